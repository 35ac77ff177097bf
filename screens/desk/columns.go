package desk

import "seatbook/screens/parts"

// KeepColumns shows a list's columns as the user left them, lets them be chosen from
// the header, and keeps what becomes of them: which are shown, in which order and how
// wide.
func (d *Desk) KeepColumns(list string, table *parts.Table) {
	kept := d.Window.App.Preferences()
	table.ColumnWords = parts.ColumnWords{Left: d.Text("column.left"), Right: d.Text("column.right"), All: d.Text("column.as_at_first"), NoRoom: d.Text("column.no_room")}
	names := kept.StringList("columns." + list)
	width := func(name string) string { return "width." + list + "." + name }
	widths := func(names []string) (all []float32) {
		for _, name := range names {
			if given := kept.Float(width(name)); given > 0 {
				all = append(all, float32(given))
			}
		}
		return all
	}
	if len(names) == 0 {
		names = table.Shown()
	}
	table.Arrange(names, widths(names))
	table.OnColumns = func(names []string) { kept.SetStringList("columns."+list, names) }
	table.OnWidths = func(given []float32) {
		for i, name := range table.Shown() {
			if i < len(given) {
				kept.SetFloat(width(name), float64(given[i]))
			}
		}
	}
}

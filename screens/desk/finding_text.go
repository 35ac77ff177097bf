package desk

import "seatbook/data"

// FindingText says what is wrong, and where.
func (w Words) FindingText(f data.Finding) string {
	what := Coded(w, "check.finding", f.Kind)
	switch {
	case f.Table == "":
		return w.Text("check.place", "Table", w.Text("check.table.record"), "What", what)
	case f.ID == 0:
		return w.Text("check.place", "Table", w.tableText(f.Table), "What", what)
	}
	return w.Text("check.row", "Table", w.tableText(f.Table), "Row", w.Number(int(f.ID)), "What", what)
}

// MissingText says what could not be saved.
func (w Words) MissingText(m data.Missing) string {
	return w.Count("rescue.missing", m.Rows, "Table", w.tableText(m.Table))
}

// tableText is what a part of the record is called.
func (w Words) tableText(table string) string {
	if w.Has("check.table." + table) {
		return w.Text("check.table." + table)
	}
	return w.Text("check.table.rest")
}

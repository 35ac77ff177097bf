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

// RescuedText says how much of a table was saved, and what is missing as far as it is
// known.
func (w Words) RescuedText(r data.Rescued) string {
	params := []any{"Table", w.tableText(r.Table), "Kept", w.Number(r.Kept)}
	switch {
	case r.Missing > 0 && r.Unsure:
		return w.Count("rescue.at_least", r.Missing, params...)
	case r.Missing > 0:
		return w.Count("rescue.missing", r.Missing, params...)
	case r.Unsure:
		return w.Text("rescue.unsure", params...)
	}
	return w.Text("rescue.kept", params...)
}

// tableText is what a part of the record is called.
func (w Words) tableText(table string) string {
	if w.Has("check.table." + table) {
		return w.Text("check.table." + table)
	}
	return w.Text("check.table.rest")
}

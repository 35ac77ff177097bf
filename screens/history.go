package screens

import (
	"context"

	"seatbook/data"
	"seatbook/screens/parts"
)

// history is the list of everything that changed the record, as sentences (R22).
type history struct {
	*desk
	table  *parts.Table
	search string
	steps  *pages[data.Step]
}

func newHistory(d *desk) *history {
	h := &history{desk: d}
	h.steps = &pages[data.Step]{desk: d, changed: func() { h.table.Refresh() }, question: func(offset, limit int) func(context.Context) (data.Page[data.Step], error) {
		query := data.HistoryQuery{Search: h.search, Offset: offset, Limit: limit}
		return func(ctx context.Context) (data.Page[data.Step], error) { return d.book.History(ctx, query) }
	}}
	h.table = parts.NewTable([]parts.Column{
		{Title: d.Text("column.date"), Width: 104},
		{Title: d.Text("column.change"), Weight: 3},
		{Title: d.Text("column.who"), Width: 110},
		{Title: d.Text("column.why"), Weight: 1},
	}, d.window.widths("history", 4))
	h.table.Rows = func() int { return h.steps.count }
	h.table.Cell = h.cell
	h.table.OnWidths = func(widths []float32) { d.window.rememberWidths("history", widths) }
	return h
}

func (h *history) cell(row, column int) parts.CellText {
	step, there := h.steps.row(row)
	if !there {
		return parts.CellText{}
	}
	switch column {
	case 0:
		at := step.At.Local() // instants are kept in UTC
		return parts.CellText{Text: h.ShortDate(at), Below: at.Format("15:04")}
	case 1:
		return parts.CellText{Text: h.stepText(step)}
	case 2:
		return parts.CellText{Text: step.Actor}
	default:
		return parts.CellText{Text: step.Note}
	}
}

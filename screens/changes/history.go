package changes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// history is the list of everything that changed the record, as sentences, with
// what narrows it (R22).
type history struct {
	*desk.Desk
	content  *fyne.Container
	tools    *fyne.Container
	before   fyne.CanvasObject // the choice of what is past, nil while this is not on view
	table    *parts.Table
	empty    *fyne.Container
	calm     fyne.CanvasObject // the line over the list while no others are selected
	undo     *parts.Button
	undoUpTo *parts.Button                        // that step, and all since
	since    desk.Place                           // the steps since
	picks    *parts.Picks[data.StepID, data.Step] // the steps that are selected, where several are
	picked   desk.Place                           // those, as they are now
	row      *desk.KeptRow[data.StepID, data.Step]
	Steps    *desk.Pages[data.Step]
	Query    data.HistoryQuery
	period   period
	subject  string // the subscription or person that the query is about
}

func newHistory(d *desk.Desk) *history {
	h := &history{Desk: d, tools: container.NewVBox(), empty: container.NewStack(), period: periodAll}
	h.Query.Topic = data.TopicAll
	book := d.Book
	h.Steps = &desk.Pages[data.Step]{Desk: d, Changed: h.arrived, Question: func(offset, limit int) func(context.Context) (data.Page[data.Step], error) {
		query := h.Query
		query.Offset, query.Limit = offset, limit
		return func(ctx context.Context) (data.Page[data.Step], error) { return book.History(ctx, query) }
	}}
	h.table = parts.NewTable([]parts.Column{
		{Title: d.Text("column.date"), Width: 104},
		{Title: d.Text("column.change"), Weight: 3},
		{Title: d.Text("column.who"), Width: 110},
		{Title: d.Text("column.why"), Weight: 1},
	}, d.Window.Widths("history", 4))
	id := func(s data.Step) data.StepID { return s.ID }
	h.picks = desk.NewPicks(d, h.Steps, id, h.showPicked)
	h.row = &desk.KeptRow[data.StepID, data.Step]{Table: h.table, Rows: h.Steps, ID: id}
	h.table.Picks = h.picks
	h.table.OnCopy = h.copyPicked
	h.table.OnMenu = h.showRowMenu
	h.table.Rows = func() int { return h.Steps.Count }
	h.table.There = h.Steps.There
	h.table.Cell = h.cell
	h.table.OnSelect = func(int) { h.offerUndo() }
	h.table.OnWidths = func(widths []float32) { d.Window.RememberWidths("history", widths) }
	h.undo = parts.NewButton("", h.undoSelected)
	h.undo.SetIcon(theme.ContentUndoIcon())
	h.undoUpTo = parts.NewButton(d.Text("history.undo_to"), h.askUndoTo)
	h.buildTools()
	h.content = container.NewBorder(container.New(layout.NewCustomPaddedLayout(8, 4, theme.Size(theme.SizeNameInnerPadding), theme.Size(theme.SizeNameInnerPadding)), h.tools), nil, nil, nil, container.NewStack(h.table, h.empty))
	return h
}

// buildTools offers what narrows the list, and the undo of the selected step.
func (h *history) buildTools() {
	topic := parts.NewChoice(desk.OptionsOf(h.Words, "history.topic", data.Topics()), h.Query.Topic, func(t data.Topic) {
		h.Query.Topic = t
		h.narrowed()
	})
	when := parts.NewChoice(desk.OptionsOf(h.Words, "history.period", periods()), h.period, h.choosePeriod)
	h.calm = parts.NewButtonRow(append(h.lead(), topic, when, h.undoUpTo, h.undo)...)
	h.tools.Objects = []fyne.CanvasObject{h.line()}
	if h.subject != "" || h.period == periodOther {
		all := parts.NewButton(h.Text("history.show_all"), func() { h.Narrow("", data.HistoryQuery{}) })
		h.tools.Add(container.NewBorder(nil, nil, nil, all, parts.NewWrapped(h.narrowedText())))
	}
	h.offerUndo()
	h.tools.Refresh()
}

// lead is what stands before the choices of the history.
func (h *history) lead() []fyne.CanvasObject {
	if h.before == nil {
		return nil
	}
	return []fyne.CanvasObject{h.before}
}

// narrowedText says what the list is narrowed to, where its choices don't.
func (h *history) narrowedText() string {
	if h.period != periodOther {
		return h.Text("history.only", "Subject", h.subject)
	}
	days := h.Text("history.between", "From", h.Date(h.Query.From), "To", h.Date(h.Query.To))
	if h.subject == "" {
		return days
	}
	return h.Text("history.only", "Subject", h.subject) + " " + days
}

// Narrow shows the history of one subscription or person, of everything when the
// subject is empty.
func (h *history) Narrow(subject string, query data.HistoryQuery) {
	query.Search, query.Topic = h.Query.Search, data.TopicAll
	h.subject, h.Query, h.period = subject, query, periodAll
	h.buildTools()
	h.narrowed()
}

// narrowed asks for the list that is narrowed to something else: what can't be seen any
// more is not selected either.
func (h *history) narrowed() {
	h.forgetPicked()
	h.reload()
}

func (h *history) reload() { h.row.Reload() }

// arrived shows what has come in, with what is selected marked: the same step, wherever
// it stands now.
func (h *history) arrived() {
	h.Steps.Each(h.picks.See)
	h.row.Arrived()
	h.table.FitHeights()
	h.offerUndo()
	h.empty.Objects = nil
	if h.Steps.Count == 0 {
		h.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.SearchIcon(), h.NothingFound(h.Query.Search))}
	}
	h.empty.Refresh()
}

func (h *history) cell(row, column int) parts.CellText {
	if step, there := h.Steps.Row(row); there {
		return h.cellOf(step, column)
	}
	return parts.CellText{}
}

func (h *history) cellOf(step data.Step, column int) parts.CellText {
	switch column {
	case 0:
		at := step.At.Local() // instants are kept in UTC
		return parts.CellText{Text: h.Translator.ShortDate(at), Below: at.Format("15:04")}
	case 1:
		text := parts.CellText{Text: h.StepText(step)}
		if step.Reversed {
			text.Below = h.Text("history.reversed")
		}
		return text
	case 2:
		return parts.CellText{Text: step.Actor}
	default:
		return parts.CellText{Text: step.Note}
	}
}

// offerUndo offers to undo the selected step, or to do again what it undid.
func (h *history) offerUndo() {
	h.undo.SetText(h.Text("history.undo"))
	h.undo.Disable()
	h.undoUpTo.Disable()
	if h.table.Selected() < 0 || h.picks.Len() > 1 { // then the line over the list says what can be done
		return
	}
	step, there := h.Steps.Row(h.table.Selected())
	if !there || step.Reversed {
		return
	}
	if step.Kind == data.StepUndone {
		h.undo.SetText(h.Text("history.redo"))
	} else {
		h.undoUpTo.Enable()
	}
	h.undo.Enable()
}

func (h *history) undoSelected() {
	step, there := h.Steps.Row(h.table.Selected())
	if !there {
		return
	}
	h.forgetPicked()
	said := "undone"
	if step.Kind == data.StepUndone {
		said = "redone"
	}
	TakeBack(h.Desk, acts.UndoStep{Step: step.ID}, said)
}

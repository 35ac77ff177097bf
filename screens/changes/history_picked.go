package changes

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// forgetPicked selects no step.
func (h *history) forgetPicked() {
	h.picks.Clear()
	h.row.Leave()
	h.offerUndo()
}

// showPicked says how many steps are selected, with what can be done for all of them, in
// place of the line above the list, so that nothing moves.
func (h *history) showPicked() {
	h.tools.Objects[0] = h.line()
	h.tools.Refresh()
	h.table.Refresh()
	h.offerUndo()
}

// line is what stands above the list.
func (h *history) line() fyne.CanvasObject {
	if h.picks.Len() == 0 {
		return h.calm
	}
	undo := parts.NewMainButton(h.Text("history.undo_picked"), h.askUndoPicked)
	if !h.canUndoPicked() {
		undo.Disable()
	}
	return desk.PickBar(h.Desk, h.picks.Len(), h.buildPickedMenu, h.table.EndPicks, undo)
}

// buildPickedMenu offers what can be done for all that are selected.
func (h *history) buildPickedMenu() *fyne.Menu {
	undo := fyne.NewMenuItem(h.Text("history.undo_picked"), h.askUndoPicked)
	undo.Disabled = !h.canUndoPicked()
	return fyne.NewMenu("",
		undo,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(h.Text("menu.copy_table"), h.copyPicked),
		fyne.NewMenuItem(h.Text("menu.export"), h.Go.OpenExport))
}

// showRowMenu offers what can be done with a step, or with all that are selected.
func (h *history) showRowMenu(row int, at fyne.Position) {
	menu := h.buildPickedMenu
	if h.picks.Len() < 2 || !h.picks.Has(row) {
		if _, there := h.Steps.Row(row); !there {
			return
		}
		h.table.Mark(row)
		h.offerUndo()
		menu = h.buildRowMenu
	}
	parts.ShowMenu(h.Canvas(), menu(), at, nil)
}

// buildRowMenu offers what can be done with the step on which the keyboard is.
func (h *history) buildRowMenu() *fyne.Menu {
	undo, upTo := fyne.NewMenuItem(h.undo.Text, h.undoSelected), fyne.NewMenuItem(h.undoUpTo.Text, h.askUndoTo)
	undo.Disabled, upTo.Disabled = h.undo.Disabled(), h.undoUpTo.Disabled()
	return fyne.NewMenu("",
		undo, upTo,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(h.Text("menu.copy_table"), h.copyPicked),
		fyne.NewMenuItem(h.Text("menu.export"), h.Go.OpenExport))
}

func (h *history) copyPicked() { lists.CopyPicked(h.Desk, h.table, h.picks, h.cellOf) }

// canUndo tells whether a step can be undone, and is not an undo itself.
func canUndo(step data.Step) bool { return !step.Reversed && step.Kind != data.StepUndone }

func (h *history) canUndoPicked() bool {
	return !h.Book.ReadOnly() && slices.ContainsFunc(h.picks.Rows(), canUndo)
}

// askUndoPicked asks about the selected steps that can be undone, the newest first (R22).
func (h *history) askUndoPicked() {
	steps := slices.DeleteFunc(h.picks.Rows(), func(step data.Step) bool { return !canUndo(step) })
	slices.SortFunc(steps, func(a, b data.Step) int { return cmp.Compare(b.ID, a.ID) })
	h.showUndoTo(steps)
}

// pickAgain selects the steps that were selected before, and with nil asks how those are
// that are.
func (h *history) pickAgain(ids []data.StepID) {
	book, query := h.Book, h.Query
	query.Offset, query.Limit = 0, 0
	desk.AskPicks(h.Desk, &h.picked, h.picks, ids, func(ids []data.StepID) func(context.Context) (data.Page[data.Step], error) {
		query.IDs = ids
		return func(ctx context.Context) (data.Page[data.Step], error) { return book.History(ctx, query) }
	})
}

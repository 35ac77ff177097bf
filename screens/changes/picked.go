package changes

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// showPicked says how many changes are selected, with what can be done for all of them,
// in place of the line above the list, so that nothing moves.
func (c *Screen) showPicked() {
	c.showLine()
	c.Table.Refresh()
}

// showLine shows the line above what is past.
func (c *Screen) showLine() {
	c.line.Objects = nil
	switch {
	case c.View.Value() == PastEverything: // the line is the history's
	case c.picks.Len() > 0:
		invoice := parts.NewMainButton(c.Text("invoice.menu"), c.noteInvoice)
		if c.Book.ReadOnly() {
			invoice.Disable()
		}
		c.line.Objects = []fyne.CanvasObject{desk.PickBar(c.Desk, c.picks.Len(), c.buildPickedMenu, c.Table.EndPicks, invoice)}
	default:
		c.line.Objects = []fyne.CanvasObject{container.NewHBox(c.View)}
	}
	c.line.Refresh()
}

// buildPickedMenu offers what can be done for all that are selected.
func (c *Screen) buildPickedMenu() *fyne.Menu {
	invoice := fyne.NewMenuItem(c.Text("invoice.menu"), c.noteInvoice)
	invoice.Disabled = c.Book.ReadOnly()
	return fyne.NewMenu("",
		invoice,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(c.Text("menu.copy_table"), c.copyPicked),
		fyne.NewMenuItem(c.Text("menu.export"), c.Go.OpenExport))
}

func (c *Screen) copyPicked() { lists.CopyPicked(c.Desk, c.Table, c.picks, c.cell) }

// noteInvoice asks for the number of the invoice on which all that are selected came.
func (c *Screen) noteInvoice() { own.OpenInvoice(c.Desk, c.picks.Rows()) }

// showRowMenu offers what can be done with a change that is past, or with all that are
// selected.
func (c *Screen) showRowMenu(row int, at fyne.Position) {
	if c.picks.Len() > 1 && c.picks.Has(row) {
		parts.ShowMenu(c.Canvas(), c.buildPickedMenu(), at, nil)
		return
	}
	r, there := c.Past.Row(row)
	if !there {
		return
	}
	c.Table.Mark(row)
	invoice := fyne.NewMenuItem(c.Text("invoice.menu"), func() { own.OpenInvoice(c.Desk, []data.ChangeRow{r}) })
	invoice.Disabled = c.Book.ReadOnly()
	parts.ShowMenu(c.Canvas(), fyne.NewMenu("",
		fyne.NewMenuItem(c.Text("invoice.show"), func() { c.Go.ShowSubscription(r.Subscription) }),
		invoice,
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(c.Text("menu.copy_table"), c.copyPicked),
		fyne.NewMenuItem(c.Text("menu.export"), c.Go.OpenExport)), at, nil)
}

// Picked are the changes and the steps that are selected, where several are.
func (c *Screen) Picked() ([]data.ChangeID, []data.StepID) {
	return c.picks.IDs(), c.History.picks.IDs()
}

// PickAgain selects the changes and the steps that were selected before, and with nil asks
// how those are that are; what is not in the list any more is not selected either.
func (c *Screen) PickAgain(ids []data.ChangeID, steps []data.StepID) {
	book, query := c.Book, data.ChangeQuery{Search: c.Search, Past: true}
	desk.AskPicks(c.Desk, &c.picked, c.picks, ids, func(ids []data.ChangeID) func(context.Context) (data.Page[data.ChangeRow], error) {
		query.IDs = ids
		return func(ctx context.Context) (data.Page[data.ChangeRow], error) { return book.AllChanges(ctx, query) }
	})
	c.History.pickAgain(steps)
}

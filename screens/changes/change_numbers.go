package changes

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/own"
)

// numbersText names the order and the invoice of a change, as far as they were told.
func numbersText(w desk.Words, c data.Change) string {
	var said []string
	if order := orderText(w, c); order != "" {
		said = append(said, order)
	}
	if c.Invoice != "" {
		said = append(said, w.Text("changes.invoice", "Number", c.Invoice))
	}
	return strings.Join(said, " · ")
}

// showRowMenu offers what can be done with a change that is past.
func (c *Screen) showRowMenu(row int, at fyne.Position) {
	r, there := c.Past.Row(row)
	if !there {
		return
	}
	invoice := fyne.NewMenuItem(c.Text("invoice.menu"), func() { own.OpenInvoice(c.Desk, r.Change, r.Product) })
	invoice.Disabled = c.Book.ReadOnly()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("",
		fyne.NewMenuItem(c.Text("invoice.show"), func() { c.Go.ShowSubscription(r.Subscription) }), invoice), c.Canvas(), at)
}

package own

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenInvoice asks for the number of the invoice on which a change came.
func OpenInvoice(d *desk.Desk, change data.Change, product string) {
	f := d.NewForm(d.Text("invoice.title", "Product", product))
	f.Topic = desk.TopicChanges
	number := parts.NewEntry(change.Invoice, "")
	f.Add("invoice", false, number)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.NoteInvoice{Change: change.Ref(), Number: number.Text})
	}, nil)
}

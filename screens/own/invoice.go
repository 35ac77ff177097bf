package own

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenInvoice asks for the number of the invoice on which some changes came.
func OpenInvoice(d *desk.Desk, changes []data.ChangeRow) {
	title, known := d.Text("invoice.title", "Product", changes[0].Product), changes[0].Invoice
	var refs []data.ChangeRef
	for _, change := range changes {
		refs = append(refs, change.Ref())
		if change.Invoice != known {
			known = ""
		}
	}
	if len(changes) > 1 {
		title = d.Count("invoice.title_many", len(changes))
	}
	f := d.NewForm(title)
	f.Topic = desk.TopicChanges
	number := parts.NewEntry(known, "")
	f.Add("invoice", false, number)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.NoteInvoice{Changes: refs, Number: number.Text})
	}, nil)
}

package own

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// NewMarks shows what a person owns, and in which files and words their name stands, where
// the panel asks for it. It takes no room where there is nothing.
func NewMarks(d *desk.Desk, asked *desk.Place, person data.Person, grown func()) fyne.CanvasObject {
	content := container.NewVBox()
	book := d.Book
	desk.Ask(d, asked, func(ctx context.Context) (data.PersonMarks, error) { return book.PersonMarks(ctx, person) }, func(marks data.PersonMarks) {
		content.Objects = nil
		subscriptions := func(title string, rows []data.SubscriptionRow) {
			if len(rows) == 0 {
				return
			}
			list := container.New(&parts.Packed{})
			for _, row := range rows {
				list.Add(parts.NewAtEdge(parts.NewQuietButton(row.Product, nil, func() { d.Go.ShowSubscription(row.ID) })))
			}
			content.Add(container.NewVBox(parts.NewPlain(title, parts.SizeHead), list))
		}
		subscriptions(d.Text("privacy.owns"), marks.Owns)
		subscriptions(d.Text("privacy.named"), marks.Named)
		if len(marks.Files) > 0 {
			list := container.New(&parts.Packed{})
			for _, file := range marks.Files {
				list.Add(parts.NewAtEdge(parts.NewQuietButton(file.Name, nil, func() { d.Go.ShowSubscription(file.Subscription) })))
			}
			content.Add(container.NewVBox(parts.NewPlain(d.Text("privacy.files"), parts.SizeHead), list))
		}
		content.Refresh()
		grown()
	})
	return content
}

package own

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// NewMarks shows what a person owns, and in which files and words their name stands, where
// the panel asks for it. It takes no room where there is nothing.
func NewMarks(d *desk.Desk, asked *desk.Place, person data.Person, grown func()) fyne.CanvasObject {
	content := container.NewVBox()
	book := d.Book
	desk.Ask(d, asked, func(ctx context.Context) (data.PersonMarks, error) { return MarksOf(ctx, book, person) }, func(marks data.PersonMarks) {
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
		if len(marks.Unlooked) > 0 {
			content.Add(parts.NewFaint(UnlookedText(d.Words, marks.Unlooked, mostUnlooked)))
		}
		content.Refresh()
		grown()
	})
	return content
}

// mostUnlooked is how many of the files that could not be looked into a panel names.
const mostUnlooked = 3

// MarksOf asks where a person stands, with the files of an older Seatbook looked into
// before it.
func MarksOf(ctx context.Context, book *ledger.Book, person data.Person) (data.PersonMarks, error) {
	if err := book.KeepWords(ctx, files.WordsIn); err != nil {
		return data.PersonMarks{}, err
	}
	return book.PersonMarks(ctx, person)
}

// UnlookedText names the files that could not be looked into, at most some of them.
func UnlookedText(w desk.Words, unlooked []data.NamedAttachment, most int) string {
	var names []string
	for _, file := range unlooked[:min(most, len(unlooked))] {
		names = append(names, file.Name)
	}
	text := strings.Join(names, ", ")
	if more := len(unlooked) - len(names); more > 0 {
		text = w.Count("privacy.unlooked_more", more, "Files", text)
	}
	return w.Text("privacy.unlooked", "Files", text)
}

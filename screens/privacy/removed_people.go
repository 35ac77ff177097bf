package privacy

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenRemoved lists who was removed from the record and is still named in its
// history, so that they can see what is held of them or be forgotten.
func OpenRemoved(d *desk.Desk) {
	f := d.NewForm(d.Text("removed.title"))
	f.Topic = desk.TopicRecord
	f.Size = fyne.NewSize(600, 520)
	f.Dismiss.SetText(d.Text("button.close"))
	search, said := parts.NewEntry("", d.Text("search.placeholder")), parts.NewWrapped("")
	book := d.Book
	rows := &desk.Pages[data.Person]{Desk: f.Desk, Failed: f.ShowUnread, Question: func(offset, limit int) func(context.Context) (data.Page[data.Person], error) {
		text := search.Text
		return func(ctx context.Context) (data.Page[data.Person], error) {
			return book.RemovedPeople(ctx, text, offset, limit)
		}
	}}
	list := parts.NewList(func() int { return rows.Count }, func() fyne.CanvasObject {
		return parts.NewPickRow()
	}, func(i int, cell fyne.CanvasObject) {
		text := ""
		if p, there := rows.Row(i); there {
			text = p.Name + " · " + p.Address
		}
		cell.(*parts.PickRow).Say(text, nil, false)
	})
	open := func(i int) {
		rows.WhenThere(i, func(p data.Person) {
			f.Hide()
			OpenData(d, p.ID)
		})
	}
	list.OnSelected = func(i int) {
		list.UnselectAll()
		open(i)
	}
	search.OnSubmitted = func(string) { open(0) } // what was found first
	rows.Changed = func() {
		said.SetText(d.Text("removed.text"))
		if rows.Count == 0 {
			said.SetText(d.Text("removed.none"))
		}
		list.Refresh()
		f.ShowRead()
	}
	search.OnChanged = func(string) { rows.Reload() }
	f.First = search
	f.ShowWith(parts.NewSearchList(said, search, list, d.Text("removed.keys")))
	rows.Reload()
}

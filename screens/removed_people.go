package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/parts"
)

// openRemovedPeople lists who was removed from the record and is still named in its
// history, so that they can see what is held of them or be forgotten.
func (d *desk) openRemovedPeople() {
	f := d.newForm(d.Text("removed.title"))
	f.topic = topicRecord
	f.size = fyne.NewSize(600, 520)
	f.dismiss.SetText(d.Text("button.close"))
	search, said := parts.NewEntry("", d.Text("search.placeholder")), parts.NewWrapped("")
	book := d.book
	rows := &pages[data.Person]{desk: f.desk, failed: f.showUnread, question: func(offset, limit int) func(context.Context) (data.Page[data.Person], error) {
		text := search.Text
		return func(ctx context.Context) (data.Page[data.Person], error) {
			return book.RemovedPeople(ctx, text, offset, limit)
		}
	}}
	list := parts.NewList(func() int { return rows.count }, func() fyne.CanvasObject {
		label := widget.NewLabel("")
		label.Truncation = fyne.TextTruncateEllipsis
		return label
	}, func(i int, cell fyne.CanvasObject) {
		text := ""
		if p, there := rows.row(i); there {
			text = p.Name + " · " + p.Address
		}
		cell.(*widget.Label).SetText(text)
	})
	list.OnSelected = func(i int) {
		list.UnselectAll()
		rows.whenThere(i, func(p data.Person) {
			f.hide()
			d.openPersonData(p.ID)
		})
	}
	rows.changed = func() {
		said.SetText(d.Text("removed.text"))
		if rows.count == 0 {
			said.SetText(d.Text("removed.none"))
		}
		list.Refresh()
		f.showRead()
	}
	search.OnChanged = func(string) { rows.reload() }
	f.first = search
	f.showWith(parts.NewSearchList(said, search, list))
	rows.reload()
}

package desk

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/parts"
)

// NewPicks keeps which rows of a list are selected, where several are; changed is told
// when others are.
func NewPicks[ID comparable, T any](d *Desk, rows *Pages[T], id func(T) ID, changed func()) *parts.Picks[ID, T] {
	asked := &Place{}
	return &parts.Picks[ID, T]{
		ID: id, Row: rows.Row, Count: func() int { return rows.Count }, Changed: changed,
		Ask: func(offset, limit int, then func([]T)) {
			Ask(d, asked, rows.Question(offset, limit), func(page data.Page[T]) { then(page.Rows) })
		},
	}
}

// AskPicks asks how some rows are now, and selects those that are still in the list: the
// ones that were selected before, or, where ids is nil, the ones that are.
func AskPicks[ID comparable, T any](d *Desk, at *Place, picks *parts.Picks[ID, T], ids []ID, question func([]ID) func(context.Context) (data.Page[T], error)) {
	keep := picks.Keep
	if ids != nil {
		keep = func(now []T) { picks.Again(ids, now) }
	} else if ids = picks.IDs(); len(ids) == 0 {
		return
	}
	Ask(d, at, question(ids), func(page data.Page[T]) { keep(page.Rows) })
}

// KeptRow keeps the keyboard of a list on its row while the list is asked for anew,
// wherever that row stands then.
type KeptRow[ID comparable, T any] struct {
	Table *parts.Table
	Rows  *Pages[T]
	ID    func(T) ID
	id    ID
	waits bool
}

// Reload asks for the list anew.
func (k *KeptRow[ID, T]) Reload() {
	if at := k.Table.Selected(); k.Rows.There(at) {
		row, _ := k.Rows.Row(at)
		k.id, k.waits = k.ID(row), true
	}
	k.Rows.Reload()
}

// Arrived draws rows that have come in.
func (k *KeptRow[ID, T]) Arrived() {
	if !k.waits {
		k.Table.Refresh()
		return
	}
	k.waits = false
	k.Table.Mark(k.Rows.Find(func(row T) bool { return k.ID(row) == k.id }))
}

// Leave leaves the list without a row for the keyboard.
func (k *KeptRow[ID, T]) Leave() {
	k.waits = false
	k.Table.Mark(-1)
}

// PickBar stands in place of the line above a list while several rows are selected: how
// many, with what is done for all of them most often, the rest in a menu, and the way
// back.
func PickBar(d *Desk, selected int, menu func() *fyne.Menu, end func() bool, buttons ...*parts.Button) fyne.CanvasObject {
	count := parts.NewLine(d.Count("people.selected", selected))
	count.TextStyle.Bold = true
	row := container.NewHBox()
	for _, button := range buttons {
		row.Add(button)
	}
	var more *parts.Button
	more = parts.NewIconButton(theme.MoreVerticalIcon(), d.Text("menu.more"), func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more).AddXY(0, more.Size().Height)
		parts.ShowMenu(d.Canvas(), menu(), at, nil)
	})
	row.Add(more)
	row.Add(parts.NewIconButton(theme.CancelIcon(), d.Text("people.select_none"), func() {
		end()
		d.Go.FocusList()
	}))
	return container.NewBorder(nil, nil, nil, row, count)
}

package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

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
		widget.ShowPopUpMenuAtPosition(menu(), d.Canvas(), at)
	})
	row.Add(more)
	row.Add(parts.NewIconButton(theme.CancelIcon(), d.Text("people.select_none"), func() {
		end()
		d.Go.FocusList()
	}))
	return container.NewBorder(nil, nil, nil, row, count)
}

package screens

import (
	"context"
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/screens/parts"
)

// picker is a dialog in which some of a long list are ticked.
type picker[ID comparable, T any] struct {
	*form
	text    *widget.Label
	search  *parts.Entry
	list    *parts.List
	rows    *pages[T]
	picked  map[ID]T // as they were seen when they were ticked
	label   func(T) string
	id      func(T) ID
	counted func(n int) string // says how many are ticked
	enough  func(n int) bool   // whether that many can be sent
}

// newPicker returns a picker of what ask finds for a search.
func newPicker[ID comparable, T any](
	d *desk, title, text string, id func(T) ID, label func(T) string,
	ask func(ctx context.Context, search string, offset, limit int) (data.Page[T], error),
) *picker[ID, T] {
	p := &picker[ID, T]{form: d.newForm(title), picked: map[ID]T{}, label: label, id: id, text: parts.NewWrapped(text)}
	p.topic = topicAssign
	p.size = fyne.NewSize(600, 520)
	p.search = parts.NewEntry("", d.Text("search.placeholder"))
	p.search.OnChanged = func(string) { p.rows.reload() }
	p.first = p.search
	p.list = parts.NewList(func() int { return p.rows.count }, newPickRow, p.showRow)
	p.rows = &pages[T]{desk: p.desk, changed: p.arrived, failed: p.showUnread, question: func(offset, limit int) func(context.Context) (data.Page[T], error) {
		search := p.search.Text
		return func(ctx context.Context) (data.Page[T], error) { return ask(ctx, search, offset, limit) }
	}}
	p.list.OnSelected = func(i int) {
		p.list.UnselectAll()
		if row, there := p.rows.row(i); there {
			p.tick(row, !p.isPicked(row))
			p.list.RefreshItem(i)
		}
	}
	return p
}

// arrived shows rows that have come in.
func (p *picker[ID, T]) arrived() {
	p.list.Refresh()
	p.showRead()
}

// newPickRow returns a row: a box and, cut where the row ends, what it is for. A
// tap on the words is the list's, which ticks the box too.
func newPickRow() fyne.CanvasObject {
	label := widget.NewLabel("")
	label.Truncation = fyne.TextTruncateEllipsis
	return container.NewBorder(nil, nil, parts.NewCheck("", false, nil), nil, label)
}

func (p *picker[ID, T]) showRow(i int, cell fyne.CanvasObject) {
	objects := cell.(*fyne.Container).Objects
	label, check := objects[0].(*widget.Label), objects[1].(*parts.Check)
	check.OnChanged = nil
	row, there := p.rows.row(i)
	if !there {
		label.SetText("")
		check.SetChecked(false)
		return
	}
	label.SetText(p.label(row))
	check.Label = label.Text
	check.SetChecked(p.isPicked(row))
	check.OnChanged = func(ticked bool) { p.tick(row, ticked) }
}

func (p *picker[ID, T]) isPicked(row T) bool {
	_, picked := p.picked[p.id(row)]
	return picked
}

func (p *picker[ID, T]) tick(row T, ticked bool) {
	if ticked {
		p.picked[p.id(row)] = row
	} else {
		delete(p.picked, p.id(row))
	}
	p.count()
}

// count says how many are ticked, and whether they can be sent.
func (p *picker[ID, T]) count() {
	p.confirm.SetText(p.counted(len(p.picked)))
	if p.enough(len(p.picked)) {
		p.confirm.Enable()
	} else {
		p.confirm.Disable()
	}
}

// open shows the picker; write returns what writes the rows that were ticked.
func (p *picker[ID, T]) open(write func([]T) func(context.Context) error, then func()) {
	p.confirm = parts.NewMainButton("", func() {
		p.send(func(*reading) func(context.Context) error {
			return write(slices.Collect(maps.Values(p.picked)))
		}, then)
	})
	p.showWith(parts.NewSearchList(p.text, p.search, p.list), p.confirm)
	p.count()
	p.rows.reload()
}

package desk

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/screens/parts"
)

// Picker is a dialog in which some of a long list are ticked.
type Picker[ID comparable, T any] struct {
	*Form
	Above   *parts.Text
	Narrow  fyne.CanvasObject // what else the rows are narrowed by, over the search; may be nil
	Search  *parts.Entry
	List    *parts.List
	Rows    *Pages[T]
	Picked  map[ID]T // as they were seen when they were ticked
	label   func(T) string
	id      func(T) ID
	Counted func(n int) string // says how many are ticked
	Enough  func(n int) bool   // whether that many can be sent
	// Choosable tells whether a row can be ticked; nil is any.
	Choosable func(T) bool
	// Lines says a row in two lines, with a chip; nil where the label says it.
	Lines func(T) parts.PickText
	// Tells says what comes of the rows that are ticked; nil for nothing.
	Tells   func([]T) string
	Only    bool // one is ticked at most: the next takes its place
	told    *parts.Text
	order   []ID // in which they were ticked
	above   []T  // that are ticked and not among what the search found first: they stand over it
	found   bool // what is searched for now has been found, or that there is nothing
	took    bool // what the search found was ticked by Enter
	awaited bool // Enter was pressed before the search had found anything
}

// HighPicker is the height of a picker of a long list, as far as the window has it.
const HighPicker = 760

// NewPicker returns a picker of what ask finds for a search.
func NewPicker[ID comparable, T any](
	d *Desk, title, text string, id func(T) ID, label func(T) string,
	ask func(ctx context.Context, search string, offset, limit int) (data.Page[T], error),
) *Picker[ID, T] {
	p := &Picker[ID, T]{Form: d.NewForm(title), Picked: map[ID]T{}, label: label, id: id, Above: parts.NewWrapped(text), told: parts.NewWrapped("")}
	p.told.Hide()
	p.Topic = TopicAssign
	p.Size = fyne.NewSize(600, 544)
	p.Search = parts.NewEntry("", d.Text("search.placeholder"))
	p.Search.OnChanged = func(string) {
		p.took, p.awaited, p.found = false, false, false
		p.Rows.Reload()
	}
	p.Search.OnSubmitted = func(string) { p.takeFound() }
	p.First = p.Search
	p.Also = func() string { return strconv.Itoa(len(p.Picked)) }
	p.List = parts.NewList(p.count, p.newRow, p.showRow)
	p.Rows = &Pages[T]{Desk: p.Desk, Changed: p.arrived, Failed: p.ShowUnread, Question: func(offset, limit int) func(context.Context) (data.Page[T], error) {
		search := p.Search.Text
		return func(ctx context.Context) (data.Page[T], error) { return ask(ctx, search, offset, limit) }
	}}
	p.List.OnSelected = func(i int) {
		p.List.UnselectAll()
		if row, there := p.row(i); there && p.choosable(row) {
			p.tick(row, !p.isPicked(row))
			p.showTicked(i)
		}
	}
	return p
}

// arrived shows rows that have come in.
func (p *Picker[ID, T]) arrived() {
	if p.Rows.fresh && !p.found {
		p.found = true
		p.keepAbove()
	}
	p.List.Refresh()
	p.ShowRead()
	if p.awaited {
		p.takeFound()
	}
}

// takeFound is Enter in the search: it ticks what was found first, and selects what was
// typed, so that one goes on with the next. Where that is ticked, or nothing is searched
// for, it confirms.
func (p *Picker[ID, T]) takeFound() {
	switch {
	case p.Search.Text == "" || p.took:
		p.confirm()
		return
	case !p.Rows.fresh: // what is on view is what another search found
		p.awaited = true
		return
	}
	p.awaited = false
	for i := range p.Rows.Count {
		row, there := p.Rows.Row(i)
		if !there {
			return
		}
		if !p.choosable(row) {
			continue
		}
		if p.isPicked(row) {
			p.confirm()
			return
		}
		p.tick(row, true)
		p.showTicked(len(p.above) + i)
		p.took = true
		p.Search.SelectWhole()
		return
	}
}

// confirmTicked is Enter in the list: it confirms as soon as enough is ticked, which Space
// does.
func (p *Picker[ID, T]) confirmTicked() bool {
	return len(p.Picked) > 0 && p.confirm()
}

// confirm presses the button where that can be done, and tells whether it did.
func (p *Picker[ID, T]) confirm() bool {
	if p.Confirm.Disabled() {
		return false
	}
	p.Confirm.OnTapped() // a tap would take the keyboard from the field
	return true
}

// Listed puts something above the search, the list, and a word on its keys.
func (p *Picker[ID, T]) Listed(above fyne.CanvasObject) *fyne.Container {
	p.List.OnEnter = p.confirmTicked
	return parts.NewSearchList(above, p.Search, p.List, p.Text("picker.keys"))
}

// newRow returns a row that says nothing yet.
func (p *Picker[ID, T]) newRow() fyne.CanvasObject {
	if p.Lines != nil {
		return parts.NewPickLines()
	}
	return parts.NewPickRow()
}

// showTicked shows that a row was ticked, and where only one is, that another is no more.
func (p *Picker[ID, T]) showTicked(row int) {
	if p.Only {
		p.List.Refresh()
		return
	}
	p.List.RefreshItem(row)
}

func (p *Picker[ID, T]) showRow(i int, cell fyne.CanvasObject) {
	if lines, is := cell.(*parts.PickLines); is {
		switch row, there := p.row(i); {
		case there:
			lines.Say(p.Lines(row), p.isPicked(row), !p.choosable(row))
		case p.isNothing(i):
			lines.Say(parts.PickText{Name: p.nothing(), Bare: true}, false, true)
		default:
			lines.Say(parts.PickText{}, false, true)
		}
		return
	}
	if p.isNothing(i) {
		cell.(*parts.PickRow).Say(p.nothing(), nil, true)
		return
	}
	row, there := p.row(i)
	if !there {
		cell.(*parts.PickRow).Say("", parts.Ticked(false), true)
		return
	}
	cell.(*parts.PickRow).Say(p.label(row), parts.Ticked(p.isPicked(row)), !p.choosable(row))
}

// keepAbove has what is ticked and was not found now stand above what was.
func (p *Picker[ID, T]) keepAbove() {
	p.above = nil
	for _, row := range p.ticked() {
		id := p.id(row)
		if p.Rows.Find(func(other T) bool { return p.id(other) == id }) < 0 {
			p.above = append(p.above, row)
		}
	}
}

// count is how many rows the list has: those that are kept above, what was found, and a word
// where that is nothing.
func (p *Picker[ID, T]) count() int {
	n := len(p.above) + p.Rows.Count
	if p.isNothing(n) {
		n++
	}
	return n
}

// row is one of the list, as far as it is at hand.
func (p *Picker[ID, T]) row(i int) (row T, there bool) {
	if i >= 0 && i < len(p.above) {
		return p.above[i], true
	}
	if p.isNothing(i) {
		return row, false
	}
	return p.Rows.Row(i - len(p.above))
}

// isNothing tells whether a row of the list only says that nothing was found.
func (p *Picker[ID, T]) isNothing(i int) bool {
	return p.found && p.Rows.Count == 0 && i == len(p.above) && data.OneLine(p.Search.Text) != ""
}

func (p *Picker[ID, T]) nothing() string {
	return p.Text("picker.nothing", "Search", data.OneLine(p.Search.Text))
}

func (p *Picker[ID, T]) choosable(row T) bool { return p.Choosable == nil || p.Choosable(row) }

func (p *Picker[ID, T]) isPicked(row T) bool {
	_, picked := p.Picked[p.id(row)]
	return picked
}

func (p *Picker[ID, T]) tick(row T, ticked bool) {
	id := p.id(row)
	p.order = slices.DeleteFunc(p.order, func(other ID) bool { return other == id })
	if ticked && p.Only {
		clear(p.Picked)
		p.order = nil
	}
	if ticked {
		p.Picked[id], p.order = row, append(p.order, id)
	} else {
		delete(p.Picked, id)
	}
	p.Recount()
}

// ticked are the rows that are ticked, in the order in which they were.
func (p *Picker[ID, T]) ticked() (rows []T) {
	for _, id := range p.order {
		rows = append(rows, p.Picked[id])
	}
	return rows
}

// Recount says how many are ticked, and whether they can be sent.
func (p *Picker[ID, T]) Recount() {
	p.Confirm.SetText(p.Counted(len(p.Picked)))
	if p.Tells != nil {
		p.told.SetText(p.Tells(p.ticked()))
		parts.ShowIf(p.told.Text != "", p.told)
	}
	if p.Enough(len(p.Picked)) {
		p.Confirm.Enable()
	} else {
		p.Confirm.Disable()
	}
}

// Open shows the picker; write returns what writes the rows that were ticked.
func (p *Picker[ID, T]) Open(write func([]T) func(context.Context) error, then func()) {
	p.Confirm = parts.NewMainButton("", func() {
		p.Send(func(*Reading) func(context.Context) error {
			return write(p.ticked())
		}, then)
	})
	above := container.New(parts.FormColumn{}, p.Above)
	if p.Narrow != nil {
		above.Add(p.Narrow)
	}
	listed := p.Listed(above)
	told := container.New(parts.FormColumn{}, p.told)
	p.ShowWith(container.New(layout.NewBorderLayout(nil, told, nil, nil), listed, told), p.Confirm)
	p.Recount()
	p.Rows.Reload()
}

package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Reveal shows a row as selected and brings it into view, without telling anybody.
func (t *Table) Reveal(row int) {
	t.Mark(row)
	t.leads = false
	if row >= 0 && t.Size().Height > 0 {
		t.scrollTo(row)
	}
}

// LeadWith selects a row and has the list begin at the one before it: what follows the row
// counts for more than what comes before, and it is in view however low the list is.
func (t *Table) LeadWith(row int) {
	if row < 0 || row >= t.Rows() {
		return
	}
	t.Mark(row)
	t.leads = true
	if t.Size().Height > 0 {
		t.scrollTo(row)
	}
	if t.OnSelect != nil {
		t.OnSelect(row)
	}
}

// leastForNext is how many rows must have room for the ones above and below to come into
// view with one.
const leastForNext = 5

// scrollTo brings a row into view, if it is not. After the number of rows has changed,
// the toolkit only measures them at the first call and goes back to the top; the
// second one scrolls. Its own way to a row goes too far by the height of the titles, so
// that the row would lie below them. As long as the columns share the width there is
// nothing beside them to scroll to.
func (t *Table) scrollTo(row int) {
	if t.scroll == nil {
		t.ScrollTo(widget.TableCellID{Row: row}) // not shown yet: it begins there
		return
	}
	if t.tall && t.fitted != nil {
		t.fit(t.fitted.lacking(row-1, row+1, t.Rows()))
	}
	top, bottom := t.place(row)
	_, end := t.place(t.Rows() - 1)
	room := t.scroll.Size().Height
	if at := t.scroll.Offset.Y; row == t.pointed && bottom > at && top < at+room {
		t.footFollows()
		return // what is clicked stays under the pointer
	}
	if beside := bottom - top; room > leastForNext*beside { // what comes next is in view, too
		top, bottom = max(0, top-beside), min(end, bottom+beside)
	}
	for range 2 {
		at := t.scroll.Offset
		at.Y = max(min(at.Y, top), bottom-room)
		if t.leads {
			before, _ := t.place(max(0, row-1))
			at.Y = max(0, min(before, end-room))
		}
		t.ScrollToOffset(at)
	}
	if !t.dragged && !t.chosen {
		t.ScrollToLeading()
	}
	t.footFollows()
	t.moved()
}

// moved tells that the selected row may stand elsewhere.
func (t *Table) moved() {
	if t.OnMoved != nil {
		t.OnMoved()
	}
}

// SelectedPlace is where the selected row begins and ends, from the top of the table, as far
// as it is on view; both are 0 where it is not.
func (t *Table) SelectedPlace() (from, to float32) {
	if t.selected < 0 || t.selected >= t.Rows() || t.scroll == nil {
		return 0, 0
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	titles, room := place(t.scroll).Y-place(t).Y, t.scroll.Size().Height
	top, bottom := t.place(t.selected)
	from, to = max(0, top-t.scroll.Offset.Y), min(room, bottom-t.scroll.Offset.Y)
	if from >= to {
		return 0, 0
	}
	return titles + from, titles + to
}

// ToTop scrolls to the first row. The toolkit's own way leaves what is drawn where it was.
func (t *Table) ToTop() { t.ScrollToOffset(fyne.NewPos(t.aside(), 0)) }

// keepInView scrolls no further than the rows go once there are fewer, or lower ones: the
// toolkit stays scrolled as far as it was, and draws nothing there.
func (t *Table) keepInView() {
	if t.scroll == nil {
		return
	}
	_, end := t.place(t.Rows() - 1)
	at := t.scroll.Offset
	if furthest := max(0, end-t.scroll.Size().Height); at.Y > furthest {
		at.Y = furthest
		t.ScrollToOffset(at)
	}
}

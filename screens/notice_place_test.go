package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// What is told stands at the foot, at the smallest window as well. It covers no title, no
// total and no button, but for what can be scrolled from under it, and does not follow to
// another place; what went wrong does.
func TestNoticesCoverNothing(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.addPeople("Anna")
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, width := range []float32{900, 1300} {
		s.window.Fyne().Resize(fyne.NewSize(width, 600))
		for _, tab := range []string{"Overview", "Subscriptions", "People", "Changes", "Savings", "Costs", "Help"} {
			s.press(tab)
			s.window.Notices.Done("Microsoft 365 Business Standard assigned to Anna")
			notice, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
				_, is := o.(*parts.Notice)
				return is
			}).(*parts.Notice)
			if notice == nil {
				t.Fatalf("%s: nothing is told", tab)
			}
			if y, high := place(notice).Y, s.canvas.Size().Height; y < high/2 {
				t.Errorf("%s at a width of %v: the notice is %v from the top", tab, width, y)
			}
			foot, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
				_, is := o.(*parts.Foot)
				return is
			}).(*parts.Foot)
			if foot != nil && place(notice).Y+notice.Size().Height > place(foot).Y {
				t.Errorf("%s at a width of %v: the notice covers the totals", tab, width)
			}
			at := place(notice)
			end := at.Add(notice.Size())
			scrolled := map[fyne.CanvasObject]bool{}
			find.Each(s.canvas, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
				for _, around := range in {
					if _, scrolls := around.(*container.Scroll); scrolls {
						scrolled[o] = true
					}
				}
			})
			for _, o := range s.clicked() {
				from := place(o)
				to := from.Add(o.Size())
				covered := from.X < end.X && at.X < to.X && from.Y < end.Y && at.Y < to.Y
				switch o.(type) {
				case *parts.Table, *parts.Reader: // over whose last rows it lies
					continue
				}
				if scrolled[o] {
					continue
				}
				if covered && fmt.Sprintf("%T", o) != "*parts.noticeAct" {
					t.Errorf("%s at a width of %v: the notice covers %s", tab, width, said(o))
				}
			}
		}
	}
	s.press("People")
	s.hides("assigned to Anna")
	s.window.Notices.Warn("The disk is full")
	s.press("Costs")
	s.shows("The disk is full")
}

// What is told while the list comes in place of the welcome covers no totals either.
func TestNoticeGoesWithTheList(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Subscriptions")
	s.window.Notices.Done("5 new subscriptions")
	s.add(booktest.Office(40))
	find.Settle(s.canvas)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	notice := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Notice); return is })
	foot := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Foot); return is })
	if end := place(notice).Y + notice.Size().Height; end > place(foot).Y {
		t.Errorf("the notice ends at %v, the totals begin at %v", end, place(foot).Y)
	}
}

// What is told never lies on the row that is selected, which is the one that has changed:
// neither where the list scrolled it to its foot, nor where the keyboard goes there later.
func TestNoticeLeavesTheChangedRow(t *testing.T) {
	s := look(t, newBook(t))
	var names []string
	for i := range 20 {
		office := booktest.Office(40)
		office.Product = fmt.Sprintf("Product %02d", i)
		s.add(office)
		names = append(names, fmt.Sprintf("Person%02d", i))
	}
	s.addPeople(names...)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	for _, tab := range []string{"Subscriptions", "People"} {
		s.press(tab)
		table := s.table()
		apart := func(when string) {
			t.Helper()
			find.Settle(s.canvas)
			notice := find.First(s.canvas, func(o fyne.CanvasObject) bool { n, is := o.(*parts.Notice); return is && n.Visible() })
			at, end := place(notice).Y, place(notice).Y+notice.Size().Height
			from, to := table.SelectedPlace()
			from, to = place(table).Y+from, place(table).Y+to
			if to-from < 20 || from < end && at < to {
				t.Errorf("%s, row %d %s: it stands from %v to %v, the notice from %v to %v", tab, table.Selected(), when, from, to, at, end)
			}
			if at < place(table).Y {
				t.Errorf("%s, row %d %s: the notice stands over what is above the list", tab, table.Selected(), when)
			}
		}
		for _, row := range []int{0, 7, 19} {
			table.SelectRow(row)
			s.window.Notices.Done("40 to 45 licenses of Microsoft 365 Business Standard were ordered, and 5 of them assigned to Anna de Vries, to Bob Jansen and to three others")
			apart("as it is told")
		}
		for range 10 {
			s.canvas.Focus(table)
			s.key(fyne.KeyUp)
			apart("gone to by key")
		}
		s.key(fyne.KeyHome)
		apart("gone to by key")
	}
}

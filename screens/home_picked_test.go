package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// boxes are those before the lines of the first page.
func (s *seen) boxes() (all []*parts.Check) {
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		if check, is := o.(*parts.Check); is {
			all = append(all, check)
		}
		return false
	})
	return all
}

// R25 R35: several lines of the first page are ticked, and put off, kept or copied
// together, in one step; ticking moves nothing.
func TestPickOnHome(t *testing.T) {
	s := look(t, newBook(t))
	for _, product := range []string{"Visio", "Project"} {
		over := named(product, 1)
		over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
		s.add(over)
	}
	for i, id := range s.addPeople("Anna", "Bram") {
		held := s.add(named([]string{"Alpha", "Beta"}[i], 1))
		if err := booktest.Assign(t, s.book.Book, held.ID, []data.PersonID{id}); err != nil {
			t.Fatal(err)
		}
		s.block(id)
	}
	s.press("Overview")
	boxes := s.boxes()
	if len(boxes) != 4 {
		t.Fatalf("%d boxes:\n%s", len(boxes), s.text())
	}
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	before := place(boxes[3])
	s.canvas.Focus(boxes[0])
	boxes[0].TypedShortcut(&fyne.ShortcutSelectAll{})
	s.shows("2 selected", "Postpone…")
	if at := place(boxes[3]); at != before {
		t.Errorf("ticking moves a line from %v to %v", before, at)
	}
	boxes[0].TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) != 3 || !strings.Contains(lines[0], "Product\t") || !strings.Contains(lines[1]+lines[2], "Visio") {
		t.Errorf("copied are %q", lines)
	}
	steps := s.steps()
	s.press("Postpone…")
	s.shows("Postpone 2 notices")
	s.fill("Postpone until", "2026-03-20")
	s.press("Postpone")
	s.shows("2 notices postponed")
	s.hides("too many assigned", "2 selected")
	if now := s.steps(); now != steps+1 {
		t.Errorf("%d steps", now-steps)
	}
	s.press("Undo")
	s.shows("too many assigned: Visio", "too many assigned: Project")

	boxes = s.boxes()
	boxes[2].SetChecked(true)
	boxes[3].SetChecked(true)
	s.shows("2 selected", "Keep…")
	boxes[2].TypedShortcut(&fyne.ShortcutCopy{})
	if lines := copied(); len(lines) != 3 || !strings.HasPrefix(lines[0], "Reason\t") {
		t.Errorf("copied are %q", lines)
	}
	s.press("Keep…")
	s.shows("Keep 2 items")
	s.fill("Why", "for trainees")
	s.press("Keep")
	s.hides("holds Alpha", "holds Beta")
}

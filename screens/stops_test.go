package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// tab presses Tab, as a window does: what takes it is given it.
func (s *seen) tab() fyne.Focusable {
	s.t.Helper()
	if takes, is := s.canvas.Focused().(fyne.Tabbable); is && takes.AcceptsTab() {
		s.key(fyne.KeyTab)
	} else {
		s.canvas.FocusNext()
	}
	return s.canvas.Focused()
}

// lined opens a window with lines on the first page, among the changes and in both panels.
func lined(t *testing.T) *seen {
	t.Helper()
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(5))
	ids := s.addPeople("Anna", "Bram", "Carla")
	assign := func(id data.SubscriptionID, people []data.PersonID) {
		if err := booktest.Assign(t, s.book.Book, id, people); err != nil {
			t.Fatal(err)
		}
	}
	assign(sub.ID, ids)
	for _, product := range []string{"Visio", "Project", "Power BI"} {
		over := named(product, 1)
		over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
		over = s.add(over)
		assign(over.ID, ids[:1])
		if _, err := booktest.SubmitOrder(s.book.Book, data.Order{SubscriptionRef: s.detail(over.ID).Ref(), NewTotal: 9, When: data.WhenRenewal, On: booktest.Today()}); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// The lines of a page or a panel are one stop of Tab, however many there are: the arrows go
// among them.
func TestLinesAreOneStopOfTab(t *testing.T) {
	for name, open := range map[string]func(*seen){
		"Overview":      func(s *seen) { s.press("Overview") },
		"Changes":       func(s *seen) { s.press("Changes") },
		"Subscriptions": func(s *seen) { s.tap("M365 Business Standard") },
		"People":        func(s *seen) { s.press("People"); s.tap("Anna") },
	} {
		t.Run(name, func(t *testing.T) {
			s := lined(t)
			open(s)
			stops, lines := map[fyne.Focusable]bool{}, 0
			for s.canvas.Focus(nil); !stops[s.tab()]; {
				focused := s.canvas.Focused()
				stops[focused] = true
				if takes, is := focused.(fyne.Tabbable); is && takes.AcceptsTab() {
					if lines++; lines > 1 {
						t.Errorf("%s is one more stop", said(focused.(fyne.CanvasObject)))
					}
				}
				if len(stops) > 100 {
					t.Fatal("Tab comes to no end")
				}
			}
			if lines == 0 {
				t.Error("the lines are no stop")
			}
		})
	}
}

// The arrows go through the lines of the first page and among what is pressed in one; what
// can't be pressed is passed over, and the first line and the last one are the ends.
func TestArrowsGoAmongLines(t *testing.T) {
	s := lined(t)
	s.press("Overview")
	boxes := s.boxes()
	at := func(want string) {
		t.Helper()
		if got := said(s.canvas.Focused().(fyne.CanvasObject)); got != want {
			t.Errorf("the keyboard is on %s, want %s", got, want)
		}
	}
	box := func(i int) string { return fmt.Sprintf("*parts.Check %q", boxes[i].AccessibilityLabel()) }
	s.canvas.Focus(boxes[0])
	s.key(fyne.KeyDown)
	at(box(1))
	s.key(fyne.KeyRight)
	at(fmt.Sprintf("*parts.Area %q", boxes[1].Label))
	s.key(fyne.KeyRight)
	at(`*parts.Button "Resolve"`)
	s.key(fyne.KeyUp)
	at(`*parts.Button "Resolve"`)
	s.key(fyne.KeyLeft)
	at(fmt.Sprintf("*parts.Area %q", boxes[0].Label))
	s.key(fyne.KeyLeft)
	s.key(fyne.KeyLeft)
	at(box(0))
	s.key(fyne.KeyEnd)
	s.key(fyne.KeyHome) // the figures are the first line
	at(`*parts.FigureCard "This month €93.60"`)
	s.key(fyne.KeyDown)
	at(box(0))
}

// Tab goes past the lines and leaves the page where it is.
func TestTabPastLinesMovesNothing(t *testing.T) {
	s := lined(t)
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.press("Overview")
	first := s.boxes()[0]
	s.canvas.Focus(first)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(first)
	s.tab()
	if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(first); at != place {
		t.Errorf("the page goes from %v to %v", place, at)
	}
}

// What a line's button does takes the line away: the keyboard is on the next one then, so
// that one goes on where one was.
func TestKeyboardStaysInLines(t *testing.T) {
	s := lined(t)
	s.press("People")
	s.tap("Anna")
	var first *parts.Button
	for range 40 {
		if button, is := s.tab().(*parts.Button); is && button.AcceptsTab() {
			first = button
			break
		}
	}
	if first == nil {
		t.Fatal("no license has the keyboard")
	}
	s.key(fyne.KeyRight)
	s.key(fyne.KeyReturn)
	s.shows("Undo")
	next, is := s.canvas.Focused().(*parts.Button)
	if !is || !next.AcceptsTab() || next.ToolTip() == "" {
		t.Errorf("the keyboard is on %T", s.canvas.Focused())
	}
	s.key(fyne.KeyReturn)
	if held := s.detail(1).NamedAssigned; held > 3 {
		t.Errorf("%d hold it", held)
	}
}

// A button that is pressed by a key keeps the keyboard, so that Tab goes on from there, and
// what goes elsewhere has the list there have it.
func TestPressedByKeyKeepsTheKeyboard(t *testing.T) {
	s := lined(t)
	s.tap("M365 Business Standard")
	more := find.Button(s.canvas, "Edit…").(fyne.Focusable)
	s.canvas.Focus(more)
	s.key(fyne.KeySpace)
	if len(s.window.Dialogs) == 0 {
		t.Fatal("no dialog opens")
	}
	s.key(fyne.KeyEscape)
	if s.canvas.Focused() != more {
		t.Errorf("the keyboard is on %T", s.canvas.Focused())
	}
	s.press("Overview")
	boxes := s.boxes()
	s.canvas.Focus(boxes[0])
	s.key(fyne.KeyRight)
	s.key(fyne.KeyReturn)
	if table, is := s.canvas.Focused().(*parts.Table); !is || table.Selected() < 0 {
		t.Errorf("the keyboard is on %T", s.canvas.Focused())
	}
	s.shortcut("Overview")
	if _, is := s.canvas.Focused().(*parts.Check); !is {
		t.Errorf("on the first page the keyboard is on %T", s.canvas.Focused())
	}
}

// F6 goes from the list to the panel beside it, to the rail, and back to the list, from
// wherever the keyboard is in them.
func TestF6GoesThroughTheParts(t *testing.T) {
	s := lined(t)
	s.tap("M365 Business Standard")
	at := func() string {
		focused := s.canvas.Focused()
		switch focused.(type) {
		case *parts.Table:
			return "list"
		case *parts.Rail:
			return "rail"
		}
		if find.Middle(focused.(fyne.CanvasObject)).X > s.table().Size().Width {
			return "panel"
		}
		return said(focused.(fyne.CanvasObject))
	}
	s.canvas.Focus(s.table())
	for i, want := range []string{"panel", "rail", "list", "panel"} {
		if s.key(fyne.KeyF6); at() != want {
			t.Fatalf("the %d. F6 leads to %s, want the %s", i+1, at(), want)
		}
	}
	s.tab()
	if s.key(fyne.KeyF6); at() != "rail" {
		t.Errorf("from within the panel, F6 leads to %s", at())
	}
}

package screens_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// keyed opens a window on a record that has something of everything.
func keyed(t *testing.T) *seen {
	t.Helper()
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(5))
	s.add(named("Visio", 5))
	ids := s.addPeople("Anna", "Bram", "Carla")
	booktest.Assign(t, s.book.Book, sub.ID, ids[:1])
	return s
}

// places are the pages of the window, and what brings them into view.
func places() map[string]func(*seen) {
	all := map[string]func(*seen){}
	for _, name := range []string{"Overview", "Changes", "Savings", "Costs", "Help"} {
		all[name] = func(s *seen) { s.press(name) }
	}
	all["Subscriptions"] = func(s *seen) { s.tap("M365 Business Standard") }
	all["People"] = func(s *seen) { s.press("People"); s.tap("Anna") }
	return all
}

// dialogs are ways to open every dialog that a menu or a panel opens.
func dialogs() map[string]func(*seen) {
	all := maps.Clone(forms)
	for _, entry := range []string{
		"Export…", "Removed people…", "Record a departure…", "Account type…", "Organizations…",
		"Renewals to review…", "Budgets…", "About Seatbook…",
	} {
		all[entry] = func(s *seen) { s.shortcut(entry) }
	}
	return all
}

// reached goes through what is on view by Tab, and returns all that had the keyboard.
func (s *seen) reached() (all []fyne.Focusable) {
	s.t.Helper()
	for range 200 {
		s.canvas.FocusNext()
		focused := s.canvas.Focused()
		if focused == nil || slices.Contains(all, focused) {
			return all
		}
		all = append(all, focused)
	}
	s.t.Fatal("Tab comes to no end")
	return nil
}

// inView tells whether something can be seen whole where it is, or at least from its
// top where it is higher than its room.
func (s *seen) inView(o fyne.CanvasObject) bool {
	seen := false
	find.First(s.canvas, func(found fyne.CanvasObject) bool {
		seen = seen || found == o
		return seen
	})
	return seen
}

// Tab goes through every dialog and place with the keyboard always in view, and reaches
// all that a click does something with.
func TestEverythingIsReachedByTab(t *testing.T) {
	all := places()
	maps.Copy(all, dialogs())
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			s := keyed(t)
			all[name](s)
			s.window.Fyne().Resize(fyne.NewSize(900, 600))
			if _, is := dialogs()[name]; is && len(s.window.Dialogs) == 0 {
				t.Fatal("no dialog opens")
			}
			reached := s.reached()
			for _, focused := range reached {
				s.canvas.Focus(focused)
				if !s.inView(focused.(fyne.CanvasObject)) {
					t.Errorf("%s has the keyboard and is not in view", said(focused.(fyne.CanvasObject)))
				}
				if _, is := focused.(desktop.Keyable); !is {
					t.Errorf("%s is not told when Alt is let go", said(focused.(fyne.CanvasObject)))
				}
			}
			for _, o := range s.clicked() {
				focusable, is := o.(fyne.Focusable)
				if !is || !slices.Contains(reached, focusable) {
					t.Errorf("%s is reached only by mouse", said(o))
				}
			}
		})
	}
}

// said names something on view.
func said(o fyne.CanvasObject) string {
	if spoken, is := o.(fyne.Accessible); is {
		return fmt.Sprintf("%T %q", o, spoken.AccessibilityLabel())
	}
	return fmt.Sprintf("%T", o)
}

// clicked lists what a click does something with, but for what the keyboard reaches in
// another way: the menus by Alt, the places and the rows of lists by arrows,
// and what scrolls by what has the keyboard in it.
func (s *seen) clicked() (all []fyne.CanvasObject) {
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		if _, taps := o.(fyne.Tappable); !taps || byArrows(o) {
			return false
		}
		if can, is := o.(fyne.Disableable); is && can.Disabled() {
			return false
		}
		all = append(all, o)
		return false
	})
	return all
}

// byArrows tells whether something is reached by arrows in what holds it.
func byArrows(o fyne.CanvasObject) bool {
	switch fmt.Sprintf("%T", o) {
	case "*parts.menuTitle", "*parts.RailEntry", "*parts.Cell", "*parts.header", "*widget.listItem", "*parts.RowIcon", "*parts.RowAct", "*parts.Notice", "*widget.scrollBarArea":
		return true
	case "*widget.OverlayContainer", "*widget.PopUp": // a click there does nothing, or closes what Esc does
		return true
	}
	return false
}

// Esc closes every dialog that nothing was filled in, and gives the keyboard back.
func TestEscLeavesEveryDialog(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(dialogs())) {
		t.Run(name, func(t *testing.T) {
			s := keyed(t)
			dialogs()[name](s)
			for range 3 {
				if len(s.window.Dialogs) == 0 {
					return
				}
				s.key(fyne.KeyEscape)
			}
			t.Errorf("it is still open:\n%s", s.text())
		})
	}
}

// The titles of a list are reached from its first row: arrows go along them, Enter sorts,
// Shift makes them wider.
func TestAListIsSortedByTheKeyboard(t *testing.T) {
	s := keyed(t)
	s.press("People")
	table := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
	s.canvas.Focus(table)
	s.key(fyne.KeyHome)
	s.key(fyne.KeyUp)
	if says := table.AccessibilityLabel(); says != "Name" {
		t.Fatalf("the keyboard is at %q", says)
	}
	s.key(fyne.KeyReturn)
	if first := table.Cell(0, 0).Text; first != "Carla" {
		t.Errorf("%s comes first", first)
	}
	var told []float32
	table.OnWidths = func(widths []float32) { told = widths }
	before := s.widthOfTitle("Name")
	table.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	s.key(fyne.KeyRight)
	table.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	if len(told) == 0 || told[0] <= before {
		t.Errorf("the columns are %v wide, and the first was %v", told, before)
	}
	s.key(fyne.KeyDown)
	if row := table.Selected(); row != 0 {
		t.Errorf("the keyboard is at row %d", row)
	}
}

// The menu of a row opens by its key, and by Shift+F10 where there is none.
func TestTheMenuOfARowOpensByShiftF10(t *testing.T) {
	s := keyed(t)
	table := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
	s.canvas.Focus(table)
	s.key(fyne.KeyDown)
	table.KeyDown(&fyne.KeyEvent{Name: "LeftShift"})
	s.key(fyne.KeyF10)
	table.KeyUp(&fyne.KeyEvent{Name: "LeftShift"})
	s.shows("Change the total")
}

// widthOfTitle is how wide the column with a title is.
func (s *seen) widthOfTitle(title string) float32 {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		spoken, is := o.(fyne.Accessible)
		return is && fmt.Sprintf("%T", o) == "*parts.header" && spoken.AccessibilityLabel() == title
	})
	if found == nil {
		s.t.Fatalf("no column %q:\n%s", title, s.text())
	}
	return found.Size().Width
}

// The lines between a list and its panel, and between a chart and its table, are moved
// without a mouse; where there is none, the menu says so.
func TestDividersMoveByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.press("Subscriptions")
	split := s.split()
	before := split.Offset
	s.shortcut("Make the left side wider")
	wider := split.Offset
	s.shortcut("Make the left side narrower")
	if wider <= before || split.Offset >= wider {
		t.Errorf("the line went from %v to %v and %v", before, wider, split.Offset)
	}
	can := func(place string, want map[string]bool) {
		t.Helper()
		s.press(place)
		for entry, can := range want {
			field := s.palette(entry)
			if first := field.Offered()[0]; first.Title != entry || (first.Off == "") != can {
				t.Errorf("in %s, %q is offered first, refused by %q", place, first.Title, first.Off)
			}
			s.key(fyne.KeyEscape)
		}
	}
	can("Subscriptions", map[string]bool{"Make the left side wider": true, "Make the upper part taller": false})
	can("Costs", map[string]bool{"Make the left side narrower": true, "Make the upper part taller": true})
	can("Savings", map[string]bool{"Make the left side wider": false, "Make the upper part shorter": false})
}

// Alt alone opens the menus and closes them, whatever has the keyboard, with the letters
// underlined that open one; not with another key, under a dialog, or let go elsewhere.
func TestAltAloneOpensTheMenus(t *testing.T) {
	s := keyed(t)
	s.press("People")
	hold := func(key fyne.KeyName, down bool) { s.window.Hold(parts.Held{Key: key, Down: down}) }
	alt := func() { hold(desktop.KeyAltLeft, true); hold(desktop.KeyAltLeft, false) }
	opened := func() bool {
		_, is := s.canvas.Overlays().Top().(*parts.Menu)
		return is
	}
	bar := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.MenuBar); return is })
	letters := bar.(*parts.MenuBar).Underlined
	for _, at := range []fyne.Focusable{s.table(), find.Button(s.canvas, "Add a person").(fyne.Focusable)} {
		s.canvas.Focus(at)
		hold(desktop.KeyAltLeft, true)
		if opened() || letters() != 5 {
			t.Errorf("from %T: while Alt is held down, %d letters are underlined", at, letters())
		}
		hold(desktop.KeyAltLeft, false)
		if !opened() || letters() != 5 {
			t.Fatalf("from %T: Alt opens no menu, or underlines %d letters", at, letters())
		}
		alt()
		if opened() || letters() != 0 {
			t.Errorf("from %T: Alt does not close the menu, or leaves %d letters underlined", at, letters())
		}
		for _, other := range []fyne.KeyName{desktop.KeyShiftLeft, fyne.KeyTab} {
			hold(desktop.KeyAltLeft, true)
			hold(other, true)
			hold(other, false)
			hold(desktop.KeyAltLeft, false)
			if other == desktop.KeyShiftLeft {
				hold(other, true)
				alt()
				hold(other, false)
			}
			if opened() {
				t.Errorf("from %T: Alt with %s opens a menu", at, other)
			}
		}
		hold(desktop.KeyAltLeft, true)
		s.window.WentAway()
		hold(desktop.KeyAltLeft, false)
		if opened() {
			t.Errorf("from %T: Alt that is let go in another window opens a menu", at)
		}
	}
	s.press("Add a person")
	alt()
	if opened() {
		t.Error("Alt opens a menu under a dialog")
	}
}

package screens_test

import (
	"runtime"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// forms are ways to open forms that take something, on a record of one subscription and
// two people.
var forms = map[string]func(*seen){
	"add a subscription":  func(s *seen) { s.shortcut("Add…") },
	"edit a subscription": func(s *seen) { s.tap("M365 Business Standard"); s.press("Edit…") },
	"place an order": func(s *seen) {
		s.tap("M365 Business Standard")
		s.press("One more")
		s.press("Continue to ordering…")
	},
	"assign":           func(s *seen) { s.tap("M365 Business Standard"); s.press("Assign…") },
	"settings":         func(s *seen) { s.shortcut("Settings…") },
	"announced prices": func(s *seen) { s.shortcut("Announced price increase…") },
	"a new colleague":  func(s *seen) { s.shortcut("New colleague…") },
	"add a person":     func(s *seen) { s.press("People"); s.shortcut("Add…") },
	"edit a person":    func(s *seen) { s.press("People"); s.tap("Anna"); s.shortcut("Edit…") },
}

// fillSomething types into the first input of the dialog on view, or ticks the first row
// of its list.
func (s *seen) fillSomething() {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		entry, ok := o.(*parts.Entry)
		return ok && !entry.Fleeting && !entry.Disabled()
	})
	if entry, ok := found.(*parts.Entry); ok {
		s.canvas.Focus(entry)
		s.typeText("7")
		return
	}
	list := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.List)
		return ok
	})
	list.(*parts.List).Select(0)
}

// dialogs is how many dialogs are open, each over a veil.
func (s *seen) dialogs() (n int) {
	for _, over := range s.canvas.Overlays().List() {
		if _, veil := over.(*parts.Ground); !veil {
			n++
		}
	}
	return n
}

// Esc and Cancel close a form that was not touched, and ask before one that was filled
// in is thrown away.
func TestNoFormThrowsAwayWhatWasFilledIn(t *testing.T) {
	for name, open := range forms {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			s.add(booktest.Office(40))
			s.addPeople("Anna", "Bram")
			open(s)
			if s.dialogs() != 1 {
				t.Fatalf("no form is open:\n%s", s.text())
			}
			s.canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
			if s.dialogs() != 0 {
				t.Fatalf("Esc does not close a form that nobody touched:\n%s", s.text())
			}
			open(s)
			s.fillSomething()
			s.canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
			s.shows("Discard your changes?")
			s.key(fyne.KeyEscape) // keeps it
			s.hides("Discard your changes?")
			if s.dialogs() != 1 {
				t.Fatal("Esc in the question closes the form")
			}
			s.press("Cancel")
			s.press("Discard")
			if s.dialogs() != 0 {
				t.Errorf("it is still open:\n%s", s.text())
			}
		})
	}
}

// What was typed can mean two things: it is asked under the field, in the language's own
// words, and nothing is written until it is answered.
func TestAPriceThatCanMeanTwoThings(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.speak("nl")
	s.tap("M365 Business Standard")
	s.press("Bewerken…")
	s.shows("= € 468,00 per maand voor 40 licenties")
	s.fill("Prijs per licentie", "12,345")
	s.shows("Wat bedoelt u?")
	s.press("Opslaan")
	s.shows("Dit kan twee dingen betekenen. Kies wat u bedoelt.")
	if got := s.detail(sub.ID).Price; got != sub.Price {
		t.Fatalf("the price became %+v", got)
	}
	s.press("€\u00A012,35")
	s.shows("per maand voor 40 licenties", "494,00")
	s.press("Opslaan")
	if got := s.detail(sub.ID).Price; got != (data.Money{Minor: 1235, Currency: "EUR"}) {
		t.Errorf("the price became %+v", got)
	}
}

// A day is typed as people say it, and stands there in full once the keyboard leaves it.
func TestADayAsPeopleSayIt(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.speak("nl")
	s.tap("M365 Business Standard")
	s.press("Bewerken…")
	s.fill("Verlenging of einde op", "1 november")
	s.shows("= zondag 1 november 2026")
	s.fill("Looptijd begon op", "1 november")
	s.shows("= zaterdag 1 november 2025")
	if got := s.field("Verlenging of einde op"); got != "01-11-2026" {
		t.Errorf("the field holds %q", got)
	}
}

// Ctrl+Z in a field is for what was typed there, on the record's page too.
func TestUndoInAField(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.canvas.Focus(s.total().Entry)
	s.typeText("9")
	for range 3 { // more often than there is something to undo
		s.canvas.Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	}
	if got := s.total().Entry.Text; got != "40" {
		t.Errorf("the field holds %q", got)
	}
	s.canvas.Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if got := s.total().Entry.Text; got == "40" {
		t.Errorf("done again, the field holds %q", got)
	}
	if got := s.detail(sub.ID).Product; got != sub.Product {
		t.Error("the record's last step was undone")
	}
}

// F10 opens the window's own menus, from a list as from a field, and not under a dialog.
func TestMenusByTheKeyboard(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("the system has a bar of its own")
	}
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	for name, from := range map[string]fyne.Focusable{"a list": s.table(), "a field": s.total().Entry} {
		s.canvas.Focus(from)
		s.key(fyne.KeyF10)
		if s.dialogs() != 1 {
			t.Fatalf("F10 in %s opens no menu", name)
		}
		s.canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if s.dialogs() != 0 {
			t.Fatalf("F10 in %s: Esc does not close it", name)
		}
	}
	s.shortcut("Settings…")
	s.key(fyne.KeyF10)
	if s.dialogs() != 1 {
		t.Error("a menu opens over a dialog")
	}
}

// What only says what is on view is nothing that would be lost: Esc closes what was narrowed
// or ordered without a question.
func TestWhatIsOnViewIsNothingToThrowAway(t *testing.T) {
	for name, narrow := range map[string]func(*seen){
		"the people of a product": func(s *seen) {
			s.shortcut("Move to another plan…")
			pick[data.SubscriptionID](s, "Visio")
		},
		"another month": func(s *seen) { s.shortcut("Renewals to review…"); pick[data.Month](s, "April 2026") },
		"another order": func(s *seen) {
			s.shortcut("Organizations…")
			find.First(s.canvas, func(o fyne.CanvasObject) bool {
				choice, is := o.(interface{ Answers() []string })
				return is && slices.Contains(choice.Answers(), "Most expensive first")
			}).(interface{ SetSelected(string) }).SetSelected("Most expensive first")
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			people := s.addPeople("Anna", "Bram")
			for _, product := range []string{"Visio", "Project"} {
				sub := s.add(named(product, 5))
				if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
					t.Fatal(err)
				}
			}
			narrow(s)
			s.key(fyne.KeyEscape)
			s.hides("Discard")
			if s.canvas.Overlays().Top() != nil {
				t.Errorf("it stays open:\n%s", s.text())
			}
		})
	}
}

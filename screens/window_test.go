package screens_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// seen is a window on a real record that a test looks at and works like a person.
type seen struct {
	t      *testing.T
	book   *record
	window *screens.Window
	canvas fyne.Canvas
	files  []string // what a file dialog answers
	// savePath is what the dialog answers that asks where to save.
	savePath string
	proposed string // what the file was to be called then
	late     *held  // what its answers wait for, nil where they come at once
}

// catalog knows the products of the samples.
var catalog = data.NewCatalog([]data.Product{
	{SKU: "SPB", SKUID: "guid", Name: "Microsoft 365 Business Premium"},
	{SKU: "O365_BUSINESS_PREMIUM", Name: "Microsoft 365 Business Standard"},
	{SKU: "O365_BUSINESS_ESSENTIALS", Name: "Microsoft 365 Business Basic"},
	{SKU: "VISIOCLIENT", Name: "Visio Online Plan 2"},
	{SKU: "EXCHANGESTANDARD", Name: "Exchange Online (Plan 1)"},
	{SKU: "FLOW_FREE", Name: "Microsoft Power Automate Free", Free: true},
})

// never is a clock that no timer of a window ever hears of: another goroutine would
// touch a window that its test has left.
func never(time.Duration, func()) (stop func()) { return func() {} }

// record is a Book, and the file that it is kept in.
type record struct {
	*ledger.Book
	file *sqlite.Store
}

// Path returns the file.
func (r *record) Path() string { return r.file.Path() }

// newBook opens an empty record whose day is booktest.Today.
func newBook(t *testing.T) *record {
	t.Helper()
	return newBookAt(t, booktest.Now)
}

// newBookAt opens an empty record with a clock.
func newBookAt(t *testing.T, clock ledger.Clock) *record {
	t.Helper()
	t.Cleanup(find.LetGo)
	file, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), file, clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return &record{book, file}
}

// look opens a window on a record, large enough to see a whole panel.
func look(t *testing.T, book *record) *seen {
	t.Helper()
	s := &seen{t: t, book: book}
	s.window = screens.New(test.NewTempApp(t), desk.Options{
		After: never, Now: booktest.Now, Run: desk.InPlace, Catalog: catalog, Path: book.Path(), Language: "en",
		ChooseFiles: func(chosen func([]string)) { chosen(s.files) },
		ChooseSave:  func(name string, chosen func(string)) { s.proposed = name; chosen(s.savePath) },
	})
	s.window.Open(book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1300, 1400))
	s.canvas = s.window.Fyne().Canvas()
	return s
}

func (s *seen) add(sub data.Subscription) data.Subscription {
	s.t.Helper()
	added, err := booktest.AddSubscription(s.book.Book, sub)
	if err != nil {
		s.t.Fatal(err)
	}
	return added
}

func (s *seen) addPeople(names ...string) (ids []data.PersonID) {
	s.t.Helper()
	for _, name := range names {
		p, err := booktest.SavePerson(s.book.Book, data.Person{Name: name, Address: strings.ToLower(name) + "@example.nl"})
		if err != nil {
			s.t.Fatal(err)
		}
		ids = append(ids, p.ID)
	}
	return ids
}

func (s *seen) detail(id data.SubscriptionID) data.SubscriptionDetail {
	s.t.Helper()
	detail, err := s.book.Subscription(context.Background(), id, booktest.Today())
	if err != nil {
		s.t.Fatal(err)
	}
	return detail
}

// tap taps the line of text that begins so.
func (s *seen) tap(begins string) {
	s.t.Helper()
	line := find.Text(s.canvas, begins)
	if line == nil {
		s.t.Fatalf("no text %q in view:\n%s", begins, s.text())
	}
	test.TapCanvas(s.canvas, find.Middle(line))
}

// press presses the button that says text.
func (s *seen) press(text string) {
	s.t.Helper()
	button := find.Button(s.canvas, text)
	if button == nil {
		s.t.Fatalf("no button %q in view:\n%s", text, s.text())
	}
	if button.Disabled() {
		s.t.Fatalf("the button %q is disabled", text)
	}
	test.Tap(button)
}

// order records the change of a total whose order has been placed.
func (s *seen) order() {
	s.t.Helper()
	s.press("Continue to ordering…")
	s.press("Yes, it is placed")
}

// counts fails unless a place of the rail has a number, empty for none.
func (s *seen) counts(place, number string) {
	s.t.Helper()
	entry, there := find.Button(s.canvas, place).(*parts.RailEntry)
	if !there || entry.Number() != number {
		s.t.Errorf("the rail counts %q at %s, want %q", entry.Number(), place, number)
	}
}

// focus gives the keyboard to the entry with a placeholder; "Search" is the field at the
// top, as Ctrl+F does.
func (s *seen) focus(placeholder string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		if _, is := o.(*parts.SearchField); is && placeholder == "Search" {
			return true
		}
		entry, ok := o.(*parts.Entry)
		return ok && entry.PlaceHolder == placeholder
	})
	if found == nil {
		s.t.Fatalf("no entry for %q in view:\n%s", placeholder, s.text())
	}
	s.canvas.Focus(found.(fyne.Focusable))
}

// fill types text into the field with a name, in place of what stood there.
func (s *seen) fill(name, text string) *parts.Field {
	s.t.Helper()
	field := find.Field(s.canvas, name)
	if field == nil {
		s.t.Fatalf("no field %q in view:\n%s", name, s.text())
	}
	entry := entryIn(field.Input)
	if entry == nil {
		s.t.Fatalf("nothing can be typed into %q", name)
	}
	entry.SetText("")
	s.canvas.Focus(entry)
	s.typeText(text)
	return field
}

// typable is an input that takes text.
type typable interface {
	fyne.Focusable
	SetText(string)
}

func entryIn(input fyne.CanvasObject) typable {
	switch i := input.(type) {
	case *parts.NumberField:
		return i.Entry
	case *parts.Completing:
		return i.Entry
	case *parts.Amount:
		return i.Entry
	case *parts.DateField:
		return i.Entry
	case *fyne.Container:
		for _, o := range i.Objects {
			if entry := entryIn(o); entry != nil {
				return entry
			}
		}
		return nil
	}
	entry, _ := input.(typable)
	return entry
}

// total returns the field with the total of licenses.
func (s *seen) total() *parts.NumberField {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.NumberField)
		return ok
	})
	if found == nil {
		s.t.Fatalf("no field for the total in view:\n%s", s.text())
	}
	return found.(*parts.NumberField)
}

// choose picks an answer in the field with a name.
func (s *seen) choose(name, answer string) {
	s.t.Helper()
	field := find.Field(s.canvas, name)
	if field == nil {
		s.t.Fatalf("no field %q in view:\n%s", name, s.text())
	}
	field.Input.(interface{ SetSelected(string) }).SetSelected(answer)
}

// filter picks a filter of the list of subscriptions.
func (s *seen) filter(answer string) {
	s.t.Helper()
	s.press("More filters")
	s.tap(answer)
}

// filterUnder chooses from what opens beside an entry of the filters.
func (s *seen) filterUnder(entry, answer string) {
	s.t.Helper()
	s.press("More filters")
	line := find.Text(s.canvas, entry)
	if line == nil {
		s.t.Fatalf("no entry %q in view:\n%s", entry, s.text())
	}
	test.MoveMouse(s.canvas, find.Middle(line))
	s.tap(answer)
}

// typeText types into what has the keyboard.
func (s *seen) typeText(text string) {
	s.t.Helper()
	for _, r := range text {
		if s.canvas.Focused() == nil {
			s.t.Fatal("nothing has the keyboard")
		}
		s.canvas.Focused().TypedRune(r)
	}
}

func (s *seen) key(name fyne.KeyName) {
	focused := s.canvas.Focused()
	if focused == nil {
		s.canvas.OnTypedKey()(&fyne.KeyEvent{Name: name})
		return
	}
	focused.TypedKey(&fyne.KeyEvent{Name: name})
}

// text is all the text in view.
func (s *seen) text() string { return strings.Join(find.Lines(s.canvas), "\n") }

// shows fails unless every text is in view, whatever its line breaks.
func (s *seen) shows(texts ...string) {
	s.t.Helper()
	all := strings.Join(strings.Fields(s.text()), " ")
	for _, text := range texts {
		if !strings.Contains(all, text) {
			s.t.Errorf("%q is not in view:\n%s", text, s.text())
		}
	}
}

func (s *seen) hides(texts ...string) {
	s.t.Helper()
	all := strings.Join(strings.Fields(s.text()), " ")
	for _, text := range texts {
		if strings.Contains(all, text) {
			s.t.Errorf("%q is in view:\n%s", text, s.text())
		}
	}
}

// pick picks an answer of the choice among answers of a kind.
func pick[T comparable](s *seen, answer string) {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.Choice[T])
		return ok && o.Visible()
	})
	if found == nil {
		s.t.Fatalf("nothing to choose %q from in view:\n%s", answer, s.text())
	}
	found.(interface{ SetSelected(string) }).SetSelected(answer)
}

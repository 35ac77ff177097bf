package screens_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// lookIn opens a window of an app that has been open before.
func lookIn(t *testing.T, app fyne.App, book *record) *seen {
	t.Helper()
	s := &seen{t: t, book: book}
	s.window = screens.New(app, desk.Options{
		After: never, Now: booktest.Now, Run: desk.InPlace, Catalog: catalog, Path: book.Path(), Language: "en",
	})
	s.window.Open(book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1300, 1400))
	s.canvas = s.window.Fyne().Canvas()
	return s
}

// split returns what parts the page on view.
func (s *seen) split() *parts.Split {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.Split); return is })
	if found == nil {
		s.t.Fatal("nothing is parted")
	}
	return found.(*parts.Split)
}

// Everything that one set is there the next time: the place, what is selected there, what
// the lists are narrowed and sorted by, how the page is parted.
func TestTheNextStartGoesOnWhereOneLeft(t *testing.T) {
	book, app := newBook(t), test.NewTempApp(t)
	s := lookIn(t, app, book)
	s.add(named("Visio", 5))
	trial := named("Zoom", 7)
	trial.Trial, trial.RecurringBilling = true, false
	s.add(trial)
	s.addPeople("Anna", "Bram")
	s.filter("Trials")
	s.tap("Zoom")
	s.split().SetOffset(0.5)
	s.press("Changes")
	s.pick("All changes")
	pick[data.Topic](s, "People")
	s.press("Costs")
	s.pick("By product")
	s.shortcut("Keyboard shortcuts")
	s.press("People")
	s.tap("Name") // sorts from Z to A
	s.tap("Anna")
	s.window.Fyne().Close()

	s = lookIn(t, app, book)
	s.shows("anna@example.nl", "No licenses.") // the panel of who was selected
	lines := s.text()
	if strings.Index(lines, "Bram") > strings.Index(lines, "Anna") {
		t.Errorf("the people are not sorted as they were:\n%s", lines)
	}
	s.press("Subscriptions")
	s.shows("Zoom", "I bought it")
	s.hides("Visio")
	if offset := s.split().Offset; offset != 0.5 {
		t.Errorf("the page is parted at %v", offset)
	}
	s.press("Changes")
	if topic := s.topic(); topic != data.TopicPeople {
		t.Errorf("the history is narrowed to %q", topic)
	}
	s.press("Costs")
	s.shows("by product in EUR")
	s.press("Help")
	s.shows("On a Mac, press Cmd where it says Ctrl.")
}

// topic is what the history is narrowed to.
func (s *seen) topic() data.Topic {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, is := o.(interface{ Value() data.Topic })
		return is
	})
	if found == nil {
		s.t.Fatalf("no topic to choose:\n%s", s.text())
	}
	return found.(interface{ Value() data.Topic }).Value()
}

// The first start of a day begins at home; the very first one shows how to begin.
func TestTheFirstStartOfADayBeginsAtHome(t *testing.T) {
	now := booktest.Now()
	book, app := newBookAt(t, func() time.Time { return now }), test.NewTempApp(t)
	s := lookIn(t, app, book)
	s.shows("Import from Microsoft 365")
	s.add(named("Visio", 5))
	s.press("People")
	s.window.Fyne().Close()

	s = lookIn(t, app, book)
	s.shows("0 people") // the same day
	s.window.Fyne().Close()

	now = now.AddDate(0, 0, 1)
	s = lookIn(t, app, book)
	s.shows("This month")
	s.press("People")
	s.window.Fyne().Close()
	s = lookIn(t, app, book)
	s.shows("0 people")
}

// What was selected and is gone leaves an empty panel, and says nothing.
func TestWhatWasSelectedIsGone(t *testing.T) {
	book, app := newBook(t), test.NewTempApp(t)
	s := lookIn(t, app, book)
	s.add(named("Visio", 5))
	s.addPeople("Anna")
	s.tap("Visio")
	s.window.Fyne().Close()
	kept := keptOf(t, app, book)
	subscriptions, people := kept["Subscriptions"].(map[string]any), kept["People"].(map[string]any)
	subscriptions["Selected"], people["Selected"] = 99, 97
	subscriptions["Query"].(map[string]any)["Organization"] = 98
	people["Query"].(map[string]any)["Holding"] = 96
	written, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	app.Preferences().SetString("left."+book.Path(), string(written))
	s = lookIn(t, app, book)
	s.shows("Visio", "Choose a subscription to see its licenses")
	s.press("People")
	s.shows("Anna")
	s.hides("Not found", "Try again")
}

// keptOf is how the window was left, as it is kept.
func keptOf(t *testing.T, app fyne.App, book *record) map[string]any {
	t.Helper()
	var kept map[string]any
	if err := json.Unmarshal([]byte(app.Preferences().String("left."+book.Path())), &kept); err != nil {
		t.Fatal(err)
	}
	return kept
}

// What is kept beside the record names no person.
func TestNoNameIsKeptBesideTheRecord(t *testing.T) {
	book, app := newBook(t), test.NewTempApp(t)
	s := lookIn(t, app, book)
	owned := named("Visio", 5)
	owned.OwnerName = "Anouk"
	s.add(owned)
	s.filterUnder("Owner, tags and custom fields", "Owner: Anouk")
	s.window.Fyne().Close()
	if kept := app.Preferences().String("left." + book.Path()); kept == "" || strings.Contains(kept, "Anouk") {
		t.Errorf("it keeps %s", kept)
	}
}

// The sample is thrown away, and where one was in it, too.
func TestTheSampleIsNotGoneOnWith(t *testing.T) {
	book, app := newBook(t), test.NewTempApp(t)
	w := screens.New(app, desk.Options{After: never, Now: booktest.Now, Run: desk.InPlace, Catalog: catalog, Path: book.Path(), Language: "en"})
	w.OpenSample(book.Book)
	w.ShowTab(desk.TabPeople)
	w.Fyne().Close()
	if kept := app.Preferences().String("left." + book.Path()); kept != "" {
		t.Errorf("it keeps %s", kept)
	}
}

// A window that is wider or higher than the screen is brought back to it.
func TestTheWindowFitsTheScreen(t *testing.T) {
	app := test.NewTempApp(t)
	app.Preferences().SetFloat("window.width", 2400)
	app.Preferences().SetFloat("window.height", 700)
	w := screens.New(app, desk.Options{After: never, Now: booktest.Now, Run: desk.InPlace, Language: "en"})
	w.FitTo(fyne.NewSize(900, 560))
	if size := w.Fyne().Canvas().Size(); size != fyne.NewSize(900, 560) {
		t.Errorf("it is %v", size)
	}
	w.FitTo(fyne.NewSize(1900, 1000))
	if size := w.Fyne().Canvas().Size(); size != fyne.NewSize(900, 560) {
		t.Errorf("it fits, and is made %v", size)
	}
}

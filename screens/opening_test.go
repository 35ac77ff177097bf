package screens_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/stages"
	"seatbook/screens/desk"
)

// handled is an app whose window a test handles as the system does: it drops files
// on it, and closes it.
type handled struct {
	fyne.App
	window *handledWindow
}

type handledWindow struct {
	fyne.Window
	dropped func(fyne.Position, []fyne.URI)
	close   func() // asks it to close
	closed  bool
}

func (a *handled) NewWindow(title string) fyne.Window {
	a.window = &handledWindow{Window: a.App.NewWindow(title)}
	return a.window
}

func (w *handledWindow) SetOnDropped(dropped func(fyne.Position, []fyne.URI)) { w.dropped = dropped }

func (w *handledWindow) SetCloseIntercept(close func()) { w.close = close }

func (w *handledWindow) Close() {
	w.closed = true
	w.Window.Close()
}

// drop drops files on the window.
func (a *handled) drop(paths ...string) {
	var files []fyne.URI
	for _, path := range paths {
		files = append(files, storage.NewFileURI(path))
	}
	a.window.dropped(fyne.NewPos(10, 10), files)
}

// lookHandled is lookLate with a window that can be handled.
func lookHandled(t *testing.T, change ...func(*desk.Options)) (*seen, *held, *handled) {
	t.Helper()
	app := &handled{App: test.NewTempApp(t)}
	s, h := lookLateIn(t, app, newBook(t), change...)
	return s, h, app
}

func sampleFile(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("..", "data", "files", "testdata", "samples", name))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// Files that are dropped while the record is being opened are imported once it is
// on view.
func TestDropWhileOpening(t *testing.T) {
	s, h, app := lookHandled(t)
	app.drop(sampleFile(t, "users-export.csv")) // before there is a record
	s.window.Open(s.book.Book)
	app.drop(sampleFile(t, "licenses-export.csv")) // before its settings are read
	h.settle()
	s.shows("What this import changes", "64 new people", "5 new subscriptions")
}

// While another record is on its way, the one that was on view is out of reach,
// and files wait for the other one.
func TestDropWhileAnotherRecordOpens(t *testing.T) {
	sample := newBook(t)
	s, h, app := lookHandled(t, func(o *desk.Options) {
		o.Sample = func(context.Context) (*ledger.Book, error) { return sample.Book, nil }
	})
	s.show(h)
	s.press("Explore the sample record")
	h.release(h.last()) // the sample is there, and its settings are asked for
	app.drop(sampleFile(t, "users-export.csv"))
	h.settle()
	s.shows("What this import changes", "64 new people")
	s.press("Import")
	h.settle()
	if page, err := sample.People(t.Context(), data.PersonQuery{}); err != nil || page.Count != 64 {
		t.Errorf("%d people in the sample, error %v", page.Count, err)
	}
	if page, err := s.book.People(t.Context(), data.PersonQuery{}); err != nil || page.Count != 0 {
		t.Errorf("%d people in the own record, error %v", page.Count, err)
	}
}

// Where no record can be opened, dropping files says so.
func TestDropOnARefusal(t *testing.T) {
	for _, refused := range []error{
		&data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": "record.seatbook"}},
		&data.Error{Code: data.CodeInUse, Params: map[string]any{"File": "record.seatbook"}},
		errors.New("bus error"),
	} {
		s, h, app := lookHandled(t, func(o *desk.Options) { o.Backups = &folder{path: t.TempDir()} })
		app.drop(sampleFile(t, "users-export.csv"))
		s.window.Refuse(refused, nil)
		s.shows("The record can't be opened", "No record is open")
		s.press("Close")
		app.drop(sampleFile(t, "users-export.csv"))
		h.settle()
		s.shows("The record can't be opened", "No record is open")
	}
}

// A dialog that is open keeps what was typed in it: files are not imported over it.
func TestDropOnADialog(t *testing.T) {
	s, h, app := lookHandled(t)
	s.show(h)
	s.shortcut("Settings…")
	h.settle()
	app.drop(sampleFile(t, "users-export.csv"))
	h.settle()
	s.hides("What this import changes")
	s.key(fyne.KeyEscape)
	s.shows("Close the open dialog first")
}

// everyShortcut does what each entry of the main menu does, but Quit.
func (s *seen) everyShortcut() {
	s.t.Helper()
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			if item.Action != nil && !item.IsQuit {
				item.Action()
			}
		}
	}
}

// While no record is on view, the menu and the keys do nothing, whether one is on
// its way or none can be opened.
func TestMenuWithoutARecord(t *testing.T) {
	book := newBook(t)
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = &folder{path: t.TempDir(), book: book} })
	s.show(h)
	shown := s.window.Fyne().Canvas()
	for _, record := range []struct {
		is      string
		without func()
	}{
		{"opening", func() { s.window.Open(s.book.Book) }},
		{"damaged", func() { s.window.Refuse(&data.Error{Code: data.CodeDamaged}, nil) }},
		{"unreadable", func() { s.window.Refuse(errors.New("bus error"), nil) }},
	} {
		s.show(h)
		record.without()
		waiting := len(h.sent)
		s.everyShortcut()
		for _, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyReturn} {
			shown.OnTypedKey()(&fyne.KeyEvent{Name: key})
		}
		if len(h.sent) != waiting || shown.Overlays().Top() != nil {
			t.Errorf("%s: %d questions, want %d; in view:\n%s", record.is, len(h.sent), waiting, s.text())
		}
		if record.is != "opening" {
			s.shows("No record is open")
		}
		h.settle()
	}
}

// What was asked of a record that is no longer on view shows nothing and ends
// nothing, whenever it is answered.
func TestAnswersOfAnotherRecord(t *testing.T) {
	sample := newBook(t)
	s, h := lookLate(t, newBook(t), func(o *desk.Options) {
		o.Sample = func(context.Context) (*ledger.Book, error) { return sample.Book, nil }
	})
	s.show(h)
	s.press("Explore the sample record")
	h.settle()
	s.shows("This is the sample record")
	if _, err := booktest.AddSubscription(sample.Book, named("Visio", 5)); err != nil {
		t.Fatal(err)
	}
	asked := h.forget() // the settings of the sample, because of that step
	s.press("Back to my record")
	opened := h.forget()
	h.remember(asked) // now, while no record is on the desk yet
	h.settle()
	s.hides("Visio", "This is the sample record")
	h.remember(opened)
	h.settle()
	s.shows("Welcome to Seatbook")
	s.hides("Visio", "This is the sample record")
}

// A record whose settings can't be read is not on view, and can be tried again.
func TestRecordThatCantBeRead(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	mend := s.unreadable("settings")
	s.show(h)
	s.shows("The record can't be opened", "Something went wrong")
	s.press("Try again")
	h.settle()
	s.shows("The record can't be opened")
	mend()
	s.press("Try again")
	h.settle()
	s.shows("Welcome to Seatbook")
}

// Reading the record can be stopped, and tried again.
func TestOpeningThatIsStopped(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.window.Open(s.book.Book)
	h.pass()
	s.shows("Opening the record…", "Working…")
	s.press("Stop")
	s.shows("Stopped. The record was not read.")
	h.settle()
	s.shows("Stopped. The record was not read.")
	s.press("Try again")
	h.settle()
	s.shows("Welcome to Seatbook")
}

// A record of an older version says that it is brought to the form of this one, and how
// far that is, until it is on view.
func TestOpeningThatMigrates(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	told := stages.Told(t.Context(), s.window.StageTeller())
	h.pass()
	stages.Part(told, stages.Updating, 3, 4)
	s.shows("Opening the record…", "Updating the record to this version… 3 of 4")
	s.show(h)
	stages.Part(told, stages.Checking, 0, 0) // late
	s.hides("Opening the record…")
}

// A sample that is made too late is thrown away.
func TestSampleThatComesTooLate(t *testing.T) {
	samples := map[*closed]bool{}
	s, h := lookLate(t, newBook(t), func(o *desk.Options) {
		o.Sample = func(context.Context) (*ledger.Book, error) {
			sample := newBook(t)
			made := &closed{Store: sample.file}
			samples[made] = true
			return ledger.Open(t.Context(), made, booktest.Now)
		}
	})
	s.show(h)
	s.press("Explore the sample record")
	s.press("Explore the sample record")
	h.settle()
	s.shows("This is the sample record")
	s.press("Back to my record")
	h.settle()
	if len(samples) != 2 {
		t.Fatalf("%d samples were made, want 2", len(samples))
	}
	for made := range samples {
		if !made.closed {
			t.Error("a sample was left open")
		}
	}
}

// closed notes that a record was closed.
type closed struct {
	ledger.Store
	closed bool
}

func (c *closed) Close() error {
	c.closed = true
	return c.Store.Close()
}

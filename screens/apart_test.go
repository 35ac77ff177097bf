package screens_test

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// apart is a runner that works on goroutines of its own, as the program does; the
// test is the UI goroutine.
type apart struct {
	said     chan func()
	going    int
	midnight func()
}

func (a *apart) run(work, then func()) {
	a.going++
	go func() {
		work()
		a.said <- func() {
			a.going--
			then()
		}
	}()
}

func (a *apart) do(f func()) { a.said <- f }

func (a *apart) after(wait time.Duration, f func()) (stop func()) {
	if wait > shownAfter {
		a.midnight = f
	}
	return func() {}
}

// settle waits for all that was sent beside the window.
func (a *apart) settle() {
	for a.going > 0 || len(a.said) > 0 {
		(<-a.said)()
	}
}

// Whatever happens to the window while it asks, what runs beside it touches nothing
// of it. The race detector is the judge of that.
func TestScreensBesideTheirWork(t *testing.T) {
	const roomForSaid = 10_000 // what is said from here must not wait for here
	book, other := newBook(t), newBook(t)
	a := &apart{said: make(chan func(), roomForSaid)}
	s := &seen{t: t, book: book, files: []string{sampleFile(t, "users-export.csv")}, savePath: filepath.Join(t.TempDir(), "saved.pdf")}
	s.window = screens.New(test.NewTempApp(t), desk.Options{
		Now: booktest.Now, Run: a.run, Do: a.do, After: a.after, ProgressAfter: shownAfter, Catalog: catalog, Language: "en",
		Backups:     &folder{path: t.TempDir(), book: book},
		ChooseFiles: func(chosen func([]string)) { chosen(s.files) },
		ChooseSave:  func(_ string, chosen func(string)) { chosen(s.savePath) },
	})
	s.window.Fyne().Resize(fyne.NewSize(1300, 900))
	s.canvas = s.window.Fyne().Canvas()
	s.manyProducts(5)
	s.addPeople("Anna", "Bram")
	openOther := func() { s.window.Open(other.Book) }
	others := []func(){
		func() { s.speak("nl") },
		func() { s.window.Refuse(errors.New("bus error"), nil) },
		func() { a.midnight() },
	}
	for i, ask := range s.questions() {
		happens := []func(){openOther}
		if i%len(others) == 0 {
			happens = append(happens, others[i/len(others)%len(others)])
		}
		for _, meanwhile := range happens {
			s.window.Open(book.Book)
			a.settle()
			s.focus("Search")
			s.canvas.Focused().(typable).SetText("")
			s.press("Subscriptions")
			a.settle()
			s.tap("Product 001")
			a.settle()
			ask()
			meanwhile()
			a.settle()
			s.speak("en")
			a.settle()
		}
	}
	s.window.Open(book.Book)
	s.window.Fyne().Close()
	a.settle()
}

// questions are what a user does that asks the record.
func (s *seen) questions() []func() {
	return []func(){
		func() { s.tap("Product 003") },
		func() { s.focus("Search"); s.typeText("pr") },
		func() { s.press("Add"); s.shortcut("Edit…") },
		func() { s.press("One more"); s.order() },
		func() { s.press("Import") },
		func() { s.shortcut("Copy the list") },
		func() {
			s.shortcut("Export…")
			s.choose("What", "A license report to print (PDF)")
			s.press("Export…")
		},
		func() { s.press("Settings…"); s.shortcut("Undo") },
		func() { s.shortcut("Backups…"); s.press("Back up now") },
		func() { s.shortcut("Removed people…") },
		func() { s.press("Changes"); s.pick("All changes") },
		func() { s.press("Overview") },
		func() { s.press("Costs"); s.press("Subscriptions") },
		func() { s.press("Costs") },
		func() {
			s.press("People")
			s.tap("Bram")
			s.shortcut("Edit…")
		},
	}
}

// speak has the record speak a language.
func (s *seen) speak(tag string) {
	s.t.Helper()
	settings, err := s.book.Settings(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	settings.Language = tag
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		s.t.Fatal(err)
	}
}

package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// Help > About tells the version and the commit, and can be copied.
func TestAbout(t *testing.T) {
	s := &seen{t: t, book: newBook(t)}
	app := test.NewTempApp(t)
	s.window = screens.New(app, desk.Options{
		After: never, Now: booktest.Now, Run: desk.InPlace, Language: "en",
		Version: desk.Version{Number: "0.1.0.72", Commit: "1e9706d1e970"},
	})
	s.window.Open(s.book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1300, 900))
	s.canvas = s.window.Fyne().Canvas()
	s.chooseMenu("Help", "About Seatbook…")
	s.shows("Version 0.1.0.72", "Commit 1e9706d1e970")
	s.press("Copy version")
	if got := app.Clipboard().Content(); got != "Seatbook 0.1.0.72 (1e9706d1e970)" {
		t.Errorf("copied %q", got)
	}
	s.press("Close")
	s.hides("Commit 1e9706d1e970")
}

func (s *seen) chooseMenu(menu, entry string) {
	s.t.Helper()
	for _, m := range s.window.Menus().Items {
		for _, item := range m.Items {
			if m.Label == menu && item.Label == entry {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no %s > %s", menu, entry)
}

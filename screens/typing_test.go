package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// A key asks no more than what is on view shows: a list, and what it comes to, or the
// three lists of Changes; other
// places, which were looked at before, ask when one comes back to them.
func TestAKeyAsksForWhatIsOnViewAlone(t *testing.T) {
	book := newBook(t)
	if err := booktest.Import(book.Book, booktest.Consultant(10)); err != nil {
		t.Fatal(err)
	}
	asked := 0
	w := screens.New(test.NewTempApp(t), desk.Options{
		After: never, Now: booktest.Now, Catalog: catalog, Path: book.Path(), Language: "en",
		Run: func(work, then func()) {
			asked++
			desk.InPlace(work, then)
		},
	})
	s := &seen{t: t, book: book, window: w, canvas: w.Fyne().Canvas()}
	w.Open(book.Book)
	w.Fyne().Resize(fyne.NewSize(1300, 900))
	search := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, is := o.(*parts.SearchField)
		return is
	}).(*parts.SearchField)
	asked = 0
	if s.canvas.Focus(search); asked != 1 {
		t.Errorf("who reaches for the search has %d things read ahead, want what it looks in", asked)
	}
	places := []struct {
		name string
		most int
	}{{"Overview", 1}, {"Subscriptions", 2}, {"People", 1}, {"Savings", 1}, {"Changes", 3}, {"Costs", 1}}
	for _, place := range places {
		s.tap(place.name)
	}
	for _, place := range places {
		s.tap(place.name)
		search.SetText("")
		for _, key := range "anouk dijk" {
			asked = 0
			search.TypedRune(key)
			if asked > place.most {
				t.Errorf("%s: the key %q asks %d questions, want %d at most", place.name, key, asked, place.most)
			}
		}
	}
}

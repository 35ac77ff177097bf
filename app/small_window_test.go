package main

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// smallest is the window in which every screen has room.
var smallest = fyne.NewSize(900, 600)

// Every screen of the sample, with each of its rows selected, has room in the
// smallest window, in every language.
func TestScreensFitTheSmallestWindow(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			p := &program{ctx: t.Context(), now: time.Now, words: i18n.New(language)}
			book, err := p.openSample(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = book.Close() }()
			w := screens.New(test.NewTempApp(t), desk.Options{Now: time.Now, Run: desk.InPlace, Catalog: data.Catalog{}, Language: language})
			w.OpenSample(book.Book) // with the line that says so
			w.Fyne().Resize(smallest)
			fits := func(what string) {
				if needs := w.Fyne().Canvas().Content().MinSize(); needs.Width > smallest.Width || needs.Height > smallest.Height {
					t.Errorf("%s needs %v", what, needs)
				}
			}
			for _, place := range []string{"attention", "subscriptions", "people", "changes", "savings", "costs"} {
				w.Places()[place]()
				find.Settle(w.Fyne().Canvas())
				fits(place)
				find.Each(w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
					table, ok := o.(*parts.Table)
					for row := 0; ok && row < table.Rows(); row++ {
						table.SelectRow(row)
						fits(place)
					}
				})
			}
		})
	}
}

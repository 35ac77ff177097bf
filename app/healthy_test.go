package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// mostRows is how many rows of attention a healthy company of 40 has at most.
const mostRows = 8

// A company of 40 in which what is paid for is used is left in peace: today, and on each
// day of the quarter after it, if the admin does what is to be done (R25).
func TestHealthyCompanyIsLeftInPeace(t *testing.T) {
	p, book := openHealthy(t, "en")
	people, err := book.People(t.Context(), data.PersonQuery{})
	persons := 0
	for _, row := range people.Rows {
		if row.Kind == data.KindPerson {
			persons++
		}
	}
	if err != nil || persons != 40 {
		t.Errorf("%d people, want 40, error %v", persons, err)
	}
	for ahead := range 90 {
		notices, err := p.attention(book, p.today().AddDays(ahead))
		if err != nil {
			t.Fatal(err)
		}
		if len(notices) > mostRows || ahead == 0 && len(notices) == 0 {
			t.Errorf("%d rows in %d days", len(notices), ahead)
			for _, n := range notices {
				t.Logf("  %s of %s by %s", n.Concern, n.Subscription.Product, n.By)
			}
		}
		if ahead == 0 {
			for _, n := range notices {
				t.Logf("%s of %s by %s", n.Concern, n.Subscription.Product, n.By)
			}
		}
	}
}

// Its overview shows those rows and no more, each with its day and what can be done, in
// every language; nothing of it has to be scrolled for, or unfolded.
func TestHealthyCompanySeesFewRows(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			_, book := openHealthy(t, language)
			w := screens.New(test.NewTempApp(t), desk.Options{Now: time.Now, Run: desk.InPlace, Catalog: data.Catalog{}, Language: language})
			w.Open(book.Book)
			w.Fyne().Resize(smallest)
			w.Places()["attention"]()
			find.Settle(w.Fyne().Canvas())
			rows := 0
			find.Each(w.Fyne().Canvas(), func(o fyne.CanvasObject, in []fyne.CanvasObject) {
				if _, is := o.(*parts.Check); !is {
					return
				}
				rows++
				line := in[len(in)-1].(*fyne.Container)
				if at := fyne.CurrentApp().Driver().AbsolutePositionForObject(line).Y + line.Size().Height; at > smallest.Height {
					t.Errorf("row %d ends at %v", rows, at)
				}
				if !slices.ContainsFunc(test.LaidOutObjects(line.Objects[3]), func(o fyne.CanvasObject) bool {
					text, is := o.(*canvas.Text)
					return is && text.Text != ""
				}) {
					t.Errorf("row %d has no day", rows)
				}
			})
			if rows == 0 || rows > mostRows {
				t.Errorf("%d rows: %q", rows, find.Lines(w.Fyne().Canvas()))
			}
		})
	}
}

// openHealthy opens the record of the healthy company, which is closed behind the test.
func openHealthy(t *testing.T, language string) (*program, *record) {
	t.Helper()
	written, err := os.ReadFile(filepath.Join("testdata", "healthy.toml"))
	if err != nil {
		t.Fatal(err)
	}
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New(language)}
	book, err := p.openLived(t.Context(), written)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return p, book
}

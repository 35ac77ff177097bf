//go:build pictures

package main

import (
	"fmt"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/i18n"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// sizes are the windows that pictures are taken of: an ordinary one, the smallest, and
// the smallest where everything is twice as large.
var sizes = []struct {
	name  string
	size  fyne.Size
	scale float32
}{
	{"1100x720", fyne.NewSize(1100, 720), 1},
	{"900x600", smallest, 1},
	{"900x600-200%", smallest, 2},
}

// TestPictures takes a picture of every place that the help leads to, which are all
// screens and the great dialogs, in every language, light and dark, in each size.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SEATBOOK_PICTURES")
	if folder == "" {
		t.Fatal("SEATBOOK_PICTURES does not name the folder for the pictures")
	}
	for _, language := range i18n.Languages() {
		for _, theme := range []data.Theme{data.ThemeLight, data.ThemeDark} {
			t.Run(language+" "+string(theme), func(t *testing.T) { takePictures(t, folder, language, theme) })
		}
	}
}

func takePictures(t *testing.T, folder, language string, theme data.Theme) {
	now := func() time.Time { return time.Date(2026, time.March, 10, 9, 0, 0, 0, time.Local) } // so that two pictures can be compared
	p := &program{ctx: t.Context(), now: now, words: i18n.New(language)}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	setLook(t, book.Book, language, theme)
	products, err := catalog()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{Sort: data.SortProduct, On: p.today()})
	if err != nil || len(rows.Rows) == 0 {
		t.Fatal("the sample has no subscription", err)
	}
	for _, of := range sizes {
		w := screens.New(test.NewTempApp(t), desk.Options{
			Now: now, Run: desk.InPlace, Catalog: products, Language: language,
			After: func(time.Duration, func()) func() { return func() {} },
			ChooseFiles: func(chosen func([]string)) {
				chosen([]string{filepath.Join("..", "data", "files", "testdata", "samples", "users-export.csv")})
			},
		})
		w.Open(book.Book)
		w.Fyne().Resize(of.size)
		canvas := w.Fyne().Canvas()
		canvas.(test.WindowlessCanvas).SetScale(of.scale)
		places := w.Places()
		for _, name := range slices.Sorted(maps.Keys(places)) {
			w.ShowSubscription(rows.Rows[0].ID)
			places[name]()
			savePicture(t, canvas, filepath.Join(folder, of.name, fmt.Sprintf("%s-%s-%s.png", name, language, theme)))
			for canvas.Overlays().Top() != nil {
				canvas.Overlays().Remove(canvas.Overlays().Top())
			}
			w.Open(book.Book) // what was open is gone with it
		}
		w.Fyne().Close()
	}
}

// setLook has a record shown in a language and a theme.
func setLook(t *testing.T, book *ledger.Book, language string, theme data.Theme) {
	t.Helper()
	settings, err := book.Settings(t.Context())
	if err == nil {
		settings.Language, settings.Theme = language, theme
		_, err = book.Do(t.Context(), acts.SaveSettings{Settings: settings})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// savePicture saves what a canvas shows.
func savePicture(t *testing.T, canvas fyne.Canvas, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(file, canvas.Capture()); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

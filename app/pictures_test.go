//go:build pictures

package main

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/find"
)

// sizes are the windows that pictures are taken of: an ordinary one, the smallest, and
// the smallest where everything is twice as large.
var sizes = []struct {
	name  string
	size  fyne.Size
	scale float32
}{
	{"1280x860", fyne.NewSize(1280, 860), 1},
	{"900x600", smallest, 1},
	{"900x600-200%", smallest, 2},
}

// TestPictures takes a picture of every view, in every language, light and dark, in
// each size; at 200% only light, as dark has no other places. One view is
// TestPictures/nl/dark/900x600/import-plan.
func TestPictures(t *testing.T) {
	folder := os.Getenv("SEATBOOK_PICTURES")
	if folder == "" {
		t.Fatal("SEATBOOK_PICTURES does not name the folder for the pictures")
	}
	for _, language := range i18n.Languages() {
		for _, theme := range []data.Theme{data.ThemeLight, data.ThemeDark} {
			t.Run(language+"/"+string(theme), func(t *testing.T) { takePictures(t, folder, language, theme) })
		}
	}
}

func takePictures(t *testing.T, folder, language string, theme data.Theme) {
	of := openRecords(t, language, theme)
	for _, size := range sizes {
		if size.scale > 1 && theme == data.ThemeDark {
			continue
		}
		t.Run(size.name, func(t *testing.T) {
			s := showSample(t, of, language, size.size)
			window := s.w.Fyne().Canvas()
			window.(test.WindowlessCanvas).SetScale(size.scale)
			for _, v := range views() {
				t.Run(v.name, func(t *testing.T) {
					s.t = t
					s.see(v)
					savePicture(t, window, filepath.Join(folder, size.name, fmt.Sprintf("%s-%s-%s.png", v.name, language, theme)))
				})
			}
		})
	}
}

// hideScrolledAway hides what is scrolled out of view and shows it again afterwards. The
// window draws none of it; the toolkit's picture does where something that scrolls lies in
// another, as a field does in a form: it cuts by the inner one alone.
func hideScrolledAway(c fyne.Canvas) (again func()) {
	var hidden []fyne.CanvasObject
	find.Each(c, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		if _, is := o.(*canvas.Text); !is {
			return
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		text := seenText{from: at, to: at.AddXY(o.Size().Width, o.Size().Height)}
		if _, there := clipped(text, in, c); !there {
			hidden = append(hidden, o)
		}
	})
	for _, o := range hidden {
		o.Hide()
	}
	return func() {
		for _, o := range hidden {
			o.Show()
		}
	}
}

// savePicture saves what a canvas shows.
func savePicture(t *testing.T, c fyne.Canvas, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer hideScrolledAway(c)()
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(file, c.Capture()); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

package main

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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

// The line between a list and its panel stays where it was put, whichever row is chosen:
// the texts of the panel go on on the next line, and nothing in it is wider than it is.
func TestDividerStaysWhereItIs(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			s := showSample(t, openRecords(t, language, data.ThemeLight), language, smallest)
			for _, place := range []string{"subscriptions", "people"} {
				s.w.Places()[place]()
				find.Settle(s.w.Fyne().Canvas())
				table, from := s.table(), float32(0)
				for row := range table.Rows() {
					table.SelectRow(row)
					find.Settle(s.w.Fyne().Canvas())
					if row == 0 {
						from = table.Size().Width
					}
					if now := table.Size().Width; now != from {
						t.Errorf("%s: with row %d, the list is %v wide, and %v with the first: %q", place, row, now, from, table.Cell(row, 0).Text)
					}
					find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
						scroll, is := o.(*container.Scroll)
						if is && scroll.Direction == container.ScrollVerticalOnly && scroll.Content.MinSize().Width > scroll.Size().Width {
							t.Errorf("%s: %q needs %v and has %v: %q", place, table.Cell(row, 0).Text, scroll.Content.MinSize().Width, scroll.Size().Width, tooWide(scroll.Content, scroll.Size().Width-64))
						}
					})
				}
			}
		})
	}
}

// What has the keyboard shows it and takes no more room: no place of the window is laid
// out anew as one goes through it.
func TestKeyboardMovesNothing(t *testing.T) {
	s := showSample(t, openRecords(t, "en", data.ThemeLight), "en", smallest)
	for _, place := range []string{"attention", "subscriptions", "people", "changes", "savings", "costs"} {
		s.w.Places()[place]()
		find.Settle(s.w.Fyne().Canvas())
		var all []fyne.Focusable
		places := map[fyne.CanvasObject]fyne.Size{}
		find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, in []fyne.CanvasObject) {
			if focusable, is := o.(fyne.Focusable); is && !isCell(in) {
				all = append(all, focusable)
			}
			if _, is := o.(*canvas.Text); !is { // the words of a search change
				places[o] = o.Size()
			}
		})
		for _, focusable := range all {
			s.w.Fyne().Canvas().Focus(focusable)
			find.Settle(s.w.Fyne().Canvas())
			for o, was := range places {
				if o.Size() != was {
					t.Errorf("%s: with the keyboard in %T, %T goes from %v to %v", place, focusable, o, was, o.Size())
					places[o] = o.Size()
				}
			}
			s.w.Fyne().Canvas().Unfocus()
		}
	}
}

// tooWide is the innermost that needs more than a width.
func tooWide(o fyne.CanvasObject, width float32) string {
	if c, is := o.(*fyne.Container); is {
		for _, held := range c.Objects {
			if held.Visible() && held.MinSize().Width > width {
				return tooWide(held, width)
			}
		}
	}
	label, _ := o.(interface{ AccessibilityLabel() string })
	if label == nil {
		return fmt.Sprintf("%T of %v", o, o.MinSize().Width)
	}
	return fmt.Sprintf("%T of %v: %s", o, o.MinSize().Width, label.AccessibilityLabel())
}

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

// In the smallest window, and where the bars of the screen leave even less of it, a list
// has most of the height. In a larger one its rows have their room again.
func TestListsHaveTheHeightOfALowWindow(t *testing.T) {
	for _, language := range i18n.Languages() {
		s := showSample(t, openRecords(t, language, data.ThemeLight), language, fyne.NewSize(1280, 860))
		for _, c := range []struct {
			place  string
			sample bool // with the line that says so
			size   fyne.Size
			rows   int
			pitch  float32
		}{
			{"subscriptions", false, fyne.NewSize(900, 560), 7, 48},
			{"subscriptions", true, fyne.NewSize(900, 560), 6, 48},
			{"subscriptions", true, fyne.NewSize(1280, 860), 8, 56},
			{"people", false, fyne.NewSize(900, 560), 6, 48},
			{"people", true, fyne.NewSize(900, 560), 5, 48},
			{"people", true, fyne.NewSize(1280, 860), 8, 56},
		} {
			if s.w.Open(s.book.Book); c.sample {
				s.w.OpenSample(s.book.Book)
			}
			s.w.Fyne().Resize(c.size)
			s.w.Places()[c.place]()
			find.Settle(s.w.Fyne().Canvas())
			rows, pitch := s.wholeRows(), s.table().RowHeight
			if rows < c.rows || pitch != c.pitch {
				t.Errorf("%s: %s in %v, sample %v: %d rows of %v are whole, want %d of %v", language, c.place, c.size, c.sample, rows, pitch, c.rows, c.pitch)
			}
		}
	}
}

// A first start shows all three ways to begin in the smallest window, in every language.
func TestAFirstStartFitsTheSmallestWindow(t *testing.T) {
	for _, language := range i18n.Languages() {
		s := showSample(t, openRecords(t, language, data.ThemeLight), language, smallest)
		s.see(view{"first-start", func(s *shown) { s.w.Open(s.empty.Book); s.w.Places()["attention"]() }})
		for _, way := range []string{"import", "add", "sample"} {
			if find.Button(s.w.Fyne().Canvas(), s.w.Words.Text("first."+way+".title")) == nil {
				t.Errorf("%s: %s is not in view", language, way)
			}
		}
	}
}

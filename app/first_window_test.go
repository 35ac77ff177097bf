package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// In the smallest window, the line about the sample included, five subscriptions can be
// seen, and in the window that the program begins with ten: a list is what one reads most.
func TestListHasTheHeight(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			s := showSample(t, openRecords(t, language, data.ThemeLight), language, smallest)
			s.w.OpenSample(s.book.Book)
			for size, want := range map[fyne.Size]int{smallest: 5, fyne.NewSize(1280, 820): 9} {
				s.w.Fyne().Resize(size)
				s.w.Places()["subscriptions"]()
				s.w.ShowSubscription(s.subs[0].ID)
				find.Settle(s.w.Fyne().Canvas())
				if rows := s.wholeRows(); rows < want {
					t.Errorf("at %v, %d rows are in view, want %d", size, rows, want)
				}
			}
		})
	}
}

// wholeRows is how many rows of the list are in view from top to bottom.
func (s *shown) wholeRows() (rows int) {
	s.t.Helper()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	table := s.table()
	end := at(table).Y + table.Size().Height
	seen := map[float32]bool{}
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if cell, is := o.(*parts.Cell); is && at(cell).Y+cell.Size().Height <= end && cell.AccessibilityLabel() != " " {
			seen[at(cell).Y] = true
		}
	})
	return len(seen)
}

// At the size that the program begins with, the names of products and people are whole,
// in every list and in every language.
func TestNamesAreWhole(t *testing.T) {
	for _, language := range i18n.Languages() {
		t.Run(language, func(t *testing.T) {
			s := showSample(t, openRecords(t, language, data.ThemeLight), language, fyne.NewSize(1280, 820))
			for _, place := range []string{"subscriptions", "people", "changes", "savings", "costs", "history"} {
				s.w.Places()[place]()
				find.Settle(s.w.Fyne().Canvas())
				for _, name := range s.cutNames() {
					t.Errorf("%s: %s", place, name)
				}
			}
		})
	}
}

// cutNames are the texts of rows in view that stand out, or are of the usual size, and are
// cut.
func (s *shown) cutNames() (cut []string) {
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		text, is := o.(*canvas.Text)
		if is && isCell(in) && strings.HasSuffix(text.Text, "…") && text.TextSize >= 14 {
			cut = append(cut, text.Text)
		}
	})
	return cut
}

// The columns follow from the width: a window that was made smaller and large again shows
// what it showed.
func TestColumnsFollowTheWidth(t *testing.T) {
	of := openRecords(t, "nl", data.ThemeLight)
	for _, place := range []string{"subscriptions", "people"} {
		s := showSample(t, of, "nl", fyne.NewSize(1600, 860))
		s.w.Places()[place]()
		seen := func() (titles []string) {
			find.Settle(s.w.Fyne().Canvas())
			for _, name := range s.table().Shown() {
				if s.table().Sees(name) {
					titles = append(titles, name)
				}
			}
			return titles
		}
		for _, size := range []fyne.Size{fyne.NewSize(1600, 860), fyne.NewSize(1280, 860), fyne.NewSize(1100, 700)} {
			s.w.Fyne().Resize(size)
			before := seen()
			s.w.Fyne().Resize(smallest)
			seen()
			s.w.Fyne().Resize(size)
			if after := seen(); !slices.Equal(before, after) {
				t.Errorf("%s at %v shows %v, and then %v", place, size, before, after)
			}
		}
	}
}

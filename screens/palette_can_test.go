package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
	"seatbook/screens/parts"
)

// R39: where it is asked with which subscription something is done, only those are offered with
// which it can be: none that has ended for the review of a renewal.
func TestPaletteAsksOnlyWhatCanBe(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.add(named("Project", 5))
	ended := named("Audio", 5)
	ended.RecurringBilling, ended.TermStart, ended.RenewsOn = false, booktest.Today().AddDays(-700), booktest.Today().AddDays(-335)
	s.add(ended)
	offered := func(typed string) string {
		s.shortcut("Search or run a command…")
		s.typeText(typed)
		s.key(fyne.KeyReturn)
		palette, is := s.canvas.Overlays().Top().(*parts.Palette)
		if !is {
			t.Fatalf("%q asks nothing:\n%s", typed, s.text())
		}
		var titles []string
		for _, row := range palette.Offered() {
			titles = append(titles, row.Title)
		}
		s.key(fyne.KeyEscape)
		return strings.Join(titles, "\n")
	}
	if all := offered("review the renewal"); strings.Contains(all, "Audio") || !strings.Contains(all, "Visio") || !strings.Contains(all, "Project") {
		t.Errorf("to review:\n%s", all)
	}
	if all := offered("subscription history"); !strings.Contains(all, "Audio") {
		t.Errorf("to look at the history of:\n%s", all)
	}
}

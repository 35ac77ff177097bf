package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/screens/find"
)

// A day that its month does not have is said to be none, and the days around today have
// their words.
func TestADayThatDoesNotExist(t *testing.T) {
	s := look(t, newBook(t))
	s.add(bare("Visio", 10))
	s.press("Overview")
	s.press("Fill in prices…")
	field := s.fill("Visio: Renews or ends on", "31-02-2027")
	s.canvas.FocusNext()
	if got := field.Mistake(); got != "31 February 2027 doesn't exist." {
		t.Errorf("it is said that %q", got)
	}
	s.fill("Visio: Renews or ends on", "day after tomorrow")
	s.shows("Friday 13 March 2026")
	s.fill("Visio: Renews or ends on", "31-02-2027")
	s.press("Save")
	if got := field.Mistake(); got != "31 February 2027 doesn't exist." {
		t.Errorf("once it is sent, it is said that %q", got)
	}
}

// What is asked about a price comes right after it by Tab, before its currency.
func TestReadingsComeAfterTheAmount(t *testing.T) {
	s := look(t, newBook(t))
	s.add(bare("Visio", 10))
	s.press("Overview")
	s.press("Fill in prices…")
	field := s.fill("Visio: Price per license", "12.345")
	find.Settle(s.canvas)
	s.canvas.Focus(field.Focusable())
	for _, want := range []string{"€12.35", "€12,345.00", "EUR"} {
		s.canvas.FocusNext()
		if got := s.canvas.Focused().(fyne.Accessible).AccessibilityLabel(); !strings.Contains(got, want) {
			t.Errorf("Tab goes to %q, want %q", got, want)
		}
	}
}

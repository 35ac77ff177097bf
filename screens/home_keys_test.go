package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
)

// The figures of the first page and its lines are gone through by the arrows; Enter goes to
// what is behind them.
func TestHomeByArrows(t *testing.T) {
	s := look(t, newBook(t))
	over := named("Visio", 1)
	over.ReportedAssigned, over.ReportedOn = 3, booktest.Today()
	s.add(over)
	unknown := named("Intune", 1)
	unknown.TotalUnknown = true
	s.add(unknown)
	s.press("Overview")
	at := func() string {
		says, is := s.canvas.Focused().(interface{ AccessibilityLabel() string })
		if !is {
			t.Fatalf("the keyboard is in %T", s.canvas.Focused())
		}
		return says.AccessibilityLabel()
	}
	s.canvas.Unfocus()
	s.key(fyne.KeyDown)
	first := at()
	for _, step := range []struct {
		key  fyne.KeyName
		same bool // as the first figure
	}{{fyne.KeyRight, false}, {fyne.KeyRight, false}, {fyne.KeyRight, false}, {fyne.KeyHome, true}, {fyne.KeyLeft, true}, {fyne.KeyUp, true}, {fyne.KeyDown, false}} {
		s.key(step.key)
		if got := at(); (got == first) != step.same {
			t.Errorf("%s leads to %q, and the first is %q", step.key, got, first)
		}
	}
	line := at()
	s.key(fyne.KeyDown)
	if got := at(); got == line || got == first {
		t.Errorf("the arrow down leads from a line to %q", got)
	}
	s.key(fyne.KeyEnd)
	end := at()
	s.key(fyne.KeyDown)
	if at() != end {
		t.Errorf("below the last line is %q", at())
	}
	s.key(fyne.KeyRight) // from its box
	s.key(fyne.KeyReturn)
	s.hides("This month")
}

package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// An amount stands whole on its line, however wide the text is: no line ends with its
// sign. At every width the text says all of it.
func TestAmountStandsWhole(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	const says = "16 december 2026, €\u00a0468,00: van €\u00a040.000,00 is €\u00a022.534,45 al gefactureerd, en US$\u00a081,50 komt erbij."
	text := parts.NewWrapped(says)
	window := test.NewTempWindow(t, text)
	for width := float32(140); width < 700; width += 7 {
		window.Resize(fyne.NewSize(width, 500))
		find.Settle(window.Canvas())
		lines := find.Lines(window.Canvas())
		for _, line := range lines {
			if end := strings.TrimSpace(line); strings.HasSuffix(end, "€") || strings.HasSuffix(end, "$") {
				t.Fatalf("at %v an amount is parted: %q", width, lines)
			}
		}
		if got := strings.Join(strings.Fields(strings.Join(lines, " ")), " "); got != strings.Join(strings.Fields(says), " ") {
			t.Fatalf("at %v it says %q", width, got)
		}
	}
	if text.AccessibilityLabel() != says {
		t.Errorf("a screen reader says %q", text.AccessibilityLabel())
	}
}

package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// The letter of a vendor stands on one color, however its name is written.
func TestMonogram(t *testing.T) {
	newApp(t)
	back := func(vendor string) any {
		for _, o := range test.WidgetRenderer(parts.NewMonogram(vendor, 32)).Objects() {
			if rect, ok := o.(*canvas.Rectangle); ok {
				return rect.FillColor
			}
		}
		return nil
	}
	if back("Adobe") != back(" adobe") || back("Adobe") == back("Microsoft") {
		t.Error("a vendor's color is not its own")
	}
	for of, want := range map[string]string{"Microsoft": "M", "adobe": "A", "1Password": "1", "«Éditeur»": "É", "": "", "·": ""} {
		if got := parts.NewMonogram(of, 32).Letters(); got != want {
			t.Errorf("%q: %q, want %q", of, got, want)
		}
	}
	for of, want := range map[string]string{"Anouk van Dijk": "AD", "Cher": "C", "": "", "bente veenstra": "BV"} {
		if got := parts.NewInitials(of, 28).Letters(); got != want {
			t.Errorf("%q: %q, want %q", of, got, want)
		}
	}
}

// A chip is pressed by mouse, Enter and Space, and not while it is disabled.
func TestChip(t *testing.T) {
	newApp(t)
	pressed := 0
	chip := parts.NewChip("All 16", false, func() { pressed++ })
	window := test.NewTempWindow(t, chip)
	test.Tap(chip)
	window.Canvas().Focus(chip)
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyA})
	if pressed != 3 {
		t.Errorf("pressed %d times, want 3", pressed)
	}
	before := chip.MinSize()
	chip.Set("All 16", true)
	if chip.MinSize() != before || !chip.On() {
		t.Errorf("a chip that is on is %v wide and high, before %v", chip.MinSize(), before)
	}
	chip.Disable()
	test.Tap(chip)
	if pressed != 3 {
		t.Error("a disabled chip was pressed")
	}
}

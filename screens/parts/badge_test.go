package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// A badge hugs its words, those too that it says where there is little room.
func TestBadgeHugsItsWords(t *testing.T) {
	newApp(t)
	badge := parts.NewBadge(parts.BadgeText{Text: "Credit check pending since 18 November 2026", Short: "Check"})
	for _, width := range []float32{600, 200, 120} {
		badge.Resize(fyne.NewSize(width, 22))
		objects := test.WidgetRenderer(badge).Objects()
		back, words := objects[0].(*canvas.Rectangle), objects[1].(*canvas.Text)
		if beside := back.Size().Width - words.MinSize().Width; beside > 17 || beside < 15 {
			t.Errorf("in %v, %q has %v beside it", width, words.Text, beside)
		}
	}
}

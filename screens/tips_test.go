package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// point puts the pointer on a button with a tip.
func (s *seen) point(tip string) {
	s.t.Helper()
	button := find.Button(s.canvas, tip)
	if button == nil {
		s.t.Fatalf("no button %q in view:\n%s", tip, s.text())
	}
	button.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: find.Middle(button)}})
	if !s.tips().Waiting() {
		s.t.Fatalf("%q has no tip", tip)
	}
}

// tips are those of the window.
func (s *seen) tips() *parts.Tips {
	objects := s.canvas.Content().(*fyne.Container).Objects
	return objects[len(objects)-1].(*parts.Tips)
}

// A tip goes with what it speaks of: when another place comes into view, a dialog opens
// or closes, the record changes, Esc or the button is pressed, or the page is scrolled.
func TestTipsGoWithWhatTheySpeakOf(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(5))
	s.tap("M365 Business Standard")
	s.point("Edit…")
	if says := s.tips().Says(); says != "" {
		t.Errorf("%q comes before the pointer has rested", says)
	}
	for name, does := range map[string]func(){
		"another place":  func() { s.press("People"); s.press("Subscriptions") },
		"a dialog opens": func() { s.shortcut("Settings…"); s.key(fyne.KeyEscape) },
		"the record":     func() { s.add(named("Visio", 2)) },
		"Esc":            func() { s.key(fyne.KeyEscape) },
		"it is pressed":  func() { s.press("Edit…"); s.key(fyne.KeyEscape) },
		"the palette":    func() { s.shortcut("Search or run a command…"); s.key(fyne.KeyEscape) },
		"scrolling": func() {
			s.window.Fyne().Resize(fyne.NewSize(900, 600))
			test.Scroll(s.canvas, find.Middle(find.Button(s.canvas, "Edit…")), 0, -40)
			s.window.Fyne().Resize(fyne.NewSize(1300, 1400))
		},
	} {
		s.point("Edit…")
		does()
		if s.tips().Waiting() {
			t.Errorf("it stays at %s", name)
		}
	}
}

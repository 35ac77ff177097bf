package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// What one comes to by Tab is selected, so that typing takes its place, as in every other
// program. The pointer puts the cursor at its place, and what was edited stays when the
// window comes back to the front.
func TestTabSelectsWhatStandsThere(t *testing.T) {
	test.NewTempApp(t)
	first, date := parts.NewEntry("", ""), parts.NewEntry("26-11-2026", "")
	window := test.NewTempWindow(t, container.NewVBox(first, date))
	window.Resize(fyne.NewSize(300, 200))
	window.Canvas().Focus(first)
	window.Canvas().FocusNext()
	if got := date.SelectedText(); got != "26-11-2026" {
		t.Errorf("%q is selected", got)
	}
	test.Type(date, "+1m")
	if date.Text != "+1m" {
		t.Errorf("after typing stands %q", date.Text)
	}
	spun := parts.NewEntry("5", "")
	window.SetContent(container.NewVBox(spun))
	window.Canvas().Focus(spun)
	spun.SetText("") // as by a button beside it
	spun.TypedRune('1')
	spun.TypedRune('2')
	if spun.Text != "12" {
		t.Errorf("after another value was put there, and typing, stands %q", spun.Text)
	}
	date.FocusLost()
	date.FocusGained()
	if got := date.SelectedText(); got != "" {
		t.Errorf("%q is selected when the window comes back", got)
	}
	aimed := parts.NewEntry("12,50", "")
	window.SetContent(container.NewVBox(aimed))
	aimed.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	if got := aimed.SelectedText(); got != "" || window.Canvas().Focused() != fyne.Focusable(aimed) {
		t.Errorf("%q is selected by a click, and %v has the keyboard", got, window.Canvas().Focused())
	}
	aimed.TypedRune('1')
	if aimed.Text != "112,50" {
		t.Errorf("after a click and a letter stands %q", aimed.Text)
	}
}

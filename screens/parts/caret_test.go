package parts_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// askedApp counts how often it is asked whether what is drawn may move.
type askedApp struct {
	fyne.App
	asked *int
}

func (a askedApp) Settings() fyne.Settings { return askedSettings{a.App.Settings(), a.asked} }

type askedSettings struct {
	fyne.Settings
	asked *int
}

func (s askedSettings) ShowAnimations() bool {
	*s.asked++
	return s.Settings.ShowAnimations()
}

// A caret blinks while one types, and rests once nothing was typed for a while: it is shown
// again without being asked whether it may move.
func TestTheCaretRests(t *testing.T) {
	newApp(t)
	entry := parts.NewEntry("one", "")
	window := test.NewTempWindow(t, entry)
	window.Resize(fyne.NewSize(300, 60))
	app, asked := fyne.CurrentApp(), 0
	fyne.SetCurrentApp(askedApp{app, &asked})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	window.Canvas().Focus(entry)
	if asked == 0 {
		t.Fatal("the caret is not asked for")
	}
	for _, c := range []struct {
		idle  time.Duration
		rests bool
	}{{time.Hour, false}, {0, true}} {
		asked = 0
		if is := parts.RestCaret(window.Canvas(), c.idle); is != c.rests || asked != 0 {
			t.Errorf("idle for %v: rests %v, asked %d times", c.idle, is, asked)
		}
	}
	if _, is := fyne.CurrentApp().(askedApp); !is || window.Canvas().Focused() != entry {
		t.Errorf("afterwards the app is a %T, the keyboard is on %T", fyne.CurrentApp(), window.Canvas().Focused())
	}
	test.Type(entry, "x")
	if asked == 0 {
		t.Error("it does not blink again as one types")
	}
	window.Canvas().Focus(nil)
	if parts.RestCaret(window.Canvas(), 0) {
		t.Error("there is no caret to rest")
	}
}

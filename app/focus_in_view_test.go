package main

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// Whatever Tab leads to in any view is to be seen, in the smallest window, and after a while
// Tab has been everywhere: it is caught nowhere.
func TestTheKeyboardIsAlwaysInView(t *testing.T) {
	const longest = "nl" // the language whose words need the most room
	s := showSample(t, openRecords(t, longest, data.ThemeLight), longest, smallest)
	for _, v := range views() {
		if v.name == "drag" {
			continue // the pointer has it
		}
		t.Run(v.name, func(t *testing.T) {
			s.t = t
			s.see(v)
			s.tabThrough()
		})
	}
}

// mostStops is more than any view has stops of Tab.
const mostStops = 150

// tabThrough goes through all stops of Tab once.
func (s *shown) tabThrough() {
	s.t.Helper()
	c := s.w.Fyne().Canvas()
	if _, menu := c.Focused().(*parts.Menu); menu {
		return // which Tab closes
	}
	been := map[fyne.Focusable]bool{}
	for range mostStops {
		if takes, is := c.Focused().(fyne.Tabbable); is && takes.AcceptsTab() {
			c.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		} else {
			c.FocusNext()
		}
		focused := c.Focused()
		if focused == nil || been[focused] {
			if len(been) == 0 {
				s.t.Error("Tab leads nowhere")
			}
			return
		}
		been[focused] = true
		if why := outOfView(c, focused.(fyne.CanvasObject)); why != "" {
			s.t.Errorf("the keyboard is in %s, which %s", whatIs(focused), why)
		}
	}
	s.t.Error("Tab comes to no end")
}

func whatIs(focused fyne.Focusable) string {
	if says, is := focused.(interface{ AccessibilityLabel() string }); is {
		return fmt.Sprintf("%T %q", focused, says.AccessibilityLabel())
	}
	return fmt.Sprintf("%T", focused)
}

// leastSeen is how much of what has the keyboard must be in view, if it is as high.
const leastSeen = 24

// outOfView tells in which way something can't be seen, empty where it can.
func outOfView(c fyne.Canvas, wanted fyne.CanvasObject) (why string) {
	why = "is nowhere in the window"
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	find.Each(c, func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		if o != wanted {
			return
		}
		why = ""
		top, bottom := place(o).Y, place(o).Y+o.Size().Height
		least := min(leastSeen, o.Size().Height-1)
		from, to := max(top, 0), min(bottom, c.Size().Height)
		for _, around := range in {
			if scroll, is := around.(*container.Scroll); is {
				from, to = max(from, place(scroll).Y), min(to, place(scroll).Y+scroll.Size().Height)
			}
		}
		if to-from < least {
			why = fmt.Sprintf("is at %v to %v, and to be seen only from %v to %v", top, bottom, from, to)
		}
	})
	return why
}

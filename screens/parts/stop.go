package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Stop makes what is pressed in the lines of a list one stop of the Tab key: the arrows up
// and down go from line to line, left and right within one, and Tab goes on behind the list.
type Stop struct {
	lines   [][]Stopped
	passing bool // the keyboard goes through on its way elsewhere, and nothing is brought into view
}

// Stopped is what can be in a stop: a button, an area or a box.
type Stopped interface {
	fyne.Focusable
	fyne.Disableable
	Visible() bool
	within(*Stop)
}

// ready tells whether something can be pressed now.
func ready(one Stopped) bool { return one.Visible() && !one.Disabled() }

// Line adds a line to the stop, of what is pressed in it from left to right.
func (s *Stop) Line(of ...Stopped) {
	for _, one := range of {
		one.within(s)
	}
	s.lines = append(s.lines, of)
}

// Begin gives the keyboard to a line, and tells whether there is one.
func (s *Stop) Begin(on fyne.Canvas, line int) bool {
	if s == nil || line >= len(s.lines) {
		return false
	}
	s.focus(on, line, 0, 1)
	return true
}

// Follows keeps the keyboard where it was in a list that this one takes the place of: the
// line that was pressed may be gone, and the next one has come there.
func (s *Stop) Follows(before *Stop, on fyne.Canvas) {
	if before == nil || len(s.lines) == 0 {
		return
	}
	if line, column, has := before.place(on.Focused()); has {
		s.focus(on, min(line, len(s.lines)-1), column, 1)
	}
}

// place tells in which line something is, and which of it.
func (s *Stop) place(of fyne.Focusable) (line, column int, has bool) {
	for line, all := range s.lines {
		for column, one := range all {
			if one == of {
				return line, column, true
			}
		}
	}
	return 0, 0, false
}

// typed takes a key that what is in the stop has no use for, and tells whether it did.
func (s *Stop) typed(from Stopped, key *fyne.KeyEvent) bool {
	if s == nil {
		return false
	}
	on := fyne.CurrentApp().Driver().CanvasForObject(from.(fyne.CanvasObject))
	line, column, has := s.place(from)
	if on == nil || !has {
		return false
	}
	last := len(s.lines) - 1
	switch key.Name {
	case fyne.KeyTab:
		s.goOn(on)
	case fyne.KeyUp:
		s.focus(on, line-1, column, -1)
	case fyne.KeyDown:
		s.focus(on, line+1, column, 1)
	case fyne.KeyHome:
		s.focus(on, 0, 0, 1)
	case fyne.KeyEnd:
		s.focus(on, last, column, -1)
	case fyne.KeyLeft, fyne.KeyRight:
		s.beside(on, line, column, key.Name)
	default:
		return false
	}
	return true
}

// focus gives the keyboard to what stands in a column of a line, or in the next line that
// way where nothing of it can be pressed.
func (s *Stop) focus(on fyne.Canvas, line, column, step int) {
	for ; line >= 0 && line < len(s.lines); line += step {
		all := s.lines[line]
		for at := min(column, len(all)-1); at >= 0; at-- {
			if ready(all[at]) {
				on.Focus(all[at])
				return
			}
		}
	}
}

// beside goes on within a line.
func (s *Stop) beside(on fyne.Canvas, line, column int, key fyne.KeyName) {
	step := 1
	if key == fyne.KeyLeft {
		step = -1
	}
	all := s.lines[line]
	for at := column + step; at >= 0 && at < len(all); at += step {
		if ready(all[at]) {
			on.Focus(all[at])
			return
		}
	}
}

// goOn leaves the stop to what comes behind it, or before it while Shift is held.
func (s *Stop) goOn(on fyne.Canvas) {
	next := on.FocusNext
	if driver, is := fyne.CurrentApp().Driver().(desktop.Driver); is && driver.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		next = on.FocusPrevious
	}
	s.passing = true
	for range slices.Concat(s.lines...) {
		next()
		if _, _, has := s.place(on.Focused()); !has {
			break
		}
	}
	s.passing = false
}

// inStop is a part of what can be in a stop.
type inStop struct{ stop *Stop }

func (i *inStop) within(s *Stop) { i.stop = s }

// passed tells whether the keyboard only goes through.
func (i *inStop) passed() bool { return i.stop != nil && i.stop.passing }

// AcceptsTab implements fyne.Tabbable: in a stop, Tab is the stop's.
func (i *inStop) AcceptsTab() bool { return i.stop != nil }

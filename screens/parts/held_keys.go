package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Held is a key that was pressed or let go in what has the keyboard. The toolkit tells the
// window of one only while nothing has it; what has it tells the window by this.
type Held struct {
	Key  fyne.KeyName
	Down bool
}

// ShortcutName implements fyne.Shortcut.
func (Held) ShortcutName() string { return "held" }

// passHeld tells the window of a key that was pressed or let go.
func passHeld(from fyne.CanvasObject, key *fyne.KeyEvent, down bool) {
	driver := fyne.CurrentApp().Driver()
	on := driver.CanvasForObject(shownAs(from))
	for _, window := range driver.AllWindows() {
		if focused, _ := window.Canvas().Focused().(fyne.CanvasObject); on == nil && focused == from { // it was not drawn yet, as a menu that has just opened
			on = window.Canvas()
		}
	}
	if to, is := on.(fyne.Shortcutable); is {
		to.TypedShortcut(Held{key.Name, down})
	}
}

// ListenHeld has a window be told of each key that is pressed or let go.
func ListenHeld(c fyne.Canvas, told func(Held)) {
	c.AddShortcut(Held{}, func(shortcut fyne.Shortcut) { told(shortcut.(Held)) })
	if c, is := c.(desktop.Canvas); is {
		c.SetOnKeyDown(func(key *fyne.KeyEvent) { told(Held{key.Name, true}) })
		c.SetOnKeyUp(func(key *fyne.KeyEvent) { told(Held{key.Name, false}) })
	}
}

// heldNow is what is held down beside the keys that are typed. The toolkit knows it, also of
// what was let go while something else had the keyboard, as a dialog that opened; told is
// what it is where the toolkit does not tell.
func heldNow(told fyne.KeyModifier) fyne.KeyModifier {
	if driver, is := fyne.CurrentApp().Driver().(interface{ CurrentKeyModifiers() fyne.KeyModifier }); is {
		return driver.CurrentKeyModifiers()
	}
	return told
}

// KeyDown tells the window.
func (b *Button) KeyDown(key *fyne.KeyEvent) { passHeld(b, key, true) }

// KeyUp tells the window.
func (b *Button) KeyUp(key *fyne.KeyEvent) { passHeld(b, key, false) }

// KeyDown tells the window.
func (c *Chip) KeyDown(key *fyne.KeyEvent) { passHeld(c, key, true) }

// KeyUp tells the window.
func (c *Chip) KeyUp(key *fyne.KeyEvent) { passHeld(c, key, false) }

// KeyDown tells the window.
func (l *List) KeyDown(key *fyne.KeyEvent) { passHeld(l, key, true) }

// KeyUp tells the window.
func (l *List) KeyUp(key *fyne.KeyEvent) { passHeld(l, key, false) }

// KeyDown tells the window.
func (c *Calendar) KeyDown(key *fyne.KeyEvent) { passHeld(c, key, true) }

// KeyUp tells the window.
func (c *Calendar) KeyUp(key *fyne.KeyEvent) { passHeld(c, key, false) }

// KeyDown tells the window.
func (m *Menu) KeyDown(key *fyne.KeyEvent) { passHeld(m, key, true) }

// KeyUp tells the window.
func (m *Menu) KeyUp(key *fyne.KeyEvent) { passHeld(m, key, false) }

// KeyDown tells the window.
func (l *Link) KeyDown(key *fyne.KeyEvent) { passHeld(l, key, true) }

// KeyUp tells the window.
func (l *Link) KeyUp(key *fyne.KeyEvent) { passHeld(l, key, false) }

// KeyDown tells the window.
func (p *Plot) KeyDown(key *fyne.KeyEvent) { passHeld(p, key, true) }

// KeyUp tells the window.
func (p *Plot) KeyUp(key *fyne.KeyEvent) { passHeld(p, key, false) }

// KeyDown tells the window.
func (r *Reader) KeyDown(key *fyne.KeyEvent) { passHeld(r, key, true) }

// KeyUp tells the window.
func (r *Reader) KeyUp(key *fyne.KeyEvent) { passHeld(r, key, false) }

// KeyDown tells the window.
func (c *Choice[T]) KeyDown(key *fyne.KeyEvent) { passHeld(c, key, true) }

// KeyUp tells the window.
func (c *Choice[T]) KeyUp(key *fyne.KeyEvent) { passHeld(c, key, false) }

// KeyDown tells the window.
func (c *Check) KeyDown(key *fyne.KeyEvent) { passHeld(c, key, true) }

// KeyUp tells the window.
func (c *Check) KeyUp(key *fyne.KeyEvent) { passHeld(c, key, false) }

// KeyDown tells the window.
func (r *Rail) KeyDown(key *fyne.KeyEvent) { passHeld(r, key, true) }

// KeyUp tells the window.
func (r *Rail) KeyUp(key *fyne.KeyEvent) { passHeld(r, key, false) }

// KeyDown tells the window.
func (a *Area) KeyDown(key *fyne.KeyEvent) { passHeld(a, key, true) }

// KeyUp tells the window.
func (a *Area) KeyUp(key *fyne.KeyEvent) { passHeld(a, key, false) }

// KeyDown tells the window, too.
func (e *Entry) KeyDown(key *fyne.KeyEvent) {
	e.Entry.KeyDown(key)
	passHeld(e, key, true)
}

// KeyUp tells the window, too.
func (e *Entry) KeyUp(key *fyne.KeyEvent) {
	e.Entry.KeyUp(key)
	passHeld(e, key, false)
}

package parts

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Menu is an open menu. It lies over the whole window, so that a tap beside it closes
// it, and has the keyboard.
type Menu struct {
	widget.BaseWidget
	of     *fyne.Menu
	says   func(fyne.Shortcut) string
	at     fyne.Position
	active int // the entry that Enter chooses, -1 for none
	canvas fyne.Canvas

	// What a bar does with what the menu has no use for; nil for a menu of its own.
	beside  func(by int)
	tapped  func(at fyne.Position) bool
	hovered func(at fyne.Position)
	closed  func()
}

// ShowMenu opens a menu at a place of a window. says writes a shortcut in the user's
// words.
func ShowMenu(c fyne.Canvas, of *fyne.Menu, at fyne.Position, says func(fyne.Shortcut) string) *Menu {
	m := newMenu(of, at, says)
	m.show(c)
	return m
}

func newMenu(of *fyne.Menu, at fyne.Position, says func(fyne.Shortcut) string) *Menu {
	m := &Menu{of: of, says: says, at: at, active: -1}
	m.ExtendBaseWidget(m)
	return m
}

func (m *Menu) show(c fyne.Canvas) {
	m.canvas = c
	m.Resize(c.Size())
	c.Overlays().Add(m)
	c.Focus(m)
}

// Close closes the menu.
func (m *Menu) Close() {
	if m.canvas == nil {
		return
	}
	m.canvas.Overlays().Remove(m)
	m.canvas = nil
	if m.closed != nil {
		m.closed()
	}
}

// choose closes the menu and does what an entry says, where it can be done.
func (m *Menu) choose(i int) {
	if i < 0 || i >= len(m.of.Items) || !canChoose(m.of.Items[i]) {
		return
	}
	m.Close()
	m.of.Items[i].Action()
}

func canChoose(item *fyne.MenuItem) bool {
	return !item.IsSeparator && !item.Disabled && item.Action != nil
}

// move moves the keyboard by so many entries, around the ends.
func (m *Menu) move(by int) {
	count := len(m.of.Items)
	i := m.active
	if i < 0 && by < 0 {
		i = 0
	}
	for range count {
		i = (i + by + count) % count
		if !m.of.Items[i].IsSeparator {
			m.activate(i)
			return
		}
	}
}

func (m *Menu) activate(i int) {
	if i != m.active {
		m.active = i
		m.Refresh()
	}
}

// TypedKey moves in the menu, chooses and closes it.
func (m *Menu) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyHome:
		m.active = -1
		m.move(1)
	case fyne.KeyEnd:
		m.active = -1
		m.move(-1)
	case fyne.KeyLeft, fyne.KeyRight:
		if m.beside != nil {
			m.beside(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key.Name])
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.active)
	case fyne.KeyEscape, fyne.KeyF10, fyne.KeyTab:
		m.Close()
	}
}

// TypedRune goes to the next entry that begins with a letter, and chooses it where it
// is the only one.
func (m *Menu) TypedRune(r rune) {
	var found []int
	for i, item := range m.of.Items {
		if canChoose(item) && strings.HasPrefix(strings.ToLower(item.Label), string(unicode.ToLower(r))) {
			found = append(found, i)
		}
	}
	switch {
	case len(found) == 1:
		m.choose(found[0])
	case len(found) > 1:
		next := found[0]
		for _, i := range found {
			if i > m.active {
				next = i
				break
			}
		}
		m.activate(next)
	}
}

// TypedShortcut closes the menu and does what the shortcut says elsewhere.
func (m *Menu) TypedShortcut(shortcut fyne.Shortcut) {
	c := m.canvas
	m.Close()
	if to, ok := c.(fyne.Shortcutable); ok {
		to.TypedShortcut(shortcut)
	}
}

// AcceptsTab has Tab close the menu, and go nowhere.
func (m *Menu) AcceptsTab() bool { return true }

// FocusGained is nothing new: an open menu always has the keyboard.
func (m *Menu) FocusGained() {}

// FocusLost is nothing new.
func (m *Menu) FocusLost() {}

// MouseIn is told where the pointer is.
func (m *Menu) MouseIn(at *desktop.MouseEvent) { m.MouseMoved(at) }

// MouseMoved goes to the entry under the pointer.
func (m *Menu) MouseMoved(at *desktop.MouseEvent) {
	if i := m.entryAt(at.Position); i >= 0 {
		m.activate(i)
	} else if m.hovered != nil {
		m.hovered(at.Position)
	}
}

// MouseOut leaves the entry as it is: the keyboard may be there.
func (m *Menu) MouseOut() {}

// Tapped chooses the entry under the pointer, and closes the menu beside it.
func (m *Menu) Tapped(at *fyne.PointEvent) {
	switch i := m.entryAt(at.Position); {
	case i >= 0:
		m.choose(i)
	case m.inBox(at.Position):
	case m.tapped != nil && m.tapped(at.Position):
	default:
		m.Close()
	}
}

// TappedSecondary closes the menu.
func (m *Menu) TappedSecondary(*fyne.PointEvent) { m.Close() }

// AccessibilityLabel says which entry Enter chooses.
func (m *Menu) AccessibilityLabel() string {
	if m.active < 0 {
		return m.of.Label
	}
	return m.of.Items[m.active].Label
}

// AccessibilityRole is a button's: an entry is pressed.
func (m *Menu) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

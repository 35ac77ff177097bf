package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Menu is an open menu, with those below its entries that are open. It lies over the whole
// window, so that a tap beside it closes it, and has the keyboard.
type Menu struct {
	widget.BaseWidget
	levels []*menuLevel // the menu itself, then what is open of it
	says   func(fyne.Shortcut) string
	canvas fyne.Canvas
	ahead  typedAhead

	// What a bar does with what the menu has no use for; nil for a menu of its own.
	beside  func(by int)
	tapped  func(at fyne.Position) bool
	hovered func(at fyne.Position)
	closed  func()
}

// ShowMenu opens a menu at a place of a window. says writes a shortcut in the user's
// words; it may be nil where no entry has one.
func ShowMenu(c fyne.Canvas, of *fyne.Menu, at fyne.Position, says func(fyne.Shortcut) string) *Menu {
	m := newMenu(of, at, says)
	m.show(c)
	return m
}

// NewMenuHead returns the heading of the entries below it in a menu, which can't be chosen.
func NewMenuHead(title string) *fyne.MenuItem {
	head := fyne.NewMenuItem(title, nil)
	head.Disabled = true
	return head
}

func isMenuHead(item *fyne.MenuItem) bool {
	return item.Disabled && item.Action == nil && item.ChildMenu == nil && !item.IsSeparator
}

func newMenu(of *fyne.Menu, at fyne.Position, says func(fyne.Shortcut) string) *Menu {
	m := &Menu{levels: []*menuLevel{{of: of, at: at, active: -1}}, says: says}
	m.ExtendBaseWidget(m)
	return m
}

func (m *Menu) show(c fyne.Canvas) {
	m.canvas = c
	asked, is := c.Focused().(interface{ askedByKey() bool })
	m.Resize(c.Size())
	c.Overlays().Add(m)
	c.Focus(m)
	if is && asked.askedByKey() { // the keyboard is on an entry, as in the menus at the top
		m.move(1)
	}
}

// top is the level that has the keyboard.
func (m *Menu) top() *menuLevel { return m.levels[len(m.levels)-1] }

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

// choose does what an entry of the level on top says, where it can be done: it closes the
// menu, or opens the one below the entry.
func (m *Menu) choose(i int) {
	items := m.top().of.Items
	if i < 0 || i >= len(items) || !canChoose(items[i]) {
		return
	}
	if items[i].ChildMenu != nil {
		m.open(i)
		m.move(1)
		return
	}
	m.Close()
	items[i].Action()
}

func canChoose(item *fyne.MenuItem) bool {
	return !item.IsSeparator && !item.Disabled && (item.Action != nil || item.ChildMenu != nil)
}

// open opens the menu below an entry of the level on top.
func (m *Menu) open(i int) {
	level := m.top()
	level.active = i
	m.levels = append(m.levels, &menuLevel{of: level.of.Items[i].ChildMenu, from: level, active: -1})
	m.Refresh()
}

// leave closes the levels above so many.
func (m *Menu) leave(kept int) {
	if len(m.levels) > kept {
		m.levels = m.levels[:kept]
		m.Refresh()
	}
}

// move moves the keyboard by so many entries, around the ends.
func (m *Menu) move(by int) {
	level := m.top()
	count := len(level.of.Items)
	i := level.active
	if i < 0 && by < 0 {
		i = 0
	}
	for range count {
		i = (i + by + count) % count
		if item := level.of.Items[i]; !item.IsSeparator && !isMenuHead(item) {
			m.activate(i)
			m.showEntry(level, i)
			return
		}
	}
}

func (m *Menu) activate(i int) {
	if level := m.top(); i != level.active {
		level.active = i
		m.Refresh()
	}
}

// TypedKey moves in the menu, chooses and closes it.
func (m *Menu) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeySpace && m.ahead.goesOn() {
		return // it is typed
	}
	switch key.Name {
	case fyne.KeyDown:
		m.move(1)
	case fyne.KeyUp:
		m.move(-1)
	case fyne.KeyHome:
		m.top().active = -1
		m.move(1)
	case fyne.KeyEnd:
		m.top().active = -1
		m.move(-1)
	case fyne.KeyLeft, fyne.KeyRight:
		m.aside(key.Name)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.top().active)
	case fyne.KeyEscape:
		if len(m.levels) > 1 {
			m.leave(len(m.levels) - 1)
			return
		}
		m.Close()
	case fyne.KeyF10, fyne.KeyTab:
		m.Close()
	}
}

// aside opens the menu below an entry, or leaves it; what has none goes to the next menu of
// a bar.
func (m *Menu) aside(key fyne.KeyName) {
	level := m.top()
	switch {
	case key == fyne.KeyRight && level.active >= 0 && level.of.Items[level.active].ChildMenu != nil:
		m.choose(level.active)
	case key == fyne.KeyLeft && len(m.levels) > 1:
		m.leave(len(m.levels) - 1)
	case m.beside != nil:
		m.beside(map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[key])
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

// MouseMoved goes to the entry under the pointer, and opens what is below it.
func (m *Menu) MouseMoved(at *desktop.MouseEvent) {
	n := m.levelAt(at.Position)
	if n < 0 {
		if m.hovered != nil {
			m.hovered(at.Position)
		}
		return
	}
	level := m.levels[n]
	i := m.entryAt(level, at.Position)
	if i < 0 || i == level.active && n < len(m.levels)-1 {
		return
	}
	m.leave(n + 1)
	m.activate(i)
	if item := level.of.Items[i]; item.ChildMenu != nil && canChoose(item) {
		m.open(i)
	}
}

// MouseOut leaves the entry as it is: the keyboard may be there.
func (m *Menu) MouseOut() {}

// Tapped chooses the entry under the pointer, and closes the menu beside it.
func (m *Menu) Tapped(at *fyne.PointEvent) {
	n := m.levelAt(at.Position)
	switch {
	case n >= 0:
		if i := m.entryAt(m.levels[n], at.Position); i >= 0 && canChoose(m.levels[n].of.Items[i]) {
			m.leave(n + 1)
			m.choose(i)
		}
	case m.tapped != nil && m.tapped(at.Position):
	default:
		m.Close()
	}
}

// TappedSecondary closes the menu.
func (m *Menu) TappedSecondary(*fyne.PointEvent) { m.Close() }

// AccessibilityLabel says which entry Enter chooses.
func (m *Menu) AccessibilityLabel() string {
	level := m.top()
	if level.active < 0 {
		return level.of.Label
	}
	return level.of.Items[level.active].Label
}

// AccessibilityRole is a button's: an entry is pressed.
func (m *Menu) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

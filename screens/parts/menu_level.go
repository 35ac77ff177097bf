package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// menuLevel is one of the menus that are open, the first or one below an entry of another.
type menuLevel struct {
	of     *fyne.Menu
	at     fyne.Position // where it was asked for; of the first
	from   *menuLevel    // of which it is below the active entry; nil for the first
	active int           // the entry that Enter chooses, -1 for none
	first  int           // the first entry in view, where the window has no room for all
}

// The measures of a menu.
const (
	menuRow       = 32
	menuLeastRow  = 26 // in a window that is lower than the menu
	menuSeparator = 9
	menuEdge      = 4  // above the first entry and below the last one
	menuPadding   = 12 // beside the words
	menuBetween   = 32 // between the words and the shortcut
	menuSign      = 16 // a tick before the words, the arrow behind them
	menuScroll    = 16 // above and below entries that have to be scrolled
)

// menuBox is where a level stands, and how it is laid out there.
type menuBox struct {
	at     fyne.Position
	size   fyne.Size
	row    float32 // how high an entry is
	words  float32 // how far from the left edge the words begin
	moving bool    // not all entries have room
}

// height is how high an entry is.
func (b menuBox) height(item *fyne.MenuItem) float32 {
	if item.IsSeparator {
		return menuSeparator
	}
	return b.row
}

// top is where the entries begin.
func (b menuBox) top() float32 {
	if b.moving {
		return b.at.Y + menuScroll
	}
	return b.at.Y + menuEdge
}

// bottom is where they end.
func (b menuBox) bottom() float32 {
	if b.moving {
		return b.at.Y + b.size.Height - menuScroll
	}
	return b.at.Y + b.size.Height - menuEdge
}

// box is where a level stands: at the place that was asked for or beside the entry that
// it is below, or as near as the window has room. Entries are less high in a window that
// is lower than all of them.
func (m *Menu) box(level *menuLevel) (b menuBox) {
	b.row, b.words = Grown(m, menuRow), menuEdge+menuPadding
	entries, lines := 0, 0
	var wide, shortcuts float32
	text := theme.SizeForWidget(SizeText, m)
	child := float32(0)
	for _, item := range level.of.Items {
		if item.IsSeparator {
			lines++
			continue
		}
		entries++
		wide = max(wide, fyne.MeasureText(item.Label, text, fyne.TextStyle{}).Width)
		if item.Shortcut != nil {
			shortcuts = max(shortcuts, fyne.MeasureText(m.says(item.Shortcut), text, fyne.TextStyle{}).Width+menuBetween)
		}
		if item.Checked {
			b.words = menuEdge + menuPadding + menuSign + menuEdge
		}
		if item.ChildMenu != nil {
			child = menuSign + menuPadding
		}
	}
	room := m.Size()
	least := float32(2*menuEdge + lines*menuSeparator)
	b.row = max(min(b.row, (room.Height-2-least)/float32(max(1, entries))), Grown(m, menuLeastRow))
	b.size = fyne.NewSize(b.words+wide+max(shortcuts, child)+menuPadding+menuEdge, least+float32(entries)*b.row)
	if b.size.Height > room.Height-2 {
		b.size.Height, b.moving = room.Height-2, true
	}
	b.size.Width = min(b.size.Width, max(0, room.Width-2))
	at := level.at
	if level.from != nil {
		at = m.besideEntry(level.from, b.size.Width)
	}
	b.at = fyne.NewPos(max(0, min(at.X, room.Width-b.size.Width-1)), max(0, min(at.Y, room.Height-b.size.Height-1)))
	return b
}

// besideEntry is the place to the right of the active entry of a level, or to the left of
// that where there is no room for so much.
func (m *Menu) besideEntry(of *menuLevel, width float32) fyne.Position {
	b := m.box(of)
	at := b.at.AddXY(b.size.Width-menuEdge, 0)
	if at.X+width > m.Size().Width && b.at.X-width+menuEdge >= 0 {
		at.X = b.at.X - width + menuEdge
	}
	m.each(of, func(i int, y float32) {
		if i == of.active {
			at.Y = y - menuEdge
		}
	})
	return at
}

// each tells of every entry of a level in view where it begins.
func (m *Menu) each(level *menuLevel, visit func(i int, y float32)) {
	b := m.box(level)
	y := b.top()
	for i := level.first; i < len(level.of.Items); i++ {
		height := b.height(level.of.Items[i])
		if y+height > b.bottom()+0.5 {
			return
		}
		visit(i, y)
		y += height
	}
}

// showEntry scrolls a level so far that an entry is in view.
func (m *Menu) showEntry(level *menuLevel, entry int) {
	if level.first > entry {
		level.first = entry
	}
	for level.first < entry && !m.sees(level, entry) {
		level.first++
	}
	m.Refresh()
}

func (m *Menu) sees(level *menuLevel, entry int) (is bool) {
	m.each(level, func(i int, _ float32) { is = is || i == entry })
	return is
}

// Scrolled scrolls the level under the pointer.
func (m *Menu) Scrolled(by *fyne.ScrollEvent) {
	n := m.levelAt(by.Position)
	if n < 0 || !m.box(m.levels[n]).moving {
		return
	}
	m.leave(n + 1)
	level := m.levels[n]
	switch last := len(level.of.Items) - 1; {
	case by.Scrolled.DY > 0 && level.first > 0:
		level.first--
	case by.Scrolled.DY < 0 && !m.sees(level, last):
		level.first++
	}
	m.Refresh()
}

// levelAt returns the place of the uppermost level at a place of the window, -1 for none.
func (m *Menu) levelAt(p fyne.Position) int {
	for n := len(m.levels) - 1; n >= 0; n-- {
		b := m.box(m.levels[n])
		if p.X >= b.at.X && p.X < b.at.X+b.size.Width && p.Y >= b.at.Y && p.Y < b.at.Y+b.size.Height {
			return n
		}
	}
	return -1
}

// entryAt returns the entry of a level at a place in it, -1 for none.
func (m *Menu) entryAt(level *menuLevel, p fyne.Position) (found int) {
	found = -1
	b := m.box(level)
	m.each(level, func(i int, y float32) {
		if item := level.of.Items[i]; p.Y >= y && p.Y < y+b.height(item) && !item.IsSeparator && !isMenuHead(item) {
			found = i
		}
	})
	return found
}

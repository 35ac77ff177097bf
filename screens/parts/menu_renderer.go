package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// The measures of a menu.
const (
	menuRow       = 32
	menuSeparator = 9
	menuEdge      = 4  // above the first entry and below the last one
	menuPadding   = 12 // beside the words
	menuBetween   = 32 // between the words and the shortcut
)

func (m *Menu) rowHeight(item *fyne.MenuItem) float32 {
	if item.IsSeparator {
		return menuSeparator
	}
	return Grown(m, menuRow)
}

// box is where the entries are: at the place that was asked for, or as near as the
// window has room.
func (m *Menu) box() (at fyne.Position, size fyne.Size) {
	text := theme.SizeForWidget(SizeText, m)
	var words, shortcuts float32
	size.Height = 2 * menuEdge
	for _, item := range m.of.Items {
		size.Height += m.rowHeight(item)
		words = max(words, fyne.MeasureText(item.Label, text, fyne.TextStyle{}).Width)
		if item.Shortcut != nil {
			shortcuts = max(shortcuts, fyne.MeasureText(m.says(item.Shortcut), text, fyne.TextStyle{}).Width)
		}
	}
	size.Width = words + 2*menuPadding + 2*menuEdge
	if shortcuts > 0 {
		size.Width += menuBetween + shortcuts
	}
	room := m.Size()
	return fyne.NewPos(max(0, min(m.at.X, room.Width-size.Width-1)), max(0, min(m.at.Y, room.Height-size.Height-1))), size
}

func (m *Menu) inBox(p fyne.Position) bool {
	at, size := m.box()
	return p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height
}

// entryAt returns the entry at a place, -1 for none.
func (m *Menu) entryAt(p fyne.Position) int {
	if !m.inBox(p) {
		return -1
	}
	at, _ := m.box()
	y := at.Y + menuEdge
	for i, item := range m.of.Items {
		height := m.rowHeight(item)
		if p.Y >= y && p.Y < y+height && !item.IsSeparator {
			return i
		}
		y += height
	}
	return -1
}

// CreateRenderer draws the menu.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{menu: m, back: canvas.NewRectangle(nil), marked: canvas.NewRectangle(nil), keys: newKeyBar()}
	for _, item := range m.of.Items {
		r.lines = append(r.lines, &menuLine{item: item, words: canvas.NewText("", nil), shortcut: canvas.NewText("", nil), line: canvas.NewRectangle(nil)})
	}
	r.paint()
	return r
}

type menuLine struct {
	item            *fyne.MenuItem
	words, shortcut *canvas.Text
	line            *canvas.Rectangle
}

type menuRenderer struct {
	menu         *Menu
	back, marked *canvas.Rectangle
	keys         *canvas.Rectangle // at the beginning of what is marked
	lines        []*menuLine
}

func (r *menuRenderer) Destroy()           {}
func (r *menuRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *menuRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back, r.marked, r.keys}
	for _, l := range r.lines {
		objects = append(objects, l.line, l.words, l.shortcut)
	}
	return objects
}

func (r *menuRenderer) Layout(fyne.Size) {
	at, size := r.menu.box()
	r.back.Move(at)
	r.back.Resize(size)
	r.marked.Hide()
	r.keys.Hide()
	y := at.Y + menuEdge
	for i, l := range r.lines {
		height := r.menu.rowHeight(l.item)
		l.line.Move(fyne.NewPos(at.X, y+menuSeparator/2))
		l.line.Resize(fyne.NewSize(size.Width, 1))
		if i == r.menu.active {
			r.marked.Move(fyne.NewPos(at.X+menuEdge, y))
			r.marked.Resize(fyne.NewSize(size.Width-2*menuEdge, height))
			r.marked.Show()
			layKeyBar(r.keys, r.marked.Size())
			r.keys.Move(r.marked.Position().Add(r.keys.Position()))
			showKeyBar(r.menu, r.keys, true)
		}
		words, shortcut := l.words.MinSize(), l.shortcut.MinSize()
		l.words.Resize(words)
		l.words.Move(fyne.NewPos(at.X+menuEdge+menuPadding, y+(height-words.Height)/2))
		l.shortcut.Resize(shortcut)
		l.shortcut.Move(fyne.NewPos(at.X+size.Width-menuEdge-menuPadding-shortcut.Width, y+(height-shortcut.Height)/2))
		y += height
	}
}

func (r *menuRenderer) paint() {
	m := r.menu
	r.back.FillColor, r.back.StrokeColor = shade(m, theme.ColorNameMenuBackground), shade(m, ColorEdge)
	r.back.StrokeWidth, r.back.CornerRadius = 1, corner
	r.marked.FillColor, r.marked.CornerRadius = shade(m, ColorTint), corner-2
	for _, l := range r.lines {
		l.line.FillColor = shade(m, theme.ColorNameSeparator)
		l.line.Hidden = !l.item.IsSeparator
		l.words.Hidden, l.shortcut.Hidden = l.item.IsSeparator, l.item.IsSeparator
		l.words.Text, l.words.TextSize = l.item.Label, theme.SizeForWidget(SizeText, m)
		l.words.Color = shade(m, theme.ColorNameForeground)
		if l.item.Disabled {
			l.words.Color = shade(m, theme.ColorNameDisabled)
		}
		l.shortcut.TextSize, l.shortcut.Color = l.words.TextSize, shade(m, ColorShortcut)
		if l.item.Shortcut != nil {
			l.shortcut.Text = m.says(l.item.Shortcut)
		}
	}
	r.Layout(m.Size())
}

func (r *menuRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

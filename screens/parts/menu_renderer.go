package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// CreateRenderer draws the menu.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{menu: m}
	r.paint()
	return r
}

type menuRenderer struct {
	menu  *Menu
	boxes []*menuBoxDrawn
}

// menuBoxDrawn is a level as it is drawn.
type menuBoxDrawn struct {
	level        *menuLevel
	back, marked *canvas.Rectangle
	keys         *canvas.Rectangle // at the beginning of what is marked
	lines        []*menuLine
	up, down     *canvas.Image // say that there is more
}

// menuLine is an entry as it is drawn.
type menuLine struct {
	item            *fyne.MenuItem
	words, shortcut *canvas.Text
	line            *canvas.Rectangle
	tick, arrow     *canvas.Image // nil where it has none
}

func newMenuBoxDrawn(level *menuLevel) *menuBoxDrawn {
	d := &menuBoxDrawn{
		level: level, back: canvas.NewRectangle(nil), marked: canvas.NewRectangle(nil), keys: newKeyBar(),
		up: canvas.NewImageFromResource(theme.MoveUpIcon()), down: canvas.NewImageFromResource(theme.MoveDownIcon()),
	}
	for _, item := range level.of.Items {
		l := &menuLine{item: item, words: canvas.NewText("", nil), shortcut: canvas.NewText("", nil), line: canvas.NewRectangle(nil)}
		if item.Checked {
			l.tick = canvas.NewImageFromResource(theme.ConfirmIcon())
		}
		if item.ChildMenu != nil {
			l.arrow = canvas.NewImageFromResource(theme.MenuExpandIcon())
		}
		d.lines = append(d.lines, l)
	}
	return d
}

func (r *menuRenderer) Destroy()           {}
func (r *menuRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *menuRenderer) Objects() (objects []fyne.CanvasObject) {
	for _, d := range r.boxes {
		objects = append(objects, d.back, d.marked, d.keys)
		for _, l := range d.lines {
			objects = append(objects, l.objects()...)
		}
		objects = append(objects, d.up, d.down)
	}
	return objects
}

func (l *menuLine) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{l.line, l.words, l.shortcut}
	if l.tick != nil {
		all = append(all, l.tick)
	}
	if l.arrow != nil {
		all = append(all, l.arrow)
	}
	return all
}

// Layout lays each level out where it has room.
func (r *menuRenderer) Layout(fyne.Size) {
	for _, d := range r.boxes {
		r.lay(d)
	}
}

func (r *menuRenderer) lay(d *menuBoxDrawn) {
	m, b := r.menu, r.menu.box(d.level)
	d.back.Move(b.at)
	d.back.Resize(b.size)
	d.marked.Hide()
	d.keys.Hide()
	for _, l := range d.lines {
		for _, o := range l.objects() {
			o.Hide()
		}
	}
	last := d.level.first - 1
	m.each(d.level, func(i int, y float32) {
		last = i
		r.layLine(d, d.lines[i], b, y, i == d.level.active)
	})
	sign := fyne.NewSquareSize(menuScroll - menuEdge)
	middle := b.at.X + (b.size.Width-sign.Width)/2
	d.up.Move(fyne.NewPos(middle, b.at.Y+menuEdge/2))
	d.down.Move(fyne.NewPos(middle, b.at.Y+b.size.Height-menuScroll+menuEdge/2))
	d.up.Resize(sign)
	d.down.Resize(sign)
	d.up.Hidden, d.down.Hidden = d.level.first == 0, last == len(d.lines)-1
}

func (r *menuRenderer) layLine(d *menuBoxDrawn, l *menuLine, b menuBox, y float32, marked bool) {
	height := b.height(l.item)
	if l.item.IsSeparator {
		l.line.Show()
		l.line.Move(fyne.NewPos(b.at.X, y+menuSeparator/2))
		l.line.Resize(fyne.NewSize(b.size.Width, 1))
		return
	}
	if marked {
		d.marked.Move(fyne.NewPos(b.at.X+menuEdge, y))
		d.marked.Resize(fyne.NewSize(b.size.Width-2*menuEdge, height))
		d.marked.Show()
		layKeyBar(d.keys, d.marked.Size())
		d.keys.Move(d.marked.Position().Add(d.keys.Position()))
		showKeyBar(r.menu, d.keys, d.level == r.menu.top())
	}
	words, shortcut := l.words.MinSize(), l.shortcut.MinSize()
	left := b.at.X + b.words
	if isMenuHead(l.item) {
		left = b.at.X + menuEdge + menuPadding
	}
	end := b.at.X + b.size.Width - menuEdge - menuPadding
	l.words.Resize(words)
	l.words.Move(fyne.NewPos(left, y+(height-words.Height)/2))
	l.shortcut.Resize(shortcut)
	l.shortcut.Move(fyne.NewPos(end-shortcut.Width, y+(height-shortcut.Height)/2))
	signAt := func(sign *canvas.Image, x float32) {
		if sign != nil {
			sign.Resize(fyne.NewSquareSize(menuSign))
			sign.Move(fyne.NewPos(x, y+(height-menuSign)/2))
		}
	}
	signAt(l.tick, b.at.X+menuEdge+menuPadding)
	signAt(l.arrow, end-menuSign+menuEdge)
	for _, o := range l.objects() {
		o.Show()
	}
	l.line.Hide()
}

// paint draws the levels that are open in the theme's colors.
func (r *menuRenderer) paint() {
	m := r.menu
	for n, level := range m.levels {
		if n >= len(r.boxes) || r.boxes[n].level != level {
			r.boxes = append(r.boxes[:n], newMenuBoxDrawn(level))
		}
	}
	r.boxes = r.boxes[:len(m.levels)]
	for _, d := range r.boxes {
		d.back.FillColor, d.back.StrokeColor = shade(m, theme.ColorNameMenuBackground), shade(m, ColorEdge)
		d.back.StrokeWidth, d.back.CornerRadius = 1, corner
		d.marked.FillColor, d.marked.CornerRadius = shade(m, ColorTint), corner-2
		for _, l := range d.lines {
			l.paint(m)
		}
	}
	r.Layout(m.Size())
}

func (l *menuLine) paint(m *Menu) {
	l.line.FillColor = shade(m, theme.ColorNameSeparator)
	l.words.Text, l.words.TextSize = l.item.Label, theme.SizeForWidget(SizeText, m)
	l.words.Color = shade(m, theme.ColorNameForeground)
	switch {
	case isMenuHead(l.item):
		l.words.TextSize, l.words.Color = theme.SizeForWidget(SizeSmall, m), shade(m, theme.ColorNamePlaceHolder)
	case l.item.Disabled:
		l.words.Color = shade(m, theme.ColorNameDisabled)
	}
	l.shortcut.TextSize, l.shortcut.Color = l.words.TextSize, shade(m, ColorShortcut)
	if l.item.Shortcut != nil {
		l.shortcut.Text = m.says(l.item.Shortcut)
	}
}

func (r *menuRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

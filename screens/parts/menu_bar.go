package parts

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MenuBar is the bar with the window's menus, where the system has none of its own.
// The toolkit's writes shortcuts so that they can hardly be read.
type MenuBar struct {
	widget.BaseWidget
	menus  []*fyne.Menu
	says   func(fyne.Shortcut) string
	titles []*menuTitle
	open   *Menu                 // nil while none is
	place  int                   // of the open one
	byKey  bool                  // it was opened by the keyboard
	alt    bool                  // Alt is held down, and nothing else
	held   map[fyne.KeyName]bool // what is held down before Alt
	// Prepare, which may be nil, runs before a menu opens, to say what can be done now.
	Prepare func()
}

// NewMenuBar returns a bar of menus; says writes a shortcut in the user's words.
func NewMenuBar(menus *fyne.MainMenu, says func(fyne.Shortcut) string) *MenuBar {
	b := &MenuBar{menus: menus.Items, says: says, held: map[fyne.KeyName]bool{}}
	letters := b.Mnemonics()
	for i, menu := range menus.Items {
		title := &menuTitle{
			text: menu.Label, letter: letters[i], open: func() { b.Open(i) },
			shown: func() bool { return b.IsOpen() && b.place == i }, lettered: func() bool { return b.alt || b.IsOpen() && b.byKey },
		}
		title.ExtendBaseWidget(title)
		b.titles = append(b.titles, title)
	}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer puts the titles beside each other.
func (b *MenuBar) CreateRenderer() fyne.WidgetRenderer {
	line := container.New(layout.NewCustomPaddedHBoxLayout(0))
	for _, title := range b.titles {
		line.Add(title)
	}
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(0, 0, menuEdge, menuEdge), line))
}

// IsOpen tells whether a menu is open.
func (b *MenuBar) IsOpen() bool { return b.open != nil }

// Open opens a menu by its place in the bar, in place of the one that is open.
func (b *MenuBar) Open(i int) {
	c := fyne.CurrentApp().Driver().CanvasForObject(b)
	if c == nil {
		return
	}
	b.Close()
	if b.Prepare != nil {
		b.Prepare()
	}
	title := b.titles[i]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(title)
	m := newMenu(b.menus[i], at.AddXY(0, title.Size().Height), b.says)
	m.beside = func(by int) { b.OpenByKey((i + by + len(b.menus)) % len(b.menus)) }
	m.hovered = func(at fyne.Position) {
		if over := b.titleAt(at); over >= 0 && over != i {
			b.Open(over)
		}
	}
	m.tapped = func(at fyne.Position) bool {
		over := b.titleAt(at)
		if over >= 0 && over != i {
			b.Open(over)
			return true
		}
		return false
	}
	m.closed = func() {
		b.open, b.byKey = nil, false
		b.paint()
	}
	b.open, b.place = m, i
	m.show(c)
	b.paint()
}

// paint draws the titles anew.
func (b *MenuBar) paint() {
	for _, title := range b.titles {
		title.Refresh()
	}
}

// OpenByKey opens a menu as the keyboard does, at its first entry.
func (b *MenuBar) OpenByKey(i int) {
	b.Open(i)
	if b.open != nil {
		b.byKey = true
		b.paint()
		b.open.move(1)
	}
}

// Hold is told of a key that is pressed or let go, and tells whether that was Alt alone,
// which opens the menus and closes them. While it is held down, the letters that open a
// menu with it are underlined.
func (b *MenuBar) Hold(key Held) (alone bool) {
	switch {
	case key.Key != desktop.KeyAltLeft: // the right one writes signs
		delete(b.held, key.Key)
		if key.Down && modifies(key.Key) {
			b.held[key.Key] = true
		}
		b.alt = false
	case key.Down:
		told := fyne.KeyModifier(0)
		if len(b.held) > 0 {
			told = fyne.KeyModifierShift // or another
		}
		b.alt = heldNow(told)&^fyne.KeyModifierAlt == 0
	default:
		alone = b.alt
		b.LetGo()
	}
	b.paint()
	return alone
}

// modifies tells whether a key is held down beside others.
func modifies(key fyne.KeyName) bool {
	switch key {
	case desktop.KeyShiftLeft, desktop.KeyShiftRight, desktop.KeyControlLeft, desktop.KeyControlRight,
		desktop.KeySuperLeft, desktop.KeySuperRight:
		return true
	}
	return false
}

// Underlined is how many letters are underlined.
func (b *MenuBar) Underlined() (n int) {
	for _, title := range b.titles {
		if title.letter != 0 && title.lettered() {
			n++
		}
	}
	return n
}

// LetGo is told that the window is told of no key any more that is let go.
func (b *MenuBar) LetGo() {
	b.alt = false
	clear(b.held)
	b.paint()
}

// Close closes the menu that is open.
func (b *MenuBar) Close() {
	if b.open != nil {
		b.open.Close()
	}
}

// titleAt returns the title at a place of the window, -1 for none.
func (b *MenuBar) titleAt(p fyne.Position) int {
	for i, title := range b.titles {
		at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(title), title.Size()
		if p.X >= at.X && p.X < at.X+size.Width && p.Y >= at.Y && p.Y < at.Y+size.Height {
			return i
		}
	}
	return -1
}

// Mnemonics returns the letter that opens each menu with Alt: the first one of its
// title that no menu before it has; 0 for none.
func (b *MenuBar) Mnemonics() (letters []rune) {
	taken := map[rune]bool{}
	for _, menu := range b.menus {
		letter := rune(0)
		for _, r := range menu.Label {
			if r = unicode.ToUpper(r); unicode.IsLetter(r) && !taken[r] {
				letter = r
				break
			}
		}
		taken[letter] = true
		letters = append(letters, letter)
	}
	return letters
}

// menuTitle is the name of a menu in the bar.
type menuTitle struct {
	widget.BaseWidget
	text     string
	letter   rune // that opens it with Alt, 0 for none
	open     func()
	shown    func() bool // whether its menu is open
	lettered func() bool // whether the letter is underlined
	hovered  bool
}

// Tapped opens the menu.
func (t *menuTitle) Tapped(*fyne.PointEvent) { t.open() }

// Disabled is never so.
func (t *menuTitle) Disabled() bool { return false }

// AccessibilityLabel is the menu's name.
func (t *menuTitle) AccessibilityLabel() string { return t.text }

// AccessibilityRole is a button's.
func (t *menuTitle) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (t *menuTitle) MouseIn(*desktop.MouseEvent)    { t.hovered = true; t.Refresh() }
func (t *menuTitle) MouseMoved(*desktop.MouseEvent) {}
func (t *menuTitle) MouseOut()                      { t.hovered = false; t.Refresh() }

func (t *menuTitle) CreateRenderer() fyne.WidgetRenderer {
	r := &menuTitleRenderer{title: t, back: canvas.NewRectangle(nil), text: canvas.NewText(t.text, nil), line: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type menuTitleRenderer struct {
	title *menuTitle
	back  *canvas.Rectangle
	text  *canvas.Text
	line  *canvas.Rectangle // under the letter
}

func (r *menuTitleRenderer) Destroy() {}
func (r *menuTitleRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.text, r.line}
}

func (r *menuTitleRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.text.MinSize().Width+2*menuPadding, Grown(r.title, menuRow))
}

func (r *menuTitleRenderer) Layout(size fyne.Size) {
	r.back.Move(fyne.NewPos(0, menuEdge))
	r.back.Resize(fyne.NewSize(size.Width, max(0, size.Height-2*menuEdge))) // it is drawn before it has a size, too
	text := r.text.MinSize()
	r.text.Resize(text)
	r.text.Move(fyne.NewPos((size.Width-text.Width)/2, (size.Height-text.Height)/2))
	before, letter := r.title.split()
	wide := func(text string) float32 { return fyne.MeasureText(text, r.text.TextSize, r.text.TextStyle).Width }
	const below = 2 // of the box of the text, inside which the letters end
	r.line.Move(r.text.Position().AddXY(wide(before), text.Height-below))
	r.line.Resize(fyne.NewSize(wide(letter), 1))
}

// split is what stands before the letter, and the letter.
func (t *menuTitle) split() (before, letter string) {
	for i, r := range t.text {
		if unicode.ToUpper(r) == t.letter {
			return t.text[:i], string(r)
		}
	}
	return "", ""
}

func (r *menuTitleRenderer) paint() {
	t := r.title
	r.text.TextSize, r.text.Color = theme.SizeForWidget(SizeText, t), shade(t, theme.ColorNameForeground)
	r.line.FillColor = r.text.Color
	r.line.Hidden = !t.lettered()
	r.back.CornerRadius = corner - 2
	switch {
	case t.shown():
		r.back.FillColor = shade(t, ColorTint)
	case t.hovered:
		r.back.FillColor = shade(t, theme.ColorNameHover)
	default:
		r.back.FillColor = nil
	}
	r.Layout(t.Size())
}

func (r *menuTitleRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
	r.text.Refresh()
	r.line.Refresh()
}

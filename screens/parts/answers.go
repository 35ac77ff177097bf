package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// answers is the open list of a choice. It lies over the whole window, so that a tap beside
// it closes it, and has the keyboard.
type answers struct {
	widget.BaseWidget
	under  fyne.CanvasObject // the choice
	rows   *answerRows
	scroll *container.Scroll
	ahead  typedAhead
	pick   func(int)
	canvas fyne.Canvas   // nil once it is closed
	dialog *widget.PopUp // over which it lies, nil for none
}

// answersEdge is what the list keeps from the edges of the window.
const answersEdge = 4

// showAnswers opens a list under what asks, or over it where there is more room. picked is
// the answer that it is at, -1 for none; pick is told which one is chosen.
func showAnswers(c fyne.Canvas, under fyne.CanvasObject, all []answer, picked int, pick func(int)) {
	a := &answers{under: under, pick: pick, canvas: c, rows: &answerRows{all: all, picked: picked, active: picked}}
	a.dialog, _ = c.Overlays().Top().(*widget.PopUp)
	a.rows.chosen = a.choose
	a.rows.ExtendBaseWidget(a.rows)
	a.scroll = container.NewVScroll(a.rows)
	a.ExtendBaseWidget(a)
	a.Resize(c.Size())
	c.Overlays().Add(a)
	c.Focus(a)
	a.rows.active = -1
	a.move(max(picked, 0), 1)
}

// Close closes the list; the choice has the keyboard again.
func (a *answers) Close() {
	if a.canvas != nil {
		a.canvas.Overlays().Remove(a)
		a.canvas = nil
	}
}

// choose closes the list and picks an answer, where it can be picked.
func (a *answers) choose(i int) {
	if i < 0 || a.rows.all[i].greyed {
		return
	}
	a.Close()
	a.pick(i)
}

// move goes to an answer, or to the next one in a direction that can be picked.
func (a *answers) move(to, by int) {
	for i := to; i >= 0 && i < len(a.rows.all); i += by {
		if !a.rows.all[i].greyed {
			a.rows.activate(i)
			a.showActive()
			return
		}
	}
}

// showActive brings the answer that the keyboard is on into view.
func (a *answers) showActive() {
	high := a.rows.rowHeight()
	top, room := float32(a.rows.active)*high, a.scroll.Size().Height
	switch at := a.scroll.Offset.Y; {
	case top < at:
		a.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+high > at+room:
		a.scroll.ScrollToOffset(fyne.NewPos(0, top+high-room))
	}
}

// TypedKey moves in the list, picks and closes it.
func (a *answers) TypedKey(key *fyne.KeyEvent) {
	const page = 8
	last := len(a.rows.all) - 1
	if key.Name == fyne.KeySpace && a.ahead.goesOn() {
		return // it is typed
	}
	switch key.Name {
	case fyne.KeyDown:
		a.move(a.rows.active+1, 1)
	case fyne.KeyUp:
		a.move(a.rows.active-1, -1)
	case fyne.KeyPageDown:
		a.move(min(a.rows.active+page, last), -1)
	case fyne.KeyPageUp:
		a.move(max(a.rows.active-page, 0), 1)
	case fyne.KeyHome:
		a.move(0, 1)
	case fyne.KeyEnd:
		a.move(last, -1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		a.choose(a.rows.active)
	case fyne.KeyEscape:
		a.Close()
	case fyne.KeyTab:
		a.goOn()
	}
}

// goOn picks the answer that the keyboard is on and goes on to what follows the choice, or
// with Shift to what is before it.
func (a *answers) goOn() {
	on := a.canvas
	if a.choose(a.rows.active); a.canvas != nil {
		a.Close() // there is none that can be picked
	}
	if heldNow(0)&fyne.KeyModifierShift != 0 {
		on.FocusPrevious()
		return
	}
	on.FocusNext()
}

// TypedRune goes to the answer that begins as what is typed does.
func (a *answers) TypedRune(r rune) {
	if r == ' ' && !a.ahead.goesOn() {
		return // which picks
	}
	if i := a.ahead.typed(r, a.rows.all, a.rows.active); i >= 0 {
		a.move(i, 1)
	}
}

// AcceptsTab has Tab close the list before it goes on.
func (a *answers) AcceptsTab() bool { return true }

// FocusGained is nothing new: an open list always has the keyboard.
func (a *answers) FocusGained() {}

// FocusLost is nothing new.
func (a *answers) FocusLost() {}

// KeyDown tells the window.
func (a *answers) KeyDown(key *fyne.KeyEvent) { passHeld(a, key, true) }

// KeyUp tells the window.
func (a *answers) KeyUp(key *fyne.KeyEvent) { passHeld(a, key, false) }

// Tapped closes the list: it was tapped beside it.
func (a *answers) Tapped(*fyne.PointEvent) { a.Close() }

// TappedSecondary does, too.
func (a *answers) TappedSecondary(*fyne.PointEvent) { a.Close() }

// AccessibilityLabel is the answer that the keyboard is on.
func (a *answers) AccessibilityLabel() string { return a.rows.AccessibilityLabel() }

// AccessibilityRole is a button's: an answer is pressed.
func (a *answers) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// within is from where to where the list may go sideways: over the dialog in which it is
// asked, or over the whole window.
func (a *answers) within() (left, right float32) {
	if a.dialog == nil {
		return answersEdge, a.Size().Width - answersEdge
	}
	left = fyne.CurrentApp().Driver().AbsolutePositionForObject(a.dialog.Content).X + answersEdge
	return left, left + a.dialog.Content.Size().Width - 2*answersEdge
}

// box is where the list lies.
func (a *answers) box() (at fyne.Position, size fyne.Size) {
	from := fyne.CurrentApp().Driver().AbsolutePositionForObject(a.under)
	of, window := a.under.Size(), a.Size()
	wants := a.rows.MinSize().AddWidthHeight(2*menuEdge, 2*menuEdge)
	left, right := a.within()
	size.Width = min(max(wants.Width, of.Width), right-left)
	below, above := window.Height-from.Y-of.Height-answersEdge, from.Y-answersEdge
	at = fyne.NewPos(max(left, min(from.X, right-size.Width)), from.Y+of.Height)
	if size.Height = min(wants.Height, below); wants.Height > below && above > below {
		size.Height = min(wants.Height, above)
		at.Y = from.Y - size.Height
	}
	return at, size
}

// CreateRenderer draws the list.
func (a *answers) CreateRenderer() fyne.WidgetRenderer {
	return &answersRenderer{a, canvas.NewRectangle(nil)}
}

type answersRenderer struct {
	answers *answers
	back    *canvas.Rectangle
}

func (r *answersRenderer) Destroy()           {}
func (r *answersRenderer) MinSize() fyne.Size { return fyne.Size{} }
func (r *answersRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.answers.scroll}
}

func (r *answersRenderer) Layout(fyne.Size) {
	at, size := r.answers.box()
	r.back.FillColor, r.back.StrokeColor = shade(r.answers, theme.ColorNameMenuBackground), shade(r.answers, theme.ColorNameInputBorder)
	r.back.StrokeWidth, r.back.CornerRadius = 1, corner
	r.back.Move(at)
	r.back.Resize(size)
	r.answers.scroll.Move(at.AddXY(menuEdge, menuEdge))
	r.answers.scroll.Resize(size.SubtractWidthHeight(2*menuEdge, 2*menuEdge))
}

func (r *answersRenderer) Refresh() {
	r.Layout(r.answers.Size())
	r.back.Refresh()
	r.answers.scroll.Refresh()
}

// answerRows are the answers below each other: the one that the keyboard or the pointer is
// on is marked, and the one that is picked is ticked.
type answerRows struct {
	widget.BaseWidget
	all            []answer
	picked, active int // -1 for none
	chosen         func(int)
}

func (l *answerRows) rowHeight() float32 { return Grown(l, menuRow) }

func (l *answerRows) activate(i int) {
	if i != l.active {
		l.active = i
		l.Refresh()
	}
}

// rowAt returns the answer at a place, -1 for none.
func (l *answerRows) rowAt(at fyne.Position) int {
	if i := int(at.Y / l.rowHeight()); at.Y >= 0 && i < len(l.all) {
		return i
	}
	return -1
}

// Tapped picks the answer under the pointer.
func (l *answerRows) Tapped(at *fyne.PointEvent) { l.chosen(l.rowAt(at.Position)) }

// MouseIn is told where the pointer is.
func (l *answerRows) MouseIn(at *desktop.MouseEvent) { l.MouseMoved(at) }

// MouseMoved goes to the answer under the pointer.
func (l *answerRows) MouseMoved(at *desktop.MouseEvent) {
	if i := l.rowAt(at.Position); i >= 0 && !l.all[i].greyed {
		l.activate(i)
	}
}

// MouseOut leaves it as it is: the keyboard may be there.
func (l *answerRows) MouseOut() {}

// AccessibilityLabel is the answer that is marked.
func (l *answerRows) AccessibilityLabel() string {
	if l.active < 0 {
		return ""
	}
	return l.all[l.active].label
}

// AccessibilityRole is a button's: an answer is pressed.
func (l *answerRows) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the rows.
func (l *answerRows) CreateRenderer() fyne.WidgetRenderer {
	r := &answerRowsRenderer{rows: l, marked: canvas.NewRectangle(nil), keys: newKeyBar(), tick: widget.NewIcon(theme.NewPrimaryThemedResource(theme.ConfirmIcon()))}
	for range l.all {
		r.words = append(r.words, canvas.NewText("", nil))
	}
	r.paint()
	return r
}

type answerRowsRenderer struct {
	rows   *answerRows
	marked *canvas.Rectangle
	keys   *canvas.Rectangle
	tick   *widget.Icon
	words  []*canvas.Text
}

func (r *answerRowsRenderer) Destroy() {}
func (r *answerRowsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.marked, r.keys, r.tick}
	for _, text := range r.words {
		objects = append(objects, text)
	}
	return objects
}

// tickRoom is the room for the tick at the end of a row.
const tickRoom = 20

func (r *answerRowsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, float32(len(r.rows.all))*r.rows.rowHeight())
	for _, a := range r.rows.all {
		size.Width = max(size.Width, fyne.MeasureText(a.label, theme.SizeForWidget(SizeText, r.rows), fyne.TextStyle{}).Width)
	}
	size.Width += 2*menuPadding + tickRoom + scrollBar
	return size
}

func (r *answerRowsRenderer) Layout(size fyne.Size) {
	high := r.rows.rowHeight()
	row := fyne.NewSize(size.Width, high)
	r.marked.Hidden, r.keys.Hidden, r.tick.Hidden = r.rows.active < 0, true, r.rows.picked < 0
	if r.rows.active >= 0 {
		r.marked.Move(fyne.NewPos(0, float32(r.rows.active)*high))
		r.marked.Resize(row)
		layKeyBar(r.keys, row)
		r.keys.Move(r.marked.Position().Add(r.keys.Position()))
		showKeyBar(r.rows, r.keys, true)
	}
	r.tick.Move(fyne.NewPos(size.Width-menuPadding-tickRoom, float32(r.rows.picked)*high+(high-tickRoom)/2))
	r.tick.Resize(fyne.NewSquareSize(tickRoom))
	for i, text := range r.words {
		text.Text = cut(r.rows.all[i].label, size.Width-2*menuPadding-tickRoom, text.TextSize, text.TextStyle)
		least := text.MinSize()
		text.Resize(least)
		text.Move(fyne.NewPos(menuPadding, float32(i)*high+(high-least.Height)/2))
	}
}

func (r *answerRowsRenderer) paint() {
	r.marked.FillColor, r.marked.CornerRadius = shade(r.rows, ColorTint), corner-2
	for i, text := range r.words {
		text.TextSize, text.Color = theme.SizeForWidget(SizeText, r.rows), shade(r.rows, theme.ColorNameForeground)
		if r.rows.all[i].greyed {
			text.Color = shade(r.rows, theme.ColorNameDisabled)
		}
	}
	r.Layout(r.rows.Size())
}

func (r *answerRowsRenderer) Refresh() {
	r.paint()
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

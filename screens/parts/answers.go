package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
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

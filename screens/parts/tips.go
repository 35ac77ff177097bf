package parts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Tips shows what the thing under the pointer does, once the pointer has rested there.
// A tip goes with what it speaks of: whoever takes that away calls Leave.
type Tips struct {
	widget.BaseWidget
	// After runs something after a while on the UI goroutine, unless it is stopped before.
	After func(wait time.Duration, f func()) (stop func())

	layers []*fyne.Container // where tips are drawn: over the window, and over each dialog
	of     fyne.CanvasObject // what the pointer is on, nil for nothing
	says   string
	at     fyne.Position // of the pointer
	stop   func()        // ends the waiting, nil where a tip is on view
	left   time.Time     // when the last tip went
}

// How long the pointer rests before a tip comes, and how soon after another one it comes
// at once.
const (
	tipWait  = 700 * time.Millisecond
	tipSoon  = 200 * time.Millisecond
	tipAgain = 1500 * time.Millisecond
)

// NewTipped returns what a window shows with the tips over it.
func NewTipped(content fyne.CanvasObject) (fyne.CanvasObject, *Tips) {
	t := &Tips{After: func(wait time.Duration, f func()) func() {
		timer := time.AfterFunc(wait, func() { fyne.Do(f) })
		return func() { timer.Stop() }
	}}
	t.ExtendBaseWidget(t)
	over := container.NewWithoutLayout()
	t.layers = []*fyne.Container{over}
	return container.NewStack(content, over, t), t
}

// Over returns what a dialog shows with the tips over it, and what ends that.
func (t *Tips) Over(content fyne.CanvasObject) (tipped fyne.CanvasObject, end func()) {
	over := container.NewWithoutLayout()
	t.layers = append(t.layers, over)
	return container.NewStack(content, over), func() {
		t.Leave()
		for i, layer := range t.layers {
			if layer == over {
				t.layers = append(t.layers[:i:i], t.layers[i+1:]...)
				return
			}
		}
	}
}

// Leave takes the tip away that is on view, or is about to be.
func (t *Tips) Leave() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.of == nil {
		return
	}
	t.of = nil
	for _, layer := range t.layers {
		if len(layer.Objects) > 0 {
			t.left = time.Now()
			layer.Objects = nil
			layer.Refresh()
		}
	}
}

// Waiting tells whether something has a tip on view, or about to be.
func (t *Tips) Waiting() bool { return t.of != nil }

// Says is the tip that is on view, empty for none.
func (t *Tips) Says() string {
	if t.of == nil || t.stop != nil {
		return ""
	}
	return t.says
}

func (t *Tips) wait(of fyne.CanvasObject, says string, at fyne.Position) {
	t.Leave()
	t.of, t.says, t.at = of, says, at
	wait := tipWait
	if time.Since(t.left) < tipAgain {
		wait = tipSoon
	}
	t.stop = t.After(wait, func() {
		if t.of == of {
			t.stop = nil
			t.show()
		}
	})
}

// The measures of a tip.
const (
	tipWide  = 400 // before it is parted into lines
	tipEdge  = 8
	tipBelow = 18 // the pointer
)

func (t *Tips) show() {
	over := fyne.CurrentApp().Driver().CanvasForObject(t.of)
	if over == nil || len(t.layers) == 0 {
		return // it has gone meanwhile
	}
	layer := t.layers[len(t.layers)-1]
	th, size := t.Theme(), t.Theme().Size(theme.SizeNameCaptionText)
	back := canvas.NewRectangle(shade(t, theme.ColorNameOverlayBackground))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = shade(t, ColorEdge), 1, corner
	objects := []fyne.CanvasObject{back}
	var width, height float32
	for rest := t.says; rest != ""; {
		line, more := foldLine(rest, tipWide, size, fyne.TextStyle{})
		text := canvas.NewText(line, shade(t, theme.ColorNameForeground))
		text.TextSize = size
		least := text.MinSize()
		text.Resize(least)
		text.Move(fyne.NewPos(tipEdge, tipEdge/2+height))
		width, height = max(width, least.Width), height+least.Height
		objects, rest = append(objects, text), more
	}
	box := container.NewWithoutLayout(objects...)
	box.Resize(fyne.NewSize(width+2*tipEdge, height+tipEdge))
	back.Resize(box.Size())
	box.Move(t.place(box.Size(), over.Size(), th.Size(theme.SizeNamePadding)).Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(layer)))
	layer.Objects = []fyne.CanvasObject{box}
	layer.Refresh()
}

// place is where a tip stands in the window: under the pointer, or over it where there is
// no room, all of it in view.
func (t *Tips) place(size, room fyne.Size, edge float32) fyne.Position {
	at := t.at.AddXY(0, tipBelow)
	if at.Y+size.Height > room.Height-edge {
		at.Y = t.at.Y - size.Height - tipEdge
	}
	return fyne.NewPos(max(edge, min(at.X, room.Width-size.Width-edge)), max(edge, at.Y))
}

// CreateRenderer draws nothing: the tips are drawn in their layers.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// AccessibilityLabel is what lies over the window, as a dialog does: on Windows the toolkit
// looks into none. What has a tip says it itself.
func (t *Tips) AccessibilityLabel() string {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(t)
	if canvas == nil {
		return ""
	}
	return spokenIn(canvas.Overlays().Top())
}

// AccessibilityRole is a text's.
func (t *Tips) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// tipsOver returns the tips of the window that something is in, nil for none.
func tipsOver(o fyne.CanvasObject) *Tips {
	over := fyne.CurrentApp().Driver().CanvasForObject(o)
	if over == nil {
		return nil
	}
	content, is := over.Content().(*fyne.Container)
	if !is || len(content.Objects) == 0 {
		return nil
	}
	tips, _ := content.Objects[len(content.Objects)-1].(*Tips)
	return tips
}

// tipped is what a widget with a tip has of it.
type tipped struct{ tip string }

// SetToolTip says what the widget does; empty says nothing.
func (p *tipped) SetToolTip(tip string) { p.tip = tip }

// ToolTip returns what the widget does.
func (p *tipped) ToolTip() string { return p.tip }

// enter is told that the pointer is on the widget.
func (p *tipped) enter(of fyne.CanvasObject, at *desktop.MouseEvent) {
	if tips := tipsOver(of); tips != nil && p.tip != "" {
		tips.wait(of, p.tip, at.AbsolutePosition)
	}
}

// move is told that the pointer is elsewhere on the widget.
func (p *tipped) move(of fyne.CanvasObject, at *desktop.MouseEvent) {
	if tips := tipsOver(of); tips != nil && tips.of == of {
		tips.at = at.AbsolutePosition
	}
}

// leave is told that the pointer has gone, or that the widget was pressed.
func (p *tipped) leave(of fyne.CanvasObject) {
	if tips := tipsOver(of); tips != nil && tips.of == of {
		tips.Leave()
	}
}

// leaveTipsOver takes the tip away that speaks of something in a part of the window.
func leaveTipsOver(o fyne.CanvasObject) {
	if tips := tipsOver(o); tips != nil {
		tips.Leave()
	}
}

package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"seatbook/screens/parts"
)

// sheet is what a dialog lies on: its title, what it holds, and its buttons, all with
// one left and one right edge.
type sheet struct {
	popUp  *widget.PopUp
	veil   *parts.Ground   // over the window, under the sheet
	room   *parts.Room     // that the window has
	frame  *fyne.Container // title, body and foot
	body   fyne.CanvasObject
	closed func()
	shown  bool
	below  func() // shows the caret of what it lies over again
	// endTips takes the tips of what is on it away.
	endTips func()
}

// The room around what is on a sheet, and between its parts.
const (
	sheetSide = 24
	sheetEnd  = 20
	sheetGap  = 16
)

func newSheet(title string, body, foot fyne.CanvasObject, w *Window, closed func()) *sheet {
	s := &sheet{body: body, closed: closed, room: &parts.Room{}}
	head := container.New(layout.NewCustomPaddedLayout(0, sheetGap, 0, 0), parts.NewPlain(title, parts.SizeTitle))
	below := container.New(layout.NewCustomPaddedLayout(sheetGap, 0, 0, 0), foot)
	s.frame = container.NewBorder(head, below, nil, nil, body)
	tipped, end := w.tips.Over(container.New(layout.NewCustomPaddedLayout(sheetEnd, sheetEnd, sheetSide, sheetSide), s.frame))
	s.endTips = end
	s.popUp, s.veil = widget.NewModalPopUp(tipped, w.fyne.Canvas()), parts.NewGround(parts.ColorVeil, container.New(s.room))
	return s
}

// Around is the height of all but the body.
func (s *sheet) Around() float32 { return s.popUp.MinSize().Height - s.body.MinSize().Height }

// Resize gives the sheet a size, or the least that it needs, and keeps it in the middle of
// the window once it is shown: the toolkit does that only where the least size changes.
func (s *sheet) Resize(size fyne.Size) {
	size = size.Max(s.popUp.MinSize())
	s.popUp.Resize(size)
	if s.shown {
		room := s.popUp.Canvas.Size().Subtract(size)
		s.popUp.Move(fyne.NewPos(max(0, room.Width/2), max(0, room.Height/2)))
	}
}

// Show shows the sheet over the window.
func (s *sheet) Show() {
	if !s.shown {
		s.below = parts.StillCaret(s.popUp.Canvas)
	}
	if on := s.popUp.Canvas; !slices.Contains(on.Overlays().List(), fyne.CanvasObject(s.veil)) {
		s.veil.Resize(on.Size())
		on.Overlays().Add(s.veil)
	}
	s.popUp.Show()
	s.shown = true
}

// Refresh shows what has changed on it.
func (s *sheet) Refresh() { s.popUp.Refresh() }

// Hide takes the sheet away. What runs once it is gone runs each time, as something may
// have been opened from it meanwhile.
func (s *sheet) Hide() {
	parts.StillCaret(s.popUp.Canvas)
	shown := s.shown
	s.shown = false
	s.popUp.Hide()
	s.popUp.Canvas.Overlays().Remove(s.veil)
	if shown {
		s.below()
	}
	s.closed()
}

package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// balloon says a few lines beside what they are about, over what else is there. It is
// part of a widget that draws it.
type balloon struct {
	back  *canvas.Rectangle
	lines []*canvas.Text
}

// mostBalloonLines is how many lines a balloon has.
const mostBalloonLines = 4

func newBalloon() *balloon {
	b := &balloon{back: canvas.NewRectangle(nil)}
	for range mostBalloonLines {
		b.lines = append(b.lines, canvas.NewText("", nil))
	}
	b.hide()
	return b
}

func (b *balloon) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{b.back}
	for _, line := range b.lines {
		all = append(all, line)
	}
	return all
}

func (b *balloon) hide() {
	b.back.Hide()
	for _, line := range b.lines {
		line.Hide()
	}
}

// say fills it in, the first line strong.
func (b *balloon) say(says []string, th fyne.Theme, variant fyne.ThemeVariant) {
	b.hide()
	b.back.FillColor = th.Color(theme.ColorNameOverlayBackground, variant)
	b.back.StrokeColor, b.back.StrokeWidth, b.back.CornerRadius = th.Color(ColorEdge, variant), 1, 6
	b.back.Show()
	for i, text := range says[:min(len(says), len(b.lines))] {
		line := b.lines[i]
		line.Text, line.TextSize, line.TextStyle.Bold = text, th.Size(theme.SizeNameCaptionText), i == 0
		line.Color = th.Color(theme.ColorNameForeground, variant)
		line.Show()
	}
}

const balloonPadding = 8

// place puts it beside a spot, at the right where there is room and else at the left,
// all of it in view.
func (b *balloon) place(spot fyne.Position, of, room fyne.Size) {
	size := fyne.NewSize(0, balloonPadding)
	for _, line := range b.lines {
		if line.Visible() {
			least := line.MinSize()
			size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
		}
	}
	size = size.AddWidthHeight(2*balloonPadding, 0)
	at := fyne.NewPos(spot.X+of.Width+4, max(0, min(spot.Y+4, room.Height-size.Height)))
	if at.X+size.Width > room.Width {
		at.X = spot.X - size.Width - 4
	}
	if at.X < 0 { // the spot is as wide as the room
		at.X = max(0, room.Width-size.Width)
	}
	b.back.Move(at)
	b.back.Resize(size)
	y := at.Y + balloonPadding/2
	for _, line := range b.lines {
		if line.Visible() {
			line.Move(fyne.NewPos(at.X+balloonPadding, y))
			line.Resize(line.MinSize())
			y += line.MinSize().Height
		}
	}
}

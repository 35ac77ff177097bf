package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// cardPadding is the room between the line around a card and what it holds.
const cardPadding = 16

// Card holds things that belong together, with a line around them.
type Card struct {
	widget.BaseWidget
	content *fyne.Container
}

// NewCard returns a card with things below each other, 8 apart.
func NewCard(content ...fyne.CanvasObject) *Card {
	return NewCardOf(container.New(&Stacked{Gap: 8}, content...))
}

// NewCardOf returns a card of what has a layout of its own.
func NewCardOf(content fyne.CanvasObject) *Card {
	c := &Card{content: container.New(layout.NewCustomPaddedLayout(cardPadding, cardPadding, cardPadding, cardPadding), content)}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer draws the card.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	r := &cardRenderer{card: c, back: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type cardRenderer struct {
	card *Card
	back *canvas.Rectangle
}

func (r *cardRenderer) Destroy()           {}
func (r *cardRenderer) MinSize() fyne.Size { return r.card.content.MinSize() }
func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.card.content}
}

func (r *cardRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.card.content.Resize(size)
}

func (r *cardRenderer) paint() {
	r.back.FillColor, r.back.StrokeColor = shade(r.card, ColorSurface), shade(r.card, theme.ColorNameSeparator)
	r.back.StrokeWidth, r.back.CornerRadius = 1, cardCorner
}

func (r *cardRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
	r.card.content.Refresh()
}

// Stacked lays things out below each other, each as high as it is at the width that
// there is, so that wrapped text has its room.
type Stacked struct{ Gap float32 }

// MinSize is as wide as the widest, and as high as all together.
func (s *Stacked) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if size.Height > 0 {
			size.Height += s.Gap
		}
		size.Width, size.Height = max(size.Width, least.Width), size.Height+least.Height
	}
	return size
}

// Layout gives each the whole width.
func (s *Stacked) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		height := o.MinSize().Height // a wrapped text knows it once it has a width
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
		y += height + s.Gap
	}
}

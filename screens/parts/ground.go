package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ground is what something stands on: a color of the theme, which follows it.
type Ground struct {
	widget.BaseWidget
	name    fyne.ThemeColorName
	content fyne.CanvasObject
}

// NewGround puts content on a color.
func NewGround(name fyne.ThemeColorName, content fyne.CanvasObject) *Ground {
	g := &Ground{name: name, content: content}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer draws the ground.
func (g *Ground) CreateRenderer() fyne.WidgetRenderer {
	return &groundRenderer{g, canvas.NewRectangle(shade(g, g.name))}
}

type groundRenderer struct {
	ground *Ground
	back   *canvas.Rectangle
}

func (r *groundRenderer) Destroy()           {}
func (r *groundRenderer) MinSize() fyne.Size { return r.ground.content.MinSize() }
func (r *groundRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.ground.content}
}

func (r *groundRenderer) Layout(size fyne.Size) {
	r.back.Resize(size)
	r.ground.content.Resize(size)
}

func (r *groundRenderer) Refresh() {
	r.back.FillColor = shade(r.ground, r.ground.name)
	r.back.Refresh()
	r.ground.content.Refresh()
}

package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"seatbook/assets"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// picture shows what the program looks like once it holds something, in a language and as
// light or dark as the window is.
type picture struct {
	widget.BaseWidget
	tag string
}

func newPicture(tag string) *picture {
	p := &picture{tag: tag}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws the picture.
func (p *picture) CreateRenderer() fyne.WidgetRenderer {
	r := &pictureRenderer{
		picture: p, edge: &canvas.Rectangle{StrokeWidth: 1},
		image: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth},
	}
	r.Refresh()
	return r
}

type pictureRenderer struct {
	picture *picture
	image   *canvas.Image
	edge    *canvas.Rectangle // a line parts it from the page, which it looks like
	dark    bool
}

func (r *pictureRenderer) Destroy()                     {}
func (r *pictureRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, 0) }
func (r *pictureRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.image, r.edge} }

func (r *pictureRenderer) Layout(size fyne.Size) {
	r.image.Resize(size)
	r.edge.Resize(size)
}

// Refresh takes the picture of the present theme. It takes long to read one.
func (r *pictureRenderer) Refresh() {
	settings := fyne.CurrentApp().Settings()
	look, own := settings.Theme().(parts.Theme)
	dark := own && look.IsDark(settings.ThemeVariant())
	r.edge.StrokeColor = theme.Color(theme.ColorNameSeparator)
	r.edge.Refresh()
	if r.image.Resource != nil && dark == r.dark {
		return
	}
	shade := ""
	if r.dark = dark; dark {
		shade = "-dark"
	}
	for _, name := range []string{"seatbook-" + r.picture.tag + shade + ".png", "seatbook" + shade + ".png"} {
		content, err := assets.Pictures.ReadFile(name)
		if err == nil {
			r.image.Resource = fyne.NewStaticResource(name, content)
			r.image.Refresh()
			return
		}
		if name == "seatbook"+shade+".png" {
			desk.LogError(err)
		}
	}
}

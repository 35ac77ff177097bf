package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"seatbook/data/chart"
)

// The least size in which a chart can be read, and the room around it, in which the
// focus is shown.
const (
	plotWidth   = 320
	plotHeight  = 190
	lowPlot     = 150 // in a low window
	plotPadding = 6
)

// plotRenderer draws a plot with the toolkit's rectangles, lines and texts.
type plotRenderer struct {
	plot            *Plot
	focus           *canvas.Rectangle
	chosen, pointed *canvas.Rectangle
	balloon         *balloon
	objects         []fyne.CanvasObject
	laidOut         *shownChart // what the objects were made for, at which size and how it looks
	size            fyne.Size
	look            look
}

func newPlotRenderer(p *Plot) *plotRenderer {
	r := &plotRenderer{
		plot: p, focus: canvas.NewRectangle(color.Transparent), balloon: newBalloon(),
		chosen: canvas.NewRectangle(nil), pointed: canvas.NewRectangle(nil),
	}
	r.Refresh()
	return r
}

func (r *plotRenderer) Destroy() {}
func (r *plotRenderer) MinSize() fyne.Size {
	if r.plot.dense {
		return fyne.NewSize(plotWidth, lowPlot)
	}
	return fyne.NewSize(plotWidth, plotHeight)
}

func (r *plotRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *plotRenderer) Layout(size fyne.Size) {
	r.focus.Resize(size)
	r.draw(size)
	r.mark()
}

// Refresh paints anew what marks a value; what was laid out is new or has not changed,
// and its words need not be made into pixels again at each move of the pointer.
func (r *plotRenderer) Refresh() {
	r.Layout(r.plot.Size())
	for _, o := range append(r.balloon.objects(), r.focus, r.chosen, r.pointed) {
		o.Refresh()
	}
	canvas.Refresh(r.plot)
}

// draw lays the chart out anew, unless nothing has changed.
func (r *plotRenderer) draw(size fyne.Size) {
	look := lookOf(r.plot)
	if r.objects != nil && r.laidOut == r.plot.shows && r.size == size && r.look == look {
		return
	}
	r.laidOut, r.size, r.look, r.plot.drawn = r.plot.shows, size, look, chart.Drawing{}
	r.objects = []fyne.CanvasObject{r.chosen, r.pointed}
	if shows := r.plot.shows; shows != nil && size.Width > 4*plotPadding && size.Height > 4*plotPadding {
		r.plot.drawn = shows.Draw(size.Width-2*plotPadding, size.Height-2*plotPadding, look.pen())
		r.objects = append(r.objects, look.objects(r.plot.drawn)...)
	}
	r.objects = append(r.objects, r.focus)
	r.objects = append(r.objects, r.balloon.objects()...)
}

// mark shows which value is chosen, which one is told of, and where the focus is.
func (r *plotRenderer) mark() {
	th, variant := r.plot.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.focus.StrokeColor, r.focus.StrokeWidth, r.focus.CornerRadius = color.Transparent, 2, 8
	if r.plot.focused {
		r.focus.StrokeColor = th.Color(theme.ColorNamePrimary, variant)
	}
	r.band(r.chosen, r.plot.chosen, shade(r.plot, ColorTint))
	r.band(r.pointed, r.plot.pointed, th.Color(theme.ColorNameHover, variant))
	told := r.plot.Told()
	if len(told) == 0 || r.plot.pointed >= len(r.plot.drawn.Spots) {
		r.balloon.hide()
		return
	}
	at, size := r.plot.Spot(r.plot.pointed)
	r.balloon.say(told, th, variant)
	r.balloon.place(at, size, r.plot.Size())
}

// band lies under a value.
func (r *plotRenderer) band(band *canvas.Rectangle, value int, fill color.Color) {
	band.Hidden = value < 0 || value >= len(r.plot.drawn.Spots)
	if band.Hidden {
		return
	}
	at, size := r.plot.Spot(value)
	band.FillColor, band.CornerRadius = fill, 4
	band.Move(at)
	band.Resize(size)
}

// look is how a plot looks in the present theme: a color for each ink, and its type.
type look struct {
	inks        [chart.Other + 1]color.NRGBA
	title, text float32
}

func lookOf(p *Plot) (all look) {
	th, variant := p.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	for ink, name := range map[chart.Ink]fyne.ThemeColorName{
		chart.Words: theme.ColorNameForeground, chart.Faint: theme.ColorNamePlaceHolder, chart.Guide: theme.ColorNameSeparator,
		chart.Zero: theme.ColorNameDisabled, chart.Main: theme.ColorNamePrimary, chart.Other: theme.ColorNameForeground,
	} {
		all.inks[ink] = color.NRGBAModel.Convert(th.Color(name, variant)).(color.NRGBA)
	}
	all.inks[chart.Tint] = all.inks[chart.Main]
	all.inks[chart.Tint].A = 0x30
	all.title, all.text = th.Size(theme.SizeNameText), th.Size(theme.SizeNameCaptionText)
	return all
}

func (l look) pen() chart.Pen {
	return chart.Pen{
		Title: l.title, Text: l.text,
		Measure: func(text string, size float32, bold bool) float32 {
			return fyne.MeasureText(text, size, fyne.TextStyle{Bold: bold}).Width
		},
	}
}

// objects draws a drawing with the toolkit's own.
func (l look) objects(d chart.Drawing) []fyne.CanvasObject {
	all := make([]fyne.CanvasObject, 0, len(d.Guides)+len(d.Rects)+len(d.Lines)+len(d.Texts))
	for _, drawn := range d.Guides {
		all = append(all, l.line(drawn))
	}
	for _, drawn := range d.Rects {
		rect := canvas.NewRectangle(l.inks[drawn.Fill])
		if drawn.Outline != chart.None {
			rect.StrokeColor, rect.StrokeWidth = l.inks[drawn.Outline], drawn.Stroke
		}
		rect.Move(fyne.NewPos(drawn.X+plotPadding, drawn.Y+plotPadding))
		rect.Resize(fyne.NewSize(drawn.Width, drawn.Height))
		all = append(all, rect)
	}
	for _, drawn := range d.Lines {
		all = append(all, l.line(drawn))
	}
	for _, drawn := range d.Texts {
		text := canvas.NewText(drawn.Says, l.inks[drawn.Ink])
		text.TextSize, text.TextStyle.Bold = drawn.Size, drawn.Bold
		text.Move(fyne.NewPos(drawn.X+plotPadding, drawn.Y+plotPadding))
		text.Resize(text.MinSize())
		all = append(all, text)
	}
	return all
}

func (l look) line(drawn chart.Line) *canvas.Line {
	line := canvas.NewLine(l.inks[drawn.Ink])
	line.StrokeWidth = drawn.Stroke
	line.Position1 = fyne.NewPos(drawn.X1+plotPadding, drawn.Y1+plotPadding)
	line.Position2 = fyne.NewPos(drawn.X2+plotPadding, drawn.Y2+plotPadding)
	return line
}

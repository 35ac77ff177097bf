package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Figure is one large number. Where it has too little room it is written smaller, then on
// several lines, and never cut.
type Figure struct {
	widget.BaseWidget
	text  string
	words bool // it is no figure, and no larger than a heading
}

// NewFigure returns a figure.
func NewFigure(text string) *Figure {
	f := &Figure{text: text}
	f.ExtendBaseWidget(f)
	return f
}

// SetText changes the figure.
func (f *Figure) SetText(text string) {
	f.text, f.words = text, false
	f.Refresh()
}

// SetWords says words in place of a figure: they are written no larger than a heading.
func (f *Figure) SetWords(text string) {
	f.text, f.words = text, true
	f.Refresh()
}

// Text returns the figure.
func (f *Figure) Text() string { return f.text }

// CreateRenderer draws the figure.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	r := &figureRenderer{figure: f}
	r.paint()
	return r
}

type figureRenderer struct {
	figure *Figure
	lines  []*canvas.Text
}

var figureStyle = fyne.TextStyle{Bold: true}

func (r *figureRenderer) Destroy() {}
func (r *figureRenderer) Objects() (objects []fyne.CanvasObject) {
	for _, line := range r.lines {
		objects = append(objects, line)
	}
	return objects
}

func (r *figureRenderer) wide(text string, size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText(text, theme.SizeForWidget(size, r.figure), figureStyle).Width
}

// MinSize is as wide as what can't be parted is when written small, and as high as when
// large.
func (r *figureRenderer) MinSize() fyne.Size {
	high := fyne.MeasureText("0", theme.SizeForWidget(SizeFigure, r.figure), figureStyle).Height
	widest := float32(0)
	for piece := range strings.SplitSeq(r.figure.text, " ") {
		widest = max(widest, r.wide(piece, SizeSmall))
	}
	return fyne.NewSize(widest, high)
}

// fitted is how large the figure is written in a width, and on which lines.
func (r *figureRenderer) fitted(width float32) (size float32, lines []string) {
	for _, larger := range []fyne.ThemeSizeName{SizeFigure, SizeTitle, SizeHead, SizeText} {
		if r.figure.words && (larger == SizeFigure || larger == SizeTitle) {
			continue
		}
		if width <= 0 || r.wide(r.figure.text, larger) <= width {
			return theme.SizeForWidget(larger, r.figure), []string{r.figure.text}
		}
	}
	size = theme.SizeForWidget(SizeSmall, r.figure)
	return size, foldLines(r.figure.text, width, size, figureStyle)
}

func (r *figureRenderer) Layout(size fyne.Size) {
	written, lines := r.fitted(size.Width)
	for len(r.lines) < len(lines) {
		r.lines = append(r.lines, canvas.NewText("", nil))
	}
	r.lines = r.lines[:len(lines)]
	high := fyne.MeasureText("0", written, figureStyle).Height
	y := (size.Height - high*float32(len(lines))) / 2
	for i, line := range r.lines {
		line.Text, line.TextSize, line.TextStyle = lines[i], written, figureStyle
		line.Color = shade(r.figure, theme.ColorNameForeground)
		line.Resize(line.MinSize())
		line.Move(fyne.NewPos(0, y+float32(i)*high))
	}
}

func (r *figureRenderer) paint() { r.Layout(r.figure.Size()) }

func (r *figureRenderer) Refresh() {
	r.paint()
	for _, line := range r.lines {
		line.Refresh()
	}
	canvas.Refresh(r.figure)
}

// FigureCard is a card with one figure, what it is of above it, and below it what
// explains it. It is pressed as a whole, and leads to the list behind the figure.
type FigureCard struct {
	Area
	title, told *Plain
	figure      *Figure
}

// NewFigureCard returns a card of what a figure is of. lead goes to the list behind
// it; a button, which may be nil, says so.
func NewFigureCard(title string, button *Button, lead func()) *FigureCard {
	f := &FigureCard{title: NewDim(title, SizeText), figure: NewFigure(""), told: NewDim("", SizeSmall)}
	objects := []fyne.CanvasObject{f.title, f.figure, f.told}
	if button != nil {
		objects = append(objects, container.New(layout.NewCustomPaddedHBoxLayout(0), button))
	}
	f.content, f.tapped, f.round = NewCard(objects...), lead, cardCorner
	f.label = func() string { return f.title.Text() + " " + f.figure.Text() }
	f.ExtendBaseWidget(f)
	return f
}

// TypedKey goes by the arrows from card to card, where they are in a stop.
func (f *FigureCard) TypedKey(key *fyne.KeyEvent) {
	if !f.stop.typed(f, key) {
		f.Area.TypedKey(key)
	}
}

// Title says what the figure is of now.
func (f *FigureCard) Title(title string) { f.title.SetText(title) }

// Say shows a figure and what explains it; empty is nothing.
func (f *FigureCard) Say(figure, told string) {
	f.figure.SetText(figure)
	f.tell(told)
}

// SayWords shows words in place of a figure that is not known.
func (f *FigureCard) SayWords(words, told string) {
	f.figure.SetWords(words)
	f.tell(told)
}

func (f *FigureCard) tell(told string) {
	f.told.SetText(told)
	ShowIf(told != "", f.told)
	f.Refresh()
}

package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Figure is one large number. Where it has too little room it is written smaller, and
// never cut.
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
	r := &figureRenderer{figure: f, text: canvas.NewText("", nil)}
	r.text.TextStyle.Bold = true
	r.paint()
	return r
}

type figureRenderer struct {
	figure *Figure
	text   *canvas.Text
}

func (r *figureRenderer) Destroy()                     {}
func (r *figureRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.text} }

func (r *figureRenderer) wide(size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText(r.figure.text, theme.SizeForWidget(size, r.figure), r.text.TextStyle).Width
}

// MinSize is as wide as the figure is when written small, and as high as when large.
func (r *figureRenderer) MinSize() fyne.Size {
	high := fyne.MeasureText("0", theme.SizeForWidget(SizeFigure, r.figure), r.text.TextStyle).Height
	return fyne.NewSize(r.wide(SizeText), high)
}

func (r *figureRenderer) Layout(size fyne.Size) {
	name := SizeText
	for _, larger := range []fyne.ThemeSizeName{SizeFigure, SizeTitle, SizeHead} {
		if (larger == SizeHead || !r.figure.words) && r.wide(larger) <= size.Width {
			name = larger
			break
		}
	}
	r.text.TextSize = theme.SizeForWidget(name, r.figure)
	least := r.text.MinSize()
	r.text.Resize(least)
	r.text.Move(fyne.NewPos(0, (size.Height-least.Height)/2))
}

func (r *figureRenderer) paint() {
	r.text.Text, r.text.Color = r.figure.text, shade(r.figure, theme.ColorNameForeground)
	r.Layout(r.figure.Size())
}

func (r *figureRenderer) Refresh() {
	r.paint()
	r.text.Refresh()
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

package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Reading is what an input takes its text for.
type Reading struct {
	Echo     string // says what it is taken for; empty says nothing
	Question string // asks which of the answers is meant, where there are several
	Answers  []Answer
}

// Answer is one thing that a text can mean.
type Answer struct {
	Label string // names it on its button
	Text  string // says it so that it can mean nothing else
}

// echo shows under an entry what its text is taken for, and asks where that is in
// doubt: each answer is a button that puts it into the entry.
type echo struct {
	widget.BaseWidget
	entry *Entry
	read  func(text string) Reading
	both  *fyne.Container // the text, and the question in its place
	row   *fyne.Container
	text  *Text
	says  Reading
	keeps bool // its room also while it says nothing, so that typing moves nothing
	over  side // to which its question reaches over what is beside it
	// gives says that something else stands in its place, least how high that was: what
	// comes after it moves nothing.
	gives bool
	least float32
}

// side is to which side something reaches over what is beside it.
type side int

const (
	nowhere side = iota
	toTheRight
	toTheLeft
)

func newEcho(entry *Entry, read func(string) Reading, keeps bool) *echo {
	e := &echo{entry: entry, read: read, keeps: keeps, row: container.New(NewRows(echoGap, 2)), text: NewWrapped("")}
	e.text.SizeName, e.text.Importance = theme.SizeNameCaptionText, widget.LowImportance
	e.both = container.New(asHighAsText{e}, e.text, e.row)
	e.ExtendBaseWidget(e)
	e.look()
	return e
}

// CreateRenderer puts the answer or the question on one line, where the entry begins.
func (e *echo) CreateRenderer() fyne.WidgetRenderer {
	inner := -theme.SizeForWidget(theme.SizeNameInnerPadding, e)
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(-echoTrim/2, -echoTrim/2, inner, inner), e.both))
}

// AccessibilityLabel is what stands there.
func (e *echo) AccessibilityLabel() string {
	if e.says.Question != "" {
		return e.says.Question
	}
	return e.says.Echo
}

// AccessibilityRole is a text's.
func (e *echo) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// look reads the entry again.
func (e *echo) look() {
	if e.read != nil {
		e.says = e.read(e.entry.Text)
	}
	e.text.SetText(e.says.Echo)
	e.row.Objects = nil
	if len(e.says.Answers) > 0 {
		question := NewPlain(e.says.Question, SizeSmall).Line()
		question.Ask(true)
		e.row.Add(container.New(layout.NewCustomPaddedLayout(echoAbove, 0, theme.SizeForWidget(theme.SizeNameInnerPadding, e), 0), question))
		for _, answer := range e.says.Answers {
			e.row.Add(container.New(layout.NewCustomPaddedLayout(echoAbove, 0, 0, 0), NewChip(answer.Label, false, func() { e.answer(answer) })))
		}
	}
	e.both.Refresh() // another question is as wide as it is
	ShowIf(e.doubts() || !e.gives && (e.keeps || e.says.Echo != ""), e)
	e.Refresh()
}

// echoTrim is the room around its words that is taken away from it.
const echoTrim = 8

// echoAbove parts a question from the entry, and echoGap what it consists of.
const (
	echoAbove = 6
	echoGap   = 6
)

// asHighAsText puts the question in the place of the text, so that what stands under the
// entry does not move as one types; where the answers need a line more, they get it, unless
// the question lies over what is beside it.
type asHighAsText struct{ echo *echo }

// MinSize is as wide as the wider one, and as high as the higher one.
func (l asHighAsText) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := objects[0].MinSize().Max(fyne.NewSize(0, l.echo.least))
	if l.echo.over != nowhere {
		return least
	}
	return least.Max(objects[1].MinSize())
}

// Layout gives both all the room, and a question that may lie over other things one line.
func (l asHighAsText) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
	if row := l.echo.row; l.echo.over != nowhere {
		wide := float32(echoGap) // the layout wraps what just fits
		for _, o := range row.Objects {
			wide += o.MinSize().Width + echoGap
		}
		row.Resize(fyne.NewSize(wide, size.Height))
		if l.echo.over == toTheLeft {
			row.Move(fyne.NewPos(min(0, size.Width-wide), 0))
		}
	}
}

func (e *echo) doubts() bool { return len(e.says.Answers) > 0 }

// echoing is an input with an echo that keeps its room.
type echoing interface{ echoes() *echo }

func (a *Amount) echoes() *echo { return a.echo }

func (f *DateField) echoes() *echo { return f.echo }

// giveWay leaves its place to what is said to be wrong, or takes it back with at least so
// much room.
func (e *echo) giveWay(gives bool, least float32) {
	e.gives, e.least = gives, least
	e.look()
}

// answer puts what is meant into the entry.
func (e *echo) answer(meant Answer) {
	e.entry.SetText(meant.Text)
	e.entry.CursorColumn = len([]rune(meant.Text)) // one goes on behind it
	e.entry.Refresh()
	if canvas := fyne.CurrentApp().Driver().CanvasForObject(e.entry); canvas != nil {
		canvas.Focus(e.entry)
	}
}

// asked puts what is taken for under an entry, and what may be nil beside it. By Tab, what
// is asked about an entry comes right after it, before what stands beside it.
func asked(entry *Entry, echo *echo, beside fyne.CanvasObject) *fyne.Container {
	all := []fyne.CanvasObject{entry, echo}
	if beside != nil {
		all = append(all, beside)
	}
	return container.New(askedLayout{}, all...)
}

// askedLayout lays out an entry, what is under it over the whole width, and what may be
// beside it.
type askedLayout struct{}

// MinSize is that of the line, with what is under it as far as that is shown.
func (askedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := objects[0].MinSize()
	for _, beside := range objects[2:] {
		least := beside.MinSize()
		size = fyne.NewSize(size.Width+theme.Padding()+least.Width, max(size.Height, least.Height))
	}
	if under := objects[1]; under.Visible() {
		least := under.MinSize()
		size = fyne.NewSize(max(size.Width, least.Width), size.Height+least.Height)
	}
	return size
}

// Layout gives the entry what the others leave.
func (askedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	entry, under, wide, high := objects[0], objects[1], size.Width, objects[0].MinSize().Height
	for _, beside := range objects[2:] {
		least := beside.MinSize()
		high, wide = max(high, least.Height), wide-least.Width-theme.Padding()
		beside.Move(fyne.NewPos(size.Width-least.Width, 0))
		beside.Resize(fyne.NewSize(least.Width, high))
	}
	entry.Move(fyne.Position{})
	entry.Resize(fyne.NewSize(wide, high))
	if under.Visible() {
		under.Move(fyne.NewPos(0, high))
		under.Resize(fyne.NewSize(size.Width, under.MinSize().Height))
		under.Resize(fyne.NewSize(size.Width, under.MinSize().Height)) // a wrapped text knows its height once it has a width
	}
}

// Amount is an entry for something that is read: an amount, a percentage. Beside it
// may stand what it is read with, as a currency; under it what it is taken for.
type Amount struct {
	widget.BaseWidget
	Entry     *Entry
	OnChanged func()

	beside fyne.CanvasObject
	echo   *echo
}

// NewAmount returns an entry with what stands in it, an example of what goes there,
// and how it is read. beside may be nil.
func NewAmount(text, example string, beside fyne.CanvasObject, read func(string) Reading) *Amount {
	a := &Amount{Entry: NewEntry(text, example), beside: beside}
	a.echo = newEcho(a.Entry, read, true)
	a.Entry.OnChanged = func(string) { a.Look() }
	a.ExtendBaseWidget(a)
	return a
}

// CreateRenderer puts what it is taken for under the entry.
func (a *Amount) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(asked(a.Entry, a.echo, a.beside))
}

// Look reads the entry again: what it is read with has changed.
func (a *Amount) Look() {
	a.echo.look()
	a.Refresh()
	if a.OnChanged != nil {
		a.OnChanged()
	}
}

// AskOver has the question which of two is meant lie over what is to the right of the field,
// so that it moves nothing in a table.
func (a *Amount) AskOver() { a.echo.over = toTheRight }

// Text is what was typed.
func (a *Amount) Text() string { return a.Entry.Text }

// SetText puts a text into the entry.
func (a *Amount) SetText(text string) { a.Entry.SetText(text) }

// Reads returns what the text is taken for.
func (a *Amount) Reads() Reading { return a.echo.says }

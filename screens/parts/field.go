package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Field is an input of a form: its name above it, and below it what is wrong
// with what stands there.
type Field struct {
	widget.BaseWidget
	Input    fyne.CanvasObject
	title    string
	required bool
	name     *widget.Label
	mistake  *Text
	wrong    string // what stood there when it was said to be wrong
	// OnCorrected is told that what was wrong is another now; nil for nobody.
	OnCorrected func()
}

// NewField returns a field; a required one is marked for as long as nothing stands in
// it.
func NewField(name string, required bool, input fyne.CanvasObject) *Field {
	f := &Field{Input: input, title: name, required: required, name: widget.NewLabel(name), mistake: NewWrapped("")}
	if input, is := f.Focusable().(interface{ setLabel(string) }); is {
		input.setLabel(name)
	}
	if input, is := f.Focusable().(edited); is {
		input.whenEdited(func() {
			f.mark()
			f.correct()
		})
	}
	f.mark()
	f.name.SizeName = theme.SizeNameCaptionText
	f.mistake.Importance = widget.DangerImportance
	f.mistake.Hide()
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer stacks the three.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&namedColumn{}, f.name, f.Input, f.mistake))
}

// mark marks a required field in which nothing stands.
func (f *Field) mark() {
	name := f.title
	if f.required && strings.Trim(FilledIn(f.Input), " \x00") == "" {
		name += " *"
	}
	if f.name.Text != name {
		f.name.SetText(name)
	}
}

// AccessibilityLabel is the field's name, what stands in it, and what is wrong with that.
func (f *Field) AccessibilityLabel() string {
	return strings.Join(strings.FieldsFunc(f.name.Text+"\x00"+FilledIn(f.Input)+"\x00"+f.Mistake(), func(r rune) bool { return r == 0 }), ". ")
}

// AccessibilityRole is a text's.
func (f *Field) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// edited is an input that tells when what stands in it is another.
type edited interface{ whenEdited(func()) }

func (e *Entry) whenEdited(then func()) { e.onEdited = then }

func (c *Choice[T]) whenEdited(then func()) { c.onEdited = then }

// correct takes back what was said to be wrong, once something else stands there. Its room
// stays, so that nothing moves as one types.
func (f *Field) correct() {
	if f.mistake == nil || f.Mistake() == "" || FilledIn(f.Input) == f.wrong {
		return
	}
	if input, is := f.Input.(echoing); is && input.echoes().gives {
		f.mistake.SetText("")
		f.mistake.Hide()
		input.echoes().giveWay(false, f.mistake.Size().Height-f.aroundMistake()+echoTrim)
	} else {
		f.mistake.emptied()
	}
	f.frame(false)
	if f.OnCorrected != nil {
		f.OnCorrected()
	}
}

// SetMistake says what is wrong; empty is nothing.
func (f *Field) SetMistake(text string) {
	f.mistake.keeps, f.wrong = 0, FilledIn(f.Input)
	if input, is := f.Input.(echoing); is { // what is wrong stands right below the input
		if echo := input.echoes(); !echo.gives {
			f.mistake.keeps = echo.MinSize().Height + f.aroundMistake()
		}
		input.echoes().giveWay(text != "", 0)
		f.mistake.SizeName = theme.SizeNameCaptionText
		f.Input.Refresh()
	}
	f.mistake.SetText(text)
	f.frame(text != "")
	if text == "" {
		f.mistake.Hide()
	} else {
		f.mistake.Show()
	}
	f.Refresh()
}

// aroundMistake is the room that the toolkit leaves around words, as far as it is taken away
// from what is wrong.
func (f *Field) aroundMistake() float32 {
	return 2*theme.SizeForWidget(theme.SizeNameInnerPadding, f) - fieldGap
}

// frame has the border of the input say that it is wrong, or no longer.
func (f *Field) frame(wrong bool) {
	if entry, is := f.Focusable().(*Entry); is {
		entry.SetWrong(wrong)
	}
}

// Untitled leaves the name to what stands before the field, as a box that is ticked.
func (f *Field) Untitled() { f.name.Hide() }

// Name returns the field's name as it is shown.
func (f *Field) Name() string { return f.name.Text }

// Mistake returns what the field says is wrong.
func (f *Field) Mistake() string { return f.mistake.Text }

// Focusable returns what takes the keyboard in the field, nil for none.
func (f *Field) Focusable() fyne.Focusable { return focusableIn(f.Input) }

func focusableIn(o fyne.CanvasObject) fyne.Focusable {
	switch input := o.(type) {
	case *NumberField:
		return input.Entry
	case *Completing:
		return input.Entry
	case *Amount:
		return input.Entry
	case *DateField:
		return input.Entry
	case fyne.Focusable:
		return input
	case *fyne.Container:
		for _, child := range input.Objects {
			if found := focusableIn(child); found != nil {
				return found
			}
		}
	}
	return nil
}

// tightColumn stacks objects without room between them.
type tightColumn struct{}

func (tightColumn) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			least := o.MinSize()
			size.Width = max(size.Width, least.Width)
			size.Height += least.Height
		}
	}
	return size
}

func (tightColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		height := o.MinSize().Height // a wrapped text knows its height once it has a width
		o.Resize(fyne.NewSize(size.Width, height))
		o.Move(fyne.NewPos(0, y))
		y += height
	}
}

// namedColumn lays a field out: its name, the input, and what is wrong, with one left
// edge, though the toolkit leaves room around words.
type namedColumn struct{}

// fieldGap is between the input and the words above and below it.
const fieldGap = 4

func (namedColumn) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		if i != 1 {
			around := 2 * theme.Size(theme.SizeNameInnerPadding)
			least = least.SubtractWidthHeight(around, around-fieldGap)
		}
		size.Width, size.Height = max(size.Width, least.Width), size.Height+least.Height
	}
	return size
}

func (namedColumn) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	inner, y := theme.Size(theme.SizeNameInnerPadding), float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		at, width, around := fyne.NewPos(0, y), size.Width, float32(0)
		if i != 1 {
			at, width, around = at.SubtractXY(inner, inner), width+2*inner, 2*inner-fieldGap
		}
		if i == 2 { // what is wrong stands below the input
			at.Y += fieldGap
		}
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height := o.MinSize().Height // a wrapped text knows its height once it has a width
		o.Resize(fyne.NewSize(width, height))
		o.Move(at)
		y += height - around
	}
}

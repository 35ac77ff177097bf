package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NumberField takes a whole number: typed, by - and +, or by the arrow keys. It
// keeps what was typed even where it is no number, so that nothing is lost.
type NumberField struct {
	widget.BaseWidget
	Entry       *Entry
	Less, More  *Button
	OnChanged   func()
	OnSubmitted func()

	lowest, highest int
	number          func(text string) (n int, ok bool)
	echo            *echo
}

// NumberReading is how a number field reads what is typed.
type NumberReading struct {
	Number func(text string) (n int, ok bool) // the number, where it is one
	Read   func(text string) Reading          // what is said and asked under the field
}

// NewNumberField returns a field with a number between two bounds; less and more
// say what the buttons do.
func NewNumberField(n, lowest, highest int, less, more string, reading NumberReading) *NumberField {
	f := &NumberField{number: reading.Number, lowest: lowest, highest: highest, Entry: NewEntry(strconv.Itoa(n), "")}
	f.Less = NewIconButton(theme.ContentRemoveIcon(), less, func() { f.step(-1) })
	f.More = NewIconButton(theme.ContentAddIcon(), more, func() { f.step(1) })
	f.Less.Importance, f.More.Importance = widget.MediumImportance, widget.MediumImportance
	f.Entry.SetMinWidth(110)
	f.Entry.OnKey = f.key
	f.echo = newEcho(f.Entry, reading.Read, false)
	f.Entry.OnChanged = func(string) {
		f.echo.look()
		f.Refresh()
		if f.OnChanged != nil {
			f.OnChanged()
		}
	}
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer puts the buttons on either side of the number, and under them what
// has to be asked.
func (f *NumberField) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(&tightColumn{}, container.NewHBox(f.Less, f.Entry, f.More), f.echo))
}

// Reads returns what the text is taken for.
func (f *NumberField) Reads() Reading { return f.echo.says }

// Number returns the number that was typed, 0 and false where it is none, or could be
// two.
func (f *NumberField) Number() (n int, ok bool) { return f.number(f.Entry.Text) }

// SetNumber puts a number into the field.
func (f *NumberField) SetNumber(n int) { f.Entry.SetText(strconv.Itoa(n)) }

// PutBack puts a number into the field in place of what was typed, which can be undone.
func (f *NumberField) PutBack(n int) { f.Entry.replace(strconv.Itoa(n)) }

func (f *NumberField) step(by int) {
	n, ok := f.Number()
	if !ok {
		return
	}
	f.SetNumber(min(max(n+by, f.lowest), f.highest))
}

func (f *NumberField) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		f.step(1)
	case fyne.KeyDown:
		f.step(-1)
	case fyne.KeyPageUp:
		f.step(10)
	case fyne.KeyPageDown:
		f.step(-10)
	case fyne.KeyReturn, fyne.KeyEnter:
		if f.OnSubmitted == nil {
			return false
		}
		f.OnSubmitted()
	default:
		return false
	}
	return true
}

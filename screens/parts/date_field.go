package parts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DateField takes a day: typed in any way that read understands, or picked from a
// calendar, which the button beside it and the arrow down open.
type DateField struct {
	widget.BaseWidget
	Entry     *Entry
	OnChanged func()

	words  DayWords
	today  time.Time
	day    func(text string) (time.Time, bool)
	write  func(time.Time) string
	button *Button
	echo   *echo
	popUp  *widget.PopUp
}

// DateReading is how a date field reads and writes.
type DateReading struct {
	Read  func(text string) Reading           // what is said under the field
	Day   func(text string) (time.Time, bool) // the day, where it is one
	Write func(time.Time) string              // a day as the field takes it
}

// NewDateField returns a field with a day, the zero time for none, and a day that is
// shown as an example.
func NewDateField(day, today time.Time, reading DateReading, words DayWords) *DateField {
	f := &DateField{words: words, today: today, day: reading.Day, write: reading.Write}
	f.Entry = NewEntry(reading.Write(day), reading.Write(today))
	f.echo = newEcho(f.Entry, reading.Read, true)
	f.button = NewIconButton(theme.CalendarIcon(), words.Pick, f.Pick)
	f.Entry.OnChanged = func(string) {
		f.echo.look()
		f.Refresh()
		if f.OnChanged != nil {
			f.OnChanged()
		}
	}
	f.Entry.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyDown {
			return false
		}
		f.Pick()
		return true
	}
	f.Entry.OnLeft = f.settle
	f.ExtendBaseWidget(f)
	return f
}

// CreateRenderer puts the button beside the entry, and under both what the text is
// taken for.
func (f *DateField) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(asked(f.Entry, f.echo, f.button))
}

// AskOver has the question which of two is meant lie over what is to the left of the field,
// so that it moves nothing in a table whose last column it is.
func (f *DateField) AskOver() { f.echo.over = toTheLeft }

// Text is what was typed.
func (f *DateField) Text() string { return f.Entry.Text }

// SetText puts a text into the field.
func (f *DateField) SetText(text string) { f.Entry.SetText(text) }

// Day is the day that stands in the field, the zero time for none; ok is false where the
// text is no day, or could be two.
func (f *DateField) Day() (day time.Time, ok bool) { return f.day(f.Entry.Text) }

// Reads returns what the text is taken for.
func (f *DateField) Reads() Reading { return f.echo.says }

// settle writes the day in full once the keyboard goes elsewhere: what was counted
// from today (+10) would mean another day tomorrow.
func (f *DateField) settle() {
	if day, ok := f.day(f.Entry.Text); ok && !day.IsZero() && f.Entry.Text != f.write(day) {
		f.Entry.SetText(f.write(day))
	}
}

// Pick opens the calendar under the field.
func (f *DateField) Pick() {
	over := fyne.CurrentApp().Driver().CanvasForObject(f.Entry)
	if _, open := f.Open(); over == nil || open {
		return
	}
	day, _ := f.day(f.Entry.Text)
	calendar := NewCalendar(f.words, day, f.today)
	calendar.OnLeft = func() { f.close(over) }
	calendar.OnChosen = func(day time.Time) {
		f.Entry.SetText(f.write(day))
		f.close(over)
	}
	f.popUp = widget.NewPopUp(container.NewPadded(calendar), over)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.Entry).AddXY(0, f.Entry.Size().Height)
	size, room := f.popUp.MinSize(), over.Size()
	if at.Y+size.Height > room.Height { // above the field, where there is no room under it
		at.Y = max(0, at.Y-f.Entry.Size().Height-size.Height)
	}
	at.X = min(at.X, max(0, room.Width-size.Width))
	f.popUp.ShowAtPosition(at)
	over.Focus(calendar)
}

// close gives the keyboard back to the field.
func (f *DateField) close(over fyne.Canvas) {
	if f.popUp != nil {
		f.popUp.Hide()
		f.popUp = nil
		over.Focus(f.Entry)
	}
}

// Open tells whether the calendar is on view, and returns it.
func (f *DateField) Open() (*Calendar, bool) {
	if f.popUp == nil || !f.popUp.Visible() {
		return nil, false
	}
	return f.popUp.Content.(*fyne.Container).Objects[0].(*Calendar), true
}

package parts

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DayWords are the words that a calendar needs of a language.
type DayWords struct {
	Month   func(time.Time) string    // names a month and its year
	Weekday func(time.Weekday) string // names a day of the week, short
	Day     func(time.Time) string    // names a day in full, for who hears it
	Starts  time.Weekday              // the day that a week begins on
	Pick    string                    // what the button of the calendar does
	Earlier string                    // what the arrow to the month before does
	Later   string
}

// Calendar shows a month, of which a day is chosen: by a tap, or by the arrow keys and
// Enter; PageUp and PageDown turn the months.
type Calendar struct {
	widget.BaseWidget
	OnChosen func(time.Time)
	OnLeft   func() // Esc

	words   DayWords
	today   time.Time
	day     time.Time // the one that the keyboard is on; its month is shown
	focused bool
}

// NewCalendar returns a calendar with a day marked.
func NewCalendar(words DayWords, day, today time.Time) *Calendar {
	c := &Calendar{words: words, day: day, today: today}
	if day.IsZero() {
		c.day = today
	}
	c.ExtendBaseWidget(c)
	return c
}

// Day is the day that is marked.
func (c *Calendar) Day() time.Time { return c.day }

// Month is the month on view, as it is named.
func (c *Calendar) Month() string { return c.words.Month(c.day) }

// FirstWeekday is what stands over the first column.
func (c *Calendar) FirstWeekday() string { return c.words.Weekday(c.words.Starts) }

// AccessibilityLabel is the day that is marked.
func (c *Calendar) AccessibilityLabel() string { return c.words.Day(c.day) }

// AccessibilityRole is a button's: it is pressed.
func (c *Calendar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// FocusGained marks the day as the keyboard's.
func (c *Calendar) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost takes the mark away.
func (c *Calendar) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune has no use for letters.
func (c *Calendar) TypedRune(rune) {}

// TypedKey goes to another day, or takes this one.
func (c *Calendar) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		c.mark(c.day.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.mark(c.day.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.mark(c.day.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.mark(c.day.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		c.turn(-1)
	case fyne.KeyPageDown:
		c.turn(1)
	case fyne.KeyHome:
		c.mark(c.first())
	case fyne.KeyEnd:
		c.mark(c.first().AddDate(0, 1, -1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.choose(c.day)
	case fyne.KeyEscape:
		if c.OnLeft != nil {
			c.OnLeft()
		}
	}
}

func (c *Calendar) choose(day time.Time) {
	c.mark(day)
	if c.OnChosen != nil {
		c.OnChosen(day)
	}
}

func (c *Calendar) mark(day time.Time) {
	c.day = day
	c.Refresh()
}

// turn shows a month that is some months later, and marks the same day of it, or its
// last one.
func (c *Calendar) turn(months int) {
	first := c.first().AddDate(0, months, 0)
	last := first.AddDate(0, 1, -1)
	c.mark(first.AddDate(0, 0, min(c.day.Day(), last.Day())-1))
}

func (c *Calendar) first() time.Time { return c.day.AddDate(0, 0, 1-c.day.Day()) }

// corner is the day in the upper left corner: weeks are shown whole.
func (c *Calendar) corner() time.Time {
	first := c.first()
	return first.AddDate(0, 0, -(int(first.Weekday()-c.words.Starts)+7)%7)
}

// The grid: a line for the month, one for the days of the week, six weeks.
const (
	calendarColumns = 7
	calendarWeeks   = 6
	calendarLines   = calendarWeeks + 2
)

// side is the width and the height of a day, which goes with the size of text.
func (c *Calendar) side() float32 { return 2.3 * c.Theme().Size(theme.SizeNameText) }

// Tapped takes the day that was tapped, or turns to the month before or after.
func (c *Calendar) Tapped(at *fyne.PointEvent) {
	side := c.side()
	line, column := int(at.Position.Y/side), int(at.Position.X/side)
	switch {
	case line == 0 && column == 0:
		c.turn(-1)
	case line == 0 && column == calendarColumns-1:
		c.turn(1)
	case line >= 2 && line < calendarLines && column < calendarColumns:
		c.choose(c.corner().AddDate(0, 0, (line-2)*calendarColumns+column))
	}
}

// CreateRenderer draws the month.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	r := &calendarRenderer{calendar: c, mark: canvas.NewRectangle(nil), month: canvas.NewText("", nil), earlier: widget.NewIcon(theme.NavigateBackIcon()), later: widget.NewIcon(theme.NavigateNextIcon())}
	r.objects = []fyne.CanvasObject{r.mark, r.month, r.earlier, r.later}
	for i := range calendarColumns * (calendarWeeks + 1) {
		text := canvas.NewText("", nil)
		text.Alignment = fyne.TextAlignCenter
		r.cells[i] = text
		r.objects = append(r.objects, text)
	}
	r.month.Alignment, r.month.TextStyle.Bold = fyne.TextAlignCenter, true
	r.Refresh()
	return r
}

type calendarRenderer struct {
	calendar       *Calendar
	mark           *canvas.Rectangle
	month          *canvas.Text
	earlier, later *widget.Icon
	cells          [calendarColumns * (calendarWeeks + 1)]*canvas.Text // the days of the week first
	objects        []fyne.CanvasObject
}

func (r *calendarRenderer) Destroy()                     {}
func (r *calendarRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *calendarRenderer) MinSize() fyne.Size {
	side := r.calendar.side()
	return fyne.NewSize(calendarColumns*side, calendarLines*side)
}

func (r *calendarRenderer) Layout(fyne.Size) {
	side := r.calendar.side()
	r.month.Move(fyne.NewPos(side, 0))
	r.month.Resize(fyne.NewSize((calendarColumns-2)*side, side))
	for icon, column := range map[*widget.Icon]float32{r.earlier: 0, r.later: calendarColumns - 1} {
		icon.Move(fyne.NewPos(column*side+side/4, side/4))
		icon.Resize(fyne.NewSquareSize(side / 2))
	}
	for i, cell := range r.cells {
		cell.Move(fyne.NewPos(float32(i%calendarColumns)*side, float32(i/calendarColumns+1)*side))
		cell.Resize(fyne.NewSquareSize(side))
	}
	marked := int(r.calendar.day.Sub(r.calendar.corner()).Hours()/24+0.5) + calendarColumns
	r.mark.Move(r.cells[marked].Position().AddXY(1, 1))
	r.mark.Resize(fyne.NewSquareSize(side - 2))
}

func (r *calendarRenderer) Refresh() {
	c, th, variant := r.calendar, r.calendar.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	r.month.Text, r.month.Color, r.month.TextSize = c.Month(), th.Color(theme.ColorNameForeground, variant), th.Size(theme.SizeNameText)
	r.mark.CornerRadius = th.Size(theme.SizeNameInputRadius)
	r.mark.FillColor = th.Color(theme.ColorNamePrimary, variant)
	day := c.corner()
	for i, cell := range r.cells {
		cell.TextSize = th.Size(theme.SizeNameText)
		if i < calendarColumns {
			cell.Text, cell.TextSize = c.words.Weekday((c.words.Starts+time.Weekday(i))%calendarColumns), th.Size(theme.SizeNameCaptionText)
			cell.Color = th.Color(theme.ColorNamePlaceHolder, variant)
			continue
		}
		cell.Text = strconv.Itoa(day.Day())
		cell.Color = th.Color(r.colorOf(day), variant)
		cell.TextStyle.Bold = day.Equal(c.today)
		day = day.AddDate(0, 0, 1)
	}
	r.Layout(c.Size())
	canvas.Refresh(c)
}

// colorOf sets the marked day and those of other months apart.
func (r *calendarRenderer) colorOf(day time.Time) fyne.ThemeColorName {
	switch c := r.calendar; {
	case day.Equal(c.day):
		return theme.ColorNameForegroundOnPrimary
	case day.Month() != c.day.Month():
		return theme.ColorNamePlaceHolder
	case day.Equal(c.today):
		return theme.ColorNamePrimary
	default:
		return theme.ColorNameForeground
	}
}

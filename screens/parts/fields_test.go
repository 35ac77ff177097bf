package parts_test

import (
	"strconv"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

func window(t *testing.T, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, content)
	w.Resize(fyne.NewSize(500, 400))
	return w
}

// What can mean two things is asked under the field; an answer puts what is meant into
// it.
func TestADoubtIsAskedBeside(t *testing.T) {
	amount := parts.NewAmount("", "11,70", nil, func(text string) parts.Reading {
		if text != "12,345" {
			return parts.Reading{Echo: "= " + text}
		}
		return parts.Reading{Question: "Which?", Answers: []parts.Answer{{Label: "12,35", Text: "12,35"}, {Label: "12.345,00", Text: "12345,00"}}}
	})
	w := window(t, amount)
	height := amount.MinSize().Height
	test.Type(amount.Entry, "12,345")
	if reads := amount.Reads(); reads.Question != "Which?" || len(reads.Answers) != 2 {
		t.Fatalf("it reads %+v", reads)
	}
	if asks := amount.MinSize().Height; asks != height {
		t.Errorf("it is %v high with a question and %v without", asks, height)
	}
	find.Button(w.Canvas(), "12.345,00").Tapped(nil)
	if amount.Text() != "12345,00" || amount.Reads().Echo != "= 12345,00" {
		t.Errorf("%q is read as %+v", amount.Text(), amount.Reads())
	}
	if w.Canvas().Focused() != amount.Entry {
		t.Error("the keyboard is not in the field")
	}
	if amount.MinSize().Height != height {
		t.Errorf("it is %v high with an answer and %v without", amount.MinSize().Height, height)
	}
}

// The shortcuts of editing stay in a field, redo on either of its keys; any other goes
// up to the window.
func TestShortcutsOfAField(t *testing.T) {
	entry := parts.NewEntry("", "")
	w := window(t, entry)
	heard := ""
	for _, s := range []fyne.Shortcut{
		&fyne.ShortcutUndo{}, &fyne.ShortcutRedo{},
		&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault},
		&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
	} {
		w.Canvas().AddShortcut(s, func(s fyne.Shortcut) { heard += s.ShortcutName() })
	}
	w.Canvas().Focus(entry)
	test.Type(entry, "abc")
	entry.TypedShortcut(&fyne.ShortcutUndo{})
	if entry.Text != "" {
		t.Errorf("undone, it holds %q", entry.Text)
	}
	entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	if entry.Text != "abc" {
		t.Errorf("done again, it holds %q", entry.Text)
	}
	if heard != "" {
		t.Errorf("the window heard %s", heard)
	}
}

func dayWords() parts.DayWords {
	return parts.DayWords{
		Month:   func(m time.Time) string { return m.Format("January 2006") },
		Weekday: func(d time.Weekday) string { return d.String()[:2] },
		Day:     func(d time.Time) string { return d.Format("Monday 2 January 2006") },
		Starts:  time.Monday,
	}
}

func day(text string) time.Time {
	at, _ := time.Parse(time.DateOnly, text)
	return at
}

// A day is picked by the keyboard alone; what is beyond the month turns it.
func TestADayIsPickedByTheKeyboard(t *testing.T) {
	read := func(text string) (time.Time, bool) {
		at, err := time.Parse(time.DateOnly, text)
		return at, err == nil
	}
	field := parts.NewDateField(day("2026-05-15"), day("2026-05-01"), parts.DateReading{
		Read: func(string) parts.Reading { return parts.Reading{} }, Day: read,
		Write: func(d time.Time) string { return d.Format(time.DateOnly) },
	}, dayWords())
	w := window(t, field)
	w.Canvas().Focus(field.Entry)
	field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	calendar, open := field.Open()
	if !open || w.Canvas().Focused() != calendar || calendar.Month() != "May 2026" || calendar.FirstWeekday() != "Mo" {
		t.Fatalf("the calendar is open: %v", open)
	}
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp, fyne.KeyHome, fyne.KeyPageUp} {
		calendar.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got := calendar.AccessibilityLabel(); got != "Friday 1 May 2026" {
		t.Errorf("the keys lead to %s", got)
	}
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if field.Text() != "2026-05-01" || w.Canvas().Focused() != field.Entry {
		t.Errorf("it holds %q", field.Text())
	}
	field.Pick()
	calendar, _ = field.Open()
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if _, open := field.Open(); open || field.Text() != "2026-05-01" {
		t.Errorf("Esc leaves it open: %v, with %q", open, field.Text())
	}
}

// A month's last day leads to the last day of a shorter one, and a tap to the day under
// it.
func TestTheMonthsOfACalendar(t *testing.T) {
	calendar := parts.NewCalendar(dayWords(), day("2026-01-31"), day("2026-01-01"))
	window(t, calendar)
	calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if got := calendar.Day(); !got.Equal(day("2026-02-28")) {
		t.Errorf("a month after 31 January is %s", got)
	}
	chosen := time.Time{}
	calendar.OnChosen = func(d time.Time) { chosen = d }
	side := calendar.MinSize().Width / 7
	calendar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(0.5*side, 2.5*side)}) // February 2026 begins on a Sunday
	if !chosen.Equal(day("2026-01-26")) {
		t.Errorf("the first day on view is %s", chosen)
	}
	calendar.Tapped(&fyne.PointEvent{Position: fyne.NewPos(6.5*side, 0.5*side)})
	if calendar.Month() != "February 2026" {
		t.Errorf("the arrow leads to %s", calendar.Month())
	}
}

// What takes the keyboard scrolls into view, in what it lies in and nowhere else.
func TestWhatHasTheKeyboardIsInView(t *testing.T) {
	column, fields := container.NewVBox(), []*parts.Entry{}
	for i := range 30 {
		fields = append(fields, parts.NewEntry(strconv.Itoa(i), ""))
		column.Add(fields[i])
	}
	scroll := parts.NewScroll(column)
	below := parts.NewButton("Save", nil)
	w := window(t, container.NewBorder(nil, below, nil, nil, scroll))
	inView := func(o fyne.CanvasObject) bool {
		place := fyne.CurrentApp().Driver().AbsolutePositionForObject
		top, room := place(o).Y, place(scroll).Y
		return top >= room && top+o.Size().Height <= room+scroll.Size().Height
	}
	for _, i := range []int{29, 12, 0, 20} {
		w.Canvas().Focus(fields[i])
		if !inView(fields[i]) {
			t.Errorf("field %d is out of view, at %v", i, scroll.Offset)
		}
	}
	at := scroll.Offset
	w.Canvas().Focus(below)
	if scroll.Offset != at {
		t.Errorf("the button below moves it from %v to %v", at, scroll.Offset)
	}
}

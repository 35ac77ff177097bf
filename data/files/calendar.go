package files

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"seatbook/data"
)

// Event is a day of a calendar.
type Event struct {
	// ID names the event the same way each time, so that a calendar changes it and
	// does not add it again.
	ID      string
	On      data.Date
	Title   string
	Details string
	// RemindDays is how many days before a calendar reminds of it; 0 is not at all.
	RemindDays int
}

// WriteICS writes events as whole days of an iCalendar file.
func WriteICS(w io.Writer, name string, events []Event, made time.Time) error {
	calendar := ics.NewCalendarFor("Seatbook")
	calendar.SetProductId("-//Seatbook//Seatbook//EN")
	calendar.SetMethod(ics.MethodPublish)
	calendar.SetXWRCalName(printable(name))
	for _, e := range events {
		event := calendar.AddEvent(e.ID + "@seatbook.app")
		event.SetDtStampTime(made.UTC())
		event.SetAllDayStartAt(e.On.Time())
		event.SetAllDayEndAt(e.On.AddDays(1).Time())
		event.SetSummary(printable(e.Title))
		event.SetDescription(printable(e.Details))
		event.SetProperty(ics.ComponentPropertyTransp, "TRANSPARENT") // nobody is busy all day because of it
		if e.RemindDays > 0 {
			alarm := event.AddAlarm()
			alarm.SetAction(ics.ActionDisplay)
			alarm.SetTrigger(fmt.Sprintf("-P%dD", e.RemindDays))
			alarm.SetDescription(printable(e.Title))
		}
	}
	if err := calendar.SerializeTo(w, ics.WithNewLineWindows); err != nil {
		return fmt.Errorf("writing a calendar: %w", err)
	}
	return nil
}

// printable leaves out of a text what is no text: a calendar that meets a control
// character refuses the whole file. New lines stay.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
}

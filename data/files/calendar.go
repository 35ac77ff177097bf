package files

import (
	"fmt"
	"io"
	"time"

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
	calendar.SetXWRCalName(name)
	for _, e := range events {
		event := calendar.AddEvent(e.ID + "@seatbook.app")
		event.SetDtStampTime(made.UTC())
		event.SetAllDayStartAt(e.On.Time())
		event.SetAllDayEndAt(e.On.AddDays(1).Time())
		event.SetSummary(e.Title)
		event.SetDescription(e.Details)
		event.SetProperty(ics.ComponentPropertyTransp, "TRANSPARENT") // nobody is busy all day because of it
		if e.RemindDays > 0 {
			alarm := event.AddAlarm()
			alarm.SetAction(ics.ActionDisplay)
			alarm.SetTrigger(fmt.Sprintf("-P%dD", e.RemindDays))
			alarm.SetDescription(e.Title)
		}
	}
	if err := calendar.SerializeTo(w, ics.WithNewLineWindows); err != nil {
		return fmt.Errorf("writing a calendar: %w", err)
	}
	return nil
}

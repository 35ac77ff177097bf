package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/exports"
)

// The cover of a report doesn't call the cost of the year what is only that of the months
// since the record began.
func TestReportSaysOfWhichMonthsAYearIs(t *testing.T) {
	for start, want := range map[data.Date]map[string]string{
		booktest.Today():         {"en": "From March 2026 to the end of the year", "nl": "Van maart 2026 tot het einde van het jaar"},
		data.NewDate(2025, 3, 1): {"en": "In 2026", "nl": "In 2026"},
	} {
		book := newBook(t)
		sub := booktest.Office(5)
		sub.StartedOn, sub.TermStart = start, start
		sub.PeriodStart, sub.NextBilling = booktest.Today(), booktest.Today().AddDays(31)
		if _, err := booktest.AddSubscription(book.Book, sub); err != nil {
			t.Fatal(err)
		}
		for tag, label := range want {
			report, err := exports.NewExporter(i18n.New(tag), book.Book, savings.Known{}, booktest.Today()).Report(t.Context(), data.Organization{}, booktest.Now())
			if err != nil {
				t.Fatal(err)
			}
			if got := report.Figures[1].Label; got != label {
				t.Errorf("of a record that begins on %s: %q, want %q", start, got, label)
			}
		}
	}
}

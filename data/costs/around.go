package costs

import (
	"slices"

	"seatbook/data"
)

// Around asks for three whole years, last year, the one of a day and the next: the months
// that are told around a day lie in them.
func Around(on data.Date) Query {
	return Query{From: data.Month{Year: int(on.Year) - 1, Month: 1}, Months: 3 * 12, On: on}
}

// MonthsAround adds up PastMonths before the month of a day and ForecastMonths from it on,
// from the first that anything is known of in a record, of which all are the lines (R16).
func MonthsAround(lines, all []*Line, on data.Date) []Month {
	return Since(Months(lines, data.MonthOf(on).Add(-PastMonths), PastMonths+ForecastMonths), all, on)
}

// Ahead are the lines of the ForecastMonths, the month of a day included.
func Ahead(lines []*Line, on data.Date) (ahead []*Line) {
	for _, line := range lines {
		if n := data.MonthOf(on).MonthsUntil(data.MonthOf(line.On)); n >= 0 && n < ForecastMonths {
			ahead = append(ahead, line)
		}
	}
	return ahead
}

// Only is what one organization costs on a day; with 0 it is everything.
func (a Answer) Only(of data.OrganizationID, on data.Date) Answer {
	if of == 0 {
		return a
	}
	a.Lines = slices.DeleteFunc(slices.Clone(a.Lines), func(l *Line) bool { return l.Subscription.Organization != of })
	a.Rows = slices.DeleteFunc(slices.Clone(a.Rows), func(r data.SubscriptionRow) bool { return r.Organization != of })
	a.Running = RunningOn(a.Rows, on)
	return a
}

package data

import (
	"fmt"
	"time"
)

// Month is a calendar month.
type Month struct {
	Year  int
	Month time.Month
}

// MonthOf returns the month of a day.
func MonthOf(d Date) Month { return Month{int(d.Year), time.Month(d.Month)} }

// Add returns the month n months later.
func (m Month) Add(n int) Month {
	return MonthOf(m.First().addMonths(n, 1))
}

// First returns the first day of the month.
func (m Month) First() Date { return dateIn(m.Year, m.Month, 1) }

// String writes the month as ISO text: 2026-05.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year, int(m.Month)) }

// UnmarshalText reads ISO text.
func (m *Month) UnmarshalText(text []byte) error {
	day, err := time.Parse("2006-01", string(text))
	if err != nil {
		return fmt.Errorf("reading the month %q: %w", text, err)
	}
	*m = MonthOf(DateOf(day))
	return nil
}

// MarshalText writes ISO text.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// MonthsUntil returns the number of months from m to other.
func (m Month) MonthsUntil(other Month) int {
	return (other.Year-m.Year)*12 + int(other.Month) - int(m.Month)
}

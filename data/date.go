package data

import (
	"fmt"
	"time"
)

// Date is a calendar day without a time or a time zone. The zero value means
// "no date" and sorts before every real one.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the given day; a day past the end of its month runs on into
// the next, as time.Date does.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf returns the day of an instant in the instant's own location.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseDate reads an ISO date (2026-05-01). Empty text is no date.
func ParseDate(iso string) (Date, error) {
	if iso == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return Date{}, fmt.Errorf("reading the date %q: %w", iso, err)
	}
	return DateOf(t), nil
}

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns midnight UTC of the day, the zero time for no date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// String writes the date as ISO text, empty for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Before tells whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.Time().Before(other.Time()) }

// After tells whether d is a later day than other.
func (d Date) After(other Date) bool { return d.Time().After(other.Time()) }

// AddDays returns the day n days later, earlier for a negative n. No date stays no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// DaysUntil returns the number of days from d to other, negative when other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// addMonths returns the day n months later that falls on anchorDay, or on the
// last day of a month that is too short for it.
func (d Date) addMonths(n, anchorDay int) Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	return Date{first.Year(), first.Month(), min(anchorDay, lastDay(first.Year(), first.Month()))}
}

func lastDay(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// MarshalText writes the date as ISO text.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads ISO text.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

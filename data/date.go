package data

import (
	"fmt"
	"math"
	"time"
)

// Date is a calendar day without a time or a time zone. The zero value means
// "no date" and sorts before every real one. It is small: a record of many people holds
// a million of them.
type Date struct {
	Year  int16
	Month int8 // as [time.Month]
	Day   int8
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
	return dateIn(t.Date())
}

// dateIn makes a date; one that lies further than any calendar is the last there is.
func dateIn(year int, month time.Month, day int) Date {
	return Date{int16(min(max(year, math.MinInt16), math.MaxInt16)), int8(month), int8(day)}
}

// ParseDate reads an ISO date (2026-05-01). Empty text is no date.
func ParseDate(iso string) (Date, error) {
	if iso == "" {
		return Date{}, nil
	}
	if d, plain := plainDate(iso); plain {
		return d, nil
	}
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return Date{}, fmt.Errorf("reading the date %q: %w", iso, err)
	}
	return DateOf(t), nil
}

// plainDate reads the dates that every month of every year has, as nearly all are: a
// record is full of them.
func plainDate(iso string) (Date, bool) {
	if len(iso) != len(time.DateOnly) || iso[4] != '-' || iso[7] != '-' {
		return Date{}, false
	}
	number := func(digits string) (n int) {
		for i := range len(digits) {
			if digits[i] < '0' || digits[i] > '9' {
				return -10_000
			}
			n = 10*n + int(digits[i]-'0')
		}
		return n
	}
	year, month, day := number(iso[:4]), number(iso[5:7]), number(iso[8:])
	return dateIn(year, time.Month(month), day), year > 1 && 1 <= month && month <= 12 && 1 <= day && day <= 28
}

// IsZero tells whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns midnight UTC of the day, the zero time for no date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(int(d.Year), time.Month(d.Month), int(d.Day), 0, 0, 0, 0, time.UTC)
}

// String writes the date as ISO text, empty for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	if d.usual() {
		digit := func(n int) byte { return byte('0' + n%10) }
		year, month, day := int(d.Year), int(d.Month), int(d.Day)
		return string([]byte{
			digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-',
			digit(month / 10), digit(month), '-', digit(day / 10), digit(day),
		})
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// usual tells whether a day is one of a year that a record can be about, so that it
// can be counted with without making a time of it.
func (d Date) usual() bool {
	return 1 < d.Year && d.Year <= 9999 && 1 <= d.Month && d.Month <= 12 && 1 <= d.Day && d.Day <= 31
}

// number counts the days of the calendar; only differences mean something. March
// begins the year here, so that the day of a leap year is its last one.
func (d Date) number() int {
	year, month := int(d.Year), int(d.Month)-3
	if month < 0 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*month+2)/5 + int(d.Day)
}

// Before tells whether d is an earlier day than other.
func (d Date) Before(other Date) bool {
	if !d.usual() || !other.usual() {
		return d.Time().Before(other.Time())
	}
	switch {
	case d.Year != other.Year:
		return d.Year < other.Year
	case d.Month != other.Month:
		return d.Month < other.Month
	default:
		return d.Day < other.Day
	}
}

// After tells whether d is a later day than other.
func (d Date) After(other Date) bool { return other.Before(d) }

// AddDays returns the day n days later, earlier for a negative n. No date stays no date.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	if day := int(d.Day) + n; d.usual() && 1 <= day && day <= 28 {
		return Date{d.Year, d.Month, int8(day)}
	}
	return DateOf(d.Time().AddDate(0, 0, n))
}

// DaysUntil returns the number of days from d to other, negative when other is earlier.
func (d Date) DaysUntil(other Date) int {
	if d.usual() && other.usual() {
		return other.number() - d.number()
	}
	return int(other.Time().Sub(d.Time()).Hours() / 24)
}

// addMonths returns the day n months later that falls on anchorDay, or on the
// last day of a month that is too short for it.
func (d Date) addMonths(n, anchorDay int) Date {
	months := 12*int(d.Year) + int(d.Month) - 1 + n
	year, month := months/12, months%12
	if month < 0 {
		year, month = year-1, month+12
	}
	return dateIn(year, time.Month(month+1), min(anchorDay, lastDay(year, time.Month(month+1))))
}

func lastDay(year int, month time.Month) int {
	switch month {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	default:
		return 31
	}
}

// monthsUntil returns how many months later the month of other is.
func (d Date) monthsUntil(other Date) int {
	return 12*(int(other.Year)-int(d.Year)) + int(other.Month) - int(d.Month)
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

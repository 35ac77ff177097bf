package i18n

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ErrNotADate says that text is no day.
var ErrNotADate = errors.New("not a date")

// DayDoubt is an error: what was typed can be two days.
type DayDoubt struct {
	Readings []time.Time // the earlier first
}

// Error says it for the log.
func (d *DayDoubt) Error() string { return fmt.Sprintf("can be read as each of %v", d.Readings) }

// NoSuchDay is an error: what was typed names a day that its month does not have.
type NoSuchDay struct {
	Day   int
	Month time.Month
	Year  int // 0 where none was typed
}

// Error says it for the log.
func (d *NoSuchDay) Error() string { return fmt.Sprintf("%v %d has no day %d", d.Month, d.Year, d.Day) }

// ParseDay reads a day as people type it: as the language writes it, in digits or with
// the month's name, as ISO text, without its year (15-3, 1 November), as a word
// (tomorrow, Monday), or counted from today (+10, +2w, +1m). A day without a year is
// the next one from today, or where past says so, the last one. Empty text is the zero
// time. The error is a *DayDoubt where day and month could be either, a
// *NoSuchDay where the calendar does not have it; else ErrNotADate.
func (t *Translator) ParseDay(text string, today time.Time, past bool) (time.Time, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" {
		return time.Time{}, nil
	}
	today = time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	if day, ok := t.dayByWord(text, today, past); ok {
		return day, nil
	}
	if day, ok := t.dayCounted(text, today); ok {
		return day, nil
	}
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \u00A0,./-", r) })
	near := nearest{today, past}
	for i, field := range fields {
		if month := t.monthNamed(field); month != 0 && i < 2 && (len(fields) == 2 || len(fields) == 3) {
			return near.day(append(fields[:i:i], fields[i+1:]...), month)
		}
	}
	return t.dayInDigits(fields, near)
}

// dayInDigits reads a day of its two or three numbers.
func (t *Translator) dayInDigits(fields []string, near nearest) (time.Time, error) {
	if len(fields) != 2 && len(fields) != 3 {
		return time.Time{}, ErrNotADate
	}
	if len(fields) == 3 && len(fields[0]) == 4 {
		return near.numbered(fields[2], fields[1], fields[0])
	}
	first, second, year := fields[0], fields[1], ""
	if len(fields) == 3 {
		year = fields[2]
	}
	dayFirst, dayErr := near.numbered(first, second, year)
	monthFirst, monthErr := near.numbered(second, first, year)
	switch {
	case dayErr != nil && monthErr != nil:
		if _, is := errors.AsType[*NoSuchDay](dayErr); is {
			return time.Time{}, dayErr
		}
		return time.Time{}, monthErr
	case dayErr != nil:
		return monthFirst, nil
	case monthErr != nil, dayFirst.Equal(monthFirst), strings.HasPrefix(t.Text("format.date_layout"), "02"):
		return dayFirst, nil
	case monthFirst.Before(dayFirst):
		dayFirst, monthFirst = monthFirst, dayFirst
	}
	return time.Time{}, &DayDoubt{[]time.Time{dayFirst, monthFirst}}
}

// nearest gives a day without a year the one that is meant.
type nearest struct {
	today time.Time
	past  bool
}

// day is a day of a month, of the numbers beside the month's name.
func (n nearest) day(numbers []string, month time.Month) (time.Time, error) {
	year := ""
	if len(numbers) == 2 {
		year = numbers[1]
	}
	return n.numbered(numbers[0], strconv.Itoa(int(month)), year)
}

func (n nearest) numbered(dayText, monthText, yearText string) (time.Time, error) {
	day, err := strconv.Atoi(strings.TrimRight(dayText, "stndrhe")) // 1st, 2nd, 3e
	month, monthErr := strconv.Atoi(monthText)
	if err != nil || monthErr != nil || month < 1 || month > 12 {
		return time.Time{}, ErrNotADate
	}
	if yearText != "" {
		year, err := strconv.Atoi(yearText)
		if err != nil {
			return time.Time{}, ErrNotADate
		}
		if len(yearText) <= 2 {
			year += 2000
		}
		return realDay(year, time.Month(month), day)
	}
	if day < 1 || day > longest(time.Month(month)) {
		return time.Time{}, &NoSuchDay{Day: day, Month: time.Month(month)}
	}
	step := 1
	if n.past {
		step = -1
	}
	for i := range 9 { // 29 February comes every four years, but for once in a century
		made, err := realDay(n.today.Year()+i*step, time.Month(month), day)
		if err == nil && (!n.past && !made.Before(n.today) || n.past && !made.After(n.today)) {
			return made, nil
		}
	}
	return time.Time{}, ErrNotADate
}

// realDay is a day that the calendar has, of a year that a record can be about.
func realDay(year int, month time.Month, day int) (time.Time, error) {
	if year < 1900 || year > 2200 {
		return time.Time{}, ErrNotADate
	}
	made := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if made.Month() != month || made.Day() != day {
		return time.Time{}, &NoSuchDay{day, month, year}
	}
	return made, nil
}

// longest is how many days a month has at most.
func longest(month time.Month) int {
	const leap = 2000
	return time.Date(leap, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func (t *Translator) monthNamed(word string) time.Month {
	word = strings.TrimSuffix(word, ".")
	for month := time.January; month <= time.December; month++ {
		code := "m" + strconv.Itoa(int(month))
		short := strings.TrimSuffix(t.Text("format.month_short."+code), ".")
		if strings.EqualFold(word, t.Text("format.month."+code)) || strings.EqualFold(word, short) {
			return month
		}
	}
	return 0
}

// dayByWord reads today, the days around it, and the days of the week.
func (t *Translator) dayByWord(text string, today time.Time, past bool) (time.Time, bool) {
	for by, words := range map[int]string{
		0: t.Text("format.today"), 1: t.Text("format.tomorrow"), -1: t.Text("format.yesterday"),
		2: t.Text("format.day_after_tomorrow"), -2: t.Text("format.day_before_yesterday"),
	} {
		if oneOf(text, words) {
			return today.AddDate(0, 0, by), true
		}
	}
	step := 1
	if past {
		step = -1
	}
	for by := 1; by <= 7; by++ { // the present day of the week is the next one's
		day := today.AddDate(0, 0, by*step)
		if text == strings.ToLower(t.Weekday(day.Weekday())) || text == strings.ToLower(t.ShortWeekday(day.Weekday())) {
			return day, true
		}
	}
	return time.Time{}, false
}

// dayCounted reads +10, +2w, -1m and the like.
func (t *Translator) dayCounted(text string, today time.Time) (time.Time, bool) {
	if text[0] != '+' && text[0] != '-' {
		return time.Time{}, false
	}
	digits := strings.TrimSpace(text[1:])
	unit := strings.TrimSpace(strings.TrimLeft(digits, "0123456789"))
	n, err := strconv.Atoi(strings.TrimRight(digits[:len(digits)-len(strings.TrimLeft(digits, "0123456789"))], " "))
	if err != nil || n > 40_000 {
		return time.Time{}, false
	}
	if text[0] == '-' {
		n = -n
	}
	day := time.Time{}
	switch {
	case unit == "" || oneOf(unit, t.Text("format.unit.day")):
		day = today.AddDate(0, 0, n)
	case oneOf(unit, t.Text("format.unit.week")):
		day = today.AddDate(0, 0, 7*n)
	case oneOf(unit, t.Text("format.unit.month")):
		day = monthsLater(today, n)
	case oneOf(unit, t.Text("format.unit.year")):
		day = monthsLater(today, 12*n)
	}
	return day, 1900 <= day.Year() && day.Year() <= 2200
}

// monthsLater is the same day of a later month, or its last one where it is shorter.
func monthsLater(day time.Time, n int) time.Time {
	later := day.AddDate(0, n, 0)
	if later.Day() != day.Day() {
		later = later.AddDate(0, 0, -later.Day())
	}
	return later
}

// oneOf tells whether a word is one of those between bars.
func oneOf(word, words string) bool {
	for candidate := range strings.SplitSeq(words, "|") {
		if word == candidate {
			return true
		}
	}
	return false
}

// Weekday names a day of the week.
func (t *Translator) Weekday(day time.Weekday) string {
	return t.Text("format.weekday.d" + strconv.Itoa(int(day)))
}

// ShortWeekday names a day of the week where there is little room.
func (t *Translator) ShortWeekday(day time.Weekday) string {
	return t.Text("format.weekday_short.d" + strconv.Itoa(int(day)))
}

// WeekStarts is the day that weeks begin on.
func (t *Translator) WeekStarts() time.Weekday {
	if t.Text("format.week_starts") == "sunday" {
		return time.Sunday
	}
	return time.Monday
}

// DayAndWeekday writes a day with the day of the week: Friday 1 May 2026.
func (t *Translator) DayAndWeekday(day time.Time) string {
	return t.Text("format.weekday_date", "Weekday", t.Weekday(day.Weekday()), "Date", t.Date(day))
}

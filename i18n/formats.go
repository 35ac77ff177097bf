package i18n

import (
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/bojanz/currency"
	"golang.org/x/text/number"
)

// Number writes a whole number with the language's separators.
func (t *Translator) Number(n int) string { return t.numbers.Sprint(number.Decimal(n)) }

// Signed writes a whole number with its sign.
func (t *Translator) Signed(n int) string {
	switch {
	case n > 0:
		return "+" + t.Number(n)
	case n < 0:
		return "-" + t.Number(-n)
	}
	return t.Number(0)
}

// Percent writes a part of 1 as a whole percentage.
func (t *Translator) Percent(part float64) string {
	return t.numbers.Sprint(number.Percent(part, number.MaxFractionDigits(0)))
}

// Money writes an amount in the minor unit of an ISO 4217 currency.
func (t *Translator) Money(minor int64, code string) string {
	return t.formatted(minor, code, t.money)
}

// RoundMoney writes an amount rounded to whole units, for where there is little
// room.
func (t *Translator) RoundMoney(minor int64, code string) string {
	return t.formatted(minor, code, t.round)
}

func (t *Translator) formatted(minor int64, code string, formatter *currency.Formatter) string {
	amount, err := currency.NewAmountFromInt64(minor, code)
	if err != nil {
		slog.Error("writing money", "currency", code, "error", err)
		return ""
	}
	return formatter.Format(amount)
}

// Amount writes an amount without its currency, as a field takes it.
func (t *Translator) Amount(minor int64, code string) string {
	digits := digitsOf(code)
	text := fmt.Sprintf("%0*d", digits+1, minor)
	if digits == 0 {
		return text
	}
	whole, part := text[:len(text)-digits], text[len(text)-digits:]
	return whole + t.decimalMark() + part
}

func digitsOf(code string) int {
	digits, ok := currency.GetDigits(code)
	if !ok {
		return 2
	}
	return int(digits)
}

// Date writes a day with the month's name: 1 May 2026. The zero time is empty.
func (t *Translator) Date(day time.Time) string { return t.date("format.date", day) }

// ShortDate writes a day as short as a column wants it: 1 May 26.
func (t *Translator) ShortDate(day time.Time) string { return t.date("format.date_short", day) }

func (t *Translator) date(key string, day time.Time) string {
	if day.IsZero() {
		return ""
	}
	month := "m" + strconv.Itoa(int(day.Month()))
	return t.Text(key, "Day", day.Day(), "Month", t.Text("format.month."+month),
		"ShortMonth", t.Text("format.month_short."+month), "Year", day.Year(), "ShortYear", day.Format("06"))
}

// NearDay writes a day without its year where that is the year of another day:
// 15 December.
func (t *Translator) NearDay(day, from time.Time) string {
	if day.Year() == from.Year() {
		return t.date("format.day", day)
	}
	return t.Date(day)
}

// DayNamed writes a day of a month, with its year where one is said: also one that the
// calendar does not have, as 31 February.
func (t *Translator) DayNamed(day int, month time.Month, year int) string {
	key, name := "format.day", t.Text("format.month.m"+strconv.Itoa(int(month)))
	if year != 0 {
		key = "format.date"
	}
	return t.Text(key, "Day", day, "Month", name, "Year", year)
}

// ShortNearDay does so as short as a column wants it: 15 Dec.
func (t *Translator) ShortNearDay(day, from time.Time) string {
	if day.Year() == from.Year() {
		return t.date("format.day_short", day)
	}
	return t.ShortDate(day)
}

// DayOfWeek writes a day as a heading says which one it is: Wednesday 25 November.
func (t *Translator) DayOfWeek(day time.Time) string {
	weekday := t.Text("toolkit." + strings.ToLower(day.Weekday().String()))
	month := "m" + strconv.Itoa(int(day.Month()))
	said := t.Text("format.day_of_week", "Weekday", weekday, "Day", day.Day(), "Month", t.Text("format.month."+month))
	first, size := utf8.DecodeRuneInString(said)
	return string(unicode.ToUpper(first)) + said[size:]
}

// Month writes a month of a year as it stands on its own: May 2026.
func (t *Translator) Month(day time.Time) string { return t.date("format.month_of_year", day) }

// MonthName writes the name of a month as a line begins with it: May.
func (t *Translator) MonthName(day time.Time) string {
	name := []rune(t.Text("format.month.m" + strconv.Itoa(int(day.Month()))))
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}

// ShortMonth writes a month of a year where there is little room: May 26.
func (t *Translator) ShortMonth(day time.Time) string {
	return t.date("format.month_of_year_short", day)
}

// DateField writes a day as a field takes it: 1 May 2026, or in digits where the language
// does so.
func (t *Translator) DateField(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	before, after, named := strings.Cut(t.Text("format.date_layout"), "Jan")
	if !named {
		return day.Format(before)
	}
	return day.Format(before) + t.Text("format.month_short.m"+strconv.Itoa(int(day.Month()))) + day.Format(after)
}

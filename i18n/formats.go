package i18n

import (
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/bojanz/currency"
	"golang.org/x/text/number"
)

// Number writes a whole number with the language's separators.
func (t *Translator) Number(n int) string { return t.numbers.Sprint(number.Decimal(n)) }

// Signed writes a whole number with its sign, a real minus for negative ones.
func (t *Translator) Signed(n int) string {
	switch {
	case n > 0:
		return "+" + t.Number(n)
	case n < 0:
		return "−" + t.Number(-n)
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

// errNotAnAmount says that text is no amount of money.
var errNotAnAmount = errors.New("not an amount")

// ParseAmount reads an amount as people type it, with a comma or a point for
// the decimals, and returns it in the currency's minor unit.
func (t *Translator) ParseAmount(text, code string) (int64, error) {
	text = strings.NewReplacer(" ", "", "\u00A0", "", "€", "", "$", "", "£", "").Replace(text)
	digits := digitsOf(code)
	mark := strings.LastIndexAny(text, ".,")
	// A mark with three digits behind it parts thousands, unless the currency has
	// three decimals.
	if mark >= 0 && len(text)-mark-1 == 3 && digits != 3 {
		mark = -1
	}
	whole, part := text, ""
	if mark >= 0 {
		whole, part = text[:mark], text[mark+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	if len(part) > digits || whole+part == "" || strings.ContainsAny(whole+part, "+-") {
		return 0, errNotAnAmount
	}
	minor, err := strconv.ParseInt(whole+part+strings.Repeat("0", digits-len(part)), 10, 64)
	if err != nil {
		return 0, errNotAnAmount
	}
	return minor, nil
}

func (t *Translator) decimalMark() string {
	return strings.Trim(t.numbers.Sprint(number.Decimal(1.5)), "15")
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

// Month writes a month of a year as it stands on its own: May 2026.
func (t *Translator) Month(day time.Time) string { return t.date("format.month_of_year", day) }

// ShortMonth writes a month of a year where there is little room: May 26.
func (t *Translator) ShortMonth(day time.Time) string {
	return t.date("format.month_of_year_short", day)
}

// DateField writes a day as a field takes it, in digits only.
func (t *Translator) DateField(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(t.Text("format.date_layout"))
}

// ParseDate reads a day as people type it: as the language writes it in digits
// or with the month's name, or as ISO text. Empty text is the zero time.
func (t *Translator) ParseDate(text string) (time.Time, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return time.Time{}, nil
	}
	layout := t.Text("format.date_layout")
	loose := strings.NewReplacer("02", "2", "01", "1").Replace(layout)
	digits := strings.NewReplacer("/", "-", ".", "-", " ", "-").Replace(text)
	for _, candidate := range []string{time.DateOnly, layout, loose, strings.ReplaceAll(loose, "2006", "06")} {
		if day, err := time.Parse(candidate, digits); err == nil {
			return day, nil
		}
	}
	fields := strings.Fields(strings.ToLower(strings.ReplaceAll(text, ",", " ")))
	for month := time.January; month <= time.December && len(fields) == 3; month++ {
		key := "m" + strconv.Itoa(int(month))
		long, short := t.Text("format.month."+key), t.Text("format.month_short."+key)
		if fields[1] != strings.ToLower(long) && strings.TrimSuffix(fields[1], ".") != strings.TrimSuffix(strings.ToLower(short), ".") {
			continue
		}
		return time.Parse("2-1-2006", fields[0]+"-"+strconv.Itoa(int(month))+"-"+fields[2])
	}
	return time.Time{}, errors.New("not a date")
}

package files

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/importing"
)

// The days that a spreadsheet's number is taken for: 1982 to 2119.
const (
	firstSerial = 30_000
	lastSerial  = 80_000
)

// months are the names of months by how they begin, in the languages that exports
// come in; of two that begin the same the longer beginning counts.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "fev": 2, "mar": 3, "maa": 3, "mrt": 3, "apr": 4, "avr": 4, "may": 5, "mei": 5, "mai": 5,
	"jun": 6, "juin": 6, "jul": 7, "juil": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
	"ene": 1, "abr": 4, "ago": 8, "dic": 12, // Spanish
	"gen": 1, "mag": 5, "giu": 6, "lug": 7, "set": 9, "ott": 10, // Italian
	"out": 10, "maj": 5, // Portuguese; Swedish, Danish and Polish
	"sty": 1, "lut": 2, "kwi": 4, "cze": 6, "lip": 7, "sie": 8, "wrz": 9, "paz": 10, "lis": 11, "gru": 12, // Polish
	"tam": 1, "hel": 2, "huh": 4, "tou": 5, "kes": 6, "hei": 7, "elo": 8, "syy": 9, "lok": 10, "marr": 11, "jou": 12, // Finnish
}

// signsOfDays are the signs behind the year, the month and the day in Japanese and
// Chinese.
var signsOfDays = strings.NewReplacer("年", "-", "月", "-", "日", "")

// ParseDay reads a day as people write it: ISO, in digits in the order that the
// table has, with the month's name, or as a spreadsheet's number of days. ok is
// false, and the day none, where text is no day: 31 February is not 3 March.
func ParseDay(text string, order importing.DateOrder) (day data.Date, ok bool) {
	if day, ok = parseDay(text, order); !ok {
		return data.Date{}, false
	}
	return day, true
}

func parseDay(text string, order importing.DateOrder) (day data.Date, ok bool) {
	text = strings.TrimSpace(signsOfDays.Replace(text))
	if serial, err := strconv.ParseFloat(text, 64); err == nil && serial >= firstSerial && serial <= lastSerial {
		at, err := excelize.ExcelDateToTime(serial, false)
		return data.DateOf(at), err == nil
	}
	if date, _, cut := strings.Cut(text, "T"); cut && len(date) == len(time.DateOnly) {
		text = date
	}
	for _, layout := range []string{time.DateOnly, "2006/1/2", "2006.1.2", "2006-1-2", "20060102"} {
		date, _, _ := strings.Cut(text, " ")
		if at, err := time.Parse(layout, date); err == nil {
			return data.DateOf(at), inRange(at.Year())
		}
	}
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,.-/\u00A0\u202F", r) })
	fields = slices.DeleteFunc(fields, func(word string) bool { return word == "de" || word == "del" || word == "of" || word == "den" })
	if len(fields) < 3 {
		return data.Date{}, false
	}
	if _, err := strconv.Atoi(fields[0]); err != nil && len(fields) > 3 { // the day of the week stands before it
		if _, isMonth := monthNamed(fields[0]); !isMonth {
			fields = fields[1:]
		}
	}
	return dayOf(fields[:3], order)
}

// dayOf reads a day of its three parts.
func dayOf(fields []string, order importing.DateOrder) (data.Date, bool) {
	first, second := fields[0], fields[1]
	if _, isMonth := monthNamed(first); isMonth || order == importing.MonthFirst && isDigits(second) {
		first, second = second, first
	}
	day, err := strconv.Atoi(strings.TrimRight(first, "stndrheaº°ªo"))
	if err != nil {
		return data.Date{}, false
	}
	month, isMonth := monthNamed(second)
	if n, err := strconv.Atoi(second); err == nil {
		month, isMonth = time.Month(n), true
	}
	year, err := strconv.Atoi(fields[2])
	if err != nil || !isMonth {
		return data.Date{}, false
	}
	switch {
	case year < 70:
		year += 2000
	case year < 100:
		year += 1900
	}
	made := data.NewDate(year, month, day)
	return made, time.Month(made.Month) == month && int(made.Day) == day && inRange(year)
}

// inRange tells whether a year can be one that somebody means: what is outside stands
// for never, or for nothing.
func inRange(year int) bool { return year > 1900 && year < 2200 }

func isDigits(text string) bool {
	_, err := strconv.Atoi(text)
	return err == nil
}

func monthNamed(text string) (time.Month, bool) {
	text = data.Fold(text)
	for n := min(4, len(text)); n >= 3; n-- {
		if month, there := months[text[:n]]; there {
			return month, true
		}
	}
	return 0, false
}

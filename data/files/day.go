package files

import (
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

// months are the names of months by how they begin, in English, Dutch, German and
// French.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "fev": 2, "mar": 3, "maa": 3, "mrt": 3, "apr": 4, "avr": 4, "may": 5, "mei": 5, "mai": 5,
	"jun": 6, "juin": 6, "jul": 7, "juil": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
}

// ParseDay reads a day as people write it: ISO, in digits in the order that the
// table has, with the month's name, or as a spreadsheet's number of days. ok is
// false where text is no day.
func ParseDay(text string, order importing.DateOrder) (day data.Date, ok bool) {
	text = strings.TrimSpace(text)
	if serial, err := strconv.ParseFloat(text, 64); err == nil && serial >= firstSerial && serial <= lastSerial {
		at, err := excelize.ExcelDateToTime(serial, false)
		return data.DateOf(at), err == nil
	}
	if date, _, cut := strings.Cut(text, "T"); cut && len(date) == len(time.DateOnly) {
		text = date
	}
	for _, layout := range []string{time.DateOnly, "2006/1/2", "2006.1.2", "20060102"} {
		date, _, _ := strings.Cut(text, " ")
		if at, err := time.Parse(layout, date); err == nil {
			return data.DateOf(at), true
		}
	}
	fields := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,.-/\u00A0", r) })
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
	day, err := strconv.Atoi(strings.TrimRight(first, "stndrhe"))
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
	if year < 100 {
		year += 2000
	}
	made := data.NewDate(year, month, day)
	return made, made.Month == month && made.Day == day && year > 1900 && year < 2200
}

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

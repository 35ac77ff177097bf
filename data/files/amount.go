package files

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"seatbook/data"
)

// amount is an amount of money as it is written, in digits.
type amount struct {
	whole, part string // before and behind the decimal mark
	unclear     rune   // the one mark in it, where it could part thousands or decimals; else 0
}

// figure is an amount with what stands around it: a currency, "per month", and the
// dash that takes the place of decimals (12,-).
var figure = regexp.MustCompile(`^[^\d.,]*?(-?)[^\S\n]*([\d.,' ]*\d)[.,]?-*[^\d]*$`)

// readAmount reads an amount of money as people and spreadsheets write it: 1.234,56
// and 1,234.56 and 1234.5 and € 12. Where the one mark in it could part thousands or
// decimals (1.234), decimal decides.
func readAmount(text string, decimal rune) (a amount, ok bool) {
	text = plainSpaces.Replace(withoutCurrency(text))
	found := figure.FindStringSubmatch(text)
	if found == nil || found[1] == "-" || belowZero.MatchString(text) || strings.ContainsRune(text, '%') || strings.ContainsFunc(text, isFraction) {
		return a, false
	}
	body := strings.TrimSpace(found[2])
	mark := strings.LastIndexAny(body, ".,")
	if mark >= 0 {
		sign := body[mark : mark+1]
		single := !strings.ContainsAny(body[:mark], ".,") && len(body)-mark-1 == 3 && body[0] != '0' && mark > 0 && mark <= 3
		if single {
			a.unclear = rune(sign[0])
		}
		if single && a.unclear != decimal || strings.Count(body, sign) > 1 {
			mark = -1
		}
	}
	a.whole = body
	if mark >= 0 {
		a.whole, a.part = body[:mark], body[mark+1:]
	}
	if strings.ContainsAny(a.part, "' ") || strings.ContainsAny(a.whole, " ") && !grouped.MatchString(a.whole) {
		return a, false // two numbers, and not one
	}
	a.whole = withoutMarks.Replace(a.whole)
	_, err := strconv.ParseUint("0"+a.whole, 10, 63)
	return a, err == nil
}

// belowZero is how bookkeepers write an amount below zero: (12,50) and 12,50-.
var belowZero = regexp.MustCompile(`^\D*\([^)]*\d[^)]*\)\D*$|\d-+\s*$`)

// isFraction tells whether a sign is a number that is no digit, such as a half.
func isFraction(r rune) bool { return unicode.IsNumber(r) && !unicode.IsDigit(r) }

var plainSpaces = strings.NewReplacer("\u00A0", " ", "\u202F", " ", "\u2009", " ", "’", "'", "–", "-", "—", "-", "−", "-")

// money is the amount in a currency's minor units, in hundredths where the currency is
// not known. exact tells whether it has no more decimals than the currency; else it is
// rounded. ok is false where it is more than a price can be.
func (a amount) money(currency string) (m data.Money, exact, ok bool) {
	m.Currency = currency
	digits := m.Digits()
	part := a.part + strings.Repeat("0", digits)
	kept, rest := part[:digits], part[digits:]
	minor, err := strconv.ParseInt("0"+a.whole+kept, 10, 64)
	if err != nil {
		return m, false, false
	}
	if rest != "" && rest[0] >= '5' {
		minor++
	}
	m.Minor = minor
	return m, strings.Trim(rest, "0") == "", minor <= data.MaxPriceMinor
}

package i18n

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bojanz/currency"
	"golang.org/x/text/number"
)

// ErrNotANumber says that text is no number and no amount.
var ErrNotANumber = errors.New("not a number")

// Doubt is an error: what was typed can mean two things, and guessing would write down
// one that nobody meant.
type Doubt struct {
	Readings []int64 // in minor units, or whole numbers; the nearer to the text first
}

// Error says it for the log.
func (d *Doubt) Error() string { return fmt.Sprintf("can be read as each of %v", d.Readings) }

// ParseAmount reads an amount as people type it, with a comma or a point for the
// decimals, and returns it in the currency's minor unit. The error is a *Doubt where a
// mark could part thousands as well as decimals, or where there are more decimals than
// the currency has; else ErrNotANumber.
func (t *Translator) ParseAmount(text, code string) (int64, error) {
	return t.parse(withoutCurrency(text, code), digitsOf(code))
}

// ParseNumber reads a whole number as people type it. The error is a *Doubt where what
// stands behind its mark could be decimals, which are all zeros then; else
// ErrNotANumber.
func (t *Translator) ParseNumber(text string) (int, error) {
	part := text[strings.LastIndexAny(text, ".,")+1:]
	if part = strings.TrimSpace(part); len(part) != len(strings.TrimSpace(text)) && len(part) != 3 {
		return 0, ErrNotANumber // half a license is none
	}
	n, err := t.parse(text, 0)
	if doubt, is := errors.AsType[*Doubt](err); is {
		switch _, thousands := ungrouped(strings.TrimSpace(text)); {
		case !thousands:
			return 0, ErrNotANumber
		case part != "000":
			return int(doubt.Readings[1]), nil
		}
	}
	return int(n), err
}

// parse reads a number with as many decimals as digits, without its point.
func (t *Translator) parse(text string, digits int) (int64, error) {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune("\u00A0\u202F\u2009'’", r) {
			return ' ' // as good a mark of thousands as a space
		}
		return r
	}, strings.TrimSpace(text))
	mark := strings.LastIndexAny(text, ".,")
	all, isWhole := ungrouped(text)
	if mark < 0 {
		return minorUnits(all, "", digits, isWhole)
	}
	part := text[mark+1:]
	whole, isDecimal := ungrouped(text[:mark])
	isDecimal = (isDecimal || mark == 0 && part != "") && allDigits(part) && !strings.Contains(text[:mark], text[mark:mark+1])
	switch sign := text[mark : mark+1]; {
	case !isDecimal:
		return minorUnits(all, "", digits, isWhole)
	case isWhole && sign == t.groupMark() && digits != len(part) && !t.couldBeDecimals(whole, part, digits):
		return minorUnits(all, "", digits, true)
	case !isWhole && sign == t.groupMark() && t.couldBeDecimals(whole, part, digits):
		return t.doubt(whole, part, all, digits)
	case isWhole && (sign != t.decimalMark() || len(part) > digits):
		return t.doubt(whole, part, all, digits)
	case strings.Trim(part[min(digits, len(part)):], "0") != "":
		return t.doubt(whole, part, "", digits)
	}
	return minorUnits(whole, part[:min(digits, len(part))], digits, true)
}

// couldBeDecimals tells whether what stands behind a mark of thousands can be meant as
// decimals: the comma of another language. A point parts decimals everywhere, as on number
// pads and on invoices from America; round thousands are no decimals, nor is what follows a
// zero anything else.
func (t *Translator) couldBeDecimals(whole, part string, digits int) bool {
	return t.groupMark() == "," && digits > 0 && part != "" && part != "000" && strings.Trim(whole, "0") != ""
}

// doubt returns the readings of a number: its decimals rounded, and the mark as one of
// thousands; or, where it can't be that, rounded down and up.
func (t *Translator) doubt(whole, part, all string, digits int) (int64, error) {
	kept := part[:min(digits, len(part))]
	down, err := minorUnits(whole, kept, digits, true)
	if err != nil {
		return 0, err
	}
	if all == "" {
		return 0, &Doubt{[]int64{down, down + 1}}
	}
	thousands, err := minorUnits(all, "", digits, true)
	if err != nil {
		return 0, err
	}
	if len(part) > digits && part[digits] >= '5' {
		down++
	}
	return 0, &Doubt{[]int64{down, thousands}}
}

// minorUnits is a number in its smallest unit.
func minorUnits(whole, part string, digits int, readable bool) (int64, error) {
	n, err := strconv.ParseInt(whole+part+strings.Repeat("0", digits-len(part)), 10, 64)
	if err != nil || !readable || whole+part == "" {
		return 0, ErrNotANumber
	}
	return n, nil
}

// ungrouped leaves out the marks between thousands, and tells whether they stand
// where such marks stand.
func ungrouped(text string) (digits string, ok bool) {
	marks := strings.Trim(text, "0123456789")
	groups := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("., ", r) })
	if len(groups) == 0 {
		return "", false
	}
	digits = strings.Join(groups, "")
	if !allDigits(digits) || len(marks) > 0 && text[0] == marks[0] {
		return digits, false
	}
	if len(groups) == 1 {
		return digits, digits == text
	}
	for i, group := range groups {
		if i == 0 && (len(group) > 3 || group[0] == '0') || i > 0 && len(group) != 3 {
			return digits, false
		}
	}
	mark := text[len(groups[0]) : len(groups[0])+1]
	return digits, strings.Join(groups, mark) == text
}

func allDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// withoutCurrency leaves out the code and the sign of a currency. That of another one
// stays, and makes the text no amount.
func withoutCurrency(text, code string) string {
	text = strings.TrimSpace(text)
	if len(text) > len(code) && code != "" {
		switch head, tail := text[:len(code)], text[len(text)-len(code):]; {
		case strings.EqualFold(head, code):
			text = text[len(code):]
		case strings.EqualFold(tail, code):
			text = text[:len(text)-len(code)]
		}
	}
	symbol, _ := currency.GetSymbol(code, currency.NewLocale("en"))
	for _, sign := range "€$£¥" {
		if strings.ContainsRune(symbol, sign) {
			text = strings.Replace(text, string(sign), "", 1)
		}
	}
	return text
}

func (t *Translator) decimalMark() string {
	return strings.Trim(t.numbers.Sprint(number.Decimal(1.5)), "15")
}

// groupMark is what the language parts thousands with.
func (t *Translator) groupMark() string {
	return strings.Trim(t.numbers.Sprint(number.Decimal(12345)), "12345")
}

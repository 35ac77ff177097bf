package files

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode"

	"seatbook/data"
)

// count reads a whole number, nil where the cell is empty or holds none.
func (r *reader) count(c cell) *int {
	if c.empty() {
		return nil
	}
	n, ok := parseCount(c.text)
	switch {
	case !ok:
		r.unread(c, notACount(c.text))
		return nil
	case n < 0:
		r.unread(c, data.CodeNegative)
		return nil
	}
	r.noteMark(c)
	return &n
}

// noteMark says, once for a column, that 25,000 was taken for thousands where the
// language would read it as 25: some programs write whole numbers with decimals.
func (r *reader) noteMark(c cell) {
	if zeros := strings.LastIndexByte(c.text, byte(decimalOf(r.order))); zeros > 0 && c.text[zeros+1:] == "000" && !r.marks[c.column] {
		r.marks[c.column] = true
		r.note(data.CodeMarkTaken, "Column", c.column, "Text", c.text, "Whole", withoutMarks.Replace(c.text))
	}
}

// parseCount reads a whole number as people and programs write it.
func parseCount(text string) (int, bool) {
	number, ok := parseNumber(text)
	if !ok || number > data.MaxTotal || number < -data.MaxTotal || number != math.Trunc(number) {
		return 0, false
	}
	return int(number), true
}

// notACount says why a text is no number of licenses: it is larger than there can be, or
// something else.
func notACount(text string) data.Code {
	if number, ok := parseNumber(text); ok && number > data.MaxTotal {
		return data.CodeNumberTooLarge
	}
	return data.CodeBadNumber
}

func parseNumber(text string) (number float64, ok bool) {
	if m := wholeAmount.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if grouped.MatchString(text) {
		text = withoutMarks.Replace(text)
	}
	number, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if errors.Is(err, strconv.ErrRange) {
		err = nil // larger than any number is
	}
	return number, err == nil && !math.IsNaN(number)
}

// yes reads yes or no, nil where the cell is empty or says neither.
func (r *reader) yes(c cell) *bool {
	if c.empty() {
		return nil
	}
	is, known := yesOrNo(c.text)
	if !known {
		r.unread(c, data.CodeNotYesOrNo)
		return nil
	}
	return blocked(is)
}

// no is yes the other way round, for a column that says who may; a word that says
// itself that somebody is blocked means that there, too.
func (r *reader) no(c cell) *bool {
	is := r.yes(c)
	key := data.Fold(c.text)
	if is == nil || saysBlocked[key] || saysAllowed[key] {
		return is
	}
	return blocked(!*is)
}

// stateOfAccount reads a word that says whether somebody may sign in, nil where the cell
// is empty or holds another.
func (r *reader) stateOfAccount(c cell) *bool {
	key := data.Fold(c.text)
	switch {
	case c.empty():
	case saysBlocked[key]:
		return blocked(true)
	case saysAllowed[key]:
		return blocked(false)
	default:
		r.unread(c, data.CodeBadStatus)
	}
	return nil
}

// isNumber tells whether text is a number: how many there are, or an ID.
func isNumber(text string) bool {
	return text != "" && strings.IndexFunc(text, func(c rune) bool { return !unicode.IsDigit(c) && c != '.' && c != ',' }) < 0
}

// knownNumber tells whether a number is of the form that Google gives its products.
func knownNumber(text string) bool {
	return len(text) == 10 && strings.HasPrefix(text, "10")
}

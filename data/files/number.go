package files

import (
	"regexp"
	"strconv"
	"strings"

	"seatbook/data"
)

// grouped is a whole number with a separator before each three digits.
var grouped = regexp.MustCompile(`^-?\d{1,3}([., \x{00A0}\x{202F}]\d{3})+$`)

// count reads a whole number of the named columns, nil when the row does not
// tell. Errors: CodeNegative, CodeBadRow.
func (t *table) count(names ...string) (*int, *data.Error) {
	text := t.text(names...)
	if text == "" {
		return nil, nil
	}
	if grouped.MatchString(text) {
		text = strings.NewReplacer(".", "", ",", "", " ", "", "\u00A0", "", "\u202F", "").Replace(text)
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n > data.MaxTotal:
		return nil, data.NewError(data.CodeBadRow)
	case n < 0:
		column, _ := t.has(names...)
		return nil, data.NewError(data.CodeNegative, "Column", column)
	}
	return &n, nil
}

// counts reads several numbers at once, 0 where the row does not tell.
func (t *table) counts(columns ...[]string) ([]int, *data.Error) {
	all := make([]int, len(columns))
	for i, names := range columns {
		n, err := t.count(names...)
		if err != nil {
			return nil, err
		}
		if n != nil {
			all[i] = *n
		}
	}
	return all, nil
}

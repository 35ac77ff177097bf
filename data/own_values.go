package data

import (
	"slices"
	"strconv"
	"strings"
)

// OwnValues are what a subscription has in the own fields: a line each, the field's
// number, a blank and the value. A text and a choice are themselves, a day is in ISO
// form, an amount is in minor units with its currency behind a blank.
type OwnValues string

// Of returns the value of a field, empty for none.
func (v OwnValues) Of(id OwnFieldID) string {
	for _, line := range lines(string(v)) {
		number, value, _ := strings.Cut(line, " ")
		if number == strconv.FormatInt(int64(id), 10) {
			return value
		}
	}
	return ""
}

// With returns the values with another one in a field; an empty one is none.
func (v OwnValues) With(id OwnFieldID, value string) OwnValues {
	all := v.all()
	delete(all, id)
	if value = OneLine(value); value != "" {
		all[id] = value
	}
	return valuesOf(all)
}

// Fields returns the fields that have a value, by number.
func (v OwnValues) Fields() (ids []OwnFieldID) {
	for id := range v.all() {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Texts returns the values alone, in which a search looks.
func (v OwnValues) Texts() (texts []string) {
	for _, line := range lines(string(v)) {
		_, value, _ := strings.Cut(line, " ")
		texts = append(texts, value)
	}
	return texts
}

// mapped returns the values with something done to each.
func (v OwnValues) mapped(do func(string) string) OwnValues {
	all := v.all()
	for id, value := range all {
		if all[id] = OneLine(do(value)); all[id] == "" {
			delete(all, id)
		}
	}
	return valuesOf(all)
}

func (v OwnValues) all() map[OwnFieldID]string {
	all := map[OwnFieldID]string{}
	for _, line := range lines(string(v)) {
		number, value, _ := strings.Cut(line, " ")
		if id, err := strconv.ParseInt(number, 10, 64); err == nil {
			all[OwnFieldID(id)] = value
		}
	}
	return all
}

// valuesOf writes values down, by number.
func valuesOf(all map[OwnFieldID]string) OwnValues {
	var ids []OwnFieldID
	for id := range all {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var written []string
	for _, id := range ids {
		written = append(written, strconv.FormatInt(int64(id), 10)+" "+all[id])
	}
	return OwnValues(strings.Join(written, "\n"))
}

// FormatOwnAmount writes an amount as OwnValues has it, empty for one that is not known.
func FormatOwnAmount(m Money) string {
	if !m.Known() {
		return ""
	}
	return strconv.FormatInt(m.Minor, 10) + " " + m.Currency
}

// ParseOwnAmount reads an amount that FormatOwnAmount wrote.
func ParseOwnAmount(value string) (Money, bool) {
	digits, currency, _ := strings.Cut(value, " ")
	minor, err := strconv.ParseInt(digits, 10, 64)
	ok := err == nil && ValidCurrency(currency) && minor >= -MaxPriceMinor && minor <= MaxPriceMinor
	return Money{Minor: minor, Currency: currency}, ok
}

// ownFieldMark begins the names of own fields.
const ownFieldMark = "own_"

// OwnFieldName is by which a mistake and a column name an own field.
func OwnFieldName(id OwnFieldID) string { return ownFieldMark + strconv.FormatInt(int64(id), 10) }

// OwnFieldNamed is the own field that OwnFieldName calls so, 0 for none.
func OwnFieldNamed(name string) OwnFieldID {
	number, is := strings.CutPrefix(name, ownFieldMark)
	id, err := strconv.ParseInt(number, 10, 64)
	if !is || err != nil {
		return 0
	}
	return OwnFieldID(id)
}

// SortKey returns a value as it is sorted: an amount by its number, all else by its text.
func (v OwnValues) SortKey(id OwnFieldID) (text string, number int64) {
	value := v.Of(id)
	if amount, ok := ParseOwnAmount(value); ok {
		return "", amount.Minor
	}
	return Fold(value), 0
}

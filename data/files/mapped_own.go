package files

import (
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// own reads the columns that hold own fields of the record. Only the record knows their
// kinds: each cell is told as text, and as the day and the amount that it can be.
func (r *mappedReader) own() (all []importing.OwnFact) {
	for i, field := range r.mapping.Fields {
		name, is := field.Own()
		if !is || i >= len(r.header) || i >= len(r.fields) || strings.TrimSpace(r.fields[i]) == "" {
			continue
		}
		fact := importing.OwnFact{Name: name, Column: r.header[i], Text: r.hold(strings.TrimSpace(r.fields[i]))}
		if currencyIn(fact.Text) == "" {
			fact.Day, _ = ParseDay(fact.Text, r.order)
		}
		fact.Amount = r.ownAmount(fact.Text, fact.Column+" "+r.currencyBeside(i))
		all = append(all, fact)
	}
	return all
}

// currencyBeside is the currency of the own amount in a column, where the list has a
// column of its own for it.
func (r *mappedReader) currencyBeside(column int) string {
	if at, there := r.currencies[column]; there && at < len(r.fields) {
		return strings.TrimSpace(r.fields[at])
	}
	return ""
}

// ownAmount reads an amount, nil where the text is none, or one that can mean two things.
func (r *mappedReader) ownAmount(text, column string) *data.Money {
	a, ok := readAmount(text, decimalOf(r.order))
	if mark := decimalIn(text); mark != 0 {
		a, ok = readAmount(text, mark)
	}
	if !ok || a.unclear != 0 {
		return nil
	}
	m, _, ok := a.money(currencyIn(text + " " + column))
	if !ok {
		return nil
	}
	return &m
}

// splitTags parts the tags of a cell.
func splitTags(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '|' || r == '\n' })
}

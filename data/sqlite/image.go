package sqlite

import (
	"encoding/json"
	"fmt"
	"strconv"

	"seatbook/data"
)

// An image is a row as history keeps it: a JSON object with its columns, text and
// whole numbers.

func (t table[T]) image(row data.Row) (string, error) {
	typed := row.(T)
	out := make([]byte, 0, 24*len(t.columns))
	for i, c := range t.columns {
		out = append(out, "{,"[min(i, 1)], '"')
		out = append(out, c.name...)
		out = append(out, '"', ':')
		switch held := value(c.field(&typed)).(type) {
		case int64:
			out = strconv.AppendInt(out, held, 10)
		case string:
			var err error
			if out, err = appendText(out, held); err != nil {
				return "", fmt.Errorf("writing the history of %s: %w", t.name, err)
			}
		}
	}
	return string(append(out, '}')), nil
}

// appendText writes a text as JSON. Most need no escape.
func appendText(out []byte, text string) ([]byte, error) {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			escaped, err := json.Marshal(text)
			return append(out, escaped...), err
		}
	}
	return append(append(append(out, '"'), text...), '"'), nil
}

func (t table[T]) fromImage(image string) (data.Row, error) {
	held, err := members(image)
	if err != nil {
		return nil, unreadable{fmt.Errorf("reading the history of %s: %w", t.name, err)}
	}
	var row T
	for i, c := range t.columns {
		if err := fill(c.field(&row), held.of(c.name, i), c.missing); err != nil {
			return nil, unreadable{fmt.Errorf("reading the history of %s: %s: %w", t.name, c.name, err)}
		}
	}
	return row.Kept(row.Key().ID, row.Written()), nil
}

// member is one column of an image.
type member struct {
	name string
	held token
}

// imageMembers are the columns of an image as they stand in it.
type imageMembers []member

// of returns a column. Most images have them in the order of the table.
func (all imageMembers) of(name string, expected int) token {
	if expected < len(all) && all[expected].name == name {
		return all[expected].held
	}
	for _, m := range all {
		if m.name == name {
			return m.held
		}
	}
	return token{}
}

func members(image string) (all imageMembers, err error) {
	in := tokens{text: image}
	in.expect('{')
	for !in.is('}') && in.fault == nil {
		if len(all) > 0 {
			in.expect(',')
		}
		name := in.next()
		in.expect(':')
		all = append(all, member{name.text, in.next()})
	}
	return all, in.fault
}

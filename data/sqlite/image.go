package sqlite

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"seatbook/data"
)

// An image is a row as history keeps it: a JSON object with its columns, text and
// whole numbers.

func (t table[T]) image(row data.Row) (string, error) {
	typed := row.(T)
	var out bytes.Buffer
	for i, c := range t.columns {
		out.WriteByte("{,"[min(i, 1)])
		fmt.Fprintf(&out, "%q:", c.name)
		switch held := value(c.field(&typed)).(type) {
		case int64:
			out.WriteString(strconv.FormatInt(held, 10))
		case string:
			text, err := json.Marshal(held)
			if err != nil {
				return "", fmt.Errorf("writing the history of %s: %w", t.name, err)
			}
			out.Write(text)
		}
	}
	out.WriteByte('}')
	return out.String(), nil
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

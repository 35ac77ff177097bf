package sqlite

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
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
	var held map[string]json.RawMessage
	if err := json.Unmarshal([]byte(image), &held); err != nil {
		return nil, fmt.Errorf("reading the history of %s: %w", t.name, err)
	}
	var row T
	for _, c := range t.columns {
		if err := fill(c.field(&row), held[c.name], c.missing); err != nil {
			return nil, fmt.Errorf("reading the history of %s: %s: %w", t.name, c.name, err)
		}
	}
	return row.Kept(row.Key().ID, row.Written()), nil
}

// fill reads a column of an image into its field.
func fill(field any, held json.RawMessage, missing any) error {
	if held == nil {
		if missing != nil {
			reflect.ValueOf(field).Elem().SetInt(int64(missing.(int)))
		}
		return nil
	}
	if date, is := field.(*data.Date); is {
		return json.Unmarshal(held, date)
	}
	into := reflect.ValueOf(field).Elem()
	if into.Kind() == reflect.String {
		return json.Unmarshal(held, field)
	}
	n, err := strconv.ParseInt(string(held), 10, 64)
	switch {
	case err != nil:
		return fmt.Errorf("no whole number: %w", err)
	case into.Kind() == reflect.Bool:
		into.SetBool(n != 0)
	default:
		into.SetInt(n)
	}
	return nil
}

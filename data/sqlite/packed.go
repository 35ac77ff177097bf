package sqlite

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"seatbook/data"
)

// A row comes out of SQLite as one JSON array of its columns: one value to hand over
// takes a quarter of the time that forty take.

// packed reads such an array into a row.
type packed[T data.Row] struct {
	name    string // of its table
	columns []column[T]
	counted column[T]
	into    *T
}

// unreadable is what no row of ours holds: the file was damaged, or another program wrote
// into it.
type unreadable struct{ error }

// Unwrap returns what can't be read.
func (u unreadable) Unwrap() error { return u.error }

// isUnreadable tells whether an error is one of a value that can't be read, also where
// database/sql found it: it has no type of its own for that.
func isUnreadable(err error) bool {
	_, is := errors.AsType[unreadable](err)
	return is || strings.Contains(err.Error(), "sql: Scan error on column")
}

// Scan implements sql.Scanner. Its errors are unreadable.
func (p packed[T]) Scan(value any) error {
	if err := p.read(value); err != nil {
		return unreadable{err}
	}
	return nil
}

func (p packed[T]) read(value any) error {
	text, is := value.(string)
	if !is {
		return fmt.Errorf("a row of %s came as %T", p.name, value)
	}
	in := tokens{text: text}
	in.expect('[')
	for i := range p.columns {
		if i > 0 {
			in.expect(',')
		}
		c := &p.columns[i]
		if err := fill(c.field(p.into), in.next(), nil); err != nil {
			return fmt.Errorf("reading %s: %w", c.name, err)
		}
	}
	if c := p.counted; c.name != "" {
		in.expect(',')
		if err := fill(c.field(p.into), in.next(), nil); err != nil {
			return fmt.Errorf("reading %s: %w", c.name, err)
		}
	}
	in.expect(']')
	return in.fault
}

// token is a text or a whole number of JSON.
type token struct {
	text   string // unescaped, or the digits
	isText bool
	there  bool
}

// tokens walks JSON that the store wrote itself: text and whole numbers in one
// array, or as the members of one object.
type tokens struct {
	text  string
	at    int
	fault error
}

// space passes by white space.
func (t *tokens) space() {
	for t.at < len(t.text) && t.text[t.at] <= ' ' && strings.IndexByte(" \t\r\n", t.text[t.at]) >= 0 {
		t.at++
	}
}

// is passes by a sign when it comes next.
func (t *tokens) is(sign byte) bool {
	t.space()
	if t.at < len(t.text) && t.text[t.at] == sign {
		t.at++
		return true
	}
	return false
}

func (t *tokens) expect(sign byte) {
	if !t.is(sign) {
		t.fail()
	}
}

func (t *tokens) fail() {
	if t.fault == nil {
		t.fault = fmt.Errorf("no JSON of ours at %d of %d", t.at, len(t.text))
	}
}

// next reads one value.
func (t *tokens) next() token {
	t.space()
	if t.fault != nil || t.at >= len(t.text) {
		t.fail()
		return token{}
	}
	if t.text[t.at] == '"' {
		return t.quoted()
	}
	end := t.at
	for end < len(t.text) && strings.IndexByte(",]} \t\r\n", t.text[end]) < 0 {
		end++
	}
	digits := t.text[t.at:end]
	t.at = end
	if digits == "null" {
		return token{}
	}
	return token{text: digits, there: true}
}

// quoted reads a text. Most have nothing to unescape, and are a part of the whole.
func (t *tokens) quoted() token {
	start, plain := t.at, true
	for i := start + 1; i < len(t.text); i++ {
		switch t.text[i] {
		case '\\':
			plain = false
			i++
		case '"':
			t.at = i + 1
			if plain {
				return token{text: t.text[start+1 : i], isText: true, there: true}
			}
			read := token{isText: true, there: true}
			if err := json.Unmarshal([]byte(t.text[start:t.at]), &read.text); err != nil {
				t.fail()
			}
			return read
		}
	}
	t.fail()
	return token{}
}

// fill puts a value into its field; one that is not there is what is missing.
func fill(field any, held token, missing any) error {
	switch {
	case !held.there && missing == nil:
		return nil
	case !held.there:
		reflect.ValueOf(field).Elem().SetInt(int64(missing.(int)))
		return nil
	}
	switch field := field.(type) {
	case *string:
		*field = held.text
		return nil
	case *data.Date:
		return field.UnmarshalText([]byte(held.text))
	}
	into := reflect.ValueOf(field).Elem()
	if into.Kind() == reflect.String {
		into.SetString(held.text)
		return nil
	}
	n, err := strconv.ParseInt(held.text, 10, 64)
	switch month, isMonth := field.(*data.Month); {
	case err != nil || held.isText:
		return fmt.Errorf("%q is no whole number", held.text)
	case isMonth:
		*month = data.MonthOfUsage(n)
	case into.Kind() == reflect.Bool:
		into.SetBool(n != 0)
	default:
		into.SetInt(n)
	}
	return nil
}

package files

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strings"
)

// jsonValue is a value of JSON that keeps the order of its fields and where it stands.
type jsonValue struct {
	kind   byte // '{', '[', or 'v' for a text, a number, yes or no; 0 for null
	text   string
	keys   []string    // of an object
	values []jsonValue // of its fields, or of a list
	at     int64       // where in the text it begins
}

// deepestJSON is how deep values may stand in one another.
const deepestJSON = 50

// jsonValues reads the values of a text: one as a rule, of lines of JSON several.
func jsonValues(text []byte) (all []jsonValue, err error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	for {
		value, err := jsonNext(decoder, 0)
		switch {
		case err == io.EOF:
			return all, nil
		case err != nil:
			return nil, err
		}
		all = append(all, value)
	}
}

func jsonNext(decoder *json.Decoder, depth int) (value jsonValue, err error) {
	token, err := decoder.Token()
	if err != nil {
		return value, err
	}
	value.at = decoder.InputOffset() - 1
	switch token := token.(type) {
	case json.Delim:
		value.kind = byte(token)
		if depth > deepestJSON {
			return value, io.ErrUnexpectedEOF
		}
		for decoder.More() {
			if value.kind == '{' {
				key, err := decoder.Token()
				if err != nil {
					return value, err
				}
				name, _ := key.(string) // an object's keys are texts
				value.keys = append(value.keys, name)
			}
			inner, err := jsonNext(decoder, depth+1)
			if err != nil {
				return value, err
			}
			value.values = append(value.values, inner)
		}
		_, err = decoder.Token() // what closes it
		return value, err
	case string:
		value.kind, value.text = 'v', token
	case json.Number:
		value.kind, value.text = 'v', token.String()
	case bool:
		value.kind, value.text = 'v', "false"
		if token {
			value.text = "true"
		}
	}
	return value, nil
}

// field returns a field of an object by its name.
func (v jsonValue) field(name string) (inner jsonValue, there bool) {
	for i, key := range v.keys {
		if strings.EqualFold(key, name) {
			return v.values[i], true
		}
	}
	return inner, false
}

// isRows tells whether a value is a list of objects.
func (v jsonValue) isRows() bool {
	return v.kind == '[' && len(v.values) > 0 && !slices.ContainsFunc(v.values, func(one jsonValue) bool { return one.kind != '{' })
}

// rows are the objects that a value lists: the value itself, or the longest of the lists
// in it, some levels deep.
func (v jsonValue) rows(deep int) (rows []jsonValue) {
	if v.isRows() {
		return v.values
	}
	if v.kind != '{' || deep == 0 {
		return nil
	}
	for _, inner := range v.values {
		if found := inner.rows(deep - 1); len(found) > len(rows) {
			rows = found
		}
	}
	return rows
}

// besideName are the fields that an object may have beside its name and still say no more
// than that.
var besideName = folded("id", "code", "key", "slug", "href", "url", "self", "kind", "@odata.type")

// names are the fields by which an object is called, the one that says most first.
var jsonNames = []string{"skuPartNumber", "displayName", "productName", "name", "label", "title", "login", "email", "skuId", "id", "value"}

// called returns the name of an object that says nothing besides, and of a day that is
// written twice the day.
func (v jsonValue) called() (name string, is bool) {
	if day, there := v.field("date"); there && len(v.keys) == 2 {
		if _, twice := v.field("formatted"); twice {
			return day.text, true
		}
	}
	for i, key := range v.keys {
		switch {
		case strings.EqualFold(key, "name") && v.values[i].kind == 'v':
			name = v.values[i].text
		case !besideName[strings.ToLower(key)] || v.values[i].kind != 'v' && v.values[i].kind != 0:
			return "", false
		}
	}
	return name, name != ""
}

// inOneCell is a list as one text: what its objects are called, parted by semicolons.
func (v jsonValue) inOneCell() string {
	var texts []string
	for _, one := range v.values {
		text := one.text
		for _, name := range jsonNames {
			if inner, there := one.field(name); there && inner.kind == 'v' && text == "" {
				text = inner.text
			}
		}
		if text != "" {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "; ")
}

// cells hands out what stands in an object, the fields of objects in it by both names.
func (v jsonValue) cells(before string, cell func(name, text string)) {
	for i, key := range v.keys {
		inner, name := v.values[i], before+key
		if inner.kind == '{' {
			if text, is := inner.called(); is {
				cell(name, text)
				continue
			}
			inner.cells(name+".", cell)
			continue
		}
		if inner.kind == '[' {
			inner.text = inner.inOneCell()
		}
		cell(name, inner.text)
	}
}

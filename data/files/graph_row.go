package files

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/importing"
)

// graphRow is a row as its fields, by name in any case.
type graphRow struct {
	*graphReader
	source importing.Source
	fields map[string]json.RawMessage
}

func (r graphRow) raw(name string) json.RawMessage {
	if raw, there := r.fields[name]; there {
		return raw
	}
	for field, raw := range r.fields {
		if strings.EqualFold(field, name) {
			return raw
		}
	}
	return nil
}

func (r graphRow) has(name string) bool {
	raw := r.raw(name)
	return len(raw) > 0 && string(raw) != "null"
}

func (r graphRow) unread(name string, code data.Code) {
	text := string(r.raw(name))
	if len(text) > 80 {
		text = text[:80]
	}
	text = strings.ToValidUTF8(strings.Trim(text, `"`), "")
	r.facts.Unread = append(r.facts.Unread, importing.Unread{
		Source: r.source, Column: name, Text: text, Code: code,
	})
}

func (r graphRow) text(name string) (text string) {
	if !r.has(name) {
		return ""
	}
	if json.Unmarshal(r.raw(name), &text) != nil {
		r.unread(name, data.CodeBadText)
	}
	return strings.TrimSpace(text)
}

func (r graphRow) count(name string) *int {
	if !r.has(name) {
		return nil
	}
	n, ok := countIn(r.raw(name))
	switch {
	case !ok:
		r.unread(name, notACount(strings.Trim(string(r.raw(name)), `"`)))
		return nil
	case n < 0:
		r.unread(name, data.CodeNegative)
		return nil
	}
	return &n
}

// countIn reads a number, also one that is written as text.
func countIn(raw json.RawMessage) (int, bool) {
	return parseCount(strings.Trim(string(raw), `"`))
}

func (r graphRow) yes(name string) bool {
	if !r.has(name) {
		return false
	}
	is, known := yesOrNo(strings.Trim(string(r.raw(name)), `"`))
	if !known {
		r.unread(name, data.CodeNotYesOrNo)
	}
	return is
}

// graphStatus are Graph's states of a subscription, in lower case (F4).
var graphStatus = map[string]data.Status{
	"enabled": data.StatusActive, "warning": data.StatusExpired, "suspended": data.StatusDisabled,
	"lockedout": data.StatusDisabled, "deleted": data.StatusDeleted,
}

func (r graphRow) status(name string) data.Status {
	text := r.text(name)
	status, known := graphStatus[strings.ToLower(text)]
	if text != "" && !known {
		r.unread(name, data.CodeBadStatus)
	}
	return status
}

var dateMillis = regexp.MustCompile(`^/Date\((-?\d+)(?:[+-]\d{4})?\)/$`)

// day returns the UTC day of an instant: ISO, as older PowerShells write one, or as
// an object with that in value.
func (r graphRow) day(name string) data.Date {
	if !r.has(name) {
		return data.Date{}
	}
	day, ok := dayIn(r.raw(name))
	if !ok {
		r.unread(name, data.CodeBadDate)
	}
	return day
}

func dayIn(raw json.RawMessage) (data.Date, bool) {
	var nested map[string]json.RawMessage
	if json.Unmarshal(raw, &nested) == nil && nested != nil {
		for _, field := range []string{"value", "DateTime"} {
			for name, inner := range nested {
				if strings.EqualFold(name, field) {
					if day, ok := dayIn(inner); ok {
						return day, true
					}
				}
			}
		}
		return data.Date{}, false
	}
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return data.Date{}, false
	}
	if text == "" {
		return data.Date{}, true
	}
	if m := dateMillis.FindStringSubmatch(text); m != nil {
		millis, err := strconv.ParseInt(m[1], 10, 64)
		at := time.UnixMilli(millis).UTC()
		if err != nil || at.Year() < 1900 || at.Year() > 2200 {
			return data.Date{}, err == nil && at.Year() <= 1 // a day that is not set
		}
		return data.DateOf(at), true
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05", time.DateOnly, "01/02/2006 15:04:05", "Monday, January 2, 2006 3:04:05 PM"} {
		if at, err := time.Parse(layout, text); err == nil {
			if at.Year() <= 1 {
				return data.Date{}, true
			}
			return data.DateOf(at.UTC()), true
		}
	}
	return data.Date{}, false
}

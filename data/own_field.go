package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// OwnFieldID names an own field in one record.
type OwnFieldID int64

// OwnKind is what an own field holds.
type OwnKind string

// The kinds.
const (
	OwnText   OwnKind = "text"
	OwnDate   OwnKind = "date"
	OwnAmount OwnKind = "amount"
	OwnChoice OwnKind = "choice" // one of a list
)

// OwnKinds lists every kind in the order in which a form offers them.
func OwnKinds() []OwnKind { return []OwnKind{OwnText, OwnDate, OwnAmount, OwnChoice} }

// Bounds of own fields: how many a record has, and how long, in letters, their names,
// their texts and the choices of one are.
const (
	MaxOwnFields = 20
	MaxOwnName   = 40
	MaxOwnText   = 500
	MaxChoices   = 50
)

// OwnField is something that the user keeps of every subscription beside what the
// program knows: a cost center, a contract number.
type OwnField struct {
	ID      OwnFieldID
	Version int64
	Name    string
	Kind    OwnKind
	Place   int    // where it stands among the others, from 1 on
	Choices string // of OwnChoice, a line each
}

// Read returns a value of the field as what it is: a day, an amount or a text. What is no
// text, and what the field can't have any more, stays as it is.
func (f OwnField) Read(value any) any {
	text, is := value.(string)
	if !is || text == "" {
		return value
	}
	switch f.Kind {
	case OwnDate:
		if day, err := ParseDate(text); err == nil {
			return day
		}
	case OwnAmount:
		if amount, ok := ParseOwnAmount(text); ok {
			return amount
		}
	}
	return text
}

// Key names the field.
func (f OwnField) Key() Key { return Key{EntityOwnField, int64(f.ID)} }

// Written is how often it was written.
func (f OwnField) Written() int64 { return f.Version }

// Kept implements Row.
func (f OwnField) Kept(id, version int64) Row {
	f.ID, f.Version = OwnFieldID(id), version
	return f
}

// ChoiceList returns what can be chosen, in order.
func (f OwnField) ChoiceList() []string { return lines(f.Choices) }

// Tidied returns the field with its name and choices as they are kept: without white
// space around them, and without empty choices.
func (f OwnField) Tidied() OwnField {
	f.Name = OneLine(f.Name)
	var choices []string
	for _, choice := range lines(f.Choices) {
		if choice = OneLine(choice); choice != "" {
			choices = append(choices, choice)
		}
	}
	if f.Choices = strings.Join(choices, "\n"); f.Kind != OwnChoice {
		f.Choices = ""
	}
	return f
}

// Validate returns a mistake for each field that can't be as it is: name, kind and
// choices.
func (f OwnField) Validate() error {
	var m Mistakes
	switch length := utf8.RuneCountInString(f.Name); {
	case strings.TrimSpace(f.Name) == "":
		m.Add("name", CodeRequired, nil)
	case length > MaxOwnName:
		m.Add("name", CodeTooLong, map[string]any{"Max": MaxOwnName})
	}
	if !slices.Contains(OwnKinds(), f.Kind) {
		m.Add("kind", CodeRequired, nil)
	}
	if f.Kind != OwnChoice {
		return m.Err()
	}
	choices := f.ChoiceList()
	seen := map[string]bool{}
	for _, choice := range choices {
		switch folded := Fold(choice); {
		case seen[folded]:
			m.Add("choices", CodeTwiceChosen, map[string]any{"Text": choice})
		case utf8.RuneCountInString(choice) > MaxOwnName:
			m.Add("choices", CodeTooLong, map[string]any{"Max": MaxOwnName})
		default:
			seen[folded] = true
		}
	}
	switch {
	case len(choices) == 0:
		m.Add("choices", CodeRequired, nil)
	case len(choices) > MaxChoices:
		m.Add("choices", CodeTooMany, map[string]any{"Max": MaxChoices})
	}
	return m.Err()
}

// Check tells what is wrong with a value, as OwnValues has it; nil for nothing. None is
// always right. Errors: CodeTooLong, CodeNotADate, CodeNotAnAmount, CodeNotAChoice.
func (f OwnField) Check(value string) *Error {
	if value == "" {
		return nil
	}
	switch f.Kind {
	case OwnDate:
		if day, err := ParseDate(value); err != nil || day.IsZero() {
			return NewError(CodeNotADate)
		}
	case OwnAmount:
		if _, ok := ParseOwnAmount(value); !ok {
			return NewError(CodeNotAnAmount)
		}
	case OwnChoice:
		if !slices.Contains(f.ChoiceList(), value) {
			return NewError(CodeNotAChoice, "Text", value)
		}
	default:
		if utf8.RuneCountInString(value) > MaxOwnText {
			return NewError(CodeTooLong, "Max", MaxOwnText)
		}
	}
	return nil
}

// InOrder sorts own fields as a form shows them.
func InOrder(fields []OwnField) []OwnField {
	slices.SortStableFunc(fields, func(a, b OwnField) int {
		if a.Place != b.Place {
			return a.Place - b.Place
		}
		return int(a.ID - b.ID)
	})
	return fields
}

// lines returns the lines of a text, none for an empty one.
func lines(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

// OneLine returns a text on one line, each stretch of white space a blank.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

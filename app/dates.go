package main

import (
	"errors"
	"fmt"

	"seatbook/data"
	"seatbook/i18n"
)

// firstYear is the first of which a day can be asked for: there was nothing to license before.
const firstYear = 1900

var errNoDay = errors.New("a day that stands for none")

// dateFlag is a day on the command line, as ISO text.
type dateFlag struct{ data.Date }

// UnmarshalText reads it. The error is a *badFlag.
func (f *dateFlag) UnmarshalText(text []byte) error {
	err := f.Date.UnmarshalText(text)
	if err == nil && f.Year < firstYear { // the first day of all is what stands for no day
		err = errNoDay
	}
	if err != nil {
		return &badFlag{false, string(text), err}
	}
	return nil
}

// monthFlag is a month on the command line, as ISO text.
type monthFlag struct{ data.Month }

// UnmarshalText reads it. The error is a *badFlag.
func (f *monthFlag) UnmarshalText(text []byte) error {
	if err := f.Month.UnmarshalText(text); err != nil {
		return &badFlag{true, string(text), err}
	}
	return nil
}

// badFlag is what was given for a flag and is nothing of its kind.
type badFlag struct {
	month bool // a month was asked for, and not a day
	text  string
	err   error
}

// Error says it for the log.
func (e *badFlag) Error() string { return fmt.Sprintf("%q: %v", e.text, e.err) }

// Unwrap returns what went wrong.
func (e *badFlag) Unwrap() error { return e.err }

func (e *badFlag) words(t *i18n.Translator) string {
	if e.month {
		return t.Text("command.bad_month", "Text", e.text)
	}
	return t.Text("command.bad_date", "Text", e.text)
}

package screens_test

import (
	"errors"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// An import that fails says at which row, and why, whether the row or the record's own
// file is at fault.
func TestImportErrorsSayWhereAndWhy(t *testing.T) {
	at := func(err error) error {
		return &importing.RowError{Source: importing.Source{File: "users.csv", Line: 3}, Subject: "anna@example.nl", Err: err}
	}
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"the row":      {at(data.NewError(data.CodeTaken)), "users.csv, line 3, anna@example.nl: This already exists."},
		"the file":     {&data.Error{Code: data.CodeReadOnly, Err: at(errors.New("readonly database"))}, "users.csv, line 3, anna@example.nl: The record is open as read-only."},
		"nobody knows": {at(errors.New("bus error")), "users.csv, line 3, anna@example.nl: Something went wrong, and nothing was changed. See the log for details."},
	} {
		if got := desk.ErrorText(i18n.New("en"), c.err); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

package main

import (
	"io/fs"
	"log/slog"
	"os"
	"regexp"
	"strings"

	"seatbook/data"
)

// withoutNames takes out of what is logged what a user typed, or what a file is called.
func withoutNames(_ []string, a slog.Attr) slog.Attr {
	switch v := a.Value.Any().(type) {
	case error:
		a.Value = slog.StringValue(nameless(v))
	case string:
		if a.Key != slog.MessageKey {
			a.Value = slog.StringValue(unquoted(v))
		}
	}
	return a
}

// quoted is text that an error repeats.
var quoted = regexp.MustCompile(`"[^"]*"|'[^']*'`)

// unquoted leaves out of a text what stands in it between quotes.
func unquoted(text string) string { return quoted.ReplaceAllString(text, `"…"`) }

// nameless is what an error says, without params and paths.
func nameless(err error) string {
	text := err.Error()
	visit(err, func(part error) {
		switch e := part.(type) { //nolint:errorlint // every part is visited by itself
		case *data.Error:
			text = strings.ReplaceAll(text, e.Error(), string(e.Code))
		case *fs.PathError:
			text = strings.ReplaceAll(text, e.Path, "…")
		case *os.LinkError:
			text = strings.ReplaceAll(strings.ReplaceAll(text, e.Old, "…"), e.New, "…")
		}
	})
	return unquoted(text)
}

// visit visits an error and all that lie under it, the outer ones first.
func visit(err error, seen func(error)) {
	if err == nil {
		return
	}
	seen(err)
	switch e := err.(type) { //nolint:errorlint // it is the tree that is walked
	case interface{ Unwrap() error }:
		visit(e.Unwrap(), seen)
	case interface{ Unwrap() []error }:
		for _, part := range e.Unwrap() {
			visit(part, seen)
		}
	}
}

package main

import (
	"encoding"
	"errors"
	"reflect"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"seatbook/i18n"
)

// usageError is a wrong use that only we know of: its code and what fills in the words.
type usageError struct {
	code   string
	params []any
}

// Error says it for the log.
func (e *usageError) Error() string { return e.code }

// misuse is a wrong use that the reader of the command line tells, in its own English
// words, and its code.
type misuse struct {
	told   *regexp.Regexp // its groups fill in the params of that number
	code   string
	params []string
}

// misuses are all that our commands can run into.
func misuses() []misuse {
	return []misuse{
		{regexp.MustCompile(`^unknown flag (\S+?),? did you mean (?:one of )?(.+)\?$`), "unknown_flag_near", []string{"Text", "Known"}},
		{regexp.MustCompile(`^unknown flag (\S+)$`), "unknown_flag", []string{"Text"}},
		{regexp.MustCompile(`^unexpected argument (.*)$`), "unexpected", []string{"Text"}},
		{regexp.MustCompile(`^unexpected flag argument "(.*)"$`), "unexpected", []string{"Text"}},
		{regexp.MustCompile(`^missing flags: (--[\w-]+)`), "missing_flag", []string{"Flag"}},
		{regexp.MustCompile(`^(?:expected|missing positional arguments) "?<(\w+)>`), "missing_argument", nil},
		{regexp.MustCompile(`^(--[\w-]+)\S* must be one of (.+) but got "(.*)"$`), "not_one_of", []string{"Flag", "Known", "Text"}},
		{regexp.MustCompile(`^(--[\w-]+)\S*: expected a valid .* int but got "(.*)"$`), "not_a_number", []string{"Flag", "Text"}},
		{regexp.MustCompile(`^(--[\w-]+)\S*: expected \w+ value but got "(-\d.*?)" \((?:short|long) flag\)`), "below_zero", []string{"Flag", "Text"}},
		{regexp.MustCompile(`^(--[\w-]+)\S*: expected \w+ value but got "(.*)" \((?:short|long) flag\)`), "flag_for_value", []string{"Flag", "Text"}},
		{regexp.MustCompile(`^(--[\w-]+)\S*: (?:missing value|expected string|expected an? |expected .* but got "EOL").*$`), "missing_value", []string{"Flag"}},
		{regexp.MustCompile(`^(--[\w-]+)\S*: bool value must be .* but got "(.*)"$`), "takes_nothing", []string{"Flag", "Text"}},
	}
}

// usageText says in the user's language what is wrong with a command line.
func usageText(words *i18n.Translator, err error) string {
	if ours, is := errors.AsType[*usageError](err); is {
		return words.Text("command.wrong."+ours.code, ours.params...)
	}
	if bad, is := errors.AsType[*badFlag](err); is {
		return bad.words(words)
	}
	for _, m := range misuses() {
		found := m.told.FindStringSubmatch(err.Error())
		if found == nil {
			continue
		}
		var params []any
		for i, name := range m.params {
			params = append(params, name, strings.NewReplacer(`"`, "", ",", ", ", ",  ", ", ").Replace(found[i+1]))
		}
		return words.Text("command.wrong."+m.code, params...)
	}
	return words.Text("command.wrong.unclear", "Detail", err.Error())
}

// refuseEmpty refuses what is given and empty, such as a variable of a script that was
// never set: it is not the same as what is not given.
func refuseEmpty(chosen *kong.Context) error {
	for _, given := range chosen.Path {
		switch {
		case given.Flag != nil && isEmptyText(given.Flag.Target):
			return &usageError{"empty_value", []any{"Flag", "--" + given.Flag.Name}}
		case given.Positional != nil && isEmptyText(given.Positional.Target):
			return &usageError{"empty_argument", nil}
		}
	}
	return nil
}

// isEmptyText tells whether a value is an empty text, or has one among others.
func isEmptyText(value reflect.Value) bool {
	if text, is := value.Interface().(encoding.TextMarshaler); is { // a day
		written, err := text.MarshalText()
		return err == nil && len(written) == 0
	}
	switch value.Kind() {
	case reflect.String:
		return value.Len() == 0
	case reflect.Slice:
		for i := range value.Len() {
			if isEmptyText(value.Index(i)) {
				return true
			}
		}
	}
	return false
}

// refuseLanguage refuses a language that there are no words of.
func refuseLanguage(tag string) error {
	if tag == "" || i18n.Has(tag) {
		return nil
	}
	return &usageError{"not_one_of", []any{"Flag", "--language", "Known", strings.Join(i18n.Languages(), ", "), "Text", tag}}
}

// languageIn is the language that a command line asks for, which it is also refused in;
// empty for none.
func languageIn(args []string) string {
	for i, arg := range args {
		if tag, is := strings.CutPrefix(arg, "--language="); is {
			return tag
		}
		if arg == "--language" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// refuseSample refuses the sample to what would write into it, or keep a copy of it: it
// is thrown away.
func refuseSample(asked commands, command string) error {
	command, _, _ = strings.Cut(command, " ")
	switch {
	case !asked.Sample || command == "window":
		return nil
	case asked.Record != "":
		return &usageError{"two_records", nil}
	}
	switch command {
	case "list", "attention", "savings", "costs", "export", "reconcile", "version":
		return nil
	case "import":
		if asked.Import.DryRun {
			return nil
		}
		return &usageError{"sample_import", nil}
	}
	return &usageError{"sample_only_read", []any{"Command", command}}
}

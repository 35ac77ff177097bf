package i18n_test

import (
	"regexp"
	"strings"
	"testing"
)

// neverOne are the places of a text that never hold 1, or hold no number, whatever word
// follows.
var neverOne = map[string]string{
	"Max":      "a limit",
	"Seats":    "10,000 or more, of a product that may be free",
	"Days":     "longer than the limit of inactivity",
	"Products": "several, or their names",
	"Vendor":   "a name",
	"Names":    "names",
	"Assigned": "more than a total of at least 1",
	"Bought":   "more than what is left of it to assign",
}

// counted finds what is counted, with the words that follow.
var (
	counted = regexp.MustCompile(`\{\{\.Count\}\} ((?:\p{Ll}+ ?){1,3})`)
	placed  = regexp.MustCompile(`\{\{\.(\w+)\}\} ((?:\p{Ll}+ ?){1,2})`)
)

// Where a number comes before a word that has a plural, its text has plural forms: not
// "to 1 licenses". Which words those are, the forms tell that there are.
func TestNumbersHavePluralForms(t *testing.T) {
	for _, tag := range []string{"en", "nl"} {
		messages := readBundle(t, tag)
		plurals := pluralWords(messages)
		if len(plurals) < 10 {
			t.Fatalf("%s: only %v have a plural", tag, plurals)
		}
		for key, m := range messages {
			text, form := m["other"], "as it is"
			if one, there := m["one"]; there {
				text, form = one, "in the form for one"
			}
			for _, found := range placed.FindAllStringSubmatch(text, -1) {
				if _, never := neverOne[found[1]]; never || found[1] == "Count" {
					continue
				}
				for _, word := range strings.Fields(found[2]) {
					if plurals[word] {
						t.Errorf("%s, %s: {{.%s}} can be 1, and %q stands behind it %s", tag, key, found[1], word, form)
					}
				}
			}
		}
	}
}

// pluralWords are the words that differ where more than one is counted.
func pluralWords(messages map[string]message) map[string]bool {
	words := map[string]bool{}
	for _, m := range messages {
		one, other := counted.FindAllStringSubmatch(m["one"], -1), counted.FindAllStringSubmatch(m["other"], -1)
		for i := range min(len(one), len(other)) {
			single, several := strings.Fields(one[i][1]), strings.Fields(other[i][1])
			for at := range min(len(single), len(several)) {
				if single[at] != several[at] {
					words[several[at]] = true
					break
				}
			}
		}
	}
	return words
}

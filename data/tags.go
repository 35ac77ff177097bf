package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Bounds of tags: how many a subscription has, and how long one is, in letters.
const (
	MaxTags = 20
	MaxTag  = 40
)

// Tags are the user's own words for a subscription, a line each.
type Tags string

// TagsOf returns tags without white space around them, each once, whatever its case and
// accents.
func TagsOf(words []string) Tags {
	var kept []string
	for _, word := range words {
		word = OneLine(word)
		if word != "" && !slices.ContainsFunc(kept, func(k string) bool { return Fold(k) == Fold(word) }) {
			kept = append(kept, word)
		}
	}
	return Tags(strings.Join(kept, "\n"))
}

// List returns the tags in the order in which they were given.
func (t Tags) List() []string { return lines(string(t)) }

// Has tells whether a tag is among them, case and accents aside.
func (t Tags) Has(tag string) bool {
	return slices.ContainsFunc(t.List(), func(own string) bool { return Fold(own) == Fold(tag) })
}

// validate adds a mistake where there are too many tags, or one is too long.
func (t Tags) validate(m *Mistakes) {
	all := t.List()
	if len(all) > MaxTags {
		m.Add("tags", CodeTooMany, map[string]any{"Max": MaxTags})
	}
	for _, tag := range all {
		if utf8.RuneCountInString(tag) > MaxTag {
			m.Add("tags", CodeTooLong, map[string]any{"Max": MaxTag})
		}
	}
}

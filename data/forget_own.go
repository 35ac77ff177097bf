package data

import (
	"slices"
	"strings"
	"unicode"
)

// StandIn tells whether a name stands in what somebody wrote of a subscription.
func (n Names) StandIn(s Subscription) bool {
	_, changed := n.TakeOut(s, ForgottenMark)
	return changed
}

// Mentioned tells whether the name of a file may speak of the person: all words of a name
// or of an address stand in it, in any order and whatever joins them. It is for a look:
// another person may be meant.
func (n Names) Mentioned(file string) bool {
	stem, _ := splitName(file)
	words := wordsOf(stem)
	for _, text := range n.texts {
		own := wordsOf(text)
		if len(own) == 0 || len(own) == 1 && len(words) > 1 && len([]rune(own[0])) < 3 {
			continue
		}
		if !slices.ContainsFunc(own, func(word string) bool { return !slices.Contains(words, word) }) {
			return true
		}
	}
	return false
}

func wordsOf(text string) []string {
	return strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// TakeOutOfFile returns the name of a file without the names: where they stand in it as
// they are written, or with an underscore for a blank.
func (n Names) TakeOutOfFile(name, instead string) string {
	stem, ending := splitName(name)
	for _, text := range []string{stem, strings.ReplaceAll(stem, "_", " ")} {
		if without := n.TakeOutOf(text, instead); without != text {
			return without + ending
		}
	}
	return name
}

// takeOutOfSubscription takes the names out of all that somebody wrote of a
// subscription.
func (n Names) takeOutOfSubscription(s Subscription, instead string) (Subscription, bool) {
	after := s
	for _, text := range []*string{&after.Notes, &after.PartnerName, &after.PartnerContact, &after.OwnerName} {
		*text = n.TakeOutOf(*text, instead)
	}
	if s.Tags != "" {
		tags := s.Tags.List()
		for i := range tags {
			tags[i] = n.TakeOutOf(tags[i], instead)
		}
		after.Tags = TagsOf(tags)
	}
	if s.Own != "" {
		after.Own = s.Own.mapped(func(value string) string { return n.TakeOutOf(value, instead) })
	}
	changed := after.Notes != s.Notes || after.PartnerName != s.PartnerName || after.PartnerContact != s.PartnerContact ||
		after.OwnerName != s.OwnerName || after.Tags != s.Tags || after.Own != s.Own
	return after, changed
}

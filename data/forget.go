package data

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ForgottenMark begins what stands in the place of a name.
const ForgottenMark = "#"

// ForgottenName is what stands in the place of a name, so that counts and costs
// still add up.
func ForgottenName(id PersonID) string { return ForgottenMark + strconv.FormatInt(int64(id), 10) }

// Forgotten returns the person without what tells who it is. The department and what
// they may do stay.
func (p Person) Forgotten() Person {
	p.Name = ForgottenName(p.ID)
	p.Address = strings.TrimPrefix(p.Name, ForgottenMark) + "@forgotten.invalid"
	p.ExternalID, p.NeedsLicenseWhy = "", ""
	p.NeedsLicense = false
	p.LastActive, p.ReportedOn, p.MadeOn = Date{}, Date{}, Date{}
	return p
}

// Names are what a person is and was called.
type Names struct {
	texts    []string
	patterns map[string]*regexp.Regexp // of texts, where they have more than one word
}

// NamesOf returns what a person is called.
func NamesOf(p Person) (n Names) {
	n.Add(p)
	return n
}

// Add adds what a person was called.
func (n *Names) Add(p Person) {
	for _, text := range []string{strings.TrimSpace(p.Name), strings.TrimSpace(p.Address)} {
		if text != "" && !slices.Contains(n.texts, text) {
			n.texts = append(n.texts, text)
			if n.patterns == nil {
				n.patterns = map[string]*regexp.Regexp{}
			}
			n.patterns[text] = patternOf(text)
		}
	}
	// The longest first, so that a name inside another does not cut it.
	slices.SortStableFunc(n.texts, func(a, b string) int { return len(b) - len(a) })
}

// Has tells whether a text is one of the names, whatever the case.
func (n Names) Has(text string) bool {
	return slices.ContainsFunc(n.texts, func(name string) bool { return AddressKey(name) == AddressKey(text) })
}

// Words returns for each name a word that stands wherever it does, folded.
func (n Names) Words() (words []string) {
	for _, text := range n.texts {
		longest := ""
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if len(word) > len(longest) {
				longest = word
			}
		}
		if longest = Fold(longest); longest != "" && !slices.Contains(words, longest) {
			words = append(words, longest)
		}
	}
	return words
}

// TakeOutOf returns a text without the names, by whole words and whatever the case.
// A name of one word is only taken out where it is all that stands there: it may be
// a word of anything.
func (n Names) TakeOutOf(text, instead string) string {
	if text == "" {
		return ""
	}
	for _, name := range n.texts {
		if !strings.ContainsAny(name, " @") {
			if strings.EqualFold(strings.TrimSpace(text), name) {
				text = instead
			}
			continue
		}
		text = replaceWords(text, name, n.patterns[name], instead)
	}
	return text
}

// TakeOut returns a row without the names in what somebody wrote of their own, and
// whether it had them. Another person's row is theirs and stays as it is.
func (n Names) TakeOut(row Row, instead string) (Row, bool) {
	switch r := row.(type) {
	case Saving:
		reason := n.TakeOutOf(r.Reason, instead)
		changed := reason != r.Reason
		r.Reason = reason
		return r, changed
	case Review:
		note := n.TakeOutOf(r.Note, instead)
		changed := note != r.Note
		r.Note = note
		return r, changed
	case Change:
		note, invoice := n.TakeOutOf(r.Note, instead), n.TakeOutOf(r.Invoice, instead)
		changed := note != r.Note || invoice != r.Invoice
		r.Note, r.Invoice = note, invoice
		return r, changed
	case Subscription:
		return n.takeOutOfSubscription(r, instead)
	case Attachment:
		name := n.TakeOutOfFile(r.Name, instead)
		changed := name != r.Name
		r.Name = name
		return r, changed
	case OwnField:
		choices := strings.Split(r.Choices, "\n")
		for i := range choices {
			choices[i] = n.TakeOutOf(choices[i], instead)
		}
		text := strings.Join(choices, "\n")
		changed := text != r.Choices
		r.Choices = text
		return r, changed
	}
	return row, false
}

// patternOf finds the words of a name, whatever the case and the room between them.
func patternOf(name string) *regexp.Regexp {
	var parts []string
	for _, word := range strings.Fields(name) {
		parts = append(parts, regexp.QuoteMeta(word))
	}
	return regexp.MustCompile(`(?i)` + strings.Join(parts, `\s+`)) // every word is quoted
}

// replaceWords puts something in the place of a name wherever it stands as words of
// its own.
func replaceWords(text, name string, pattern *regexp.Regexp, instead string) string {
	joining := "-"
	if strings.Contains(name, "@") {
		joining = "-.+_@"
	}
	var out strings.Builder
	done := 0
	for from := 0; from < len(text); {
		found := pattern.FindStringIndex(text[from:])
		if found == nil {
			break
		}
		begin, end := from+found[0], from+found[1]
		if endsWord(text[:begin], joining) && beginsWord(text[end:], joining) {
			out.WriteString(text[done:begin])
			out.WriteString(instead)
			done, from = end, end
			continue
		}
		_, size := utf8.DecodeRuneInString(text[begin:])
		from = begin + size
	}
	out.WriteString(text[done:])
	return out.String()
}

// endsWord tells whether a word can begin after a text, beginsWord whether one has
// ended before it. What joins two words makes them another one: Jan Bos-Visser is not
// Jan Bos.
func endsWord(before, joining string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if strings.ContainsRune(joining, last) {
		last, _ = utf8.DecodeLastRuneInString(before[:len(before)-size])
	}
	return !isWord(last)
}

func beginsWord(after, joining string) bool {
	first, size := utf8.DecodeRuneInString(after)
	if strings.ContainsRune(joining, first) {
		first, _ = utf8.DecodeRuneInString(after[size:])
	}
	return !isWord(first)
}

func isWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

package files

import (
	"regexp"
	"strings"
)

// madeALink is what stands before an address where a program made it one to click on, or
// a list of all of somebody's addresses.
var madeALink = regexp.MustCompile(`(?i)^(?:mailto|smtp|sip):\s*`)

// inBrackets is an address behind a name: Els Berg <els@x.example>.
var inBrackets = regexp.MustCompile(`<([^<>\s]+@[^<>\s]+)>`)

// unseen are signs in a text that nobody sees.
var unseen = strings.NewReplacer("\u200B", "", "\u200C", "", "\u200D", "", "\u2060", "", "\uFEFF", "", "\u200E", "", "\u200F", "", "\u00AD", "")

// oneAddress is the address in a cell: the first of several, without what only programs
// need.
func oneAddress(text string) string {
	if strings.IndexFunc(text, func(c rune) bool { return c > '~' }) >= 0 {
		text = strings.TrimSpace(unseen.Replace(text))
	}
	if m := inBrackets.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if strings.Contains(text, ":") {
		text = madeALink.ReplaceAllString(text, "")
		if address, _, asks := strings.Cut(text, "?"); asks && strings.Contains(address, "@") { // ?subject=
			text = address
		}
	}
	if strings.Count(text, "@") < 2 {
		return text
	}
	return madeALink.ReplaceAllString(strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,;|\n", c) })[0], "")
}

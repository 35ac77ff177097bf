package sqlite

import "strings"

// The domain of addresses is the same for everybody, and holds many a part of a name: a part
// is found in it only where it can be meant, as the beginning of one of the names in it, or
// with a sign that only an address has.

// leastOfDomain is from how many bytes on the beginning of a domain's name is meant.
const leastOfDomain = 5

// meansAddress tells whether a part has a sign that stands in addresses.
func meansAddress(part string) bool { return strings.ContainsAny(part, "@.") }

// findIn returns where a text of people has a part, from a place on; -1 is nowhere.
func findIn(text, part string, from int) int {
	for from < len(text) {
		next := strings.Index(text[from:], part)
		if next < 0 {
			return -1
		}
		at := from + next
		if meansAddress(part) || !isInDomain(text, at) || len(part) >= leastOfDomain && strings.ContainsRune("@.-", rune(text[at-1])) {
			return at
		}
		if from = at + 1; len(part) < leastOfDomain { // nothing of this domain is meant
			end := strings.IndexByte(text[at:], '\n')
			if end < 0 {
				return -1
			}
			from = at + end
		}
	}
	return -1
}

// isInDomain tells whether a place is in the domain of an address, which stands on a line of
// its own.
func isInDomain(text string, at int) bool {
	for at--; at >= 0; at-- { // byte by byte: a letter that is typed is found in every text
		switch text[at] {
		case '@':
			return true
		case '\n':
			return false
		}
	}
	return false
}

// keepsTo tells whether everybody who has a part has an earlier one, which it goes on with.
func keepsTo(earlier, part string) bool {
	switch {
	case meansAddress(part):
		return meansAddress(earlier) && strings.Contains(part, earlier)
	case len(part) >= leastOfDomain:
		return len(earlier) >= leastOfDomain && strings.HasPrefix(part, earlier)
	}
	return strings.Contains(part, earlier)
}

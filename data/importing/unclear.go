package importing

import (
	"strings"
	"unicode"

	"seatbook/data"
)

// partUnclear parts the people whom no row speaks of from those of whom that can't be
// told: a row that was left out has their name or their address, mistyped or not, or
// could not be taken apart and may be anybody's (F0).
func partUnclear(missing []Gone, facts Facts, plan Plan) (gone, unclear []Gone) {
	ofPeople := map[Source]bool{} // files and sheets
	for i := range facts.People {
		ofPeople[Source{File: facts.People[i].File, Sheet: facts.People[i].Sheet}] = true
	}
	said, anybodys := map[string]bool{}, false
	for _, rejection := range plan.Rejected {
		if rejection.Line == 0 {
			continue
		}
		for _, text := range rejection.Said {
			if key := lettersOf(text); key != "" {
				said[key] = true
			}
		}
		anybodys = anybodys || len(rejection.Said) == 0 && ofPeople[Source{File: rejection.File, Sheet: rejection.Sheet}]
	}
	for _, one := range missing {
		if anybodys || said[lettersOf(one.Person.Address)] || said[lettersOf(one.Person.Name)] {
			unclear = append(unclear, one)
		} else {
			gone = append(gone, one)
		}
	}
	return gone, unclear
}

// lettersOf is a name or an address as one that is mistyped is compared: its letters and
// digits, folded.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, data.Fold(text))
}

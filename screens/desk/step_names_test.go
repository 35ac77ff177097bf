package desk

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"seatbook/data"
	"seatbook/i18n"
)

// What a step did is told in two lines at the most, whoever it was about: of thousands it
// names a few, and says how many more they are; of three, all.
func TestAStepOfThousandsIsShort(t *testing.T) {
	const twoLines = 160
	var names []string
	for i := range 5000 {
		names = append(names, fmt.Sprintf("Person %d", i))
	}
	for language, want := range map[string]string{"nl": "Person 0, Person 1 en nog 4.998", "en": "Person 0, Person 1 and 4,998 more"} {
		w := Words{Translator: i18n.New(language)}
		for _, kind := range data.StepKinds() {
			for _, step := range []data.Step{{Kind: kind}, {Kind: data.StepUndone, Undid: kind}} {
				step.From, step.To = 3, 7
				for _, behind := range []string{"", data.StepOnTo + "Bente"} {
					step.Subject = strings.Join(names[:3], ", ") + behind
					few := w.StepText(step)
					step.Subject = strings.Join(names, ", ") + behind
					many := w.StepText(step)
					if !strings.Contains(few, "Person 2") {
						continue // it names none of several
					}
					if severalNamedIn(kind) && (utf8.RuneCountInString(many) > twoLines || !strings.Contains(many, want)) {
						t.Errorf("%s, %s is told in %d letters: %.200s", language, kind, utf8.RuneCountInString(many), many)
					}
				}
			}
		}
	}
}

// Names with a comma of their own are one name each: "Bos, Anouk" is one person.
func TestNamesWithACommaAreCountedOnce(t *testing.T) {
	var names []string
	for i := range 7 {
		names = append(names, fmt.Sprintf("Bos %d, Anouk", i))
	}
	for language, want := range map[string]string{"nl": "Bos 0, Anouk; Bos 1, Anouk en nog 5", "en": "Bos 0, Anouk; Bos 1, Anouk and 5 more"} {
		w := Words{Translator: i18n.New(language)}
		step := data.Step{Kind: data.StepLeft, To: 7, Subject: data.ListNames(names) + data.StepOnTo + "Smit, Bente"}
		if few := w.FewNamed(step); few != want+data.StepOnTo+"Smit, Bente" {
			t.Errorf("%s: %s", language, few)
		}
		step.Subject = data.ListNames(names[:3])
		if few := w.FewNamed(step); few != "Bos 0, Anouk; Bos 1, Anouk; Bos 2, Anouk" {
			t.Errorf("%s: of three %s", language, few)
		}
	}
}

// severalNamedIn tells whether acts write several names into steps of a kind; what others are
// about is one thing, whose own name may have commas.
func severalNamedIn(kind data.StepKind) bool {
	switch kind {
	case data.StepLeft, data.StepKindSet, data.StepPeopleMerged, data.StepSubscriptionsMerged, data.StepOrganizationsMerged,
		data.StepAssigned, data.StepFreed, data.StepLicenseKept:
		return true
	}
	return false
}

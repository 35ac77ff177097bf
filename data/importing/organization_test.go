package importing_test

import (
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F0: of a list of several organizations the rows of the one that is imported into are
// taken in, and of the others it is said how many and whose; a list of one organization is
// that one's, whatever it is called there.
func TestRowsOfOtherOrganizations(t *testing.T) {
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	for _, c := range []struct {
		name, first, second  string
		people               int
		noted, rejectedWhole bool
	}{
		{name: "Dijk", first: "DIJK", second: "Other", people: 1, noted: true},
		{name: "Dijk", first: "Other", second: "Other", people: 2},
		{name: "Dijk", first: "Other", second: "Third", rejectedWhole: true},
		{name: "", first: "Other", second: "Third", rejectedWhole: true},
	} {
		facts := importing.Facts{
			People:        []importing.PersonFact{{Source: at(2), Name: "Els", Address: "els@x.nl"}, {Source: at(3), Name: "Jan", Address: "jan@x.nl"}},
			Organizations: map[importing.Source]string{at(2): c.first, at(3): c.second},
		}
		plan := importing.NewPlan(importing.Snapshot{Organization: 1, Name: c.name}, facts, data.Catalog{}, today)
		noted := slices.ContainsFunc(plan.Notes, func(n importing.Note) bool { return n.Reason.Code == data.CodeRowsElsewhere })
		whole := len(plan.Rejected) == 1 && plan.Rejected[0].Line == 0
		if len(plan.People) != c.people || noted != c.noted || whole != c.rejectedWhole {
			t.Errorf("%+v: %d people, notes %+v, rejected %+v", c, len(plan.People), plan.Notes, plan.Rejected)
		}
	}
}

package importing_test

import (
	"reflect"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// A plan is the same whether files and record share their texts before, which leaves the
// people found by their addresses for it, or not.
func TestPlanOfSharedTexts(t *testing.T) {
	record := importing.Snapshot{
		Organization: 1,
		People: []data.Person{
			{ID: 4, Version: 1, Organization: 1, Name: "Anouk van Dijk", Address: "anouk@x.nl", Department: "Inkoop"},
			{ID: 7, Version: 1, Organization: 1, Name: "Jan Bos", Address: "jan@x.nl"},
		},
		Aliases: []data.Alias{{ID: 1, Person: 7, Address: "j.bos@x.nl"}},
	}
	facts := func() importing.Facts {
		return importing.Facts{People: []importing.PersonFact{
			{Name: "Anouk van Dijk", Address: "Anouk@x.nl", Department: "Verkoop"},
			{Name: "Jan Bos", Address: "j.bos@x.nl"},
			{Name: "Bram Wit", Address: strings.Clone("bram@x.nl")},
		}}
	}
	apart := plan(record, facts())
	shared, told := record, facts()
	told.Share(&shared)
	if got := plan(shared, told); !reflect.DeepEqual(got, apart) {
		t.Errorf("%+v\nwant %+v", got, apart)
	}
	if len(apart.People) != 3 || apart.People[0].Before() == nil {
		t.Errorf("%+v", apart.People)
	}
}

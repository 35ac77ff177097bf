package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// importOf plans the import of a new subscription and a new person with a license
// of it, and of another department for one who is there.
func importOf(p picker) ledger.Act {
	s := newSubscription(p)
	s.ID, s.Organization = -1, 1
	fresh := data.Person{ID: -1, Organization: 1, Name: p.fresh(), Address: p.fresh() + "@example.nl"}
	known := p.person(2)
	after := known
	after.Department = "Imported"
	plan := importing.Plan{
		Organization: 1, On: Today(),
		Subscriptions: []importing.PlannedSubscription{{Action: importing.ActionAdd, After: s}},
		People:        []importing.PlannedPerson{importing.AddedPerson(fresh), importing.ChangedPerson(&known, after)},
		Assignments: []importing.PlannedAssignment{
			{Action: importing.ActionAdd, Assignment: data.Assignment{Subscription: s.ID, Person: fresh.ID, On: Today()}},
		},
		Products: []data.Product{{SKU: "ADV_COMMS", Name: p.fresh()}},
	}
	return acts.Import{Plan: plan}
}

// touchPeople writes everybody's row, so that what was seen of it is old.
func touchPeople(t *testing.T, book *ledger.Book) {
	t.Helper()
	for n := range 4 {
		person := fixed{t, book}.person(n)
		person.Department += " II"
		must(t, Try(book, acts.SavePerson{Person: person}))
	}
}

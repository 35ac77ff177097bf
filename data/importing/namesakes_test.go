package importing_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// Somebody who is added and has the name of somebody else of the record is noticed, and
// added all the same.
func TestNamesakesAreNoticed(t *testing.T) {
	record := importing.Snapshot{Organization: 1, People: []data.Person{
		{ID: 1, Name: "Bram de Wit", Address: "bram@old.example", Organization: 1},
		{ID: 2, Name: "anna@x.example", Address: "anna@x.example", Organization: 1},
	}}
	person := func(line int, name, address string) importing.PersonFact {
		return importing.PersonFact{Source: importing.Source{File: "users.csv", Line: line}, Name: name, Address: address, LicensesUntold: true}
	}
	plan := importing.NewPlan(record, importing.Facts{People: []importing.PersonFact{
		person(2, "bram de WIT", "b.dewit@x.example"), person(3, "Bram de Wit", "bram@old.example"), // the one of the record
		person(4, "", "carla@x.example"), person(5, "Daan", "d1@x.example"), person(6, "Daan", "d2@x.example"), // two of one list are two
	}}, data.Catalog{}, today)
	if len(plan.People) != 5 || plan.CountPeople().Added != 4 {
		t.Fatalf("%d rows, %d added", len(plan.People), plan.CountPeople().Added)
	}
	for i, row := range plan.People {
		if noticed := row.Namesake != nil; noticed != (i == 0) || noticed && row.Namesake.Address != "bram@old.example" {
			t.Errorf("%s has the namesake %+v", row.After().Address, row.Namesake)
		}
	}
	if len(plan.Notes) != 1 || plan.Notes[0].Reason.Code != data.CodeNamesakes || plan.Notes[0].Reason.Params["Count"] != 1 {
		t.Errorf("notes %+v", plan.Notes)
	}
}

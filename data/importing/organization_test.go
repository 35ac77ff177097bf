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

// F0: beside a record of all organizations each row goes to the one that it names, by any of
// its names; one that isn't known is new, but for a list of one organization in a record of
// one. Who is missing is asked of those alone that the list names.
func TestRowsOfEachOrganization(t *testing.T) {
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	one := []importing.Called{{ID: 1, Names: []string{"Dijk"}}}
	two := append(slices.Clone(one), importing.Called{ID: 2, Names: []string{"Other BV", "Other"}})
	for _, c := range []struct {
		known         []importing.Called
		first, second string
		whose         [2]data.OrganizationID
		made          int
		gone          int
	}{
		{known: two, first: "DIJK", second: "Other", whose: [2]data.OrganizationID{1, 2}, gone: 2},
		{known: two, first: "Other", second: "Other BV", whose: [2]data.OrganizationID{2, 2}, gone: 1},
		{known: two, first: "Third", second: "third", whose: [2]data.OrganizationID{-1, -1}, made: 1},
		{known: two, first: "Third  BV", second: "third\nBV", whose: [2]data.OrganizationID{-1, -1}, made: 1},
		{known: two, first: "Other  BV", second: "Other\u00a0BV", whose: [2]data.OrganizationID{2, 2}, gone: 1},
		{known: two, first: "Third", second: "", whose: [2]data.OrganizationID{-1, 1}, made: 1, gone: 1},
		{known: one, first: "Third", second: "Third", whose: [2]data.OrganizationID{1, 1}, gone: 1},
		{known: one, first: "Third", second: "Fourth", whose: [2]data.OrganizationID{-1, -2}, made: 2},
	} {
		facts := importing.Facts{
			People:        []importing.PersonFact{{Source: at(2), Name: "Els", Address: "els@x.nl"}, {Source: at(3), Name: "Jan", Address: "jan@x.nl"}},
			Organizations: map[importing.Source]string{at(2): c.first},
		}
		if c.second != "" {
			facts.Organizations[at(3)] = c.second
		}
		record := importing.Snapshot{Organization: 1, Name: "Dijk", Organizations: c.known}
		for _, o := range c.known {
			record.People = append(record.People, data.Person{ID: data.PersonID(o.ID), Organization: o.ID, Name: "Gone", Address: "gone@x.nl"})
		}
		plan := importing.NewPlan(record, facts, data.Catalog{}, today)
		var whose [2]data.OrganizationID
		for i, row := range plan.People {
			whose[i] = row.After().Organization
		}
		reconciled := importing.Reconcile(record, facts, plan, nil)
		if len(plan.People) != 2 || whose != c.whose || len(plan.NewOrganizations()) != c.made || len(reconciled.Gone) != c.gone {
			t.Errorf("%s and %s: whose %v, new %+v, gone %+v", c.first, c.second, whose, plan.New, reconciled.Gone)
		}
	}
}

// F0: an organization that only case, blanks and marks tell from another one is not taken for
// it unasked: it is said. Where the user says that it is the same, its rows are of that one,
// which is called so, too.
func TestNearNamesOfOrganizations(t *testing.T) {
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	record := importing.Snapshot{Organization: 1, Name: "Dijk", Organizations: []importing.Called{{ID: 1, Names: []string{"Dijk"}}, {ID: 2, Names: []string{"Alpha BV"}}}}
	for _, c := range []struct {
		first, second string
		same          map[string]string
		near          string
		whose         [2]data.OrganizationID
		called        int
	}{
		{first: "Alpha B.V.", second: "Beta", near: "Alpha B.V.=Alpha BV", whose: [2]data.OrganizationID{-1, -2}},
		{first: "Beta", second: "BETA.", near: "BETA.=Beta", whose: [2]data.OrganizationID{-1, -2}},
		{first: "Alpha B.V.", second: "Alpha", same: map[string]string{"Alpha B.V.": "Alpha BV"}, whose: [2]data.OrganizationID{2, -1}, called: 1},
		{first: "Beta", second: "BETA.", same: map[string]string{"BETA.": "Beta"}, whose: [2]data.OrganizationID{-1, -1}, called: 1},
		{first: "Beta", second: "BETA.", same: map[string]string{}, whose: [2]data.OrganizationID{-1, -2}},
		{first: "&", second: "!", whose: [2]data.OrganizationID{-1, -2}},
	} {
		facts := importing.Facts{
			People:        []importing.PersonFact{{Source: at(2), Name: "Els", Address: "els@x.nl"}, {Source: at(3), Name: "Jan", Address: "jan@x.nl"}},
			Organizations: map[importing.Source]string{at(2): c.first, at(3): c.second},
		}
		if c.same != nil {
			facts = facts.Same(c.same)
		}
		plan := importing.NewPlan(record, facts, data.Catalog{}, today)
		near := ""
		for _, of := range plan.Near {
			near += of.Name + "=" + of.Known
		}
		var whose [2]data.OrganizationID
		for i, row := range plan.People {
			whose[i] = row.After().Organization
		}
		said := slices.ContainsFunc(plan.Notes, func(n importing.Note) bool { return n.Reason.Code == data.CodeOrganizationNear })
		if near != c.near || whose != c.whose || len(plan.AlsoCalled) != c.called || said != (c.near != "") {
			t.Errorf("%s and %s: near %q, whose %v, called %+v, notes %+v", c.first, c.second, near, whose, plan.AlsoCalled, plan.Notes)
		}
	}
}

// F6: of whose people no row tells, nobody is missing, and of whose subscriptions none does, no
// subscription: a list can tell of one customer's people and of another's purchases.
func TestMissingAreThoseOfWhomAListTells(t *testing.T) {
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	record := importing.Snapshot{Organization: 1, Name: "Dijk", Organizations: []importing.Called{{ID: 1, Names: []string{"Dijk"}}, {ID: 2, Names: []string{"Other"}}}}
	for _, id := range []data.OrganizationID{1, 2} {
		record.People = append(record.People, data.Person{ID: data.PersonID(id), Organization: id, Name: "Gone", Address: "gone@x.nl"})
		record.Subscriptions = append(record.Subscriptions, data.Subscription{ID: data.SubscriptionID(id), Organization: id, Product: "Jira", Vendor: "Atlassian", Total: 5})
	}
	total := 7
	facts := importing.Facts{
		People:        []importing.PersonFact{{Source: at(2), Name: "Els", Address: "els@x.nl"}},
		Subscriptions: []importing.SubscriptionFact{{Source: at(3), Kind: importing.FileTable, Product: "Trello", Vendor: "Atlassian", Total: &total}},
		Organizations: map[importing.Source]string{at(2): "Dijk", at(3): "Other"},
	}
	missing := importing.Reconcile(record, facts, importing.NewPlan(record, facts, data.Catalog{}, today), nil)
	if len(missing.Gone) != 1 || missing.Gone[0].Person.Organization != 1 {
		t.Errorf("gone: %+v", missing.Gone)
	}
	if len(missing.Lacking) != 1 || missing.Lacking[0].Organization != 2 {
		t.Errorf("not listed: %+v", missing.Lacking)
	}
}

// F6: somebody whom two customers have, by one address, is missing at the one whose rows
// don't have them any more, whatever those of the other do.
func TestMissingAtOneOfTwoCustomers(t *testing.T) {
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	record := importing.Snapshot{Organization: 1, Name: "Dijk", Organizations: []importing.Called{{ID: 1, Names: []string{"Dijk"}}, {ID: 2, Names: []string{"Other"}}}}
	for _, of := range []data.OrganizationID{1, 2} {
		record.People = append(record.People,
			data.Person{ID: data.PersonID(10 + of), Organization: of, Name: "Els", Address: "els@adviser.nl"},
			data.Person{ID: data.PersonID(20 + of), Organization: of, Name: "Jan", Address: "jan@adviser.nl"})
	}
	facts := importing.Facts{
		People: []importing.PersonFact{
			{Source: at(2), Name: "Els", Address: "els@adviser.nl"}, {Source: at(3), Name: "Jan", Address: "jan@adviser.nl"}, {Source: at(4), Name: "Jan", Address: "jan@adviser.nl"},
		},
		Organizations: map[importing.Source]string{at(2): "Dijk", at(3): "Dijk", at(4): "other"},
	}
	missing := importing.Reconcile(record, facts, importing.NewPlan(record, facts, data.Catalog{}, today), nil)
	if len(missing.Gone) != 1 || missing.Gone[0].Person.ID != 12 {
		t.Errorf("gone: %+v", missing.Gone)
	}
}

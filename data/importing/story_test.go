package importing_test

import (
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F1 F2: what is still needed is asked for where these files leave it open, and only of
// the vendor whose export it is.
func TestWhatIsStillNeeded(t *testing.T) {
	microsoft := person("users.csv", "els@x.nl", "Business Premium")
	adobe := person("adobe.csv", "els@x.nl", "Acrobat")
	adobe.Vendor = "Adobe"
	licenses := importing.SubscriptionFact{Kind: importing.FileLicenses, Product: "Business Premium", Total: number(5), Assigned: number(3)}
	untold := importing.SubscriptionFact{Kind: importing.FilePowerShell, SKU: "SPB", Assigned: number(3)}
	seats := importing.SubscriptionFact{Kind: importing.FileTable, Product: "Figma", Vendor: "Figma", Total: number(5), Assigned: number(3)}
	for name, c := range map[string]struct {
		facts          importing.Facts
		totals, people bool
		typing         []string
	}{
		"the export of users":                 {importing.Facts{People: []importing.PersonFact{microsoft}}, true, false, nil},
		"both exports":                        {importing.Facts{People: []importing.PersonFact{microsoft, person("users.csv", "jan@x.nl", "Flow")}, Subscriptions: []importing.SubscriptionFact{licenses}}, false, false, nil},
		"an export without totals":            {importing.Facts{People: []importing.PersonFact{microsoft}, Subscriptions: []importing.SubscriptionFact{untold}}, true, false, nil},
		"another vendor's people":             {importing.Facts{People: []importing.PersonFact{adobe}}, false, false, []string{"Acrobat"}},
		"the export of licenses":              {importing.Facts{Subscriptions: []importing.SubscriptionFact{licenses}}, false, true, nil},
		"another vendor's licenses, assigned": {importing.Facts{Subscriptions: []importing.SubscriptionFact{seats}}, false, false, nil},
	} {
		p := plan(importing.Snapshot{}, c.facts)
		if p.NeedsTotals() != c.totals || p.NeedsPeople() != c.people || !slices.Equal(p.WithoutTotal(), c.typing) {
			t.Errorf("%s: totals %v, people %v, to be typed %v", name, p.NeedsTotals(), p.NeedsPeople(), p.WithoutTotal())
		}
	}
}

// A product that nothing names but a GUID that is none is a row that is left out.
func TestProductWithoutAName(t *testing.T) {
	p := plan(importing.Snapshot{}, importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Source: importing.Source{File: "x.json", Line: 3}, Kind: importing.FileGraphSKUs, SKUID: "00000000-0000-0000-0000-000000000000", Total: number(0)},
	}})
	if len(p.Subscriptions) != 0 || len(p.Rejected) != 1 || p.Rejected[0].Reason.Code != data.CodeNotAProduct || p.Rejected[0].Line != 3 {
		t.Errorf("%+v, rejected %+v", p.Subscriptions, p.Rejected)
	}
}

package importing_test

import (
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

var today = data.NewDate(2026, 3, 11)

func eur(minor int64) data.Money { return data.Money{Minor: minor, Currency: "EUR"} }

func number(n int) *int { return &n }

var catalog = data.NewCatalog([]data.Product{{SKU: "SPB", SKUID: "guid", Name: "Business Premium", Vendor: data.Microsoft}, {SKU: "FLOW_FREE", Name: "Flow", Free: true, Vendor: data.Microsoft}})

func plan(record importing.Snapshot, facts importing.Facts) importing.Plan {
	return importing.NewPlan(record, facts, catalog, today)
}

func rejected(p importing.Plan) (codes []data.Code) {
	for _, r := range p.Rejected {
		codes = append(codes, r.Reason.Code)
	}
	return codes
}

// F3 F4: one by one tells totals, dates and trial; the row of the whole product
// tells what is assigned. The order of the files does not matter.
func TestPlanBelievesTheFileThatKnowsBest(t *testing.T) {
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FilePowerShell, SKU: "SPB", Total: number(99), Assigned: number(1)},
		{Kind: importing.FileGraphSKUs, SKU: "SPB", Total: number(10), Assigned: number(7)},
		{Kind: importing.FileGraphSubscriptions, SKU: "SPB", ExternalID: "a", Total: number(5), Status: data.StatusActive, StartedOn: data.NewDate(2024, 1, 1)},
		{Kind: importing.FileGraphSubscriptions, SKU: "SPB", ExternalID: "b", Total: number(5), Trial: true, Status: data.StatusActive, StartedOn: data.NewDate(2026, 1, 1)},
	}}
	for range 2 {
		p := plan(importing.Snapshot{}, facts)
		if len(p.Subscriptions) != 2 {
			t.Fatalf("%d subscriptions, want 2", len(p.Subscriptions))
		}
		a, b := p.Subscriptions[0].After, p.Subscriptions[1].After
		if a.Product != "Business Premium" || a.Total != 5 || a.Assigned() != 5 || b.Assigned() != 2 || !b.Trial || a.Trial {
			t.Errorf("a %d of %d, b %d of %d", a.Assigned(), a.Total, b.Assigned(), b.Total)
		}
		slices.Reverse(facts.Subscriptions[:2])
	}
}

// F4: a subscription that two files tell of is one, as the last one has it.
func TestPlanOfASubscriptionThatIsToldTwice(t *testing.T) {
	one := importing.SubscriptionFact{Kind: importing.FileGraphSubscriptions, SKU: "SPB", ExternalID: "a", Total: number(5), Status: data.StatusActive}
	later := one
	later.Total = number(8)
	p := plan(importing.Snapshot{}, importing.Facts{Subscriptions: []importing.SubscriptionFact{one, later}})
	if len(p.Subscriptions) != 1 || p.Subscriptions[0].After.Total != 8 {
		t.Errorf("%+v", p.Subscriptions)
	}
}

// F0: an address of a page is no product.
func TestPageIsNoProduct(t *testing.T) {
	for text, want := range map[string]bool{"https://x.nl/a": true, "www.contoso.com": true, "WWW.contoso.com": true, "Visio Plan 2": false} {
		if importing.NoProduct(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

// F1: a product that the record lacks is added without a known total; a row
// without an address, or the second for one, is rejected with its line.
func TestPlanOfPeople(t *testing.T) {
	facts := importing.Facts{People: []importing.PersonFact{
		{Source: importing.Source{File: "f", Line: 2}, Name: "Sanne", Address: "sanne@example.nl", Products: []string{"Business Premium", "business premium", "New"}},
		{Source: importing.Source{File: "f", Line: 3}, Name: "Nobody"},
		{Source: importing.Source{File: "f", Line: 4}, Name: "Again", Address: "SANNE@example.nl"},
		{Source: importing.Source{File: "g", Line: 2}, Name: "Sanne", Address: "sanne@example.nl"},
		{Source: importing.Source{File: "g", Line: 3}, Name: "Odd", Address: "no address"},
	}}
	p := plan(importing.Snapshot{}, facts)
	if want := []data.Code{data.CodeNoAddress, data.CodeTwice, data.CodeNotAnAddress}; !slices.Equal(rejected(p), want) || p.Rejected[1].Line != 4 {
		t.Errorf("rejected %v", rejected(p))
	}
	if people, seats := p.CountPeople(), p.CountAssignments(); people.Added != 1 || seats.Added != 2 {
		t.Errorf("people %+v, assignments %+v", people, seats)
	}
	for _, row := range p.Subscriptions {
		if !row.After.TotalUnknown || row.After.PaidTotal() != 1 {
			t.Errorf("%s: total %d, unknown %v", row.After.Product, row.After.PaidTotal(), row.After.TotalUnknown)
		}
	}
	if p.Subscriptions[0].After.SKU != "SPB" {
		t.Errorf("part number %q", p.Subscriptions[0].After.SKU)
	}
}

// R24: an import that assigns more than is paid for says so.
func TestPlanShowsWhatIsOverAssigned(t *testing.T) {
	p := plan(importing.Snapshot{}, importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileLicenses, Product: "Visio", Total: number(1), Assigned: number(2)}}})
	if over := p.OverAssigned(); len(over) != 1 || over[0].Available() != -1 {
		t.Errorf("over-assigned %+v", over)
	}
}

// R22: a file that moves a total far, as a digit too many does, is said to.
func TestPlanShowsTotalsThatJump(t *testing.T) {
	visio := data.NewSubscription(data.NewDate(2026, 3, 1))
	visio.ID, visio.Product, visio.Total = 1, "Visio", 40
	for _, c := range []struct{ total, far int }{{45, 0}, {400, 1}, {4, 1}} {
		p := plan(importing.Snapshot{Subscriptions: []data.Subscription{visio}}, importing.Facts{Subscriptions: []importing.SubscriptionFact{
			{Kind: importing.FileLicenses, Product: "Visio", Total: number(c.total)},
		}})
		if far := p.FarTotals(); len(far) != c.far {
			t.Errorf("40 becomes %d: %v of %+v", c.total, far, p.Subscriptions)
		}
	}
}

// Free is what the catalog calls free. The number of seats makes nothing free: an
// unknown product of 10,000 without a price is asked about, one with a price is not.
func TestPlanKnowsFreeProducts(t *testing.T) {
	p := plan(importing.Snapshot{}, importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileGraphSKUs, SKU: "FLOW_FREE", Total: number(50), Assigned: number(1)},
		{Kind: importing.FileGraphSKUs, SKU: "UNHEARD_OF", Total: number(10000), Assigned: number(1)},
		{Kind: importing.FileTable, Product: "Priced", Total: number(1000000), Price: &data.Money{Minor: 6799, Currency: "EUR"}},
		{Kind: importing.FileGraphSKUs, SKU: "SPB", Total: number(50), Assigned: number(1)},
	}})
	for _, row := range p.Subscriptions {
		if want := row.After.SKU == "FLOW_FREE"; row.After.Free != want {
			t.Errorf("%s: free %v", row.After.Product, !want)
		}
		if asked := len(row.Notes) > 0; asked != (row.After.SKU == "UNHEARD_OF") {
			t.Errorf("%s: asked about %v", row.After.Product, asked)
		}
	}
	if p.Subscriptions[1].After.Product != "UNHEARD_OF" {
		t.Errorf("an unknown product shows %q, want its part number", p.Subscriptions[1].After.Product)
	}
}

// Another vendor's subscription is none of Microsoft's files' business, and one
// that no file speaks of stays out of the plan.
func TestPlanLeavesOthersAlone(t *testing.T) {
	record := importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{
		{ID: 1, Organization: 1, Product: "Visio", Vendor: "Vizio Ltd", Cloud: data.CloudNone, Total: 3},
		{ID: 2, Organization: 1, Product: "Project", Cloud: data.CloudWorldwide, Total: 3},
	}}
	p := plan(record, importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileLicenses, Product: "Visio", Total: number(1), Assigned: number(0)}}})
	if len(p.Subscriptions) != 1 || p.Subscriptions[0].Action != importing.ActionAdd {
		t.Errorf("%+v", p.Subscriptions)
	}
}

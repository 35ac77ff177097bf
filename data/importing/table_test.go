package importing_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F6: a row of a mapped table is one subscription of any vendor; importing it
// again changes nothing.
func TestPlanOfAMappedTable(t *testing.T) {
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileTable, Product: "Creative Cloud", Vendor: "Adobe", Total: number(3), Price: &data.Money{Minor: 7199}, RenewsOn: data.NewDate(2026, 7, 5)},
		{Kind: importing.FileTable, Product: "Business Premium", Total: number(12), Assigned: number(9)},
		{Kind: importing.FileTable, Product: "Jira", Vendor: "Atlassian", Total: number(10), Notes: "for team 2"},
	}}
	record := importing.Snapshot{Organization: 1, Currency: "EUR"}
	plan := importing.NewPlan(record, facts, catalog, today)
	if got := plan.CountSubscriptions(); got.Added != 3 {
		t.Fatalf("%+v", got)
	}
	adobe, premium, jira := plan.Subscriptions[0].After, plan.Subscriptions[1].After, plan.Subscriptions[2].After
	if adobe.Vendor != "Adobe" || adobe.Cloud != data.CloudNone || adobe.Price != eur(7199) || adobe.RenewsOn != data.NewDate(2026, 7, 5) {
		t.Errorf("%+v", adobe)
	}
	if premium.Vendor != "Microsoft" || premium.SKU != "SPB" || premium.ReportedAssigned != 9 {
		t.Errorf("%+v", premium)
	}
	if jira.Vendor != "Atlassian" || jira.Notes != "for team 2" {
		t.Errorf("%+v", jira)
	}
	for i := range plan.Subscriptions {
		s := plan.Subscriptions[i].After
		s.ID = data.SubscriptionID(i + 1)
		record.Subscriptions = append(record.Subscriptions, s)
	}
	if again := importing.NewPlan(record, facts, catalog, today); !again.Empty() {
		t.Errorf("the same table again: %+v", again.CountSubscriptions())
	}
	facts.Subscriptions[2].Total = number(15)
	if changed := importing.NewPlan(record, facts, catalog, today); changed.CountSubscriptions().Changed != 1 {
		t.Errorf("another total: %+v", changed.CountSubscriptions())
	}
}

// F6: a table of people may name other vendors' products, and says nothing of
// licenses where it has no column of them.
func TestPlanOfPeopleFromATable(t *testing.T) {
	adobe := data.Subscription{ID: 1, Organization: 1, Product: "Creative Cloud", Vendor: "Adobe", Cloud: data.CloudNone, Total: 3, NamedAssigned: 1}
	record := importing.Snapshot{
		Organization: 1, Subscriptions: []data.Subscription{adobe},
		People:      []data.Person{{ID: 1, Organization: 1, Name: "Sanne", Address: "sanne@x.nl"}},
		Assignments: []data.Assignment{{ID: 1, Subscription: 1, Person: 1}},
	}
	bram := importing.PersonFact{Name: "Bram", Address: "bram@x.nl", Products: []string{"creative cloud"}, AnyVendor: true}
	plan := importing.NewPlan(record, importing.Facts{People: []importing.PersonFact{bram}}, catalog, today)
	if got := plan.CountAssignments(); got.Added != 1 || plan.Assignments[0].Assignment.Subscription != 1 {
		t.Errorf("%+v", plan.Assignments)
	}
	untold := importing.PersonFact{Name: "Sanne Peters", Address: "SANNE@x.nl", LicensesUntold: true}
	plan = importing.NewPlan(record, importing.Facts{People: []importing.PersonFact{untold}}, catalog, today)
	if got := plan.CountAssignments(); got.Removed != 0 || plan.CountPeople().Changed != 1 {
		t.Errorf("%+v, %+v", got, plan.CountPeople())
	}
}

// F7: a product that is known by its part number gets its name, in the catalog and
// in the record.
func TestPlanOfProductNames(t *testing.T) {
	record := importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{
		{ID: 1, Product: "ADV_COMMS", SKU: "ADV_COMMS", Total: 5}, {ID: 2, Product: "My own name", SKU: "ADV_COMMS", Total: 5},
	}}
	named := []data.Product{{SKU: "ADV_COMMS", SKUID: "e46", Name: "Advanced Communications"}, {SKU: "SPB", Name: "Business Premium"}}
	plan := importing.NewPlan(record, importing.Facts{Products: named}, catalog, today)
	if len(plan.Products) != 1 || plan.Products[0].SKU != "ADV_COMMS" || plan.Empty() {
		t.Errorf("names %+v", plan.Products)
	}
	if len(plan.Subscriptions) != 1 || plan.Subscriptions[0].After.Product != "Advanced Communications" || plan.Subscriptions[0].After.SKUID != "e46" {
		t.Errorf("%+v", plan.Subscriptions)
	}
	if with := catalog.With(named); with.NameOf("adv_comms") != "Advanced Communications" || with.NameOf("FLOW_FREE") != "Flow" {
		t.Error("the catalog does not know the new name beside its own")
	}
}

func TestMappingMistakes(t *testing.T) {
	for name, c := range map[string]struct {
		fields []importing.Field
		want   bool
	}{
		"nothing":        {[]importing.Field{importing.FieldNone, importing.FieldTotal}, false},
		"a product":      {[]importing.Field{importing.FieldProduct, importing.FieldNone, importing.FieldNone}, true},
		"an address":     {[]importing.Field{importing.FieldAddress}, true},
		"a field twice":  {[]importing.Field{importing.FieldProduct, importing.FieldTotal, importing.FieldTotal}, false},
		"a part number":  {[]importing.Field{importing.FieldSKU}, true},
		"only two names": {[]importing.Field{importing.FieldName, importing.FieldName}, false},
	} {
		if err := (importing.Mapping{Fields: c.fields}).Validate(); (err == nil) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	m := importing.Mapping{Header: []string{"Naam", "Aantal "}}
	if !m.Fits([]string{"NAAM", "aantal"}) || !m.Fits([]string{"Naam", "Aantal", "Reden"}) || m.Fits([]string{"Naam"}) || m.Fits([]string{"Aantal", "Naam"}) {
		t.Error("a mapping fits its own header, with the column of reasons behind it or not")
	}
}

// F0: what a file tells otherwise than the record, and is not taken, is said.
func TestWhatIsNotTakenIsSaid(t *testing.T) {
	on := data.NewDate(2026, 11, 26)
	zero, price := 0, data.Money{Minor: 54500, Currency: "EUR"}
	recorded := data.Subscription{
		ID: 1, Product: "Drafting", Vendor: "Draftworks", Total: 5, Channel: data.ChannelDirect, Cloud: data.CloudNone, BillingPeriod: data.BillingMonthly, Term: data.TermYearly,
	}.WithPrice(data.Money{Minor: 4500, Currency: "EUR"}, on.AddDays(-30))
	for _, c := range []struct {
		fact importing.SubscriptionFact
		want data.Code
	}{
		{importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting", Total: &zero}, data.CodeTotalOutOfRange},
		{importing.SubscriptionFact{Kind: importing.FileLicenses, Product: "Drafting", Vendor: "Draftworks", Total: &zero}, data.CodeTotalOutOfRange},
		{importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting", Price: &price, Billing: data.BillingYearly}, data.CodeOtherPeriod},
		{importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting", Channel: data.ChannelReseller}, data.CodeOtherChannel},
		{importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting", Price: &data.Money{Minor: 100, Currency: importing.Krone}}, data.CodeBadCurrency},
	} {
		plan := importing.NewPlan(importing.Snapshot{Currency: "EUR", Subscriptions: []data.Subscription{recorded}}, importing.Facts{Subscriptions: []importing.SubscriptionFact{c.fact}}, data.Catalog{}, on)
		row := plan.Subscriptions[0]
		if row.Action != importing.ActionLeave || len(row.Notes) != 1 || row.Notes[0].Code != c.want {
			t.Errorf("%+v: %s, noted %v; want %s", c.fact, row.Action, row.Notes, c.want)
		}
	}
	inSweden := importing.NewPlan(importing.Snapshot{Currency: "SEK"}, importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileTable, Product: "Ritprogram", Price: &data.Money{Minor: 100, Currency: importing.Krone}}}}, data.Catalog{}, on)
	if got := inSweden.Subscriptions[0].After.PriceOn(on); got.Currency != "SEK" {
		t.Errorf("%+v", got)
	}
}

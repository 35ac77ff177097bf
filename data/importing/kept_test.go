package importing_test

import (
	"reflect"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// telling is a way to tell each field of a fact that a table may tell of a subscription.
func telling() map[string]func(*importing.SubscriptionFact) {
	no := false
	return map[string]func(*importing.SubscriptionFact){
		"SKU":         func(f *importing.SubscriptionFact) { f.SKU = "DRAFT_1" },
		"SKUID":       func(f *importing.SubscriptionFact) { f.SKUID = "3b555118-da6a-4418-894f-7df1e2096870" },
		"ExternalID":  func(f *importing.SubscriptionFact) { f.ExternalID = "purchase-2" },
		"Total":       func(f *importing.SubscriptionFact) { f.Total = number(9) },
		"Assigned":    func(f *importing.SubscriptionFact) { f.Assigned = number(3) },
		"Trial":       func(f *importing.SubscriptionFact) { f.Trial = true },
		"Status":      func(f *importing.SubscriptionFact) { f.Status = data.StatusDisabled },
		"RenewsOn":    func(f *importing.SubscriptionFact) { f.RenewsOn = data.NewDate(2026, 9, 9) },
		"StartedOn":   func(f *importing.SubscriptionFact) { f.StartedOn = data.NewDate(2024, 9, 9) },
		"Vendor":      func(f *importing.SubscriptionFact) { f.Vendor = "Draftworks" },
		"Billing":     func(f *importing.SubscriptionFact) { f.Billing = data.BillingYearly },
		"NextBilling": func(f *importing.SubscriptionFact) { f.NextBilling = data.NewDate(2026, 4, 9) },
		"Term":        func(f *importing.SubscriptionFact) { f.Term = data.TermMonthly },
		"Recurring":   func(f *importing.SubscriptionFact) { f.Recurring = &no },
		"Channel":     func(f *importing.SubscriptionFact) { f.Channel = data.ChannelReseller },
		"Price":       func(f *importing.SubscriptionFact) { price := eur(1234); f.Price = &price },
		"Payment":     func(f *importing.SubscriptionFact) { f.Payment = data.PaymentInvoice },
		"Agreement":   func(f *importing.SubscriptionFact) { f.Agreement = data.AgreementClassic },
		"PartnerName": func(f *importing.SubscriptionFact) { f.PartnerName = "Partner" },
		"Notes":       func(f *importing.SubscriptionFact) { f.Notes = "From the file" },
		"Owner":       func(f *importing.SubscriptionFact) { f.Owner = "Fatima" },
		"Tags":        func(f *importing.SubscriptionFact) { f.Tags = []string{"drawing"} },
		"Own": func(f *importing.SubscriptionFact) {
			f.Own = []importing.OwnFact{{Name: "No such field", Column: "No such field", Text: "a"}}
		},
	}
}

// F0: whatever a table tells of a subscription of the record is in the record after the
// import, or the plan says that it is not; also where another form that knows its total
// better was imported on the same day.
func TestNothingThatATableTellsIsLostWithoutAWord(t *testing.T) {
	bare := data.Subscription{
		ID: 1, Organization: 1, Product: "Drafting", Channel: data.ChannelDirect, Total: 5,
		BillingPeriod: data.BillingMonthly, Term: data.TermYearly, RecurringBilling: true,
	}
	believed := bare
	believed.TotalFrom, believed.TotalOn = string(importing.FileGraphSKUs), today
	believed.AssignedFrom, believed.ReportedOn, believed.ReportedAssigned = string(importing.FileGraphSKUs), today, 2
	full := believed.WithPrice(eur(100), today.AddDays(-9)).WithRenewal(data.NewDate(2026, 12, 1), today)
	full.ExternalID, full.StartedOn, full.Notes, full.OwnerName = "purchase-1", data.NewDate(2023, 12, 1), "Ours", "Jan"
	full = full.WithNextBilling(data.NewDate(2026, 4, 1))
	full.Tags = data.TagsOf(strings.Fields("a b c d e f g h i j k l m n o p q r s t"))

	others := full
	others.Cloud, others.Agreement = data.CloudNone, data.AgreementNew
	byName := telling()
	byItself := map[string]bool{
		"Source": true, "Kind": true, "Product": true, "Back": true, // what the row is of
		"OtherID": true, "Partner": true, "NextStateOn": true, // which only F4 tells, and that is believed
	}
	for i := range reflect.TypeFor[importing.SubscriptionFact]().NumField() {
		name := reflect.TypeFor[importing.SubscriptionFact]().Field(i).Name
		if byName[name] == nil && !byItself[name] {
			t.Errorf("nothing tells %s", name)
		}
	}
	for field, tell := range byName {
		for state, recorded := range map[string]data.Subscription{"bare": bare, "bare, believed": believed, "full": full, "full, another vendor's": others} {
			fact := importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting"}
			tell(&fact)
			facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}
			record := importing.Snapshot{Organization: 1, Currency: "EUR", Subscriptions: []data.Subscription{recorded}}
			p := plan(record, facts)
			if p.Empty() && !p.Says() {
				t.Errorf("%s of a record that is %s: nothing is taken in and nothing is said", field, state)
			}
			record.Subscriptions = []data.Subscription{p.Subscriptions[len(p.Subscriptions)-1].After}
			record.Subscriptions[0].ID = 1
			if again := plan(record, facts); !again.Empty() {
				t.Errorf("%s of a record that is %s: the same file changes something once more", field, state)
			}
		}
	}
}

// F2 F3: the renewal date of a list of licenses counts where another form told the total.
func TestRenewalDateOfAListBesideTotalsOfAnotherForm(t *testing.T) {
	renewal := data.NewDate(2026, 9, 9)
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileGraphSKUs, SKU: "SPB", Total: number(10)},
		{Kind: importing.FileLicenses, SKU: "SPB", Total: number(10), RenewsOn: renewal},
	}}
	if got := plan(importing.Snapshot{}, facts).Subscriptions[0].After.RenewsOn; got != renewal {
		t.Errorf("renews on %s, want %s", got, renewal)
	}
}

// F0: a table that prices what a list of Microsoft's brought tells when it renews, too.
func TestATableFillsInTheRenewalDateOfWhatIsImportedAlready(t *testing.T) {
	record := importing.Snapshot{Currency: "EUR"}
	p := plan(record, importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileGraphSKUs, SKU: "SPB", Total: number(10), Assigned: number(7)}}})
	record.Subscriptions = []data.Subscription{p.Subscriptions[0].After}
	record.Subscriptions[0].ID = 1
	price, renewal := eur(1860), data.NewDate(2027, 3, 5)
	row := plan(record, importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileTable, Product: "Business Premium", Price: &price, Billing: data.BillingMonthly, RenewsOn: renewal},
	}}).Subscriptions[0]
	if row.After.RenewsOn != renewal || row.After.PriceOn(today) != price || len(row.Notes) != 0 {
		t.Errorf("renews on %s at %v, noted %v", row.After.RenewsOn, row.After.PriceOn(today), row.Notes)
	}
}

// F0: what a table tells otherwise than the record is said once, and again when the table
// tells something else; the record keeps its own.
func TestWhatTheRecordKeepsIsSaidOnce(t *testing.T) {
	recorded := data.Subscription{
		ID: 1, Organization: 1, Product: "Drafting", Total: 5, ExternalID: "graph-1", Channel: data.ChannelDirect,
		BillingPeriod: data.BillingMonthly, Term: data.TermYearly, RecurringBilling: true,
	}.WithPrice(eur(100), today.AddDays(-9))
	record := importing.Snapshot{Organization: 1, Currency: "EUR", Subscriptions: []data.Subscription{recorded}}
	mapping := importing.Mapping{Header: []string{"Product", "Contract"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldID}}
	for n, c := range []struct {
		id    string
		notes int
	}{{"C-1", 3}, {"C-1", 0}, {"C-2", 1}, {"C-2", 0}} {
		fact := importing.SubscriptionFact{Kind: importing.FileTable, Product: "Drafting", ExternalID: c.id, Channel: data.ChannelReseller, Billing: data.BillingYearly}
		p := plan(record, importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}, Mappings: []importing.Mapping{mapping}})
		row := p.Subscriptions[0]
		if len(row.Notes) != c.notes || row.After.ExternalID != "graph-1" {
			t.Errorf("import %d of %s: %s, notes %v, want %d", n, c.id, row.Action, row.Notes, c.notes)
		}
		mapping = p.Mappings[0]
	}
}

// F0: what was said of one customer's purchase is said of another's, too, once they tell it;
// both are remembered.
func TestWhatTheRecordKeepsIsSaidOfEachCustomer(t *testing.T) {
	record := importing.Snapshot{Organization: 1, Name: "Dijk", Currency: "EUR", Organizations: []importing.Called{{ID: 1, Names: []string{"Dijk"}}, {ID: 2, Names: []string{"Other"}}}}
	for _, of := range []data.OrganizationID{1, 2} {
		record.Subscriptions = append(record.Subscriptions, data.Subscription{ID: data.SubscriptionID(of), Organization: of, Product: "Drafting", Total: 5, ExternalID: "graph-1"})
	}
	at := func(line int) importing.Source { return importing.Source{File: "list.csv", Line: line} }
	mapping := importing.Mapping{Header: []string{"Customer", "Product", "Contract"}, Fields: []importing.Field{importing.FieldWhose, importing.FieldProduct, importing.FieldID}}
	for n, c := range []struct {
		second string // contract of the second customer
		notes  int
	}{{"", 1}, {"C-1", 1}, {"C-1", 0}} {
		p := plan(record, importing.Facts{
			Subscriptions: []importing.SubscriptionFact{
				{Source: at(2), Kind: importing.FileTable, Product: "Drafting", ExternalID: "C-1"}, {Source: at(3), Kind: importing.FileTable, Product: "Drafting", ExternalID: c.second},
			},
			Organizations: map[importing.Source]string{at(2): "Dijk", at(3): "Other"}, Mappings: []importing.Mapping{mapping},
		})
		notes := 0
		for _, row := range p.Subscriptions {
			notes += len(row.Notes)
		}
		if notes != c.notes {
			t.Errorf("import %d: %d notes, want %d", n, notes, c.notes)
		}
		mapping = p.Mappings[0]
	}
}

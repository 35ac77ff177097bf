package importing_test

import (
	"bytes"
	"fmt"
	"testing"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0: a product of the record stays the same one however a file writes its name, its part
// number or its GUID, in a list of people and in one of products.
func TestNearNamesAreOneProduct(t *testing.T) {
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	for _, own := range []struct {
		of     data.Subscription
		called []string
	}{
		{data.Subscription{Product: "Microsoft 365 E3", SKU: "SPE_E3", SKUID: "05e9a617-0261-4cee-bb44-138d3ef5d965", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{
			"microsoft 365 e3", "Microsoft\n365 E3", "Microsoft 365\tE3", "Microsoft  365  E3", "Microsoft\u00A0365\u00A0E3", "Microsoft® 365 E3", "Microsoft 365™ E3", "M365 E3", "MS 365 E3", "Microsoft 365 E3+", "Microsoft 365 E3 +", "\u200bMicrosoft 365 E3", "Microsoft 365 Enterprise E3",
			"SPE_E3", "spe_e3", "kaai:SPE_E3", "KAAI:spe_e3", "05e9a617-0261-4cee-bb44-138d3ef5d965", "05E9A617-0261-4CEE-BB44-138D3EF5D965", "{05e9a617-0261-4cee-bb44-138d3ef5d965}", " {05E9A617-0261-4CEE-BB44-138D3EF5D965} ", "aaaaaaaa-0261-4cee-bb44-138d3ef5d965_05e9a617-0261-4cee-bb44-138d3ef5d965",
		}},
		{data.Subscription{Product: "Exchange Online (Plan 1)", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{"Exchange Online Plan 1", "Exchange Online P1", "EXCHANGESTANDARD", "Microsoft Exchange Online (Plan 1)"}},
		{data.Subscription{Product: "Power BI (free)", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{"Power BI Free", "Microsoft Fabric (Free)", "Microsoft Fabric Free", "POWER_BI_STANDARD", "kaai:POWER_BI_STANDARD"}},
		{data.Subscription{Product: "Entra ID P1", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{"Microsoft Entra ID P1", "Azure Active Directory Premium P1", "AAD_PREMIUM", "Microsoft Entra ID (Plan 1)"}},
		{data.Subscription{Product: "O365 E1", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{"Office 365 E1", "Microsoft Office 365 E1", "STANDARDPACK"}},
		{data.Subscription{Product: "Microsoft 365 E3 (no Teams)", Vendor: data.Microsoft, Cloud: data.CloudWorldwide}, []string{"Microsoft_365_E3_(no_Teams)", "kaai:Microsoft_365_E3_(no_Teams)", "Microsoft 365 E3 no Teams"}},
		{data.Subscription{Product: "Tekenpakket (2026)"}, []string{"TEKENPAKKET (2026)", "tekenpakket 2026", "Tekenpakket  (2026) ", "Tekenpakket (2026)+", "Tekenpakket\r\n(2026)"}},
	} {
		own.of.ID, own.of.Total = 1, 5
		for _, called := range own.called {
			for kind, facts := range map[string]importing.Facts{
				"people":   {People: []importing.PersonFact{{Name: "Els", Address: "els@x.nl", Products: []string{called}, AnyVendor: own.of.Vendor == "", Vendor: own.of.Vendor}}},
				"products": {Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileTable, Product: called, Vendor: own.of.Vendor}}},
			} {
				if last := called[len(called)-1]; last == '+' && kind == "products" {
					continue // there, a plus parts nothing
				}
				plan := importing.NewPlan(importing.Snapshot{Currency: "EUR", Subscriptions: []data.Subscription{own.of}}, facts, catalog, today)
				if len(plan.Subscriptions) != 1 || plan.Subscriptions[0].After.ID != 1 || plan.Subscriptions[0].After.Product != own.of.Product {
					t.Errorf("%s: %q is not %s: %s", kind, called, own.of.Product, calledIn(plan))
				}
			}
		}
	}
}

func calledIn(plan importing.Plan) (names string) {
	for _, row := range plan.Subscriptions {
		names += fmt.Sprintf("%q of %d; ", row.After.Product, row.After.ID)
	}
	return names
}

// F0: what differs by its edition is another product, whatever else is alike.
func TestEditionsAreProductsOfTheirOwn(t *testing.T) {
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	own := data.Subscription{ID: 1, Product: "Microsoft 365 E3", SKU: "SPE_E3", Vendor: data.Microsoft, Cloud: data.CloudWorldwide, Total: 5}
	for _, called := range []string{"Microsoft 365 E5", "Microsoft 365 E3 (no Teams)", "Microsoft 365 E3 EEA (no Teams)", "Microsoft 365 E3 - Unattended License", "Microsoft 365 E3 GCC", "Microsoft 365 E3 Extra Features", "Office 365 E3", "Microsoft 365 A3 for faculty"} {
		facts := importing.Facts{People: []importing.PersonFact{{Name: "Els", Address: "els@x.nl", Products: []string{called}, Vendor: data.Microsoft}}}
		plan := importing.NewPlan(importing.Snapshot{Currency: "EUR", Subscriptions: []data.Subscription{own}}, facts, catalog, today)
		if len(plan.Subscriptions) != 1 || plan.Subscriptions[0].After.ID == 1 {
			t.Errorf("%q is taken for %s: %s", called, own.Product, calledIn(plan))
		}
	}
}

// F0: a new name is shown in one line, and is one product in all its writings, whichever
// came first.
func TestANewNameIsOneProduct(t *testing.T) {
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileTable, Product: "Draw\nWell  Pro\u200b"}}}
	for i, name := range []string{"DrawWell Pro", "draw well pro", "Draw Well® Pro", "Draw-Well Pro"} {
		facts.People = append(facts.People, importing.PersonFact{Name: "Els", Address: fmt.Sprintf("els%d@x.nl", i), Products: []string{name}, AnyVendor: true})
	}
	plan := importing.NewPlan(importing.Snapshot{Currency: "EUR"}, facts, data.Catalog{}, today)
	if len(plan.Subscriptions) != 1 || plan.Subscriptions[0].After.Product != "Draw Well Pro" || len(plan.Assignments) != 4 {
		t.Errorf("%s", calledIn(plan))
	}
}

// F0: two rows of one product in a table are two subscriptions of it, called the same.
func TestRowsOfOneProductAreCalledTheSame(t *testing.T) {
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{
		{Kind: importing.FileTable, Product: "Tekenpakket", ExternalID: "1"},
		{Kind: importing.FileTable, Product: "TEKENPAKKET ", ExternalID: "2"},
		{Kind: importing.FileTable, Product: "2026-01-01", SKU: "#N/A"},
		{Kind: importing.FileTable, Product: "Boek", SKU: "NULL"},
		{Kind: importing.FileTable, Product: "Pen", SKU: "123-4"},
	}}
	plan := importing.NewPlan(importing.Snapshot{Currency: "EUR"}, facts, data.Catalog{}, today)
	var got []string
	for _, row := range plan.Subscriptions {
		got = append(got, row.After.Product+"/"+row.After.SKU)
	}
	if want := "[Tekenpakket/ Tekenpakket/ Boek/ Pen/123-4]"; fmt.Sprint(got) != want || len(plan.Rejected) != 1 {
		t.Errorf("%v, want %s; rejected %v", got, want, plan.Rejected)
	}
}

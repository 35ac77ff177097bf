package files_test

import (
	"fmt"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// F2: what stands in the column of messages is a state, a day or both; anything else is
// named, and is not taken for active.
func TestMessagesOfLicenses(t *testing.T) {
	for said, want := range map[string]string{
		"":                           "active",
		"-":                          "active",
		"Active":                     "active",
		"Renews on 4/25/2027":        "active 2027-04-25",
		"04/25/2027":                 "active 2027-04-25",
		"2027-04-25":                 "active 2027-04-25",
		"Expires on 4/25/2027":       "active 2027-04-25",
		"Expired on 4/25/2026":       "expired 2026-04-25",
		"Expired":                    "expired",
		"Disabled":                   "disabled",
		"Disabled on 4/25/2026":      "disabled 2026-04-25",
		"Deleted":                    "deleted",
		"Verwijderd":                 "deleted",
		"Uitgeschakeld op 4/25/2026": "disabled 2026-04-25",
		"Something odd":              " said",
	} {
		facts, err := read("Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status Message or Renewal Date\nVisio Plan 2,5,0,3,\"" + said + "\"\n")
		if err != nil || len(facts.Subscriptions) != 1 {
			t.Fatalf("%q: %+v, error %v", said, facts, err)
		}
		fact := facts.Subscriptions[0]
		got := string(fact.Status)
		if !fact.RenewsOn.IsZero() {
			got += " " + fact.RenewsOn.String()
		}
		if len(facts.Unread) > 0 {
			got += " said"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// F14: Partner Center tells for how long, how it is billed, what it costs and whether it
// renews; what of it is not understood is named.
func TestTermsOfPartnerCenter(t *testing.T) {
	for _, c := range []struct{ cells, want, said string }{
		{"annual,P1Y,True,150.00,EUR", "yearly yearly true 15000 EUR", ""},
		{"monthly,P1Y,False,12.50,USD", "monthly yearly false 1250 USD", ""},
		{"Monthly,P1M,On,12.50,EUR", "monthly monthly true 1250 EUR", ""},
		{"Annual,P3Y,Disabled,100.00,EUR", "yearly three_years false 10000 EUR", ""},
		{"monthly,P5Y,True,12.50,EUR", "monthly  true 1250 EUR", "bad_term"},
		{"monthly,P1Y,perhaps,12.50,EUR", "monthly yearly ? 1250 EUR", "not_yes_or_no"},
		{"fortnight,P1Y,True,12.50,EUR", " yearly true -", "bad_billing period_untold"},
		{",P1Y,True,12.50,EUR", " yearly true -", "period_untold"},
		{"monthly,,,,", "monthly  ? -", ""},
	} {
		facts, err := read("offerName,SubscriptionId,quantity,commitmentEndDate,status,billingCycle,termDuration,autoRenewEnabled,unitPrice,currency\n" +
			"Visio Plan 2,7f1d0c52-0000-4000-8000-000000000001,5,2027-02-28T00:00:00Z,active," + c.cells + "\n")
		if err != nil || len(facts.Subscriptions) != 1 {
			t.Fatalf("%s: %+v, error %v", c.cells, facts, err)
		}
		if got, said := termsOf(facts.Subscriptions[0]), codesOf(facts.Unread); got != c.want || said != c.said {
			t.Errorf("%s: %q, said %q; want %q, %q", c.cells, got, said, c.want, c.said)
		}
	}
}

func termsOf(f importing.SubscriptionFact) string {
	recurring, price := "?", "-"
	if f.Recurring != nil {
		recurring = fmt.Sprint(*f.Recurring)
	}
	if f.Price != nil {
		price = fmt.Sprint(f.Price.Minor, " ", f.Price.Currency)
	}
	return fmt.Sprint(f.Billing, " ", f.Term, " ", recurring, " ", price)
}

func codesOf(unread []importing.Unread) string {
	var codes []string
	for _, u := range unread {
		codes = append(codes, string(u.Code))
	}
	return strings.Join(codes, " ")
}

// F10: what a license cost was for the time from the purchase to its end; without an end
// nothing tells for how long.
func TestCostsOfSnipe(t *testing.T) {
	for _, c := range []struct{ days, want, said string }{
		{"2026-01-10,2027-01-10", "yearly  ? 10000 USD", ""},
		{",2027-01-10", "yearly  ? 10000 USD", ""},
		{"2026-01-10,2029-01-10", "yearly  ? 3333 USD", ""},
		{"2026-01-10,2026-02-10", "monthly  ? 10000 USD", ""},
		{"2026-01-10,", "  ? -", "period_untold"},
		{"2026-01-10,some day", "  ? -", "bad_date period_untold"},
	} {
		facts, err := read("Item name,Seats,Email,Manufacturer,Purchase cost,Purchase date,Expiration date\nPhoto,3,,Maker,$300.00," + c.days + "\n")
		if err != nil || len(facts.Subscriptions) != 1 {
			t.Fatalf("%s: %+v, error %v", c.days, facts, err)
		}
		if got, said := termsOf(facts.Subscriptions[0]), codesOf(facts.Unread); got != c.want || said != c.said {
			t.Errorf("%s: %q, said %q; want %q, %q", c.days, got, said, c.want, c.said)
		}
	}
}

// F6: a mapping can say when the next bill comes, for how long it runs and whether it
// renews; that nothing tells the period of a price is said.
func TestMappedTerms(t *testing.T) {
	fields := []importing.Field{importing.FieldProduct, importing.FieldPrice, importing.FieldNextBilling, importing.FieldTerm, importing.FieldRecurring}
	m := importing.Mapping{Header: []string{"Pakket", "Prijs", "Volgende factuur", "Looptijd", "Verlengt"}, Fields: fields, Dates: importing.DayFirst}
	facts := tableOf(t, "Pakket;Prijs;Volgende factuur;Looptijd;Verlengt\nTekenen;12,50;1-12-2026;3 jaar;nee\n", m)
	if len(facts.Subscriptions) != 1 || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodePeriodTaken {
		t.Fatalf("%+v", facts)
	}
	fact := facts.Subscriptions[0]
	if got := termsOf(fact); got != " three_years false 1250 " || fact.NextBilling.String() != "2026-12-01" {
		t.Errorf("%q, next bill %s", got, fact.NextBilling)
	}
	plan := importing.NewPlan(importing.Snapshot{Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 11, 26))
	s := plan.Subscriptions[0].After
	if s.PeriodStart.String() != "2026-11-01" || s.NextBilling.String() != "2026-12-01" || s.Term != data.TermThreeYears || s.RecurringBilling || s.Price.Minor != 1250 {
		t.Errorf("%+v", s)
	}
	s.ID = 1
	again := importing.NewPlan(importing.Snapshot{Currency: "EUR", Subscriptions: []data.Subscription{s}}, facts, data.Catalog{}, data.NewDate(2026, 12, 26))
	if again.Subscriptions[0].Action != importing.ActionLeave {
		t.Errorf("a month later the same file changes %+v", again.Subscriptions[0].After)
	}
}

// F0: a cell that is read for two things is named once.
func TestABadDayIsNamedOnce(t *testing.T) {
	for _, header := range []string{"Renewal Date", "Status Message or Renewal Date", "Verlengingsdatum", "Next renewal"} {
		facts, err := read("Product Title,Total Licenses,Assigned licenses," + header + "\nVisio Plan 2,5,3,31/31/2026\n")
		if err != nil || codesOf(facts.Unread) != "bad_date" {
			t.Errorf("%s: %+v, error %v", header, facts.Unread, err)
		}
	}
}

package importing_test

import (
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/importing"
)

// renewed is a subscription under the new agreement whose yearly term renewed on
// a day.
func renewed(on data.Date) data.Subscription {
	return data.Subscription{
		ID: 1, Organization: 1, Product: "Business Premium", SKU: "SPB", SKUID: "guid", Cloud: data.CloudWorldwide,
		Agreement: data.AgreementNew, Total: 15, Term: data.TermYearly, RecurringBilling: true,
		TermStart: data.DateOf(on.Time().AddDate(-1, 0, 0)), RenewsOn: on,
	}
}

// told is the subscription after an import of a file that tells its renewal date.
func told(s data.Subscription, renewal data.Date) data.Subscription {
	record := importing.Snapshot{Organization: 1, Subscriptions: []data.Subscription{s}}
	facts := importing.Facts{Subscriptions: []importing.SubscriptionFact{{Kind: importing.FileLicenses, SKU: "SPB", RenewsOn: renewal, Total: number(15)}}}
	return plan(record, facts).Subscriptions[0].After
}

// R18: a file that writes the last day of the term where the record has the day of
// the renewal leaves the removal window as it is.
func TestImportedRenewalDateKeepsTheRemovalWindow(t *testing.T) {
	s := renewed(data.NewDate(2026, 3, 5))
	before, closes := data.RemovableNow(s, today)
	after, closesAfter := data.RemovableNow(told(s, data.NewDate(2027, 3, 4)), today)
	if before != 15 || after != before || closesAfter != closes {
		t.Errorf("%d removable until %s, after the import %d until %s", before, closes, after, closesAfter)
	}
}

// R18: whatever day a file gives for the renewal, the term that it ends is one
// term long, and a day or two of difference moves no window.
func TestImportedRenewalDateMakesOneTerm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := today.AddDays(-rapid.IntRange(0, 700).Draw(t, "renewed days ago"))
		s := renewed(start)
		renewal := s.NextRenewal(today).AddDays(rapid.IntRange(-3, 1200).Draw(t, "moved by days"))
		if !today.Before(renewal) {
			t.Skip("over already")
		}
		after := told(s, renewal)
		term := after.TermOn(today)
		if days := term.Days(); days < 365-4 || days > 366+4 {
			t.Fatalf("renewed on %s, told %s: a term of %d days, %s to %s", start, renewal, days, term.Start, term.Next)
		}
		was := s.TermOn(today)
		if moved := was.Next.DaysUntil(renewal); moved <= 3 && term.Start != was.Start {
			t.Fatalf("the term's start moved from %s to %s for %d days", was.Start, term.Start, moved)
		}
	})
}

// R16: what a table tells the price and the renewal of is billed by the day of its renewal,
// until a file or the user tells another day; without a price no day is taken to be it.
func TestImportedPriceIsBilledByTheRenewal(t *testing.T) {
	price, renewal := data.Money{Minor: 815, Currency: "USD"}, today.AddDays(28)
	fact := importing.SubscriptionFact{
		Source: importing.Source{File: "list.csv", Line: 2}, Kind: importing.FileTable, Product: "Jira", Vendor: "Atlassian",
		Total: number(12), Price: &price, Billing: data.BillingMonthly, RenewsOn: renewal,
	}
	plan := func(record importing.Snapshot, fact importing.SubscriptionFact) importing.Plan {
		return importing.NewPlan(record, importing.Facts{Subscriptions: []importing.SubscriptionFact{fact}}, catalog, today)
	}
	record := importing.Snapshot{Organization: 1, Currency: "EUR"}
	added := plan(record, fact).Subscriptions[0].After
	if period := added.ChargePeriod(renewal); period.Start != renewal {
		t.Errorf("the period of %s starts on %s", renewal, period.Start)
	}
	added.ID = 1
	record.Subscriptions = []data.Subscription{added}
	if again := plan(record, fact); !again.Empty() {
		t.Errorf("the same file once more changes %+v", again.Subscriptions)
	}
	later := fact
	later.NextBilling = today.AddDays(3)
	if moved := plan(record, later).Subscriptions[0].After; moved.NextBilling != later.NextBilling {
		t.Errorf("billed next on %s, told %s", moved.NextBilling, later.NextBilling)
	}
	fact.Price = nil
	if unpriced := plan(importing.Snapshot{Organization: 1, Currency: "EUR"}, fact).Subscriptions[0].After; !unpriced.NextBilling.IsZero() {
		t.Errorf("without a price it is billed on %s", unpriced.NextBilling)
	}
}

package savings_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
)

func day(month time.Month, day int) data.Date {
	return data.NewDate(2026, month, day)
}

var today = day(11, 25)

// suite is a monthly subscription of the new agreement whose year began in May.
func suite(id data.SubscriptionID, product string, total int) data.Subscription {
	s := data.NewSubscription(day(5, 1))
	s.ID, s.Product, s.Total = id, product, total
	s.Price = data.Money{Minor: 1000, Currency: "EUR"}
	return s
}

func row(s data.Subscription) data.SubscriptionRow { return data.SubscriptionRow{Subscription: s} }

// R35: from which day a license saves.
func TestWayOf(t *testing.T) {
	renewal := data.NewDate(2027, time.May, 1)
	with := func(change func(*data.Subscription)) data.Subscription {
		s := suite(1, "Microsoft 365 Business Standard", 10)
		change(&s)
		return s
	}
	for name, c := range map[string]struct {
		s        data.Subscription
		licenses int
		want     savings.Way
	}{
		"new":     {with(func(*data.Subscription) {}), 1, savings.Way{From: renewal, Lower: data.WhenRenewal}},
		"classic": {with(func(s *data.Subscription) { s.Agreement = data.AgreementClassic }), 1, savings.Way{From: today, Lower: data.WhenNow}},
		"inside the window": {
			with(func(s *data.Subscription) { s.TermStart, s.RenewsOn = day(11, 20), day(12, 20) }), 1,
			savings.Way{From: today, Lower: data.WhenNow, Until: day(11, 27)},
		},
		"more than was bought inside the window": {
			with(func(s *data.Subscription) { s.Purchases = []data.Purchase{{On: day(11, 24), Licenses: 2}} }), 3,
			savings.Way{From: renewal, Lower: data.WhenRenewal},
		},
		"as many as were bought inside the window": {
			with(func(s *data.Subscription) { s.Purchases = []data.Purchase{{On: day(11, 24), Licenses: 2}} }), 2,
			savings.Way{From: today, Lower: data.WhenNow, Until: day(12, 1)},
		},
		"reseller": {with(func(s *data.Subscription) { s.Channel = data.ChannelReseller }), 1, savings.Way{From: renewal, Ask: true}},
		"reseller, and it ends": {
			with(func(s *data.Subscription) {
				s.Channel, s.RecurringBilling, s.Agreement = data.ChannelReseller, false, data.AgreementClassic
			}), 1, savings.Way{From: renewal, Ends: true},
		},
		"reseller, and it is extended": { // which is what happens where nothing is chosen (R26)
			with(func(s *data.Subscription) { s.Channel, s.RecurringBilling = data.ChannelReseller, false }), 1,
			savings.Way{From: renewal, Ask: true, Extends: true},
		},
		"to be extended": {
			with(func(s *data.Subscription) { s.RecurringBilling, s.AtEnd = false, data.AtEndExtend }), 1,
			savings.Way{From: renewal, Extends: true},
		},
		"prepaid":    {with(func(s *data.Subscription) { s.Channel = data.ChannelProductKey }), 1, savings.Way{From: renewal, Ask: true}},
		"it ends":    {with(func(s *data.Subscription) { s.RecurringBilling = false }), 1, savings.Way{From: renewal, Ends: true}},
		"no renewal": {with(func(s *data.Subscription) { s.TermStart, s.RenewsOn = data.Date{}, data.Date{} }), 1, savings.Way{}},
		"another vendor": {
			with(func(s *data.Subscription) { s.Cloud, s.Agreement = data.CloudNone, data.AgreementClassic }), 1,
			savings.Way{From: renewal, Lower: data.WhenRenewal},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, savings.WayOf(c.s, c.licenses, today)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// R31 R34 R35: the list, what is kept and done, and that a license counts once.
func TestList(t *testing.T) {
	basic, standard, unpriced := suite(1, "Microsoft 365 Business Basic", 3), suite(2, "Microsoft 365 Business Standard", 5), suite(3, "Acrobat", 2)
	basic.NamedAssigned, standard.NamedAssigned = 1, 1
	standard.BillingPeriod = data.BillingYearly
	unpriced.Price, unpriced.Cloud, unpriced.Vendor = data.Money{}, data.CloudNone, "Adobe"
	trial := suite(4, "Visio Plan 2", 9)
	trial.Trial = true
	gone := suite(5, "Project Plan 3", 9)
	gone.RecurringBilling, gone.RenewsOn = false, day(11, 1)
	basis := data.SavingsBasis{
		Rows:   []data.SubscriptionRow{row(basic), row(standard), row(unpriced), row(trial), row(gone)},
		People: []data.Person{{ID: 7, Name: "Jo", Address: "jo@example.nl", Blocked: true}},
		Assignments: []data.Assignment{
			{Subscription: 1, Person: 7}, {Subscription: 2, Person: 7}, {Subscription: 4, Person: 7}, {Subscription: 5, Person: 7},
		},
		Savings: []data.Saving{
			{Leak: data.LeakUnused, Subscription: 2, State: data.SavingKept, Reason: "for the new ones"},
			{Leak: data.LeakUnused, Subscription: 1, State: data.SavingKept, Until: today}, // over
			{Leak: data.LeakBlocked, Subscription: 1, Person: 8, State: data.SavingDone, DoneOn: day(2, 1), Licenses: 1, PerYear: data.Money{Minor: 12000, Currency: "EUR"}, SavesFrom: day(5, 1)},
			{Leak: data.LeakBlocked, Subscription: 1, Person: 8, State: data.SavingDone, DoneOn: data.Date{Year: 2025, Month: 2, Day: 1}, Licenses: 1, PerYear: data.Money{Minor: 12000, Currency: "EUR"}},
		},
	}
	inclusions := savings.NewInclusions([]data.Inclusion{{Part: basic.Product, Whole: standard.Product}}, data.Catalog{}, nil)
	type short struct {
		Leak     data.Leak
		Product  string
		Licenses int
		PerYear  int64
		State    data.SavingState
	}
	var got []short
	rows := savings.List(basis, inclusions, today)
	for _, r := range rows {
		got = append(got, short{r.Leak, r.Subscription.Product, r.Licenses, r.PerYear.Minor, r.State})
	}
	want := []short{
		{data.LeakBlocked, basic.Product, 1, 12000, data.SavingOpen},
		{data.LeakBlocked, standard.Product, 1, 1000, data.SavingOpen},
		{data.LeakOverlap, basic.Product, 1, 12000, data.SavingOpen},
		{data.LeakUnused, basic.Product, 2, 24000, data.SavingOpen},
		{data.LeakUnused, standard.Product, 4, 4000, data.SavingKept},
		{data.LeakUnused, "Acrobat", 2, 0, data.SavingOpen},
		{data.LeakBlocked, basic.Product, 1, 12000, data.SavingDone},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	perYear, without := savings.Total(rows, data.SavingOpen)
	if diff := cmp.Diff([]data.Money{{Minor: 12000 + 1000 + 24000, Currency: "EUR"}}, perYear); diff != "" || without != 2 {
		t.Errorf("total (-want +got)\n%s%d licenses without a price", diff, without)
	}
}

// R26 R35: what will be extended costs its price of then; what ends by itself is no part
// of what can be saved.
func TestTotalOfWhatEndsAndIsExtended(t *testing.T) {
	ends, extends := suite(1, "Visio Plan 2", 3), suite(2, "Project Plan 3", 1)
	ends.RecurringBilling = false
	extends.RecurringBilling, extends.AtEnd = false, data.AtEndExtend
	extends.MonthlyPlan = data.Money{Minor: 2000, Currency: "EUR"}
	rows := savings.List(data.SavingsBasis{Rows: []data.SubscriptionRow{row(ends), row(extends)}}, savings.Inclusions{}, today)
	perYear, _ := savings.Total(rows, data.SavingOpen)
	if diff := cmp.Diff([]data.Money{{Minor: 12 * 2060, Currency: "EUR"}}, perYear); diff != "" {
		t.Errorf("to save (-want +got)\n%s", diff)
	}
	perYear, _ = savings.Ending(rows)
	if diff := cmp.Diff([]data.Money{{Minor: 3 * 12000, Currency: "EUR"}}, perYear); diff != "" {
		t.Errorf("ending (-want +got)\n%s", diff)
	}
}

// R35: what can be saved is what is not assigned in Costs, less what an open change takes
// away already: that is paid for now, and nothing is left to do about it.
func TestNotAssignedIsWhatCanBeSavedAndWhatIsOrdered(t *testing.T) {
	lowered, plain := suite(1, "Visio Plan 2", 9), suite(2, "Project Plan 3", 5)
	lowered.NamedAssigned, plain.NamedAssigned = 4, 5
	waiting := row(lowered)
	waiting.Open = &data.Change{State: data.ChangeScheduled, From: 9, To: 6}
	all := []data.SubscriptionRow{waiting, row(plain)}
	perYear, _ := savings.Total(savings.List(data.SavingsBasis{Rows: all}, savings.Inclusions{}, today), data.SavingOpen)
	running, ordered := costs.RunningOn(all, today), int64(3*1000)
	if len(perYear) != 1 || perYear[0].Minor != 12*2000 || running[0].Unused.Minor != 2000+ordered {
		t.Errorf("a year %v, a month in Costs %v", perYear, running)
	}
}

// R34: products that stand alone, by their service plans.
func TestIncludesByServicePlans(t *testing.T) {
	inclusions := savings.NewInclusions(nil, data.Catalog{}, []data.Product{
		{SKU: "EXCHANGESTANDARD", Name: "Exchange Online (Plan 1)", Plans: "EXCHANGE_S_STANDARD TODO"},
		{SKU: "O365_BUSINESS_PREMIUM", Name: "Business Standard", Plans: "EXCHANGE_S_STANDARD OFFICE TODO"},
		{SKU: "POWER_BI_PRO", Name: "Power BI Pro", Plans: "BI EXCHANGE_S_FOUNDATION"},
		{SKU: "SPE_E5", Name: "E5", Plans: "BI EXCHANGE_S_ENTERPRISE"},
		{SKU: "E5_TWIN", Name: "E5 twin", Plans: "BI EXCHANGE_S_ENTERPRISE EXCHANGE_S_FOUNDATION"},
		{SKU: "NOTHING", Name: "Nothing", Plans: "EXCHANGE_S_FOUNDATION"},
	})
	bySKU := func(sku string) savings.Product { return savings.Product{SKU: sku} }
	for _, c := range []struct {
		whole, part savings.Product
		want        bool
	}{
		{bySKU("O365_BUSINESS_PREMIUM"), bySKU("EXCHANGESTANDARD"), true},
		{bySKU("EXCHANGESTANDARD"), bySKU("O365_BUSINESS_PREMIUM"), false},
		{savings.Product{Name: "business standard"}, savings.Product{Name: "Exchange Online (Plan 1)"}, true},
		{bySKU("SPE_E5"), bySKU("POWER_BI_PRO"), true},
		{bySKU("SPE_E5"), bySKU("E5_TWIN"), false}, // equal sets are one product
		{bySKU("E5_TWIN"), bySKU("SPE_E5"), false},
		{bySKU("SPE_E5"), bySKU("NOTHING"), false},
		{bySKU("SPE_E5"), bySKU("UNKNOWN"), false},
	} {
		if got := inclusions.Includes(c.whole, c.part); got != c.want {
			t.Errorf("%v in %v: %v, want %v", c.part, c.whole, got, c.want)
		}
	}
}

// R34: of two suites the table alone tells, whatever their service plans are.
func TestSuitesByTheTable(t *testing.T) {
	pairs := []data.Inclusion{{Part: "Basic", Whole: "Standard"}, {Part: "E1", Whole: "E3"}}
	inclusions := savings.NewInclusions(pairs, data.Catalog{}, []data.Product{
		{SKU: "BASIC", Name: "Basic", Plans: "MAIL TEAMS"},
		{SKU: "E1", Name: "E1", Plans: "MAIL TEAMS VIVA"},
		{SKU: "MAIL", Name: "Mail", Plans: "MAIL"},
	})
	for part, want := range map[string]bool{"Basic": false, "Mail": true} {
		if got := inclusions.Includes(savings.Product{Name: "E1"}, savings.Product{Name: part}); got != want {
			t.Errorf("%s in E1: %v", part, got)
		}
	}
}

// R32: an account whose age is not known is never too old, and the age counts on the day
// of the report.
func TestNeverActiveIsOlderThanTheLimit(t *testing.T) {
	held := []savings.Held{{Product: savings.Product{Name: "Microsoft 365 Business Standard"}, Reported: true}}
	for made, want := range map[data.Date]int{{}: 0, today: 0, today.AddDays(-90): 0, today.AddDays(-91): 1} {
		p := data.Person{MadeOn: made, ReportedOn: today}
		if got := savings.LeaksOf(p, held, 90, savings.Inclusions{}); len(got) != want || want == 1 && got[0].Leak != data.LeakNever {
			t.Errorf("made on %q: %v, want %d", made, got, want)
		}
	}
}

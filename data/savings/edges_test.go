package savings_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/savings"
)

// R35: what unused licenses cost a year and from when that can stop, at the edges of days
// and prices. Each line is worked out by hand from the rules.
func TestUnusedAtTheEdges(t *testing.T) {
	type want struct {
		licenses int
		minor    int64 // a year; 0 where no price is known
		currency string
		from     string
		lower    data.When
		ask      bool
		ends     bool
	}
	may := "2027-05-01"
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   *want // nil is no row
	}{
		"by the month":               {func(*data.Subscription) {}, &want{10, 120000, "EUR", may, data.WhenRenewal, false, false}},
		"a yearly price is a year's": {func(s *data.Subscription) { s.BillingPeriod = data.BillingYearly }, &want{10, 10000, "EUR", may, data.WhenRenewal, false, false}},
		"a currency without cents":   {func(s *data.Subscription) { s.Price = data.Money{Minor: 1500, Currency: "JPY"} }, &want{10, 180000, "JPY", may, data.WhenRenewal, false, false}},
		"no price":                   {func(s *data.Subscription) { s.Price = data.Money{} }, &want{10, 0, "", may, data.WhenRenewal, false, false}},
		"free":                       {func(s *data.Subscription) { s.Free = true }, nil},
		"a trial":                    {func(s *data.Subscription) { s.Trial = true }, nil},
		"nothing is left":            {func(s *data.Subscription) { s.ReportedAssigned, s.ReportedOn = 10, today }, nil},
		"as many as a file counted":  {func(s *data.Subscription) { s.ReportedAssigned, s.ReportedOn = 7, today }, &want{3, 36000, "EUR", may, data.WhenRenewal, false, false}},
		"total not known":            {func(s *data.Subscription) { s.TotalUnknown, s.Total = true, 0 }, nil},
		"day 7 of the term":          {func(s *data.Subscription) { s.TermStart, s.RenewsOn = day(11, 18), data.NewDate(2027, 11, 18) }, &want{10, 120000, "EUR", "2026-11-25", data.WhenNow, false, false}},
		"day 8 of the term":          {func(s *data.Subscription) { s.TermStart, s.RenewsOn = day(11, 17), data.NewDate(2027, 11, 17) }, &want{10, 120000, "EUR", "2027-11-17", data.WhenRenewal, false, false}},
		"in the window, and it ends": {func(s *data.Subscription) {
			s.TermStart, s.RenewsOn, s.RecurringBilling = day(11, 20), data.NewDate(2027, 11, 20), false
		}, &want{10, 120000, "EUR", "2027-11-20", "", false, true}},
		"classic, a month from its end": {func(s *data.Subscription) { s.Agreement, s.RenewsOn = data.AgreementClassic, day(12, 25) }, &want{10, 120000, "EUR", "2026-11-25", data.WhenNow, false, false}},
		"another vendor, of which a file told little": {func(s *data.Subscription) {
			s.Cloud, s.RecurringBilling, s.RenewsOn, s.Agreement = data.CloudNone, false, data.Date{}, ""
		}, &want{10, 120000, "EUR", "", "", false, false}},
		"a reseller, of which a file told little": {func(s *data.Subscription) {
			s.Channel, s.RecurringBilling, s.RenewsOn, s.Agreement = data.ChannelReseller, false, data.Date{}, data.AgreementClassic
		}, &want{10, 120000, "EUR", "", "", true, false}},
		"a credit check is pending": {func(s *data.Subscription) { s.CreditCheckSince = today }, &want{10, 120000, "EUR", may, "", false, false}}, // R2
		"a credit check, under classic": {func(s *data.Subscription) {
			s.Agreement, s.CreditCheckSince = data.AgreementClassic, today
		}, &want{10, 120000, "EUR", may, "", false, false}},
		"a credit check, and it ends": {func(s *data.Subscription) {
			s.Agreement, s.CreditCheckSince, s.RecurringBilling = data.AgreementClassic, today, false
		}, &want{10, 120000, "EUR", may, "", false, false}},
		"no longer sold": {func(s *data.Subscription) { s.Agreement, s.EndOfSale = data.AgreementClassic, true }, &want{10, 120000, "EUR", may, "", false, false}}, // R7
		"no longer sold, and it ends": {func(s *data.Subscription) {
			s.Agreement, s.EndOfSale, s.RecurringBilling = data.AgreementClassic, true, false
		}, &want{10, 120000, "EUR", may, "", false, true}},
		"no longer sold, renewal not known": {func(s *data.Subscription) {
			s.Agreement, s.EndOfSale, s.RenewsOn = data.AgreementClassic, true, data.Date{}
		}, &want{10, 120000, "EUR", "", "", false, false}},
		"bought through volume licensing": {func(s *data.Subscription) { s.Channel = data.ChannelVolumeLicensing }, &want{10, 120000, "EUR", may, "", true, false}},
		"a representative sold it":        {func(s *data.Subscription) { s.Channel = data.ChannelRepresentative }, &want{10, 120000, "EUR", may, "", true, false}},
		"it ended yesterday":              {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, day(11, 24) }, nil},
		"it ends today":                   {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, day(11, 25) }, nil}, // R23: the end date is the first expired day
		"it ends tomorrow":                {func(s *data.Subscription) { s.RecurringBilling, s.RenewsOn = false, day(11, 26) }, &want{10, 120000, "EUR", "2026-11-26", "", false, true}},
	} {
		t.Run(name, func(t *testing.T) {
			s := suite(1, "Visio Plan 2", 10)
			c.change(&s)
			rows := savings.List(data.SavingsBasis{Rows: []data.SubscriptionRow{row(s)}}, savings.Inclusions{}, today)
			var got *want
			if len(rows) > 0 {
				r := rows[0]
				got = &want{r.Licenses, r.PerYear.Minor, r.PerYear.Currency, r.Way.From.String(), r.Way.Lower, r.Way.Ask, r.Way.Ends}
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// R35: what is kept until a day is open again on that day, and what is kept for good stays.
func TestKeptUntilADay(t *testing.T) {
	s := suite(1, "Visio Plan 2", 10)
	for until, want := range map[string]data.SavingState{"": data.SavingKept, "2026-11-24": data.SavingOpen, "2026-11-25": data.SavingOpen, "2026-11-26": data.SavingKept} {
		day, err := data.ParseDate(until)
		if until != "" && err != nil {
			t.Fatal(err)
		}
		basis := data.SavingsBasis{
			Rows:    []data.SubscriptionRow{row(s)},
			Savings: []data.Saving{{Leak: data.LeakUnused, Subscription: 1, State: data.SavingKept, Until: day}},
		}
		if got := savings.List(basis, savings.Inclusions{}, today)[0].State; got != want {
			t.Errorf("until %q it is %s, want %s", until, got, want)
		}
	}
}

// R35: amounts of two currencies stand apart, and a license with two reasons counts once.
func TestTotalsOfTwoCurrencies(t *testing.T) {
	euros, dollars := suite(1, "Microsoft 365 Business Basic", 1), suite(2, "Microsoft 365 Business Premium", 2)
	dollars.Price.Currency = "USD"
	euros.NamedAssigned, dollars.NamedAssigned = 1, 1
	basis := data.SavingsBasis{
		Rows:        []data.SubscriptionRow{row(euros), row(dollars)},
		People:      []data.Person{{ID: 1, Name: "Jo", Blocked: true}},
		Assignments: []data.Assignment{{ID: 1, Subscription: 1, Person: 1}, {ID: 2, Subscription: 2, Person: 1}},
	}
	included := savings.NewInclusions([]data.Inclusion{{Part: euros.Product, Whole: dollars.Product}}, data.Catalog{}, nil)
	rows := savings.List(basis, included, today)
	if len(rows) != 4 { // blocked with both, the one in the other, and an unused one
		t.Fatalf("%d rows", len(rows))
	}
	total, unpriced := savings.Total(rows, data.SavingOpen)
	want := []data.Money{{Minor: 12000, Currency: "EUR"}, {Minor: 24000, Currency: "USD"}}
	if diff := cmp.Diff(want, total); diff != "" || unpriced != 0 {
		t.Errorf("(-want +got)\n%s%d without a price", diff, unpriced)
	}
}

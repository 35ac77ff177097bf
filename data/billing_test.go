package data_test

import (
	"testing"

	"seatbook/data"
)

// R16: a period that starts on the 31st ends on the last day of a shorter month and
// returns to the 31st, also where the record holds the short one; the day of the
// month that a period starts on is kept otherwise, over leap years too.
func TestPeriodsReturnToTheirDay(t *testing.T) {
	for name, c := range map[string]struct {
		start, next string
		billing     data.BillingPeriod
		want        []string // the dates after next
	}{
		"from 31 January":        {"2026-01-31", "2026-02-28", data.BillingMonthly, []string{"2026-03-31", "2026-04-30", "2026-05-31"}},
		"from 28 February on":    {"2026-02-28", "2026-03-31", data.BillingMonthly, []string{"2026-04-30", "2026-05-31"}},
		"the 30th over February": {"2026-01-30", "2026-02-28", data.BillingMonthly, []string{"2026-03-30", "2026-04-30"}},
		"28 February of itself":  {"2026-02-28", "2026-03-28", data.BillingMonthly, []string{"2026-04-28"}},
		"the 15th":               {"2026-01-15", "2026-02-15", data.BillingMonthly, []string{"2026-03-15"}},
		"a first long period":    {"2026-03-15", "2026-04-20", data.BillingMonthly, []string{"2026-05-15"}},
		"29 February":            {"2024-02-29", "2025-02-28", data.BillingYearly, []string{"2026-02-28", "2027-02-28", "2028-02-29"}},
		"yearly":                 {"2025-05-01", "2026-05-01", data.BillingYearly, []string{"2027-05-01", "2028-05-01"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := data.Subscription{BillingPeriod: c.billing, PeriodStart: iso(t, c.start), NextBilling: iso(t, c.next)}
			from := s.NextBilling
			for _, want := range c.want {
				got := s.BillingPeriodOn(from)
				if got.Start != from || got.Next.String() != want {
					t.Errorf("from %s: %s to %s, want to %s", from, got.Start, got.Next, want)
				}
				if before := s.BillingPeriodOn(got.Next.AddDays(-1)); before != got {
					t.Errorf("on its last day it is %v", before)
				}
				if charged := s.ChargePeriod(from); charged != got {
					t.Errorf("charged for %v", charged)
				}
				from = got.Next
			}
		})
	}
}

func iso(t *testing.T, text string) data.Date {
	t.Helper()
	d, err := data.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// R16: a charge of the past has the period of its day; the periods before the one on
// record meet each other, and it.
func TestPeriodsBeforeTheOneOnRecord(t *testing.T) {
	s := data.Subscription{BillingPeriod: data.BillingMonthly, PeriodStart: data.NewDate(2026, 3, 31), NextBilling: data.NewDate(2026, 4, 30)}
	yearly := data.Subscription{BillingPeriod: data.BillingYearly, PeriodStart: data.NewDate(2026, 5, 1), NextBilling: data.NewDate(2027, 5, 1)}
	for on, want := range map[string]string{
		"2026-04-30": "2025-05-01 2026-05-01", "2025-05-01": "2025-05-01 2026-05-01", "2025-04-30": "2024-05-01 2025-05-01", "2024-04-30": "2023-05-01 2024-05-01",
	} {
		if got := yearly.ChargePeriod(iso(t, on)); got.Start.String()+" "+got.Next.String() != want {
			t.Errorf("yearly, on %s: %v, want %s", on, got, want)
		}
	}
	for on, want := range map[string]string{
		"2026-03-31": "2026-03-31 2026-04-30", "2026-03-30": "2026-02-28 2026-03-31", "2026-02-28": "2026-02-28 2026-03-31",
		"2026-02-27": "2026-01-31 2026-02-28", "2025-12-31": "2025-12-31 2026-01-31", "2025-12-30": "2025-11-30 2025-12-31",
	} {
		if got := s.ChargePeriod(iso(t, on)); got.Start.String()+" "+got.Next.String() != want {
			t.Errorf("on %s: %v, want %s", on, got, want)
		}
	}
}

// Without both dates, or with the second not after the first, no period is known.
func TestUnknownPeriods(t *testing.T) {
	for _, c := range []data.Period{{}, {Start: today}, {Next: today}, {Start: today, Next: today}, {Start: today, Next: today.AddDays(-1)}} {
		s := office()
		s.PeriodStart, s.NextBilling = c.Start, c.Next
		if got := s.BillingPeriodOn(today); got != (data.Period{}) {
			t.Errorf("%v gives %v", c, got)
		}
		if got, want := data.EstimateChange(s, 2, today), (data.Estimate{Full: eur(2400)}); got != want {
			t.Errorf("%v estimates %+v, want %+v: the part is not known", c, got, want)
		}
	}
}

// R16: what is bought before the period on record pays for all of that period, and a
// period of a single day is a period.
func TestEstimateAtTheEdges(t *testing.T) {
	s := office()
	s.PeriodStart, s.NextBilling = today, today.AddDays(1)
	for _, on := range []data.Date{today.AddDays(-3), today} {
		if got, want := data.EstimateChange(s, 2, on), (data.Estimate{Part: eur(2400), Full: eur(2400)}); got != want {
			t.Errorf("on %s: %+v, want %+v", on, got, want)
		}
	}
	s.Price = data.Money{}
	if got := data.EstimateChange(s, 2, today); got != (data.Estimate{}) {
		t.Errorf("without a price: %+v", got)
	}
}

// R23: with recurring billing each renewal begins the next term; without it, and for
// a trial, the term on record ends.
func TestTermOn(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		on     string
		want   string
	}{
		"running":             {func(*data.Subscription) {}, "2026-03-11", "2025-09-01 2026-09-01"},
		"on its renewal":      {func(*data.Subscription) {}, "2026-09-01", "2026-09-01 2027-09-01"},
		"monthly":             {func(s *data.Subscription) { s.Term = data.TermMonthly }, "2026-09-15", "2026-09-01 2026-10-01"},
		"three years":         {func(s *data.Subscription) { s.Term = data.TermThreeYears }, "2026-09-15", "2026-09-01 2029-09-01"},
		"without a start":     {func(s *data.Subscription) { s.TermStart = data.Date{} }, "2026-03-11", "2025-09-01 2026-09-01"},
		"off":                 {func(s *data.Subscription) { s.RecurringBilling = false }, "2026-09-15", "2025-09-01 2026-09-01"},
		"off without a start": {func(s *data.Subscription) { s.RecurringBilling, s.TermStart = false, data.Date{} }, "2026-09-15", " 2026-09-01"},
		"a trial":             {func(s *data.Subscription) { s.Trial = true }, "2026-09-15", "2025-09-01 2026-09-01"},
		"without an end":      {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, "2026-09-15", "2025-09-01 "},
	} {
		s := office()
		c.change(&s)
		got := s.TermOn(iso(t, c.on))
		if got.Start.String()+" "+got.Next.String() != c.want || s.NextRenewal(iso(t, c.on)) != got.Next {
			t.Errorf("%s: %q, want %q", name, got.Start.String()+" "+got.Next.String(), c.want)
		}
	}
	for term, want := range map[data.Term]string{data.TermMonthly: "2026-04-11", data.TermYearly: "2027-03-11", data.TermThreeYears: "2029-03-11"} {
		if got := (data.Subscription{Term: term}).TermFrom(today).String(); got != want {
			t.Errorf("%s from today: %s, want %s", term, got, want)
		}
	}
}

// Free products and trials cost nothing, and neither does what has no price; a
// yearly price counts for a twelfth.
func TestCostAsItIs(t *testing.T) {
	for name, c := range map[string]struct {
		change                         func(*data.Subscription)
		period, month, unused, tooMany data.Money
	}{
		"monthly":       {func(*data.Subscription) {}, eur(48000), eur(48000), eur(2400), data.Money{}},
		"yearly":        {func(s *data.Subscription) { s.BillingPeriod = data.BillingYearly }, eur(48000), eur(4000), eur(200), data.Money{}},
		"one unused":    {func(s *data.Subscription) { s.Total = 39 }, eur(46800), eur(46800), eur(1200), data.Money{}},
		"all in use":    {func(s *data.Subscription) { s.Total = 38 }, eur(45600), eur(45600), data.Money{}, data.Money{}},
		"one too many":  {func(s *data.Subscription) { s.Total = 37 }, eur(44400), eur(44400), data.Money{}, eur(1200)},
		"free":          {func(s *data.Subscription) { s.Free = true }, data.Money{}, data.Money{}, data.Money{}, data.Money{}},
		"a trial":       {func(s *data.Subscription) { s.Trial = true }, data.Money{}, data.Money{}, data.Money{}, data.Money{}},
		"without price": {func(s *data.Subscription) { s.Price = data.Money{} }, data.Money{}, data.Money{}, data.Money{}, data.Money{}},
	} {
		s := office()
		c.change(&s)
		if got := [4]data.Money{s.CostPerPeriod(today), s.CostPerMonth(today), s.AvailablePerMonth(today), s.OverPerMonth(today)}; got != [4]data.Money{c.period, c.month, c.unused, c.tooMany} {
			t.Errorf("%s: a period, a month, unused and too many cost %v", name, got)
		}
	}
}

// R23: what people hold costs what is charged for it, and nothing once the subscription is
// not active any more.
func TestLicensesCostWhatIsCharged(t *testing.T) {
	today := data.NewDate(2026, 3, 1)
	s := data.NewSubscription(today)
	s.Total, s.Price, s.RecurringBilling = 8, data.Money{Minor: 940, Currency: "EUR"}, false
	seen := map[data.Status]bool{}
	for days := 0; days < 600; days += 10 {
		on := today.AddDays(days)
		seen[data.CurrentStatus(s, on).Status] = true
		charged, held := s.Charged(on), s.LicensesPerMonth(8, on)
		if charged != held || (s.LicensePerMonth(on) == data.Money{}) != (charged == data.Money{}) {
			t.Errorf("on %v, %v: %v is charged, the licenses cost %v, one %v", on, data.CurrentStatus(s, on).Status, charged, held, s.LicensePerMonth(on))
		}
	}
	if len(seen) < 3 {
		t.Errorf("only %v were seen", seen)
	}
}

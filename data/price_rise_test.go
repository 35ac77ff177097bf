package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// risen is a subscription that costs 10 euros a license and month, for a year from 1
// May 2025 on.
func risen(change func(*data.Subscription)) data.Subscription {
	s := data.NewSubscription(data.NewDate(2025, 5, 1))
	s.StartedOn, s.Total, s.Price = data.NewDate(2023, 5, 1), 40, eur(1000)
	if change != nil {
		change(&s)
	}
	return s
}

// R27: an announced rise applies at the first renewal on or after its day.
func TestFirstRenewal(t *testing.T) {
	monthly := func(s *data.Subscription) {
		s.Term, s.TermStart, s.RenewsOn = data.TermMonthly, data.NewDate(2025, 5, 31), data.NewDate(2025, 6, 30)
	}
	for name, c := range map[string]struct {
		change    func(*data.Subscription)
		announced data.Date
		want      data.Date
	}{
		"in the present term":     {nil, data.NewDate(2026, 2, 1), data.NewDate(2026, 5, 1)},
		"on the renewal":          {nil, data.NewDate(2026, 5, 1), data.NewDate(2026, 5, 1)},
		"the day after it":        {nil, data.NewDate(2026, 5, 2), data.NewDate(2027, 5, 1)},
		"before the present term": {nil, data.NewDate(2025, 2, 1), data.NewDate(2025, 5, 1)},
		"by the month":            {monthly, data.NewDate(2026, 2, 1), data.NewDate(2026, 2, 28)},
		"does not renew":          {func(s *data.Subscription) { s.RecurringBilling = false }, data.NewDate(2026, 2, 1), data.Date{}},
		"renewal not known":       {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, data.NewDate(2026, 2, 1), data.Date{}},
		"a trial":                 {func(s *data.Subscription) { s.Trial = true }, data.NewDate(2026, 2, 1), data.Date{}},
	} {
		if got := risen(c.change).FirstRenewal(c.announced); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// R27: a rise is a percentage of what is paid until then, or a price.
func TestAnnounce(t *testing.T) {
	day, renewal := data.NewDate(2026, 2, 1), data.NewDate(2026, 5, 1)
	announced := func(rise data.Rise, before ...data.PriceChange) []data.PriceChange {
		t.Helper()
		after, err := data.Announce(risen(func(s *data.Subscription) { s.PriceChanges = before }), rise)
		if err != nil {
			t.Fatal(err)
		}
		return after.PriceChanges
	}
	five, tenMore := []data.PriceChange{{From: renewal, Price: eur(1050), Announced: day, Percent: 500}}, data.PriceChange{From: renewal, Price: eur(1155), Announced: data.NewDate(2026, 3, 1), Percent: 1000}
	for name, c := range map[string]struct{ got, want []data.PriceChange }{
		"5 percent": {announced(data.Rise{Announced: day, Percent: 500}), five},
		"5.55 percent, to the cent": {
			announced(data.Rise{Announced: day, Percent: 555}), []data.PriceChange{{From: renewal, Price: eur(1056), Announced: day, Percent: 555}},
		},
		"a price":   {announced(data.Rise{Announced: day, Price: eur(1050)}), []data.PriceChange{{From: renewal, Price: eur(1050), Announced: day}}},
		"once more": {announced(data.Rise{Announced: day, Percent: 500}, data.PriceChange{From: renewal, Price: eur(1100), Announced: day}), five},
		"on another": {announced(data.Rise{Announced: day, Percent: 500}, data.PriceChange{From: data.NewDate(2026, 1, 1), Price: eur(2000)}), []data.PriceChange{
			{From: data.NewDate(2026, 1, 1), Price: eur(2000)}, {From: renewal, Price: eur(2100), Announced: day, Percent: 500},
		}},
		"below another of that renewal": {announced(data.Rise{Announced: day, Percent: 500}, data.PriceChange{From: renewal, Price: eur(1100), Announced: tenMore.Announced, Percent: 1000}), []data.PriceChange{five[0], tenMore}},
		"once more, another percentage": {announced(data.Rise{Announced: day, Percent: 500}, data.PriceChange{From: renewal, Price: eur(1200), Announced: day, Percent: 2000}, tenMore), []data.PriceChange{five[0], tenMore}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	later := data.NewDate(2026, 3, 1)
	for name, c := range map[string]struct {
		first, second data.Rise
		want          data.PriceChange
	}{
		"two percentages":            {data.Rise{Announced: day, Percent: 500}, data.Rise{Announced: later, Percent: 1000}, tenMore},
		"entered the other way":      {data.Rise{Announced: later, Percent: 1000}, data.Rise{Announced: day, Percent: 500}, tenMore},
		"two prices":                 {data.Rise{Announced: day, Price: eur(1050)}, data.Rise{Announced: later, Price: eur(1200)}, data.PriceChange{From: renewal, Price: eur(1200), Announced: later}},
		"prices the other way round": {data.Rise{Announced: later, Price: eur(1200)}, data.Rise{Announced: day, Price: eur(1050)}, data.PriceChange{From: renewal, Price: eur(1200), Announced: later}},
	} {
		once, err := data.Announce(risen(nil), c.first)
		twice, err2 := data.Announce(once, c.second)
		if err != nil || err2 != nil || len(twice.PriceChanges) != 2 || twice.PriceChanges[1] != c.want || twice.PriceOn(renewal) != c.want.Price {
			t.Errorf("%s: %v, errors %v, %v; want %v", name, twice.PriceChanges, err, err2, c.want)
		}
	}
	bought := risen(func(s *data.Subscription) { s.StartedOn = day })
	if after, err := data.Announce(bought, data.Rise{Announced: day, Percent: 500}); err != nil || len(after.PriceChanges) > 0 {
		t.Errorf("what was bought at the new price rises again: %v, error %v", after.PriceChanges, err)
	}
}

// What can't be announced says which field is wrong.
func TestAnnounceRefuses(t *testing.T) {
	day := data.NewDate(2026, 2, 1)
	for name, c := range map[string]struct {
		rise   data.Rise
		change func(*data.Subscription)
		field  string
		code   data.Code
	}{
		"no day":           {data.Rise{Percent: 500}, nil, "announced", data.CodeRequired},
		"no rise":          {data.Rise{Announced: day}, nil, "percent", data.CodeRequired},
		"both":             {data.Rise{Announced: day, Percent: 500, Price: eur(1)}, nil, "percent", data.CodeOneOfTwo},
		"too much":         {data.Rise{Announced: day, Percent: 1_000_01}, nil, "percent", data.CodeOutOfRange},
		"a fall":           {data.Rise{Announced: day, Percent: -1}, nil, "percent", data.CodeOutOfRange},
		"another currency": {data.Rise{Announced: day, Price: data.Money{Minor: 1, Currency: "USD"}}, nil, "price", data.CodeCurrency},
		"no price known":   {data.Rise{Announced: day, Percent: 500}, func(s *data.Subscription) { s.Price = data.Money{} }, "price", data.CodeRequired},
		"no renewal":       {data.Rise{Announced: day, Percent: 500}, func(s *data.Subscription) { s.RecurringBilling = false }, "announced", data.CodeRequired},
	} {
		_, err := data.Announce(risen(c.change), c.rise)
		mistakes, ok := err.(*data.Mistakes) //nolint:errorlint // as Validate returns it
		if !ok || mistakes.ByField[c.field] == nil || mistakes.ByField[c.field].Code != c.code {
			t.Errorf("%s: %v, want %s of %s", name, err, c.code, c.field)
		}
	}
}

// R27: what was announced moves with the renewal at which it applies; a price that is
// simply dated, or that holds by now, does not.
func TestAnnouncedPricesMoveWithTheRenewal(t *testing.T) {
	on, day := data.NewDate(2026, 3, 11), data.NewDate(2026, 2, 1)
	before := risen(func(s *data.Subscription) {
		s.PriceChanges = []data.PriceChange{
			{From: data.NewDate(2026, 3, 1), Price: eur(1010), Announced: data.NewDate(2025, 12, 1)},
			{From: data.NewDate(2026, 4, 1), Price: eur(1020)},
			{From: data.NewDate(2026, 5, 1), Price: eur(1050), Announced: day},
		}
	})
	days := func(s data.Subscription) (all []data.Date) {
		for _, c := range s.PriceChanges {
			all = append(all, c.From)
		}
		return all
	}
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   data.Date // of the last one
	}{
		"later":      {func(s *data.Subscription) { s.RenewsOn = data.NewDate(2026, 8, 1) }, data.NewDate(2026, 8, 1)},
		"earlier":    {func(s *data.Subscription) { s.RenewsOn = data.NewDate(2026, 4, 15) }, data.NewDate(2026, 4, 15)},
		"elsewhere":  {func(s *data.Subscription) { s.Notes = "x" }, data.NewDate(2026, 5, 1)},
		"not at all": {func(s *data.Subscription) { s.RecurringBilling = false }, data.NewDate(2026, 5, 1)},
	} {
		after := before
		c.change(&after)
		got := days(data.MoveAnnounced(before, after, on))
		if want := []data.Date{data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1), c.want}; !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// R27: what a year costs before and after, of each currency apart.
func TestCostOfRise(t *testing.T) {
	rise := data.Rise{Announced: data.NewDate(2026, 2, 1), Percent: 1000}
	yearly := risen(func(s *data.Subscription) { s.BillingPeriod, s.Price, s.Total = data.BillingYearly, eur(12000), 2 })
	dollars := risen(func(s *data.Subscription) { s.Price, s.Total = data.Money{Minor: 500, Currency: "USD"}, 1 })
	got, err := data.CostOfRise([]data.Subscription{risen(nil), yearly, dollars}, rise)
	want := []data.RiseCost{
		{Before: eur(40*1000*12 + 24000), After: eur(40*1100*12 + 26400)},
		{Before: data.Money{Minor: 6000, Currency: "USD"}, After: data.Money{Minor: 6600, Currency: "USD"}},
	}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("error %v, %s", err, diff)
	}
}

// One price can't hold for what is billed monthly and what is billed yearly.
func TestOnePriceForOneBillingPeriod(t *testing.T) {
	both := []data.Subscription{risen(nil), risen(func(s *data.Subscription) { s.BillingPeriod = data.BillingYearly })}
	day := data.NewDate(2026, 2, 1)
	if _, err := data.CostOfRise(both, data.Rise{Announced: day, Price: eur(1100)}); err == nil {
		t.Error("one price was taken for both")
	}
	if _, err := data.CostOfRise(both, data.Rise{Announced: day, Percent: 500}); err != nil {
		t.Errorf("a percentage: %v", err)
	}
}

// R27: a yearly term paid monthly costs 5% more than one paid at once, a monthly term
// about 20%; what is known is no estimate.
func TestCompareTerms(t *testing.T) {
	on := data.NewDate(2026, 3, 11)
	years := func(s data.Subscription) (all []int64, estimated []bool) {
		for _, c := range data.CompareTerms(s, on) {
			all, estimated = append(all, c.Year.Minor), append(estimated, c.Estimated)
		}
		return all, estimated
	}
	ten := func(change func(*data.Subscription)) data.Subscription {
		s := risen(change)
		s.Total = 10
		return s
	}
	for name, c := range map[string]struct {
		s         data.Subscription
		want      []int64
		estimated []bool
	}{
		"paid at once":  {ten(func(s *data.Subscription) { s.BillingPeriod, s.Price = data.BillingYearly, eur(12000) }), []int64{120000, 126000, 144000}, []bool{false, true, true}},
		"paid monthly":  {ten(func(s *data.Subscription) { s.Price = eur(1050) }), []int64{120000, 126000, 144000}, []bool{true, false, true}},
		"monthly":       {ten(func(s *data.Subscription) { s.Term, s.Price = data.TermMonthly, eur(1200) }), []int64{120000, 126000, 144000}, []bool{true, true, false}},
		"monthly known": {ten(func(s *data.Subscription) { s.Price, s.MonthlyPlan = eur(1050), eur(1300) }), []int64{120000, 126000, 156000}, []bool{true, false, false}},
		"three years": {ten(func(s *data.Subscription) {
			s.Term, s.BillingPeriod, s.Price = data.TermThreeYears, data.BillingYearly, eur(12000)
		}), []int64{120000, 120000, 126000, 144000}, []bool{false, true, true, true}},
		"with a rise that is coming": {ten(func(s *data.Subscription) {
			s.BillingPeriod, s.Price = data.BillingYearly, eur(10000)
			s.PriceChanges = []data.PriceChange{{From: s.NextRenewal(on), Price: eur(12000), Announced: on}}
		}), []int64{120000, 126000, 144000}, []bool{false, true, true}},
		"another vendor": {ten(func(s *data.Subscription) { s.Cloud = data.CloudNone }), nil, nil},
		"no price":       {ten(func(s *data.Subscription) { s.Price = data.Money{} }), nil, nil},
	} {
		got, estimated := years(c.s)
		if !slices.Equal(got, c.want) || !slices.Equal(estimated, c.estimated) {
			t.Errorf("%s: %v %v, want %v %v", name, got, estimated, c.want, c.estimated)
		}
	}
}

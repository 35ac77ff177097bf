package data_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
)

// mistakesOf are the fields that an error names, with what is wrong with them.
func mistakesOf(err error) map[string]*data.Error {
	if mistakes, ok := errors.AsType[*data.Mistakes](err); ok {
		return mistakes.ByField
	}
	return nil
}

// A form names each field that can't be as it is, with the bounds where it has
// them; what is just inside them is taken.
func TestSubscriptionMistakes(t *testing.T) {
	between := func(low, high int) data.Error {
		return data.Error{Code: data.CodeOutOfRange, Params: map[string]any{"Min": low, "Max": high}}
	}
	required, amount := data.Error{Code: data.CodeRequired}, data.Error{Code: data.CodeNotAnAmount}
	order := func(after string) data.Error {
		return data.Error{Code: data.CodeDateOrder, Params: map[string]any{"After": after, "Day": today}}
	}
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		field  string
		want   data.Error
	}{
		"no product":           {func(s *data.Subscription) { s.Product = " " }, "product", required},
		"no licenses":          {func(s *data.Subscription) { s.Total = 0 }, "total", between(1, 99_999_999)},
		"too many":             {func(s *data.Subscription) { s.Total = 100_000_000 }, "total", between(1, 99_999_999)},
		"one":                  {func(s *data.Subscription) { s.Total = 1 }, "", data.Error{}},
		"as many as can be":    {func(s *data.Subscription) { s.Total = 99_999_999 }, "", data.Error{}},
		"not known":            {func(s *data.Subscription) { s.Total, s.TotalUnknown = 0, true }, "", data.Error{}},
		"notice before today":  {func(s *data.Subscription) { s.NoticeDays = -1 }, "own_notice_days", between(0, 365)},
		"notice too early":     {func(s *data.Subscription) { s.NoticeDays = 366 }, "own_notice_days", between(0, 365)},
		"a year of notice":     {func(s *data.Subscription) { s.NoticeDays = 365 }, "", data.Error{}},
		"warn below nothing":   {func(s *data.Subscription) { s.LowestAvailable = -1 }, "own_lowest_available", between(0, 99_999_999)},
		"warn below too many":  {func(s *data.Subscription) { s.LowestAvailable = 100_000_000 }, "own_lowest_available", between(0, 99_999_999)},
		"warn below the most":  {func(s *data.Subscription) { s.LowestAvailable = 99_999_999 }, "", data.Error{}},
		"no cloud":             {func(s *data.Subscription) { s.Cloud = "" }, "cloud", required},
		"no channel":           {func(s *data.Subscription) { s.Channel = "" }, "channel", required},
		"no payment":           {func(s *data.Subscription) { s.Payment = "" }, "payment", required},
		"no agreement":         {func(s *data.Subscription) { s.Agreement = "" }, "agreement", required},
		"no offer":             {func(s *data.Subscription) { s.Offer = "" }, "offer", required},
		"no billing period":    {func(s *data.Subscription) { s.BillingPeriod = "" }, "billing_period", required},
		"no term":              {func(s *data.Subscription) { s.Term = "" }, "term", required},
		"no such currency":     {func(s *data.Subscription) { s.Price.Currency = "XQQ" }, "currency", data.Error{Code: data.CodeCurrency}},
		"below nothing":        {func(s *data.Subscription) { s.Price.Minor = -1 }, "price", amount},
		"too dear":             {func(s *data.Subscription) { s.Price.Minor = 10_000_000_000 }, "price", amount},
		"as dear as can be":    {func(s *data.Subscription) { s.Price.Minor = 9_999_999_999 }, "", data.Error{}},
		"costs nothing":        {func(s *data.Subscription) { s.Price.Minor = 0 }, "", data.Error{}},
		"no price":             {func(s *data.Subscription) { s.Price = data.Money{Minor: -1} }, "", data.Error{}},
		"no period":            {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = today, today }, "next_billing", order("period_start")},
		"a period of a day":    {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = today, today.AddDays(1) }, "", data.Error{}},
		"a period without end": {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = today, data.Date{} }, "", data.Error{}},
		"only its end":         {func(s *data.Subscription) { s.PeriodStart, s.NextBilling = data.Date{}, today }, "", data.Error{}},
		"a term of no day":     {func(s *data.Subscription) { s.TermStart, s.RenewsOn = today, today }, "renews_on", order("term_start")},
		"a term of a day":      {func(s *data.Subscription) { s.TermStart, s.RenewsOn = today, today.AddDays(1) }, "", data.Error{}},
		"a term without end":   {func(s *data.Subscription) { s.TermStart, s.RenewsOn = today, data.Date{} }, "", data.Error{}},
		"only its renewal":     {func(s *data.Subscription) { s.TermStart, s.RenewsOn = data.Date{}, today }, "", data.Error{}},
	} {
		t.Run(name, func(t *testing.T) {
			s := office()
			s.Vendor = "Microsoft"
			c.change(&s)
			var want map[string]*data.Error
			if c.field != "" {
				want = map[string]*data.Error{c.field: &c.want}
			}
			if diff := cmp.Diff(want, mistakesOf(s.Validate())); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

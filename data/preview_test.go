package data_test

import (
	"slices"
	"testing"

	"seatbook/data"
)

// R12 R13: a total is from 1 to 99,999,999 and not below what is assigned; the same
// total is no change, unless it was not known.
func TestTotalsThatCanBe(t *testing.T) {
	for name, c := range map[string]struct {
		assigned, total, newTotal int
		unknown                   bool
		want                      []data.Block
		unassign                  int
	}{
		"nothing":                {0, 40, 0, false, []data.Block{data.BlockInvalidTotal}, 0},
		"one":                    {0, 40, 1, false, nil, 0},
		"as many as can be":      {0, 40, 99_999_999, false, nil, 0},
		"one more":               {0, 40, 100_000_000, false, []data.Block{data.BlockInvalidTotal}, 0},
		"as many as assigned":    {38, 40, 38, false, nil, 0},
		"one fewer":              {38, 40, 37, false, []data.Block{data.BlockAssigned}, 1},
		"two fewer":              {38, 40, 36, false, []data.Block{data.BlockAssigned}, 2},
		"the same":               {38, 40, 40, false, []data.Block{data.BlockNoChange}, 0},
		"the same, over":         {41, 40, 40, false, []data.Block{data.BlockNoChange}, 0},
		"now known":              {38, 0, 38, true, nil, 0},
		"now known to be higher": {38, 0, 39, true, nil, 0},
	} {
		s := office()
		s.Payment, s.Total, s.NamedAssigned, s.TotalUnknown = data.PaymentCreditCard, c.total, c.assigned, c.unknown
		p := data.PreviewChange(s, data.Wish{NewTotal: c.newTotal, When: data.WhenNow, On: today, Admin: globalAdmin})
		if !slices.Equal(p.Blocks, c.want) || p.UnassignFirst != c.unassign {
			t.Errorf("%s: %v, %d to unassign; want %v, %d", name, p.Blocks, p.UnassignFirst, c.want, c.unassign)
		}
	}
}

// R14 R15 R16 R18: what a change does now and at the renewal. Only an addition paid
// by invoice now waits for a credit check; only a removal now is credited.
func TestNowOrAtTheRenewal(t *testing.T) {
	renewal := data.NewDate(2026, 9, 1)
	for name, c := range map[string]struct {
		payment        data.Payment
		newTotal       int
		when           data.When
		part           int64
		check, charged string
		effective      data.Date
	}{
		"add now by card":           {data.PaymentCreditCard, 42, data.WhenNow, 1626, "", "by 2026-03-13", today},
		"add now by invoice":        {data.PaymentInvoice, 42, data.WhenNow, 1626, "2026-03-13", "next_statement", today},
		"add later by card":         {data.PaymentCreditCard, 42, data.WhenRenewal, 2400, "", "by 2026-09-03", renewal},
		"add later by invoice":      {data.PaymentInvoice, 42, data.WhenRenewal, 2400, "", "next_statement", renewal},
		"remove now":                {data.PaymentInvoice, 38, data.WhenNow, -1626, "", "", today},
		"remove later":              {data.PaymentInvoice, 38, data.WhenRenewal, 0, "", "", renewal},
		"remove one later, by card": {data.PaymentCreditCard, 39, data.WhenRenewal, 0, "", "", renewal},
	} {
		s := office()
		s.Payment, s.PeriodStart, s.NextBilling = c.payment, data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1)
		p := data.PreviewChange(s, data.Wish{NewTotal: c.newTotal, When: c.when, On: today, Admin: globalAdmin, Country: "NL"})
		if !p.Allowed() || p.Part.Minor != c.part || p.Full.Minor != int64(p.Difference)*1200 {
			t.Errorf("%s: part %d and full %d, blocked by %v; want part %d", name, p.Part.Minor, p.Full.Minor, p.Blocks, c.part)
		}
		if p.CreditCheckUntil.String() != c.check || chargedText(p.Charged) != c.charged || p.Effective != c.effective {
			t.Errorf("%s: checked until %q, charged %q, from %s", name, p.CreditCheckUntil, chargedText(p.Charged), p.Effective)
		}
	}
}

// R14 R15: a total that was not known, and turns out to be what is assigned, buys
// nothing: there is nothing to check and nothing to charge.
func TestNothingIsBoughtByKnowingTheTotal(t *testing.T) {
	s := office()
	s.TotalUnknown = true
	p := data.PreviewChange(s, data.Wish{NewTotal: 38, When: data.WhenNow, On: today, Admin: globalAdmin, Country: "NL"})
	if !p.Allowed() || !p.CreditCheckUntil.IsZero() || p.Charged != (data.Charge{}) || p.Part.Minor != 0 {
		t.Errorf("%+v", p)
	}
}

// R18: an addition at the renewal starts a period, so that it costs the full amount, where the
// renewal is no border of the billing period on record as well.
func TestAnAdditionAtTheRenewalCostsTheFullAmount(t *testing.T) {
	for name, renews := range map[string]data.Date{"on a border": data.NewDate(2026, 11, 1), "between two": data.NewDate(2026, 11, 20)} {
		s := office()
		s.RenewsOn, s.PeriodStart, s.NextBilling = renews, data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1)
		p := data.PreviewChange(s, data.Wish{NewTotal: 42, When: data.WhenRenewal, On: today, Admin: globalAdmin, Country: "NL"})
		if !p.Allowed() || p.Full.Minor != 2400 || p.Part != p.Full {
			t.Errorf("%s: part %+v of %+v, blocked by %v", name, p.Part, p.Full, p.Blocks)
		}
	}
}

// R15: so small a change as one license is charged and credited like any other.
func TestOneLicenseMoreOrLess(t *testing.T) {
	s := office()
	s.Payment, s.Total, s.NamedAssigned = data.PaymentCreditCard, 40, 0
	for difference, want := range map[int]string{1: "by 2026-03-13", -1: ""} {
		p := data.PreviewChange(s, data.Wish{NewTotal: 40 + difference, When: data.WhenNow, On: today, Admin: globalAdmin})
		if got := chargedText(p.Charged); got != want || !p.Allowed() {
			t.Errorf("%+d: charged %q, blocked by %v", difference, got, p.Blocks)
		}
	}
}

// R18: scheduling needs recurring billing and a renewal date; a change now needs
// neither under the classic agreement. The role and the missing link are blocks of
// their own (R1, R19).
func TestWhatSchedulingNeeds(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		when   data.When
		total  int
		want   []data.Block
	}{
		"at the renewal":           {func(*data.Subscription) {}, data.WhenRenewal, 42, nil},
		"off":                      {func(s *data.Subscription) { s.RecurringBilling = false }, data.WhenRenewal, 42, []data.Block{data.BlockRecurringBillingOff}},
		"off and now":              {func(s *data.Subscription) { s.RecurringBilling = false }, data.WhenNow, 39, nil},
		"no date":                  {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, data.WhenRenewal, 42, []data.Block{data.BlockNoRenewalDate}},
		"no date and now":          {func(s *data.Subscription) { s.RenewsOn = data.Date{} }, data.WhenNow, 42, nil},
		"a removal at the renewal": {func(s *data.Subscription) { s.Agreement = data.AgreementNew }, data.WhenRenewal, 39, nil},
		"a removal outside, now":   {func(s *data.Subscription) { s.Agreement = data.AgreementNew }, data.WhenNow, 39, []data.Block{data.BlockRemovalWindow}},
		"an addition outside, now": {func(s *data.Subscription) { s.Agreement = data.AgreementNew }, data.WhenNow, 41, nil},
		"no longer sold":           {func(s *data.Subscription) { s.EndOfSale = true }, data.WhenNow, 42, []data.Block{data.BlockLinkMissing}},
		"no longer sold, same":     {func(s *data.Subscription) { s.EndOfSale = true }, data.WhenNow, 40, []data.Block{data.BlockLinkMissing, data.BlockNoChange}},
		"now known, outside, off": {func(s *data.Subscription) {
			s.TotalUnknown, s.Agreement, s.RecurringBilling = true, data.AgreementNew, false
		}, data.WhenNow, 38, nil},
		"the total now known, same": {func(s *data.Subscription) { s.TotalUnknown = true }, data.WhenNow, 38, nil},
	} {
		s := office()
		c.change(&s)
		p := data.PreviewChange(s, data.Wish{NewTotal: c.total, When: c.when, On: today, Admin: globalAdmin})
		if !slices.Equal(p.Blocks, c.want) {
			t.Errorf("%s: %v, want %v", name, p.Blocks, c.want)
		}
	}
}

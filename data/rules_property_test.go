package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
)

func drawDate(t *rapid.T, label string) data.Date {
	return data.NewDate(2026, 1, 1).AddDays(rapid.IntRange(-400, 1200).Draw(t, label))
}

// drawSubscription draws a subscription with any mix of what the rules look at.
func drawSubscription(t *rapid.T) data.Subscription {
	start := drawDate(t, "period start")
	term := drawDate(t, "term start")
	s := data.Subscription{
		Product: "P", Vendor: "V", Cloud: data.CloudWorldwide, Offer: data.OfferStandard,
		Channel:          rapid.SampledFrom(data.Channels()).Draw(t, "channel"),
		Payment:          rapid.SampledFrom(data.Payments()).Draw(t, "payment"),
		Agreement:        rapid.SampledFrom(data.Agreements()).Draw(t, "agreement"),
		BillingPeriod:    rapid.SampledFrom(data.BillingPeriods()).Draw(t, "billing period"),
		Term:             rapid.SampledFrom(data.Terms()).Draw(t, "term"),
		Trial:            rapid.Bool().Draw(t, "trial"),
		EndOfSale:        rapid.Bool().Draw(t, "end of sale"),
		RecurringBilling: rapid.Bool().Draw(t, "recurring billing"),
		Total:            rapid.IntRange(data.MinTotal, data.MaxTotal).Draw(t, "total"),
		Price:            data.Money{Minor: rapid.Int64Range(0, data.MaxPriceMinor).Draw(t, "price"), Currency: "EUR"},
		PeriodStart:      start, NextBilling: start.AddDays(rapid.IntRange(1, 366).Draw(t, "period")),
		TermStart: term, RenewsOn: term.AddDays(rapid.IntRange(1, 1100).Draw(t, "term days")),
	}
	s.NamedAssigned = rapid.IntRange(0, s.Total+5).Draw(t, "assigned")
	if rapid.Bool().Draw(t, "bought extra") {
		s.Purchases = []data.Purchase{{On: drawDate(t, "bought on"), Licenses: rapid.IntRange(1, 50).Draw(t, "bought")}}
	}
	if rapid.Bool().Draw(t, "credit check") {
		s.CreditCheckSince = drawDate(t, "credit check since")
	}
	return s
}

func drawWish(t *rapid.T, s data.Subscription) data.Wish {
	return data.Wish{
		NewTotal: rapid.OneOf(rapid.IntRange(-5, data.MaxTotal+5), rapid.IntRange(s.Total-60, s.Total+60)).Draw(t, "new total"),
		When:     rapid.SampledFrom([]data.When{data.WhenNow, data.WhenRenewal}).Draw(t, "when"),
		On:       drawDate(t, "on"),
		Admin:    drawAdmin(t),
		Country:  rapid.SampledFrom(data.Countries()).Draw(t, "country"),
	}
}

// R16: a part is never more than the full amount, has its sign, and does not
// overflow at 99,999,999 licenses.
func TestPartNeverExceedsFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSubscription(t)
		n := rapid.IntRange(-data.MaxTotal, data.MaxTotal).Draw(t, "difference")
		e := data.EstimateChange(s, n, drawDate(t, "on"))
		if want := s.Price.Minor * int64(n); e.Full.Minor != want || (n != 0 && want/int64(n) != s.Price.Minor) {
			t.Fatalf("full %d, want %d", e.Full.Minor, want)
		}
		if n >= 0 && (e.Part.Minor < 0 || e.Part.Minor > e.Full.Minor) || n < 0 && (e.Part.Minor > 0 || e.Part.Minor < e.Full.Minor) {
			t.Fatalf("part %d of full %d", e.Part.Minor, e.Full.Minor)
		}
	})
}

// R16: adding and then removing the same number on the same day sums to zero.
func TestAddingAndRemovingSumsToZero(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSubscription(t)
		n, on := rapid.IntRange(1, data.MaxTotal).Draw(t, "n"), drawDate(t, "on")
		bought, removed := data.EstimateChange(s, n, on), data.EstimateChange(s, -n, on)
		if bought.Part.Minor+removed.Part.Minor != 0 || bought.Full.Minor+removed.Full.Minor != 0 {
			t.Fatalf("%+v and %+v", bought, removed)
		}
	})
}

// R12 R13 R18 R19: the parts of a preview agree with each other.
func TestPreviewAgreesWithItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSubscription(t)
		w := drawWish(t, s)
		p := data.PreviewChange(s, w)
		switch {
		case p.Difference != w.NewTotal-s.PaidTotal():
			t.Fatalf("difference %d", p.Difference)
		case (p.UnassignFirst > 0) != p.BlockedBy(data.BlockAssigned):
			t.Fatalf("unassign %d, blocks %v", p.UnassignFirst, p.Blocks)
		case !p.Allowed():
			return
		case w.NewTotal < data.MinTotal || w.NewTotal > data.MaxTotal || w.NewTotal < s.Assigned() || w.NewTotal == s.Total:
			t.Fatalf("allowed %d with %d assigned", w.NewTotal, s.Assigned())
		case !data.AddRemove(s, w.On, w.Admin).Available:
			t.Fatal("allowed while Add/Remove licenses is missing")
		case p.Difference < 0 && w.When == data.WhenRenewal && p.Part.Minor != 0:
			t.Fatal("a removal at the renewal gives no credit")
		case p.Effective.Before(w.On):
			t.Fatalf("takes effect on %s, before %s", p.Effective, w.On)
		}
	})
}

// R1: Add/Remove licenses is there exactly when no reason applies, and the
// reasons come in their order.
func TestReasonsComeInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := data.AddRemove(drawSubscription(t), drawDate(t, "on"), drawAdmin(t))
		if d.Available != (len(d.Reasons) == 0) {
			t.Fatalf("%+v", d)
		}
		at := 0
		for _, known := range data.Reasons() {
			if at < len(d.Reasons) && d.Reasons[at] == known {
				at++
			}
		}
		if at != len(d.Reasons) {
			t.Fatalf("out of order: %v", d.Reasons)
		}
	})
}

// R16: a billing period always holds the day it is asked for, and a period that
// starts on the 31st returns to it.
func TestBillingPeriodHoldsTheDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSubscription(t)
		s.NextBilling = s.PeriodStart.AddDays(31)
		on := s.PeriodStart.AddDays(rapid.IntRange(0, 2000).Draw(t, "days"))
		p := s.BillingPeriodOn(on)
		if on.Before(p.Start) || !on.Before(p.Next) {
			t.Fatalf("%s is not in %v", on, p)
		}
	})
	s := data.Subscription{BillingPeriod: data.BillingMonthly, PeriodStart: data.NewDate(2026, 1, 31), NextBilling: data.NewDate(2026, 2, 28)}
	for on, want := range map[string]string{"2026-02-28": "2026-03-31", "2026-04-10": "2026-04-30", "2026-04-30": "2026-05-31"} {
		day, err := data.ParseDate(on)
		if err != nil {
			t.Fatal(err)
		}
		if got := s.BillingPeriodOn(day).Next.String(); got != want {
			t.Errorf("on %s the next billing date is %s, want %s", on, got, want)
		}
	}
}

func drawAdmin(t *rapid.T) data.Admin {
	return data.Admin{
		Role:    rapid.SampledFrom(data.Roles()).Draw(t, "role"),
		Account: rapid.SampledFrom(data.AccountRoles()).Draw(t, "role on the billing account"),
	}
}

// R23: what is told to stay active is active on every day, reported or not.
func TestStaysActiveOnEveryDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, on := drawSubscription(t), drawDate(t, "on")
		s.ReportedStatus = rapid.SampledFrom(append(data.Statuses(), "")).Draw(t, "reported")
		s.StatusOn = drawDate(t, "reported on")
		stays := s.RecurringBilling && (!s.Trial || s.Payment != data.PaymentNone) && s.ReportedStatus == ""
		if data.StaysActive(&s) != stays {
			t.Fatalf("stays active: %v, want %v: %+v", !stays, stays, s)
		}
		if stays && (data.CurrentStatus(s, on).Status != data.StatusActive || data.StatusByDate(s, on).Status != data.StatusActive) {
			t.Fatalf("not active on %s: %+v", on, s)
		}
	})
}

package data

import (
	"errors"
	"strconv"
)

// Particulars are what a subscription costs, how it is paid for and until when it runs, as far
// as they are known: what is zero is not.
type Particulars struct {
	Price         Money // of one license and one billing period
	BillingPeriod BillingPeriod
	Payment       Payment
	Agreement     Agreement
	RenewsOn      Date
}

// IsZero tells whether nothing is known.
func (t Particulars) IsZero() bool { return t == Particulars{} }

// HasPrice tells whether a subscription is one that is charged for by its price: free
// products, trials and what was prepaid by a key are not.
func (s Subscription) HasPrice() bool {
	return !s.Free && !s.Trial && s.Channel != ChannelProductKey
}

// HasPayment tells whether the record keeps how it is paid for: a partner's customers pay
// the partner, and trials nobody.
func (s Subscription) HasPayment() bool { return s.Channel == ChannelDirect && !s.Trial }

// HasAgreement tells whether it is under one of Microsoft's two agreements.
func (s Subscription) HasAgreement() bool {
	return s.Cloud != CloudNone && s.HasPrice() && s.Channel != ChannelVolumeLicensing
}

// LacksPrice tells whether a subscription costs something on a day and nobody has told
// what: it is missing in every sum.
func (s Subscription) LacksPrice(on Date) bool {
	return s.HasPrice() && !s.PriceNow(on).Known() && CurrentStatus(s, on).Status == StatusActive
}

// With returns the subscription with particulars put right on a day, as far as they are
// known and it has such. Where nobody has told when it is billed, it is by the day of its
// renewal.
func (s Subscription) With(t Particulars, on Date) Subscription {
	if t.IsZero() {
		return s
	}
	if s.HasPrice() && t.Price.Known() {
		s = s.WithPrice(t.Price, on)
	}
	if s.HasPrice() && t.BillingPeriod != "" {
		s.BillingPeriod = t.BillingPeriod
	}
	if s.HasPayment() && t.Payment != "" && t.Payment != s.Payment {
		s.Payment, s.CreditCheckSince = t.Payment, Date{}
	}
	if s.HasAgreement() && t.Agreement != "" {
		s.Agreement = t.Agreement
	}
	if !t.RenewsOn.IsZero() {
		s.RenewsOn = t.RenewsOn
	}
	return s.BilledByRenewal(on)
}

// BilledByRenewal has a subscription be billed by the day of its renewal, where nobody has
// told its billing dates: its terms are made of whole billing periods (R16). The period on
// record is that of a day.
func (s Subscription) BilledByRenewal(on Date) Subscription {
	if !s.HasPrice() || s.RenewsOn.IsZero() || !s.PeriodStart.IsZero() || !s.NextBilling.IsZero() {
		return s
	}
	s.NextBilling = s.RenewsOn
	s.PeriodStart = s.RenewsOn.addMonths(-s.BillingPeriod.months(), int(s.RenewsOn.Day))
	period := s.ChargePeriod(on)
	s.PeriodStart, s.NextBilling = period.Start, period.Next
	return s
}

// BilledAsReckoned tells whether the billing dates on record may only be those that
// BilledByRenewal reckons, of a subscription of which nobody told since when it runs: that
// it was billed on the first of them is not known (R16).
func (s Subscription) BilledAsReckoned() bool {
	if !s.StartedOn.IsZero() || !s.TermStart.IsZero() {
		return false
	}
	untold := s
	untold.PeriodStart, untold.NextBilling = Date{}, Date{}
	reckoned := untold.BilledByRenewal(s.PeriodStart)
	return !reckoned.PeriodStart.IsZero() && reckoned.PeriodStart == s.PeriodStart && reckoned.NextBilling == s.NextBilling
}

// FieldOf names a field of one of several subscriptions, as mistakes call it.
func FieldOf(field string, id SubscriptionID) string {
	return field + "_" + strconv.FormatInt(int64(id), 10)
}

// MistakesOf has the mistakes in an error be those of one of several subscriptions.
func MistakesOf(err error, id SubscriptionID) error {
	mistakes, is := errors.AsType[*Mistakes](err)
	if !is {
		return err
	}
	var of Mistakes
	for field, mistake := range mistakes.ByField {
		of.Add(FieldOf(field, id), mistake.Code, mistake.Params)
	}
	return of.Err()
}

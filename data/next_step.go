package data

// BuyTrial returns the subscription that a bought trial becomes: paid, with the
// total that was bought, its first billing period and term starting on the day
// of purchase (R6).
func BuyTrial(s Subscription, bought TrialPurchase) (Subscription, error) {
	if !s.Trial {
		return s, NewError(CodeWrongChannel)
	}
	if bought.Total < MinTotal || bought.Total > MaxTotal {
		return s, NewError(CodeOutOfRange, "Min", MinTotal, "Max", MaxTotal)
	}
	s.Trial, s.Cancelled, s.Free = false, false, false
	s.Total, s.TotalUnknown = bought.Total, false
	s.Payment, s.Price, s.PriceChanges = bought.Payment, bought.Price, nil
	s.PeriodStart = bought.On
	s.NextBilling = bought.On.addMonths(s.BillingPeriod.months(), int(bought.On.Day))
	s.TermStart = bought.On
	s.RenewsOn = bought.On.addMonths(s.Term.months(), int(bought.On.Day))
	s.RecurringBilling, s.AtEnd = true, AtEndOpen
	s.ReportedStatus, s.StatusOn = "", Date{}
	return s, nil
}

// BecomesPaid tells whether a trial becomes a paid subscription at its end by itself:
// with recurring billing on and something to pay it with (R6).
func BecomesPaid(s Subscription) bool { return s.Trial && s.renewsByItself() }

// BecamePaid tells whether such a trial has come to its end by a day, so that it is a
// paid subscription which the record still has as a trial (R6). The end date is its first
// paid day.
func BecamePaid(s Subscription, on Date) bool {
	return BecomesPaid(s) && !s.RenewsOn.IsZero() && !on.Before(s.RenewsOn)
}

// KeepTrial returns the trial that becomes paid by itself at its end, or that does
// not and ends (R6). payment is what it is paid with then. Errors: CodeWrongChannel,
// and Mistakes for a payment that is missing.
func KeepTrial(s Subscription, keep bool, payment Payment) (Subscription, error) {
	if !s.Trial {
		return s, NewError(CodeWrongChannel)
	}
	if keep && (payment == PaymentNone || payment == "") {
		var mistakes Mistakes
		mistakes.Add("payment", CodeRequired, nil)
		return s, mistakes.Err()
	}
	s.RecurringBilling = keep
	if keep {
		s.Payment = payment
	}
	return s, nil
}

// canReactivate refuses a subscription that is active, or deleted (R8, R23).
func canReactivate(s Subscription, on Date) error {
	switch status := CurrentStatus(s, on).Status; {
	case status == StatusDeleted:
		return NewError(CodeDeleted)
	case !status.CanReactivate():
		return NewError(CodeWrongChannel)
	}
	return nil
}

// ReactivatesAnew tells whether reactivating makes another subscription, as it does
// under the new agreement (R8).
func ReactivatesAnew(s Subscription) bool { return s.Agreement == AgreementNew && s.Cloud != CloudNone }

// ReactivateAnew returns what a subscription of the new agreement becomes that is
// reactivated: it stays as it ended, over and done with, and another one of the same
// product, total and term starts on that day (R8). Errors: CodeDeleted,
// CodeWrongChannel.
func ReactivateAnew(s Subscription, on Date) (ended, started Subscription, err error) {
	if err := canReactivate(s, on); err != nil {
		return s, s, err
	}
	if !ReactivatesAnew(s) {
		return s, s, NewError(CodeWrongChannel)
	}
	started = s
	started.ID, started.Version, started.ExternalID = 0, 0, ""
	started.NamedAssigned, started.Purchases = 0, nil
	started.Price, started.PriceChanges = s.PriceOn(on), laterPrices(s.PriceChanges, on)
	started.StartedOn, started.TermStart, started.RenewsOn = on, on, s.TermFrom(on)
	started.PeriodStart, started.NextBilling = on, on.addMonths(s.BillingPeriod.months(), int(on.Day))
	started.RecurringBilling, started.Cancelled, started.AtEnd = true, false, AtEndOpen
	started.ExtendedFrom, started.ExtendedUntil = Date{}, Date{}
	started.ReportedStatus, started.StatusOn, started.CreditCheckSince = "", Date{}, Date{}
	started.TotalFrom, started.TotalOn = "", Date{}
	ended = s
	ended.ReportedStatus, ended.StatusOn, ended.ReportedAssigned = StatusDeleted, on, 0
	return ended, started, nil
}

// laterPrices are the dated prices after a day.
func laterPrices(all []PriceChange, day Date) (later []PriceChange) {
	for _, change := range all {
		if change.From.After(day) {
			later = append(later, change)
		}
	}
	return later
}

// Reactivate returns an expired or disabled subscription as it is once it was
// reactivated, with its new end or renewal date; a deleted one can't be (R8,
// R23). One of the new agreement starts anew instead, see ReactivateAnew.
func Reactivate(s Subscription, renewsOn, on Date) (Subscription, error) {
	if err := canReactivate(s, on); err != nil {
		return s, err
	}
	if ReactivatesAnew(s) {
		return s, NewError(CodeWrongChannel)
	}
	if !renewsOn.After(on) {
		var mistakes Mistakes
		mistakes.Add("renews_on", CodeDateOrder, after("today", on))
		return s, mistakes.Err()
	}
	s.ReportedStatus, s.StatusOn = "", Date{}
	s.RenewsOn, s.Cancelled, s.AtEnd = renewsOn, false, AtEndOpen
	s.RecurringBilling = !s.Trial
	if !s.TermStart.Before(renewsOn) {
		s.TermStart = on
	}
	return s, nil
}

// FinishCreditCheck returns the subscription without its pending credit check (R2).
func FinishCreditCheck(s Subscription) (Subscription, error) {
	if s.CreditCheckSince.IsZero() {
		return s, NewError(CodeWrongChannel)
	}
	s.CreditCheckSince = Date{}
	return s, nil
}

// TakesPartnerTotal tells whether others change the total of what was bought through
// a channel: a partner, or Microsoft's representative (R4, R5, R5b).
func (c Channel) TakesPartnerTotal() bool {
	return c == ChannelReseller || c == ChannelVolumeLicensing || c == ChannelRepresentative
}

// RecordPartnerTotal returns the subscription with the total that a partner, a
// representative or volume licensing made of it (R4, R5, R5b).
func RecordPartnerTotal(s Subscription, total int) (Subscription, error) {
	if !s.Channel.TakesPartnerTotal() {
		return s, NewError(CodeWrongChannel)
	}
	if total < MinTotal || total > MaxTotal {
		return s, NewError(CodeOutOfRange, "Min", MinTotal, "Max", MaxTotal)
	}
	s.Total, s.TotalUnknown = total, false
	return s, nil
}

// TermFrom returns the end of one term that starts on a day: where a
// subscription that is reactivated then most likely runs to.
func (s Subscription) TermFrom(on Date) Date { return on.addMonths(s.Term.months(), int(on.Day)) }

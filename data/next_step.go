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
	s.NextBilling = bought.On.addMonths(s.BillingPeriod.months(), bought.On.Day)
	s.TermStart = bought.On
	s.RenewsOn = bought.On.addMonths(s.Term.months(), bought.On.Day)
	s.RecurringBilling = true
	s.ReportedStatus, s.StatusOn = "", Date{}
	return s, nil
}

// Reactivate returns an expired or disabled subscription as it is once it was
// reactivated, with its new end or renewal date; a deleted one can't be (R8,
// R23).
func Reactivate(s Subscription, renewsOn, on Date) (Subscription, error) {
	switch status := CurrentStatus(s, on).Status; {
	case status == StatusDeleted:
		return s, NewError(CodeDeleted)
	case !status.CanReactivate():
		return s, NewError(CodeWrongChannel)
	}
	if !renewsOn.After(on) {
		var mistakes Mistakes
		mistakes.Add("renews_on", CodeDateOrder, nil)
		return s, mistakes.Err()
	}
	s.ReportedStatus, s.StatusOn = "", Date{}
	s.RenewsOn, s.Cancelled = renewsOn, false
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

// RecordPartnerTotal returns the subscription with the total that a partner or
// the Volume Licensing Service Center made of it (R4, R5).
func RecordPartnerTotal(s Subscription, total int) (Subscription, error) {
	if s.Channel != ChannelReseller && s.Channel != ChannelVolumeLicensing {
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
func (s Subscription) TermFrom(on Date) Date { return on.addMonths(s.Term.months(), on.Day) }

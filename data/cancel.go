package data

// EndWhenCancelled returns the day on which a subscription ends that is cancelled
// on a day: at its renewal, but a monthly one inside its 7-day window at once
// (R18, R23). It is zero when no renewal date is known.
func EndWhenCancelled(s Subscription, on Date) Date {
	if s.cancelledInWindow(on) {
		return on
	}
	return s.TermOn(on).Next
}

func (s Subscription) cancelledInWindow(on Date) bool {
	return s.Term == TermMonthly && s.HasRemovalWindow() && inRemovalWindow(s.TermOn(on).Start, on)
}

// CanCancel tells whether there is recurring billing to turn off.
func CanCancel(s Subscription, on Date) bool {
	return s.Channel == ChannelDirect && s.RecurringBilling && !s.Trial && CurrentStatus(s, on).Status == StatusActive
}

// CanResume tells whether recurring billing can be turned on again, so that the
// subscription renews and does not end (R23).
func CanResume(s Subscription, on Date) bool {
	return s.Channel == ChannelDirect && !s.RecurringBilling && !s.Trial && !s.RenewsOn.IsZero() &&
		CurrentStatus(s, on).Status == StatusActive
}

// Cancel returns the subscription without recurring billing: it ends as
// EndWhenCancelled says. Errors: CodeWrongChannel, and Mistakes for a renewal
// date that is not known.
func Cancel(s Subscription, on Date) (Subscription, error) {
	if !CanCancel(s, on) {
		return s, NewError(CodeWrongChannel)
	}
	end := EndWhenCancelled(s, on)
	if end.IsZero() {
		var mistakes Mistakes
		mistakes.Add("renews_on", CodeRequired, nil)
		return s, mistakes.Err()
	}
	s.Cancelled = s.cancelledInWindow(on)
	s.TermStart, s.RenewsOn, s.RecurringBilling = s.TermOn(on).Start, end, false
	if !s.TermStart.Before(end) {
		s.TermStart = Date{} // it was cancelled on its first day: no term ever ran
	}
	return s, nil
}

// Resume returns the subscription with recurring billing on. Errors:
// CodeWrongChannel.
func Resume(s Subscription, on Date) (Subscription, error) {
	if !CanResume(s, on) {
		return s, NewError(CodeWrongChannel)
	}
	s.RecurringBilling, s.Cancelled = true, false
	return s, nil
}

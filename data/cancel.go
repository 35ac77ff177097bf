package data

// MostToCancelNow is how many licenses a subscription under the classic agreement
// may have that is cancelled now; with more, the total is lowered to it first (R23).
const MostToCancelNow = 25

// EndWhenCancelled returns the day on which a subscription ends that is cancelled
// on a day: that day itself, or its renewal (R23). It is zero when no renewal date
// is known.
func EndWhenCancelled(s Subscription, when When, on Date) Date {
	if when == WhenNow {
		return on
	}
	return s.TermOn(on).Next
}

// CanCancel tells whether there is recurring billing to turn off.
func CanCancel(s Subscription, on Date) bool {
	return s.Channel == ChannelDirect && s.RecurringBilling && !s.Trial && CurrentStatus(s, on).Status == StatusActive
}

// CreditNow returns what is given back of the billing period where a subscription is
// cancelled on a day: the days left of what was charged, as an estimate, and the zero
// Money where no price or period is known (R16, R23).
func CreditNow(s Subscription, on Date) Money {
	if !CanCancelNow(s, on) {
		return Money{}
	}
	return EstimateChange(s, -s.PaidTotal(), on).Part.Abs()
}

// CanCancelNow tells whether a subscription can be ended today, with a credit for
// the rest of what was paid: under the classic agreement on any day, under the new one
// in the 7 days after the start or renewal of its term, whether it would renew or not
// (R23). An extended service term is ended in its own way (R8a), and another vendor's
// contract is not known here.
func CanCancelNow(s Subscription, on Date) bool {
	if s.Channel != ChannelDirect || s.Trial || s.Cloud == CloudNone || s.Extended(on) || CurrentStatus(s, on).Status != StatusActive {
		return false
	}
	return s.Agreement == AgreementClassic || inRemovalWindow(s.TermOn(on).Start, on)
}

// CanResume tells whether recurring billing can be turned on again, so that the
// subscription renews and does not end (R23).
func CanResume(s Subscription, on Date) bool {
	return s.Channel == ChannelDirect && !s.RecurringBilling && !s.Trial && !s.RenewsOn.IsZero() && !s.Extended(on) &&
		CurrentStatus(s, on).Status == StatusActive
}

// Cancel returns the subscription without recurring billing: it ends as
// EndWhenCancelled says, cancelled now without ever being expired. Errors:
// CodeWrongChannel, CodeCancelTotal where the total must be lowered first, and
// Mistakes for a renewal date that is not known.
func Cancel(s Subscription, when When, on Date) (Subscription, error) {
	switch now := when == WhenNow; {
	case !now && !CanCancel(s, on), now && !CanCancelNow(s, on):
		return s, NewError(CodeWrongChannel)
	case now && s.Agreement == AgreementClassic && s.PaidTotal() > MostToCancelNow:
		return s, NewError(CodeCancelTotal, "Max", MostToCancelNow, "Total", s.PaidTotal())
	}
	end := EndWhenCancelled(s, when, on)
	if end.IsZero() {
		var mistakes Mistakes
		mistakes.Add("renews_on", CodeRequired, nil)
		return s, mistakes.Err()
	}
	s.Cancelled = when == WhenNow
	s.TermStart, s.RenewsOn, s.RecurringBilling, s.AtEnd = s.TermOn(on).Start, end, false, AtEndOpen
	if !s.TermStart.Before(end) {
		s.TermStart = Date{} // it was cancelled on its first day: no term ever ran
	}
	if s.ChoosesAtEnd() {
		s.AtEnd = AtEndCancel
	}
	return s, nil
}

// Resume returns the subscription with recurring billing on. Errors:
// CodeWrongChannel.
func Resume(s Subscription, on Date) (Subscription, error) {
	if !CanResume(s, on) {
		return s, NewError(CodeWrongChannel)
	}
	s.RecurringBilling, s.Cancelled, s.AtEnd = true, false, AtEndOpen
	return s, nil
}

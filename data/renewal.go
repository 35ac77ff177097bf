package data

// datesDiffer is by how many days two ways to write one renewal may differ: the
// last day of a term or the first of the next, in one time zone or another.
const datesDiffer = 3

// WithRenewal returns the subscription with another renewal or end date, as it was
// told on a day. The start of the present term stays where the new date still ends
// that term, which a purchase may have made shorter than its length; otherwise the
// term began one length before the date. The removal window depends on it (R18).
func (s Subscription) WithRenewal(renewal, on Date) Subscription {
	start := s.TermOn(on).Start
	oneTerm := renewal.addMonths(-s.Term.months(), int(renewal.Day))
	switch {
	case s.TermStart.IsZero(): // it follows from the renewal
	case start.IsZero(), !start.Before(renewal), start.AddDays(datesDiffer).Before(oneTerm):
		s.TermStart = oneTerm
	default:
		s.TermStart = start
	}
	s.RenewsOn = renewal
	return s
}

// WithNextBilling returns the subscription with another day on which it is billed next:
// the first day of the billing period after the one that holds the day before it (R16).
func (s Subscription) WithNextBilling(next Date) Subscription {
	s.PeriodStart, s.NextBilling = next.addMonths(-s.BillingPeriod.months(), int(next.Day)), next
	return s
}

// EndedOn returns the day on which a subscription ended whose next state begins on
// a day: disabled after expired, deleted after disabled (R23). Whether there was no expired
// state, as of a term that was cancelled (R26), hangs on the day itself.
func EndedOn(s Subscription, status Status, next Date) Date {
	bought := s.Offer
	if s.Trial {
		bought = OfferTrial
	}
	expired, disabled := bought.graceDays()
	switch status {
	case StatusExpired:
		return next.AddDays(-expired)
	case StatusDisabled:
		if s.RenewsOn = next.AddDays(-DisabledDays); s.effectiveOffer() == OfferMonthlyCancelled {
			return s.RenewsOn
		}
		return next.AddDays(-expired - disabled)
	default:
		return next
	}
}

// EndsItself is the day on which a subscription ends by itself: it neither renews nor goes on
// month by month. Zero where it goes on, or no day is known (R23, R26).
func (s Subscription) EndsItself(on Date) Date {
	if s.RecurringBilling || s.GoesOn() || s.Extended(on) {
		return Date{}
	}
	return s.NextRenewal(on)
}

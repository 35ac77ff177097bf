package data

// ReviewSince returns from which day on the use counts of a subscription that is
// reviewed: that of its last review, or the begin of the term that ends (R39).
func ReviewSince(s Subscription, reviews []Review, on Date) Date {
	since := s.TermOn(on).Start
	for _, r := range reviews {
		if r.Subscription == s.ID && r.Renewal != s.NextRenewal(on) && r.On.After(since) && !r.On.After(on) {
			since = r.On
		}
	}
	return since
}

// Reviewed returns the answer that was given for the next renewal; false when none was.
func Reviewed(s Subscription, reviews []Review, on Date) (Review, bool) {
	for _, r := range reviews {
		if r.Subscription == s.ID && r.Renewal == s.NextRenewal(on) {
			return r, true
		}
	}
	return Review{}, false
}

// Answered returns the answer to the next renewal that still stands; false when none was
// given, or something changed since: the total or what is planned, or it does not end as
// was answered (R39). What whoever sold it is asked for stands while it is not done yet.
func Answered(s Subscription, open *Change, reviews []Review, on Date) (Review, bool) {
	given, there := Reviewed(s, reviews, on)
	total, asked := RenewsWith(s, open), s.Channel != ChannelDirect
	stands := there && given.Total == total
	switch given.Answer {
	case ReviewLower:
		stands = stands || there && asked && open == nil && given.Total < total
	case ReviewEnd:
		stands = stands && (asked || !s.RecurringBilling && !s.GoesOn())
	}
	if !stands {
		return Review{}, false
	}
	return given, true
}

// RenewsWith returns the total that a subscription comes to with its open change, if it
// has one.
func RenewsWith(s Subscription, open *Change) int {
	if open != nil {
		return open.To
	}
	return s.PaidTotal()
}

// ToReview tells whether a subscription is to be reviewed on a day: what is active and
// renews, or ends, of a term longer than a month, within the days of notice (R39).
func ToReview(s Subscription, noticeDays int, on Date) bool {
	left := on.DaysUntil(s.NextRenewal(on))
	return Renews(s, on) && left >= 0 && left <= noticeDays
}

// Renews tells whether a subscription has a renewal, or an end, that can be reviewed:
// it is active, paid for, and its term longer than a month (R25, R39).
func Renews(s Subscription, on Date) bool {
	simply := s.Term == TermMonthly && s.RecurringBilling
	if day := s.NextRenewal(on); day.IsZero() || day.Before(on) || s.Extended(on) { // an extended term has its own end (R26)
		return false
	}
	return !s.Free && !s.Trial && !simply && CurrentStatus(s, on).Status == StatusActive
}

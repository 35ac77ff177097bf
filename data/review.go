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
// given, or something changed since: the total or what is planned, or it does not end, or go
// on, as was answered (R39). What whoever sold it is asked for stands while it is not done
// yet.
func Answered(s Subscription, open *Change, reviews []Review, on Date) (Review, bool) {
	given, there := Reviewed(s, reviews, on)
	total, asked := RenewsWith(s, open), s.Channel != ChannelDirect
	stands := there && given.Total == total
	switch given.Answer {
	case ReviewKeep:
		stands = stands && (s.RecurringBilling || s.GoesOn())
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

// ReviewChoices returns what can be answered for the renewal, or the end, of a subscription,
// in the order in which a screen offers it. The first is what happens where nobody chooses
// anything else (R23, R26, R39).
func ReviewChoices(s Subscription, on Date) []ReviewAnswer {
	chooses := CanChooseAtEnd(s, on)
	switch {
	case s.RecurringBilling && chooses && s.Channel == ChannelDirect:
		return []ReviewAnswer{ReviewKeep, ReviewLower, ReviewExtend, ReviewMove, ReviewEnd}
	case s.RecurringBilling:
		return []ReviewAnswer{ReviewKeep, ReviewLower, ReviewMove, ReviewEnd}
	case s.GoesOn() && chooses:
		return []ReviewAnswer{ReviewExtend, ReviewRenew, ReviewMove, ReviewEnd}
	case s.GoesOn():
		return []ReviewAnswer{ReviewExtend, ReviewMove}
	case chooses:
		return []ReviewAnswer{ReviewEnd, ReviewRenew, ReviewExtend, ReviewMove}
	case CanResume(s, on):
		return []ReviewAnswer{ReviewEnd, ReviewRenew, ReviewMove}
	}
	return []ReviewAnswer{ReviewEnd, ReviewMove}
}

// AnswerGiven returns the one of those that an answer in the record stands for: kept, a
// subscription that goes on month by month does that.
func AnswerGiven(s Subscription, given Review) ReviewAnswer {
	if given.Answer == ReviewKeep && s.GoesOn() {
		return ReviewExtend
	}
	return given.Answer
}

// RenewsWith returns the total that a subscription comes to with its open change, if it
// has one.
func RenewsWith(s Subscription, open *Change) int {
	if open != nil {
		return open.Comes()
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

// TrialEnds tells whether a subscription is a trial whose end is known and still to come: then
// it ends, or becomes paid by itself (R6).
func TrialEnds(s Subscription, on Date) bool {
	return s.Trial && !s.RenewsOn.IsZero() && on.Before(s.RenewsOn) && CurrentStatus(s, on).Status == StatusActive
}

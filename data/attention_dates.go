package data

import "cmp"

// asksOf is the day that a question is of: the renewal, by which its answer is needed, or else
// since when it is open; zero where neither is known.
func (s *Seen) asksOf(on Date) Date {
	if renewal := s.Row.NextRenewal(on); !renewal.IsZero() {
		return renewal
	}
	return cmp.Or(s.Row.TotalOn, s.Since)
}

// lastBought is the day on which licenses were bought last, as far as it is known.
func lastBought(s Subscription) (day Date) {
	for _, p := range s.Purchases {
		if p.On.After(day) {
			day = p.On
		}
	}
	return day
}

// lastMore is the day since which it has no more licenses than it had, as far as it is known.
func (s *Subscription) lastMore() Date { return cmp.Or(lastBought(*s), s.StartedOn) }

// datedNotices adds the concerns of the dates ahead of an active subscription.
func datedNotices(notices []noted, seen *Seen, on Date) []noted {
	s := seen.Row.Subscription
	within := func(day Date, days int) bool {
		left := on.DaysUntil(day)
		return !day.IsZero() && left >= 0 && left <= days
	}
	ahead := s.NextRenewal(on)
	noticeDays, lowest := seen.limits()
	renewing := s.PaidTotal()
	if open := seen.Row.Open; open != nil && open.State == ChangeScheduled {
		renewing = open.To
	}
	undecided := EndUndecided(s, on)
	_, answered := Answered(s, seen.Row.Open, seen.Reviews, on)
	note := func(concern Concern, by Date, licenses int) {
		notices = append(notices, noted{seen: seen, concern: concern, by: by, licenses: licenses})
	}
	switch {
	case BecamePaid(s, on):
		note(ConcernTrialPaid, ahead, s.PaidTotal())
	case BecomesPaid(s) && within(ahead, trialDays):
		note(ConcernTrialPays, ahead, s.PaidTotal())
	case s.Trial && within(ahead, trialDays):
		note(ConcernTrial, ahead, s.PaidTotal())
	case s.Trial:
	case undecided && within(ahead, renewalSoonDays):
		note(ConcernDecideSoon, ahead, s.PaidTotal())
	case undecided && within(ahead, noticeDays):
		note(ConcernDecide, ahead, s.PaidTotal())
	case s.Term == TermMonthly && s.RecurringBilling: // it simply renews
	case answered: // until something changes (R39)
	case within(ahead, renewalSoonDays):
		note(ConcernRenewalSoon, ahead, renewing)
	case within(ahead, noticeDays):
		note(ConcernRenewal, ahead, renewing)
	}
	if s.HasRemovalWindow() && s.RecurringBilling && s.Channel == ChannelDirect && !s.Trial {
		licenses, closes := RemovableNow(s, on)
		// None that is assigned, and one stays (R13); nor what is to be kept in reserve.
		licenses = min(licenses, s.Available()-lowest, s.PaidTotal()-MinTotal)
		if !seen.Row.DraftWindow(on).Last.IsZero() {
			licenses -= seen.Row.Drafted() // of which their draft says until when
		}
		if open := seen.Row.Open; open != nil && open.State == ChangeScheduled && open.Due(on) {
			licenses -= max(0, open.From-open.To) // which are asked for already
		}
		if licenses > 0 && within(closes, windowDays) {
			note(ConcernRemovalWindow, closes, licenses)
		}
	}
	return notices
}

package data

// canLower tells whether unused licenses can be lowered: now, or at the renewal once
// its days of notice have come (R25, R35).
func (s *Seen) canLower(licenses int, on Date) bool {
	if s.Row.TotalHeld(on) != "" {
		return false
	}
	if s.Row.CanLowerNow(licenses, on) {
		return true
	}
	noticeDays, _ := s.limits()
	left := on.DaysUntil(s.Row.NextRenewal(on))
	return s.Row.RecurringBilling && !s.Row.NextRenewal(on).IsZero() && left >= 0 && left <= noticeDays
}

// Unused returns how many licenses nobody holds, without those that an open change
// takes away (R21, R35). A draft takes none away.
func (r SubscriptionRow) Unused() int {
	if r.Open != nil && r.Open.Ends && r.Open.State != ChangeDraft { // all of them go
		return min(0, r.Available())
	}
	if r.Open != nil && r.Open.State != ChangeDraft && r.Open.To < r.PaidTotal() {
		return r.Available() - (r.PaidTotal() - r.Open.To)
	}
	return r.Available()
}

// Drafted returns by how many licenses an open draft lowers the total, once it is
// ordered, beside what is ordered already (R21).
func (r SubscriptionRow) Drafted() int {
	draft, is := r.Open.Draft()
	switch {
	case !is:
		return 0
	case draft.Ends:
		return r.PaidTotal()
	case r.Open.State == ChangeDraft:
		return max(0, r.PaidTotal()-draft.To)
	}
	return max(0, min(r.PaidTotal(), draft.From)-draft.To) // beside those that are ordered away
}

// AvailablePerMonth returns what the licenses that nobody holds cost in a month by the price of
// a day, the zero Money where no price is known or there are none. It counts those that an
// open change takes away later: they are paid for.
func (s Subscription) AvailablePerMonth(on Date) Money { return s.perMonth(s.Available(), on) }

// CanLowerNow tells whether a number of licenses that nobody needs stop costing today:
// under the classic agreement, inside the removal window, and in an extended service
// term, which is ended (R18, R26, R35). Of another vendor's terms nothing is known.
func (s Subscription) CanLowerNow(licenses int, on Date) bool {
	switch {
	case s.Extended(on):
		return true
	case s.Channel != ChannelDirect || s.Cloud == CloudNone:
		return false
	case s.Agreement == AgreementClassic:
		return true
	}
	removable, _ := RemovableNow(s, on)
	return s.RecurringBilling && removable >= licenses
}

// TotalHeld is what keeps anybody from changing a total that is their own to lower: a
// credit check that is pending, or that the product is no longer sold (R2, R7); empty where
// nothing does.
func (s Subscription) TotalHeld(on Date) Reason {
	for _, reason := range AddRemove(s, on, Admin{}).Reasons {
		if reason == ReasonCreditCheck || reason == ReasonEndOfSale {
			return reason
		}
	}
	return ""
}

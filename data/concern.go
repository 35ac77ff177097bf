package data

// Concern is why a subscription needs attention.
type Concern string

// The concerns, most urgent first (R24, R25).
const (
	ConcernOverAssigned  Concern = "over_assigned"        // R24: more assigned than paid for
	ConcernEnding        Concern = "ending"               // expired or disabled, with days left (R23)
	ConcernCreditCheck   Concern = "credit_check_overdue" // R14
	ConcernChangeDue     Concern = "change_due"           // a scheduled change whose day has come (R21)
	ConcernNotOrdered    Concern = "not_ordered"          // a change that is noted and not ordered yet (R21)
	ConcernAwaited       Concern = "awaited"              // somebody waits for a license that is there (R17)
	ConcernOrderBy       Concern = "order_by"             // such a one that the removal window lets be ordered until a day (R18)
	ConcernOrderLate     Concern = "order_late"           // such a one whose window has closed (R18)
	ConcernDecideSoon    Concern = "decide_soon"          // the end of a term to be decided within 7 days (R26)
	ConcernDecide        Concern = "decide"               // within 30 days
	ConcernRenewalSoon   Concern = "renewal_soon"         // within 7 days
	ConcernRenewal       Concern = "renewal"              // within 30 days
	ConcernRemovalWindow Concern = "removal_window"       // closes within 3 days (R18)
	ConcernTrial         Concern = "trial_ending"         // within 14 days
	ConcernTrialPays     Concern = "trial_pays"           // it becomes paid by itself within 14 days (R6)
	ConcernTrialPaid     Concern = "trial_paid"           // it has become paid, and the record says trial (R6)
	ConcernBusinessOver  Concern = "business_over"        // more seats of Business plans than allowed (R28)
	ConcernBusinessNear  Concern = "business_near"        // nearly as many (R28)
	ConcernUnknown       Concern = "unknown"              // the total or the renewal date is not known: a question
	ConcernNoneAvailable Concern = "none_available"
	ConcernFewAvailable  Concern = "few_available" // fewer than the user wants to have
	ConcernOverBudget    Concern = "over_budget"   // what a year costs passes its budget
	ConcernUnused        Concern = "unused"        // available for 30 days or more, and can be lowered

	// What leaks of a subscription, folded into one (R31 to R34).
	ConcernBlocked  = Concern(LeakBlocked)
	ConcernShared   = Concern(LeakShared)
	ConcernNever    = Concern(LeakNever)
	ConcernInactive = Concern(LeakInactive)
	ConcernOverlap  = Concern(LeakOverlap)
)

// Concerns lists every concern, most urgent first.
func Concerns() []Concern {
	return []Concern{
		ConcernOverAssigned, ConcernEnding, ConcernCreditCheck, ConcernChangeDue, ConcernTrialPaid, ConcernDecideSoon, ConcernOrderBy, ConcernAwaited, ConcernOrderLate, ConcernNotOrdered,
		ConcernDecide, ConcernRenewalSoon, ConcernRenewal, ConcernRemovalWindow, ConcernTrialPays, ConcernTrial,
		ConcernBusinessOver, ConcernUnknown, ConcernNoneAvailable, ConcernFewAvailable, ConcernOverBudget, ConcernBusinessNear,
		ConcernBlocked, ConcernShared, ConcernNever, ConcernInactive, ConcernOverlap, ConcernUnused,
	}
}

// ConcernGroup says how soon a concern needs attention (R25).
type ConcernGroup string

// The groups.
const (
	GroupNow    ConcernGroup = "now"
	GroupSoon   ConcernGroup = "soon"
	GroupToSave ConcernGroup = "to_save"
)

// ConcernGroups lists every group in the order in which a screen shows them.
func ConcernGroups() []ConcernGroup { return []ConcernGroup{GroupNow, GroupSoon, GroupToSave} }

// Group returns how soon a concern needs attention (R25).
func (c Concern) Group() ConcernGroup {
	switch c {
	case ConcernAwaited: // nothing is lost, and it is paid for already
		return GroupNow
	case ConcernTrial, ConcernTrialPays:
		return GroupSoon
	case ConcernUnused, ConcernBlocked, ConcernShared, ConcernNever, ConcernInactive, ConcernOverlap:
		return GroupToSave
	}
	if c.Urgent() {
		return GroupNow
	}
	return GroupSoon
}

// Urgent tells whether a concern has a day after which something is lost or can
// no longer be done, so that the user is told of it at once.
func (c Concern) Urgent() bool {
	switch c {
	case ConcernOverAssigned, ConcernEnding, ConcernCreditCheck, ConcernChangeDue,
		ConcernDecideSoon, ConcernOrderBy, ConcernRenewalSoon, ConcernRemovalWindow, ConcernTrial, ConcernTrialPays, ConcernTrialPaid:
		return true
	default:
		return false
	}
}

// Since tells whether the day of a notice is since when it is so on a day, with nothing that
// is lost as it goes on: it comes behind what has a day to come.
func (n Notice) Since(on Date) bool {
	switch n.Concern {
	case ConcernUnknown, ConcernNoneAvailable, ConcernFewAvailable, ConcernOverBudget, ConcernBusinessOver, ConcernBusinessNear:
		return !n.By.IsZero() && !n.By.After(on)
	}
	return false
}

// UnknownCode says what ConcernUnknown asks of a subscription: its total, the day of its
// renewal, or both.
func (s Subscription) UnknownCode() string {
	switch {
	case !s.TotalUnknown:
		return "unknown_renewal"
	case !s.RenewsOn.IsZero():
		return "unknown_total"
	}
	return string(ConcernUnknown)
}

package data

// TermEnd is what is to become of a subscription, as it is chosen for several at once:
// at the end of its term, or today.
type TermEnd string

// What can become of one.
const (
	TermRenew     TermEnd = "renew"
	TermExtend    TermEnd = "extend" // an extended service term (R26)
	TermCancel    TermEnd = "cancel" // at the end of the term (R18, R26)
	TermCancelNow TermEnd = "cancel_now"
)

// TermEnds lists them in the order in which a form offers them.
func TermEnds() []TermEnd { return []TermEnd{TermRenew, TermExtend, TermCancel, TermCancelNow} }

// TermBlock says why something can't become of a subscription.
type TermBlock string

// The reasons.
const (
	TermFree       TermBlock = "" // nothing is in the way
	TermAlready    TermBlock = "already"
	TermOver       TermBlock = "over"           // it is not active any more
	TermTrial      TermBlock = "trial"          // its own end decides (R6)
	TermOther      TermBlock = "sold_elsewhere" // whoever sold it decides
	TermNoChoice   TermBlock = "no_choice"      // no extended term is offered (R26)
	TermInExtended TermBlock = "extended"       // it is renewed or ended itself (R8a)
	TermUndated    TermBlock = "undated"        // no renewal date is known
	TermWindow     TermBlock = "window"         // the 7 days are over (R18, R23)
	TermTooMany    TermBlock = "too_many"       // it must be lowered to 25 first (R23)
	TermNoNow      TermBlock = "not_now"        // another vendor's contract
	TermRole       TermBlock = "role"           // the admin may not (R19)
)

// Blocked tells why an end can't be chosen for a subscription on a day, TermFree where it
// can.
func (e TermEnd) Blocked(s Subscription, on Date, admin Admin) TermBlock {
	switch block := e.blocked(s, on); {
	case block != TermFree:
		return block
	case !admin.May(RightBuy, s):
		return TermRole
	}
	return TermFree
}

func (e TermEnd) blocked(s Subscription, on Date) TermBlock {
	choice := CanChooseAtEnd(s, on)
	switch {
	case CurrentStatus(s, on).Status != StatusActive:
		return TermOver
	case s.Trial:
		return TermTrial
	case s.Extended(on):
		return TermInExtended
	case e.is(s, choice):
		return TermAlready
	case e == TermCancelNow:
		return cancelNowBlocked(s, on)
	case choice:
		return TermFree
	case e == TermExtend:
		return TermNoChoice
	case s.Channel != ChannelDirect:
		return TermOther
	case s.NextRenewal(on).IsZero():
		return TermUndated
	}
	return TermFree
}

// is tells whether that will become of a subscription anyway, because it was chosen.
func (e TermEnd) is(s Subscription, choice bool) bool {
	switch e {
	case TermRenew:
		return s.RecurringBilling
	case TermExtend:
		return choice && !s.RecurringBilling && s.AtEnd == AtEndExtend
	case TermCancel:
		return !s.RecurringBilling && (!choice || s.AtEnd == AtEndCancel)
	default:
		return s.Cancelled
	}
}

func cancelNowBlocked(s Subscription, on Date) TermBlock {
	switch {
	case s.Channel != ChannelDirect:
		return TermOther
	case s.Cloud == CloudNone:
		return TermNoNow
	case !CanCancelNow(s, on):
		return TermWindow
	case s.Agreement == AgreementClassic && s.PaidTotal() > MostToCancelNow:
		return TermTooMany
	}
	return TermFree
}

// Of returns the subscription of which that will become. Errors: those of ChooseAtEnd,
// Cancel and Resume.
func (e TermEnd) Of(s Subscription, on Date) (Subscription, error) {
	choice := CanChooseAtEnd(s, on)
	switch {
	case e == TermCancelNow:
		return Cancel(s, WhenNow, on)
	case choice && e == TermRenew:
		return ChooseAtEnd(s, true, AtEndOpen, on)
	case choice && e == TermCancel:
		return ChooseAtEnd(s, false, AtEndCancel, on)
	case e == TermExtend:
		return ChooseAtEnd(s, false, AtEndExtend, on)
	case e == TermRenew:
		return Resume(s, on)
	default:
		return Cancel(s, WhenRenewal, on)
	}
}

// Day returns the day on which that becomes of a subscription.
func (e TermEnd) Day(s Subscription, on Date) Date {
	if e == TermCancelNow {
		return on
	}
	return s.NextRenewal(on)
}

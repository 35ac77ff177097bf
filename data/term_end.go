package data

// AtEnd is what was chosen for the end of a term under the new agreement, beside
// renewing it, which is recurring billing (R26).
type AtEnd string

// The choices. AtEndOpen is nothing chosen: a direct subscription is then cancelled,
// a reseller's is extended.
const (
	AtEndOpen   AtEnd = ""
	AtEndExtend AtEnd = "extend" // an extended service term, month by month
	AtEndCancel AtEnd = "cancel" // disabled on the end date for 90 days, then deleted
)

// AtEnds lists every choice in the order in which a form offers them.
func AtEnds() []AtEnd { return []AtEnd{AtEndOpen, AtEndExtend, AtEndCancel} }

// The days from which the end of a term is a choice (R26). A reseller's term must
// have begun and must end on or after its days.
var (
	directTermsBegin   = Date{2026, 2, 9}
	resellerTermsBegin = Date{2025, 4, 1}
	resellerTermsEnd   = Date{2026, 5, 4}
)

// What an extended service term costs of a month of the monthly plan, and, where no
// such plan exists, of a month of the present one, in percent (R26).
const (
	extendedPercent     = 103
	extendedWithoutPlan = 123
)

// DisabledDays is how many days what was cancelled stays disabled before it is deleted
// (R23, R26).
const DisabledDays = 90

// ChoosesAtEnd tells whether the end of the term that ends on a subscription's date
// is a choice, so that there are no free 30 days after it (R26).
func (s Subscription) ChoosesAtEnd() bool {
	if s.Agreement != AgreementNew || s.Cloud == CloudNone || s.Trial || s.RenewsOn.IsZero() {
		return false
	}
	start := s.RenewsOn.addMonths(-s.Term.months(), int(s.RenewsOn.Day))
	if s.TermStart.After(start) && s.TermStart.Before(s.RenewsOn) {
		start = s.TermStart
	}
	switch s.Channel {
	case ChannelDirect:
		return !start.Before(directTermsBegin)
	case ChannelReseller:
		return !start.Before(resellerTermsBegin) && !s.RenewsOn.Before(resellerTermsEnd)
	default:
		return false
	}
}

// EndChosen returns what happens at the end of a term that is not renewed: what was
// chosen, or what holds where nothing was (R26). It is AtEndOpen where the end is no
// choice.
func (s Subscription) EndChosen() AtEnd {
	switch {
	case !s.ExtendedUntil.IsZero() && s.ExtendedUntil == s.RenewsOn:
		return AtEndCancel // its extended service term was ended
	case !s.ChoosesAtEnd():
		return AtEndOpen
	case s.Cancelled:
		return AtEndCancel
	case s.AtEnd != AtEndOpen:
		return s.AtEnd
	case s.Channel == ChannelReseller:
		return AtEndExtend
	default:
		return AtEndCancel
	}
}

// GoesOn tells whether a subscription is extended when its term ends, so that it neither
// renews nor ends (R26).
func (s Subscription) GoesOn() bool { return !s.RecurringBilling && s.EndChosen() == AtEndExtend }

// ExtendedTerm returns the extended service term that a subscription is in, was in
// last, or will be in when its term ends; Next is zero while that is open, and both
// are where there is none (R26).
func (s Subscription) ExtendedTerm() Period {
	switch {
	case !s.ExtendedFrom.IsZero():
		return Period{s.ExtendedFrom, s.ExtendedUntil}
	case s.GoesOn():
		return Period{Start: s.RenewsOn}
	default:
		return Period{}
	}
}

// Extended tells whether a subscription is in an extended service term on a day
// (R8a, R26).
func (s Subscription) Extended(on Date) bool {
	term := s.ExtendedTerm()
	return !term.Start.IsZero() && !on.Before(term.Start) && (term.Next.IsZero() || on.Before(term.Next))
}

// ExtendedPrice returns what one license costs in a month of an extended service
// term, and whether that is an estimate because the price of the monthly plan is not
// known (R26). It is the zero Money where no price is. What several cost is ExtendedCost,
// since an amount is rounded once.
func (s Subscription) ExtendedPrice() (price Money, estimated bool) { return s.ExtendedCost(1) }

// ExtendedCost returns what a number of licenses costs in a month of an extended service
// term, as ExtendedPrice does.
func (s Subscription) ExtendedCost(licenses int) (cost Money, estimated bool) {
	return s.extendedCost(licenses, 1, 1)
}

// ExtendedDays returns what a number of licenses costs for the days used of a month of an
// extended service term.
func (s Subscription) ExtendedDays(licenses, days int, month Period) Money {
	cost, _ := s.extendedCost(licenses, days, month.Days())
	return cost
}

// extendedCost is a part of months of an extended service term, rounded once.
func (s Subscription) extendedCost(licenses, part, whole int) (cost Money, estimated bool) {
	if s.MonthlyPlan.Known() {
		return s.MonthlyPlan.Times(licenses).Share(extendedPercent*part, 100*whole), false
	}
	price := s.PriceOn(s.lastPaidDay())
	if !price.Known() {
		return Money{}, false
	}
	return price.Times(licenses).Share(extendedWithoutPlan*part, 100*s.BillingPeriod.months()*whole), true
}

// lastPaidDay is the day whose price the present plan ends with.
func (s Subscription) lastPaidDay() Date {
	if term := s.ExtendedTerm(); !term.Start.IsZero() {
		return term.Start.AddDays(-1)
	}
	return s.RenewsOn.AddDays(-1)
}

// ExtendedMonth returns a month of the extended service term, counted from 0, as it is
// charged (R26). The term must have a first day.
func (s Subscription) ExtendedMonth(n int) Period {
	first := s.ExtendedTerm().Start
	return Period{first.addMonths(n, int(first.Day)), first.addMonths(n+1, int(first.Day))}
}

// LastPeriodBefore returns the billing period that ends on a day.
func (s Subscription) LastPeriodBefore(day Date) Period {
	return Period{day.addMonths(-s.BillingPeriod.months(), int(day.Day)), day}
}

// EndExtended returns the subscription whose extended service term ends on a day,
// which is no longer charged: it is disabled from then on (R8a, R26). Errors:
// CodeWrongChannel for one that is in none.
func EndExtended(s Subscription, on Date) (Subscription, error) {
	if !s.Extended(on) {
		return s, NewError(CodeWrongChannel)
	}
	s = s.leaveExtended(on)
	s.RenewsOn, s.RecurringBilling, s.AtEnd = on, false, AtEndCancel
	if !s.TermStart.Before(on) {
		s.TermStart = Date{}
	}
	return s, nil
}

// RenewExtended returns the subscription that an extended service term is turned
// into on a day: one with a term of its own again, from that day (R8a, R26). Errors:
// CodeWrongChannel for one that is in none.
func RenewExtended(s Subscription, on Date) (Subscription, error) {
	if !s.Extended(on) {
		return s, NewError(CodeWrongChannel)
	}
	s = s.leaveExtended(on)
	s.TermStart, s.RenewsOn = on, s.TermFrom(on)
	s.PeriodStart, s.NextBilling = on, on.addMonths(s.BillingPeriod.months(), int(on.Day))
	s.RecurringBilling, s.AtEnd, s.Cancelled = true, AtEndOpen, false
	return s, nil
}

func (s Subscription) leaveExtended(on Date) Subscription {
	s.ExtendedFrom, s.ExtendedUntil = s.ExtendedTerm().Start, on
	s.ReportedStatus, s.StatusOn = "", Date{}
	return s
}

// CanChooseAtEnd tells whether an admin can still choose what happens at the end of
// the term: it is ahead, and it is a choice (R26).
func CanChooseAtEnd(s Subscription, on Date) bool {
	next := s
	next.RenewsOn = s.NextRenewal(on)
	if s.RecurringBilling {
		next.TermStart = s.TermOn(on).Start
	}
	return next.ChoosesAtEnd() && on.Before(next.RenewsOn) && CurrentStatus(s, on).Status == StatusActive
}

// EndUndecided tells whether a term ends by itself and an admin can still choose what
// happens then, and has not (R26): what would happen is what holds where nobody chooses.
func EndUndecided(s Subscription, on Date) bool {
	return !s.RecurringBilling && s.AtEnd == AtEndOpen && CanChooseAtEnd(s, on)
}

// ChooseAtEnd returns the subscription that will be renewed, extended or cancelled
// at the end of its present term (R26). Errors: CodeWrongChannel where that is no
// choice.
func ChooseAtEnd(s Subscription, renew bool, choice AtEnd, on Date) (Subscription, error) {
	if !CanChooseAtEnd(s, on) || !renew && choice == AtEndOpen {
		return s, NewError(CodeWrongChannel)
	}
	if s.RecurringBilling { // the renewals since have moved the term on
		term := s.TermOn(on)
		s.TermStart, s.RenewsOn = term.Start, term.Next
	}
	s.RecurringBilling, s.AtEnd, s.Cancelled = renew, choice, false
	if renew {
		s.AtEnd = AtEndOpen
	}
	return s, nil
}

// EndOption is one of the things that can happen at the end of a term (R26).
type EndOption struct {
	Renew     bool
	Choice    AtEnd // where it is not renewed
	Chosen    bool  // it is what will happen, chosen or because nothing was
	Default   bool  // it holds because nothing was chosen
	On        Date  // the end of the term
	Deleted   Date  // the day on which it is gone, where it is cancelled
	Month     Money // what it costs in a month from then on; zero where that is not known
	Estimated bool
}

// EndOptions returns what can be chosen for the end of a subscription's term: renew,
// extend and cancel, and none where that is no choice (R26).
func EndOptions(s Subscription, on Date) []EndOption {
	if !CanChooseAtEnd(s, on) {
		return nil
	}
	return EndChoices(s, on)
}

// EndChoices returns the same for a form, in which an end that has passed can still be
// put right.
func EndChoices(s Subscription, on Date) []EndOption {
	if !s.ChoosesAtEnd() && !CanChooseAtEnd(s, on) {
		return nil
	}
	term := s.TermOn(on)
	s.TermStart, s.RenewsOn = term.Start, term.Next
	renewed, extended := s, s
	renewed.RecurringBilling, extended.RecurringBilling, extended.AtEnd = true, false, AtEndExtend
	month, estimated := extended.ExtendedCost(s.PaidTotal())
	if s.Countless() {
		month = Money{}
	}
	options := []EndOption{
		{Renew: true, Month: renewed.CostPerMonth(s.RenewsOn)},
		{Choice: AtEndExtend, Month: month, Estimated: estimated},
		{Choice: AtEndCancel, Deleted: s.RenewsOn.AddDays(DisabledDays)},
	}
	for i := range options {
		o := &options[i]
		o.On = s.RenewsOn
		o.Chosen = o.Renew == s.RecurringBilling && (o.Renew || o.Choice == s.EndChosen())
		o.Default = o.Chosen && !s.RecurringBilling && s.AtEnd == AtEndOpen
	}
	return options
}

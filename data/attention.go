package data

import (
	"cmp"
	"slices"
)

// The days of R24 and R25.
const (
	resolveDays     = 90
	renewalSoonDays = 7
	windowDays      = 3
	trialDays       = 14
	unusedDays      = 30
)

// Notice is one concern of one subscription.
type Notice struct {
	Subscription SubscriptionRow
	Concern      Concern
	By           Date  // the day by which something should be done, or since when it is so; zero for none
	Licenses     int   // how many it is about
	Cost         Money // what unused licenses cost a month, or by how much a budget is passed; zero where it is not known
	// Budget is what ConcernOverBudget is about; its Subscription has an organization
	// and nothing else.
	Budget BudgetRow
	Passed bool // that budget is passed by what has been billed already, since By
}

// NoticeKey tells a notice from all others.
type NoticeKey struct {
	Subscription SubscriptionID
	Concern      Concern
	Budget       BudgetID
}

// Key returns the key of the notice.
func (n Notice) Key() NoticeKey { return NoticeKey{n.Subscription.ID, n.Concern, n.Budget.ID} }

// OverBudgetCode is the code of [ConcernOverBudget]: another one once it is so.
func (n Notice) OverBudgetCode() string {
	if n.Passed {
		return string(ConcernOverBudget) + "_already"
	}
	return string(ConcernOverBudget)
}

// NotOrderedCode is the code of [ConcernNotOrdered]: another one for a draft that stands beside
// what is ordered (R21).
func (n Notice) NotOrderedCode() string {
	switch open := n.Subscription.Open; {
	case open != nil && open.DraftTo > 0:
		return string(ConcernNotOrdered) + "_too"
	case open != nil && open.Ends: // which is asked of whoever sold it
		return string(ConcernNotOrdered) + "_end"
	}
	return string(ConcernNotOrdered)
}

// ChangeDueCode is the code of [ConcernChangeDue]: another one for the end of a subscription
// that was asked for.
func (n Notice) ChangeDueCode() string {
	if open := n.Subscription.Open; open != nil && open.Ends {
		return string(ConcernChangeDue) + "_end"
	}
	return string(ConcernChangeDue)
}

// Seen is what attention looks at beside the subscription itself.
type Seen struct {
	Row     SubscriptionRow
	Country string // whose holidays count (R14)
	// Since is the day since which the licenses have been over-assigned, all in
	// use or unused as they are now; zero when it is not known.
	Since Date
	// Defaults are the user's limits, for where the subscription has none.
	Defaults Settings
	// Snoozed are the concerns that need no attention before a day.
	Snoozed map[Concern]Date
	// Reviews are the answers that were given before its renewals (R39).
	Reviews []Review
	// Waiting is how many people wait for a license of it (R17).
	Waiting int
	// Kept are the decisions to keep licenses that nobody holds (R35).
	Kept []Saving
}

// limits returns how many days before a renewal, and how many available licenses,
// need attention.
func (s *Seen) limits() (noticeDays, lowest int) {
	return cmp.Or(s.Row.NoticeDays, s.Defaults.NoticeDays), cmp.Or(s.Row.LowestAvailable, s.Defaults.LowestAvailable)
}

// Attended is what attention found of one subscription on a day. It is never changed, and
// stays so until something is written of the subscription.
type Attended struct {
	seen  *Seen
	notes []noted
	seats int // of Business plans (R28)
}

// Attend looks at one subscription on a day (R24, R25). ok is false where nothing of it
// can need attention: free products, for one, stay out of it.
func Attend(seen *Seen, on Date) (found Attended, ok bool) {
	found = Attended{seen: seen, seats: seen.Row.businessSeats(on)}
	if !seen.Row.Free {
		found.notes = slices.DeleteFunc(noticesOf(nil, seen, on), func(n noted) bool { return n.isSnoozed(on) })
	}
	return found, len(found.notes) > 0 || found.seats > 0
}

// Subscription is whose notices these are.
func (a *Attended) Subscription() SubscriptionID { return a.seen.Row.ID }

// Owner is who owns the subscription, 0 for nobody by name.
func (a *Attended) Owner() PersonID { return a.seen.Row.OwnerPerson }

// Attention lists what needs attention on a day, in the order of [SortNotices]
// (R24, R25).
func Attention(all []Seen, on Date) []Notice {
	var attended []Attended
	for i := range all {
		if found, ok := Attend(&all[i], on); ok {
			attended = append(attended, found)
		}
	}
	return Notices(attended, on)
}

// Notices lists what attention found of every subscription on a day, in the order of
// [SortNotices], with what is found of all of an organization (R28).
func Notices(all []Attended, on Date) []Notice {
	business := businessNotices(all, on)
	order, places := urgencies(), make([]noticePlace, 0, len(all)+len(business))
	put := func(notes []noted) {
		for i := range notes {
			n := &notes[i]
			places = append(places, noticePlace{order[n.concern], n.by.number(), len(places), n})
		}
	}
	for i := range all {
		put(all[i].notes)
	}
	put(business)
	slices.SortFunc(places, func(a, b noticePlace) int { return cmp.Or(a.order-b.order, a.day-b.day, a.at-b.at) })
	notices := make([]Notice, len(places))
	for i := range places {
		n := places[i].noted
		to := &notices[i] // a notice is large: it is made where it stands
		to.Subscription, to.Concern, to.By, to.Licenses, to.Cost = n.seen.Row, n.concern, n.by, n.licenses, n.cost
	}
	return notices
}

// noticePlace is what puts a notice in its place: how urgent it is, its day, and where it
// was found.
type noticePlace struct {
	order, day, at int
	*noted
}

// noted is a notice without its subscription, which is large.
type noted struct {
	seen     *Seen
	concern  Concern
	by       Date
	licenses int
	cost     Money
}

// isSnoozed tells whether the concern is left alone on a day.
func (n *noted) isSnoozed(on Date) bool { return on.Before(n.seen.Snoozed[n.concern]) }

// noticesOf adds the notices of a subscription.
func noticesOf(notices []noted, seen *Seen, on Date) []noted {
	s, stage := seen.Row.Subscription, CurrentStatus(seen.Row.Subscription, on)
	if stage.Status == StatusDeleted {
		return notices
	}
	note := func(concern Concern, by Date, licenses int) {
		notices = append(notices, noted{seen: seen, concern: concern, by: by, licenses: licenses})
	}
	if OverAssigned(s) {
		note(ConcernOverAssigned, ResolveBy(seen.Since), -s.Available())
	}
	if stage.Status.CanReactivate() {
		note(ConcernEnding, stage.Until, s.PaidTotal())
		return notices // its dates are past, and its licenses are no longer charged
	}
	if !s.CreditCheckSince.IsZero() {
		if until := CreditCheckUntil(s.CreditCheckSince, seen.Country); until.Before(on) {
			note(ConcernCreditCheck, until, 0)
		}
	}
	if open := seen.Row.Open; open != nil && open.State != ChangeCreditCheck && open.Due(on) {
		note(ConcernChangeDue, open.DueOn, open.To)
	}
	if open := seen.Row.Open; open != nil && open.State == ChangeDraft {
		switch window := seen.Row.DraftWindow(on); {
		case window.Late:
			note(ConcernOrderLate, open.SubmittedOn, open.To)
		case !window.Last.IsZero():
			note(ConcernOrderBy, window.Last, open.To)
		default:
			note(ConcernNotOrdered, open.SubmittedOn, open.To)
		}
	} else if open != nil && open.DraftTo > 0 && open.State != ChangeCreditCheck { // beside what is ordered; R2
		note(ConcernNotOrdered, open.DraftOn, open.DraftTo)
	}
	if there := min(seen.Waiting, s.Room()); there > 0 && seen.Row.Open == nil && !s.TotalUnknown { // who waits for an order waits for that
		note(ConcernAwaited, lastBought(s), there)
	}
	notices = datedNotices(notices, seen, on)
	if s.TotalUnknown || s.NextRenewal(on).IsZero() && !s.Extended(on) {
		note(ConcernUnknown, seen.asksOf(on), s.PaidTotal())
	}
	_, lowest := seen.limits()
	unused := seen.longUnused(on)
	switch available := s.Available(); {
	case s.TotalUnknown || s.Trial:
	case available == 0 && lowest > 0: // fully used is no alarm by itself
		note(ConcernNoneAvailable, seen.Since, s.PaidTotal())
	case available > 0 && available < lowest:
		note(ConcernFewAvailable, seen.Since, available)
	case unused > 0 && !seen.Since.IsZero() && seen.Since.DaysUntil(on) >= unusedDays && seen.canLower(unused, on):
		note(ConcernUnused, Date{}, unused)
		notices[len(notices)-1].cost = s.perMonth(unused, on)
	}
	return notices
}

// longUnused is how many of the unused licenses can have been there for as long as counts:
// those that were bought since can not (R25), and those that are kept need nothing (R35).
func (s *Seen) longUnused(on Date) int {
	unused := s.Row.Unused() - s.Waiting
	for _, p := range s.Row.Purchases {
		if p.On.DaysUntil(on) < unusedDays {
			unused -= p.Licenses
		}
	}
	for _, kept := range s.Kept {
		unused -= KeptUnused(kept, s.Row.Unused(), on)
	}
	return max(unused, 0)
}

// ResolveBy is the day until which more may be assigned than is paid for, when it has been
// so since a day; zero where that is not known (R24).
func ResolveBy(since Date) Date {
	if since.IsZero() {
		return Date{}
	}
	return since.AddDays(resolveDays)
}

// OverPerMonth returns what the licenses would cost in a month that are assigned
// but not paid for (R24), the zero Money where there are none.
func (s Subscription) OverPerMonth(on Date) Money {
	return s.perMonth(-s.Available(), on)
}

func (s Subscription) perMonth(licenses int, on Date) Money {
	price := s.PriceOn(on)
	if s.Free || s.Trial || !price.Known() || licenses <= 0 {
		return Money{}
	}
	if s.Extended(on) {
		cost, _ := s.ExtendedCost(licenses)
		return cost
	}
	return price.Times(licenses).Share(1, s.BillingPeriod.months())
}

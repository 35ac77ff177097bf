package savings

import "seatbook/data"

// Fate is what becomes of a total from which licenses are freed.
type Fate string

// The fates.
const (
	FateNow       Fate = "now"        // it goes down today (R18)
	FateRenewal   Fate = "renewal"    // it goes down at the renewal
	FateEnds      Fate = "ends"       // nobody uses it any more: it is ended (R12)
	FateOpen      Fate = "open"       // the change that is open goes down instead (R21)
	FateOrdered   Fate = "ordered"    // R21: another total is ordered already, and the lower one is a draft beside it, if it can be one
	FateRole      Fate = "role"       // R19: the user's role can't lower it
	FateCheck     Fate = "check"      // R2: an order waits for its credit check, and nothing else can be ordered
	FateStays     Fate = "stays"      // that is wanted
	FateUnknown   Fate = "unknown"    // F1: nobody knows how many there are
	FateAsk       Fate = "ask"        // whoever sold it changes it
	FateAsked     Fate = "asked"      // whoever sold it is asked to lower it at the renewal
	FateItself    Fate = "itself"     // it ends or goes over by itself
	FateNoRenewal Fate = "no_renewal" // its renewal is not known
	FateLast      Fate = "last"       // R12: it can't be 0, and its end is not ordered
	FateReason    Fate = "reason"     // R1: nothing can be changed, for a reason
	FateBlocked   Fate = "blocked"    // R13, R18, R19
)

// Lowers is what becomes of a total.
type Lowers struct {
	Fate     Fate
	From, To int
	On       data.Date   // of FateNow, FateRenewal, FateAsked and FateEnds
	Until    data.Date   // of FateNow: the last day on which it can, where the removal window is what lets it (R18)
	Reason   data.Reason // of FateReason
}

// Bought tells whether all that becomes of it is that an open change buys fewer licenses: what
// is paid for now stays as it is (R21).
func (l Lowers) Bought(paid int) bool { return l.Fate == FateOpen && l.To >= paid }

// Saves tells whether it costs less, now or later.
func (l Lowers) Saves() bool {
	switch l.Fate {
	case FateNow, FateRenewal, FateAsked, FateEnds:
		return true
	}
	return false
}

// Saved is how many licenses fewer are paid for by it in the end, of paid ones now: what an
// open change buys fewer was never paid for (R21).
func (l Lowers) Saved(paid int) int {
	switch {
	case l.Saves():
		return l.From - l.To
	case l.Fate == FateOpen, l.Beside():
		return min(paid, l.From) - min(paid, l.To)
	}
	return 0
}

// Stays tells whether nothing becomes of it: neither the total nor an open change goes down.
func (l Lowers) Stays() bool { return !l.Saves() && l.Fate != FateOpen && !l.Beside() }

// Beside tells whether it is a draft beside a total that is ordered (R21).
func (l Lowers) Beside() bool { return l.Fate == FateOrdered && l.To >= data.MinTotal }

// Ours tells whether the total is the user's own to lower, whatever is in the way now.
func (l Lowers) Ours() bool {
	switch l.Fate {
	case FateUnknown, FateAsk, FateItself, FateNoRenewal, FateRole:
		return false
	}
	return true
}

// Freeing is licenses of a subscription that people give up (R35, R36, R38).
type Freeing struct {
	Row      data.SubscriptionRow // as it is before they do
	Licenses int
	How      data.Lowering
	Draft    bool // the order is not placed yet (R21)
	Admin    data.Admin
	On       data.Date
}

// PerYear is what the licenses cost a year by the price of the day on which they go, the zero
// Money where no price is known.
func (f Freeing) PerYear() data.Money {
	way := WayOf(f.Row.Subscription, f.Licenses, f.On)
	return f.Row.PerYear(f.Licenses, way.priced(f.On))
}

// Lowers returns what becomes of the total.
func (f Freeing) Lowers() Lowers {
	s := f.Row.Subscription
	l := Lowers{From: s.PaidTotal(), To: s.PaidTotal() - f.Licenses}
	way := WayOf(s, f.Licenses, f.On)
	when := way.Lower
	if f.How == data.LowerRenewal && when != "" {
		when = data.WhenRenewal
	}
	asks := way.Asks() && l.To >= data.MinTotal && f.Admin.May(data.RightBuy, s)
	if asks {
		when = data.WhenRenewal
	}
	switch open := f.Row.Open; {
	case f.How == data.LowerNot:
		l.Fate = FateStays
	case s.TotalUnknown:
		l.Fate = FateUnknown
	case way.Ask && !asks:
		l.Fate = FateAsk
	case way.Ends || way.Extended || way.Extends || open != nil && open.Ends:
		l.Fate = FateItself
	case way.Held != "" && (open == nil || open.State != data.ChangeCreditCheck):
		l.Fate, l.Reason = FateReason, way.Held
	case when == "" && way.Held == "":
		l.Fate = FateNoRenewal
	case !f.Admin.May(data.RightBuy, s):
		l.Fate = FateRole
	case open != nil && open.State == data.ChangeCreditCheck:
		l.Fate, l.From, l.To = FateCheck, open.To, open.To-f.Licenses
	case open != nil && f.Draft && open.State != data.ChangeDraft && open.DraftTo == 0:
		l.Fate, l.From, l.To = FateOrdered, open.To, open.To-f.Licenses
	case open != nil && f.Draft && open.DraftTo > 0: // which goes on the draft beside it
		if l.Fate, l.From, l.To = FateOpen, open.DraftTo, open.DraftTo-f.Licenses; l.To < data.MinTotal { // R12
			l.Fate = FateLast
		}
	case open != nil && open.To-f.Licenses < data.MinTotal: // R12
		l.Fate, l.From, l.To = FateLast, open.To, open.To-f.Licenses
	case open != nil:
		l.Fate, l.From, l.To = FateOpen, open.To, open.To-f.Licenses
	case l.To < data.MinTotal && f.Draft:
		l.Fate = FateLast
	case l.To < data.MinTotal:
		l = f.ending(l, when)
	default:
		l = f.changing(l, when, asks)
	}
	return l
}

// ending is the end of a subscription that nobody uses any more: today where its total could
// go down today and it can be ended then, else at its renewal (R23).
func (f Freeing) ending(l Lowers, when data.When) Lowers {
	s := f.Row.Subscription
	l.On = s.NextRenewal(f.On)
	if _, err := data.Cancel(s, data.WhenNow, f.On); when == data.WhenNow && err == nil {
		l.On = f.On
	}
	if !f.Admin.May(data.RightBuy, s) || !data.CanCancel(s, f.On) || l.On.IsZero() {
		return f.barred(l, false)
	}
	l.Fate = FateEnds
	return l
}

// changing is a change of the total.
func (f Freeing) changing(l Lowers, when data.When, asks bool) Lowers {
	s := f.Row.Subscription
	s.NamedAssigned -= min(f.Licenses, s.NamedAssigned)
	s.ReportedAssigned -= min(f.Licenses, s.ReportedAssigned)
	p := data.PreviewChange(s, data.Wish{NewTotal: l.To, When: when, On: f.On, Admin: f.Admin, Asked: asks})
	if !p.Allowed() {
		return f.barred(l, asks)
	}
	switch l.Fate, l.On = FateRenewal, p.Effective; {
	case asks:
		l.Fate = FateAsked
	case when == data.WhenNow:
		l.Fate, l.Until = FateNow, lastDay(f.Row.Subscription, f.On)
	}
	return l
}

// barred says what is in the way, which is not who sold it where they are asked.
func (f Freeing) barred(l Lowers, asks bool) Lowers {
	l.Fate = FateBlocked
	for _, reason := range data.AddRemove(f.Row.Subscription, f.On, f.Admin).Reasons {
		if !asks || !reason.OfSeller() {
			l.Fate, l.Reason = FateReason, reason
			break
		}
	}
	return l
}

// SavesFrom returns from which day it costs less: zero where that is as soon as it is ordered.
func (f Freeing) SavesFrom() data.Date {
	switch l := f.Lowers(); {
	case l.Fate == FateRenewal, l.Fate == FateAsked, l.Fate == FateEnds:
		return l.On
	case l.Beside(), l.Fate == FateOpen && f.Row.Open.When == data.WhenRenewal:
		return f.Row.NextRenewal(f.On)
	}
	return data.Date{}
}

// OrderBy returns the last day on which the order of a draft can be placed for the total to go
// down as Lowers says: the last of the removal window, or the one before the renewal (R18, R21).
// It is zero where the order can be placed on any day, and where nothing is to be ordered.
func (f Freeing) OrderBy() data.Date {
	if !f.Draft {
		return data.Date{}
	}
	switch l := f.Lowers(); {
	case l.Fate == FateNow:
		return l.Until
	case l.Fate == FateRenewal, l.Fate == FateAsked:
		return l.On.AddDays(-1)
	case l.Fate == FateOpen && f.Row.Open.When == data.WhenNow:
		return f.Row.DraftWindow(f.On).Last
	case l.Fate == FateOpen, l.Beside():
		if renewal := f.Row.NextRenewal(f.On); !renewal.IsZero() {
			return renewal.AddDays(-1)
		}
	}
	return data.Date{}
}

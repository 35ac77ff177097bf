package savings

import "seatbook/data"

// Way is how and from when licenses that are not needed can stop costing (R35).
type Way struct {
	// From is the first day on which it saves; zero when no renewal is known. Of what can't go
	// down now it is the renewal, by which it does at the latest.
	From data.Date
	// Lower says when the total can go down here: now, at the renewal, or not at all
	// when it is empty.
	Lower data.When
	// Now is how many of several licenses can go today all the same, where the removal
	// window does not let all of them: the others save from From.
	Now int
	// Until is the last day on which they can go today, where the removal window is what
	// lets them (R18); zero where they can on any day.
	Until data.Date
	// Barred says that the user's role can't lower it, so that who may is asked (R19).
	Barred bool
	// Held is why the total can't go down now although the user would do it, empty where
	// nothing is in the way: Lower is empty then (R1).
	Held data.Reason
	// Ask says that whoever sold it changes the total.
	Ask bool
	// Ends says that the subscription ends by itself on From, with nothing to lower.
	Ends bool
	// Extended says that it is in an extended service term, in which the total is
	// fixed: it is ended, or renewed with fewer (R26).
	Extended bool
	// Extends says that it goes over into one on From: it is renewed with fewer, or
	// ended, until then (R26).
	Extends bool
}

// WayOf returns how a number of licenses of a subscription can stop costing on a day
// (R18, R35).
func WayOf(s data.Subscription, licenses int, on data.Date) Way {
	way := lowering(s, licenses, on)
	if reason := s.TotalHeld(on); way.Lower != "" && reason != "" {
		return heldBy(s, reason, on)
	}
	return way
}

// heldBy is the way of a total that can't go down today, so that it saves from the renewal at
// the latest. A credit check is over by then. What is no longer sold is renewed as it is, or
// replaced; where it does not renew, its end comes by itself (R2, R7, R35).
func heldBy(s data.Subscription, reason data.Reason, on data.Date) Way {
	renewal := s.NextRenewal(on)
	if reason == data.ReasonEndOfSale && !s.RecurringBilling && !renewal.IsZero() {
		return Way{From: renewal, Ends: true}
	}
	return Way{From: renewal, Held: reason}
}

// lowering is how and from when, whatever is in the way now.
func lowering(s data.Subscription, licenses int, on data.Date) Way {
	renewal := s.NextRenewal(on)
	atRenewal := Way{From: renewal, Lower: data.WhenRenewal}
	switch {
	case s.Extended(on):
		return Way{From: on, Ask: s.Channel != data.ChannelDirect, Extended: true}
	case !s.RecurringBilling && s.EndChosen() == data.AtEndExtend:
		return Way{From: renewal, Ask: s.Channel != data.ChannelDirect, Extends: true}
	case s.Channel != data.ChannelDirect && !s.RecurringBilling && !renewal.IsZero():
		return Way{From: renewal, Ends: true}
	case s.Channel != data.ChannelDirect:
		return Way{From: renewal, Ask: true}
	case s.Cloud == data.CloudNone: // another vendor, of whose terms nothing is known
		return orEnds(s, atRenewal)
	case s.CanLowerNow(licenses, on):
		return Way{From: on, Lower: data.WhenNow, Until: lastDay(s, on)}
	}
	return orEnds(s, atRenewal)
}

// lastDay is the last day on which the removal window lets licenses go, zero where no window
// is what does (R18).
func lastDay(s data.Subscription, on data.Date) (closes data.Date) {
	if goesByWindow(s, on) {
		_, closes = data.RemovableNow(s, on)
	}
	return closes
}

// Asks tells whether whoever sold it can be asked for a lower total at the renewal, which is
// kept as a change that they make (R21, R35).
func (w Way) Asks() bool { return w.Ask && !w.Extended && !w.Extends && !w.From.IsZero() }

// Today tells whether licenses can go down here today, some of them at least.
func (w Way) Today() bool { return w.Lower == data.WhenNow || w.Now > 0 }

// For returns the way as it is for somebody with a role (R19).
func (w Way) For(admin data.Admin, s data.Subscription) Way {
	w.Barred = (w.Lower != "" || w.Extends && !w.Ask) && !admin.May(data.RightBuy, s)
	return w
}

// priced is the day by whose price it is told what is saved: what goes on as an extended
// term has the price from then on (R26).
func (w Way) priced(on data.Date) data.Date {
	if w.Extends && !w.From.IsZero() {
		return w.From
	}
	return on
}

// orEnds is a way, or the end of a subscription that does not renew: where no day of that is
// known, as of what a file told little of, it is not said to end. Nothing can be scheduled
// for a renewal that is not known.
func orEnds(s data.Subscription, w Way) Way {
	if !s.RecurringBilling && !w.From.IsZero() {
		return Way{From: w.From, Ends: true}
	}
	if w.From.IsZero() {
		w.Lower = ""
	}
	return w
}

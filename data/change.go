package data

import "cmp"

// ChangeID names a change in one record.
type ChangeID int64

// ChangeState is where a change of a total is in its life (R21).
type ChangeState string

// The states. A change is open until it is confirmed or withdrawn.
const (
	ChangeDraft       ChangeState = "draft" // written here, and not ordered yet
	ChangeSubmitted   ChangeState = "submitted"
	ChangeCreditCheck ChangeState = "credit_check"
	ChangeScheduled   ChangeState = "scheduled"
	ChangeConfirmed   ChangeState = "confirmed"
	ChangeWithdrawn   ChangeState = "withdrawn"
)

// Open tells whether the change still waits for something (R21).
func (s ChangeState) Open() bool { return s != ChangeConfirmed && s != ChangeWithdrawn }

// ChangeKind is what made a total change.
type ChangeKind string

// The kinds.
const (
	KindTotal     ChangeKind = "total"     // entered as a new total (R12)
	KindKey       ChangeKind = "key"       // a key was redeemed (R9)
	KindPartner   ChangeKind = "partner"   // a partner or VLSC changed it, or is asked to (R4, R5, R35)
	KindCorrected ChangeKind = "corrected" // the record was put right
)

// Change is one change of a subscription's total. The total on record changes
// only when the change is confirmed (R21).
type Change struct {
	ID           ChangeID
	Version      int64
	Subscription SubscriptionID
	Kind         ChangeKind
	State        ChangeState
	From, To     int // totals, not differences (R12)
	When         When
	SubmittedOn  Date
	DueOn        Date // credit check done by, or scheduled for; zero otherwise
	ConfirmedOn  Date
	Note         string
	OrderNumber  string // of the order at the vendor, as far as the user told; empty for none
	OrderedOn    Date   // the day it was placed, zero where it is not known
	Invoice      string // the number of the invoice on which it came, as the user wrote it; empty for none
	EstimatePart Money  // what was estimated when it was submitted (R16)
	EstimateFull Money
	DraftTo      int  // a total that is noted beside the one that is ordered for the renewal, or checked, and not ordered yet; 0 for none (R21)
	DraftOn      Date // the day on which that was noted
	// Ends is the end of the whole subscription, which whoever sold it is asked for: From and To
	// are the total that it has until then (R13, R39).
	Ends bool
}

// Beside returns the draft beside what is ordered, from the total that is, as a change that
// has the same key; false where there is none (R21).
func (c Change) Beside() (draft Change, there bool) {
	if c.DraftTo == 0 {
		return draft, false
	}
	return Change{
		ID: c.ID, Version: c.Version, Subscription: c.Subscription, Kind: c.Kind, State: ChangeDraft, From: c.To, To: c.DraftTo,
		When: c.DraftWhen(), SubmittedOn: c.DraftOn, EstimateFull: Money{Currency: c.EstimateFull.Currency},
	}, true
}

// DraftWhen is when the draft beside it would be: as it is itself, and at the renewal where it is
// a purchase that waits for its credit check.
func (c Change) DraftWhen() When {
	if c.State == ChangeCreditCheck {
		return WhenRenewal
	}
	return c.When
}

// Draft returns what of an open change is not ordered yet: all of a draft, or the draft beside
// what is ordered; false where there is nothing to order (R21). It can be called on nil.
func (c *Change) Draft() (draft Change, there bool) {
	switch {
	case c == nil:
		return draft, false
	case c.State == ChangeDraft:
		return *c, true
	}
	return c.Beside()
}

// Comes returns the total that it comes to once the draft beside it is ordered as well.
func (c Change) Comes() int { return cmp.Or(c.DraftTo, c.To) }

// Asked tells whether somebody else makes the change, and is asked for it (R35).
func (c Change) Asked() bool { return c.Kind == KindPartner }

// Due tells whether the day has come on which an open change should be made or
// its credit check be done (R14, R18).
func (c Change) Due(on Date) bool {
	return c.State.Open() && !c.DueOn.IsZero() && !on.Before(c.DueOn)
}

// FirstState returns the state in which a submitted change starts its life
// (R21): a draft until its order is placed; then scheduled for a renewal, waiting for
// its credit check when an invoice pays for extra licenses (R14), otherwise confirmed
// at once.
func FirstState(p Preview, order Order) ChangeState {
	switch {
	case order.Draft:
		return ChangeDraft
	case order.Done:
		return ChangeConfirmed
	case order.When == WhenRenewal:
		return ChangeScheduled
	case !p.CreditCheckUntil.IsZero():
		return ChangeCreditCheck
	default:
		return ChangeConfirmed
	}
}

// NetPurchases returns the purchases of extra licenses among confirmed changes
// in the order they were made, with later removals taken from the latest
// purchase first, so that a license bought once is not let go twice (R18).
func NetPurchases(confirmed []Change) []Purchase {
	var open []Purchase
	for _, c := range confirmed {
		if c.State != ChangeConfirmed || c.Kind == KindCorrected {
			continue
		}
		if c.To > c.From {
			open = append(open, Purchase{c.ConfirmedOn, c.To - c.From})
			continue
		}
		for removed := c.From - c.To; removed > 0 && len(open) > 0; {
			last := &open[len(open)-1]
			taken := min(removed, last.Licenses)
			last.Licenses -= taken
			removed -= taken
			if last.Licenses == 0 {
				open = open[:len(open)-1]
			}
		}
	}
	return open
}

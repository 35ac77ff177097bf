package data

import "cmp"

// Seats are how many licenses of a subscription are paid for and assigned, and
// since when there have been too few, just enough or too many. The ledger keeps them
// with every step.
type Seats struct {
	Subscription SubscriptionID
	Paid         int
	Assigned     int
	Free         bool // not counted in Usage
	// Since is the day since which the licenses have been over-assigned, all in
	// use or unused as they are now (R24, R25).
	Since Date
}

// SeatsOf counts the licenses of a subscription as it is; Since is left zero.
func SeatsOf(s Subscription) Seats {
	return Seats{Subscription: s.ID, Paid: s.PaidTotal(), Assigned: s.Assigned(), Free: s.Free}
}

// Balance is negative while more licenses are assigned than paid for, zero while
// all are in use, and positive while some are available.
func (s Seats) Balance() int { return cmp.Compare(s.Paid, s.Assigned) }

// Counted returns the licenses that count in Usage.
func (s Seats) Counted() (paid, assigned int) {
	if s.Free {
		return 0, 0
	}
	return s.Paid, s.Assigned
}

// Key names the seats by their subscription.
func (s Seats) Key() Key { return Key{EntitySeats, int64(s.Subscription)} }

// Written is always 0: what is counted has no versions.
func (s Seats) Written() int64 { return 0 }

// Kept implements Row.
func (s Seats) Kept(int64, int64) Row { return s }

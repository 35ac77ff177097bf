package data

// WaitingID names a row of [Waiting] in one record.
type WaitingID int64

// Waiting is somebody who is to be given a license of a subscription once the order of it
// is placed (R17, R21): the change of its total that is open, or was just confirmed.
type Waiting struct {
	ID           WaitingID
	Version      int64
	Subscription SubscriptionID
	Person       PersonID
	// MovesFrom is the subscription whose license they give up for it (R38); 0 for none.
	MovesFrom SubscriptionID
}

// WaitingPerson is somebody who waits, with what a screen names.
type WaitingPerson struct {
	Waiting
	Name        string
	FromProduct string // of MovesFrom; empty for none
}

// Awaited is a license that somebody waits for, with what a screen names.
type Awaited struct {
	Waiting
	Product     string
	FromProduct string  // of MovesFrom; empty for none
	Open        *Change // what it is ordered by; nil once that is confirmed
}

// Key names the row.
func (w Waiting) Key() Key { return Key{EntityWaiting, int64(w.ID)} }

// Written is how often it was written.
func (w Waiting) Written() int64 { return w.Version }

// Kept implements Row.
func (w Waiting) Kept(id, version int64) Row { w.ID, w.Version = WaitingID(id), version; return w }

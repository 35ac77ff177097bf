package ledger

import "seatbook/data"

// Act is one thing that an admin does. It is a value: what is wanted, and what was
// seen when it was decided. Package acts has them all.
type Act interface {
	// Saw lists the rows that were seen, with their versions. One that is gone is
	// CodeNotFound, one that was written since CodeConflict.
	Saw() []data.Ref
	// Needs lists the rights that the act takes (R19).
	Needs(w *Writing) ([]Need, error)
	// Do asks the rules and writes rows. It fills in the step: its kind, what it is
	// about, from what to what.
	Do(w *Writing) error
}

// Need is a right that an act takes on a subscription (R19). A right on no
// subscription is one on any.
type Need struct {
	Right data.Right
	On    data.SubscriptionID
}

// Done is what an act left behind.
type Done struct {
	// Step is what stands in history; its ID is 0 where nothing had to be written.
	Step data.Step
	// Reversed is the step that an undo took back; Step is what it did again.
	Reversed data.Step

	last map[data.Entity]data.Row
}

// Last returns the row of a kind that an act wrote last, as it left it: what it
// added, as a rule, or what was there already as it wanted it. It is the zero value
// when it had to do with none.
func Last[T data.Row](done Done) T {
	var none T
	if row, is := done.last[none.Key().Entity].(T); is {
		return row
	}
	return none
}

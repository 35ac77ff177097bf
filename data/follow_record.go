package data

// Unsettles tells whether a subscription was put right in what an open change of its total
// hangs on: its total, its renewal, or whether it goes on.
func Unsettles(before, after Subscription) bool {
	return before.Total != after.Total || before.TotalUnknown != after.TotalUnknown || movesRenewal(before, after) ||
		before.ReportedStatus != after.ReportedStatus || before.StatusOn != after.StatusOn || before.Cancelled != after.Cancelled
}

// movesRenewal tells whether a subscription was put right in what its renewals hang on.
func movesRenewal(before, after Subscription) bool {
	return before.TermStart != after.TermStart || before.RenewsOn != after.RenewsOn || before.Term != after.Term ||
		before.RecurringBilling != after.RecurringBilling
}

// Follow returns an open change as it is once the record of its subscription was put right,
// by a form, a file or a merge, on a day. It is confirmed where its total is there, or more than
// that was done, and the end that was asked for where that is; withdrawn where the renewal that
// it is for will not come, and where the subscription is deleted; otherwise it is due on the
// renewal as it is now, and starts from the total that is. What is scheduled is an order for a
// total, whatever the total is until then (R8, R12, R18, R21).
func (c Change) Follow(before, after Subscription, on Date) Change {
	if !c.State.Open() || !Unsettles(before, after) {
		return c
	}
	deleted := CurrentStatus(after, on).Status == StatusDeleted && CurrentStatus(before, on).Status != StatusDeleted
	off := c.When == WhenRenewal && before.RecurringBilling && !after.RecurringBilling
	total := !after.TotalUnknown && (before.TotalUnknown || before.Total != after.Total)
	switch {
	case c.Ends && (deleted || off && !after.EndsItself(on).IsZero()):
		c.State, c.ConfirmedOn = ChangeConfirmed, on
	case deleted:
		c.State = ChangeWithdrawn
	case !c.Ends && total && (after.Total == c.To || after.Total == c.DraftTo):
		c.State, c.ConfirmedOn = ChangeConfirmed, on
	case !c.Ends && total && c.State != ChangeScheduled && c.passedBy(after.Total):
		c.State, c.ConfirmedOn, c.To = ChangeConfirmed, on, after.Total
	case off:
		c.State = ChangeWithdrawn
	default:
		return c.restart(before, after, on)
	}
	return c
}

// passedBy tells whether a total lies beyond the one that a change goes to, as seen from where
// it began.
func (c Change) passedBy(total int) bool {
	return c.To < c.From && total < c.To || c.To > c.From && total > c.To
}

// restart has a change that stays open start from the total that is, and be due on the
// renewal as it is.
func (c Change) restart(before, after Subscription, on Date) Change {
	if !after.TotalUnknown && c.From == before.PaidTotal() {
		if c.From = after.Total; c.Ends {
			c.To = after.Total
		}
	}
	if due := after.renewalSince(c.SubmittedOn, on); c.State == ChangeScheduled && movesRenewal(before, after) && !due.IsZero() {
		c.DueOn = due
	}
	return c
}

// renewalSince is the renewal that was the next one on a day before: one that has come by now,
// or the one to come.
func (s Subscription) renewalSince(day, on Date) Date {
	if came := s.FirstRenewal(day.AddDays(1)); !came.IsZero() && !came.After(on) {
		return came
	}
	return s.NextRenewal(on)
}

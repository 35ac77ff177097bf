package costs

import (
	"slices"

	"seatbook/data"
)

// history is what was paid for, told forward: the total before the first step, and
// the steps, oldest first.
type history struct {
	before int
	steps  []step
}

// step is a change of the total from a day on.
type step struct {
	on data.Date
	by int // licenses more, fewer when negative
	// charged tells whether the rest of its period is charged or credited for it.
	// What is not, the next whole period carries.
	charged bool
}

// historyOf goes back from the present total by the changes that were confirmed
// and ahead by the one that waits, as the record stands on a day.
func historyOf(r *data.SubscriptionRow, changes []data.Change, on data.Date) history {
	h := history{before: r.PaidTotal()}
	for _, c := range changes {
		step, counts := stepOf(c, r.PaidTotal(), on)
		if !counts {
			continue
		}
		if c.State == data.ChangeConfirmed {
			h.before -= step.by
		}
		h.steps = append(h.steps, step)
	}
	slices.SortStableFunc(h.steps, func(a, b step) int { return b.on.DaysUntil(a.on) })
	total := h.before
	h.before = max(total, 0)
	for i := range h.steps { // a total that was put right may leave less than nothing before
		was := max(total, 0)
		total += h.steps[i].by
		h.steps[i].by = max(total, 0) - was
	}
	return h
}

// stepOf says from when a change counts, by how much, and whether it does. A total
// that was put right was never another. What a partner made, and what was
// scheduled for the renewal, is charged with whole periods only (R18).
func stepOf(c data.Change, total int, on data.Date) (step, bool) {
	s := step{on: c.ConfirmedOn, by: c.To - c.From, charged: c.Kind == data.KindTotal && c.When == data.WhenNow}
	switch {
	case c.Kind == data.KindCorrected, c.State == data.ChangeWithdrawn, c.State == data.ChangeDraft:
		return s, false
	case c.State == data.ChangeConfirmed:
		if c.When == data.WhenRenewal && !c.DueOn.IsZero() && c.DueOn.Before(c.ConfirmedOn) {
			s.on = c.DueOn // it came with the renewal, however late that was recorded
		}
	case c.State == data.ChangeCreditCheck:
		s.on, s.by = c.SubmittedOn, c.To-total
	default:
		s.on, s.by, s.charged = c.DueOn, c.To-total, false
		if c.Ends {
			s.by = -total
		}
		if !s.on.IsZero() && s.on.Before(on) {
			s.on = on // its day has passed, and nobody has said that it was made
		}
	}
	return s, !s.on.IsZero()
}

// from returns the total with which a period begins on a day, and the steps after
// that. What is made that day and charged by itself is one of them: on the first
// day of a period a part is the full amount (R16).
func (h history) from(day data.Date) (total int, after []step) {
	total = h.before
	for i, step := range h.steps {
		if step.on.After(day) || step.on == day && step.charged {
			return total, h.steps[i:]
		}
		total += step.by
	}
	return total, nil
}

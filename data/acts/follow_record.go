package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
)

// followRecord has the open change of a subscription, what it saves, and the answer of the
// review before its renewal follow what was put right of it, and returns it as it is to be
// written: with no credit check of an order that is done with (R18, R21, R35, R39).
func followRecord(w *ledger.Writing, before, after data.Subscription) (data.Subscription, error) {
	if !data.Unsettles(before, after) {
		return after, nil
	}
	on := w.Today()
	if err := moveReview(w, after.ID, before.NextRenewal(on), after.NextRenewal(on)); err != nil {
		return after, err
	}
	open, err := ledger.OpenChange(w, after.ID)
	if err != nil || open == nil {
		return after, err
	}
	now := open.Follow(before, after, on)
	tellFollowed(w, *open, now)
	if !now.State.Open() && open.State == data.ChangeCreditCheck {
		after.CreditCheckSince = data.Date{}
	}
	switch {
	case now.State == data.ChangeWithdrawn:
		if err := dropWaiting(w, after.ID); err != nil { // with the draft beside it
			return after, err
		}
		return after, endChange(w, *open, on, true)
	case now.State == data.ChangeConfirmed:
		return after, madeOtherwise(w, after, now, open.State, on)
	}
	from, to := open.DueOn, now.DueOn
	if open.State == data.ChangeDraft && open.When == data.WhenRenewal {
		from, to = before.NextRenewal(on), after.NextRenewal(on)
	}
	if err := moveFreed(w, *open, from, to); err != nil || now == *open {
		return after, err
	}
	return after, w.Change(now)
}

// tellFollowed has the step say what became of an open change beside what it is about.
func tellFollowed(w *ledger.Writing, before, after data.Change) {
	fields := data.FieldChanges(data.Write{Key: before.Key(), Before: before, After: after})
	if len(fields) > 0 && w.Step.Changed == nil {
		w.Step.Changed = &data.Changed{Fields: fields}
	}
}

// madeOtherwise confirms an open change that the record has by now, in whichever state it was:
// what it frees is saved from today, or from the end that was asked for.
func madeOtherwise(w *ledger.Writing, s data.Subscription, c data.Change, was data.ChangeState, on data.Date) error {
	from, due := on, c.DueOn
	if end := s.EndsItself(on); c.Ends && end.After(on) {
		from = end
	}
	waits := was == data.ChangeDraft
	if waits {
		c.SubmittedOn = on
	}
	if !c.Ends && c.DraftTo == s.Total { // with the draft beside it
		c.To, c.DraftTo, waits = s.Total, 0, true
	}
	err := eachFreed(w, s.ID, func(saved data.Saving) error {
		switch {
		case saved.Waits() && waits:
			saved.DoneOn, saved.SavesFrom = on, from
		case saved.Waits() || saved.SavesFrom != due || was != data.ChangeScheduled:
			return nil
		case c.Ends || on.Before(saved.SavesFrom):
			saved.SavesFrom = from
		}
		return w.Change(saved)
	})
	if err != nil {
		return err
	}
	if err := endChange(w, c, on, false); err != nil {
		return err
	}
	_, err = keepBeside(w, s, c, s.Total)
	return err
}

// moveFreed has what a change saves, or its draft, be saved from another day.
func moveFreed(w *ledger.Writing, c data.Change, from, to data.Date) error {
	if from == to || from.IsZero() || to.IsZero() {
		return nil
	}
	return eachFreed(w, c.Subscription, func(saved data.Saving) error {
		if saved.SavesFrom != from || !saved.Waits() && (c.State == data.ChangeDraft || saved.DoneOn.Before(c.SubmittedOn)) {
			return nil
		}
		saved.SavesFrom = to
		return w.Change(saved)
	})
}

// moveReview has the answer that was given before a renewal be that before the same renewal on
// the day that it has now.
func moveReview(w *ledger.Writing, id data.SubscriptionID, from, to data.Date) error {
	if from == to || from.IsZero() || to.IsZero() {
		return nil
	}
	reviews, err := ledger.Of[data.Review](w, id)
	if err != nil {
		return err
	}
	there := func(day data.Date) int {
		return slices.IndexFunc(reviews, func(r data.Review) bool { return r.Renewal == day })
	}
	answered := there(from)
	if answered < 0 || there(to) >= 0 {
		return nil
	}
	reviews[answered].Renewal = to
	return w.Change(reviews[answered])
}

// followRecord has what is open follow what a reverse has put back, but for what the step
// itself wrote of it.
func (r reversal) followRecord(w *ledger.Writing) error {
	wrote := func(key data.Key) bool {
		return slices.ContainsFunc(r.writes, func(write data.Write) bool { return write.Key == key })
	}
	for _, write := range r.writes {
		was, is := write.After.(data.Subscription)
		back, stays := write.Before.(data.Subscription)
		if !is || !stays || !data.Unsettles(was, back) {
			continue
		}
		open, err := ledger.OpenChange(w, back.ID)
		if err != nil {
			return err
		}
		if open == nil || wrote(open.Key()) {
			continue
		}
		now, err := ledger.Subscription(w, back.ID)
		if err != nil {
			return err
		}
		followed, err := followRecord(w, was, now)
		if err == nil && followed.CreditCheckSince != now.CreditCheckSince {
			err = w.Change(followed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

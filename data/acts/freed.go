package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// noteLowered keeps what a total that went down otherwise saves, of licenses that nobody
// held (R35). Where an open change is given a higher total again, that much less is saved.
func noteLowered(w *ledger.Writing, s data.Subscription, from, to int, went lowered, on data.Date) error {
	n := from - to
	switch {
	case s.TotalUnknown || !went.Noted || !savings.Costs(s, on):
		return nil
	case n < 0:
		return fewerFreed(w, s, -n, on)
	}
	return noteFreed(w, s, Leaking{Leak: data.LeakUnused, Licenses: n}, s.PerYear(n, on), went, on)
}

// fewerFreed takes licenses away again that were to be saved later, the last ones first.
func fewerFreed(w *ledger.Writing, s data.Subscription, n int, on data.Date) error {
	kept, err := ledger.Of[data.Saving](w, s.ID)
	if err != nil {
		return err
	}
	for _, saved := range slices.Backward(kept) {
		later := saved.Waits() || on.Before(saved.SavesFrom)
		if n == 0 || saved.State != data.SavingDone || saved.Leak != data.LeakUnused || !later {
			continue
		}
		less := min(n, saved.Licenses)
		if n -= less; less == saved.Licenses {
			err = w.Remove(saved)
		} else {
			saved.PerYear = saved.PerYear.Share(saved.Licenses-less, saved.Licenses)
			saved.Licenses -= less
			err = w.Change(saved)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// noteEnded keeps what the end of a whole subscription saves from a day on (R39).
func noteEnded(w *ledger.Writing, s data.Subscription, from, on data.Date) error {
	if s.TotalUnknown || !savings.Costs(s, on) {
		return nil
	}
	row := Leaking{Leak: data.LeakEnded, Licenses: s.PaidTotal()}
	return noteFreed(w, s, row, s.PerYear(row.Licenses, on), lowered{Noted: true, From: from}, on)
}

// noteEndAsked keeps what it saves that whoever sold a subscription ends it, once they were
// asked (R35).
func noteEndAsked(w *ledger.Writing, s data.Subscription, end data.Change, on data.Date) error {
	if !savings.Costs(s, on) {
		return nil
	}
	row := Leaking{Leak: data.LeakEnded, Licenses: s.PaidTotal()}
	went := lowered{Noted: true, Draft: end.State == data.ChangeDraft, From: s.NextRenewal(on)}
	return noteFreed(w, s, row, s.PerYear(row.Licenses, on), went, on)
}

// dropEnded takes away that the end of a subscription saves something: it goes on.
func dropEnded(w *ledger.Writing, id data.SubscriptionID, on data.Date) error {
	return eachFreed(w, id, func(s data.Saving) error {
		if s.Leak == data.LeakEnded && on.Before(s.SavesFrom) {
			return w.Remove(s)
		}
		return nil
	})
}

// orderFreed has what was freed by a draft count as saved from the day on which its
// order was placed (R21, R35).
func orderFreed(w *ledger.Writing, change data.Change) error {
	return eachFreed(w, change.Subscription, func(s data.Saving) error {
		if !s.Waits() {
			return nil
		}
		s.DoneOn, s.SavesFrom = change.SubmittedOn, change.SubmittedOn
		if change.State == data.ChangeScheduled {
			s.SavesFrom = change.DueOn
		}
		return w.Change(s)
	})
}

// dropFreed takes away that licenses were freed by a change that is withdrawn: the total
// does not go down, so that nothing is saved (R21, R35).
func dropFreed(w *ledger.Writing, change data.Change, on data.Date) error {
	return eachFreed(w, change.Subscription, func(s data.Saving) error {
		scheduled := change.State == data.ChangeScheduled && s.SavesFrom == change.DueOn && on.Before(s.SavesFrom)
		if change.State == data.ChangeDraft && s.Waits() || scheduled && !s.DoneOn.Before(change.SubmittedOn) {
			return w.Remove(s)
		}
		return nil
	})
}

// eachFreed calls then for what was freed of a subscription.
func eachFreed(w *ledger.Writing, of data.SubscriptionID, then func(data.Saving) error) error {
	savings, err := ledger.Of[data.Saving](w, of)
	if err != nil {
		return err
	}
	for _, s := range savings {
		if s.State != data.SavingDone {
			continue
		}
		if err := then(s); err != nil {
			return err
		}
	}
	return nil
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

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

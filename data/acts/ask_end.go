package acts

import (
	"cmp"

	"seatbook/data"
	"seatbook/data/ledger"
)

// askEnd has whoever sold a subscription be asked to end it at its renewal, or notes that as a
// draft: a change that they make, and which is confirmed once they have (R13, R35, R39). What
// was noted or asked of them before is withdrawn for it. Errors: CodeOpenChange for a change
// that is ordered while this is a draft.
func (a Review) askEnd(w *ledger.Writing, s data.Subscription, on data.Date) error {
	open, err := ledger.OpenChange(w, s.ID)
	switch {
	case err != nil:
		return err
	case open == nil:
	case open.Ends && (a.Draft || open.State == data.ChangeScheduled):
		return nil // it is noted, or asked for, already
	case a.Draft && open.State != data.ChangeDraft, open.State == data.ChangeCreditCheck:
		return noneOpen(w, s.ID)
	default:
		if err := a.withdraw(w, *open, on); err != nil {
			return err
		}
	}
	end := data.Change{
		Subscription: s.ID, Kind: data.KindPartner, State: data.ChangeDraft, From: s.PaidTotal(), To: s.PaidTotal(), When: data.WhenRenewal,
		SubmittedOn: on, EstimateFull: data.Money{Currency: s.Price.Currency}, Ends: true,
	}
	if !a.Draft {
		end.State, end.DueOn = data.ChangeScheduled, s.NextRenewal(on)
	}
	if _, err := w.Add(end); err != nil {
		return err
	}
	if s.TotalUnknown || s.PaidTotal() == 0 {
		return nil
	}
	return noteEndAsked(w, s, end, on)
}

// withdraw takes an open change back, with what is a draft beside it.
func (a Review) withdraw(w *ledger.Writing, open data.Change, on data.Date) error {
	if err := dropWaiting(w, open.Subscription); err != nil {
		return err
	}
	return endChange(w, open, on, true)
}

// goesOnInstead withdraws that a subscription is to be ended, of which that is not the answer
// any more.
func (a Review) goesOnInstead(w *ledger.Writing, id data.SubscriptionID, on data.Date) error {
	open, err := ledger.OpenChange(w, id)
	if err != nil || !a.endsNoMore(open) {
		return err
	}
	return a.withdraw(w, *open, on)
}

// endsNoMore tells whether an open change is an end of which that is not the answer any more.
func (a Review) endsNoMore(open *data.Change) bool {
	return open != nil && open.Ends && a.Answer != data.ReviewEnd && a.Answer != data.ReviewMove
}

// askedEnd goes on with the draft of an end once it was asked for: it waits for the renewal,
// or is confirmed.
func askedEnd(w *ledger.Writing, draft data.Change, s data.Subscription, by PlaceOrder) error {
	asked, on := draft, w.Day(by.OrderedOn)
	asked.OrderNumber, asked.OrderedOn = cmp.Or(by.OrderNumber, draft.OrderNumber), on
	asked.State, asked.SubmittedOn, asked.DueOn = data.ChangeScheduled, on, s.NextRenewal(on)
	if err := orderFreed(w, asked); err != nil {
		return err
	}
	if by.Done {
		return confirmEnd(w, asked, s, w.Today())
	}
	if err := w.Change(asked); err != nil {
		return err
	}
	w.Step.Kind = data.StepChangeScheduled
	return nil
}

// confirmEnd turns recurring billing off: whoever sold the subscription has ended it.
func confirmEnd(w *ledger.Writing, c data.Change, s data.Subscription, on data.Date) error {
	w.Step.Kind = data.StepCancelled
	if err := endChange(w, c, on, false); err != nil {
		return err
	}
	if end := s.NextRenewal(on); c.DueOn.IsZero() || !end.After(c.DueOn) {
		s.TermStart, s.RenewsOn = s.TermOn(on).Start, end
	} else { // it was ended on the day that it was asked for, however late that is told
		s.RenewsOn = c.DueOn
	}
	s.RecurringBilling = false
	if s.AtEnd = data.AtEndOpen; s.ChoosesAtEnd() {
		s.AtEnd = data.AtEndCancel
	}
	return w.Change(s)
}

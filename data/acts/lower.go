package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// lower lowers the total of a subscription by licenses that are no longer used (R35,
// R36, R38), and returns from which day that saves; lowered is false where the total
// stays, because that is wanted, or because it can't be lowered here: somebody else
// changes it, it ends by itself, or the rules or the role are in the way. Where a
// change is open, its total goes down instead (R21). A total that would be 0 ends the
// subscription at its renewal.
//
// Where the order is not placed yet, the change is a draft and the total stays: lowered
// is false then, too (R21).
func lower(w *ledger.Writing, id data.SubscriptionID, n int, how data.Lowering, draft bool, on data.Date) (from data.Date, lowered bool, err error) {
	s, err := ledger.Subscription(w, id)
	if err != nil || n <= 0 || how == data.LowerNot || s.TotalUnknown {
		return data.Date{}, false, err
	}
	way := savings.WayOf(s, n, on)
	when := way.Lower
	if how == data.LowerRenewal && when != "" {
		when = data.WhenRenewal
	}
	open, err := ledger.OpenChange(w, id)
	switch {
	case err != nil || when == "":
		return data.Date{}, false, err
	case open != nil:
		return lowerOpen(w, s, *open, open.To-n, on)
	case s.PaidTotal()-n < data.MinTotal && draft: // what ends it is no change of the total
		return data.Date{}, false, nil
	case s.PaidTotal()-n < data.MinTotal:
		return endInstead(w, s, when, on)
	}
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: s.PaidTotal() - n, When: when, On: on, Draft: draft}
	p, err := preview(w, s, order)
	if isBlocked(err) {
		return data.Date{}, false, nil
	}
	if err != nil {
		return data.Date{}, false, err
	}
	change := newChange(s, order, p)
	if _, err := w.Add(change); err != nil {
		return data.Date{}, false, err
	}
	if change.State == data.ChangeConfirmed {
		err = applyTotal(w, s, change.To, on)
	}
	return p.Effective, change.State != data.ChangeDraft, err
}

// isBlocked tells whether the rules are what refuses.
func isBlocked(err error) bool {
	known, ok := err.(*data.Error) //nolint:errorlint // as preview returns it
	return ok && known.Code == data.CodeBlocked
}

// endInstead turns recurring billing off where nothing of a subscription is used any
// more: its total can't be 0 ([2014] of R12).
func endInstead(w *ledger.Writing, s data.Subscription, when data.When, on data.Date) (data.Date, bool, error) {
	if !w.Settings.Admin().May(data.RightBuy, s) || !data.CanCancel(s, on) {
		return data.Date{}, false, nil
	}
	after, err := data.Cancel(s, when, on)
	if err != nil && when == data.WhenNow {
		after, err = data.Cancel(s, data.WhenRenewal, on)
	}
	if err != nil {
		return data.Date{}, false, nil //nolint:nilerr // without a date it can't end
	}
	return after.RenewsOn, true, w.Change(after)
}

// lowerOpen gives an open change another total (R21): 40 to 38 becomes 40 to 37. One
// that would change nothing any more is withdrawn.
func lowerOpen(w *ledger.Writing, s data.Subscription, open data.Change, total int, on data.Date) (from data.Date, lowered bool, err error) {
	checked := open.State == data.ChangeCreditCheck
	if checked {
		s.CreditCheckSince = data.Date{} // it waits for this very change
	}
	if total == s.PaidTotal() {
		if err := endChange(w, open, on, true); err != nil {
			return data.Date{}, false, err
		}
		return on, true, w.Change(s)
	}
	order := data.Order{
		SubscriptionRef: s.Ref(), NewTotal: total, When: open.When, On: on, Note: open.Note,
		Draft: open.State == data.ChangeDraft, OrderNumber: open.OrderNumber, OrderedOn: open.OrderedOn,
	}
	p, err := preview(w, s, order)
	if isBlocked(err) && order.When == data.WhenNow {
		order.When = data.WhenRenewal
		p, err = preview(w, s, order)
	}
	if isBlocked(err) {
		return data.Date{}, false, nil
	}
	if err != nil {
		return data.Date{}, false, err
	}
	change := newChange(s, order, p)
	change.ID, change.Version, change.SubmittedOn = open.ID, open.Version, open.SubmittedOn
	if err := w.Change(change); err != nil {
		return data.Date{}, false, err
	}
	switch {
	case change.State == data.ChangeConfirmed:
		err = applyTotal(w, s, total, on)
	case checked && change.State == data.ChangeCreditCheck:
		// the subscription goes on waiting as it is
	case checked:
		err = w.Change(s)
	}
	return p.Effective, change.State != data.ChangeDraft, err
}

// raise raises a total by licenses that are missing, now (R37, R38). Errors: those of
// SubmitChange.
func raise(w *ledger.Writing, id data.SubscriptionID, n int, on data.Date) error {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return err
	}
	if err := noneOpen(w, id); err != nil {
		return about(err, s.Product)
	}
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: s.PaidTotal() + n, When: data.WhenNow, On: on}
	p, err := preview(w, s, order)
	if err != nil {
		return about(err, s.Product)
	}
	change := newChange(s, order, p)
	if _, err := w.Add(change); err != nil {
		return err
	}
	if change.State == data.ChangeConfirmed {
		return applyTotal(w, s, change.To, on)
	}
	s.CreditCheckSince = change.SubmittedOn
	return w.Change(s)
}

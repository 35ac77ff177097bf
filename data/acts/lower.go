package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// lowered is what became of a total: the zero value where it stays.
type lowered struct {
	Noted bool      // it goes down, now or later
	Fewer int       // by how many licenses less is paid for than now: an open purchase of fewer saves nothing (R35)
	Draft bool      // the order is not placed yet: it goes down once it is (R21)
	From  data.Date // from which day that saves
}

// lowerInTurn lowers a total as lower does: where the removal window lets only some of the
// licenses go today, those now and the others at the renewal (R18, R35). It returns what
// became of each part that goes down.
func lowerInTurn(w *ledger.Writing, id data.SubscriptionID, n int, how data.Lowering, draft bool, on data.Date) (parts []lowered, err error) {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return nil, err
	}
	row := data.SubscriptionRow{Subscription: s}
	if row.Open, err = ledger.OpenChange(w, id); err != nil {
		return nil, err
	}
	for _, part := range (savings.Freeing{Row: row, Licenses: n, How: how, Draft: draft, On: on}).InTurn() {
		went, err := lower(w, id, part.Licenses, how, draft, on)
		if err != nil {
			return parts, err
		}
		if went.Noted {
			parts = append(parts, went)
		}
	}
	return parts, nil
}

// lower lowers the total of a subscription by licenses that are no longer used (R35,
// R36, R38). What somebody else lowers they are asked for, at the renewal. It stays where that
// is wanted, and where it can't be lowered: it ends by itself, or the rules or the role are in the way. Where a
// change is open, its total goes down instead (R21), unless it waits for its credit check,
// until which nothing else can be ordered (R2). Where that one is ordered and the lower total
// is not, that is a draft beside it. A total that would be 0 ends the subscription at its renewal. Where the order is not placed yet, the change is a draft.
func lower(w *ledger.Writing, id data.SubscriptionID, n int, how data.Lowering, draft bool, on data.Date) (lowered, error) {
	s, err := ledger.Subscription(w, id)
	if err != nil || n <= 0 || how == data.LowerNot || s.TotalUnknown || !w.Settings.Admin().May(data.RightBuy, s) {
		return lowered{}, err
	}
	way := savings.WayOf(s, n, on)
	when := way.Lower
	if how == data.LowerRenewal && when != "" {
		when = data.WhenRenewal
	}
	asks := way.Asks() && s.PaidTotal()-n >= data.MinTotal
	if asks { // whoever sold it lowers it then
		when = data.WhenRenewal
	}
	open, err := ledger.OpenChange(w, id)
	switch {
	case err != nil || when == "":
		return lowered{}, err
	case open != nil && (open.Ends || open.State == data.ChangeCreditCheck):
		return lowered{}, nil
	case open != nil && draft && open.State != data.ChangeDraft:
		went, err := draftBeside(w, s, *open, open.Comes()-n, on)
		went.Fewer = min(n, max(0, s.PaidTotal()-(open.Comes()-n)))
		return went, err
	case open != nil:
		went, err := lowerOpen(w, s, *open, open.To-n, on)
		went.Fewer = min(n, max(0, s.PaidTotal()-(open.To-n)))
		return went, err
	case s.PaidTotal()-n < data.MinTotal && draft: // what ends it is no change of the total
		return lowered{}, nil
	case s.PaidTotal()-n < data.MinTotal:
		went, err := endInstead(w, s, when, on)
		went.Fewer = n
		return went, err
	}
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: s.PaidTotal() - n, When: when, On: on, Draft: draft, Asked: asks}
	p, err := preview(w, s, order)
	if isBlocked(err) {
		return lowered{}, nil
	}
	if err != nil {
		return lowered{}, err
	}
	change := newChange(s, order, p)
	if _, err := w.Add(change); err != nil {
		return lowered{}, err
	}
	if change.State == data.ChangeConfirmed {
		err = applyTotal(w, s, change.To, on)
	}
	went := loweredBy(change, p)
	went.Fewer = n
	return went, err
}

// loweredBy is what a change makes of a total that takes effect as its preview says.
func loweredBy(change data.Change, p data.Preview) lowered {
	return lowered{Noted: true, Draft: change.State == data.ChangeDraft, From: p.Effective}
}

// isBlocked tells whether the rules are what refuses.
func isBlocked(err error) bool {
	known, ok := err.(*data.Error) //nolint:errorlint // as preview returns it
	return ok && known.Code == data.CodeBlocked
}

// endInstead turns recurring billing off where nothing of a subscription is used any
// more: its total can't be 0 ([2014] of R12).
func endInstead(w *ledger.Writing, s data.Subscription, when data.When, on data.Date) (lowered, error) {
	if !w.Settings.Admin().May(data.RightBuy, s) || !data.CanCancel(s, on) {
		return lowered{}, nil
	}
	after, err := data.Cancel(s, when, on)
	if err != nil && when == data.WhenNow {
		after, err = data.Cancel(s, data.WhenRenewal, on)
	}
	if err != nil {
		return lowered{}, nil //nolint:nilerr // without a date it can't end
	}
	return lowered{Noted: true, From: after.RenewsOn}, w.Change(after)
}

// lowerOpen gives an open change another total (R21): 40 to 38 becomes 40 to 37. One
// that would change nothing any more is withdrawn.
func lowerOpen(w *ledger.Writing, s data.Subscription, open data.Change, total int, on data.Date) (lowered, error) {
	if total == s.PaidTotal() {
		if err := endChange(w, open, on, true); err != nil {
			return lowered{}, err
		}
		if _, err := keepBeside(w, s, open, total); err != nil {
			return lowered{}, err
		}
		return lowered{Noted: true, From: on}, w.Change(s)
	}
	order := data.Order{
		SubscriptionRef: s.Ref(), NewTotal: total, When: open.When, On: on, Note: open.Note,
		Draft: open.State == data.ChangeDraft, OrderNumber: open.OrderNumber, OrderedOn: open.OrderedOn,
		Asked: open.Asked(),
	}
	p, err := preview(w, s, order)
	if isBlocked(err) && order.When == data.WhenNow {
		order.When = data.WhenRenewal
		p, err = preview(w, s, order)
	}
	if isBlocked(err) {
		return lowered{}, nil
	}
	if err != nil {
		return lowered{}, err
	}
	change := newChange(s, order, p)
	change.ID, change.Version, change.SubmittedOn = open.ID, open.Version, open.SubmittedOn
	if change.DraftTo = besideAfter(open, total); change.DraftTo > 0 {
		change.DraftOn = open.DraftOn
	} else if open.DraftTo > 0 {
		err = dropWaiting(w, s.ID)
	}
	if err == nil {
		err = w.Change(change)
	}
	if err != nil {
		return lowered{}, err
	}
	switch change.State {
	case data.ChangeConfirmed:
		err = applyTotal(w, s, total, on)
	case data.ChangeCreditCheck: // more is still bought than there is
		s.CreditCheckSince = change.SubmittedOn
		err = w.Change(s)
	}
	return loweredBy(change, p), err
}

// raise raises a total by licenses that are missing, now, or notes that as a draft where
// the order is not placed yet (R21, R37, R38). Errors: those of SubmitChange.
func raise(w *ledger.Writing, id data.SubscriptionID, n int, draft bool, on data.Date) error {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return err
	}
	if err := noneOpen(w, id); err != nil {
		return about(err, s.Product)
	}
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: s.PaidTotal() + n, When: data.WhenNow, On: on, Draft: draft}
	p, err := preview(w, s, order)
	if err != nil {
		return about(err, s.Product)
	}
	change := newChange(s, order, p)
	if _, err := w.Add(change); err != nil {
		return err
	}
	switch change.State {
	case data.ChangeConfirmed:
		return applyTotal(w, s, change.To, on)
	case data.ChangeDraft:
		return nil
	}
	s.CreditCheckSince = change.SubmittedOn
	return w.Change(s)
}

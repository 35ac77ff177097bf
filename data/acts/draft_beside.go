package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// draftBeside notes a lower total than the one that is ordered for the renewal, and whose own
// order is not placed yet: it stays a draft beside that one (R21). What the rules refuse is
// not noted.
func draftBeside(w *ledger.Writing, s data.Subscription, open data.Change, total int, on data.Date) (lowered, error) {
	if open.State != data.ChangeScheduled || total < data.MinTotal {
		return lowered{}, nil
	}
	from := open.DueOn
	if total != s.PaidTotal() { // of fewer that are bought, nothing is left to order
		p, err := preview(w, s, besideOrder(s, open, total, on))
		if isBlocked(err) {
			return lowered{}, nil
		}
		if err != nil {
			return lowered{}, err
		}
		from = p.Effective
	}
	open.DraftTo, open.DraftOn = total, on
	return lowered{Noted: true, Draft: true, From: from}, w.Change(open)
}

// besideOrder is the order of a total that stands beside what is ordered.
func besideOrder(s data.Subscription, open data.Change, total int, on data.Date) data.Order {
	return data.Order{
		SubscriptionRef: s.Ref(), NewTotal: total, When: open.When, On: on, Note: open.Note, Asked: open.Asked(),
		OrderNumber: open.OrderNumber, OrderedOn: open.OrderedOn,
	}
}

// keepBeside keeps the draft beside an order that is done with, as a draft of its own: it
// takes as many off the total that there is then as it took off what was ordered (R21). A
// total of 0 can't be ordered, so that nothing is kept of that.
func keepBeside(w *ledger.Writing, s data.Subscription, c data.Change, total int) error {
	if c.DraftTo == 0 {
		return nil
	}
	to := total - (c.To - c.DraftTo)
	if to < data.MinTotal {
		return dropWaiting(w, s.ID)
	}
	_, err := w.Add(data.Change{
		Subscription: s.ID, Kind: c.Kind, State: data.ChangeDraft, From: total, To: to, When: c.When, SubmittedOn: c.DraftOn,
		EstimateFull: data.Money{Currency: s.Price.Currency},
	})
	return err
}

// dropBeside takes the draft beside an order away, with what it frees (R21, R35).
func dropBeside(w *ledger.Writing, c data.Change) error {
	if err := dropWaiting(w, c.Subscription); err != nil {
		return err
	}
	c.DraftTo, c.DraftOn = 0, data.Date{}
	return w.Change(c)
}

// dropWaiting takes away that licenses were freed by a draft, which is not ordered any more.
func dropWaiting(w *ledger.Writing, id data.SubscriptionID) error {
	return eachFreed(w, id, func(s data.Saving) error {
		if s.Waits() {
			return w.Remove(s)
		}
		return nil
	})
}

// besideAfter is the draft beside a change that is given another total by what is freed, as
// many licenses below that as it was; 0 for none, and where none would be left.
func besideAfter(open data.Change, total int) int {
	if open.DraftTo == 0 {
		return 0
	}
	return max(0, total-(open.To-open.DraftTo))
}

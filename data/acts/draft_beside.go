package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// draftBeside notes a lower total than the one that is ordered for the renewal, or that waits for
// its credit check, and whose own order is not placed yet: it stays a draft beside that one
// (R21). What the rules refuse is not noted.
func draftBeside(w *ledger.Writing, s data.Subscription, open data.Change, total int, on data.Date) (lowered, error) {
	checked := open.State == data.ChangeCreditCheck
	if open.State != data.ChangeScheduled && !checked || total < data.MinTotal {
		return lowered{}, nil
	}
	if checked { // it is ordered once that is done (R2)
		s.CreditCheckSince = data.Date{}
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
		SubscriptionRef: s.Ref(), NewTotal: total, When: open.DraftWhen(), On: on, Note: open.Note, Asked: open.Asked(),
		OrderNumber: open.OrderNumber, OrderedOn: open.OrderedOn,
	}
}

// keepBeside keeps the draft beside an order that is done with, as a draft of its own, and
// returns it; nil where nothing is left of it. The total that a review decided on is what it is
// for, whatever there is then (R12, R39). What was freed otherwise takes as many off the total as
// it took off what was ordered (R21). A total of 0 can't be ordered, so that nothing is kept of
// that.
func keepBeside(w *ledger.Writing, s data.Subscription, c data.Change, total int) (*data.Change, error) {
	if c.DraftTo == 0 {
		return nil, nil
	}
	freed := total - (c.To - c.DraftTo)
	to := freed
	decided, err := reviewDecided(w, s, c)
	if err != nil {
		return nil, err
	}
	if decided {
		to = c.DraftTo
	}
	if to < data.MinTotal || to >= total {
		return nil, dropWaiting(w, s.ID)
	}
	draft := data.Change{
		Subscription: s.ID, Kind: c.Kind, State: data.ChangeDraft, From: total, To: to, When: c.DraftWhen(), SubmittedOn: c.DraftOn,
		EstimateFull: data.Money{Currency: s.Price.Currency},
	}
	if _, err := w.Add(draft); err != nil {
		return nil, err
	}
	return &draft, noteLowered(w, s, freed, to, lowered{Noted: true, Draft: true, From: c.DueOn}, w.Today())
}

// reviewDecided tells whether the draft beside an order comes of a total that a review of the
// next renewal decided on, and of what was freed since.
func reviewDecided(w *ledger.Writing, s data.Subscription, c data.Change) (bool, error) {
	reviews, err := ledger.Of[data.Review](w, s.ID)
	if err != nil {
		return false, err
	}
	given, there := data.Reviewed(s, reviews, c.DraftOn)
	return there && given.Answer == data.ReviewLower && c.DraftTo <= given.Total && given.Total < c.To, nil
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

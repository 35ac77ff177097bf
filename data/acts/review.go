package acts

import (
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// Review answers what becomes of a subscription at its renewal, and schedules it (R39):
// a lower total changes the open change's where there is one (R21), and an end turns
// recurring billing off. What either saves is kept as such (R35). Of what somebody else
// changes, the answer alone is kept: whoever sold it is asked for it. Errors: Mistakes, CodeBlocked, CodeWrongChannel, CodeCantBuy.
type Review struct {
	Subscription data.SubscriptionRef
	Answer       data.ReviewAnswer
	Total        int // to renew with, for data.ReviewLower
	Note         string
	On           data.Date // today when it is zero
}

// Saw implements ledger.Act.
func (a Review) Saw() []data.Ref { return seen(a.Subscription) }

// Needs implements ledger.Act: to keep it, or to move people later, takes no right.
func (a Review) Needs(*ledger.Writing) ([]ledger.Need, error) {
	if a.Answer == data.ReviewLower || a.Answer == data.ReviewEnd {
		return buys(a.Subscription.ID)
	}
	return nil, nil
}

// Do implements ledger.Act.
func (a Review) Do(w *ledger.Writing) error {
	on := w.Day(a.On)
	s, err := ledger.Subscription(w, a.Subscription.ID)
	if err != nil {
		return err
	}
	answer := data.Review{Subscription: s.ID, Renewal: s.NextRenewal(on), Answer: a.Answer, Total: s.PaidTotal(), On: on, Note: a.Note}
	if a.Answer == data.ReviewLower {
		answer.Total = a.Total
	}
	var mistakes data.Mistakes
	if answer.Renewal.IsZero() {
		mistakes.Add("renews_on", data.CodeRequired, nil)
	}
	if !slices.Contains(data.ReviewAnswers(), a.Answer) {
		mistakes.Add("answer", data.CodeRequired, nil)
	}
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return err
	}
	ordered := open != nil && open.State != data.ChangeScheduled && a.Total < open.To // of which fewer are wanted (R21)
	if a.Answer == data.ReviewLower && !s.TotalUnknown && a.Total >= s.PaidTotal() && !ordered {
		mistakes.Add("review_total", data.CodeNotLower, map[string]any{"Total": s.PaidTotal()})
	}
	if err := mistakes.Err(); err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.From, w.Step.To, w.Step.Note = data.StepReviewed, s.Product, s.PaidTotal(), answer.Total, a.Note
	if err := a.schedule(w, s, on); err != nil {
		return err
	}
	if a.Answer != data.ReviewLower {
		if answer.Total, err = renewsWith(w, s.ID); err != nil {
			return err
		}
		w.Step.To = answer.Total
	}
	if a.Answer == data.ReviewEnd { // nothing is renewed
		w.Step.To = 0
	}
	return keepNamed(w, answer)
}

// renewsWith returns the total that a subscription comes to with its open change, which is
// what it was answered for.
func renewsWith(w *ledger.Writing, id data.SubscriptionID) (int, error) {
	s, err := ledger.Subscription(w, id)
	if err != nil {
		return 0, err
	}
	open, err := ledger.OpenChange(w, id)
	return data.RenewsWith(s, open), err
}

// schedule has the renewal be as it was answered.
func (a Review) schedule(w *ledger.Writing, s data.Subscription, on data.Date) error {
	asked := savings.WayOf(s, 1, on).Ask
	switch a.Answer {
	case data.ReviewLower, data.ReviewEnd:
		if asked && a.Answer == data.ReviewLower && (a.Total < data.MinTotal || a.Total > data.MaxTotal) { // R12
			return data.NewError(data.CodeBlocked, "Blocks", []data.Block{data.BlockInvalidTotal})
		}
		if asked {
			return nil
		}
	}
	switch a.Answer {
	case data.ReviewLower:
		return scheduleTotal(w, s, a.Total, on)
	case data.ReviewEnd:
		if err := (Cancel{Subscription: s.Ref(), On: on}).end(w, on); err != nil {
			return err
		}
		return noteEnded(w, s, s.NextRenewal(on), on)
	default:
		return nil
	}
}

// scheduleTotal gives a subscription another total at its renewal. An open change is
// given it instead (R21); where the rules don't allow that, it is refused with that
// change named.
func scheduleTotal(w *ledger.Writing, s data.Subscription, total int, on data.Date) error {
	order := data.Order{SubscriptionRef: s.Ref(), NewTotal: total, When: data.WhenRenewal, On: on}
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return err
	}
	if open != nil && open.State == data.ChangeCreditCheck { // R2
		return noneOpen(w, s.ID)
	}
	if open != nil && open.State != data.ChangeScheduled {
		open.When = data.WhenRenewal
		before := min(open.To, s.PaidTotal())
		went, err := lowerOpen(w, s, *open, total, on)
		if err == nil && !went.Noted {
			err = noneOpen(w, s.ID)
		}
		if err != nil {
			return err
		}
		return noteLowered(w, s, before, min(total, s.PaidTotal()), went, on)
	}
	p, err := preview(w, s, order)
	if err != nil {
		return err
	}
	change, before := newChange(s, order, p), s.PaidTotal()
	if open == nil {
		_, err = w.Add(change)
	} else {
		before = min(open.To, before)
		change.ID, change.Version, change.SubmittedOn, change.Note = open.ID, open.Version, open.SubmittedOn, open.Note
		err = w.Change(change)
	}
	if err != nil {
		return err
	}
	return noteLowered(w, s, before, min(total, s.PaidTotal()), loweredBy(change, p), on)
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// SubmitChange records a change of the total (R12 to R21). It is confirmed at once,
// waits for its credit check, or is scheduled for the renewal, as data.FirstState
// says. Errors: CodeBlocked, CodeOpenChange.
type SubmitChange struct{ data.Order }

// Saw implements ledger.Act.
func (a SubmitChange) Saw() []data.Ref { return seen(a.SubscriptionRef) }

// Needs implements ledger.Act: none here, since the preview blocks who may not buy,
// with what else blocks the change (R19).
func (SubmitChange) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SubmitChange) Do(w *ledger.Writing) error {
	a.On = w.Day(a.On)
	s, err := ledger.Subscription(w, a.ID)
	if err != nil {
		return err
	}
	p, err := preview(w, s, a.Order)
	if err != nil {
		return err
	}
	change := newChange(s, a.Order, p)
	w.Step.Kind, w.Step.Note = stepOfState(change.State), a.Note
	w.Step.Subject, w.Step.From, w.Step.To = s.Product, change.From, change.To
	if _, err := w.Add(change); err != nil {
		return err
	}
	switch change.State {
	case data.ChangeConfirmed:
		return applyTotal(w, s, change.To, change.ConfirmedOn)
	case data.ChangeCreditCheck:
		s.CreditCheckSince = change.SubmittedOn
		return w.Change(s)
	default:
		return nil
	}
}

// preview asks the rules inside the transaction and refuses what they block.
func preview(w *ledger.Writing, s data.Subscription, order data.Order) (data.Preview, error) {
	open, err := ledger.OpenChange(w, s.ID)
	if err != nil {
		return data.Preview{}, err
	}
	if open != nil {
		return data.Preview{}, data.NewError(data.CodeOpenChange, "Total", open.To, "On", open.SubmittedOn)
	}
	wish := data.Wish{NewTotal: order.NewTotal, When: order.When, On: order.On, Role: w.Settings.Role}
	if wish.Country, err = ledger.Country(w, s.Organization); err != nil {
		return data.Preview{}, err
	}
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return data.Preview{}, err
	}
	wish.Movable = data.MovableElsewhere(s, product, order.On)
	p := data.PreviewChange(s, wish)
	if !p.Allowed() {
		return p, data.NewError(data.CodeBlocked, "Blocks", p.Blocks)
	}
	return p, nil
}

func newChange(s data.Subscription, order data.Order, p data.Preview) data.Change {
	c := data.Change{
		Subscription: s.ID, Kind: data.KindTotal, State: data.FirstState(p, order.When),
		From: s.PaidTotal(), To: order.NewTotal, When: order.When, SubmittedOn: order.On, Note: order.Note,
		EstimatePart: p.Part, EstimateFull: p.Full,
	}
	if order.Done {
		c.State = data.ChangeConfirmed
	}
	switch c.State {
	case data.ChangeConfirmed:
		c.ConfirmedOn = order.On
	case data.ChangeCreditCheck:
		c.DueOn = p.CreditCheckUntil
	case data.ChangeScheduled:
		c.DueOn = p.Effective
	}
	return c
}

func stepOfState(state data.ChangeState) data.StepKind {
	switch state {
	case data.ChangeConfirmed:
		return data.StepTotalChanged
	case data.ChangeScheduled:
		return data.StepChangeScheduled
	default:
		return data.StepChangeSubmitted
	}
}

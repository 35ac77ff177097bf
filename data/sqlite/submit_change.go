package sqlite

import (
	"context"

	"seatbook/data"
)

// SubmitChange records a change of the total (R12 to R21).
func (b *Book) SubmitChange(ctx context.Context, order data.Order) (data.Change, error) {
	var change data.Change
	step := data.Step{Kind: data.StepTotalChanged, Note: order.Note}
	err := b.write(ctx, &step, func(t *tx) error {
		s, err := readSubscription(ctx, t, order.ID)
		if err != nil {
			return err
		}
		if s.Version != order.Version {
			return data.NewError(data.CodeConflict)
		}
		preview, err := t.preview(s, order)
		if err != nil {
			return err
		}
		change = newChange(s, order, preview)
		step.Kind = stepOfState(change.State)
		step.Subject, step.From, step.To = s.Product, change.From, change.To
		return t.keepChange(s, &change)
	})
	return change, err
}

// preview checks the rules inside the transaction and refuses what they block.
func (t *tx) preview(s data.Subscription, order data.Order) (data.Preview, error) {
	open, err := openChange(t.ctx, t, s.ID)
	if err != nil {
		return data.Preview{}, err
	}
	if open != nil {
		return data.Preview{}, data.NewError(data.CodeOpenChange, "Total", open.To, "On", open.SubmittedOn)
	}
	wish := data.Wish{NewTotal: order.NewTotal, When: order.When, On: order.On}
	if wish.Role, err = t.role(); err != nil {
		return data.Preview{}, err
	}
	if wish.Country, err = country(t.ctx, t, s.Organization); err != nil {
		return data.Preview{}, err
	}
	product, err := sharing(t.ctx, t, s)
	if err != nil {
		return data.Preview{}, err
	}
	wish.Movable = data.MovableElsewhere(s, product, order.On)
	preview := data.PreviewChange(s, wish)
	if !preview.Allowed() {
		return preview, data.NewError(data.CodeBlocked, "Blocks", preview.Blocks)
	}
	return preview, nil
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

// keepChange writes a new change and what it does to its subscription: a total
// once it is confirmed, a pending credit check while it waits for one (R2, R21).
func (t *tx) keepChange(s data.Subscription, change *data.Change) error {
	id, err := t.insert("change", changeColumns(*change))
	if err != nil {
		return err
	}
	change.ID, change.Version = data.ChangeID(id), 1
	switch change.State {
	case data.ChangeConfirmed:
		return t.applyTotal(s, change.To, change.ConfirmedOn)
	case data.ChangeCreditCheck:
		s.CreditCheckSince = change.SubmittedOn
		return t.updateSubscription(s)
	default:
		return nil
	}
}

// applyTotal gives a subscription its new total. Assignments that no longer fit
// move to the product's other subscriptions first (R13b).
func (t *tx) applyTotal(s data.Subscription, total int, on data.Date) error {
	named := max(0, s.NamedAssigned-total)
	if err := t.moveAway(s, named, on); err != nil {
		return err
	}
	if err := t.moveReported(s, s.Assigned()-total-named, on); err != nil {
		return err
	}
	s.Total, s.TotalUnknown = total, false
	s.ReportedAssigned = min(s.ReportedAssigned, max(total, s.NamedAssigned))
	return t.updateSubscription(s)
}

package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

func changeColumns(c data.Change) columns {
	return columns{
		"subscription": int64(c.Subscription), "kind": string(c.Kind), "state": string(c.State),
		"from_total": c.From, "to_total": c.To, "at_time": string(c.When),
		"submitted_on": c.SubmittedOn.String(), "due_on": c.DueOn.String(), "confirmed_on": c.ConfirmedOn.String(),
		"note": c.Note, "part_minor": c.EstimatePart.Minor, "full_minor": c.EstimateFull.Minor,
		"currency": c.EstimateFull.Currency,
	}
}

const changeSelect = `id, version, subscription, kind, state, from_total, to_total, at_time,
	submitted_on, due_on, confirmed_on, note, part_minor, full_minor, currency`

// changePlaces returns where the columns of changeSelect go.
func changePlaces(c *data.Change) []any {
	return []any{
		&c.ID, &c.Version, &c.Subscription, &c.Kind, &c.State, &c.From, &c.To, &c.When,
		scanDate{&c.SubmittedOn},
		scanDate{&c.DueOn},
		scanDate{&c.ConfirmedOn},
		&c.Note,
		&c.EstimatePart.Minor, &c.EstimateFull.Minor, &c.EstimateFull.Currency,
	}
}

// changesWhere reads the changes that a condition keeps.
func changesWhere(ctx context.Context, q queryer, condition string, args ...any) ([]data.Change, error) {
	rows, err := q.QueryContext(ctx, "SELECT "+changeSelect+" FROM change WHERE "+condition, args...)
	if err != nil {
		return nil, fmt.Errorf("reading changes: %w", err)
	}
	defer rows.Close()
	var all []data.Change
	for rows.Next() {
		var c data.Change
		if err := rows.Scan(changePlaces(&c)...); err != nil {
			return nil, fmt.Errorf("reading changes: %w", err)
		}
		c.EstimatePart.Currency = c.EstimateFull.Currency
		all = append(all, c)
	}
	return all, rows.Err()
}

const isOpen = "state NOT IN ('confirmed', 'withdrawn')"

// openChange returns the change of a subscription that waits, nil when none does.
func openChange(ctx context.Context, q queryer, id data.SubscriptionID) (*data.Change, error) {
	open, err := changesWhere(ctx, q, "subscription = ? AND "+isOpen, int64(id))
	if err != nil || len(open) == 0 {
		return nil, err
	}
	return &open[0], nil
}

// Changes returns the changes of a subscription's total, latest first.
func (b *Book) Changes(ctx context.Context, id data.SubscriptionID) ([]data.Change, error) {
	return changesWhere(ctx, b.reader, "subscription = ? ORDER BY id DESC", int64(id))
}

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

// FinishCreditCheck ends a pending credit check (R2, R21).
func (b *Book) FinishCreditCheck(ctx context.Context, ref data.SubscriptionRef, on data.Date, refused bool) error {
	step := data.Step{Kind: data.StepCreditCheckDone}
	if refused {
		step.Kind = data.StepCreditCheckRefused
	}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		s, err := data.FinishCreditCheck(s)
		if err != nil {
			return s, err
		}
		open, err := openChange(ctx, t, s.ID)
		if err != nil || open == nil || open.State != data.ChangeCreditCheck {
			return s, err
		}
		if !refused {
			s.Total, s.TotalUnknown = open.To, false
		}
		return s, t.endChange(*open, on, refused)
	})
}

// endChange confirms or withdraws an open change.
func (t *tx) endChange(c data.Change, on data.Date, withdrawn bool) error {
	if c.State = data.ChangeWithdrawn; !withdrawn {
		c.State, c.ConfirmedOn = data.ChangeConfirmed, on
	}
	return t.update("change", int64(c.ID), c.Version, changeColumns(c))
}

// ConfirmChange confirms an open change (R21).
func (b *Book) ConfirmChange(ctx context.Context, id data.ChangeID, on data.Date) error {
	return b.finishChange(ctx, id, on, data.StepTotalChanged)
}

// WithdrawChange takes an open change back (R21).
func (b *Book) WithdrawChange(ctx context.Context, id data.ChangeID, on data.Date) error {
	return b.finishChange(ctx, id, on, data.StepChangeWithdrawn)
}

func (b *Book) finishChange(ctx context.Context, id data.ChangeID, on data.Date, kind data.StepKind) error {
	step := data.Step{Kind: kind}
	return b.write(ctx, &step, func(t *tx) error {
		found, err := changesWhere(ctx, t, "id = ? AND "+isOpen, int64(id))
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return data.NewError(data.CodeNotFound)
		}
		s, err := readSubscription(ctx, t, found[0].Subscription)
		if err != nil {
			return err
		}
		step.Subject, step.From, step.To = s.Product, found[0].From, found[0].To
		withdrawn := kind == data.StepChangeWithdrawn
		if err := t.endChange(found[0], on, withdrawn); err != nil {
			return err
		}
		if found[0].State == data.ChangeCreditCheck {
			s.CreditCheckSince = data.Date{}
		}
		if withdrawn {
			return t.updateSubscription(s)
		}
		if needed := s.Assigned() - found[0].To; needed > 0 {
			product, err := sharing(ctx, t, s)
			if err != nil {
				return err
			}
			if needed > data.MovableElsewhere(s, product, on) {
				return data.NewError(data.CodeBlocked, "Blocks", []data.Block{data.BlockAssigned})
			}
		}
		return t.applyTotal(s, found[0].To, on)
	})
}

// RedeemKey adds the licenses of a product key (R9).
func (b *Book) RedeemKey(
	ctx context.Context, ref data.SubscriptionRef, key string, licenses int, on data.Date,
) error {
	if _, err := data.ParseProductKey(key); err != nil {
		return err
	}
	step := data.Step{Kind: data.StepKeyRedeemed}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		if err := t.mayBuy(); err != nil {
			return s, err
		}
		after, err := data.RedeemKey(s, licenses)
		if err != nil {
			return s, err
		}
		return after, t.noteChange(s, after, data.KindKey, on)
	})
}

// RecordPartnerTotal records the total that a partner or VLSC made of it (R4, R5).
func (b *Book) RecordPartnerTotal(ctx context.Context, ref data.SubscriptionRef, total int, on data.Date) error {
	step := data.Step{Kind: data.StepPartnerChanged}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		after, err := data.RecordPartnerTotal(s, total)
		if err != nil || after.PaidTotal() == s.PaidTotal() && !s.TotalUnknown {
			return after, err
		}
		return after, t.noteChange(s, after, data.KindPartner, on)
	})
}

// noteChange keeps a confirmed change of a total that was not ordered here.
func (t *tx) noteChange(before, after data.Subscription, kind data.ChangeKind, on data.Date) error {
	_, err := t.insert("change", changeColumns(data.Change{
		Subscription: before.ID, Kind: kind, State: data.ChangeConfirmed, From: before.PaidTotal(), To: after.Total,
		When: data.WhenNow, SubmittedOn: on, ConfirmedOn: on,
		EstimateFull: data.Money{Currency: before.Price.Currency},
	}))
	return err
}

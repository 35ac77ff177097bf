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

package sqlite

import (
	"context"

	"seatbook/data"
)

// Cancel turns recurring billing off (R23). What was scheduled for the renewal
// that does not come is withdrawn (R18, R21).
func (b *Book) Cancel(ctx context.Context, ref data.SubscriptionRef, on data.Date) error {
	step := data.Step{Kind: data.StepCancelled}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		if err := t.mayBuy(); err != nil {
			return s, err
		}
		after, err := data.Cancel(s, on)
		if err != nil {
			return s, err
		}
		open, err := openChange(ctx, t, s.ID)
		if err != nil || open == nil || open.State != data.ChangeScheduled {
			return after, err
		}
		return after, t.endChange(*open, on, true)
	})
}

// Resume turns recurring billing on again (R23).
func (b *Book) Resume(ctx context.Context, ref data.SubscriptionRef, on data.Date) error {
	step := data.Step{Kind: data.StepResumed}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		if err := t.mayBuy(); err != nil {
			return s, err
		}
		return data.Resume(s, on)
	})
}

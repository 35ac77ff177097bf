package sqlite

import (
	"context"

	"seatbook/data"
)

// withSubscription runs a step on one subscription: work gets it as it is inside
// the transaction, and what it returns is written over the version that was seen.
func (b *Book) withSubscription(
	ctx context.Context, ref data.SubscriptionRef, step *data.Step,
	work func(t *tx, s data.Subscription) (data.Subscription, error),
) error {
	return b.write(ctx, step, func(t *tx) error {
		s, err := readSubscription(ctx, t, ref.ID)
		if err != nil {
			return err
		}
		if s.Version != ref.Version {
			return data.NewError(data.CodeConflict)
		}
		step.Subject, step.From = s.Product, s.PaidTotal()
		after, err := work(t, s)
		if err != nil {
			return err
		}
		step.To = after.PaidTotal()
		if err := after.Validate(); err != nil {
			return err
		}
		return t.updateSubscription(after)
	})
}

// BuyTrial makes a trial a paid subscription (R6).
func (b *Book) BuyTrial(ctx context.Context, ref data.SubscriptionRef, bought data.TrialPurchase) error {
	step := data.Step{Kind: data.StepTrialBought}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		after, err := data.BuyTrial(s, bought)
		if err != nil {
			return s, err
		}
		return after, t.keepPrices(after)
	})
}

// Reactivate brings an expired or disabled subscription back (R8).
func (b *Book) Reactivate(ctx context.Context, ref data.SubscriptionRef, renewsOn data.Date) error {
	step := data.Step{Kind: data.StepReactivated}
	today := data.DateOf(b.now())
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		return data.Reactivate(s, renewsOn, today)
	})
}

// BuyExtra adds the second subscription beside a prepaid one, which stays as it
// is (R10).
func (b *Book) BuyExtra(ctx context.Context, ref data.SubscriptionRef, extra data.ExtraPurchase) (data.Subscription, error) {
	var added data.Subscription
	step := data.Step{Kind: data.StepExtraBought}
	err := b.write(ctx, &step, func(t *tx) error {
		if err := t.mayBuy(); err != nil {
			return err
		}
		prepaid, err := readSubscription(ctx, t, ref.ID)
		if err != nil {
			return err
		}
		if added, err = data.BuyExtra(prepaid, extra.Licenses, extra.Payment, extra.Price, extra.On); err != nil {
			return err
		}
		step.Subject, step.To = added.Product, added.Total
		added, err = t.addSubscription(added)
		return err
	})
	return added, err
}

// AddReplacement adds the subscription that takes the place of one at its end
// of sale (R7).
func (b *Book) AddReplacement(
	ctx context.Context, ref data.SubscriptionRef, replacement data.Subscription,
) (data.Subscription, error) {
	step := data.Step{Kind: data.StepReplacementAdded, Subject: replacement.Product, To: replacement.Total}
	err := b.write(ctx, &step, func(t *tx) error {
		replaced, err := readSubscription(ctx, t, ref.ID)
		if err != nil {
			return err
		}
		replacement.Organization = replaced.Organization
		replacement, err = t.addSubscription(replacement)
		return err
	})
	return replacement, err
}

// mayBuy refuses when the user's role can't buy or remove licenses (R19).
func (t *tx) mayBuy() error {
	role, err := t.role()
	if err != nil {
		return err
	}
	if !role.CanBuy() {
		return data.NewError(data.CodeCantBuy)
	}
	return nil
}

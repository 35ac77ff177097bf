package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

// price is one row of the table of that name.
type price struct {
	id, version  int64
	subscription data.SubscriptionID
	data.PriceChange
}

// pricesWhere reads the dated prices that a condition keeps, by day.
func pricesWhere(ctx context.Context, q queryer, condition string, args ...any) ([]price, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, version, subscription, from_day, price_minor, currency FROM price WHERE "+
		condition+" ORDER BY from_day", args...)
	if err != nil {
		return nil, fmt.Errorf("reading prices: %w", err)
	}
	defer rows.Close()
	var all []price
	for rows.Next() {
		var p price
		if err := rows.Scan(&p.id, &p.version, &p.subscription, scanDate{&p.From}, &p.Price.Minor, &p.Price.Currency); err != nil {
			return nil, fmt.Errorf("reading prices: %w", err)
		}
		all = append(all, p)
	}
	return all, rows.Err()
}

// addPrices fills in the dated prices of the subscriptions in a list.
func (b *Book) addPrices(ctx context.Context, rows []data.SubscriptionRow) error {
	prices, err := pricesWhere(ctx, b.reader, "1 = 1")
	if err != nil || len(prices) == 0 {
		return err
	}
	dated := map[data.SubscriptionID][]data.PriceChange{}
	for _, p := range prices {
		dated[p.subscription] = append(dated[p.subscription], p.PriceChange)
	}
	for i := range rows {
		rows[i].PriceChanges = dated[rows[i].ID]
	}
	return nil
}

// keepPrices makes the dated prices of a subscription those that it has.
func (t *tx) keepPrices(s data.Subscription) error {
	there, err := pricesWhere(t.ctx, t, "subscription = ?", int64(s.ID))
	if err != nil {
		return err
	}
	wanted := map[data.Date]data.Money{}
	for _, change := range s.PriceChanges {
		wanted[change.From] = change.Price
	}
	for _, p := range there {
		money, keep := wanted[p.From]
		delete(wanted, p.From)
		switch {
		case !keep:
			err = t.remove("price", p.id, p.version)
		case money != p.Price:
			err = t.update("price", p.id, p.version, columns{"price_minor": money.Minor, "currency": money.Currency})
		}
		if err != nil {
			return err
		}
	}
	for _, change := range s.PriceChanges {
		if money, missing := wanted[change.From]; missing {
			row := columns{
				"subscription": int64(s.ID), "from_day": change.From.String(),
				"price_minor": money.Minor, "currency": money.Currency,
			}
			if _, err := t.insert("price", row); err != nil {
				return err
			}
		}
	}
	return nil
}

// ChangePrice dates a change of the price.
func (b *Book) ChangePrice(ctx context.Context, ref data.SubscriptionRef, change data.PriceChange) error {
	step := data.Step{Kind: data.StepPriceChanged}
	return b.withSubscription(ctx, ref, &step, func(t *tx, s data.Subscription) (data.Subscription, error) {
		after, err := data.ChangePrice(s, change)
		if err != nil {
			return s, err
		}
		return after, t.keepPrices(after)
	})
}

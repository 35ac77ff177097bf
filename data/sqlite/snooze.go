package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

// snooze is one row of the table of that name.
type snooze struct {
	id, version  int64
	subscription data.SubscriptionID
	concern      data.Concern
	until        data.Date
}

// snoozesWhere reads the snoozes that a condition keeps.
func snoozesWhere(ctx context.Context, q queryer, condition string, args ...any) ([]snooze, error) {
	rows, err := q.QueryContext(ctx, "SELECT id, version, subscription, concern, until FROM snooze WHERE "+condition, args...)
	if err != nil {
		return nil, fmt.Errorf("reading snoozes: %w", err)
	}
	defer rows.Close()
	var all []snooze
	for rows.Next() {
		var s snooze
		if err := rows.Scan(&s.id, &s.version, &s.subscription, &s.concern, scanDate{&s.until}); err != nil {
			return nil, fmt.Errorf("reading snoozes: %w", err)
		}
		all = append(all, s)
	}
	return all, rows.Err()
}

// Snooze keeps a concern of a subscription out of what needs attention before a
// day.
func (b *Book) Snooze(ctx context.Context, id data.SubscriptionID, concern data.Concern, until, on data.Date) error {
	if !until.After(on) {
		var mistakes data.Mistakes
		mistakes.Add("until", data.CodeDateOrder, nil)
		return mistakes.Err()
	}
	step := data.Step{Kind: data.StepSnoozed}
	return b.write(ctx, &step, func(t *tx) error {
		s, err := readSubscription(ctx, t, id)
		if err != nil {
			return err
		}
		step.Subject = s.Product
		row := columns{"subscription": int64(id), "concern": string(concern), "until": until.String()}
		there, err := snoozesWhere(ctx, t, "subscription = ? AND concern = ?", int64(id), string(concern))
		if err != nil {
			return err
		}
		if len(there) > 0 {
			return t.update("snooze", there[0].id, there[0].version, row)
		}
		_, err = t.insert("snooze", row)
		return err
	})
}

// removeSnoozes removes what was snoozed of a subscription, before it goes itself.
func (t *tx) removeSnoozes(id data.SubscriptionID) error {
	all, err := snoozesWhere(t.ctx, t, "subscription = ?", int64(id))
	if err != nil {
		return err
	}
	for _, s := range all {
		if err := t.remove("snooze", s.id, s.version); err != nil {
			return err
		}
	}
	return nil
}

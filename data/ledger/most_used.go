package ledger

import (
	"context"
	"errors"
	"time"

	"seatbook/data"
)

// MostUsed returns the most licenses of a subscription that were assigned at once since
// a day, by name or as a file reported them (R39). History tells it.
func (b *Book) MostUsed(ctx context.Context, id data.SubscriptionID, since data.Date) (int, error) {
	return read(ctx, b, func(v View) (int, error) { return b.mostUsed(v, id, since) })
}

// errLongAgo ends a walk through history.
var errLongAgo = errors.New("before the day that is asked for")

func (b *Book) mostUsed(v View, id data.SubscriptionID, since data.Date) (int, error) {
	now, err := One[data.Subscription](v, data.Subscription{ID: id}.Key())
	if err != nil {
		return 0, err
	}
	undone, err := undoneSteps(v, data.Step{})
	if err != nil {
		return 0, err
	}
	most := now.Assigned()
	err = v.EachWrite(WriteQuery{
		Entities: []data.Entity{data.EntityAssignment, data.EntitySubscription}, Backwards: true,
	}, func(w data.Write, at time.Time) error {
		if b.clock.dayOf(at).Before(since) {
			return errLongAgo
		}
		if undone[w.Step] {
			return nil
		}
		if before, was := w.Before.(data.Subscription); was && before.ID == id {
			now.ReportedAssigned = before.ReportedAssigned
		}
		if before, was := w.Before.(data.Assignment); was && before.Subscription == id {
			now.NamedAssigned++
		}
		if after, is := w.After.(data.Assignment); is && after.Subscription == id {
			now.NamedAssigned--
		}
		most = max(most, now.Assigned())
		return nil
	})
	if errors.Is(err, errLongAgo) {
		err = nil
	}
	return most, err
}

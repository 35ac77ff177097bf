package sqlite

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// seenMoment is a moment as the ledger compares it: what was written without a step is
// counted, too.
type seenMoment struct {
	moment
	generation int
}

// Moment implements ledger.View.
func (v *view) Moment() (ledger.Moment, error) {
	if v.held == nil {
		return nil, nil
	}
	at, err := v.moment()
	if err != nil {
		return nil, err
	}
	return seenMoment{at, v.generation}, nil
}

// fewWritten is how many rows that steps wrote are looked at: beyond that, to read all
// subscriptions is as fast.
const fewWritten = 200

// wroteOf is of what a write of history is.
type wroteOf struct {
	entity               data.Entity
	id                   int64
	subscription, before data.SubscriptionID
	run                  bool
}

// WrittenSince implements ledger.View.
func (v *view) WrittenSince(earlier ledger.Moment) (of ledger.Written, few bool, err error) {
	now, err := v.Moment()
	at, is := now.(seenMoment)
	then, was := earlier.(seenMoment)
	if err != nil || !is || !was || at.generation != then.generation || at.schema != then.schema || at.step < then.step {
		return of, false, err
	}
	wrote, err := collect(v, `SELECT entity, entity_id, coalesce(subscription, 0), coalesce(moved_from, 0), last IS NOT NULL
		FROM history WHERE step > ? LIMIT ?`, []any{then.step, fewWritten + 1}, func(scan func(...any) error) (w wroteOf, err error) {
		return w, scan(&w.entity, &w.id, &w.subscription, &w.before, &w.run)
	})
	if err != nil || len(wrote) > fewWritten {
		return of, false, err
	}
	for _, w := range wrote {
		if w.run {
			return of, false, nil
		}
		switch w.entity {
		case data.EntityPerson:
			of.People = append(of.People, data.PersonID(w.id))
		case data.EntityOrganization:
			of.Organizations = true
		}
		for _, id := range []data.SubscriptionID{w.subscription, w.before} {
			if id != 0 {
				of.Subscriptions = append(of.Subscriptions, id)
			}
		}
	}
	return of, true, nil
}

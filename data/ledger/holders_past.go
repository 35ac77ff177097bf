package ledger

import (
	"context"
	"errors"
	"slices"
	"time"

	"seatbook/data"
)

// HolderSteps returns by which steps since a day the people of each department came to
// hold the licenses that they hold now. History tells it.
func (b *Book) HolderSteps(ctx context.Context, since data.Date) (data.HolderSteps, error) {
	return read(ctx, b, func(v View) (data.HolderSteps, error) {
		people, err := All[data.Person](v, RowQuery{Entity: data.EntityPerson})
		if err != nil {
			return nil, err
		}
		assignments, err := All[data.Assignment](v, RowQuery{Entity: data.EntityAssignment})
		if err != nil {
			return nil, err
		}
		past := pastHolders{
			steps: data.HolderSteps{}, departments: make(map[data.PersonID]string, len(people)), holds: make(map[data.PersonID][]data.SubscriptionID, len(people)),
		}
		for _, p := range people {
			past.departments[p.ID] = p.Department
		}
		for _, a := range assignments {
			past.holds[a.Person] = append(past.holds[a.Person], a.Subscription)
		}
		err = v.EachWrite(WriteQuery{Entities: []data.Entity{data.EntityPerson, data.EntityAssignment}, Backwards: true}, func(w data.Write, at time.Time) error {
			day := b.clock.dayOf(at)
			if day.Before(since) {
				return errLongAgo
			}
			past.takeBack(w, day)
			return nil
		})
		if errors.Is(err, errLongAgo) {
			err = nil
		}
		return past.steps, err
	})
}

// pastHolders walks history back from who holds what now.
type pastHolders struct {
	steps       data.HolderSteps
	departments map[data.PersonID]string // as they were before the write that was taken back last
	holds       map[data.PersonID][]data.SubscriptionID
}

func (p *pastHolders) takeBack(w data.Write, day data.Date) {
	if after, is := w.After.(data.Assignment); is {
		p.step(after.Subscription, day, p.departments[after.Person], 1)
		if i := slices.Index(p.holds[after.Person], after.Subscription); i >= 0 {
			p.holds[after.Person] = slices.Delete(slices.Clone(p.holds[after.Person]), i, i+1)
		}
	}
	switch before := w.Before.(type) {
	case data.Assignment:
		p.step(before.Subscription, day, p.departments[before.Person], -1)
		p.holds[before.Person] = append(p.holds[before.Person], before.Subscription)
	case data.Person:
		if now := p.departments[before.ID]; now != before.Department {
			for _, id := range p.holds[before.ID] {
				p.step(id, day, now, 1)
				p.step(id, day, before.Department, -1)
			}
		}
		p.departments[before.ID] = before.Department
	}
}

func (p *pastHolders) step(id data.SubscriptionID, day data.Date, department string, by int) {
	p.steps[id] = append(p.steps[id], data.HolderStep{On: day, Department: department, By: by})
}

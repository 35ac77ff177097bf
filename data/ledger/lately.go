package ledger

import (
	"context"
	"errors"
	"slices"
	"time"

	"seatbook/data"
)

// Touched is a subscription or a person, and the latest step that did something with it.
type Touched struct {
	Key  data.Key
	Step data.Step
}

const (
	lateSteps  = 40 // how many steps are looked at
	ofOneStep  = 2  // how much of one is told: a person and a product, not all who left
	lateWrites = 50 // how many writes of one are looked at
)

// errEnough ends a walk through the writes of a step.
var errEnough = errors.New("enough was found")

// Lately returns what the user did something with by the latest steps, the last first, at
// most some; not what an import brought, and not what was undone since.
func (b *Book) Lately(ctx context.Context, most int) ([]Touched, error) {
	return read(ctx, b, func(v View) (all []Touched, err error) {
		page, err := v.Steps(StepQuery{
			Limit: lateSteps, Forward: true, Standing: true, Uncounted: true,
			Not: []data.StepKind{data.StepImported, data.StepImportedTotals, data.StepRescued},
		})
		for _, step := range page.Rows {
			if err != nil || len(all) >= most {
				break
			}
			err = touchedBy(v, step, &all)
		}
		return all[:min(len(all), most)], err
	})
}

// touchedBy adds what a step did something with.
func touchedBy(v View, step data.Step, all *[]Touched) error {
	told, looked := 0, 0
	err := v.EachWrite(WriteQuery{
		Step:     step.ID,
		Entities: []data.Entity{data.EntitySubscription, data.EntityPerson, data.EntityAssignment, data.EntityChange},
	}, func(w data.Write, _ time.Time) error {
		row := w.After
		if row == nil {
			row = w.Before
		}
		for _, key := range subjectsOf(row) {
			if told < ofOneStep && !slices.ContainsFunc(*all, func(t Touched) bool { return t.Key == key }) {
				*all = append(*all, Touched{key, step})
				told++
			}
		}
		if looked++; told == ofOneStep || looked == lateWrites {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		return nil
	}
	return err
}

// subjectsOf are the subscription and the person that a row is about.
func subjectsOf(row data.Row) []data.Key {
	switch r := row.(type) {
	case data.Subscription, data.Person:
		return []data.Key{r.Key()}
	case data.Change:
		return []data.Key{data.Subscription{ID: r.Subscription}.Key()}
	case data.Assignment:
		return []data.Key{data.Person{ID: r.Person}.Key(), data.Subscription{ID: r.Subscription}.Key()}
	}
	return nil
}

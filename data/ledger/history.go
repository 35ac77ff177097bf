package ledger

import (
	"context"

	"seatbook/data"
)

// Steps returns the latest steps, latest first.
func (b *Book) Steps(ctx context.Context, limit int) ([]data.Step, error) {
	page, err := b.History(ctx, data.HistoryQuery{Limit: limit})
	return page.Rows, err
}

// History returns one page of all steps, latest first (R22).
func (b *Book) History(ctx context.Context, q data.HistoryQuery) (data.Page[data.Step], error) {
	narrowed := StepQuery{IDs: q.IDs, Search: q.Search, Offset: q.Offset, Limit: q.Limit}
	if q.Topic != "" && q.Topic != data.TopicAll {
		for _, kind := range data.StepKinds() {
			if kind.Topic() == q.Topic {
				narrowed.About = append(narrowed.About, kind)
			}
		}
	}
	if q.Subscription != 0 {
		narrowed.Of = data.Subscription{ID: q.Subscription}.Key()
	}
	if q.Person != 0 {
		narrowed.Of = data.Person{ID: q.Person}.Key()
	}
	if !q.From.IsZero() {
		narrowed.From = b.clock.startOf(q.From)
	}
	if !q.To.IsZero() {
		narrowed.To = b.clock.startOf(q.To.AddDays(1))
	}
	return read(ctx, b, func(v View) (data.Page[data.Step], error) {
		page, err := v.Steps(narrowed)
		if err == nil {
			err = tellChanged(v, page.Rows)
		}
		return page, err
	})
}

// Step returns one step. Errors: CodeNotFound.
func Step(v View, id data.StepID) (data.Step, error) {
	page, err := v.Steps(StepQuery{ID: id, Limit: 1})
	if err == nil && len(page.Rows) == 0 {
		err = data.NewError(data.CodeNotFound)
	}
	if err != nil {
		return data.Step{}, err
	}
	return page.Rows[0], nil
}

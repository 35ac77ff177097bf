package overview

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
)

// Source is a record as far as overviews ask it.
type Source interface {
	costs.BudgetSource
	savings.Source
	Attention(ctx context.Context, on data.Date) ([]data.Notice, error)
}

// Day is what a record comes to on one day, of every organization.
type Day struct {
	On      data.Date
	Rows    []data.SubscriptionRow
	Leaks   []savings.Row // the savings list
	Notices []data.Notice // what needs attention, budgets too
}

// AskDay asks a record for a day.
func AskDay(ctx context.Context, record Source, known savings.Known, on data.Date) (Day, error) {
	basis, leaks, err := savings.Ask(ctx, record, known, on)
	if err != nil {
		return Day{}, err
	}
	notices, err := record.Attention(ctx, on)
	if err != nil {
		return Day{}, err
	}
	spent, err := costs.SpendingOf(ctx, record, on)
	return Day{On: on, Rows: basis.Rows, Leaks: leaks, Notices: append(notices, costs.BudgetNotices(spent, on)...)}, err
}

// Waiting counts what needs attention now and soon on a day, the budgets that are passed
// among it: as many as an overview lists. What can be saved is counted in money.
func Waiting(ctx context.Context, record costs.BudgetSource, notices []data.Notice, on data.Date) (n int, err error) {
	spent, err := costs.SpendingOf(ctx, record, on)
	for _, notice := range append(costs.BudgetNotices(spent, on), notices...) {
		if notice.Concern.Group() != data.GroupToSave {
			n++
		}
	}
	return n, err
}

// Of is the part of a day that is of one organization; 0 stands for every one.
func (d Day) Of(organization data.OrganizationID) Day {
	if organization == 0 {
		return d
	}
	d.Rows = slices.DeleteFunc(slices.Clone(d.Rows), func(r data.SubscriptionRow) bool { return r.Organization != organization })
	d.Leaks = slices.DeleteFunc(slices.Clone(d.Leaks), func(r savings.Row) bool { return r.Subscription.Organization != organization })
	d.Notices = slices.DeleteFunc(slices.Clone(d.Notices), func(n data.Notice) bool { return n.Subscription.Organization != organization })
	return d
}

// ReviewSource is a record as far as reviews ask it.
type ReviewSource interface {
	savings.Source
	Reviews(ctx context.Context) ([]data.Review, error)
	MostUsed(ctx context.Context, id data.SubscriptionID, since data.Date) (int, error)
}

// AskReviews works out the reviews of those subscriptions of a record that wanted
// chooses (R39).
func AskReviews(ctx context.Context, record ReviewSource, known savings.Known, on data.Date, wanted func([]data.SubscriptionRow) []data.SubscriptionRow) (all []Review, err error) {
	basis, leaks, err := savings.Ask(ctx, record, known, on)
	if err != nil {
		return nil, err
	}
	given, err := record.Reviews(ctx)
	if err != nil {
		return nil, err
	}
	for _, row := range wanted(basis.Rows) {
		most, err := record.MostUsed(ctx, row.ID, data.ReviewSince(row.Subscription, given, on))
		if err != nil {
			return nil, err
		}
		all = append(all, ReviewOf(row, most, leaks, given, on))
	}
	return all, nil
}

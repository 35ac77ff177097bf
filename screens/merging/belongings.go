package merging

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
)

// belongings is how much of the record is of an organization.
type belongings struct{ subscriptions, people, budgets int }

// belongingsOf counts what goes over with an organization that is merged into another.
func belongingsOf(ctx context.Context, book *ledger.Book, of data.OrganizationID, on data.Date) (has belongings, err error) {
	bought, err := book.Subscriptions(ctx, data.SubscriptionQuery{Organization: of, Limit: 1, On: on})
	if err != nil {
		return has, err
	}
	people, err := book.People(ctx, data.PersonQuery{Organization: of, Limit: 1})
	if err != nil {
		return has, err
	}
	budgets, err := book.Budgets(ctx)
	for _, budget := range budgets {
		if budget.Organization == of {
			has.budgets++
		}
	}
	has.subscriptions, has.people = bought.Count, people.Count
	return has, err
}

// text says what comes along with an organization, of each only what there is.
func (b belongings) text(w desk.Words, name string) string {
	var said []string
	if b.subscriptions > 0 {
		said = append(said, w.Count("merge.subscriptions", b.subscriptions))
	}
	if b.people > 0 {
		said = append(said, w.Count("merge.people", b.people))
	}
	if b.budgets > 0 {
		said = append(said, w.Count("merge.budgets", b.budgets))
	}
	if len(said) == 0 {
		return w.Text("merge.organizations_empty", "Other", name)
	}
	return w.Text("merge.organizations_brings", "What", strings.Join(said, ", "))
}

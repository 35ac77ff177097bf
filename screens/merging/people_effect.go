package merging

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
)

// purchases are the subscriptions of an organization, by which licenses of one product are
// known for one: several subscriptions may be to it.
type purchases map[data.SubscriptionID]data.Subscription

// askBought asks for what somebody's organization has bought.
func askBought(d *desk.Desk, of data.PersonRow, then func(purchases)) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (purchases, error) {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Organization: of.Organization, On: on})
		bought := purchases{}
		for _, row := range page.Rows {
			bought[row.ID] = row.Subscription
		}
		return bought, err
	}, then)
}

// gains tells how many products somebody gets of what others hold, who become one with them,
// each once (R13b).
func (p purchases) gains(keep data.PersonRow, others []data.PersonRow) (gains int) {
	has := slices.Clone(keep.Held)
	for _, other := range others {
		for _, id := range other.Held {
			if !slices.ContainsFunc(has, func(held data.SubscriptionID) bool { return held == id || p[held].SameProduct(p[id]) }) {
				has, gains = append(has, id), gains+1
			}
		}
	}
	return gains
}

// peopleEffect says which licenses somebody gets who stays, nothing where nobody goes.
func peopleEffect(w desk.Words, bought purchases, keep data.PersonRow, others []data.PersonRow) string {
	if len(others) == 0 {
		return ""
	}
	gets := bought.gains(keep, others)
	if gets == 0 {
		return w.Text("merge.people_none", "Keep", keep.Name)
	}
	var products []string
	for _, other := range others {
		if len(other.Held) > 0 && !slices.Contains(products, other.Products) {
			products = append(products, other.Products)
		}
	}
	return w.Count("merge.people_gets", gets, "Keep", keep.Name, "Products", strings.Join(products, ", "))
}

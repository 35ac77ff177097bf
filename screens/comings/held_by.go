package comings

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// heldBy is what some people hold, with what a license of each costs.
type heldBy struct {
	people []Person
	rows   map[data.SubscriptionID]data.SubscriptionRow
	// services are products with the service plans that they have (R34, F7).
	services []data.Product
}

// askHeldBy asks what people hold.
func askHeldBy(ctx context.Context, book *ledger.Book, people []data.PersonID, on data.Date) (held heldBy, err error) {
	for _, id := range people {
		var person Person
		if person.PersonRow, err = book.Person(ctx, id); err != nil {
			return held, err
		}
		if person.Holds, err = book.Holdings(ctx, id); err != nil {
			return held, err
		}
		held.people = append(held.people, person)
	}
	if held.services, err = book.Products(ctx); err != nil {
		return held, err
	}
	held.rows, err = everySubscription(ctx, book, on)
	return held, err
}

// everySubscription returns the subscriptions by their ID, free ones too.
func everySubscription(ctx context.Context, book *ledger.Book, on data.Date) (map[data.SubscriptionID]data.SubscriptionRow, error) {
	rows := map[data.SubscriptionID]data.SubscriptionRow{}
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: filter, On: on})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Rows {
			rows[row.ID] = row
		}
	}
	return rows, nil
}

// monthOf is what licenses cost in a month by the price of a day.
func monthOf(s data.Subscription, licenses int, on data.Date) data.Money {
	return s.LicensesPerMonth(licenses, on)
}

// freed are the licenses that the people give up, of each subscription together and parted
// by when they can go (R35): what users bought is not among them (R5c).
func (h heldBy) freed(d *desk.Desk, how data.Lowering, draft bool) (parts []savings.Freeing) {
	var all []savings.Freeing
	for _, person := range h.people {
		for _, holding := range person.Holds {
			if row, there := h.rows[holding.Subscription]; there && !row.CanAssignOn() {
				continue
			}
			i := slices.IndexFunc(all, func(f savings.Freeing) bool { return f.Row.ID == holding.Subscription })
			if i < 0 {
				i = len(all)
				all = append(all, savings.Freeing{Row: h.rows[holding.Subscription], How: how, Draft: draft, Admin: d.Settings.Admin(), On: d.Today()})
			}
			all[i].Licenses++
		}
	}
	for _, freed := range all {
		parts = append(parts, freed.InTurn()...)
	}
	return parts
}

// owned is a purchase of a user and who of the people holds a license of it (R5c).
type owned struct {
	product string
	names   []string
}

// own are the purchases of users that the people hold: nobody else can take those back.
func (h heldBy) own() (all []owned) {
	at := map[data.SubscriptionID]int{}
	for _, person := range h.people {
		for _, holding := range person.Holds {
			if row, there := h.rows[holding.Subscription]; !there || row.CanAssignOn() {
				continue
			}
			i, there := at[holding.Subscription]
			if !there {
				i = len(all)
				at[holding.Subscription], all = i, append(all, owned{product: holding.Product})
			}
			all[i].names = append(all[i].names, person.Name)
		}
	}
	return all
}

// owns are the subscriptions that the people own, by product.
func (h heldBy) owns() (rows []data.SubscriptionRow) {
	for _, row := range h.rows {
		if slices.ContainsFunc(h.people, func(p Person) bool { return p.ID == row.OwnerPerson }) {
			rows = append(rows, row)
		}
	}
	slices.SortFunc(rows, func(a, b data.SubscriptionRow) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)), cmp.Compare(a.ID, b.ID))
	})
	return rows
}

// heldOf are the subscriptions of which somebody holds a license.
func (h heldBy) heldOf(person Person) (rows []data.SubscriptionRow) {
	for _, holding := range person.Holds {
		if row, there := h.rows[holding.Subscription]; there {
			rows = append(rows, row)
		}
	}
	return rows
}

// beyond are the products of another organization than the successor's: they can't get those.
func (h heldBy) beyond(successor Person) (products []string) {
	for _, person := range h.people {
		for _, holding := range person.Holds {
			row, there := h.rows[holding.Subscription]
			if there && row.Organization != successor.Organization && !slices.Contains(products, row.Product) {
				products = append(products, row.Product)
			}
		}
	}
	return products
}

// handed is what goes to a successor, each product once, and rest what the people give up
// all the same: what the successor holds already, can't be assigned now, or is not to get (R36).
func (h heldBy) handed(successor Person, without []data.SubscriptionID, on data.Date) (got []data.SubscriptionRow, rest heldBy) {
	rest = heldBy{rows: h.rows}
	var has []data.SubscriptionRow
	for _, holding := range successor.Holds {
		has = append(has, h.rows[holding.Subscription])
	}
	for _, person := range h.people {
		left := person
		left.Holds = nil
		for _, holding := range person.Holds {
			row, there := h.rows[holding.Subscription]
			same := func(other data.SubscriptionRow) bool {
				return other.ID == row.ID || other.SameProduct(row.Subscription)
			}
			switch {
			case there && !row.CanAssignOn(): // it stays
			case there && row.Organization != successor.Organization: // nor can it be handed on, which beyond says
			case slices.Contains(without, row.ID), !there || slices.ContainsFunc(has, same) || !data.CurrentStatus(row.Subscription, on).Status.CanAssignIn():
				left.Holds = append(left.Holds, holding)
			default:
				has, got = append(has, row), append(got, row)
			}
		}
		rest.people = append(rest.people, left)
	}
	return got, rest
}

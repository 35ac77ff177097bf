package savings

import (
	"slices"

	"seatbook/data"
)

// Overlap is a product that another one includes, while both cost something (R34).
type Overlap struct{ Part, Whole data.SubscriptionRow }

// Overlaps are the products among some that others of them include, where one of the two is
// among what is added: one of them will do (R34).
func (i Inclusions) Overlaps(all, added []data.SubscriptionRow, on data.Date) (found []Overlap) {
	isNew := func(row data.SubscriptionRow) bool {
		return slices.ContainsFunc(added, func(other data.SubscriptionRow) bool { return other.ID == row.ID })
	}
	for at, part := range all {
		var others []data.SubscriptionRow // that the part would be doubled by
		for j, other := range all {
			if j != at && (isNew(part) || isNew(other)) {
				others = append(others, other)
			}
		}
		if j, is := i.within(i.held(append(others, part), on), len(others)); is {
			found = append(found, Overlap{part, others[j]})
		}
	}
	return found
}

// held are subscriptions as the products that somebody holds.
func (i Inclusions) held(rows []data.SubscriptionRow, on data.Date) (held []Held) {
	for _, row := range rows {
		held = append(held, i.heldOf(row.Subscription, on))
	}
	return held
}

func (i Inclusions) heldOf(s data.Subscription, on data.Date) Held {
	return Held{
		Product: i.ProductOf(s), Free: !Costs(s, on), Reported: s.Cloud != data.CloudNone || s.Vendor == data.Microsoft,
		Ends: s.EndsItself(on),
	}
}

// within is the place of the product that includes the one at a place, neither of which is
// free: one that goes on, where one does, as nothing is left for free of one that ends.
func (i Inclusions) within(held []Held, at int) (place int, is bool) {
	if held[at].Free {
		return 0, false
	}
	for j, other := range held {
		if j == at || other.Free || !i.Includes(other.Product, held[at].Product) {
			continue
		}
		if !is || !held[place].Ends.IsZero() && other.Ends.IsZero() {
			place, is = j, true
		}
	}
	return place, is
}

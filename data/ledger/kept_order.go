package ledger

import (
	"cmp"
	"slices"

	"seatbook/data"
)

// listOrder is by what a list is sorted.
type listOrder struct {
	group      data.SubscriptionGrouping
	sort       data.SubscriptionSort
	descending bool
}

// placed is a row of a list with what puts it in its place.
type placed struct {
	*keptRow
	group  string
	name   string
	number int64
}

// mostOrders is how many orders a list keeps: those of the lists and the pickers of a
// window, with some room.
const mostOrders = 8

// placedBy tells what puts a row in its place.
func (o listOrder) placedBy(kept *keptRow, row *data.SubscriptionRow, on data.Date) placed {
	p := placed{keptRow: kept, name: data.Fold(data.ShortName(row.Product))}
	if o.group != data.GroupNone {
		p.group = data.GroupKey(o.group.GroupOf(*row))
	}
	switch o.sort {
	case data.SortOrganization:
		p.name = data.Fold(row.OrganizationName) + "\n" + p.name
	case data.SortOwner:
		p.name = data.Fold(row.Owner) + "\n" + p.name
	case data.SortAssigned:
		p.number = int64(row.Available())
	case data.SortRenews:
		p.number = row.NextRenewal(on).Time().Unix()
	case data.SortCost:
		p.number = row.CostPerMonth(on).Minor
	case data.SortVendor:
		p.name = data.Fold(row.Vendor) + "\n" + p.name
	case data.SortTags:
		p.name = data.Fold(string(row.Tags)) + "\n" + p.name
	case data.SortTotal:
		p.number = int64(row.PaidTotal())
	case data.SortPrice:
		p.number = row.PriceOn(on).Minor
	default:
		if field := data.OwnFieldNamed(string(o.sort)); field != 0 {
			text, number := row.Own.SortKey(field)
			p.name, p.number = text+"\n"+p.name, number
		}
	}
	return p
}

// compare puts rows in order; those that are alike by ID.
func (o listOrder) compare(a, b placed) int {
	order := cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.name, b.name))
	if o.descending {
		order = -order
	}
	return cmp.Or(cmp.Compare(a.group, b.group), order, cmp.Compare(a.id, b.id))
}

// sorted returns rows in an order.
func (o listOrder) sorted(rows []*keptRow, on data.Date) []placed {
	all := make([]placed, len(rows))
	for i, kept := range rows {
		row := kept.row()
		all[i] = o.placedBy(kept, &row, on)
	}
	slices.SortFunc(all, o.compare)
	return all
}

// order returns all rows in an order. The list is locked.
func (l *keptList) order(o listOrder) []placed {
	if all, known := l.orders[o]; known {
		return all
	}
	all := o.sorted(l.rows, l.on)
	keep(&l.orders, o, all, mostOrders)
	return all
}

// bringOrders puts the rows that steps wrote into the orders that an older list knew.
func (l *keptList) bringOrders(old *keptList, again []*keptRow, wrote map[data.SubscriptionID]bool) {
	old.mu.Lock()
	defer old.mu.Unlock()
	l.orders = make(map[listOrder][]placed, len(old.orders))
	for o, all := range old.orders {
		l.orders[o] = replaced(all, o.sorted(again, l.on), func(p placed) bool { return wrote[p.id] }, o.compare)
	}
}

package ledger

import (
	"cmp"
	"slices"
	"sync"

	"seatbook/data"
)

// What the rules say of each subscription on a day is kept from one question to the next,
// with the orders and the sums that were asked for: a page of a list is then cut from what
// is known, however many subscriptions there are. After a step only what it wrote is asked
// of the rules again.

// keptLists is the list that a Book keeps: that of the last day that was asked for.
type keptLists struct {
	mu   sync.Mutex
	last *keptList
}

// keptList are all subscriptions as they are at a moment, and what the rules say of them
// on a day to an admin. But for what was asked of it, it is never changed, only replaced.
type keptList struct {
	at    Moment
	on    data.Date
	admin data.Admin
	rows  []*keptRow // by ID

	mu     sync.Mutex
	orders map[listOrder][]placed
	kept   map[narrowing][]*keptRow
	sums   map[summed]data.SubscriptionSummary
}

// keptRow is a subscription of a list. It is never changed.
type keptRow struct {
	id           data.SubscriptionID
	subscription data.Row // shared with a store that holds it; without its prices
	prices       []data.PriceChange
	open         *data.Change
	organization data.OrganizationID
	named        string // its organization
	owner        string
	standing     data.Standing
}

// row puts a row together as a question answers it.
func (k *keptRow) row() data.SubscriptionRow {
	row := data.SubscriptionRow{Subscription: k.subscription.(data.Subscription), OrganizationName: k.named, Owner: k.owner}
	row.PriceChanges = slices.Clone(k.prices)
	if k.open != nil {
		open := *k.open
		row.Open = &open
	}
	return row
}

// list returns the list of a day as a view sees it.
func (b *Book) list(v View, on data.Date) (*keptList, error) {
	own, err := settings(v)
	if err != nil {
		return nil, err
	}
	at, err := v.Moment()
	if err != nil {
		return nil, err
	}
	wanted := &keptList{at: at, on: on, admin: own.Admin()}
	if at == nil {
		return wanted, wanted.fill(v)
	}
	b.lists.mu.Lock() // who asks at the same moment waits for the answer
	defer b.lists.mu.Unlock()
	old := b.lists.last
	if old != nil && old.at == at && old.on == on && old.admin == wanted.admin {
		return old, nil
	}
	brought := false
	if old != nil && old.on == on && old.admin == wanted.admin {
		if brought, err = wanted.bring(v, old); err != nil {
			return nil, err
		}
	}
	if !brought {
		if err := wanted.fill(v); err != nil {
			return nil, err
		}
	}
	b.lists.last = wanted
	return wanted, nil
}

// fill reads all subscriptions and asks the rules about each.
func (l *keptList) fill(v View) error {
	rows, err := v.Rows(RowQuery{Entity: data.EntitySubscription})
	if err != nil {
		return err
	}
	prices, err := allPrices(v)
	if err != nil {
		return err
	}
	open, err := allOpen(v)
	if err != nil {
		return err
	}
	organizations, err := organizations(v)
	if err != nil {
		return err
	}
	names := make(map[data.OrganizationID]string, len(organizations))
	for _, o := range organizations {
		names[o.ID] = o.Name
	}
	kept := make([]keptRow, len(rows))
	l.rows = make([]*keptRow, len(rows))
	for i, row := range rows {
		s := row.(data.Subscription)
		kept[i] = keptRow{
			id: s.ID, subscription: row, prices: datedPrices(prices[s.ID]), open: open[s.ID],
			organization: s.Organization, named: names[s.Organization],
		}
		l.rows[i] = &kept[i]
	}
	return l.stand(v, l.rows)
}

// stand names the owners of rows and asks the rules about them.
func (l *keptList) stand(v View, rows []*keptRow) error {
	var people []data.PersonID
	for _, row := range rows {
		if owner := row.subscription.(data.Subscription).OwnerPerson; owner != 0 {
			people = append(people, owner)
		}
	}
	names := map[data.PersonID]string{}
	if len(people) > 0 {
		var err error
		if names, err = v.Names(people); err != nil {
			return err
		}
	}
	for _, kept := range rows {
		row := kept.row()
		if kept.owner = row.OwnerName; row.OwnerPerson != 0 {
			kept.owner = names[row.OwnerPerson]
		}
		row.Owner = kept.owner
		kept.standing = data.StandingOf(&row, l.on, l.admin)
	}
	return nil
}

// bring brings an older list up to what steps wrote since, and tells whether it could.
func (l *keptList) bring(v View, old *keptList) (bool, error) {
	written, few, err := v.WrittenSince(old.at)
	if err != nil || !few || written.Organizations {
		return false, err
	}
	wrote := map[data.SubscriptionID]bool{}
	for _, id := range written.Subscriptions {
		wrote[id] = true
	}
	if len(written.People) > 0 {
		for _, row := range old.rows {
			if slices.Contains(written.People, row.subscription.(data.Subscription).OwnerPerson) {
				wrote[row.id] = true
			}
		}
	}
	var again []*keptRow
	for id := range wrote {
		row, err := readKept(v, id)
		if err != nil {
			return false, err
		}
		if row != nil {
			again = append(again, row)
		}
	}
	if err := l.stand(v, again); err != nil {
		return false, err
	}
	byID := func(a, b *keptRow) int { return cmp.Compare(a.id, b.id) }
	slices.SortFunc(again, byID)
	l.rows = replaced(old.rows, again, func(row *keptRow) bool { return wrote[row.id] }, byID)
	l.bringOrders(old, again, wrote)
	return true, nil
}

// readKept reads one row of a list, nil for none.
func readKept(v View, id data.SubscriptionID) (*keptRow, error) {
	row, err := v.Row(data.Subscription{ID: id}.Key())
	if err != nil || row == nil {
		return nil, err
	}
	organization := row.(data.Subscription).Organization
	o, err := v.Row(data.Organization{ID: organization}.Key())
	if err != nil {
		return nil, err
	}
	prices, err := Of[data.DatedPrice](v, id)
	if err != nil {
		return nil, err
	}
	open, err := OpenChange(v, id)
	named, _ := o.(data.Organization)
	return &keptRow{
		id: id, subscription: row, prices: datedPrices(prices), open: open, organization: organization, named: named.Name,
	}, err
}

// replaced returns rows in their order, with others in the place of those that are left out.
func replaced[T any](old, again []T, left func(T) bool, by func(a, b T) int) []T {
	rows := make([]T, 0, len(old)+len(again))
	for _, row := range old {
		if left(row) {
			continue
		}
		for len(again) > 0 && by(again[0], row) < 0 {
			rows, again = append(rows, again[0]), again[1:]
		}
		rows = append(rows, row)
	}
	return append(rows, again...)
}

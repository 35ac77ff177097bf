package sqlite

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
)

// productNames are the names of products that people of a page hold: each is looked up once.
type productNames struct {
	v     *view
	held  []data.Row // all subscriptions by ID; nil where none are held
	known map[data.SubscriptionID]string
}

func (v *view) productNames() (p productNames, err error) {
	p = productNames{v: v, known: map[data.SubscriptionID]string{}}
	if v.held != nil {
		var held heldTable
		held, err = v.heldRows(data.EntitySubscription)
		p.held = held.rows
	}
	return p, err
}

// of is the name of the product of a subscription.
func (p productNames) of(id data.SubscriptionID) (string, error) {
	if name, known := p.known[id]; known {
		return name, nil
	}
	var row data.Row
	at, there := slices.BinarySearchFunc(p.held, int64(id), func(row data.Row, id int64) int { return cmp.Compare(row.Key().ID, id) })
	switch {
	case there:
		row = p.held[at]
	case p.v.held == nil:
		var err error
		if row, err = p.v.Row(data.Subscription{ID: id}.Key()); err != nil {
			return "", err
		}
	}
	s, _ := row.(data.Subscription)
	p.known[id] = s.Product
	return s.Product, nil
}

// list names the products of some subscriptions, each once, by name.
func (p productNames) list(held []data.SubscriptionID) (string, error) {
	names := make([]string, len(held))
	for i, id := range held {
		var err error
		if names[i], err = p.of(id); err != nil {
			return "", err
		}
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", "), nil
}

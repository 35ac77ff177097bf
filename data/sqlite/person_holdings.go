package sqlite

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Held counts the licenses that people hold, of each subscription.
func (v *view) Held(q ledger.PersonQuery) (map[data.SubscriptionID]int, error) {
	c := peopleWanted(q)
	if strings.TrimSpace(q.Search) != "" {
		texts, err := v.texts()
		if err != nil {
			return nil, err
		}
		found := texts.peopleFound(q.Search, int64(q.Organization))
		if searchedAlone(q) { // no license is read
			return texts.holdings(found), nil
		}
		c.add("p.id IN (SELECT value FROM json_each(?))", listed(texts.ids(found)))
	} else if searchedAlone(q) {
		return v.heldByAll(q)
	}
	query := "SELECT a.subscription, count(*) FROM assignment AS a"
	if len(c.all) > 0 {
		query += " JOIN person AS p ON p.id = a.person" + c.where()
	}
	type counted struct {
		id       data.SubscriptionID
		licenses int
	}
	rows, err := collect(v, query+" GROUP BY a.subscription", c.args, func(scan func(...any) error) (of counted, err error) {
		return of, scan(&of.id, &of.licenses)
	})
	held := map[data.SubscriptionID]int{}
	for _, of := range rows {
		held[of.id] = of.licenses
	}
	return held, err
}

// heldByAll counts the licenses that all people hold, or all of an organization, of each
// subscription: the subscriptions are counted already.
func (v *view) heldByAll(q ledger.PersonQuery) (map[data.SubscriptionID]int, error) {
	rows, err := v.Rows(ledger.RowQuery{Entity: data.EntitySubscription})
	held := map[data.SubscriptionID]int{}
	for _, row := range rows {
		if s := row.(data.Subscription); s.NamedAssigned > 0 && (q.Organization == 0 || s.Organization == q.Organization) {
			held[s.ID] = s.NamedAssigned
		}
	}
	return held, err
}

// Holdings returns who holds what, by product and name.
func (v *view) Holdings(q ledger.HoldingQuery) ([]data.NamedHolding, error) {
	var c conditions
	if q.Person != 0 {
		c.add("a.person = ?", int64(q.Person))
	}
	if q.People != nil {
		c.add("a.person IN (SELECT value FROM json_each(?))", listed(q.People))
	}
	if q.Organization != 0 {
		c.add("s.organization = ?", int64(q.Organization))
	}
	query := "SELECT " + assignments.selected() + `, s.version, p.version, s.product, s.cloud, o.name, p.name, p.address, p.department
		FROM assignment AS a JOIN subscription AS s ON s.id = a.subscription JOIN person AS p ON p.id = a.person
		JOIN organization AS o ON o.id = s.organization` + c.where() + " ORDER BY s.product_key, s.id, fold(p.name), p.id"
	return collect(v, query, c.args, func(scan func(...any) error) (h data.NamedHolding, err error) {
		return h, scan(assignments.place(&h.Assignment), &h.SubscriptionVersion, &h.PersonVersion,
			&h.Product, &h.Cloud, &h.OrganizationName, &h.Name, &h.Address, &h.Department)
	})
}

// Holders counts who holds licenses, by department. The answer is shared: it is not to
// be changed.
func (v *view) Holders() (map[data.SubscriptionID]map[string]int, error) {
	texts, err := v.texts()
	if err != nil {
		return nil, err
	}
	return texts.holders(), nil
}

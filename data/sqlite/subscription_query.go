package sqlite

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// Subscriptions returns subscriptions, as they are or were.
func (v *view) Subscriptions(q ledger.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	if !q.Before.IsZero() {
		return v.pastSubscriptions(q)
	}
	if v.held != nil {
		return v.heldSubscriptions(q)
	}
	var c conditions
	if q.Organization != 0 {
		c.add("s.organization = ?", int64(q.Organization))
	}
	if q.Owner != 0 {
		c.add("s.owner = ?", int64(q.Owner))
	}
	query := "SELECT " + subscriptions.selected() + ", o.name FROM subscription AS s JOIN organization AS o ON o.id = s.organization" +
		c.where() + " ORDER BY s.id"
	return collect(v, query, c.args, func(scan func(...any) error) (row data.SubscriptionRow, err error) {
		return row, scan(subscriptions.place(&row.Subscription), &row.OrganizationName)
	})
}

// heldSubscriptions answers from the rows that are held.
func (v *view) heldSubscriptions(q ledger.SubscriptionQuery) ([]data.SubscriptionRow, error) {
	held, err := v.heldRows(data.EntitySubscription)
	if err != nil {
		return nil, err
	}
	named, err := v.heldRows(data.EntityOrganization)
	if err != nil {
		return nil, err
	}
	names := make(map[int64]string, len(named.rows))
	for _, row := range named.rows {
		o := row.(data.Organization)
		names[int64(o.ID)] = o.Name
	}
	found := make([]data.SubscriptionRow, 0, len(held.rows))
	for _, row := range held.rows {
		s := row.(data.Subscription)
		if (q.Organization == 0 || s.Organization == q.Organization) && (q.Owner == 0 || s.OwnerPerson == q.Owner) {
			found = append(found, data.SubscriptionRow{Subscription: s, OrganizationName: names[int64(s.Organization)]})
		}
	}
	return found, nil
}

// Found implements ledger.View.
func (v *view) Found(search string) ([]data.SubscriptionID, error) {
	texts, err := v.texts()
	if err != nil {
		return nil, err
	}
	found := texts.subscriptionsFound(search)
	ids := make([]data.SubscriptionID, len(found))
	for i, id := range found {
		ids[i] = data.SubscriptionID(id)
	}
	return ids, nil
}

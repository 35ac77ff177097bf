package sqlite

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Subscriptions returns one page of subscriptions, as they are or were.
func (v *view) Subscriptions(q ledger.SubscriptionQuery) (data.Page[data.SubscriptionRow], error) {
	if !q.Before.IsZero() {
		return v.pastSubscriptions(q)
	}
	var result data.Page[data.SubscriptionRow]
	c := subscriptionsWanted(q)
	if strings.TrimSpace(q.Search) != "" {
		texts, err := v.texts()
		if err != nil {
			return result, err
		}
		found := texts.subscriptionsFound(q.Search)
		if v.held != nil && q == (ledger.SubscriptionQuery{Search: q.Search, Organization: q.Organization}) {
			result.Rows, err = v.allSubscriptions(false, texts.inOrganization(found, int64(q.Organization)))
			result.Count = len(result.Rows)
			return result, err
		}
		c.add("s.id IN (SELECT value FROM json_each(?))", listed(found))
	}
	from := "FROM subscription AS s" + narrowedBy(q) + c.where()
	if v.held != nil && q.Limit == 0 && q.Offset == 0 {
		return v.wholeList(q, c, from)
	}
	var err error
	if result.Count, err = v.count(from, c.args); err != nil {
		return result, err
	}
	// The page is cut before its rows are read.
	limit, limitArgs := page(q.Limit, q.Offset)
	order := subscriptionOrder(q)
	cut, args := "SELECT s.id AS id "+from+order+limit, append(c.args, limitArgs...)
	if v.held != nil {
		ids, err := collect(v, cut, args, func(scan func(...any) error) (id int64, err error) { return id, scan(&id) })
		if err != nil {
			return result, err
		}
		result.Rows, err = v.allSubscriptions(false, ids)
		return result, err
	}
	query := "SELECT " + subscriptions.selected() + ", o.name FROM (" + cut + `) AS wanted
		JOIN subscription AS s ON s.id = wanted.id JOIN organization AS o ON o.id = s.organization` + besideSeats(q) + order
	result.Rows, err = collect(v, query, args, func(scan func(...any) error) (row data.SubscriptionRow, err error) {
		return row, scan(subscriptions.place(&row.Subscription), &row.OrganizationName)
	})
	return result, err
}

// wholeList returns all that a question keeps, from the rows that are held.
func (v *view) wholeList(q ledger.SubscriptionQuery, c conditions, from string) (result data.Page[data.SubscriptionRow], err error) {
	var ids []int64
	all := len(c.all) == 0 && q.Sort == ""
	if !all {
		ids, err = collect(v, "SELECT s.id "+from+subscriptionOrder(q), c.args, func(scan func(...any) error) (id int64, err error) {
			return id, scan(&id)
		})
		if err != nil {
			return result, err
		}
	}
	result.Rows, err = v.allSubscriptions(all, ids)
	result.Count = len(result.Rows)
	return result, err
}

func subscriptionsWanted(q ledger.SubscriptionQuery) (c conditions) {
	if q.Organization != 0 {
		c.add("s.organization = ?", int64(q.Organization))
	}
	if q.Owner != 0 {
		c.add("s.owner = ?", int64(q.Owner))
	}
	if q.Free != nil {
		c.add("s.free = ?", number(*q.Free))
	}
	if q.Trial {
		c.add("s.trial = 1")
	}
	if q.Channel != "" {
		c.add("s.channel = ?", string(q.Channel))
	}
	if q.CreditCheck {
		c.add("s.credit_check_since <> ''")
	}
	if q.TotalKnown {
		c.add("s.total_unknown = 0")
	}
	if q.Least != nil {
		c.add("k.available >= ?", *q.Least)
	}
	if q.Most != nil {
		c.add("k.available <= ?", *q.Most)
	}
	return c
}

// narrowedBy joins what a question narrows or sorts by.
func narrowedBy(q ledger.SubscriptionQuery) string {
	if q.Sort == data.SortOrganization {
		return " JOIN organization AS o ON o.id = s.organization" + besideSeats(q)
	}
	return besideSeats(q)
}

func besideSeats(q ledger.SubscriptionQuery) string {
	if q.Least == nil && q.Most == nil && q.Sort != data.SortAssigned {
		return ""
	}
	return " JOIN seats AS k ON k.subscription = s.id"
}

func subscriptionOrder(q ledger.SubscriptionQuery) string {
	direction := ""
	if q.Descending {
		direction = " DESC"
	}
	switch q.Sort {
	case data.SortProduct:
		return " ORDER BY s.list_key" + direction + ", s.id"
	case data.SortOrganization:
		return " ORDER BY o.search" + direction + ", s.list_key" + direction + ", s.id"
	case data.SortAssigned:
		return " ORDER BY k.available" + direction + ", s.list_key" + direction + ", s.id"
	default:
		return " ORDER BY s.id"
	}
}

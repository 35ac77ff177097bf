package sqlite

import (
	"encoding/json"
	"fmt"

	"seatbook/data/ledger"
)

// peopleByCost returns the IDs of a page of people by what their licenses cost a month, who
// costs nothing after those of whom something is known, whatever the direction.
func (v *view) peopleByCost(c conditions, q ledger.PersonQuery) ([]int64, error) {
	costs := make([][3]int64, len(q.Costs))
	for i, of := range q.Costs {
		costs[i] = [3]int64{int64(of.Subscription), of.Home, of.Others}
	}
	text, err := json.Marshal(costs)
	if err != nil {
		return nil, fmt.Errorf("writing what licenses cost: %w", err)
	}
	direction := ""
	if q.Descending {
		direction = " DESC"
	}
	const (
		licenses = `license(subscription, home, others) AS MATERIALIZED
	(SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))`
		each = `cost(person, home, others) AS MATERIALIZED
	(SELECT a.person, sum(l.home), sum(l.others) FROM license AS l CROSS JOIN assignment AS a ON a.subscription = l.subscription GROUP BY a.person)`
	)
	limit, limitArgs := page(q.Limit, q.Offset)
	query := "WITH " + licenses + ", " + each + " SELECT p.id FROM person AS p LEFT JOIN cost AS k ON k.person = p.id" + c.where() +
		" ORDER BY k.person IS NULL, k.home" + direction + ", k.others" + direction + ", p.search, p.id" + limit
	args := append(append([]any{string(text)}, c.args...), limitArgs...)
	return collect(v, query, args, func(scan func(...any) error) (id int64, err error) { return id, scan(&id) })
}

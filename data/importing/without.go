package importing

import "seatbook/data"

// Without returns the plan as it is when some of its rows are left out; an
// assignment to somebody or something that is left out goes with them.
func (p Plan) Without(left map[Row]bool) Plan {
	if len(left) == 0 {
		return p
	}
	people, subscriptions := map[data.PersonID]bool{}, map[data.SubscriptionID]bool{}
	kept := p
	kept.Subscriptions, kept.People, kept.Assignments = nil, nil, nil
	for i, row := range p.Subscriptions {
		if !left[Row{RowSubscription, i}] {
			kept.Subscriptions = append(kept.Subscriptions, row)
		} else if row.Action == ActionAdd {
			subscriptions[row.After.ID] = true
		}
	}
	for i, row := range p.People {
		if !left[Row{RowPerson, i}] {
			kept.People = append(kept.People, row)
		} else if row.Action == ActionAdd {
			people[row.person.ID] = true
		}
	}
	stays := map[data.PersonID]bool{} // on a subscription, as there is no other to move to
	for _, row := range p.Assignments {
		if row.Moved && row.Action == ActionAdd && subscriptions[row.Assignment.Subscription] {
			stays[row.Assignment.Person] = true
		}
	}
	for i, row := range p.Assignments {
		if row.Moved && stays[row.Assignment.Person] {
			continue
		}
		if !left[Row{RowAssignment, i}] && !people[row.Assignment.Person] && !subscriptions[row.Assignment.Subscription] {
			kept.Assignments = append(kept.Assignments, row)
		}
	}
	return kept
}

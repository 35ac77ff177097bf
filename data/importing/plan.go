package importing

import (
	"slices"

	"seatbook/data"
)

// Action is what an import does with a row.
type Action string

// The actions.
const (
	ActionAdd    Action = "add"
	ActionChange Action = "change"
	ActionRemove Action = "remove"
	ActionLeave  Action = "leave"
)

// Plan is what an import will do, before it does it. A new subscription
// or person has a negative ID, by which the plan's assignments name it until
// the Book has given it one of its own.
type Plan struct {
	Organization  data.OrganizationID
	On            data.Date
	Subscriptions []PlannedSubscription
	People        []PlannedPerson
	Assignments   []PlannedAssignment // those that are given or taken back
	Staying       Staying
	Products      []data.Product // names that the record does not know yet (F7)
	Mappings      []Mapping      // to be remembered (F6)
	Rejected      []Rejection
	Unread        []Unread // cells that were not understood
	Notes         []Note   // what concerns a whole file
	TotalsTold    bool     // a file tells the totals of Microsoft's subscriptions
	// New are the organizations that lists name and the record doesn't have, by negative
	// IDs. Called are the names of all whose rows they have; nil where all are of one.
	New    []data.Organization
	Called map[data.OrganizationID]string
	// Near are those that may be one that there is, only spelled otherwise; AlsoCalled are
	// the names that files have of those that the user says are one.
	Near       []NearOrganization
	AlsoCalled []data.OrganizationName
}

// NearOrganization is one that a plan makes, and one of the record, or that the plan makes
// before it, from which its name differs by case, blanks and marks alone.
type NearOrganization struct {
	Source
	Name, Known string
}

// NewOrganization is one that a plan makes, and how many subscriptions and people it brings
// of it.
type NewOrganization struct {
	data.Organization
	Subscriptions, People int
}

// NewOrganizations are those that the plan makes: for whom it adds something. It walks through
// the plan.
func (p Plan) NewOrganizations() (all []NewOrganization) {
	if len(p.New) == 0 {
		return nil
	}
	subscriptions, people := map[data.OrganizationID]int{}, map[data.OrganizationID]int{}
	for i := range p.Subscriptions {
		subscriptions[p.Subscriptions[i].After.Organization]++
	}
	for i := range p.People {
		people[p.People[i].person.Organization]++
	}
	for _, o := range p.New {
		if made := (NewOrganization{o, subscriptions[o.ID], people[o.ID]}); made.Subscriptions+made.People > 0 {
			all = append(all, made)
		}
	}
	return all
}

// PlannedSubscription is what happens to one subscription. Before is the zero
// value for a new one.
type PlannedSubscription struct {
	Source
	Action        Action
	Before, After data.Subscription
	Notes         []*data.Error // what the admin should know about the row
}

// PlannedAssignment is what happens to one assignment: it is given or taken back.
type PlannedAssignment struct {
	Source
	Action     Action
	Assignment data.Assignment
	Product    string
	Person     string
	// Moved says that the license only moves to another subscription of its
	// product (R13b): a row that takes it and one that gives it.
	Moved bool
}

// Counts are how many rows of one kind an import adds, changes or removes, and
// leaves as they are.
type Counts struct{ Added, Changed, Removed, Unchanged int }

func (c *Counts) count(a Action) {
	switch a {
	case ActionAdd:
		c.Added++
	case ActionChange:
		c.Changed++
	case ActionRemove:
		c.Removed++
	default:
		c.Unchanged++
	}
}

// CountSubscriptions counts the subscriptions of the plan.
func (p Plan) CountSubscriptions() (c Counts) {
	for _, row := range p.Subscriptions {
		c.count(row.Action)
	}
	return c
}

// CountPeople counts the people of the plan.
func (p Plan) CountPeople() (c Counts) {
	for _, row := range p.People {
		c.count(row.Action)
	}
	return c
}

// CountAssignments counts the assignments of the plan.
func (p Plan) CountAssignments() (c Counts) {
	c.Unchanged = p.Staying.Len()
	for _, row := range p.Assignments {
		if !row.Moved {
			c.count(row.Action)
		}
	}
	return c
}

// Empty tells whether the plan would change nothing that a list shows.
func (p Plan) Empty() bool {
	if len(p.Products) > 0 {
		return false
	}
	for _, c := range []Counts{p.CountSubscriptions(), p.CountPeople(), p.CountAssignments()} {
		if c.Added+c.Changed+c.Removed > 0 {
			return false
		}
	}
	return !slices.ContainsFunc(p.Assignments, func(a PlannedAssignment) bool { return a.Moved })
}

// Noted are the subscriptions of which something is to be said, such as what a file
// tells of them and was not taken.
func (p Plan) Noted() (rows []PlannedSubscription) {
	for _, row := range p.Subscriptions {
		if len(row.Notes) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// Says tells whether a plan says of rows, cells, files or subscriptions what was not
// taken in.
func (p Plan) Says() bool {
	return len(p.Rejected)+len(p.Unread)+len(p.Notes)+len(p.Noted()) > 0
}

// FarTotals lists the products whose total a file moves so far that a digit may be
// missing or too many, or something else was counted.
func (p Plan) FarTotals() (products []string) {
	for _, row := range p.Subscriptions {
		if row.Action != ActionChange {
			continue
		}
		if slip, ask := data.FindTotalSlip(row.Before, row.After, data.Date{}); ask && slip.Far {
			products = append(products, row.After.Product)
		}
	}
	return products
}

// OverAssigned lists the planned subscriptions that end up with more assigned
// than paid for (R24), with the assignments of the plan counted in.
func (p Plan) OverAssigned() []data.Subscription {
	var over []data.Subscription
	for _, row := range p.Subscriptions {
		if data.OverAssigned(row.After) {
			over = append(over, row.After)
		}
	}
	return over
}

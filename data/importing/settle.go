package importing

import (
	"slices"
	"strings"

	"seatbook/data"
)

// settle lays the licenses of every product that changed over its subscriptions:
// the reported number and the people, oldest subscription first and people by their
// address, so that it does not matter which file came first (R13b).
func (p *planner) settle() {
	for _, of := range p.products.all {
		if !slices.ContainsFunc(of.subscriptions, (*workingSubscription).changes) {
			continue
		}
		slices.SortStableFunc(of.subscriptions, olderFirst)
		p.spreadReported(of.subscriptions)
		p.seat(of.subscriptions)
	}
}

// olderFirst orders subscriptions as assignments fill them (R13b).
func olderFirst(a, b *workingSubscription) int {
	switch x, y := a.after.StartedOn, b.after.StartedOn; {
	case x == y:
		return 0
	case x.IsZero():
		return 1
	case y.IsZero():
		return -1
	default:
		return compareDays(x, y)
	}
}

// compareDays orders days, one that is not known first.
func compareDays(a, b data.Date) int { return a.Time().Compare(b.Time()) }

// changes tells whether the plan changes anything about a subscription.
func (w *workingSubscription) changes() bool {
	return w.isNew || w.tookBack || !sameOnRecord(w.before, w.after) || slices.ContainsFunc(w.held, func(h *heldLicense) bool { return h.row >= 0 })
}

// shares lays a number over subscriptions, oldest first; what does not fit sits on
// the oldest (R24).
func (p *planner) shares(subscriptions []*workingSubscription, n int) []int {
	shares := make([]int, len(subscriptions))
	left := n
	for i, w := range subscriptions {
		if !data.CurrentStatus(w.after, p.on).Status.CanAssignIn() {
			continue
		}
		shares[i] = left
		if !w.after.TotalUnknown {
			shares[i] = min(left, w.after.Total)
		}
		left -= shares[i]
	}
	shares[0] += left
	return shares
}

func (p *planner) spreadReported(subscriptions []*workingSubscription) {
	var latest data.Date
	reported, from := 0, ""
	for _, w := range subscriptions {
		reported += w.after.ReportedAssigned
		if latest.Before(w.after.ReportedOn) {
			latest, from = w.after.ReportedOn, w.after.AssignedFrom
		}
	}
	if latest.IsZero() {
		return
	}
	for i, share := range p.shares(subscriptions, reported) {
		s := &subscriptions[i].after
		if s.ReportedAssigned != share || s.ReportedOn.IsZero() {
			s.ReportedAssigned, s.ReportedOn = share, latest
		}
		s.AssignedFrom = firstOf(from, s.AssignedFrom)
	}
}

// seat puts the people of a product on its subscriptions.
func (p *planner) seat(subscriptions []*workingSubscription) {
	held := 0
	for _, w := range subscriptions {
		held += len(w.held)
	}
	all := make([]*heldLicense, 0, held)
	for _, w := range subscriptions {
		for _, license := range w.held {
			if !license.takenBack {
				all = append(all, license)
			}
		}
		w.after.NamedAssigned, w.held = 0, nil
	}
	all = p.onceEach(byAddress(all))
	for i, share := range p.shares(subscriptions, len(all)) {
		to := subscriptions[i]
		for _, license := range all[:share] {
			p.sit(license, to)
		}
		to.held, to.after.NamedAssigned = all[:share], share
		all = all[share:]
	}
}

// byAddress sorts licenses by the address of who holds them.
func byAddress(all []*heldLicense) []*heldLicense {
	keys := make(map[*data.Person]string, len(all))
	for _, license := range all {
		keys[license.person] = data.AddressKey(license.person.Address)
	}
	slices.SortStableFunc(all, func(a, b *heldLicense) int { return strings.Compare(keys[a.person], keys[b.person]) })
	return all
}

// onceEach takes back the second license of a product that a person holds, since
// the record took it for two products so far.
func (p *planner) onceEach(all []*heldLicense) []*heldLicense {
	once := all[:0]
	before := data.PersonID(0)
	for _, license := range all {
		again := license.person.ID == before && license.row < 0
		before = license.person.ID
		if !again {
			once = append(once, license)
			continue
		}
		p.speakOf(license.on, license.on.source)
		p.assignments = append(p.assignments, PlannedAssignment{
			Source: license.on.source, Action: ActionRemove, Assignment: *license.recorded, Product: license.on.after.Product, Person: license.person.Name,
		})
	}
	return once
}

// sit puts one license on a subscription. One that only moves to another
// subscription of its product is taken and given in one.
func (p *planner) sit(license *heldLicense, to *workingSubscription) {
	switch {
	case license.row >= 0:
		p.assignments[license.row].Assignment.Subscription = to.after.ID
		p.assignments[license.row].Product = to.after.Product
		p.speakOf(to, p.assignments[license.row].Source)
	case license.recorded.Subscription != to.after.ID:
		row := PlannedAssignment{Source: to.source, Product: to.after.Product, Person: license.person.Name, Moved: true}
		row.Action, row.Assignment = ActionRemove, *license.recorded
		p.assignments = append(p.assignments, row)
		row.Action, row.Assignment = ActionAdd, data.Assignment{Subscription: to.after.ID, Person: license.person.ID, On: license.recorded.On}
		p.assignments = append(p.assignments, row)
		p.speakOf(to, to.source)
	}
}

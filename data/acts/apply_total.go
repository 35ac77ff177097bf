package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// applyTotal gives a subscription its new total. Assignments that no longer fit
// move to the product's other subscriptions first (R13b).
func applyTotal(w *ledger.Writing, s data.Subscription, total int, on data.Date) error {
	named := max(0, s.NamedAssigned-total)
	if err := moveAway(w, s, named, on); err != nil {
		return err
	}
	if err := moveReported(w, s, s.Assigned()-total-named, on); err != nil {
		return err
	}
	s.Total, s.TotalUnknown = total, false
	s.ReportedAssigned = min(s.ReportedAssigned, max(total, s.NamedAssigned))
	return w.Change(s)
}

// moveAway moves the latest n assignments of a subscription to the product's other
// subscriptions (R13b). The rules have checked that they fit.
func moveAway(w *ledger.Writing, s data.Subscription, n int, on data.Date) error {
	if n <= 0 {
		return nil
	}
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return err
	}
	var others []data.Subscription
	for _, other := range product {
		if other.ID != s.ID && other.Available() > 0 {
			others = append(others, other)
		}
	}
	places, err := data.PlaceAssignments(others, n, on)
	if err != nil {
		return err
	}
	latest, err := ledger.All[data.Assignment](w, ledger.RowQuery{Entity: data.EntityAssignment, Of: s.Key(), Latest: n})
	if err != nil {
		return err
	}
	for i, a := range latest {
		a.Subscription = places[i]
		if err := w.Change(a); err != nil {
			return err
		}
	}
	return nil
}

// moveReported counts n assigned licenses that have no name yet with the product's
// other subscriptions, as far as those have room (R13b).
func moveReported(w *ledger.Writing, s data.Subscription, n int, on data.Date) error {
	if n <= 0 {
		return nil
	}
	product, err := ledger.Sharing(w, s)
	if err != nil {
		return err
	}
	for _, other := range product {
		taken := min(n, other.Available())
		if other.ID == s.ID || taken <= 0 || !data.CurrentStatus(other, on).Status.CanAssignIn() {
			continue
		}
		other.ReportedAssigned, other.ReportedOn = other.Assigned()+taken, s.ReportedOn
		if err := w.Change(other); err != nil {
			return err
		}
		n -= taken
	}
	return nil
}

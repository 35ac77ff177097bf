package comings

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// doubled is a license that a successor gets and with which they hold one of two products
// twice (R34).
type doubled struct {
	savings.Overlap
	gets data.SubscriptionRow // the one of the two that they get
}

// askTwice finds out what the successor would hold twice, and offers to leave that out.
func (f *leaveForm) askTwice() {
	f.twice, f.without.Checked = nil, false
	if f.follows != nil {
		got, _ := f.handed(*f.follows, nil, f.Today())
		for _, both := range f.Known().Including(f.services).Overlaps(slices.Concat(f.heldOf(*f.follows), got), got, f.Today()) {
			gets := both.Whole
			if slices.ContainsFunc(got, func(row data.SubscriptionRow) bool { return row.ID == both.Part.ID }) {
				gets = both.Part
			}
			f.twice = append(f.twice, doubled{both, gets})
		}
		f.doubled.SetText(f.doubledText())
	}
	parts.ShowIf(len(f.twice) > 0, f.doubled)
	parts.ShowIf(len(f.twice) > 0, f.without)
	if f.Dialog != nil {
		f.Fit()
	}
}

// doubledText says how many licenses the successor would have twice, and what those cost.
func (f *leaveForm) doubledText() string {
	var cost []data.Money
	for _, both := range f.twice {
		if month := monthOf(both.Part.Subscription, 1, f.Today()); month.Known() {
			cost = data.AddMoney(cost, month)
		}
	}
	if len(cost) == 0 {
		return f.Count("leave.doubled", len(f.twice), "Name", f.follows.Name)
	}
	return f.Count("leave.doubled_cost", len(f.twice), "Name", f.follows.Name, "Cost", f.Sum(cost))
}

// leftOut are the subscriptions of which the successor is to get no license: all of a product
// that they would hold twice.
func (f *leaveForm) leftOut() (ids []data.SubscriptionID) {
	if !f.without.Checked {
		return nil
	}
	for _, both := range f.twice {
		for id, row := range f.rows {
			if id == both.gets.ID || row.SameProduct(both.gets.Subscription) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// parted are the licenses that the successor gets, and those that are freed.
func (f *leaveForm) parted() (got []data.SubscriptionRow, freed []savings.Freeing) {
	rest := f.heldBy
	if f.follows != nil {
		got, rest = f.handed(*f.follows, f.leftOut(), f.Today())
	}
	return got, rest.freed(f.Desk, f.lower.Value(), f.placed.Value() == orders.PlacedNot)
}

// addHanded adds a license that the successor gets, marked with what a month costs that they
// then hold twice.
func (f *leaveForm) addHanded(o *outcome, row data.SubscriptionRow) {
	o.add(row.Subscription, f.Number(1), f.Text("outcome.handed", "Name", f.follows.Name), 0)
	var cost []data.Money
	for _, both := range f.twice {
		if both.gets.ID != row.ID {
			continue
		}
		last := &o.rows[len(o.rows)-1]
		last.Cells[2], last.Asks = f.Text("outcome.handed_double", "Name", f.follows.Name), true
		if month := monthOf(both.Part.Subscription, 1, f.Today()); month.Known() {
			cost = data.AddMoney(cost, month)
		}
		if len(cost) > 0 {
			last.Cells[2] = f.Text("outcome.handed_twice", "Name", f.follows.Name, "Cost", f.Sum(cost))
		}
	}
}

// twiceText says what the successor then holds twice, as far as that is not left out (R34);
// empty for nothing.
func (f *leaveForm) twiceText() string {
	if len(f.twice) == 0 || f.without.Checked {
		return ""
	}
	var twice []string
	for _, both := range f.twice {
		twice = append(twice, f.Text("leave.twice_in", "Product", both.Part.Product, "Within", both.Whole.Product))
	}
	return f.Text("leave.twice", "Name", f.follows.Name, "Products", strings.Join(twice, ", "))
}

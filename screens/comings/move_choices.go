package comings

import (
	"cmp"
	"slices"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// offeredFrom are the products that the people hold, greyed where they can't be moved from
// one, and the one to begin with, 0 where there is none.
func (f *moveForm) offeredFrom(first data.SubscriptionID) (all []parts.Option[data.SubscriptionID], picked data.SubscriptionID) {
	best := func(a, b data.SubscriptionRow) int {
		return cmp.Or(
			compareBools(f.sameProduct(a, first), f.sameProduct(b, first)),
			compareBools(!a.Free, !b.Free),
			compareBools(f.hasPlanFor(a), f.hasPlanFor(b)),
			cmp.Compare(len(f.holders(b)), len(f.holders(a))),
			cmp.Compare(monthOf(b.Subscription, 1, f.on).Minor, monthOf(a.Subscription, 1, f.on).Minor),
		)
	}
	var start data.SubscriptionRow
	for _, row := range f.products() {
		if len(f.holders(row)) == 0 {
			continue
		}
		label := f.withOrganization(f.Count("people.held_by", len(f.holders(row)), "Product", row.Product), row)
		option := parts.Option[data.SubscriptionID]{Value: row.ID, Label: label, Greyed: !f.mayAssign(row)}
		if option.Greyed {
			option.Label = f.Text("move.barred", "Plan", label, "Why", f.whyNotFrom(row))
		} else if start.ID == 0 || best(row, start) < 0 {
			start = row
		}
		all = append(all, option)
	}
	return all, start.ID
}

// compareBools has what is true come first.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (f *moveForm) whyNotFrom(row data.SubscriptionRow) string {
	if !row.CanAssignOn() {
		return f.Text("move.bar." + string(data.MoveBarSelfService))
	}
	return f.Text("move.bar_role")
}

// offeredTo are the plans that there are beside one; those to which nobody can move come
// last, greyed.
func (f *moveForm) offeredTo(id data.SubscriptionID) (all []parts.Option[data.SubscriptionID]) {
	from := f.Rows[id]
	for _, row := range f.plansFor(from) {
		label := f.Count("assign.product", f.goingTo(from, row).Available(), "Product", row.Product)
		if ends := row.EndsItself(f.on); !ends.IsZero() { // who moves there loses it then
			label = f.Count("assign.product", f.goingTo(from, row).Available(), "Product", data.ShortName(row.Product)) // so that its end is not cut
			label = f.Text("move.plan_ends", "Plan", label, "Date", f.ShortNearDay(ends.Time(), f.on.Time()))
		}
		option := parts.Option[data.SubscriptionID]{Value: row.ID, Label: label}
		if why := f.whyNot(from, row); why != "" {
			option.Greyed, option.Label = true, f.Text("move.barred", "Plan", row.Product, "Why", why)
		}
		all = append(all, option)
	}
	slices.SortStableFunc(all, func(a, b parts.Option[data.SubscriptionID]) int { return compareBools(!a.Greyed, !b.Greyed) })
	return all
}

// planOf is the plan among some that has the product of a subscription and can be moved
// to, 0 for none.
func (f *moveForm) planOf(plans []parts.Option[data.SubscriptionID], of data.SubscriptionID) data.SubscriptionID {
	for _, plan := range plans {
		if !plan.Greyed && f.sameProduct(f.Rows[plan.Value], of) {
			return plan.Value
		}
	}
	return 0
}

// whyNot says why nobody can move to a plan, empty where they can.
func (f *moveForm) whyNot(from, to data.SubscriptionRow) string {
	if !f.admin.May(data.RightAssign, to.Subscription) {
		return f.Text("move.bar_role")
	}
	going := f.goingTo(from, to)
	bar, reasons := going.Bar()
	return cmp.Or(barText(f.Words, to, going, bar, reasons), f.whyNotNow(going))
}

// barText says why nobody can be given a license of a plan, empty where they can.
func barText(w desk.Words, to data.SubscriptionRow, going data.Moving, bar data.MoveBar, reasons []data.Reason) string {
	full := w.Text("move.none_left")
	if n := going.Available(); n > 0 { // some are left, and too few
		full = w.Count("move.few", n, "Needed", w.Number(going.People))
	}
	switch {
	case bar == "":
		return ""
	case bar == data.MoveBarOpenChange:
		return w.Text("move.bar.open_change", "Full", full, "To", w.Number(to.Open.To))
	case len(reasons) > 0 && reasons[0] == data.ReasonCreditCheck:
		return w.Text("move.bar_check", "Full", full)
	case len(reasons) > 0:
		return w.Text("move.bar."+string(bar), "Full", full) + " " + w.Text("reason."+string(reasons[0])+".title")
	}
	return w.Text("move.bar."+string(bar), "Full", full)
}

// withOrganization tells a product of two organizations apart.
func (f *moveForm) withOrganization(label string, row data.SubscriptionRow) string {
	if len(f.organizations) > 1 {
		return label + " · " + row.OrganizationName
	}
	return label
}

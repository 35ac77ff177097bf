package comings

import (
	"slices"

	"seatbook/data"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showList says of each product whether a license is available, what has to be bought,
// and what that costs, and of what is left out why.
func (f *joinForm) showList() {
	if f.placed == nil {
		return
	}
	f.list.Objects = nil
	missing, checked := false, false
	var cost, month []data.Money
	given, leftOut := f.gives()
	for _, row := range given {
		tick, bought := f.tick(row), f.toBuy(row)
		tick.SetText(row.Product)
		if bought == 0 {
			tick.SetText(f.Count("assign.product", max(f.Available(row), 1), "Product", row.Product))
		}
		f.list.Add(tick)
		if !tick.Checked {
			continue
		}
		month = data.AddMoney(month, monthOf(row.Subscription, 1, f.Today()))
		if bought == 0 {
			continue
		}
		missing, checked = true, checked || !f.checkedUntil(row, bought).IsZero()
		cost = data.AddMoney(cost, monthOf(row.Subscription, bought, f.Today()))
		f.list.Add(parts.NewWrapped(f.Text("join.missing", "Product", row.Product, "From", f.Number(row.PaidTotal()), "To", f.Number(row.PaidTotal()+bought))))
	}
	for _, both := range f.overlaps(slices.DeleteFunc(slices.Clone(given), func(row data.SubscriptionRow) bool { return !f.ticked(row) })) {
		f.list.Add(parts.NewWrapped(f.Text("join.overlap", "Product", both.part.Product, "Within", both.whole.Product)))
	}
	for _, why := range leftOut {
		f.list.Add(parts.NewWrapped(why))
	}
	if len(cost) > 0 {
		f.list.Add(parts.NewFaint(f.Text("join.cost", "Cost", f.Sum(cost))))
	}
	if len(month) > 0 {
		f.list.Add(parts.NewFaint(f.Text("join.month", "Cost", f.Sum(month))))
	}
	switch draft := f.placed.Value() == orders.PlacedNot; {
	case !missing || !f.buy.Checked:
	case draft:
		f.list.Add(parts.NewFaint(f.Text("join.wait")))
	case checked:
		f.list.Add(parts.NewFaint(f.Text("join.wait_check")))
	}
	parts.ShowIf(f.given.Value() == joinOther, f.Fields["colleague"])
	parts.ShowIf(missing, f.buy)
	parts.ShowIf(missing && f.buy.Checked, f.Fields["placed_all"])
	f.list.Refresh()
	if f.Dialog != nil {
		f.Fit()
	}
}

// overlaps are the products of some that others of them include (R34).
func (f *joinForm) overlaps(given []data.SubscriptionRow) []overlap {
	return overlapping(f.Known(), f.services, given, given, f.On)
}

// tick is the box of a product that is proposed, the same one however often the list is
// shown: it keeps the keyboard.
func (f *joinForm) tick(row data.SubscriptionRow) *parts.Check {
	if f.ticks[row.ID] == nil {
		f.ticks[row.ID] = parts.NewCheck(row.Product, true, func(bool) { f.showList() })
	}
	return f.ticks[row.ID]
}

// ticked tells whether a product that is proposed is to be given.
func (f *joinForm) ticked(row data.SubscriptionRow) bool { return f.tick(row).Checked }

// gives are the products that the new colleague is given, and why each other is left out:
// all else goes on without those (R5c, R37).
func (f *joinForm) gives() (given []data.SubscriptionRow, leftOut []string) {
	admin := f.Settings.Admin()
	for _, row := range f.products(f.given.Value(), f.whose.Value(), admin) {
		giving := f.giving(row, admin)
		bar, reasons := giving.GiveBar()
		why := barText(f.Words, row, giving, bar, reasons)
		if !admin.May(data.RightAssign, row.Subscription) {
			why = f.Text("move.bar_role")
		}
		if why == "" {
			given = append(given, row)
		} else {
			leftOut = append(leftOut, f.Text("join.left_out", "Product", row.Product, "Why", why))
		}
	}
	return given, leftOut
}

// checkedUntil is until which day what is bought of a product waits for its credit check;
// zero where it doesn't (R14).
func (f *joinForm) checkedUntil(of data.SubscriptionRow, bought int) data.Date {
	wish := data.Wish{NewTotal: of.PaidTotal() + bought, When: data.WhenNow, On: f.On, Admin: f.Settings.Admin()}
	return data.PreviewChange(of.Subscription, wish).CreditCheckUntil
}

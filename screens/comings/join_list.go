package comings

import (
	"seatbook/data"
	"seatbook/data/savings"
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
		month = data.AddMoney(month, monthOf(row.Subscription, 1, f.Today()))
		bought := f.toBuy(row)
		if bought == 0 {
			f.list.Add(parts.NewFaint(f.Count("assign.product", max(f.Available(row), 1), "Product", row.Product)))
			continue
		}
		missing, checked = true, checked || !f.checkedUntil(row, bought).IsZero()
		cost = data.AddMoney(cost, monthOf(row.Subscription, bought, f.Today()))
		f.list.Add(parts.NewWrapped(f.Text("join.missing", "Product", row.Product, "From", f.Number(row.PaidTotal()), "To", f.Number(row.PaidTotal()+bought))))
	}
	for _, said := range f.overlaps(given) {
		f.list.Add(parts.NewWrapped(said))
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

// overlaps says which of some products include others of them, that cost something (R34).
func (f *joinForm) overlaps(given []data.SubscriptionRow) (said []string) {
	known := f.Known()
	included := savings.NewInclusions(known.Suites, known.Catalog, nil)
	for _, part := range given {
		for _, whole := range given {
			if savings.Costs(part.Subscription, f.On) && included.Includes(included.ProductOf(whole.Subscription), included.ProductOf(part.Subscription)) {
				said = append(said, f.Text("join.overlap", "Product", part.Product, "Within", whole.Product))
				break
			}
		}
	}
	return said
}

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

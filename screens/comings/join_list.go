package comings

import (
	"seatbook/data"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showList says of each product whether a license is available, what has to be bought,
// and what that costs.
func (f *joinForm) showList() {
	if f.placed == nil {
		return
	}
	f.list.Objects = nil
	missing, checked := false, false
	var cost, month []data.Money
	for _, row := range f.products(f.given.Value(), f.whose.Value()) {
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

// checkedUntil is until which day what is bought of a product waits for its credit check;
// zero where it doesn't (R14).
func (f *joinForm) checkedUntil(of data.SubscriptionRow, bought int) data.Date {
	wish := data.Wish{NewTotal: of.PaidTotal() + bought, When: data.WhenNow, On: f.On, Admin: f.Settings.Admin()}
	return data.PreviewChange(of.Subscription, wish).CreditCheckUntil
}

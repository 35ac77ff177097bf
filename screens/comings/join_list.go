package comings

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showList offers each product with its price and what is available of it, says why others
// are left out, and beside that what is bought and what it costs.
func (f *joinForm) showList() {
	if f.effect == nil {
		return
	}
	f.list.Objects = nil
	given, leftOut := f.gives()
	twice := f.overlaps(given)
	for _, row := range given {
		f.list.Add(f.offer(row, twice))
	}
	for _, why := range leftOut {
		f.list.Add(parts.NewPlain(why, parts.SizeText))
	}
	ticked := slices.DeleteFunc(slices.Clone(given), func(row data.SubscriptionRow) bool { return !f.ticked(row) })
	missing := slices.ContainsFunc(ticked, func(row data.SubscriptionRow) bool { return f.toBuy(row) > 0 })
	parts.ShowIf(f.given.Value() == joinOther, f.Fields["colleague"])
	parts.ShowIf(missing, f.buy)
	parts.ShowIf(missing && f.buy.Checked, f.Fields["placed_all"])
	f.showEffect(ticked)
	f.list.Refresh()
	if f.Dialog != nil {
		f.Fit()
	}
}

// offer is a product with its box: what it costs a month, what is available of it, when it
// ends, and who waits for it or in which other product it is.
func (f *joinForm) offer(row data.SubscriptionRow, twice []savings.Overlap) fyne.CanvasObject {
	within := ""
	if i := slices.IndexFunc(twice, func(o savings.Overlap) bool { return o.Part.ID == row.ID }); i >= 0 {
		within = twice[i].Whole.Product
	}
	if f.ticks[row.ID] == nil { // what another includes is not proposed
		f.ticks[row.ID] = parts.NewCheck(data.ShortName(row.Product), within == "", func(bool) { f.showList() })
	}
	tick, said := f.ticks[row.ID], container.New(&parts.Stacked{Gap: 4}, parts.NewDim(f.offered(row), parts.SizeSmall))
	if within != "" {
		said.Add(container.NewHBox(parts.NewBadge(parts.BadgeText{Text: f.Text("report.within", "Product", data.ShortName(within)), Urgency: parts.Warning})))
	}
	for _, text := range []string{f.ends(row), f.waited(row)} {
		if text != "" {
			said.Add(container.NewHBox(parts.NewBadge(parts.BadgeText{Text: text, Urgency: parts.Warning})))
		}
	}
	return container.New(&parts.Packed{}, tick, container.New(layout.NewCustomPaddedLayout(0, 0, tickIndent, 0), said))
}

// ends says that a product ends by itself, after which the new colleague has none; empty
// where it goes on (R23).
func (f *joinForm) ends(row data.SubscriptionRow) string {
	if day := row.EndsItself(f.On); !day.IsZero() {
		return f.Text("join.ends", "Date", f.Words.Date(day))
	}
	return ""
}

// waited says who waits for what is available of a product; empty for nobody.
func (f *joinForm) waited(row data.SubscriptionRow) string {
	names := f.waitFor(row)
	if len(names) == 0 {
		return ""
	}
	return f.Count("join.waited", len(names), "Names", f.NamesOf(names[:1], len(names)))
}

// tickIndent is how far what is said of a box stands below its words.
const tickIndent = 25

// offered says what a product costs a month, and what is available of it.
func (f *joinForm) offered(row data.SubscriptionRow) string {
	var said []string
	if price := monthOf(row.Subscription, 1, f.On); price.Known() {
		said = append(said, f.Text("join.price", "Cost", f.Words.Money(price)))
	}
	switch spare := f.Joining.Spare(row); {
	case f.toBuy(row) > 0:
		said = append(said, f.Text("join.none_left"))
	case spare.Known:
		said = append(said, f.Words.Spare(spare))
	}
	return strings.Join(said, " · ")
}

// showEffect says what becomes of each total, and what it costs a month.
func (f *joinForm) showEffect(ticked []data.SubscriptionRow) {
	o, draft := &outcome{Words: f.Words, on: f.On}, f.placed.Value() == orders.PlacedNot
	var month []data.Money
	missing, checked := false, false
	for _, row := range ticked {
		month = data.AddMoney(month, monthOf(row.Subscription, 1, f.On))
		bought := f.toBuy(row)
		if bought == 0 || !f.buy.Checked {
			o.paid(row)
			continue
		}
		waits := !f.checkedUntil(row, bought).IsZero()
		missing, checked = true, checked || waits
		o.bought(row, bought, draft, waits)
	}
	notes := []string{""}
	if len(month) > 0 {
		notes[0] = f.Text("join.month", "Cost", f.Sum(month))
	}
	for _, both := range f.overlaps(ticked) {
		notes = append(notes, f.Text("join.overlap", "Product", both.Part.Product, "Within", both.Whole.Product))
	}
	switch {
	case missing && draft:
		notes = append(notes, f.Text("join.wait"))
	case checked:
		notes = append(notes, f.Text("join.wait_check"))
	}
	headline := f.Text("join.covered")
	switch {
	case len(ticked) == 0:
		headline = f.Text("join.none")
	case len(o.sum) > 0:
		headline = f.Text("join.cost", "Cost", f.Sum(o.sum))
	case o.unpriced:
		headline = f.Text("join.unpriced")
	}
	f.effect.Say(headline, o.summed(), notes)
}

// overlaps are the products of some that others of them include (R34).
func (f *joinForm) overlaps(given []data.SubscriptionRow) []savings.Overlap {
	return f.Known().Including(f.services).Overlaps(given, given, f.On)
}

// ticked tells whether a product that is proposed is to be given.
func (f *joinForm) ticked(row data.SubscriptionRow) bool {
	return f.ticks[row.ID] != nil && f.ticks[row.ID].Checked
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

package renewals

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// priceRise is the dialog in which a rise that a vendor announced is noted for many
// subscriptions at once (R27).
type priceRise struct {
	*desk.Picker[data.SubscriptionID, data.SubscriptionRow]
	offered   []data.SubscriptionRow // those that it can apply to
	announced desk.DateField
	percent   desk.PercentField
	price     desk.MoneyField
	several   bool // organizations
	body      *fyne.Container
}

// OpenPriceRise opens it with all of Microsoft's subscriptions ticked.
func OpenPriceRise(d *desk.Desk) {
	OpenPriceRiseOf(d, func(s data.Subscription) bool { return s.Cloud != data.CloudNone })
}

// OpenPriceRiseOf opens the dialog with those ticked that are meant.
func OpenPriceRiseOf(d *desk.Desk, meant func(data.Subscription) bool) {
	book, on := d.Book, d.Today()
	query := data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on}
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
		return book.Subscriptions(ctx, query)
	}, func(page data.Page[data.SubscriptionRow]) {
		r, leftOut := &priceRise{}, 0
		for _, row := range page.Rows {
			switch {
			case data.CanRise(row.Subscription, on):
				r.offered = append(r.offered, row)
				r.several = r.several || row.Organization != r.offered[0].Organization
			case row.PriceOn(on).Known() && data.CurrentStatus(row.Subscription, on).Status == data.StatusActive:
				leftOut++
			}
		}
		r.build(d, leftOut)
		for _, row := range r.offered {
			if meant(row.Subscription) {
				r.Picked[row.ID] = row
			}
		}
		r.open()
	})
}

func (r *priceRise) build(d *desk.Desk, leftOut int) {
	offered := r.offered
	r.Picker = desk.NewPicker(d, d.Text("price_rise.title"), "",
		func(row data.SubscriptionRow) data.SubscriptionID { return row.ID }, r.rowText,
		func(_ context.Context, search string, offset, limit int) (data.Page[data.SubscriptionRow], error) {
			return desk.PageOf(found(offered, search), offset, limit), nil
		})
	r.Topic = desk.TopicPrices
	r.Size = fyne.NewSize(760, 668)
	r.Say(r.Text("price_rise.text"))
	r.announced = r.AddDate("announced", true, data.Date{})
	r.percent = r.AddPercent("percent")
	r.price = r.AddMoney("price", data.Money{})
	row := container.New(&parts.SideBySide{})
	for _, name := range []string{"announced", "percent", "price"} {
		r.Column.Remove(r.Fields[name])
		row.Add(r.Fields[name])
	}
	r.Column.Add(row)
	if leftOut > 0 {
		r.Column.Add(parts.NewFaint(r.Count("price_rise.left_out", leftOut)))
	}
	r.First = r.announced.Entry
	r.announced.OnChanged, r.percent.OnChanged, r.price.OnChanged = r.changed, r.changed, r.changed
	r.Counted = func(n int) string {
		r.Above.SetText(r.costText())
		return r.Count("price_rise.button", n)
	}
	r.Enough = func(n int) bool { return n > 0 }
}

// open shows the dialog.
func (r *priceRise) open() {
	r.Confirm = parts.NewMainButton("", func() { r.Send(r.write, nil) })
	ticks := container.NewHBox(
		parts.NewQuietButton(r.Text("price_rise.all"), nil, func() { r.tickFound(true) }),
		parts.NewQuietButton(r.Text("price_rise.none"), nil, func() { r.tickFound(false) }))
	cost := container.NewBorder(nil, nil, nil, container.NewVBox(ticks), parts.NewEdged(r.Above)) // beside each other, as the list needs the room
	r.body = r.Listed(container.New(parts.FormColumn{}, r.Column, cost))
	r.Recount()
	r.ShowWith(r.body, r.Confirm)
	r.Rows.Reload()
}

// changed shows what another day or rise does.
func (r *priceRise) changed() {
	r.Recount()
	r.body.Refresh() // what a year costs takes a line for each currency
	r.List.Refresh()
}

func (r *priceRise) tickFound(ticked bool) {
	for _, row := range found(r.offered, r.Search.Text) {
		if ticked {
			r.Picked[row.ID] = row
		} else {
			delete(r.Picked, row.ID)
		}
	}
	r.changed()
}

// chosen are the subscriptions that are ticked, in the order of the record.
func (r *priceRise) chosen() []data.SubscriptionRow {
	return slices.SortedFunc(maps.Values(r.Picked), func(a, b data.SubscriptionRow) int { return cmp.Compare(a.ID, b.ID) })
}

// rise is what stands in the fields.
func (r *priceRise) rise(read *desk.Reading) data.Rise {
	rise := data.Rise{Announced: read.Date(r.Words, "announced", r.announced), Price: read.Money(r.Words, "price", r.price)}
	rise.Percent = read.Percent(r.Words, "percent", r.percent, data.MaxRisePercent)
	return rise
}

// known is the rise once it is filled in right.
func (r *priceRise) known() (data.Rise, bool) {
	read := &desk.Reading{}
	rise := r.rise(read)
	return rise, read.Mistakes.Err() == nil && rise.Validate() == nil
}

func (r *priceRise) write(read *desk.Reading) func(context.Context) error {
	announce := acts.AnnouncePrices{Rise: r.rise(read)}
	for _, row := range r.chosen() {
		announce.Subscriptions = append(announce.Subscriptions, row.Ref())
	}
	return r.Does(announce)
}

// costText says what a year of those that are ticked costs before and after.
func (r *priceRise) costText() string {
	rise, known := r.known()
	if !known {
		return r.Text("price_rise.incomplete")
	}
	var all []data.Subscription
	for _, row := range r.chosen() {
		all = append(all, row.Subscription)
	}
	costs, err := data.CostOfRise(all, rise)
	if err != nil {
		return r.ErrorText(err)
	}
	var lines []string
	for _, c := range costs {
		more := c.After.Minus(c.Before)
		lines = append(lines, r.Text("price_rise.before_after", "Before", r.Words.Money(c.Before), "After", r.Words.Money(c.After), "Difference", r.Words.Money(more)))
	}
	return strings.Join(lines, "\n")
}

// rowText names a subscription, and says from when it pays which price.
func (r *priceRise) rowText(row data.SubscriptionRow) string {
	name, old := data.ShortName(row.Product), r.Words.Money(row.PriceOn(r.Today()))
	if r.several {
		name += " · " + row.OrganizationName
	}
	rise, known := r.known()
	if known {
		after, err := data.Announce(row.Subscription, rise)
		from := row.FirstRenewal(rise.Announced)
		switch {
		case err == nil && len(after.PriceChanges) == len(row.PriceChanges) && after.PriceOn(from) == row.PriceOn(from):
			return r.Text("price_rise.row_same", "Name", name, "Old", old)
		case err == nil:
			return r.Text("price_rise.row", "Name", name, "Date", r.ShortDate(from), "Old", r.Words.Money(after.PriceOn(from.AddDays(-1))), "New", r.Words.Money(after.PriceOn(from)))
		}
	}
	return r.Text("price_rise.row_now", "Name", name, "Old", old, "Date", r.ShortDate(row.NextRenewal(r.Today())))
}

// found are the rows that a search finds, by product, vendor or organization.
func found(rows []data.SubscriptionRow, search string) []data.SubscriptionRow {
	wanted := data.Fold(search)
	var all []data.SubscriptionRow
	for _, row := range rows {
		if strings.Contains(data.Fold(row.Product+" "+row.Vendor+" "+row.OrganizationName), wanted) {
			all = append(all, row)
		}
	}
	return all
}

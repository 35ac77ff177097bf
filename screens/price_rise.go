package screens

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
	"seatbook/screens/parts"
)

// priceRise is the dialog in which a rise that a vendor announced is noted for many
// subscriptions at once (R27).
type priceRise struct {
	*picker[data.SubscriptionID, data.SubscriptionRow]
	offered   []data.SubscriptionRow // those that it can apply to
	announced dateField
	percent   *parts.Entry
	price     moneyField
	several   bool // organizations
	body      *fyne.Container
}

// openPriceRise opens it with all of Microsoft's subscriptions ticked.
func (w *Window) openPriceRise() {
	w.desk.openPriceRise(func(s data.Subscription) bool { return s.Cloud != data.CloudNone })
}

// openPriceRise opens the dialog with those ticked that are meant.
func (d *desk) openPriceRise(meant func(data.Subscription) bool) {
	book, on := d.book, d.today()
	query := data.SubscriptionQuery{Filter: data.FilterAll, Sort: data.SortProduct, On: on}
	ask(d, &d.window.toOpen, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
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
				r.picked[row.ID] = row
			}
		}
		r.open()
	})
}

func (r *priceRise) build(d *desk, leftOut int) {
	offered := r.offered
	r.picker = newPicker(d, d.Text("price_rise.title"), "",
		func(row data.SubscriptionRow) data.SubscriptionID { return row.ID }, r.rowText,
		func(_ context.Context, search string, offset, limit int) (data.Page[data.SubscriptionRow], error) {
			return pageOf(found(offered, search), offset, limit), nil
		})
	r.topic = topicPrices
	r.size = fyne.NewSize(760, 640)
	r.say(r.Text("price_rise.text"))
	r.announced = r.date("announced", true, data.Date{})
	r.percent = parts.NewEntry("", r.Amount(500, "EUR"))
	r.add("percent", false, r.percent)
	r.price = r.money("price", data.Money{})
	row := container.New(&sideBySide{})
	for _, name := range []string{"announced", "percent", "price"} {
		r.column.Remove(r.fields[name])
		row.Add(r.fields[name])
	}
	r.column.Add(row)
	if leftOut > 0 {
		r.column.Add(parts.NewFaint(r.Count("price_rise.left_out", leftOut)))
	}
	r.column.Add(container.NewHBox(
		parts.NewQuietButton(r.Text("price_rise.all"), nil, func() { r.tickFound(true) }),
		parts.NewQuietButton(r.Text("price_rise.none"), nil, func() { r.tickFound(false) })))
	r.first = r.announced.Entry
	changed := func(string) { r.changed() }
	r.announced.OnChanged, r.percent.OnChanged, r.price.amount.OnChanged = changed, changed, changed
	r.counted = func(n int) string {
		r.text.SetText(r.costText())
		return r.Count("price_rise.button", n)
	}
	r.enough = func(n int) bool { return n > 0 }
}

// open shows the dialog.
func (r *priceRise) open() {
	r.confirm = parts.NewMainButton("", func() { r.send(r.write, nil) })
	r.body = parts.NewSearchList(container.NewVBox(r.column, r.text), r.search, r.list)
	r.count()
	r.showWith(r.body, r.confirm)
	r.rows.reload()
}

// changed shows what another day or rise does.
func (r *priceRise) changed() {
	r.count()
	r.body.Refresh() // what a year costs takes a line for each currency
	r.list.Refresh()
}

func (r *priceRise) tickFound(ticked bool) {
	for _, row := range found(r.offered, r.search.Text) {
		if ticked {
			r.picked[row.ID] = row
		} else {
			delete(r.picked, row.ID)
		}
	}
	r.changed()
}

// chosen are the subscriptions that are ticked, in the order of the record.
func (r *priceRise) chosen() []data.SubscriptionRow {
	return slices.SortedFunc(maps.Values(r.picked), func(a, b data.SubscriptionRow) int { return cmp.Compare(a.ID, b.ID) })
}

// rise is what stands in the fields.
func (r *priceRise) rise(read *reading) data.Rise {
	rise := data.Rise{Announced: read.date(r.words, "announced", r.announced), Price: read.money(r.words, "price", r.price)}
	if text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(r.percent.Text), "%")); text != "" {
		hundredths, err := r.ParseAmount(text, "EUR") // two decimals, as people type them
		if err != nil || hundredths > data.MaxRisePercent {
			read.mistakes.Add("percent", data.CodeOutOfRange, map[string]any{"Min": 0, "Max": data.MaxRisePercent / 100})
		}
		rise.Percent = int(hundredths)
	}
	return rise
}

// known is the rise once it is filled in right.
func (r *priceRise) known() (data.Rise, bool) {
	read := &reading{}
	rise := r.rise(read)
	return rise, read.mistakes.Err() == nil && rise.Validate() == nil
}

func (r *priceRise) write(read *reading) func(context.Context) error {
	announce := acts.AnnouncePrices{Rise: r.rise(read)}
	for _, row := range r.chosen() {
		announce.Subscriptions = append(announce.Subscriptions, row.Ref())
	}
	return r.does(announce)
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
		return r.errorText(err)
	}
	var lines []string
	for _, c := range costs {
		more := data.Money{Minor: c.After.Minor - c.Before.Minor, Currency: c.After.Currency}
		lines = append(lines, r.Text("price_rise.before_after", "Before", r.words.money(c.Before), "After", r.words.money(c.After), "Difference", r.words.money(more)))
	}
	return strings.Join(lines, "\n")
}

// rowText names a subscription, and says from when it pays which price.
func (r *priceRise) rowText(row data.SubscriptionRow) string {
	name, old := row.Product, r.words.money(row.PriceOn(r.today()))
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
			return r.Text("price_rise.row", "Name", name, "Date", r.shortDate(from), "Old", r.words.money(after.PriceOn(from.AddDays(-1))), "New", r.words.money(after.PriceOn(from)))
		}
	}
	return r.Text("price_rise.row_now", "Name", name, "Old", old, "Date", r.shortDate(row.NextRenewal(r.today())))
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

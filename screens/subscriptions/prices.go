package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// mostPriced is how many subscriptions are asked about at once: the others are asked about
// once these are written.
const mostPriced = 40

// prices asks what each of several subscriptions costs and when it renews, in a table.
type prices struct {
	*desk.Form
	rows []*pricedRow
}

// pricedRow is one subscription in it, with the fields for what may not be known.
type pricedRow struct {
	of     data.SubscriptionRow
	price  desk.MoneyField
	period *parts.Choice[data.BillingPeriod]
	renews desk.DateField // nil where it is known
}

// OpenPrices asks what subscriptions cost, for how long, and when they renew, as far as that
// is not known; all that is filled in is written in one step.
func OpenPrices(d *desk.Desk, rows []data.SubscriptionRow) {
	p := &prices{Form: d.NewForm(d.Text("prices.title"))}
	p.Topic, p.Size = desk.TopicSubscriptionForm, fyne.NewSize(820, 0)
	p.Column.Add(parts.NewDim(d.Text("prices.about"), parts.SizeText))
	if len(rows) > mostPriced {
		p.Column.Add(parts.NewDim(d.Text("prices.first", "Count", d.Number(mostPriced), "All", d.Number(len(rows))), parts.SizeText))
		rows = rows[:mostPriced]
	}
	p.Column.Add(p.head())
	for _, row := range rows {
		p.add(row)
	}
	p.Show(d.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		act := p.read(read)
		if len(act.Subscriptions) == 0 && len(p.rows) > 0 {
			read.Mistakes.Add(data.FieldOf("price", p.rows[0].of.ID), data.CodeNothingChosen, nil)
		}
		return d.Does(act)
	}, nil)
}

// head names the columns.
func (p *prices) head() fyne.CanvasObject {
	title := func(key string) fyne.CanvasObject { return parts.NewDim(p.Text(key), parts.SizeSmall) }
	return container.New(pricesLayout{}, title("column.product"), title("prices.price"), title("field.billing_period"), title("field.renews_on"))
}

// add adds the row of a subscription.
func (p *prices) add(of data.SubscriptionRow) {
	row, product := &pricedRow{of: of}, data.ShortName(of.Product)
	name := container.New(&parts.Stacked{}, parts.NewPlain(product, parts.SizeText))
	if len(p.Go.Organizations()) > 1 {
		name.Add(parts.NewDim(of.OrganizationName, parts.SizeSmall))
	}
	cells := []fyne.CanvasObject{name}
	field := func(kind, title string, add func(name string)) {
		called := data.FieldOf(kind, of.ID)
		p.Title(called, product+": "+title)
		add(called)
		p.Fields[called].Untitled()
		p.Column.Remove(p.Fields[called]) // it stands in the row
		cells = append(cells, p.Fields[called])
	}
	field("price", p.Text("prices.price"), func(name string) { row.price = p.AddMoney(name, of.PriceOn(p.Today())) })
	row.price.AskOver()
	field("billing_period", p.FieldName("billing_period"), func(name string) {
		row.period = parts.NewChoice(desk.OptionsOf(p.Words, "billing_period", data.BillingPeriods()), of.BillingPeriod, func(data.BillingPeriod) { row.price.Look() })
		p.Add(name, false, row.period)
	})
	row.price.Explain(func(price data.Money) string {
		return desk.Per(p.Words, row.period.Value(), price.Times(of.PaidTotal()))
	})
	if of.RenewsOn.IsZero() {
		field("renews_on", p.FieldName("renews_on"), func(name string) { row.renews = p.AddDate(name, false, data.Date{}) })
		row.renews.AskOver()
	} else {
		cells = append(cells, parts.NewPlain(p.ShortDate(of.NextRenewal(p.Today())), parts.SizeText))
	}
	p.rows = append(p.rows, row)
	p.Column.Add(container.New(pricesLayout{}, cells...))
}

// read returns what is filled in: the rows in which nothing is stay as they are.
func (p *prices) read(r *desk.Reading) acts.EditSubscriptions {
	act := acts.EditSubscriptions{Each: map[data.SubscriptionID]data.Particulars{}}
	for _, row := range p.rows {
		of := row.of.Subscription
		told := data.Particulars{Price: r.Money(p.Words, data.FieldOf("price", of.ID), row.price)}
		if row.renews.DateField != nil {
			told.RenewsOn = r.Date(p.Words, data.FieldOf("renews_on", of.ID), row.renews)
		}
		if period := row.period.Value(); told.Price.Known() || period != of.BillingPeriod {
			told.BillingPeriod = period
		}
		if !told.IsZero() {
			act.Subscriptions = append(act.Subscriptions, of.Ref())
			act.Each[of.ID] = told
		}
	}
	return act
}

// pricesLayout lays a row of the table out: the name, which takes the room that is left,
// the price, its period and the day.
type pricesLayout struct{}

// The widths of the table, and the gap between its columns.
const (
	leastName   = 120
	priceWide   = 200
	periodWide  = 136
	renewsWide  = 228
	pricesGap   = 12
	besideField = 8 // above text, so that it stands beside what is typed
)

func (pricesLayout) widths(objects []fyne.CanvasObject) (price, period, renews float32) {
	grown := func(o fyne.CanvasObject, wide float32) float32 {
		if w, is := o.(fyne.Widget); is {
			wide = parts.Grown(w, wide)
		}
		if _, is := o.(*parts.Field); is {
			wide = max(wide, o.MinSize().Width)
		}
		return wide
	}
	return grown(objects[1], priceWide), grown(objects[2], periodWide), grown(objects[3], renewsWide)
}

// MinSize is as high as the highest.
func (l pricesLayout) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	price, period, renews := l.widths(objects)
	for i, o := range objects {
		high := o.MinSize().Height
		if _, is := o.(*parts.Field); !is && i > 0 {
			high += besideField
		}
		size.Height = max(size.Height, high)
	}
	return fyne.NewSize(leastName+price+period+renews+3*pricesGap, size.Height)
}

// Layout puts them beside each other.
func (l pricesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	price, period, renews := l.widths(objects)
	_, table := objects[1].(*parts.Field)
	x := float32(0)
	for i, wide := range []float32{size.Width - price - period - renews - 3*pricesGap, price, period, renews} {
		y := float32(0)
		if _, is := objects[i].(*parts.Field); table && !is {
			y = besideField
		}
		objects[i].Resize(fyne.NewSize(max(0, wide), objects[i].MinSize().Height))
		objects[i].Resize(fyne.NewSize(max(0, wide), objects[i].MinSize().Height)) // wrapped text knows its height only now
		objects[i].Move(fyne.NewPos(x, y))
		x += wide + pricesGap
	}
}

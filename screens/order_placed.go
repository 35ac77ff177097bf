package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// orderQuestion asks whether the order of a change has been placed: Seatbook places
// none (R20, R21).
type orderQuestion struct {
	product, vendor string
	elsewhere       bool // not in Microsoft's admin center
	from, to        int
	waits           bool // it is not confirmed at once, so that may be said
	// placed makes the change of an order that was placed; notYet, which may be nil,
	// keeps a change that is not ordered yet.
	placed func(data.Order) func(context.Context) (data.Change, error)
	notYet func(context.Context) (data.Change, error)
	then   func(data.Change)
}

// openOrderQuestion asks it.
func (d *desk) openOrderQuestion(q orderQuestion) {
	f := d.newForm(d.Text("order.title"))
	f.topic = topicAdd
	f.size.Width = 520
	said := []any{"Product", q.product, "From", d.Number(q.from), "To", d.Number(q.to), "Vendor", q.vendor}
	if q.elsewhere {
		f.say(d.Text("order.text_vendor", said...))
	} else {
		f.say(d.Text("order.text", said...))
	}
	number := parts.NewEntry("", "")
	f.add("order_number", false, number)
	day := f.date("ordered_on", true, d.today())
	f.first = nil // Enter answers at once
	done := parts.NewCheck(d.Text("editor.done"), false, nil)
	parts.ShowIf(q.waits, done)
	f.column.Add(done)
	send := func(make func(*reading) func(context.Context) (data.Change, error)) func() {
		return func() { sendFor(f, make, q.then) }
	}
	yes := parts.NewMainButton(d.Text("order.yes"), send(func(read *reading) func(context.Context) (data.Change, error) {
		return q.placed(data.Order{
			OrderNumber: number.Text, OrderedOn: read.date(d.words, "ordered_on", day), Done: done.Visible() && done.Checked,
		})
	}))
	f.confirm = yes
	if q.notYet == nil {
		f.showWith(f.column, yes)
		return
	}
	f.say(d.Text("order.not_yet_text"))
	notYet := parts.NewButton(d.Text("order.not_yet"), send(func(*reading) func(context.Context) (data.Change, error) { return q.notYet }))
	f.showWith(f.column, notYet, yes)
}

// openPlaceOrder records that the order of a draft was placed (R21).
func (d *desk) openPlaceOrder(c data.Change, s data.Subscription) {
	d.openOrderQuestion(orderQuestion{
		product: s.Product, vendor: s.Vendor, elsewhere: s.Cloud == data.CloudNone, from: c.From, to: c.To,
		waits: c.When == data.WhenRenewal || s.Payment == data.PaymentInvoice,
		placed: func(o data.Order) func(context.Context) (data.Change, error) {
			return makes[data.Change](d, acts.PlaceOrder{Change: c.Ref(), OrderNumber: o.OrderNumber, OrderedOn: o.OrderedOn, Done: o.Done})
		},
		then: func(data.Change) {},
	})
}

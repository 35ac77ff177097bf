package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// orderQuestion asks whether the order of a change has been placed: Seatbook places
// none (R20, R21).
type orderQuestion struct {
	product, vendor string
	elsewhere       bool // not in Microsoft's admin center
	from, to        int
	steps           fyne.CanvasObject // of placing it, nil where they stand elsewhere
	waits           bool              // it is not confirmed at once, so that may be said
	// placed makes the change of an order that was placed; notYet, which may be nil,
	// keeps a change that is not ordered yet.
	placed func(data.Order) func(context.Context) (data.Change, error)
	notYet func(context.Context) (data.Change, error)
	then   func(data.Change)
}

// openOrderQuestion asks it.
func openOrderQuestion(d *desk.Desk, q orderQuestion) {
	f := d.NewForm(d.Text("order.title"))
	f.Topic = desk.TopicAdd
	f.Size.Width = 520
	said := []any{"Product", q.product, "From", d.Number(q.from), "To", d.Number(q.to), "Vendor", q.vendor}
	if q.elsewhere {
		f.Say(d.Text("order.text_vendor", said...))
	} else {
		f.Say(d.Text("order.text", said...))
	}
	if q.steps != nil {
		f.Column.Add(q.steps)
	}
	number := parts.NewEntry("", "")
	f.Add("order_number", false, number)
	day := f.AddDate("ordered_on", true, d.Today())
	f.First = nil // Enter answers at once
	done := parts.NewCheck(d.Text("editor.done"), false, nil)
	parts.ShowIf(q.waits, done)
	f.Column.Add(done)
	send := func(make func(*desk.Reading) func(context.Context) (data.Change, error)) func() {
		return func() { desk.SendFor(f, make, q.then) }
	}
	yes := parts.NewMainButton(d.Text("order.yes"), send(func(read *desk.Reading) func(context.Context) (data.Change, error) {
		return q.placed(data.Order{
			OrderNumber: number.Text, OrderedOn: read.Date(d.Words, "ordered_on", day), Done: done.Visible() && done.Checked,
		})
	}))
	f.Confirm = yes
	if q.notYet == nil {
		f.ShowWith(f.Column, yes)
		return
	}
	f.Say(d.Text("order.not_yet_text"))
	notYet := parts.NewButton(d.Text("order.not_yet"), send(func(*desk.Reading) func(context.Context) (data.Change, error) { return q.notYet }))
	f.ShowWith(f.Column, notYet, yes)
}

// openPlaceOrder records that the order of a draft was placed (R21).
func openPlaceOrder(d *desk.Desk, c data.Change, s data.Subscription) {
	openOrderQuestion(d, orderQuestion{
		product: s.Product, vendor: s.Vendor, elsewhere: s.Cloud == data.CloudNone, from: c.From, to: c.To,
		waits: c.When == data.WhenRenewal || s.Payment == data.PaymentInvoice,
		placed: func(o data.Order) func(context.Context) (data.Change, error) {
			return desk.Makes[data.Change](d, acts.PlaceOrder{Change: c.Ref(), OrderNumber: o.OrderNumber, OrderedOn: o.OrderedOn, Done: o.Done})
		},
		then: func(data.Change) {},
	})
}

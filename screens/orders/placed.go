package orders

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Question asks whether the order of a change has been placed: Seatbook places
// none (R20, R21).
type Question struct {
	Product, Vendor string
	Elsewhere       bool // not in Microsoft's admin center
	From, To        int
	On              data.Date         // of the renewal that it waits for, none where it is made now
	Steps           fyne.CanvasObject // of placing it, nil where they stand elsewhere
	Waits           bool              // it is not confirmed at once, so that may be said
	// Placed makes the change of an order that was placed; notYet, which may be nil,
	// keeps a change that is not ordered yet.
	Placed func(data.Order) func(context.Context) (data.Change, error)
	NotYet func(context.Context) (data.Change, error)
	Then   func(data.Change)
}

// Ask asks it.
func Ask(d *desk.Desk, q Question) {
	f := d.NewForm(d.Text("order.title"))
	f.Topic = desk.TopicAdd
	f.Size.Width = 520
	said := []any{"Product", q.Product, "From", d.Number(q.From), "To", d.Number(q.To), "Vendor", q.Vendor, "On", ""}
	if !q.On.IsZero() {
		said[len(said)-1] = d.Date(q.On)
	}
	if q.Elsewhere {
		f.Say(d.Count("order.text_vendor", q.To, said...))
	} else {
		f.Say(d.Count("order.text", q.To, said...))
	}
	if q.Steps != nil {
		f.Column.Add(q.Steps)
	}
	number := parts.NewEntry("", "")
	f.Add("order_number", false, number)
	day := f.AddDate("ordered_on", true, d.Today())
	f.First = nil // Enter answers at once, where there is one answer
	done := parts.NewCheck(d.Text("editor.done"), false, nil)
	parts.ShowIf(q.Waits, done)
	f.Column.Add(done)
	send := func(make func(*desk.Reading) func(context.Context) (data.Change, error)) func() {
		return func() { desk.SendFor(f, make, q.Then) }
	}
	yes := parts.NewMainButton(d.Text("order.yes"), send(func(read *desk.Reading) func(context.Context) (data.Change, error) {
		return q.Placed(data.Order{
			OrderNumber: number.Text, OrderedOn: read.Date(d.Words, "ordered_on", day), Done: done.Visible() && done.Checked,
		})
	}))
	f.Confirm = yes
	if q.NotYet == nil {
		f.ShowWith(f.Column, yes)
		return
	}
	f.Say(d.Text("order.not_yet_text"))
	// As this opens, nothing has been ordered, and Seatbook orders nothing: a key that was
	// pressed once too often leaves a draft (R21). Enter in a field, as behind the order's
	// number, says that it was placed.
	notYet := parts.NewButton(d.Text("order.not_yet"), send(func(*desk.Reading) func(context.Context) (data.Change, error) { return q.NotYet }))
	f.First = notYet
	f.ShowWith(f.Column, notYet, yes)
}

// OpenPlace records that the order of a draft was placed (R21), or that whoever makes the
// change was asked for it, of which there is nothing more to tell (R35).
func OpenPlace(d *desk.Desk, c data.Change, s data.Subscription) {
	if c.Asked() {
		d.Write(d.Does(acts.PlaceOrder{Change: c.Ref()}), nil)
		return
	}
	Ask(d, Question{
		Product: s.Product, Vendor: d.WhoSells(s), Elsewhere: s.Cloud == data.CloudNone, From: c.From, To: c.To, On: renewalOf(c),
		Waits: c.When == data.WhenRenewal || s.Payment == data.PaymentInvoice,
		Placed: func(o data.Order) func(context.Context) (data.Change, error) {
			return desk.Makes[data.Change](d, acts.PlaceOrder{Change: c.Ref(), OrderNumber: o.OrderNumber, OrderedOn: o.OrderedOn, Done: o.Done})
		},
		Then: func(data.Change) { OfferWaiting(d, s.ID) },
	})
}

// renewalOf is the renewal that a change waits for, none for one that is made now.
func renewalOf(c data.Change) data.Date {
	if c.When == data.WhenRenewal {
		return c.DueOn
	}
	return data.Date{}
}

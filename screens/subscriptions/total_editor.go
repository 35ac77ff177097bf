package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// totalEditor changes the total of licenses: it takes the new total (R12), shows
// what that does and what blocks it as it is typed, and submits it.
type totalEditor struct {
	*desk.Desk
	panel   *panel
	content *parts.Card
	detail  data.SubscriptionDetail

	number     *parts.NumberField
	difference *parts.Plain // how many more or fewer
	becomes    *parts.Plain // what a month costs then
	wrong      *parts.Plain // what is in the way, right below the number
	asks       *parts.Plain // what may be a slip of it, or is more than Microsoft allows
	when       *parts.Choice[data.When]
	effect     *fyne.Container
	note       *parts.Field
	why        *parts.Entry
	submit     *parts.Button
	way        *parts.Button   // out of what is in the way, nil where there is none
	goOn       *fyne.Container // the button that goes on: to ordering, or out of what is in the way
	order      *orders.Steps
	begun      bool // the total is being changed
}

func newTotalEditor(d *desk.Desk, panel *panel, detail data.SubscriptionDetail) *totalEditor {
	e := &totalEditor{Desk: d, panel: panel, detail: detail}
	e.number = d.NewNumberField(detail.PaidTotal(), data.MinTotal, data.MaxTotal)
	e.number.OnChanged, e.number.OnSubmitted, e.number.Entry.OnEntered = e.changed, e.send, e.begin
	e.difference, e.becomes = parts.NewPlain("", parts.SizeText).Strong(), parts.NewDim("", parts.SizeSmall)
	e.when = parts.NewChoice(desk.OptionsOf(d.Words, "when", []data.When{data.WhenNow, data.WhenRenewal}), data.WhenNow, func(data.When) { e.changed() })
	e.effect = container.New(&parts.Stacked{Gap: 4})
	e.why = parts.NewEntry("", "")
	e.note = parts.NewField(d.Text("editor.why"), false, e.why)
	e.wrong, e.asks = parts.NewPlain("", parts.SizeSmall).Bad(), parts.NewPlain("", parts.SizeSmall)
	e.submit = parts.NewMainButton(d.Text("editor.submit"), e.send)
	e.goOn = container.New(parts.NewRows(8, 8), e.submit)
	e.order = orders.NewSteps(d, detail.Subscription, 0, data.WhenNow, false)
	orders := d.Text("editor.orders_nothing")
	if detail.Cloud == data.CloudNone {
		orders = d.Text("editor.orders_nothing_vendor", "Vendor", d.WhoSells(detail.Subscription))
	}
	rests := func() bool { return !e.begun }
	says := container.New(&parts.Steady{May: e.highestSays, Rests: rests}, container.New(&parts.Stacked{Gap: 2}, e.wrong, e.difference, e.becomes, e.asks))
	// What changes as one types has room for the most that it may say from then on, so that
	// the people below stay where they are; the button is above it, near to what is typed.
	e.content = parts.NewCard(
		parts.NewPlain(d.Text("editor.question"), parts.SizeHead),
		container.NewHBox(e.number), says, e.when,
		e.note,
		container.New(&parts.Stacked{Gap: 6}, e.goOn, parts.NewDim(orders, parts.SizeSmall)),
		container.New(&parts.Steady{May: e.highestEffect, Rests: rests}, e.effect),
		e.order.Content)
	e.changed()
	return e
}

// update takes in that the subscription has changed. What was typed stays, unless it was
// the total as it stood, or was typed while a change was open that is over now: it was
// refused then, and must not be one press from being ordered.
func (e *totalEditor) update(detail data.SubscriptionDetail) {
	n, ok := e.number.Number()
	untouched := ok && n == e.detail.PaidTotal()
	over := e.detail.Open != nil && detail.Open == nil
	e.detail = detail
	if untouched || over {
		e.number.SetNumber(detail.PaidTotal())
	}
	e.changed()
}

// Wish is the change as it stands in the fields. What is no number is 0, which
// the rules refuse.
func (e *totalEditor) Wish() data.Wish {
	n, _ := e.number.Number()
	return data.Wish{
		NewTotal: n, When: e.when.Value(), On: e.Today(),
		Admin: e.Settings.Admin(), Country: e.detail.Country, Movable: e.detail.Movable,
		OtherBusinessSeats: e.detail.OtherBusinessSeats,
	}
}

// begin keeps room for what a change may say.
func (e *totalEditor) begin() {
	e.begun = true
	e.content.Refresh()
	e.panel.Content.Refresh()
}

// changed shows what the change would do.
func (e *totalEditor) changed() {
	wish := e.Wish()
	e.begun = e.begun || wish.NewTotal != e.detail.PaidTotal()
	p := data.PreviewChange(e.detail.Subscription, wish)
	e.say(e.saysOf(p, wish))
	parts.ShowIf(e.detail.RecurringBilling && !e.detail.RenewsOn.IsZero(), e.when)
	e.order.Show(e.detail.Subscription, wish.NewTotal, wish.When)
	e.effect.Objects = e.explain(p, wish)
	ready := p.Allowed() && e.detail.Open == nil && !e.untold(wish)
	if ready {
		e.submit.Enable()
	} else {
		e.submit.Disable()
	}
	e.goOn.Objects = []fyne.CanvasObject{e.submit}
	if e.way = e.wayOut(p, wish); e.way != nil {
		e.goOn.Objects = []fyne.CanvasObject{e.way}
	}
	e.goOn.Refresh()
	e.effect.Refresh()
	e.content.Refresh()
}

// said is what stands right below the number: what is in the way of it, or what it is more
// or fewer and comes to a month, and what is to be asked about it.
type said struct{ wrong, difference, becomes, asks string }

// saysOf works that out.
func (e *totalEditor) saysOf(p data.Preview, wish data.Wish) said {
	if e.detail.Open != nil && wish.NewTotal != e.detail.PaidTotal() {
		return said{wrong: e.ErrorText(data.OpenChangeError(*e.detail.Open))}
	}
	if e.detail.Open != nil || e.untold(wish) {
		return said{difference: e.differenceText(p), becomes: e.becomesText(p, wish)}
	}
	if block, is := inTheWay(p); is {
		return said{wrong: e.blockText(block, p, wish)}
	}
	asks, slip := e.asksText(p, wish)
	if slip { // which costs nobody anything yet
		return said{difference: e.differenceText(p), asks: asks}
	}
	return said{difference: e.differenceText(p), becomes: e.becomesText(p, wish), asks: asks}
}

// say shows it, and has the border of the field say that what stands there is wrong.
func (e *totalEditor) say(says said) {
	for line, text := range map[*parts.Plain]string{e.wrong: says.wrong, e.difference: says.difference, e.becomes: says.becomes, e.asks: says.asks} {
		line.SetText(text)
		parts.ShowIf(text != "", line)
	}
	e.asks.Ask(true)
	e.number.Entry.SetWrong(says.wrong != "")
}

// differenceText says how many more or fewer they are (R12).
func (e *totalEditor) differenceText(p data.Preview) string {
	switch {
	case p.BlockedBy(data.BlockInvalidTotal), p.Difference == 0:
		return ""
	case p.Difference > 0:
		return e.Count("editor.increase", p.Difference)
	default:
		return e.Count("editor.decrease", -p.Difference)
	}
}

// becomesText says what a month costs, and what it will cost.
func (e *totalEditor) becomesText(p data.Preview, wish data.Wish) string {
	after := e.detail.Subscription
	after.Total, after.TotalUnknown = wish.NewTotal, false
	was, is := e.detail.CostPerMonth(wish.On), after.CostPerMonth(wish.On)
	switch {
	case !is.Known() || p.BlockedBy(data.BlockInvalidTotal):
		return ""
	case !was.Known(): // of how many licenses, nobody has told
		return desk.Per(e.Words, data.BillingMonthly, is)
	case p.Difference == 0:
		return e.Text("editor.costs_now", "Is", e.Money(is))
	}
	return e.Text("editor.becomes", "Was", e.Money(was), "Is", e.Money(is))
}

// send asks whether the order has been placed, and keeps the change either way (R21).
// Where something is in the way, it leads out of that.
func (e *totalEditor) send() {
	if e.way != nil && !e.way.Disabled() {
		e.way.OnTapped()
		return
	}
	if e.submit.Disabled() {
		parts.IntoView(e.number)
		parts.IntoView(e.wrong) // it says why not
		return
	}
	wish := e.Wish()
	order := data.Order{
		SubscriptionRef: e.detail.Subscription.Ref(), NewTotal: wish.NewTotal, When: wish.When, On: e.Today(), Note: e.why.Text,
	}
	draft := order
	draft.Draft = true
	added := order.NewTotal - e.detail.PaidTotal()
	orders.Ask(e.Desk, orders.Question{
		Product: e.detail.Product, Vendor: e.WhoSells(e.detail.Subscription), Elsewhere: e.detail.Cloud == data.CloudNone,
		From: e.detail.PaidTotal(), To: order.NewTotal,
		Steps: orders.NewSteps(e.Desk, e.detail.Subscription, wish.NewTotal, wish.When, true).Content,
		Waits: data.FirstState(data.PreviewChange(e.detail.Subscription, wish), order) != data.ChangeConfirmed,
		Placed: func(placed data.Order) func(context.Context) (data.Change, error) {
			order.OrderNumber, order.OrderedOn, order.Done = placed.OrderNumber, placed.OrderedOn, placed.Done
			return desk.Makes[data.Change](e.Desk, acts.SubmitChange{Order: order})
		},
		NotYet: desk.Makes[data.Change](e.Desk, acts.SubmitChange{Order: draft}),
		Then:   func(change data.Change) { e.sent(change, added) },
	})
}

// sent shows what became of a change that was kept.
func (e *totalEditor) sent(change data.Change, added int) {
	e.why.SetText("")
	e.number.SetNumber(e.detail.PaidTotal()) // a draft changes no total
	if e.panel.Editor != e {
		return // another subscription is on view by now
	}
	if change.State == data.ChangeConfirmed {
		e.panel.bought = buy(added, change.From, e.detail)
	}
	e.Go.FocusList()
	e.panel.offered = e.panel.bought.licenses > 0 // what comes next is to assign them
	e.panel.refresh()
}

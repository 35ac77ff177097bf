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
	difference *parts.Plain    // how many more or fewer, beside the number
	says       *fyne.Container // what that comes to and does, or what is in the way of it
	when       *parts.Choice[data.When]
	deferred   bool            // to the renewal, by the way out of a number that can't go now
	question   *fyne.Container // all that is asked, to the button that goes on
	note       *parts.Field
	why        *parts.Entry
	submit     *parts.Button
	way        *parts.Button   // out of what is in the way, nil where there is none
	goOn       *fyne.Container // the button that goes on: to ordering, or out of what is in the way
	order      *orders.Steps
}

func newTotalEditor(d *desk.Desk, panel *panel, detail data.SubscriptionDetail) *totalEditor {
	e := &totalEditor{Desk: d, panel: panel, detail: detail}
	e.number = d.NewNumberField(detail.PaidTotal(), data.MinTotal, data.MaxTotal)
	e.number.OnChanged, e.number.OnSubmitted, e.number.Entry.OnEntered = e.typed, e.send, e.intoView
	step := e.number.Entry.OnKey
	e.number.Entry.OnKey = func(key *fyne.KeyEvent) bool { return key.Name == fyne.KeyEscape && e.drop() || step(key) }
	e.difference = parts.NewPlain("", parts.SizeText).Strong()
	e.when = parts.NewChoice(desk.OptionsOf(d.Words, "when", []data.When{data.WhenNow, data.WhenRenewal}), data.WhenNow, func(data.When) {
		e.deferred = false
		e.changed()
	})
	e.says = newAnswer(nil)
	e.why = parts.NewEntry("", "")
	e.note = parts.NewField(d.Text("editor.why"), false, e.why)
	e.submit = parts.NewMainButton(d.Text("editor.submit"), e.send)
	e.goOn = container.New(parts.NewRows(8, 8), e.submit)
	e.order = orders.NewSteps(d, detail.Subscription, 0, data.WhenNow, false)
	orders := d.Text("editor.orders_nothing")
	if detail.Cloud == data.CloudNone {
		orders = d.Text("editor.orders_nothing_vendor", "Vendor", d.WhoSells(detail.Subscription))
	}
	// What changes as one types has room for the most that it may say from the start, so
	// that nothing below it moves at the first key either.
	number := container.New(&parts.Beside{Gap: 10}, container.NewHBox(e.number), e.difference, container.NewWithoutLayout())
	e.question = container.New(&parts.Stacked{Gap: 8},
		parts.NewPlain(d.Text("editor.question"), parts.SizeHead),
		container.New(&parts.Steady{}, number),
		container.New(&parts.Steady{May: e.highestSays}, e.says),
		e.when, e.note,
		container.New(&parts.Stacked{Gap: 6}, e.goOn, parts.NewDim(orders, parts.SizeSmall)))
	e.content = parts.NewCard(e.question, e.order.Content)
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

// intoView shows all that is asked, with its answer and its button, once the total has the
// keyboard: what the subscription is may scroll away for it.
func (e *totalEditor) intoView() { parts.IntoView(e.question) }

// typed takes in another number. Where the one before could only wait for the renewal and
// this one can go now, it goes now.
func (e *totalEditor) typed() {
	now := e.Wish()
	now.When = data.WhenNow
	if e.deferred && data.PreviewChange(e.detail.Subscription, now).Allowed() {
		e.when.Pick(data.WhenNow)
	}
	e.changed()
}

// drop puts the total as it is back into the field, now, and tells whether another stood
// there, which undo brings back.
func (e *totalEditor) drop() bool {
	n, read := e.number.Number()
	if read && n == e.detail.PaidTotal() && e.when.Value() == data.WhenNow {
		return false
	}
	e.when.Pick(data.WhenNow)
	e.number.PutBack(e.detail.PaidTotal())
	return true
}

// isTotal tells whether what stands in the field can be a total at all (R12).
func (e *totalEditor) isTotal() bool {
	return !data.PreviewChange(e.detail.Subscription, e.Wish()).BlockedBy(data.BlockInvalidTotal)
}

// changed shows what the change would do.
func (e *totalEditor) changed() {
	wish := e.Wish()
	p := data.PreviewChange(e.detail.Subscription, wish)
	says := e.saysOf(p, wish)
	e.difference.SetText(says.difference)
	e.number.Entry.SetWrong(says.wrong != "")
	e.says.Objects = newAnswer(says.lines(e.explain(p, wish))).Objects
	parts.ShowIf(e.detail.RecurringBilling && !e.detail.RenewsOn.IsZero(), e.when)
	e.order.Show(e.detail.Subscription, wish.NewTotal, wish.When)
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
	e.says.Refresh()
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
	return said{difference: e.differenceText(p), becomes: e.becomesText(p, wish), asks: e.asksText(p, wish)}
}

// newAnswer puts lines below each other.
func newAnswer(lines []fyne.CanvasObject) *fyne.Container {
	return container.New(&parts.Stacked{Gap: 4}, lines...)
}

// lines are what stands below the number, above what else the change does.
func (s said) lines(effects []fyne.CanvasObject) (lines []fyne.CanvasObject) {
	if s.becomes != "" {
		lines = append(lines, parts.NewPlain(s.becomes, parts.SizeSmall))
	}
	if s.wrong != "" {
		lines = append(lines, parts.NewPlain(s.wrong, parts.SizeSmall).Bad())
	}
	if s.asks != "" {
		asks := parts.NewPlain(s.asks, parts.SizeSmall)
		asks.Ask(true)
		lines = append(lines, asks)
	}
	return append(lines, effects...)
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
		parts.IntoView(e.says) // it says why not
		parts.IntoView(e.number)
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
		From: e.detail.PaidTotal(), To: order.NewTotal, On: e.effectiveOn(wish),
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

// effectiveOn is the renewal that a change waits for, none for one that is made now.
func (e *totalEditor) effectiveOn(wish data.Wish) data.Date {
	if wish.When == data.WhenNow {
		return data.Date{}
	}
	return data.PreviewChange(e.detail.Subscription, wish).Effective
}

// sent shows what became of a change that was kept.
func (e *totalEditor) sent(change data.Change, added int) {
	e.why.SetText("")
	e.deferred = e.when.Value() == data.WhenRenewal // which was meant for this change
	e.number.SetNumber(e.detail.PaidTotal())        // a draft changes no total
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

package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// totalEditor changes the total of licenses: it takes the new total (R12), shows
// what that does and what blocks it as it is typed, and submits it.
type totalEditor struct {
	*desk.Desk
	panel   *subscriptionPanel
	content *fyne.Container
	detail  data.SubscriptionDetail

	number     *parts.NumberField
	difference *widget.Label
	when       *parts.Choice[data.When]
	effect     *fyne.Container
	note       *parts.Field
	why        *parts.Entry
	submit     *parts.Button
	order      *ordering
}

func newTotalEditor(d *desk.Desk, panel *subscriptionPanel, detail data.SubscriptionDetail) *totalEditor {
	e := &totalEditor{Desk: d, panel: panel, detail: detail}
	e.number = d.NewNumberField(detail.PaidTotal(), data.MinTotal, data.MaxTotal)
	e.number.OnChanged, e.number.OnSubmitted = e.changed, e.send
	e.difference = widget.NewLabel("")
	e.difference.TextStyle.Bold = true
	e.when = parts.NewChoice(desk.OptionsOf(d.Words, "when", []data.When{data.WhenNow, data.WhenRenewal}), data.WhenNow, func(data.When) { e.changed() })
	e.effect = container.New(&parts.Packed{})
	e.why = parts.NewEntry("", d.Text("editor.why_placeholder"))
	e.note = parts.NewField(d.Text("editor.why"), false, e.why)
	e.submit = parts.NewMainButton(d.Text("editor.submit"), e.send)
	e.order = newOrdering(d, detail.Subscription, data.WhenNow, true)
	total := container.NewBorder(nil, nil, e.number, nil, e.difference)
	// The button stands above the steps, so that it is in view in a small window.
	e.content = container.NewVBox(
		parts.NewStrong(d.Text("editor.total_licenses")), total, e.when, e.effect,
		container.NewBorder(nil, nil, nil, container.New(&parts.AtBottom{}, e.submit), e.note),
		e.order.content)
	e.changed()
	return e
}

// update takes in that the subscription has changed. What was typed stays,
// unless it was the total as it stood.
func (e *totalEditor) update(detail data.SubscriptionDetail) {
	n, ok := e.number.Number()
	untouched := ok && n == e.detail.PaidTotal()
	e.detail = detail
	if untouched {
		e.number.SetNumber(detail.PaidTotal())
	}
	e.changed()
}

// wish is the change as it stands in the fields. What is no number is 0, which
// the rules refuse.
func (e *totalEditor) wish() data.Wish {
	n, _ := e.number.Number()
	return data.Wish{
		NewTotal: n, When: e.when.Value(), On: e.Today(),
		Admin: e.Settings.Admin(), Country: e.detail.Country, Movable: e.detail.Movable,
		OtherBusinessSeats: e.detail.OtherBusinessSeats,
	}
}

// changed shows what the change would do.
func (e *totalEditor) changed() {
	wish := e.wish()
	p := data.PreviewChange(e.detail.Subscription, wish)
	e.showDifference(p)
	parts.ShowIf(e.detail.RecurringBilling && !e.detail.RenewsOn.IsZero(), e.when)
	e.order.show(e.detail.Subscription, wish.When)
	e.effect.Objects = nil
	for _, line := range e.explain(p, wish) {
		e.effect.Add(line)
	}
	ready := p.Allowed() && e.detail.Open == nil
	if ready {
		e.submit.Enable()
	} else {
		e.submit.Disable()
	}
	e.effect.Refresh()
	e.content.Refresh()
}

func (e *totalEditor) showDifference(p data.Preview) {
	switch {
	case p.BlockedBy(data.BlockInvalidTotal), p.Difference == 0:
		e.difference.SetText("")
	default:
		n, _ := e.number.Number()
		e.difference.SetText(e.Text("editor.difference", "From", e.Number(e.detail.PaidTotal()),
			"To", e.Number(n), "Difference", e.Signed(p.Difference)))
	}
}

// send asks whether the order has been placed, and keeps the change either way (R21).
func (e *totalEditor) send() {
	if e.submit.Disabled() {
		return
	}
	wish := e.wish()
	order := data.Order{
		SubscriptionRef: e.detail.Subscription.Ref(), NewTotal: wish.NewTotal, When: wish.When, On: e.Today(), Note: e.why.Text,
	}
	draft := order
	draft.Draft = true
	added := order.NewTotal - e.detail.PaidTotal()
	openOrderQuestion(e.Desk, orderQuestion{
		product: e.detail.Product, vendor: e.detail.Vendor, elsewhere: e.detail.Cloud == data.CloudNone,
		from: e.detail.PaidTotal(), to: order.NewTotal,
		waits: data.FirstState(data.PreviewChange(e.detail.Subscription, wish), order) != data.ChangeConfirmed,
		placed: func(placed data.Order) func(context.Context) (data.Change, error) {
			order.OrderNumber, order.OrderedOn, order.Done = placed.OrderNumber, placed.OrderedOn, placed.Done
			return desk.Makes[data.Change](e.Desk, acts.SubmitChange{Order: order})
		},
		notYet: desk.Makes[data.Change](e.Desk, acts.SubmitChange{Order: draft}),
		then:   func(change data.Change) { e.sent(change, added) },
	})
}

// sent shows what became of a change that was kept.
func (e *totalEditor) sent(change data.Change, added int) {
	e.why.SetText("")
	e.changed()
	if e.panel.editor != e {
		return // another subscription is on view by now
	}
	if change.State == data.ChangeConfirmed {
		e.panel.bought = max(0, added)
	}
	e.panel.refresh()
	e.Go.FocusList()
}

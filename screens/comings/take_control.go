package comings

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// OpenTakeControl moves all people of a purchase of a user to a subscription of the
// organization, after which the purchase is deleted (R5c): the dialog in which people move
// to another plan (R38), with nothing to buy and no old total to lower.
func OpenTakeControl(d *desk.Desk, s data.SubscriptionDetail) {
	book, on, admin := d.Book, d.Today(), d.Settings.Admin()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (moving, error) {
		page, err := book.People(ctx, data.PersonQuery{Holding: s.ID, Sort: data.SortName})
		if err != nil {
			return moving{}, err
		}
		asked, err := askMoving(ctx, book, page.Rows, admin, on)
		asked.purchase = s.ID
		asked.people = asked.holders(asked.Rows[s.ID])
		return asked, err
	}, func(asked moving) {
		f := &moveForm{Form: d.NewForm(d.Text("take_control.title", "Product", s.Product)), moving: asked, included: d.Known().Including(asked.services)}
		f.Topic, f.Size = desk.TopicSelfService, sizeBeside
		if plans := f.offeredTo(s.ID); !canMoveTo(plans) {
			f.sayNoPlan(plans)
			return
		}
		f.buildPurchase(s)
		f.Show(d.Text("move.button"), f.takeControl, nil)
		f.showEffect()
	})
}

// canMoveTo tells whether any of some plans can be chosen.
func canMoveTo(plans []parts.Option[data.SubscriptionID]) bool {
	return len(plans) > 0 && !plans[0].Greyed // those that can't come last
}

// sayNoPlan says that there is nothing to move to, and of each plan why.
func (f *moveForm) sayNoPlan(plans []parts.Option[data.SubscriptionID]) {
	f.Say(f.Text("take_control.none"))
	for _, plan := range plans {
		f.Column.Add(parts.NewFaint(plan.Label))
	}
	f.Dismiss.SetText(f.Text("button.close"))
	f.ShowWith(f.Column)
}

// buildPurchase asks only where its people go: what is bought and lowered otherwise stays
// out of sight.
func (f *moveForm) buildPurchase(s data.SubscriptionDetail) {
	f.who, f.stays = parts.NewWrapped(""), parts.NewFaint("")
	f.Column.Add(f.who)
	f.Column.Add(f.stays)
	f.from = parts.NewChoice([]parts.Option[data.SubscriptionID]{{Value: s.ID, Label: s.Product}}, s.ID, nil)
	f.to = parts.NewChoice(f.offeredTo(s.ID), 0, func(data.SubscriptionID) { f.showEffect() })
	f.to.Cut = true
	f.Add("move_to", true, f.to)
	f.Column.Add(parts.NewFaint(f.Text("take_control.text")))
	f.effect = newOutcome(f.Words)
	f.AtSide = f.effect
	f.doubled = parts.NewFaint("")
	f.Column.Add(f.doubled)
	f.buy, f.giveUp = parts.NewCheck("", false, nil), parts.NewCheck("", false, nil)
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, nil)
	f.placed = parts.NewChoice([]parts.Option[orders.OrderPlaced]{{}}, "", nil)
}

func (f *moveForm) takeControl(read *desk.Reading) func(context.Context) error {
	to := f.Rows[f.to.Value()]
	if to.ID == 0 {
		read.Mistakes.Add("move_to", data.CodeRequired, nil)
	}
	return f.Does(acts.TakeControl{Subscription: f.Rows[f.purchase].Subscription.Ref(), To: to.Subscription.Ref()})
}

// deletedRows are what becomes of the plan's total, and of the purchase's.
func (f *moveForm) deletedRows(from, to data.SubscriptionRow) []parts.OutcomeRow {
	o := &outcome{Words: f.Words, on: f.on}
	o.paid(to)
	total := o.Text("outcome.none")
	if !from.TotalUnknown {
		total = o.fromTo(from.PaidTotal(), 0)
	}
	o.add(from.Subscription, total, o.Text("outcome.deleted"), -from.PaidTotal())
	return o.summed()
}

// deletedText says what a month is less by without the purchase.
func (f *moveForm) deletedText(from data.SubscriptionRow) string {
	switch month := monthOf(from.Subscription, from.PaidTotal(), f.on); {
	case from.Free || month.Known() && month.Minor == 0:
		return f.Text("take_control.same")
	case !month.Known():
		return f.Text("take_control.unpriced", "Product", from.Product)
	default:
		return f.Text("take_control.less", "Cost", f.Words.Money(month))
	}
}

// whyNotNow says why the people of a purchase can't move to a plan that others could move
// to: nothing is bought for them here (R5c); empty where they can.
func (f *moveForm) whyNotNow(going data.Moving) string {
	switch n := going.Available(); {
	case f.purchase == 0 || going.Missing() == 0:
		return ""
	case n > 0:
		return f.Count("move.few", n, "Needed", f.Number(going.People))
	}
	return f.Text("move.none_left")
}

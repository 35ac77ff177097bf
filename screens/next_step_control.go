package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// newSelfServiceStep moves the people of a user's purchase to a subscription of the
// organization, or records that it was cancelled (R5c).
func newSelfServiceStep(d *desk, s data.SubscriptionDetail) fyne.CanvasObject {
	return newButtonRow(
		parts.NewButton(d.Text("reason.self_service.move"), func() { d.openTakeControl(s) }),
		parts.NewButton(d.Text("reason.self_service.cancelled"), func() {
			d.write(d.does(acts.TakeControl{Subscription: s.Subscription.Ref()}), nil)
		}))
}

// openTakeControl asks which subscription of the organization the people of a user's
// purchase get a license of (R5c).
func (d *desk) openTakeControl(s data.SubscriptionDetail) {
	ref, needed, book, on := s.Subscription.Ref(), s.Assigned(), d.book, d.today()
	ask(d, &d.window.toOpen, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
		return book.Subscriptions(ctx, data.SubscriptionQuery{Organization: s.Organization, Sort: data.SortProduct, On: on})
	}, func(page data.Page[data.SubscriptionRow]) {
		f := d.newForm(d.Text("take_control.title", "Product", s.Product))
		f.topic = topicSelfService
		f.size.Width = 560
		var fit []parts.Option[data.SubscriptionRef]
		for _, row := range page.Rows {
			if row.ID != s.ID && row.CanTake(needed, on) && d.settings.Admin().May(data.RightAssign, row.Subscription) {
				label := d.Count("assign.product", row.Room(), "Product", row.Product)
				fit = append(fit, parts.Option[data.SubscriptionRef]{Value: row.Subscription.Ref(), Label: label})
			}
		}
		if len(fit) == 0 {
			f.say(d.Text("take_control.none"))
			f.showWith(f.column)
			return
		}
		f.say(d.Text("take_control.text"))
		to := parts.NewChoice(fit, likely(s, page.Rows, fit), nil)
		f.add("product", true, to)
		f.show(d.Count("take_control.button", needed), func(*reading) func(context.Context) error {
			return d.does(acts.TakeControl{Subscription: ref, To: to.Value()})
		}, nil)
	})
}

// likely is where people most likely move to: the organization's subscription of the
// same product, the first that fits where there is none.
func likely(s data.SubscriptionDetail, rows []data.SubscriptionRow, fit []parts.Option[data.SubscriptionRef]) data.SubscriptionRef {
	for _, row := range rows {
		for _, option := range fit {
			if option.Value.ID == row.ID && row.SameProduct(s.Subscription) {
				return option.Value
			}
		}
	}
	return fit[0].Value
}

// newExtendedStep says what the extended service term costs, and records that it was
// renewed or ended (R8a, R26).
func newExtendedStep(d *desk, s data.SubscriptionDetail) fyne.CanvasObject {
	column := container.NewVBox()
	if price, estimated := s.ExtendedPrice(); price.Known() {
		key := "reason.extended_term.price"
		if estimated {
			key = "reason.extended_term.price_estimate"
		}
		column.Add(parts.NewWrapped(d.Text(key, "Price", d.money(price), "Date", d.date(s.ExtendedTerm().Start))))
	}
	column.Add(newButtonRow(
		parts.NewButton(d.Text("reason.extended_term.renewed"), func() { d.openRenewExtended(s) }),
		parts.NewButton(d.Text("reason.extended_term.ended"), func() { d.openEndExtended(s) })))
	return column
}

// openRenewExtended asks when the new term begins.
func (d *desk) openRenewExtended(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("extended.renew_title", "Product", s.Product))
	f.topic = topicEndOfTerm
	f.say(d.Text("extended.renew_text"))
	day := f.date("renewed_on", true, d.today())
	f.show(d.Text("extended.renew_button"), func(read *reading) func(context.Context) error {
		return d.does(acts.RenewExtended{Subscription: ref, On: read.date(d.words, "renewed_on", day)})
	}, nil)
}

// openEndExtended asks from when it is not charged any more.
func (d *desk) openEndExtended(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("extended.end_title", "Product", s.Product))
	f.topic = topicEndOfTerm
	f.say(d.Text("extended.end_text"))
	day := f.date("ended_on", true, d.today())
	f.show(d.Text("extended.end_button"), func(read *reading) func(context.Context) error {
		return d.does(acts.EndExtended{Subscription: ref, On: read.date(d.words, "ended_on", day)})
	}, nil)
}

// newTrialStep says how the trial ends, and records that it was bought or how it will
// end (R6).
func newTrialStep(d *desk, s data.SubscriptionDetail) fyne.CanvasObject {
	column := container.NewVBox()
	if end := s.RenewsOn; !end.IsZero() {
		key := "reason.trial.ends"
		switch {
		case data.BecomesPaid(s.Subscription) && !d.today().Before(end):
			key = "reason.trial.paid"
		case data.BecomesPaid(s.Subscription):
			key = "reason.trial.pays"
		}
		column.Add(parts.NewWrapped(d.Text(key, "Date", d.date(end))))
	}
	buttons := newButtonRow(parts.NewButton(d.Text("reason.trial.button"), func() { d.openBuyTrial(s) }))
	if data.BecomesPaid(s.Subscription) {
		buttons.Add(parts.NewButton(d.Text("reason.trial.end"), func() {
			d.write(d.does(acts.KeepTrial{Subscription: s.Subscription.Ref()}), nil)
		}))
	} else {
		buttons.Add(parts.NewButton(d.Text("reason.trial.keep"), func() { d.openKeepTrial(s) }))
	}
	column.Add(buttons)
	return column
}

// openKeepTrial asks what a trial is paid with once it becomes paid by itself.
func (d *desk) openKeepTrial(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("keep_trial.title", "Product", s.Product))
	f.topic = topicTrial
	f.say(d.Text("keep_trial.text", "Date", d.date(s.RenewsOn)))
	payment := parts.NewChoice(options(d.words, "payment", bills()), data.PaymentCreditCard, nil)
	f.add("payment", true, payment)
	f.show(d.Text("keep_trial.button"), func(*reading) func(context.Context) error {
		return d.does(acts.KeepTrial{Subscription: ref, Keep: true, Payment: payment.Value()})
	}, nil)
}

// bills lists what a subscription can be paid with.
func bills() []data.Payment {
	return []data.Payment{data.PaymentCreditCard, data.PaymentBankAccount, data.PaymentInvoice}
}

package reasons

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// newSelfServiceStep moves the people of a user's purchase to a subscription of the
// organization, or records that it was cancelled (R5c).
func newSelfServiceStep(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	return parts.NewButtonRow(
		parts.NewButton(d.Text("reason.self_service.move"), func() { openTakeControl(d, s) }),
		parts.NewButton(d.Text("reason.self_service.cancelled"), func() {
			d.Write(d.Does(acts.TakeControl{Subscription: s.Subscription.Ref()}), nil)
		}))
}

// openTakeControl asks which subscription of the organization the people of a user's
// purchase get a license of (R5c).
func openTakeControl(d *desk.Desk, s data.SubscriptionDetail) {
	ref, needed, book, on := s.Subscription.Ref(), s.Assigned(), d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
		return book.Subscriptions(ctx, data.SubscriptionQuery{Organization: s.Organization, Sort: data.SortProduct, On: on})
	}, func(page data.Page[data.SubscriptionRow]) {
		f := d.NewForm(d.Text("take_control.title", "Product", s.Product))
		f.Topic = desk.TopicSelfService
		f.Size.Width = 560
		var fit []parts.Option[data.SubscriptionRef]
		for _, row := range page.Rows {
			if row.ID != s.ID && row.CanTake(needed, on) && d.Settings.Admin().May(data.RightAssign, row.Subscription) {
				label := d.Count("assign.product", row.Room(), "Product", row.Product)
				fit = append(fit, parts.Option[data.SubscriptionRef]{Value: row.Subscription.Ref(), Label: label})
			}
		}
		if len(fit) == 0 {
			f.Say(d.Text("take_control.none"))
			f.ShowWith(f.Column)
			return
		}
		f.Say(d.Text("take_control.text"))
		to := parts.NewChoice(fit, likely(s, page.Rows, fit), nil)
		f.Add("product", true, to)
		f.Show(d.Count("take_control.button", needed), func(*desk.Reading) func(context.Context) error {
			return d.Does(acts.TakeControl{Subscription: ref, To: to.Value()})
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
func newExtendedStep(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	column := parts.NewEdged()
	if price, estimated := s.ExtendedPrice(); price.Known() {
		key := "reason.extended_term.price"
		if estimated {
			key = "reason.extended_term.price_estimate"
		}
		column.Add(parts.NewWrapped(d.Text(key, "Price", d.Money(price), "Date", d.Date(s.ExtendedTerm().Start))))
	}
	column.Add(parts.NewButtonRow(
		parts.NewButton(d.Text("reason.extended_term.renewed"), func() { openRenewExtended(d, s) }),
		parts.NewButton(d.Text("reason.extended_term.ended"), func() { openEndExtended(d, s) })))
	return column
}

// openRenewExtended asks when the new term begins.
func openRenewExtended(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("extended.renew_title", "Product", s.Product))
	f.Topic = desk.TopicEndOfTerm
	f.Say(d.Text("extended.renew_text"))
	day := f.AddDate("renewed_on", true, d.Today())
	f.Show(d.Text("extended.renew_button"), func(read *desk.Reading) func(context.Context) error {
		return d.Does(acts.RenewExtended{Subscription: ref, On: read.Date(d.Words, "renewed_on", day)})
	}, nil)
}

// openEndExtended asks from when it is not charged any more.
func openEndExtended(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("extended.end_title", "Product", s.Product))
	f.Topic = desk.TopicEndOfTerm
	f.Say(d.Text("extended.end_text"))
	day := f.AddDate("ended_on", true, d.Today())
	f.Show(d.Text("extended.end_button"), func(read *desk.Reading) func(context.Context) error {
		return d.Does(acts.EndExtended{Subscription: ref, On: read.Date(d.Words, "ended_on", day)})
	}, nil)
}

// newTrialStep says how the trial ends, and records that it was bought or how it will
// end (R6).
func newTrialStep(d *desk.Desk, s data.SubscriptionDetail) fyne.CanvasObject {
	column, paid := parts.NewEdged(), data.BecamePaid(s.Subscription, d.Today())
	if end := s.RenewsOn; !end.IsZero() {
		key := "reason.trial.ends"
		switch {
		case paid:
			key = "reason.trial.paid"
		case data.BecomesPaid(s.Subscription):
			key = "reason.trial.pays"
		case !d.Today().Before(end):
			key = "reason.trial.ended"
		}
		column.Add(parts.NewWrapped(d.Text(key, "Date", d.Date(end))))
	}
	buttons := parts.NewButtonRow(parts.NewButton(d.Text("reason.trial.button"), func() { OpenBuyTrial(d, s) }))
	switch {
	case data.BecomesPaid(s.Subscription):
		label := d.Text("reason.trial.end")
		if paid {
			label = d.Text("reason.trial.end_paid")
		}
		buttons.Add(parts.NewButton(label, func() {
			d.Write(d.Does(acts.KeepTrial{Subscription: s.Subscription.Ref()}), nil)
		}))
	case data.CurrentStatus(s.Subscription, d.Today()).Status == data.StatusActive:
		buttons.Add(parts.NewButton(d.Text("reason.trial.keep"), func() { openKeepTrial(d, s) }))
	}
	column.Add(buttons)
	return column
}

// openKeepTrial asks what a trial is paid with once it becomes paid by itself.
func openKeepTrial(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("keep_trial.title", "Product", s.Product))
	f.Topic = desk.TopicTrial
	f.Say(d.Text("keep_trial.text", "Date", d.Date(s.RenewsOn)))
	payment := parts.NewChoice(desk.OptionsOf(d.Words, "payment", bills()), data.PaymentCreditCard, nil)
	f.Add("payment", true, payment)
	f.Show(d.Text("keep_trial.button"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.KeepTrial{Subscription: ref, Keep: true, Payment: payment.Value()})
	}, nil)
}

// bills lists what a subscription can be paid with.
func bills() []data.Payment {
	return []data.Payment{data.PaymentCreditCard, data.PaymentBankAccount, data.PaymentInvoice}
}

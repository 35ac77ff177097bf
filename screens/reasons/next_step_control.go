package reasons

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

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
				label := d.WithSpare(row.Product, data.SpareOf([]data.Subscription{row.Subscription}, on))
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

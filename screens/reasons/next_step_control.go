package reasons

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

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

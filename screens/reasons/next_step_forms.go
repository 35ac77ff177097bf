package reasons

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// openRedeemKey takes another product key and how many licenses it holds (R9).
func openRedeemKey(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("redeem.title", "Product", s.Product))
	f.Topic = desk.TopicProductKey
	f.Say(d.Text("redeem.text"))
	key := parts.NewEntry("", "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
	f.Add("key", true, key)
	licenses := f.AddNumber("licenses", 1)
	f.Show(d.Text("redeem.button"), func(read *desk.Reading) func(context.Context) error {
		if _, err := data.ParseProductKey(key.Text); err != nil {
			read.Mistakes.Add("key", data.CodeProductKey, err.(*data.Error).Params)
		}
		text, n := key.Text, read.Number("licenses", licenses)
		return d.Does(acts.RedeemKey{Subscription: ref, Key: text, Licenses: n})
	}, nil)
}

// paidAtOnce lists the payments that buy extra licenses beside prepaid ones (R10).
func paidAtOnce() []data.Payment {
	return []data.Payment{data.PaymentCreditCard, data.PaymentBankAccount}
}

// openBuyExtra adds the second subscription with just the new licenses (R10).
func openBuyExtra(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("extra.title", "Product", s.Product))
	f.Topic = desk.TopicProductKey
	f.Say(d.Text("extra.text"))
	licenses := f.AddNumber("licenses", 1)
	payment := parts.NewChoice(desk.OptionsOf(d.Words, "payment", paidAtOnce()), data.PaymentCreditCard, nil)
	f.Add("payment", true, payment)
	f.Say(d.Text("extra.bank_account"))
	price := f.AddMoney("price", data.Money{})
	f.Show(d.Text("extra.button"), func(read *desk.Reading) func(context.Context) error {
		extra := data.ExtraPurchase{
			Licenses: read.Number("licenses", licenses), Payment: payment.Value(),
			Price: read.Money(d.Words, "price", price),
		}
		return d.Does(acts.BuyExtra{Prepaid: ref, Extra: extra})
	}, nil)
}

// openPartnerTotal takes the total that a partner or VLSC made of it (R4, R5).
func openPartnerTotal(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("partner.title", "Product", s.Product))
	channel := s.Channel
	if s.Cloud == data.CloudNone {
		channel = data.ChannelReseller // whatever the way, it is the partner who tells
	}
	f.Say(d.Text("partner.text." + string(channel)))
	total := f.AddNumber("total", s.PaidTotal())
	told := s.Subscription
	f.Asks = func(goOn func()) bool { return AsksTotal(f, s.Subscription, told, total, goOn) }
	f.Show(d.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		told.Total, told.TotalUnknown = read.Number("total", total), false
		return d.Does(acts.RecordPartnerTotal{Subscription: ref, Total: told.Total})
	}, nil)
}

// OpenBuyTrial makes a trial a paid subscription (R6).
func OpenBuyTrial(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("bought.title", "Product", s.Product))
	f.Topic = desk.TopicTrial
	f.Say(d.Text("bought.text"))
	total := f.AddNumber("total", s.PaidTotal())
	payment := parts.NewChoice(desk.OptionsOf(d.Words, "payment", bills()), data.PaymentCreditCard, nil)
	f.Add("payment", true, payment)
	price := f.AddMoney("price", s.PriceOn(d.Today()))
	f.Show(d.Text("bought.button"), func(read *desk.Reading) func(context.Context) error {
		bought := data.TrialPurchase{
			Total: read.Number("total", total), Payment: payment.Value(),
			Price: read.Money(d.Words, "price", price),
		}
		return d.Does(acts.BuyTrial{Subscription: ref, Bought: bought})
	}, nil)
}

// openReactivate takes the new renewal or end date, or the day on which another
// subscription starts in its place (R8).
func openReactivate(d *desk.Desk, s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.NewForm(d.Text("reactivate.title", "Product", s.Product))
	f.Topic = desk.TopicNotActive
	if data.ReactivatesAnew(s.Subscription) {
		f.Say(d.Text("reason.not_active.anew"))
		day := f.AddDate("reactivated_on", true, d.Today())
		f.Show(d.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
			return d.Does(acts.Reactivate{Subscription: ref, On: read.Date(d.Words, "reactivated_on", day)})
		}, nil)
		return
	}
	f.Say(d.Text("reactivate.text"))
	until := f.AddDate("renews_on", true, s.TermFrom(d.Today()))
	f.Show(d.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		return d.Does(acts.Reactivate{Subscription: ref, RenewsOn: read.Date(d.Words, "renews_on", until)})
	}, nil)
}

package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// openRedeemKey takes another product key and how many licenses it holds (R9).
func (d *desk) openRedeemKey(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("redeem.title", "Product", s.Product))
	f.topic = topicProductKey
	f.say(d.Text("redeem.text"))
	key := parts.NewEntry("", "XXXXX-XXXXX-XXXXX-XXXXX-XXXXX")
	f.add("key", true, key)
	licenses := f.number("licenses", 1)
	f.show(d.Text("redeem.button"), func(read *reading) func(context.Context) error {
		if _, err := data.ParseProductKey(key.Text); err != nil {
			read.mistakes.Add("key", data.CodeProductKey, err.(*data.Error).Params)
		}
		text, n := key.Text, read.number("licenses", licenses)
		return d.does(acts.RedeemKey{Subscription: ref, Key: text, Licenses: n})
	}, nil)
}

// paidAtOnce lists the payments that buy extra licenses beside prepaid ones (R10).
func paidAtOnce() []data.Payment {
	return []data.Payment{data.PaymentCreditCard, data.PaymentBankAccount}
}

// openBuyExtra adds the second subscription with just the new licenses (R10).
func (d *desk) openBuyExtra(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("extra.title", "Product", s.Product))
	f.topic = topicProductKey
	f.say(d.Text("extra.text"))
	licenses := f.number("licenses", 1)
	payment := parts.NewChoice(options(d.words, "payment", paidAtOnce()), data.PaymentCreditCard, nil)
	f.add("payment", true, payment)
	f.say(d.Text("extra.bank_account"))
	price := f.money("price", data.Money{})
	f.show(d.Text("extra.button"), func(read *reading) func(context.Context) error {
		extra := data.ExtraPurchase{
			Licenses: read.number("licenses", licenses), Payment: payment.Value(),
			Price: read.money(d.words, "price", price),
		}
		return d.does(acts.BuyExtra{Prepaid: ref, Extra: extra})
	}, nil)
}

// openPartnerTotal takes the total that a partner or VLSC made of it (R4, R5).
func (d *desk) openPartnerTotal(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("partner.title", "Product", s.Product))
	channel := s.Channel
	if s.Cloud == data.CloudNone {
		channel = data.ChannelReseller // whatever the way, it is the partner who tells
	}
	f.say(d.Text("partner.text." + string(channel)))
	total := f.number("total", s.PaidTotal())
	f.show(d.Text("button.save"), func(read *reading) func(context.Context) error {
		return d.does(acts.RecordPartnerTotal{Subscription: ref, Total: read.number("total", total)})
	}, nil)
}

// openBuyTrial makes a trial a paid subscription (R6).
func (d *desk) openBuyTrial(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("bought.title", "Product", s.Product))
	f.topic = topicTrial
	f.say(d.Text("bought.text"))
	total := f.number("total", s.PaidTotal())
	payment := parts.NewChoice(options(d.words, "payment", bills()), data.PaymentCreditCard, nil)
	f.add("payment", true, payment)
	price := f.money("price", s.PriceOn(d.today()))
	f.show(d.Text("bought.button"), func(read *reading) func(context.Context) error {
		bought := data.TrialPurchase{
			Total: read.number("total", total), Payment: payment.Value(),
			Price: read.money(d.words, "price", price),
		}
		return d.does(acts.BuyTrial{Subscription: ref, Bought: bought})
	}, nil)
}

// openReactivate takes the new renewal or end date, or the day on which another
// subscription starts in its place (R8).
func (d *desk) openReactivate(s data.SubscriptionDetail) {
	ref := s.Subscription.Ref()
	f := d.newForm(d.Text("reactivate.title", "Product", s.Product))
	f.topic = topicNotActive
	if data.ReactivatesAnew(s.Subscription) {
		f.say(d.Text("reason.not_active.anew"))
		day := f.date("reactivated_on", true, d.today())
		f.show(d.Text("button.save"), func(read *reading) func(context.Context) error {
			return d.does(acts.Reactivate{Subscription: ref, On: read.date(d.words, "reactivated_on", day)})
		}, nil)
		return
	}
	f.say(d.Text("reactivate.text"))
	until := f.date("renews_on", true, s.TermFrom(d.today()))
	f.show(d.Text("button.save"), func(read *reading) func(context.Context) error {
		return d.does(acts.Reactivate{Subscription: ref, RenewsOn: read.date(d.words, "renews_on", until)})
	}, nil)
}

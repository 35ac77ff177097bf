package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
)

// openCancel says when the subscription ends and turns recurring billing off
// (R18, R23).
func (s *subscriptions) openCancel(detail data.SubscriptionDetail) {
	f := s.newForm(s.Text("cancel.title", "Product", detail.Product))
	f.topic = topicCancel
	ref, on := detail.Subscription.Ref(), s.today()
	end := data.EndWhenCancelled(detail.Subscription, data.WhenRenewal, on)
	switch {
	case end.IsZero():
		f.say(s.Text("cancel.undated"))
	case end == on:
		f.say(s.Text("cancel.in_window"))
	default:
		f.say(s.Text("cancel.text", "Date", s.date(end)))
	}
	if detail.Open != nil && detail.Open.State == data.ChangeScheduled {
		f.say(s.Text("cancel.scheduled"))
	}
	f.show(s.Text("cancel.button"), func(*reading) func(context.Context) error {
		return s.does(acts.Cancel{Subscription: ref, On: on})
	}, nil)
}

// openChangePrice dates a change of the price.
func (s *subscriptions) openChangePrice(detail data.SubscriptionDetail) {
	f := s.newForm(s.Text("price.title", "Product", detail.Product))
	f.topic = topicPrices
	f.say(s.Text("price.text"))
	if next := detail.NextPrice(s.today()); next != nil {
		f.say(s.Text("price.next", "Price", s.money(next.Price), "Date", s.date(next.From)))
	}
	price := f.money("price", detail.PriceOn(s.today()))
	ref := detail.Subscription.Ref()
	from := f.date("price_from", true, s.priceDay(detail.Subscription))
	f.show(s.Text("button.save"), func(read *reading) func(context.Context) error {
		change := data.PriceChange{From: read.date(s.words, "price_from", from), Price: read.money(s.words, "price", price)}
		return s.does(acts.ChangePrice{Subscription: ref, Change: change})
	}, nil)
}

// priceDay is when a price most likely changes: at the renewal.
func (s *subscriptions) priceDay(sub data.Subscription) data.Date {
	if day := sub.NextRenewal(s.today()); day.After(s.today()) {
		return day
	}
	return s.today()
}

package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// openCancel says when the subscription ends, now or at its renewal, and turns
// recurring billing off (R18, R23).
func (s *subscriptions) openCancel(detail data.SubscriptionDetail) {
	f := s.newForm(s.Text("cancel.title", "Product", detail.Product))
	f.topic = topicCancel
	ref, on := detail.Subscription.Ref(), s.today()
	says := parts.NewWrapped("")
	say := func(when data.When) {
		says.SetText(s.cancelText(detail.Subscription, when, on))
		if f.dialog != nil {
			f.fit()
		}
	}
	when := parts.NewChoice([]parts.Option[data.When]{
		{Value: data.WhenRenewal, Label: s.Text("cancel.renewal")}, {Value: data.WhenNow, Label: s.Text("cancel.now")},
	}, data.WhenRenewal, say)
	if data.CanCancelNow(detail.Subscription, on) {
		f.column.Add(when)
	}
	f.column.Add(says)
	say(data.WhenRenewal)
	if detail.Open != nil && detail.Open.State == data.ChangeScheduled {
		f.say(s.Text("cancel.scheduled"))
	}
	f.show(s.Text("cancel.button"), func(*reading) func(context.Context) error {
		return s.does(acts.Cancel{Subscription: ref, When: when.Value(), On: on})
	}, nil)
}

// cancelText says what cancelling does.
func (w words) cancelText(s data.Subscription, when data.When, on data.Date) string {
	end := data.EndWhenCancelled(s, when, on)
	switch {
	case when == data.WhenNow && s.Agreement == data.AgreementClassic && s.PaidTotal() > data.MostToCancelNow:
		return w.Text("cancel.too_many", "Max", w.Number(data.MostToCancelNow), "Total", w.Number(s.PaidTotal()))
	case when == data.WhenNow && s.Agreement == data.AgreementNew:
		return w.Text("cancel.in_window")
	case when == data.WhenNow:
		return w.Text("cancel.text_now")
	case data.CanChooseAtEnd(s, on):
		return w.Text("at_end.does_cancel", "Date", w.date(end), "Deleted", w.date(end.AddDays(data.DisabledDays)))
	case end.IsZero():
		return w.Text("cancel.undated")
	default:
		return w.Text("cancel.text", "Date", w.date(end))
	}
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

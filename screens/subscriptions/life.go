package subscriptions

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// OpenCancel says when the subscription ends, now or at its renewal, and turns
// recurring billing off (R18, R23).
func (s *Screen) OpenCancel(detail data.SubscriptionDetail) {
	f := s.NewForm(s.Text("cancel.title", "Product", detail.Product))
	f.Topic, f.Size.Height = desk.TopicCancel, 340 // with room for what either answer says
	ref, on := detail.Subscription.Ref(), s.Today()
	says := parts.NewWrapped("")
	say := func(when data.When) {
		says.SetText(cancelText(s.Words, detail.Subscription, when, on))
		if f.Dialog != nil {
			f.Fit()
		}
	}
	first := data.WhenRenewal
	if !data.CanCancel(detail.Subscription, on) { // it ends at its renewal anyway
		first = data.WhenNow
	}
	when := parts.NewChoice([]parts.Option[data.When]{
		{Value: data.WhenRenewal, Label: s.Text("cancel.renewal")}, {Value: data.WhenNow, Label: s.Text("cancel.now")},
	}, first, say)
	if first == data.WhenRenewal && data.CanCancelNow(detail.Subscription, on) {
		f.Column.Add(when)
	}
	f.Column.Add(says)
	say(first)
	if detail.Open != nil && detail.Open.State == data.ChangeScheduled {
		f.Say(s.Text("cancel.scheduled"))
	}
	f.Show(s.Text("cancel.button"), func(*desk.Reading) func(context.Context) error {
		return s.Does(acts.Cancel{Subscription: ref, When: when.Value(), On: on})
	}, nil)
}

// cancelText says what cancelling does.
func cancelText(w desk.Words, s data.Subscription, when data.When, on data.Date) string {
	end := data.EndWhenCancelled(s, when, on)
	switch {
	case when == data.WhenNow && s.Agreement == data.AgreementClassic && s.PaidTotal() > data.MostToCancelNow:
		return w.Text("cancel.too_many", "Max", w.Number(data.MostToCancelNow), "Total", w.Number(s.PaidTotal()))
	case when == data.WhenNow && s.Agreement == data.AgreementNew:
		return w.Text("cancel.in_window") + creditText(w, s, on)
	case when == data.WhenNow:
		return w.Text("cancel.text_now") + creditText(w, s, on)
	case data.CanChooseAtEnd(s, on):
		return w.Text("at_end.does_cancel", "Date", w.Date(end), "Deleted", w.Date(end.AddDays(data.DisabledDays)))
	case end.IsZero():
		return w.Text("cancel.undated")
	default:
		return w.Text("cancel.text", "Date", w.Date(end))
	}
}

// creditText says what comes back, where that can be estimated.
func creditText(w desk.Words, s data.Subscription, on data.Date) string {
	credit := data.CreditNow(s, on)
	if !credit.Known() {
		return ""
	}
	return " " + w.Text("cancel.credit", "Amount", w.Money(credit))
}

// OpenChangePrice dates a change of the price.
func (s *Screen) OpenChangePrice(detail data.SubscriptionDetail) {
	f := s.NewForm(s.Text("price.title", "Product", detail.Product))
	f.Topic = desk.TopicPrices
	f.Say(s.Text("price.text"))
	if next := detail.NextPrice(s.Today()); next != nil {
		f.Say(s.Text("price.next", "Price", s.Money(next.Price), "Date", s.Date(next.From)))
	}
	price := f.AddMoney("price", detail.PriceOn(s.Today()))
	ref := detail.Subscription.Ref()
	from := f.AddDate("price_from", true, s.priceDay(detail.Subscription))
	f.Show(s.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		change := data.PriceChange{From: read.Date(s.Words, "price_from", from), Price: read.Money(s.Words, "price", price)}
		return s.Does(acts.ChangePrice{Subscription: ref, Change: change})
	}, nil)
}

// priceDay is when a price most likely changes: at the renewal.
func (s *Screen) priceDay(sub data.Subscription) data.Date {
	if day := sub.NextRenewal(s.Today()); day.After(s.Today()) {
		return day
	}
	return s.Today()
}

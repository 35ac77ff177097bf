package own

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// terms are the fields of a form for what several subscriptions cost, how they are paid
// for and until when they run.
type terms struct {
	price     desk.MoneyField
	period    *parts.Choice[data.BillingPeriod]
	payment   *parts.Choice[data.Payment]
	agreement *parts.Choice[data.Agreement]
	renews    desk.DateField
}

// addTerms adds them, beginning with what the first subscription has.
func (s *Several) addTerms(rows []data.SubscriptionRow) {
	f, first := s.form, rows[0].Subscription
	s.ticked("price", f.FieldName("price"), func() { s.terms.price = f.AddMoney("price", data.Money{Currency: first.PriceOn(f.Today()).Currency}) })
	s.ticked("billing_period", f.FieldName("billing_period"), func() {
		s.terms.period = parts.NewChoice(desk.OptionsOf(f.Words, "billing_period", data.BillingPeriods()), first.BillingPeriod, nil)
		f.Add("billing_period", false, s.terms.period)
	})
	s.ticked("payment", f.FieldName("payment"), func() {
		s.terms.payment = parts.NewChoice(desk.OptionsOf(f.Words, "payment", data.Payments()), first.Payment, nil)
		f.Add("payment", false, s.terms.payment)
	})
	s.ticked("agreement", f.FieldName("agreement"), func() {
		s.terms.agreement = parts.NewChoice(desk.OptionsOf(f.Words, "agreement", data.Agreements()), first.Agreement, nil)
		f.Add("agreement", false, s.terms.agreement)
	})
	s.ticked("renews_on", f.FieldName("renews_on"), func() { s.terms.renews = f.AddDate("renews_on", false, data.Date{}) })
}

// readTerms returns what is ticked of them; a price or a day that is ticked has to be told.
func (s *Several) readTerms(r *desk.Reading) (told data.Particulars) {
	if s.ticks["price"].Checked {
		if told.Price = r.Money(s.form.Words, "price", s.terms.price); !told.Price.Known() {
			r.Mistakes.Add("price", data.CodeRequired, nil)
		}
	}
	if s.ticks["billing_period"].Checked {
		told.BillingPeriod = s.terms.period.Value()
	}
	if s.ticks["payment"].Checked {
		told.Payment = s.terms.payment.Value()
	}
	if s.ticks["agreement"].Checked {
		told.Agreement = s.terms.agreement.Value()
	}
	if s.ticks["renews_on"].Checked {
		if told.RenewsOn = r.Date(s.form.Words, "renews_on", s.terms.renews); told.RenewsOn.IsZero() {
			r.Mistakes.Add("renews_on", data.CodeRequired, nil)
		}
	}
	return told
}

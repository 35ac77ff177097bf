package lists

import (
	"seatbook/data/overview"
	"seatbook/screens/desk"
)

// ReviewPrice says what a license costs now in a month or a year, as it is billed, and from
// the renewal where that differs (R27, R39).
func ReviewPrice(w desk.Words, r overview.Review) string {
	period := string(r.Subscription.BillingPeriod)
	if r.Then != r.Now {
		return w.Text("review.prices."+period, "Now", w.Money(r.Now), "Then", w.Money(r.Then))
	}
	return w.Text("review.price."+period, "Now", w.Money(r.Now))
}

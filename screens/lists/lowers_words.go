package lists

import (
	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// LowersText says what becomes of a total, and when, or why it stays (R21, R35).
func LowersText(w desk.Words, f savings.Freeing) string {
	l := f.Lowers()
	code := string(l.Fate)
	if f.Draft && (l.Fate == savings.FateNow || l.Fate == savings.FateRenewal) {
		code += "_draft"
	}
	if l.Fate == savings.FateOrdered && l.To < data.MinTotal {
		code += "_last"
	}
	switch paid := f.Row.PaidTotal(); {
	case !l.Bought(paid):
	case l.To > paid:
		code += "_bought"
	default:
		code += "_dropped"
	}
	why := ""
	if l.Fate == savings.FateReason {
		why = w.Text("reason." + string(l.Reason) + ".title")
	}
	return w.Text("lowers."+code, "Product", f.Row.Product, "From", w.Number(l.From), "To", w.Number(l.To), "Day", w.Date(l.On), "Why", why, "Paid", w.Number(f.Row.PaidTotal()), "Whom", MayBuy(w, f.Row.Subscription))
}

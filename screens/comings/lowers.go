package comings

import (
	"seatbook/data/savings"
	"seatbook/screens/desk"
)

// lowersText says what becomes of a total, and when, or why it stays (R21, R35).
func lowersText(d *desk.Desk, f savings.Freeing) string {
	l := f.Lowers()
	code := string(l.Fate)
	if f.Draft && (l.Fate == savings.FateNow || l.Fate == savings.FateRenewal) {
		code += "_draft"
	}
	why := ""
	if l.Fate == savings.FateReason {
		why = d.Text("reason." + string(l.Reason) + ".title")
	}
	return d.Text("lowers."+code, "Product", f.Row.Product, "From", d.Number(l.From), "To", d.Number(l.To), "Day", d.Date(l.On), "Why", why)
}

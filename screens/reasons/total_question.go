package reasons

import (
	"seatbook/data"
	"seatbook/screens/desk"
)

// AsksTotal asks about a total that is written down, where it may be a slip.
func AsksTotal(d *desk.Desk, before, after data.Subscription, goOn func()) bool {
	slip, ask := data.FindTotalSlip(before, after, d.Today())
	if ask {
		d.AskTotal(after.Product, slip, goOn)
	}
	return ask
}

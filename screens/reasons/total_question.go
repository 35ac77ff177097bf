package reasons

import (
	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// AsksTotal asks about a total that is written down in a form, where it may be a slip. The
// way back leads to the field in which it stands.
func AsksTotal(f *desk.Form, before, after data.Subscription, total *parts.NumberField, goOn func()) bool {
	slip, ask := data.FindTotalSlip(before, after, f.Today())
	if ask {
		f.AskTotal(after.Product, slip, goOn, func() {
			f.Canvas().Focus(total.Entry)
			total.Entry.SelectWhole()
		})
	}
	return ask
}

package orders

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// WaitingText says what a change waits for (R21). A credit check is Microsoft's (R14):
// with another vendor, the order is only not confirmed.
func WaitingText(w desk.Words, c data.Change, cloud data.Cloud) string {
	if c.State == data.ChangeCreditCheck && cloud == data.CloudNone {
		return w.Count("change.waits", c.To, "From", w.Number(c.From), "To", w.Number(c.To))
	}
	values := []any{
		"From", w.Number(c.From), "To", w.Number(c.To), "Date", w.Date(c.DueOn), "Submitted", w.Date(c.SubmittedOn),
	}
	return w.Count("change."+string(c.State), c.To, values...)
}

// UntilOrdered says what is charged until a draft is ordered; it is empty of what was
// ordered (R21).
func UntilOrdered(w desk.Words, c data.Change) string {
	switch {
	case c.State != data.ChangeDraft:
		return ""
	case c.To < c.From: // it is paid for until it is ordered
		return w.Text("change.until_ordered_fewer", "From", w.Number(c.From))
	default:
		return w.Text("change.until_ordered", "From", w.Number(c.From))
	}
}

// OfferWaiting offers a license to those who waited for the order of a subscription, where
// it is there now (R17).
func OfferWaiting(d *desk.Desk, id data.SubscriptionID) {
	d.Detail(&d.Window.ToOpen, id, func(s data.SubscriptionDetail) {
		if len(s.Waiting) > 0 && s.Open == nil && s.Room() > 0 {
			d.Go.OpenWaiting(s)
		}
	})
}

// NewWaitingSteps returns [WaitingSteps] beside each other.
func NewWaitingSteps(d *desk.Desk, c data.Change, ref data.SubscriptionRef, cloud data.Cloud) fyne.CanvasObject {
	return parts.NewButtonRow(WaitingSteps(d, c, ref, cloud)...)
}

// WaitingSteps returns the buttons for what can be done with a change that is open, its
// next step first (R2, R21).
func WaitingSteps(d *desk.Desk, c data.Change, ref data.SubscriptionRef, cloud data.Cloud) []fyne.CanvasObject {
	step := func(label string, main bool, work func(context.Context) error) fyne.CanvasObject {
		button := parts.NewButton(label, func() { d.Write(work, func() { OfferWaiting(d, ref.ID) }) })
		if main {
			button = parts.NewMainButton(label, button.OnTapped)
		}
		return button
	}
	if c.State == data.ChangeCreditCheck {
		finish := func(refused bool) func(context.Context) error {
			return d.Does(acts.FinishCreditCheck{Subscription: ref, Refused: refused})
		}
		return []fyne.CanvasObject{
			step(d.Text(desk.CheckKey("completed", cloud)), true, finish(false)),
			step(d.Text(desk.CheckKey("refused", cloud)), false, finish(true)),
		}
	}
	if c.State == data.ChangeDraft {
		place := parts.NewMainButton(d.Text("change.place"), func() {
			d.Detail(&d.Window.ToOpen, ref.ID, func(s data.SubscriptionDetail) { OpenPlace(d, c, s.Subscription) })
		})
		return []fyne.CanvasObject{place, step(d.Text("change.withdraw"), false, d.Does(acts.WithdrawChange{Change: c.Ref()}))}
	}
	return []fyne.CanvasObject{
		step(d.Text("change.confirm"), c.Due(d.Today()), d.Does(acts.ConfirmChange{Change: c.Ref()})),
		step(d.Text("change.withdraw"), false, d.Does(acts.WithdrawChange{Change: c.Ref()})),
	}
}

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
	if c.Ends && c.State == data.ChangeDraft { // R13
		return w.Text("change.end_draft")
	}
	if c.Ends {
		return w.Text("change.end_asked", "Date", w.Date(c.DueOn), "Submitted", w.Date(c.SubmittedOn))
	}
	code := string(c.State)
	if c.Asked() { // by whoever makes it (R35)
		code = "asked_" + code
	}
	values := []any{
		"From", w.Number(c.From), "To", w.Number(c.To), "Date", w.Date(c.DueOn), "Submitted", w.Date(c.SubmittedOn),
	}
	return w.Count("change."+code, c.To, values...)
}

// UntilOrdered says what is charged until a draft is ordered, and until when it can be, where
// the removal window is what lets it; it is empty of what was ordered (R18, R21).
func UntilOrdered(w desk.Words, c data.Change, window data.DraftWindow) string {
	switch {
	case c.State != data.ChangeDraft:
		return ""
	case window.Late && window.Renewal.IsZero():
		return w.Text("change.window_closed")
	case window.Late:
		return w.Text("change.window_closed_renewal", "Date", w.Date(window.Renewal))
	case !window.Last.IsZero():
		return w.Text("change.window_until", "Date", w.Date(window.Last))
	case c.Ends:
		return w.Text("change.until_end")
	case c.Asked():
		return w.Text("change.until_asked", "From", w.Number(c.From))
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
func NewWaitingSteps(d *desk.Desk, c data.Change, window data.DraftWindow, ref data.SubscriptionRef, cloud data.Cloud) fyne.CanvasObject {
	return parts.NewButtonRow(WaitingSteps(d, c, window, ref, cloud)...)
}

// WaitingSteps returns the buttons for what can be done with a change that is open, its
// next step first (R2, R21): a draft whose window has closed waits for the renewal (R18).
func WaitingSteps(d *desk.Desk, c data.Change, window data.DraftWindow, ref data.SubscriptionRef, cloud data.Cloud) []fyne.CanvasObject {
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
	withdraw := step(d.Text("change.withdraw"), false, d.Does(acts.WithdrawChange{Change: c.Ref(), Draft: c.State == data.ChangeDraft}))
	switch {
	case window.Late && window.Renewal.IsZero():
		return []fyne.CanvasObject{withdraw}
	case window.Late:
		return []fyne.CanvasObject{step(d.Text("change.postpone"), true, d.Does(acts.PostponeDraft{Change: c.Ref()})), withdraw}
	case c.State == data.ChangeDraft:
		words := d.Text("change.place")
		if c.Asked() {
			words = d.Text("change.asked_for")
		}
		place := parts.NewMainButton(words, func() {
			d.Detail(&d.Window.ToOpen, ref.ID, func(s data.SubscriptionDetail) { OpenPlace(d, c, s.Subscription) })
		})
		return []fyne.CanvasObject{place, withdraw}
	}
	return []fyne.CanvasObject{
		step(d.Text("change.confirm"), c.Due(d.Today()), d.Does(acts.ConfirmChange{Change: c.Ref()})),
		withdraw,
	}
}

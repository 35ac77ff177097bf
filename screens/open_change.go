package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// openChangeText says what a change waits for (R21).
func (w words) openChangeText(c data.Change) string {
	return w.Text("change."+string(c.State), "From", w.Number(c.From), "To", w.Number(c.To),
		"Date", w.date(c.DueOn), "Submitted", w.date(c.SubmittedOn))
}

// newOpenChangeSteps returns what can be done with a change that is open, its
// next step first (R2, R21).
func newOpenChangeSteps(d *desk, c data.Change, ref data.SubscriptionRef) fyne.CanvasObject {
	step := func(label string, main bool, work func(context.Context) error) fyne.CanvasObject {
		button := parts.NewButton(label, func() { d.write(work, nil) })
		if main {
			button = parts.NewMainButton(label, button.OnTapped)
		}
		return button
	}
	if c.State == data.ChangeCreditCheck {
		finish := func(refused bool) func(context.Context) error {
			return d.does(acts.FinishCreditCheck{Subscription: ref, Refused: refused})
		}
		return newButtonRow(
			step(d.Text("reason.credit_check_pending.completed"), true, finish(false)),
			step(d.Text("reason.credit_check_pending.refused"), false, finish(true)))
	}
	if c.State == data.ChangeDraft {
		place := parts.NewMainButton(d.Text("change.place"), func() {
			d.detail(&d.window.toOpen, ref.ID, func(s data.SubscriptionDetail) { d.openPlaceOrder(c, s.Subscription) })
		})
		return newButtonRow(place, step(d.Text("change.withdraw"), false, d.does(acts.WithdrawChange{Change: c.Ref()})))
	}
	return newButtonRow(
		step(d.Text("change.confirm"), c.Due(d.today()), d.does(acts.ConfirmChange{Change: c.Ref()})),
		step(d.Text("change.withdraw"), false, d.does(acts.WithdrawChange{Change: c.Ref()})))
}

package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
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
	book, on := d.book, d.today()
	if c.State == data.ChangeCreditCheck {
		finish := func(refused bool) func(context.Context) error {
			return func(ctx context.Context) error { return book.FinishCreditCheck(ctx, ref, on, refused) }
		}
		return container.NewHBox(
			step(d.Text("reason.credit_check_pending.completed"), true, finish(false)),
			step(d.Text("reason.credit_check_pending.refused"), false, finish(true)))
	}
	return container.NewHBox(
		step(d.Text("change.confirm"), c.Due(on), func(ctx context.Context) error { return book.ConfirmChange(ctx, c.ID, on) }),
		step(d.Text("change.withdraw"), false, func(ctx context.Context) error { return book.WithdrawChange(ctx, c.ID, on) }))
}

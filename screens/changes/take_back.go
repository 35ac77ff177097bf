package changes

import (
	"context"
	"errors"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// TakeBack undoes a step or does one again, and says so. Where the rules refuse
// the reverse of an order, it says how a mistake in the record is put right.
func TakeBack(d *desk.Desk, act ledger.Act, said string) {
	book := d.Book
	desk.Write(d, func(ctx context.Context) (data.Step, error) {
		done, err := book.Do(ctx, act)
		if said == "redone" {
			return done.Step, err
		}
		return done.Reversed, err
	}, func(step data.Step, err error) {
		known, ok := errors.AsType[*data.Error](err)
		switch {
		case ok && known.Code == data.CodeBlocked:
			d.Window.Notices.Warn(d.ErrorText(err) + " " + d.Text("history.correct"))
		case err != nil:
			d.Fail(err)
		default:
			back := parts.Act{Label: d.Text("button.redo"), Do: func() { TakeBack(d, acts.Redo{}, "redone") }}
			if said == "redone" {
				back = parts.Act{Label: d.Text("button.undo"), Do: d.Go.UndoStep}
			}
			d.Window.Notices.Say(d.Text("notice."+said, "Step", d.StepText(step)), back)
			d.Window.LookAgain()
		}
	})
}

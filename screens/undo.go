package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Undo takes back the last step, or in a field what was typed there.
func (w *Window) Undo() {
	switch {
	case w.typing():
		if field, ok := w.Fyne().Canvas().Focused().(interface{ Undo() }); ok {
			field.Undo()
		}
	case !w.onView():
		w.refuse()
	default:
		takeBack(w.Desk, acts.Undo{}, "undone")
	}
}

// redo does again what was undone last, or in a field types again what was taken back.
func (w *Window) redo() {
	switch {
	case w.typing():
		if field, ok := w.Fyne().Canvas().Focused().(interface{ Redo() }); ok {
			field.Redo()
		}
	case !w.onView():
		w.refuse()
	default:
		takeBack(w.Desk, acts.Redo{}, "redone")
	}
}

// typing tells whether a shortcut is for the field that has the keyboard: the toolkit
// gives a menu's shortcut to the menu before the field. An entry of the menu that was
// clicked is for the record.
func (w *Window) typing() bool {
	if len(w.Dialogs) > 0 {
		return true
	}
	_, inField := w.Fyne().Canvas().Focused().(interface{ Undo() })
	keys, has := fyne.CurrentApp().Driver().(desktop.Driver)
	return inField && has && keys.CurrentKeyModifiers() != 0
}

// takeBack undoes a step or does one again, and says so. Where the rules refuse
// the reverse of an order, it says how a mistake in the record is put right.
func takeBack(d *desk.Desk, act ledger.Act, said string) {
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
			back := parts.Act{Label: d.Text("button.redo"), Do: func() { takeBack(d, acts.Redo{}, "redone") }}
			if said == "redone" {
				back = parts.Act{Label: d.Text("button.undo"), Do: d.Go.Undo}
			}
			d.Window.Notices.Say(d.Text("notice."+said, "Step", d.StepText(step)), back)
		}
	})
}

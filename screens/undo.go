package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data/acts"
	"seatbook/screens/changes"
)

// Undo takes back the last step, or in a field what was typed there.
func (w *Window) Undo() {
	if !w.typing() {
		w.UndoStep()
		return
	}
	if field, ok := w.Fyne().Canvas().Focused().(interface{ Undo() }); ok {
		field.Undo()
	}
}

// UndoStep takes back the last step, whatever has the keyboard.
func (w *Window) UndoStep() {
	if !w.onView() {
		w.refuse()
		return
	}
	changes.TakeBack(w.Desk, acts.Undo{}, "undone")
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
		changes.TakeBack(w.Desk, acts.Redo{}, "redone")
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

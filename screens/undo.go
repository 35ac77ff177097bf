package screens

import "seatbook/data"

// undo takes back the last step. In a dialog it takes back what was typed.
func (w *Window) undo() {
	switch {
	case w.desk == nil:
	case len(w.dialogs) > 0:
		if field, ok := w.window.Canvas().Focused().(interface{ Undo() }); ok {
			field.Undo()
		}
	default:
		ask(w.desk, w.desk.book.Undo, func(step data.Step) {
			w.notices.say(w.words.Text("notice.undone", "Step", w.words.stepText(step)))
		})
	}
}

// redo does again what was undone last. In a dialog it types again what was
// taken back.
func (w *Window) redo() {
	switch {
	case w.desk == nil:
	case len(w.dialogs) > 0:
		if field, ok := w.window.Canvas().Focused().(interface{ Redo() }); ok {
			field.Redo()
		}
	default:
		ask(w.desk, w.desk.book.Redo, func(step data.Step) {
			w.notices.say(w.words.Text("notice.redone", "Step", w.words.stepText(step)))
		})
	}
}

package screens

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
)

// askReversible asks what can be undone and done again, which the menus and the palette
// name.
func (w *Window) askReversible() {
	desk.AskOr(w.screens, &w.askedReversible, w.Desk.Book.Reversible, func(next ledger.Reversible) {
		w.reversible = next
		w.greyMenus()
	}, func(error) {
		w.reversible = ledger.Reversible{} // what can't be read is told by the lists
		w.greyMenus()
	})
}

// mostOfStep is how many letters of a step a menu names.
const mostOfStep = 60

// stepName names a step in a menu, with the short name of its product, and cut at a word.
func (w *Window) stepName(step data.Step) string {
	step.Subject = data.ShortName(step.Subject)
	text := strings.TrimSuffix(w.Words.StepText(step), ".")
	if letters := []rune(text); len(letters) > mostOfStep {
		text = string(letters[:mostOfStep])
		if space := strings.LastIndexByte(text, ' '); space > 0 {
			text = text[:space]
		}
		text += "…"
	}
	return text
}

// undoLabel says what an entry of the menus that takes back a step does, in the name of
// the step.
func (w *Window) undoLabel(code string, step *data.Step) string {
	switch {
	case step == nil:
		return w.Words.Text("menu." + code)
	case code == "undo":
		return w.Words.Text("menu.undo_step", "Step", w.stepName(*step))
	default:
		return w.Words.Text("menu.redo_step", "Step", w.stepName(*step))
	}
}

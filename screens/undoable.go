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

// leastOfSubject is how many letters of what a step was about a menu names.
const leastOfSubject = 12

// stepName names a step in a menu, with the short name of its product. Where that is too
// long, the name gives way, and only then what was done: its numbers stay whole.
func (w *Window) stepName(step data.Step) string {
	step.Subject = data.ShortName(w.Words.FewNamed(step))
	said := func() string { return strings.TrimSuffix(w.Words.StepText(step), ".") }
	name := []rune(step.Subject)
	if over := len([]rune(said())) - mostOfStep; over > 0 && len(name) > leastOfSubject {
		step.Subject = cutAtWord(name, max(leastOfSubject, len(name)-over-1))
	}
	if letters := []rune(said()); len(letters) > mostOfStep {
		return cutAtWord(letters, mostOfStep)
	}
	return said()
}

// cutAtWord is the beginning of a text, up to the end of a word.
func cutAtWord(letters []rune, most int) string {
	text := string(letters[:min(most, len(letters))])
	if space := strings.LastIndexByte(text, ' '); space > 0 {
		text = text[:space]
	}
	return text + "…"
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

package desk

import "seatbook/data/stages"

// StageText says what is being done, and which part of how many.
func (w Words) StageText(stage stages.Stage, done, of int) string {
	text := w.Text("stage." + string(stage))
	if of > 1 {
		text = w.Text("stage.part", "Text", text, "Done", w.Number(done), "Of", w.Number(of))
	}
	return text
}

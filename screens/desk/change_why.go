package desk

import (
	"strings"

	"seatbook/data"
)

// WhyText says why a total changes: the note that was made of it, and who leaves, comes or moves
// where it is one of their licenses (R22, R36 to R38).
func (w Words) WhyText(row data.ChangeRow) string {
	var said []string
	if row.Note != "" {
		said = append(said, row.Note)
	}
	causes := []data.ChangeCause{row.First}
	if row.State.Open() && row.DraftTo == 0 && row.Last != row.First { // what the draft beside it is for stands there
		causes = append(causes, row.Last)
	}
	for _, cause := range causes {
		if text := w.causeText(cause); text != "" {
			said = append(said, text)
		}
	}
	return strings.Join(said, " · ")
}

// causeText says what licenses are bought or freed for, empty where the step says nothing of it.
func (w Words) causeText(cause data.ChangeCause) string {
	from, to, _ := strings.Cut(cause.Subject, data.StepOnTo)
	switch cause.Kind {
	case data.StepLeft:
		return w.Text("change.why.left", "Names", from)
	case data.StepJoined:
		return w.Text("change.why.joined", "Name", from)
	case data.StepMoved:
		return w.Text("change.why.moved", "From", data.ShortName(from), "To", data.ShortName(to))
	case data.StepFreed:
		return w.Text("change.why.freed")
	}
	return ""
}

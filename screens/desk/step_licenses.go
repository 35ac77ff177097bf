package desk

import (
	"strings"

	"seatbook/data"
)

// assigned says who got which licenses: of one person by name, of different products not as
// so many of the first.
func (w Words) assigned(s data.Step) string {
	if products, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
		return w.Text("step.assigned_to", "Subject", products, "Name", name)
	}
	if s.From > 1 {
		return w.Text("step.assigned_each", append(w.ofStep(s), "Products", w.Number(s.From), "Licenses", w.Number(s.To))...)
	}
	return w.countedStep(s)
}

func (w Words) unassigned(s data.Step) string {
	if products, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
		return w.Text("step.unassigned_from", "Subject", products, "Name", name)
	}
	return w.countedStep(s)
}

func (w Words) notWaiting(s data.Step) string {
	if product, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
		return w.Text("step.not_waiting_one", "Subject", product, "Name", name)
	}
	return w.countedStep(s)
}

// givenOrWaiting says who joined or moved, and for how many licenses somebody waits (R37, R38).
func (w Words) givenOrWaiting(s data.Step) string {
	said := []string{w.countedStep(s)}
	return strings.Join(append(said, IfAny(s.From, w.Count("step.waits."+string(s.Kind), s.From))...), ", ")
}

// freed says how many licenses fewer there will be, or that they only wait as a draft.
func (w Words) freed(s data.Step) string {
	if s.To == 0 { // an open change buys fewer (R21)
		return w.Text("step.freed_none", w.ofStep(s)...)
	}
	if s.From > 0 {
		return w.Count("step.freed_draft", s.From, w.ofStep(s)...)
	}
	return w.countedStep(s)
}

// left says who left, how many licenses went to whom, and how many were taken back (R36).
func (w Words) left(s data.Step) string {
	names, successor, handed := strings.Cut(s.Subject, data.StepOnTo)
	if s.From == 0 && s.To == 0 {
		return w.Text("step.left_with_none", "Subject", s.Subject)
	}
	if !handed || s.From == 0 {
		return w.Count("step.left", s.To, "Subject", s.Subject)
	}
	text := w.Count("step.left_handed", s.From, "Subject", names, "Name", successor)
	return strings.Join(append([]string{text}, IfAny(s.To, w.Count("step.left_also", s.To))...), ", ")
}

// IfAny returns words where there is something that they count.
func IfAny(n int, words string) []string {
	if n == 0 {
		return nil
	}
	return []string{words}
}

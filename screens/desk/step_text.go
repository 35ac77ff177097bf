package desk

import (
	"strings"

	"seatbook/data"
)

// StepText says what a step did, and from what to what where that is known (R22).
func (w Words) StepText(s data.Step) string {
	text := w.stepText(s)
	if changes := w.changedText(s.Changed); changes != "" {
		return w.Text("history.detail", "Step", strings.TrimSuffix(text, "."), "Changes", changes)
	}
	return text
}

// stepText says what a step did, without what it changed: by its kind's own words where its
// numbers or what it speaks of tell the one from the other, else by those of "step.KIND".
func (w Words) stepText(s data.Step) string {
	s.Subject = w.FewNamed(s)
	if say, own := ownStepTexts()[s.Kind]; own {
		return say(w, s)
	}
	return w.Text("step."+string(s.Kind), w.ofStep(s)...)
}

// ofStep is what the words of each step may name.
func (w Words) ofStep(s data.Step) []any {
	return []any{"Subject", s.Subject, "From", w.Number(s.From), "To", w.Number(s.To)}
}

// ownStepTexts says in which kinds of steps more than their name is told apart.
func ownStepTexts() map[data.StepKind]func(Words, data.Step) string {
	return map[data.StepKind]func(Words, data.Step) string{
		data.StepUndone:              Words.undone,
		data.StepReviewed:            Words.reviewed,
		data.StepReviewedToAsk:       Words.reviewedToAsk,
		data.StepPricesAnnounced:     Words.pricesAnnounced,
		data.StepImported:            Words.imported,
		data.StepImportedTotals:      Words.importedTotals,
		data.StepSnoozed:             Words.snoozed,
		data.StepInvoiceNoted:        Words.invoiceNoted,
		data.StepDepartmentSet:       Words.departmentSet,
		data.StepAssigned:            Words.assigned,
		data.StepUnassigned:          Words.unassigned,
		data.StepNotWaiting:          Words.notWaiting,
		data.StepLeft:                Words.left,
		data.StepJoined:              Words.givenOrWaiting,
		data.StepMoved:               Words.givenOrWaiting,
		data.StepFreed:               Words.freed,
		data.StepLicenseKept:         Words.countedStep,
		data.StepNotKept:             Words.countedStep,
		data.StepKindSet:             Words.countedStep,
		data.StepOrganizationSet:     Words.countedStep,
		data.StepPeopleRemoved:       Words.countedStep,
		data.StepSubscriptionsEdited: Words.countedStep,
		data.StepSubscriptionsGone:   Words.countedStep,
		data.StepTermsRenew:          Words.countedStep,
		data.StepTermsExtend:         Words.countedStep,
		data.StepTermsEnd:            Words.countedStep,
	}
}

// countedStep is a step of which only the number of what it did is told.
func (w Words) countedStep(s data.Step) string {
	return w.Count("step."+string(s.Kind), s.To, w.ofStep(s)...)
}

// undone names the step that was undone, which has the totals the other way round.
func (w Words) undone(s data.Step) string {
	return w.Text("step.undone", "Step", w.stepText(data.Step{Kind: s.Undid, Subject: s.Subject, From: s.To, To: s.From}))
}

func (w Words) reviewed(s data.Step) string {
	switch s.To {
	case 0:
		return w.Text("step.reviewed_ends", w.ofStep(s)...)
	case s.From:
		return w.Text("step.reviewed_same", w.ofStep(s)...)
	}
	return w.Text("step.reviewed", w.ofStep(s)...)
}

func (w Words) reviewedToAsk(s data.Step) string {
	if s.To == 0 {
		return w.Text("step.reviewed_end_to_ask", w.ofStep(s)...)
	}
	return w.Text("step.reviewed_to_ask", w.ofStep(s)...)
}

func (w Words) pricesAnnounced(s data.Step) string {
	if s.Subject == "" {
		return w.Count("step.prices_announced_many", s.From+s.To)
	}
	return w.Text("step.prices_announced", w.ofStep(s)...)
}

func (w Words) snoozed(s data.Step) string {
	switch {
	case s.Subject == "":
		return w.Count("step.snoozed_many", s.To)
	case s.To > 0:
		return w.Text("step.snoozed_budget", w.ofStep(s)...)
	}
	return w.Text("step.snoozed", w.ofStep(s)...)
}

func (w Words) invoiceNoted(s data.Step) string {
	if s.Subject == "" {
		return w.Count("step.invoice_noted_many", s.To)
	}
	return w.Text("step.invoice_noted", w.ofStep(s)...)
}

func (w Words) departmentSet(s data.Step) string {
	if s.Subject == "" {
		return w.Count("step.department_cleared", s.To)
	}
	return w.countedStep(s)
}

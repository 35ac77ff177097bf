package desk

import (
	"slices"
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

func (w Words) stepText(s data.Step) string {
	params := []any{"Subject", s.Subject, "From", w.Number(s.From), "To", w.Number(s.To)}
	switch s.Kind {
	case data.StepUndone: // it has the totals of what it undid the other way round
		return w.Text("step.undone", "Step", w.stepText(data.Step{Kind: s.Undid, Subject: s.Subject, From: s.To, To: s.From}))
	case data.StepReviewed:
		switch s.To {
		case 0:
			return w.Text("step.reviewed_ends", params...)
		case s.From:
			return w.Text("step.reviewed_same", params...)
		}
	case data.StepPricesAnnounced:
		if s.Subject == "" {
			return w.Count("step.prices_announced_many", s.From+s.To)
		}
	case data.StepImported:
		if s.Subject != "" {
			return w.imported(s)
		}
		return w.Count("step.imported", s.To, params...)
	case data.StepImportedTotals:
		return w.importedTotals(s)
	case data.StepSnoozed:
		if s.Subject == "" {
			return w.Count("step.snoozed_many", s.To)
		}
	case data.StepInvoiceNoted:
		if s.Subject == "" {
			return w.Count("step.invoice_noted_many", s.To)
		}
	case data.StepDepartmentSet:
		if s.Subject == "" {
			return w.Count("step.department_cleared", s.To)
		}
		return w.Count("step.department_set", s.To, params...)
	case data.StepAssigned:
		if products, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
			return w.Text("step.assigned_to", "Subject", products, "Name", name)
		}
		if s.From > 1 { // different products, which are not so many of the first
			return w.Text("step.assigned_each", append(params, "Products", w.Number(s.From), "Licenses", w.Number(s.To))...)
		}
		return w.Count("step.assigned", s.To, params...)
	case data.StepLeft:
		return w.left(s)
	case data.StepUnassigned:
		if products, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
			return w.Text("step.unassigned_from", "Subject", products, "Name", name)
		}
		return w.Count("step.unassigned", s.To, params...)
	case data.StepNotWaiting:
		if product, name, one := strings.Cut(s.Subject, data.StepOnTo); one {
			return w.Text("step.not_waiting_one", "Subject", product, "Name", name)
		}
		return w.Count("step.not_waiting", s.To, params...)
	case data.StepJoined, data.StepMoved:
		said := []string{w.Count("step."+string(s.Kind), s.To, params...)}
		return strings.Join(append(said, IfAny(s.From, w.Count("step.waits."+string(s.Kind), s.From))...), ", ")
	case data.StepFreed:
		if s.To == 0 { // an open change buys fewer (R21)
			return w.Text("step.freed_none", params...)
		}
		if s.From > 0 {
			return w.Count("step.freed_draft", s.To, params...)
		}
		return w.Count("step.freed", s.To, params...)
	case data.StepLicenseKept, data.StepNotKept, data.StepKindSet, data.StepOrganizationSet, data.StepPeopleRemoved, data.StepSubscriptionsEdited, data.StepSubscriptionsGone,
		data.StepTermsRenew, data.StepTermsExtend, data.StepTermsEnd:
		return w.Count("step."+string(s.Kind), s.To, params...)
	}
	return w.Text("step."+string(s.Kind), params...)
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

// imported says what an import brought: the names of its files, the people who came
// or changed and the licenses given. Where there were neither, it brought products.
func (w Words) imported(s data.Step) string {
	var brought []string
	if s.From > 0 {
		brought = append(brought, w.Count("import.brought.people", s.From))
	}
	if s.To > 0 {
		brought = append(brought, w.Count("import.brought.given", s.To))
	}
	if len(brought) == 0 {
		return w.Text("import.brought.rest", "Files", s.Subject)
	}
	return w.Text("import.brought.step", "Files", s.Subject, "Brought", strings.Join(brought, ", "))
}

// importedTotals says what an import brought that told of nobody: subscriptions, or the
// names of products.
func (w Words) importedTotals(s data.Step) string {
	brought := slices.Concat(
		IfAny(s.To, w.Count("import.brought.subscriptions", s.To)), IfAny(s.From, w.Count("import.brought.names", s.From)),
	)
	if len(brought) == 0 {
		return w.Text("step.imported_totals", "Subject", s.Subject)
	}
	return w.Text("import.brought.step", "Files", s.Subject, "Brought", strings.Join(brought, ", "))
}

// IfAny returns words where there is something that they count.
func IfAny(n int, words string) []string {
	if n == 0 {
		return nil
	}
	return []string{words}
}

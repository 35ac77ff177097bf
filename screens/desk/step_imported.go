package desk

import (
	"slices"
	"strings"

	"seatbook/data"
)

// imported says what an import brought: the names of its files, the people who came
// or changed and the licenses given. Where there were neither, it brought products.
func (w Words) imported(s data.Step) string {
	if s.Subject == "" {
		return w.countedStep(s)
	}
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

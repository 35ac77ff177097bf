package screens

import (
	"cmp"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// NoticeSubject names what a notice is about, for the commands that have no window: the
// product, or whose budget.
func NoticeSubject(t *i18n.Translator, n data.Notice) string {
	if n.Concern != data.ConcernOverBudget {
		return n.Subscription.Product
	}
	return budgetName(desk.Words{Translator: t}, n.Budget)
}

// budgetName names whose budget it is: the department, with its organization where that
// has a name, or the organization.
func budgetName(w desk.Words, b data.BudgetRow) string {
	switch {
	case b.Department == "":
		return w.Text("budget.of", "Name", cmp.Or(b.OrganizationName, w.Text("budget.all")))
	case b.OrganizationName == "":
		return w.Text("budget.of", "Name", b.Department)
	default:
		return w.Text("budget.of", "Name", b.Department+", "+b.OrganizationName)
	}
}

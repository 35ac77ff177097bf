package acts

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SaveBudget adds a budget without an ID, and changes one with an ID. Errors: Mistakes,
// with CodeTaken for an organization or department that has one in that currency.
type SaveBudget struct{ Budget data.Budget }

// RemoveBudget removes a budget.
type RemoveBudget struct{ Budget data.Budget }

// Saw implements ledger.Act.
func (a SaveBudget) Saw() []data.Ref {
	if a.Budget.ID == 0 {
		return nil
	}
	return []data.Ref{data.RefTo(a.Budget)}
}

// Needs implements ledger.Act.
func (SaveBudget) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SaveBudget) Do(w *ledger.Writing) (err error) {
	b := a.Budget
	b.Department = strings.TrimSpace(b.Department)
	if err := b.Validate(); err != nil {
		return err
	}
	w.Step.Kind = data.StepBudgetSaved
	if w.Step.Subject, err = budgetOwner(w, b); err != nil {
		return err
	}
	if b.ID != 0 {
		return taken(w.Change(b), "budget_for")
	}
	_, err = w.Add(b)
	return taken(err, "budget_for")
}

// Saw implements ledger.Act.
func (a RemoveBudget) Saw() []data.Ref { return []data.Ref{data.RefTo(a.Budget)} }

// Needs implements ledger.Act.
func (RemoveBudget) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveBudget) Do(w *ledger.Writing) (err error) {
	b, err := ledger.One[data.Budget](w, a.Budget.Key())
	if err != nil {
		return err
	}
	w.Step.Kind = data.StepBudgetRemoved
	if w.Step.Subject, err = budgetOwner(w, b); err != nil {
		return err
	}
	return w.Remove(b)
}

// budgetOwner names whose budget it is: the department, or the organization.
func budgetOwner(w *ledger.Writing, b data.Budget) (string, error) {
	if b.Department != "" {
		return b.Department, nil
	}
	of, err := ledger.One[data.Organization](w, data.Organization{ID: b.Organization}.Key())
	return of.Name, err
}

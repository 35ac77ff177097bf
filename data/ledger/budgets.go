package ledger

import (
	"context"

	"seatbook/data"
)

// Budgets returns every budget, in the order in which they were added.
func (b *Book) Budgets(ctx context.Context) ([]data.BudgetRow, error) {
	return read(ctx, b, func(v View) ([]data.BudgetRow, error) {
		kept, err := All[data.Budget](v, RowQuery{Entity: data.EntityBudget})
		if err != nil || len(kept) == 0 {
			return nil, err
		}
		all, err := organizations(v)
		if err != nil {
			return nil, err
		}
		names := map[data.OrganizationID]string{}
		for _, of := range all {
			names[of.ID] = of.Name
		}
		rows := make([]data.BudgetRow, len(kept))
		for i, budget := range kept {
			rows[i] = data.BudgetRow{Budget: budget, OrganizationName: names[budget.Organization]}
		}
		return rows, nil
	})
}

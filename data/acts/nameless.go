package acts

import (
	"fmt"

	"seatbook/data"
	"seatbook/data/ledger"
)

// dropNameless removes the organization that a record begins with where it was never named and
// nothing is of it, once there are others: nobody looks for something in it.
func dropNameless(w *ledger.Writing) error {
	all, err := ledger.All[data.Organization](w, ledger.RowQuery{Entity: data.EntityOrganization})
	if err != nil {
		return err
	}
	for _, o := range all {
		if o.Name != "" || o.Country != "" || len(all) < 2 {
			continue
		}
		empty, err := hasNothing(w, o)
		if err != nil {
			return err
		}
		if !empty {
			continue
		}
		if err := w.Remove(o); err != nil {
			return fmt.Errorf("removing the organization without a name: %w", err)
		}
		return nil // a record begins with one
	}
	return nil
}

// hasNothing tells whether nothing in the record is of an organization.
func hasNothing(w *ledger.Writing, o data.Organization) (bool, error) {
	for _, entity := range []data.Entity{data.EntitySubscription, data.EntityPerson, data.EntityBudget, data.EntityOrganizationName} {
		rows, err := w.Rows(ledger.RowQuery{Entity: entity, Of: o.Key()})
		if err != nil || len(rows) > 0 {
			return false, err
		}
	}
	return true, nil
}

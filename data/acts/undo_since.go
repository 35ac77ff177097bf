package acts

import (
	"fmt"

	"seatbook/data"
	"seatbook/data/ledger"
)

// nothingSince refuses to reverse a step as long as a later one stands that touched
// the same things, or that needs what would go, even if they look the same again:
// the later one could not be reversed any more, and everything can be undone (R22).
func (r reversal) nothingSince(w *ledger.Writing) error {
	if r.chosen.Kind == data.StepUndone {
		return nil // what does it again comes after all others
	}
	later, err := w.Steps(ledger.StepQuery{After: r.chosen.ID, Not: ledger.NeverUndone(), Standing: true})
	if err != nil || len(later.Rows) == 0 {
		return err
	}
	claimed, created := map[string]bool{}, map[data.Key]bool{}
	for _, write := range r.writes {
		for _, claim := range claims(write) {
			claimed[claim] = true
		}
		if write.Before == nil {
			created[write.Key] = true
		}
	}
	for _, step := range later.Rows {
		writes, err := writesOf(w, ledger.WriteQuery{Step: step.ID})
		if err != nil {
			return err
		}
		for _, write := range writes {
			if clashes(write, claimed, created) {
				return data.NewError(data.CodeCantUndo, "Step", step)
			}
		}
	}
	return nil
}

// clashes tells whether a write claims something that was claimed before it, or
// refers to a row that was created before it.
func clashes(write data.Write, claimed map[string]bool, created map[data.Key]bool) bool {
	if write.Before != nil && write.After != nil && ledger.Same(write.Before, write.After) {
		return false
	}
	for _, claim := range claims(write) {
		if claimed[claim] {
			return true
		}
	}
	for _, row := range []data.Row{write.Before, write.After} {
		for _, key := range data.RefersTo(row) {
			if created[key] {
				return true
			}
		}
	}
	return false
}

// claims are what a write has for itself: the row, the only open change of a
// subscription, the only one of a name, an address or a vendor's ID.
func claims(write data.Write) []string {
	if write.Before != nil && write.After != nil && ledger.Same(write.Before, write.After) {
		return nil
	}
	claims := []string{fmt.Sprint("row ", write.Key)}
	for _, row := range []data.Row{write.Before, write.After} {
		switch row := row.(type) {
		case data.Change:
			claims = append(claims, fmt.Sprint("changes of ", row.Subscription))
		case data.DatedPrice:
			claims = append(claims, fmt.Sprint("prices of ", row.Subscription))
		case data.Snooze:
			claims = append(claims, fmt.Sprint("snoozes of ", row.Subscription))
		case data.Saving:
			claims = append(claims, fmt.Sprint("savings of ", row.Subscription, row.Person, row.Leak))
		case data.Waiting:
			claims = append(claims, fmt.Sprint("waiting for ", row.Subscription, row.Person))
		case data.Review:
			claims = append(claims, fmt.Sprint("reviews of ", row.Subscription))
		case data.OwnField:
			claims = append(claims, "field "+data.Fold(row.Name))
		case data.LicenseSet:
			claims = append(claims, "set "+data.Fold(row.Name))
		case data.Person:
			claims = append(claims, fmt.Sprint("address ", row.Organization, data.AddressKey(row.Address)))
		case data.Subscription:
			if row.ExternalID != "" {
				claims = append(claims, fmt.Sprint("vendor's ID ", row.Organization, row.ExternalID))
			}
		case data.Organization:
			claims = append(claims, "organization "+data.Fold(row.Name))
		}
	}
	return claims
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// SaveOrganization adds an organization without an ID, and changes one with an ID.
// Errors: Mistakes, with CodeTaken for a name that is there already.
type SaveOrganization struct{ Organization data.Organization }

// Saw implements ledger.Act.
func (a SaveOrganization) Saw() []data.Ref {
	if a.Organization.ID == 0 {
		return nil
	}
	return []data.Ref{data.RefTo(a.Organization)}
}

// Needs implements ledger.Act.
func (SaveOrganization) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SaveOrganization) Do(w *ledger.Writing) error {
	if err := a.Organization.Validate(); err != nil {
		return err
	}
	w.Step.Subject = a.Organization.Name
	if a.Organization.ID != 0 {
		w.Step.Kind = data.StepOrganizationEdited
		return taken(w.Change(a.Organization), "name")
	}
	w.Step.Kind = data.StepOrganizationAdded
	_, err := w.Add(a.Organization)
	return taken(err, "name")
}

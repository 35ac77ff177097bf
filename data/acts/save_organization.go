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
		if err := a.dropOwnName(w); err != nil {
			return err
		}
		return taken(w.Change(a.Organization), "name")
	}
	w.Step.Kind = data.StepOrganizationAdded
	_, err := w.Add(a.Organization)
	return taken(err, "name")
}

// dropOwnName takes away another name of the organization that is the one which it has.
func (a SaveOrganization) dropOwnName(w *ledger.Writing) error {
	names, err := ledger.All[data.OrganizationName](w, ledger.RowQuery{Entity: data.EntityOrganizationName, Of: a.Organization.Key()})
	if err != nil {
		return err
	}
	for _, name := range names {
		if data.Fold(name.Name) != data.Fold(a.Organization.Name) {
			continue
		}
		if err := w.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// SaveLicenseSet adds a set of licenses without an ID, and changes one with an ID
// (R37). Errors: Mistakes, with CodeTaken for a name that is there already.
type SaveLicenseSet struct{ Set data.LicenseSet }

// RemoveLicenseSet removes a set of licenses. What people were given stays.
type RemoveLicenseSet struct{ Set data.LicenseSet }

// Saw implements ledger.Act.
func (a SaveLicenseSet) Saw() []data.Ref {
	if a.Set.ID == 0 {
		return nil
	}
	return []data.Ref{data.RefTo(a.Set)}
}

// Needs implements ledger.Act.
func (SaveLicenseSet) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SaveLicenseSet) Do(w *ledger.Writing) error {
	if err := a.Set.Validate(); err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepSetSaved, a.Set.Name
	if a.Set.ID != 0 {
		return taken(w.Change(a.Set), "name")
	}
	_, err := w.Add(a.Set)
	return taken(err, "name")
}

// Saw implements ledger.Act.
func (a RemoveLicenseSet) Saw() []data.Ref { return []data.Ref{data.RefTo(a.Set)} }

// Needs implements ledger.Act.
func (RemoveLicenseSet) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveLicenseSet) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.Subject = data.StepSetRemoved, a.Set.Name
	return removeRow(w, a.Set.Key())
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// SaveSettings writes the settings and, where it has one, the organization that the
// form shows beside them, as one step. Errors: Mistakes, with CodeTaken for a name
// that is there already.
type SaveSettings struct {
	Settings     data.Settings
	Organization *data.Organization // nil leaves it as it is
}

// Saw implements ledger.Act.
func (a SaveSettings) Saw() []data.Ref {
	refs := []data.Ref{data.RefTo(a.Settings)}
	if a.Organization != nil {
		refs = append(refs, data.RefTo(*a.Organization))
	}
	return refs
}

// Needs implements ledger.Act.
func (SaveSettings) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SaveSettings) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepSettings
	if err := a.Settings.Validate(); err != nil {
		return err
	}
	if a.Organization != nil {
		if err := a.Organization.Validate(); err != nil {
			return asMistakeOf(err, "name", "organization")
		}
		if err := taken(w.Change(*a.Organization), "organization"); err != nil {
			return err
		}
	}
	return w.Change(a.Settings)
}

// asMistakeOf has a mistake of one field speak of another, where a form shows it
// under another name.
func asMistakeOf(err error, field, as string) error {
	mistakes, ok := err.(*data.Mistakes) //nolint:errorlint // as Validate returns it
	if !ok || mistakes.ByField[field] == nil {
		return err
	}
	var renamed data.Mistakes
	renamed.Add(as, mistakes.ByField[field].Code, mistakes.ByField[field].Params)
	return renamed.Err()
}

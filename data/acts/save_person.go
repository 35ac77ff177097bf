package acts

import (
	"errors"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SavePerson adds a person without an ID, and changes one with an ID. Errors:
// Mistakes, with CodeTaken for an address that is there already.
type SavePerson struct{ Person data.Person }

// Saw implements ledger.Act.
func (a SavePerson) Saw() []data.Ref {
	if a.Person.ID == 0 {
		return nil
	}
	return []data.Ref{data.RefTo(a.Person)}
}

// Needs implements ledger.Act.
func (SavePerson) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SavePerson) Do(w *ledger.Writing) error {
	if err := a.Person.Validate(); err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepPersonEdited, a.Person.Name
	if a.Person.ID != 0 {
		if err := dropOwnAddress(w, a.Person); err != nil {
			return err
		}
		return taken(w.Change(a.Person), "address")
	}
	w.Step.Kind = data.StepPersonAdded
	if a.Person.Organization == 0 {
		var err error
		if a.Person.Organization, err = ledger.FirstOrganization(w); err != nil {
			return err
		}
	}
	_, err := w.Add(a.Person)
	return taken(err, "address")
}

// taken turns a name that another row has into a mistake of its field.
func taken(err error, field string) error {
	if !errors.Is(err, ledger.ErrTwin) {
		return err
	}
	var mistakes data.Mistakes
	mistakes.Add(field, data.CodeTaken, nil)
	return mistakes.Err()
}

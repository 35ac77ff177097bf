package acts

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SetDepartment says in which department several people work; empty is in none.
type SetDepartment struct {
	People     []data.PersonRef
	Department string
}

// Saw implements ledger.Act.
func (a SetDepartment) Saw() []data.Ref { return seenPeople(a.People) }

// Needs implements ledger.Act.
func (SetDepartment) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SetDepartment) Do(w *ledger.Writing) error {
	name := strings.TrimSpace(a.Department)
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepDepartmentSet, name, len(a.People)
	for _, ref := range a.People {
		p, err := ledger.One[data.Person](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		p.Department = name
		if err := w.Change(p); err != nil {
			return err
		}
	}
	return nil
}

// seenPeople lists several people with their versions.
func seenPeople(people []data.PersonRef) (refs []data.Ref) {
	for _, p := range people {
		refs = append(refs, p.Seen())
	}
	return refs
}

package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RemovePerson removes a person from the record. Errors: CodeStillHolds while they
// hold licenses.
type RemovePerson struct{ Person data.PersonRef }

// Saw implements ledger.Act.
func (a RemovePerson) Saw() []data.Ref { return []data.Ref{a.Person.Seen()} }

// Needs implements ledger.Act.
func (RemovePerson) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemovePerson) Do(w *ledger.Writing) error {
	p, err := ledger.One[data.Person](w, a.Person.Seen().Key)
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject = data.StepPersonRemoved, p.Name
	return removePerson(w, p)
}

// RemovePeople removes several people, as RemovePerson does one. Errors: CodeStillHolds.
type RemovePeople struct{ People []data.PersonRef }

// Saw implements ledger.Act.
func (a RemovePeople) Saw() []data.Ref { return seenPeople(a.People) }

// Needs implements ledger.Act: putting the record right takes no right.
func (RemovePeople) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemovePeople) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.To = data.StepPeopleRemoved, len(a.People)
	for _, ref := range a.People {
		p, err := ledger.One[data.Person](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		if err := removePerson(w, p); err != nil {
			return err
		}
	}
	return nil
}

// removePerson removes a person with all that hangs on them but licenses that they hold.
func removePerson(w *ledger.Writing, p data.Person) error {
	held, err := w.Rows(ledger.RowQuery{Entity: data.EntityAssignment, Of: p.Key()})
	if err != nil {
		return err
	}
	if len(held) > 0 {
		return data.NewError(data.CodeStillHolds, "Count", len(held))
	}
	savings, err := w.Rows(ledger.RowQuery{Entity: data.EntitySaving, Of: p.Key()})
	if err != nil {
		return err
	}
	for _, row := range savings {
		saving := row.(data.Saving)
		if saving.Person = 0; saving.State == data.SavingDone { // what was saved stays
			err = w.Change(saving)
		} else {
			err = w.Remove(row)
		}
		if err != nil {
			return err
		}
	}
	if err := waitsNoMore(w, p.ID, w.Today()); err != nil {
		return err
	}
	if err := dropAliases(w, p.ID); err != nil {
		return err
	}
	// What they owned keeps their name, so that somebody sees that it needs another owner.
	if err := handOwned(w, p.ID, data.Owner{Name: data.OneLine(p.Name)}); err != nil {
		return err
	}
	return w.Remove(p)
}

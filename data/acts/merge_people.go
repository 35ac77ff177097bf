package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// MergePeople makes one person of several who are the same one, doubled by old
// imports: what the others hold, what was decided about them and what is only known of
// them goes to the one who stays. A product that both hold is one license. Errors:
// CodeOtherOrganization for somebody of another organization.
type MergePeople struct {
	Keep   data.PersonRef
	Others []data.PersonRef
}

// Saw implements ledger.Act.
func (a MergePeople) Saw() []data.Ref {
	refs := []data.Ref{a.Keep.Seen()}
	for _, p := range a.Others {
		refs = append(refs, p.Seen())
	}
	return refs
}

// Needs implements ledger.Act: putting the record right takes no right.
func (MergePeople) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a MergePeople) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepPeopleMerged
	return merge(w, a.Keep.Seen().Key, keysOf(a.Others), func(key data.Key) (data.Person, error) {
		return ledger.One[data.Person](w, key)
	}, func(p data.Person) twin {
		return twin{p.Key(), p.Organization, p.Name, p.Name + " (" + p.Address + ")"}
	}, func(keep, other data.Person) (data.Person, error) { return mergePerson(w, keep, other) })
}

// mergePerson gives one person what another is and holds, and removes the other.
func mergePerson(w *ledger.Writing, keep, other data.Person) (data.Person, error) {
	if err := mergeHeld(w, keep, other); err != nil {
		return keep, err
	}
	decided, err := w.Rows(ledger.RowQuery{Entity: data.EntitySaving, Of: other.Key()})
	if err != nil {
		return keep, err
	}
	for _, row := range decided {
		saving := row.(data.Saving)
		saving.Person = keep.ID
		if err := moveOrDrop(w, row, saving); err != nil {
			return keep, err
		}
	}
	if err := mergeWaiting(w, keep, other); err != nil {
		return keep, err
	}
	if err := mergeAliases(w, keep, other); err != nil {
		return keep, err
	}
	if err := handOwned(w, other.ID, data.Owner{Person: keep.ID}); err != nil {
		return keep, err
	}
	if err := w.Remove(other); err != nil { // before the one who stays gets what is unique
		return keep, err
	}
	err = changeOrTouch(w, keep, data.MergePerson(keep, other))
	if err != nil {
		return keep, err
	}
	return ledger.One[data.Person](w, keep.Key())
}

// mergeHeld gives one person the licenses of another, each product once (R13b).
func mergeHeld(w *ledger.Writing, keep, other data.Person) error {
	held, err := w.Rows(ledger.RowQuery{Entity: data.EntityAssignment, Of: other.Key()})
	if err != nil {
		return err
	}
	for _, row := range held {
		license := row.(data.Assignment)
		s, err := ledger.Subscription(w, license.Subscription)
		if err != nil {
			return err
		}
		product, err := ledger.Sharing(w, s)
		if err != nil {
			return err
		}
		license.Person = keep.ID
		if holdsNone(w, product, keep.Ref()) == nil {
			err = w.Change(license)
		} else {
			err = w.Remove(row)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// changeOrTouch writes what a row has become, and gives one that stays as it is its
// next version: its history tells of the merging.
func changeOrTouch(w *ledger.Writing, now, after data.Row) error {
	if ledger.Same(now, after) {
		return w.Touch(now)
	}
	return w.Change(after)
}

// moveOrDrop writes a row as it is to be, or removes it where the record has its like
// already.
func moveOrDrop(w *ledger.Writing, row, moved data.Row) error {
	twin, err := w.Twin(moved)
	if err != nil {
		return err
	}
	if twin != nil && twin.Key() != row.Key() {
		return w.Remove(row)
	}
	return w.Change(moved)
}

// mergeWaiting has one person wait for what another waited for.
func mergeWaiting(w *ledger.Writing, keep, other data.Person) error {
	err := eachWaiting(w, func(row data.Waiting) error {
		if row.Person != other.ID {
			return nil
		}
		moved := row
		moved.Person = keep.ID
		return moveOrDrop(w, row, moved)
	})
	if err != nil {
		return err
	}
	return given(w)
}

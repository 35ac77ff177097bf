package acts

import (
	"cmp"

	"seatbook/data"
	"seatbook/data/ledger"
)

// MergeOrganizations makes one organization of several that are the same one: their
// subscriptions, people and budgets go to the one that stays. People with the same
// address become one, and so do subscriptions with the same number. Errors: those of
// MergeSubscriptions.
type MergeOrganizations struct {
	Keep   data.Organization
	Others []data.Organization
}

// Saw implements ledger.Act.
func (a MergeOrganizations) Saw() []data.Ref {
	refs := []data.Ref{data.RefTo(a.Keep)}
	for _, o := range a.Others {
		refs = append(refs, data.RefTo(o))
	}
	return refs
}

// Needs implements ledger.Act: putting the record right takes no right.
func (MergeOrganizations) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a MergeOrganizations) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepOrganizationsMerged
	keep, err := ledger.One[data.Organization](w, a.Keep.Key())
	if err != nil {
		return err
	}
	names := []string{keep.Name}
	for _, ref := range a.Others {
		other, err := ledger.One[data.Organization](w, ref.Key())
		switch {
		case err != nil:
			return err
		case other.ID == keep.ID:
			return data.NewError(data.CodeNotFound)
		}
		names = append(names, other.Name)
		for _, move := range []func(*ledger.Writing, data.Organization, data.Organization) error{movePeople, moveSubscriptions, moveBudgets} {
			if err := move(w, keep, other); err != nil {
				return err
			}
		}
		if err := callAs(w, keep, other); err != nil {
			return err
		}
		if err := w.Remove(other); err != nil {
			return err
		}
		keep.Name, keep.Country = cmp.Or(keep.Name, other.Name), cmp.Or(keep.Country, other.Country)
		if err := w.Change(keep); err != nil {
			return err
		}
		if keep, err = ledger.One[data.Organization](w, keep.Key()); err != nil {
			return err
		}
	}
	w.Step.To, w.Step.Subject = len(names), data.ListNames(named(names))
	return nil
}

// named are the names that there are.
func named(all []string) (names []string) {
	for _, name := range all {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// callAs has an organization go by the names of another, which is about to go.
func callAs(w *ledger.Writing, keep, other data.Organization) error {
	names, err := ledger.All[data.OrganizationName](w, ledger.RowQuery{Entity: data.EntityOrganizationName, Of: other.Key()})
	if err != nil {
		return err
	}
	for _, name := range names {
		name.Organization = keep.ID
		if err := w.Change(name); err != nil {
			return err
		}
	}
	if other.Name == "" || data.Fold(other.Name) == data.Fold(keep.Name) {
		return nil
	}
	_, err = w.Add(data.OrganizationName{Organization: keep.ID, Name: other.Name})
	return err
}

func movePeople(w *ledger.Writing, keep, other data.Organization) error {
	people, err := ledger.All[data.Person](w, ledger.RowQuery{Entity: data.EntityPerson, Of: other.Key()})
	if err != nil {
		return err
	}
	for _, p := range people {
		moved := p
		moved.Organization = keep.ID
		twin, err := w.Twin(moved)
		if err != nil {
			return err
		}
		if same, is := twin.(data.Person); is {
			_, err = mergePerson(w, same, p)
		} else {
			err = w.Change(moved)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func moveSubscriptions(w *ledger.Writing, keep, other data.Organization) error {
	all, err := ledger.All[data.Subscription](w, ledger.RowQuery{Entity: data.EntitySubscription, Of: other.Key()})
	if err != nil {
		return err
	}
	for _, s := range all {
		moved := s
		moved.Organization = keep.ID
		twin, err := w.Twin(moved)
		if err != nil {
			return err
		}
		if same, is := twin.(data.Subscription); is {
			_, err = MergeSubscriptions{}.one(w, same, s)
		} else {
			err = w.Change(moved)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func moveBudgets(w *ledger.Writing, keep, other data.Organization) error {
	budgets, err := ledger.All[data.Budget](w, ledger.RowQuery{Entity: data.EntityBudget, Of: other.Key()})
	if err != nil {
		return err
	}
	for _, b := range budgets {
		moved := b
		moved.Organization = keep.ID
		if err := moveOrDrop(w, b, moved); err != nil {
			return err
		}
	}
	return nil
}

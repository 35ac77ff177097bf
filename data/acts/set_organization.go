package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// SetOrganization moves several people to another organization. Their licenses are of
// the subscriptions of the one that they leave, so they hold none. Errors:
// CodeHoldsElsewhere with the name and the number of licenses, CodeNotFound for an
// organization that is gone, Mistakes with CodeTaken for an address that is there
// already.
type SetOrganization struct {
	People       []data.PersonRef
	Organization data.OrganizationID
}

// Saw implements ledger.Act.
func (a SetOrganization) Saw() []data.Ref { return seenPeople(a.People) }

// Needs implements ledger.Act.
func (SetOrganization) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SetOrganization) Do(w *ledger.Writing) error {
	to, err := ledger.One[data.Organization](w, data.Organization{ID: a.Organization}.Key())
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.To = data.StepOrganizationSet, to.Name, len(a.People)
	for _, ref := range a.People {
		p, err := ledger.One[data.Person](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		if p.Organization == to.ID {
			continue
		}
		if err := holdsNothing(w, p); err != nil {
			return err
		}
		if err := waitsNoMore(w, p.ID, w.Today()); err != nil {
			return err
		}
		p.Organization = to.ID
		if err := taken(w.Change(p), "address"); err != nil {
			return err
		}
	}
	return nil
}

// holdsNothing refuses who still holds licenses.
func holdsNothing(w *ledger.Writing, p data.Person) error {
	held, err := w.Rows(ledger.RowQuery{Entity: data.EntityAssignment, Of: p.Key()})
	if err == nil && len(held) > 0 {
		err = data.NewError(data.CodeHoldsElsewhere, "Name", p.Name, "Count", len(held))
	}
	return err
}

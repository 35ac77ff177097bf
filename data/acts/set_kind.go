package acts

import (
	"cmp"

	"seatbook/data"
	"seatbook/data/ledger"
)

// SetKind says what several people are, and why shared mailboxes and rooms among them
// need a license (R30, R33). Errors: Mistakes.
type SetKind struct {
	People []data.PersonRef
	Kind   data.PersonKind
	// Needs and Why say that they need a license; only a shared mailbox or room can.
	NeedsLicense bool
	Why          string
	// What is not said of all of them stays each's own: the kind where it is empty, whether
	// they need a license, and why.
	KeepNeeds, KeepWhy bool
}

// Saw implements ledger.Act.
func (a SetKind) Saw() (refs []data.Ref) {
	for _, p := range a.People {
		refs = append(refs, p.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (SetKind) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a SetKind) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.To = data.StepKindSet, len(a.People)
	var names []string
	for _, ref := range a.People {
		p, err := ledger.One[data.Person](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		names = append(names, p.Name)
		p = a.of(p)
		if err := p.Validate(); err != nil {
			return err
		}
		if err := w.Change(p); err != nil {
			return err
		}
	}
	w.Step.Subject = data.ListNames(names)
	return nil
}

// of is one of the people as the act leaves them.
func (a SetKind) of(p data.Person) data.Person {
	needs, why := a.NeedsLicense, a.Why
	if a.KeepNeeds {
		needs = p.NeedsLicense
	}
	if a.KeepNeeds || a.KeepWhy {
		why = p.NeedsLicenseWhy
	}
	p.Kind = cmp.Or(a.Kind, p.Kind)
	p.NeedsLicense = needs && p.Kind.NobodyInPerson()
	if p.NeedsLicenseWhy = ""; p.NeedsLicense {
		p.NeedsLicenseWhy = why
	}
	return p
}

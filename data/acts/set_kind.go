package acts

import (
	"strings"

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
		p.Kind, p.NeedsLicense, p.NeedsLicenseWhy = a.Kind, false, ""
		if a.NeedsLicense && a.Kind.NobodyInPerson() {
			p.NeedsLicense, p.NeedsLicenseWhy = true, a.Why
		}
		if err := p.Validate(); err != nil {
			return err
		}
		if err := w.Change(p); err != nil {
			return err
		}
	}
	w.Step.Subject = strings.Join(names, ", ")
	return nil
}

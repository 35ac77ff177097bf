package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// RemoveOtherName takes away a name by which files are about a subscription, which one had
// that was merged into it: a file that has it adds a subscription again.
type RemoveOtherName struct{ Name data.OtherNameRef }

// Saw implements ledger.Act.
func (a RemoveOtherName) Saw() []data.Ref { return []data.Ref{a.Name.Seen()} }

// Needs implements ledger.Act: putting the record right takes no right.
func (RemoveOtherName) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a RemoveOtherName) Do(w *ledger.Writing) error {
	name, err := ledger.One[data.OtherName](w, a.Name.Seen().Key)
	if err != nil {
		return err
	}
	s, err := ledger.One[data.Subscription](w, data.Subscription{ID: name.Subscription}.Key())
	if err != nil {
		return err
	}
	w.Step.Kind, w.Step.Subject, w.Step.Note = data.StepOtherNameRemoved, s.Product, name.Text()
	return w.Remove(name)
}

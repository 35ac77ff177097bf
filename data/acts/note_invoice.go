package acts

import (
	"unicode/utf8"

	"seatbook/data"
	"seatbook/data/ledger"
)

// NoteInvoice keeps the number of the invoice on which some changes came, none for an
// empty one. Errors: Mistakes.
type NoteInvoice struct {
	Changes []data.ChangeRef
	Number  string
}

// Saw implements ledger.Act.
func (a NoteInvoice) Saw() (refs []data.Ref) {
	for _, change := range a.Changes {
		refs = append(refs, change.Seen())
	}
	return refs
}

// Needs implements ledger.Act: to write down what came takes no right.
func (NoteInvoice) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act. The step names the subscription of one change; of several, it
// tells in To how many.
func (a NoteInvoice) Do(w *ledger.Writing) error {
	number := data.OneLine(a.Number)
	if utf8.RuneCountInString(number) > data.MaxOwnName {
		var mistakes data.Mistakes
		mistakes.Add("invoice", data.CodeTooLong, map[string]any{"Max": data.MaxOwnName})
		return mistakes.Err()
	}
	w.Step.Kind, w.Step.To, w.Step.Note = data.StepInvoiceNoted, len(a.Changes), number
	for _, ref := range a.Changes {
		if err := noteInvoice(w, ref, number, len(a.Changes) == 1); err != nil {
			return err
		}
	}
	return nil
}

func noteInvoice(w *ledger.Writing, ref data.ChangeRef, number string, named bool) error {
	c, err := ledger.One[data.Change](w, ref.Seen().Key)
	if err != nil {
		return err
	}
	if named {
		s, err := ledger.One[data.Subscription](w, data.Subscription{ID: c.Subscription}.Key())
		if err != nil {
			return err
		}
		w.Step.Subject, w.Step.To = s.Product, 0
	}
	c.Invoice = number
	return w.Change(c)
}

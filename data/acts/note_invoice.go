package acts

import (
	"unicode/utf8"

	"seatbook/data"
	"seatbook/data/ledger"
)

// NoteInvoice keeps the number of the invoice on which a change came, none for an empty
// one. Errors: Mistakes.
type NoteInvoice struct {
	Change data.ChangeRef
	Number string
}

// Saw implements ledger.Act.
func (a NoteInvoice) Saw() []data.Ref { return []data.Ref{a.Change.Seen()} }

// Needs implements ledger.Act: to write down what came takes no right.
func (NoteInvoice) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a NoteInvoice) Do(w *ledger.Writing) error {
	c, err := ledger.One[data.Change](w, a.Change.Seen().Key)
	if err != nil {
		return err
	}
	s, err := ledger.One[data.Subscription](w, data.Subscription{ID: c.Subscription}.Key())
	if err != nil {
		return err
	}
	if c.Invoice = data.OneLine(a.Number); utf8.RuneCountInString(c.Invoice) > data.MaxOwnName {
		var mistakes data.Mistakes
		mistakes.Add("invoice", data.CodeTooLong, map[string]any{"Max": data.MaxOwnName})
		return mistakes.Err()
	}
	w.Step.Kind, w.Step.Subject, w.Step.Note = data.StepInvoiceNoted, s.Product, c.Invoice
	return w.Change(c)
}

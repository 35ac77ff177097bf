package acts

import (
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// KeepLicense keeps licenses that are paid for without use, for a reason, until a day
// or for good (R35). Of licenses that nobody holds, a row has how many are to be kept in
// all. Errors: Mistakes.
type KeepLicense struct {
	Rows   []Leaking
	Reason string
	Until  data.Date // zero is for good
}

// Saw implements ledger.Act.
func (a KeepLicense) Saw() []data.Ref { return seenRows(a.Rows) }

// Needs implements ledger.Act: to decide that nothing changes takes no right.
func (KeepLicense) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a KeepLicense) Do(w *ledger.Writing) error {
	var mistakes data.Mistakes
	if strings.TrimSpace(a.Reason) == "" {
		mistakes.Add("reason", data.CodeRequired, nil)
	}
	if !a.Until.IsZero() && !a.Until.After(w.Today()) {
		mistakes.Add("until", data.CodeDayAhead, nil)
	}
	if err := mistakes.Err(); err != nil {
		return err
	}
	w.Step.Kind, w.Step.To, w.Step.Note = data.StepLicenseKept, len(a.Rows), a.Reason
	var products []string
	for _, row := range a.Rows {
		s, err := ledger.One[data.Subscription](w, row.Subscription.Seen().Key)
		if err != nil {
			return err
		}
		if len(products) == 0 || products[len(products)-1] != s.Product {
			products = append(products, s.Product)
		}
		kept := data.Saving{
			Leak: row.Leak, Subscription: s.ID, Person: row.Person.ID, State: data.SavingKept, Reason: a.Reason, Until: a.Until,
		}
		if kept.Leak == data.LeakUnused {
			kept.Licenses = max(1, min(row.Licenses, s.Available()))
		}
		if err := keepNamed(w, kept); err != nil {
			return err
		}
	}
	w.Step.Subject = data.ListNames(products)
	return nil
}

// StopKeeping puts licenses that were kept back into the savings list (R35).
type StopKeeping struct{ Savings []data.SavingRef }

// Saw implements ledger.Act.
func (a StopKeeping) Saw() (refs []data.Ref) {
	for _, ref := range a.Savings {
		refs = append(refs, ref.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (StopKeeping) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a StopKeeping) Do(w *ledger.Writing) error {
	w.Step.Kind, w.Step.To = data.StepNotKept, len(a.Savings)
	for _, ref := range a.Savings {
		kept, err := ledger.One[data.Saving](w, ref.Seen().Key)
		if err != nil {
			return err
		}
		s, err := ledger.One[data.Subscription](w, data.Subscription{ID: kept.Subscription}.Key())
		if err != nil {
			return err
		}
		if w.Step.Subject == "" {
			w.Step.Subject = s.Product
		}
		if err := w.Remove(kept); err != nil {
			return err
		}
	}
	return nil
}

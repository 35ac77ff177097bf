package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// EditSubscription writes every field of a form, the dated prices with them. A
// total that the form puts right is kept as a corrected change, so that the past
// stays readable. A product of another vendor that is given another name keeps the one that
// files know it by. Errors: Mistakes.
type EditSubscription struct{ Subscription data.Subscription }

// Saw implements ledger.Act.
func (a EditSubscription) Saw() []data.Ref { return []data.Ref{data.RefTo(a.Subscription)} }

// Needs implements ledger.Act: putting the record right takes no right.
func (EditSubscription) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a EditSubscription) Do(w *ledger.Writing) error {
	w.Step.Kind = data.StepSubscriptionEdited
	return changeSubscription(w, a.Subscription.ID, func(before data.Subscription) (data.Subscription, error) {
		after := a.Subscription
		if err := keepOldName(w, before, after); err != nil {
			return after, err
		}
		w.Step.Subject = after.Product
		if err := after.Validate(); err != nil {
			return after, err
		}
		if after.TotalUnknown || before.TotalUnknown == after.TotalUnknown && before.Total == after.Total {
			return after, nil
		}
		return after, noteChange(w, before, after, data.KindCorrected, w.Today())
	})
}

// keepOldName has a subscription that is given another name be known by the old one still,
// where files name it by nothing else: Microsoft's have their part numbers (F0).
func keepOldName(w *ledger.Writing, before, after data.Subscription) error {
	if data.NameKey(before.Product) == data.NameKey(after.Product) {
		return nil
	}
	names, err := ledger.Of[data.OtherName](w, before.ID)
	if err != nil {
		return err
	}
	for _, name := range names { // one that it has again tells nothing any more
		if name.NamesOnly(after) {
			if err := w.Remove(name); err != nil {
				return err
			}
		}
	}
	if after.Cloud != data.CloudNone {
		return nil
	}
	old := data.OtherName{Subscription: before.ID, Product: before.Product, Vendor: before.KnownVendor()}
	for _, name := range names {
		if data.NameKey(name.Product) == data.NameKey(old.Product) && name.Vendor == old.Vendor {
			return nil
		}
	}
	_, err = w.Add(old)
	return err
}

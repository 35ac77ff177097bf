package importing

import (
	"reflect"
	"slices"

	"seatbook/data"
)

// matchOne finds the record's subscription that a row speaks of and claims it.
func (p *planner) matchOne(fact SubscriptionFact, fits func(*workingSubscription, SubscriptionFact) bool) *workingSubscription {
	candidates := p.products.of(fact.named()).subscriptions
	i := slices.IndexFunc(candidates, func(w *workingSubscription) bool { return !w.claimed[fact.Kind] && fits(w, fact) })
	if i < 0 {
		return nil
	}
	candidates[i].claim(fact.Kind)
	return candidates[i]
}

func (w *workingSubscription) claim(kind FileKind) {
	if w.claimed == nil {
		w.claimed = map[FileKind]bool{}
	}
	w.claimed[kind] = true
}

func sameID(w *workingSubscription, fact SubscriptionFact) bool {
	return w.after.ExternalID != "" && slices.Contains([]string{fact.ExternalID, fact.OtherID}, w.after.ExternalID)
}

func sameTrial(w *workingSubscription, fact SubscriptionFact) bool {
	return !w.isNew && (w.after.ExternalID == "" || fact.ExternalID == "") && w.after.Trial == fact.Trial
}

// sameTotal is how two forms that name one purchase otherwise are told to mean it.
func sameTotal(w *workingSubscription, fact SubscriptionFact) bool {
	return !w.isNew && w.after.Trial == fact.Trial && fact.Total != nil && w.after.Total == *fact.Total &&
		w.after.TotalFrom != "" && FileKind(w.after.TotalFrom) != fact.Kind
}

// onlyTold is a subscription that only files of a whole product have told of so
// far: it may be a trial.
func onlyTold(w *workingSubscription, fact SubscriptionFact) bool {
	return !w.isNew && w.after.ExternalID == "" && (w.after.TotalUnknown || w.after.TotalFrom != "")
}

// believes tells whether a form of file is to be believed about the total, the
// dates and the status of a subscription: unless one that knows better told them on
// the same day (F3, F4).
func (p *planner) believes(w *workingSubscription, kind FileKind) bool {
	return w.after.TotalFrom == "" || w.after.TotalOn.Before(p.on) || kind.rank() <= FileKind(w.after.TotalFrom).rank()
}

// onceAFile leaves out the second row of a product in one file, and says so where it
// tells something else: one row is all of a product.
func (p *planner) onceAFile(rows []SubscriptionFact) (once []SubscriptionFact) {
	type place struct {
		file, sheet string
		kind        FileKind
	}
	first := map[place]SubscriptionFact{}
	for _, row := range rows {
		at := place{row.File, row.Sheet, row.Kind}
		before, there := first[at]
		switch {
		case !there:
			first[at] = row
			once = append(once, row)
		case !sameFact(before, row):
			p.reject(row.Source, data.NewError(data.CodeProductTwice, "Product", p.products.of(row.named()).name(), "Line", before.Line))
		}
	}
	return once
}

// sameFact tells whether two rows of a product tell the same of it, wherever they stand and
// whatever they call it.
func sameFact(a, b SubscriptionFact) bool {
	for _, fact := range []*SubscriptionFact{&a, &b} {
		fact.Source, fact.Product, fact.SKU, fact.SKUID = Source{}, "", "", ""
	}
	return reflect.DeepEqual(a, b)
}

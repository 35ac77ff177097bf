package importing

import (
	"slices"

	"seatbook/data"
)

// otherName is what files call a subscription beside what the record does: what one was
// known by that was merged into it. Each stands for one row of a file, which is not added
// again (F0).
type otherName struct {
	data.OtherName
	of      *workingSubscription
	claimed map[FileKind]bool
}

// learnOtherNames has products be known by the other names of their subscriptions, too.
// What another one is called now stays its.
func (p *planner) learnOtherNames() {
	for _, name := range p.record.OtherNames {
		at := slices.IndexFunc(p.subscriptions, func(w *workingSubscription) bool { return w.before.ID == name.Subscription })
		if at < 0 {
			continue // of another organization
		}
		w := p.subscriptions[at]
		w.others = append(w.others, &otherName{OtherName: name, of: w, claimed: map[FileKind]bool{}})
		p.products.learn(w.product, p.products.inPlace(named{name.SKUID, name.SKU, name.Product, name.Vendor}))
	}
}

// otherID returns the other name that has the number of a row, nil for none.
func (p *planner) otherID(fact SubscriptionFact) *otherName {
	if len(p.record.OtherNames) == 0 || fact.ExternalID == "" {
		return nil
	}
	for _, w := range p.subscriptions {
		for _, o := range w.others {
			if o.ExternalID != "" && slices.Contains([]string{fact.ExternalID, fact.OtherID}, o.ExternalID) && !o.claimed[fact.Kind] {
				return o
			}
		}
	}
	return nil
}

// otherNamed returns the other name that a row without a number has, nil for none. A row
// with one is a purchase of its own.
func (of *product) otherNamed(fact SubscriptionFact) *otherName {
	if fact.ExternalID != "" {
		return nil
	}
	for _, named := range []func(*otherName, SubscriptionFact) bool{(*otherName).names, (*otherName).again} {
		for _, w := range of.subscriptions {
			for _, o := range w.others {
				if !o.claimed[fact.Kind] && named(o, fact) {
					return o
				}
			}
		}
	}
	return nil
}

// names tells whether a row calls its product as the other name does, and not as the
// record does.
func (o *otherName) names(fact SubscriptionFact) bool {
	return fact.Product != "" && data.NameKey(fact.Product) == data.NameKey(o.Product) && !o.sameName()
}

// again tells whether a row is of a product that was there twice by one name, or has none.
func (o *otherName) again(fact SubscriptionFact) bool {
	return fact.Product == "" || o.sameName() && data.NameKey(fact.Product) == data.NameKey(o.Product)
}

func (o *otherName) sameName() bool {
	return data.NameKey(o.Product) == data.NameKey(o.of.after.Product)
}

// claim takes a row for the other name: as the row of the subscription, or aside where
// that has one already, which knows better.
func (o *otherName) claim(kind FileKind) (aside bool) {
	o.claimed[kind] = true
	aside = o.of.claimed[kind]
	o.of.claim(kind)
	return aside
}

// lastOther puts the rows that call a subscription by another name behind those that call
// it as the record does: of two in one file, those are the ones to believe.
func (p *planner) lastOther(facts []SubscriptionFact) {
	if len(p.record.OtherNames) == 0 {
		return
	}
	rank := func(fact SubscriptionFact) int {
		of := p.products.find(p.products.inPlace(fact.named()))
		if of == nil {
			return 0
		}
		for _, w := range of.subscriptions {
			if slices.ContainsFunc(w.others, func(o *otherName) bool { return o.names(fact) }) {
				return 1
			}
		}
		return 0
	}
	slices.SortStableFunc(facts, func(a, b SubscriptionFact) int { return rank(a) - rank(b) })
}

// aside takes in of a row of a subscription that has a better one what that does not tell,
// and notes what it tells otherwise.
func (p *planner) aside(w *workingSubscription, fact SubscriptionFact) {
	p.speakOf(w, fact.Source)
	p.fillState(w, fact)
}

// alsoNumbered tells whether a number is that of one that was merged into it.
func (w *workingSubscription) alsoNumbered(id string) bool {
	return slices.ContainsFunc(w.others, func(o *otherName) bool { return o.ExternalID == id })
}

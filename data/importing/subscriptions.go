package importing

import (
	"slices"

	"seatbook/data"
)

// manySeats is the number of seats from which an unknown product without a price
// is asked about: free ones come with as many.
const manySeats = 10_000

// oneByOne takes in the rows that are one subscription each (F4): those with the
// record's own ID first, then those that are a trial or paid like one of the
// record, the oldest first, then the others.
func (p *planner) oneByOne(facts []SubscriptionFact) {
	rows := p.lastOfEach(facts)
	slices.SortStableFunc(rows, func(a, b SubscriptionFact) int { return compareDays(a.StartedOn, b.StartedOn) })
	places, asides := make([]*workingSubscription, len(rows)), make([]bool, len(rows))
	other := func(find func(SubscriptionFact) *otherName) {
		for i, fact := range rows {
			if o := find(fact); places[i] == nil && o != nil {
				places[i], asides[i] = o.of, o.claim(fact.Kind)
			}
		}
	}
	for at, fits := range []func(*workingSubscription, SubscriptionFact) bool{sameID, sameTrial, sameTotal, onlyTold} {
		for i, fact := range rows {
			if places[i] == nil {
				places[i] = p.matchOne(fact, fits)
			}
		}
		if at == 0 {
			other(p.otherID)
		}
	}
	other(func(fact SubscriptionFact) *otherName { return p.products.of(fact.named()).otherNamed(fact) })
	for i, fact := range rows {
		if asides[i] {
			p.aside(places[i], fact)
			continue
		}
		p.oneSubscription(fact, places[i])
	}
}

// lastOfEach keeps one row of each subscription that is told several times, by two
// files of one form or twice in one: that of the newer file, or the last one. Of two in
// one file that differ, the other is named.
func (p *planner) lastOfEach(facts []SubscriptionFact) (rows []SubscriptionFact) {
	type told struct {
		kind FileKind
		id   string
	}
	at := map[told]int{}
	for _, fact := range facts {
		key := told{fact.Kind, fact.ExternalID}
		if i, there := at[key]; there && fact.ExternalID != "" {
			before := rows[i]
			if before.File == fact.File && before.Sheet == fact.Sheet && !sameFact(before, fact) {
				p.reject(before.Source, data.NewError(data.CodeProductTwice, "Product", p.products.of(fact.named()).name(), "Line", fact.Line))
			}
			if p.newerFirst(fact.File, before.File) <= 0 {
				rows[i] = fact
			}
			continue
		}
		at[key] = len(rows)
		rows = append(rows, fact)
	}
	return rows
}

// oneSubscription takes in a row that is one subscription (F4).
func (p *planner) oneSubscription(fact SubscriptionFact, w *workingSubscription) {
	if w == nil {
		w = p.add(p.products.of(fact.named()), fact.Source)
		w.claim(fact.Kind)
	}
	p.speakOf(w, fact.Source)
	if !p.believes(w, fact.Kind) {
		p.fillState(w, fact)
		return
	}
	s := &w.after
	guessed := s.ExternalID == "" && (s.TotalUnknown || s.TotalFrom != "") // by a file that could not know
	if s.ExternalID == "" || sameID(w, fact) {
		s.ExternalID = firstOf(s.ExternalID, fact.ExternalID)
	}
	if guessed && (fact.Trial || fact.Status != "" && fact.Status != data.StatusActive) {
		s.RecurringBilling = false
	}
	s.Trial = fact.Trial
	if fact.Partner {
		s.Channel = data.ChannelReseller
	}
	p.setState(w, fact)
	p.setTerms(w, fact)
}

// wholeProduct takes in the rows that stand for all subscriptions of a product
// (F2, F3, F5). They add one where the record has none.
func (p *planner) wholeProduct(rows []SubscriptionFact) {
	rows = p.onceAFile(rows)
	first := rows[0]
	of := p.products.of(first.named())
	if len(of.subscriptions) == 0 {
		if noLicenses(rows) {
			p.reject(first.Source, data.NewError(data.CodeNoLicenses, "Product", of.name()))
			return
		}
		p.add(of, first.Source)
	}
	for _, w := range of.subscriptions {
		p.speakOf(w, first.Source)
	}
	if total, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Total != nil }); told {
		p.totalOfProduct(of.subscriptions, total)
	} else {
		p.statusOfProduct(of.subscriptions, rows)
	}
	p.renewalOfProduct(of.subscriptions, rows)
	if assigned, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Assigned != nil }); told {
		p.report(of.subscriptions, assigned)
	}
}

func firstTold(rows []SubscriptionFact, tells func(SubscriptionFact) bool) (SubscriptionFact, bool) {
	for _, row := range rows {
		if tells(row) {
			return row, true
		}
	}
	return SubscriptionFact{}, false
}

// totalOfProduct sets the total of a product's only subscription. Of several it
// can't be told which one changed, so they stay and the difference is noted.
func (p *planner) totalOfProduct(subscriptions []*workingSubscription, fact SubscriptionFact) {
	recorded, unknown := 0, false
	for _, w := range subscriptions {
		recorded += w.after.PaidTotal()
		unknown = unknown || w.after.TotalUnknown
	}
	w := subscriptions[0]
	if len(subscriptions) == 1 && p.believes(w, fact.Kind) {
		p.setState(w, fact)
		return
	}
	if recorded != *fact.Total && !unknown {
		w.notes = append(w.notes, data.NewError(data.CodeTotalDiffers, "Told", *fact.Total, "Recorded", recorded))
	}
}

// report notes how many licenses of a product a file says are assigned; settle lays
// them over its subscriptions.
func (p *planner) report(subscriptions []*workingSubscription, fact SubscriptionFact) {
	first := &subscriptions[0].after
	known := FileKind(first.AssignedFrom)
	if first.AssignedFrom != "" && !first.ReportedOn.Before(p.on) && fact.Kind.rank() > known.rank() {
		return
	}
	reported := 0
	for _, w := range subscriptions {
		reported += w.after.ReportedAssigned
	}
	if reported == *fact.Assigned && !first.ReportedOn.IsZero() {
		return
	}
	for i, w := range subscriptions {
		w.after.ReportedAssigned, w.after.ReportedOn, w.after.AssignedFrom = 0, p.on, string(fact.Kind)
		if i == 0 {
			w.after.ReportedAssigned = *fact.Assigned
		}
	}
}

// speakOf notes that a file speaks of a subscription, and fills in what names its
// product where the record lacks it.
func (p *planner) speakOf(w *workingSubscription, source Source) {
	if !w.spokenOf {
		w.spokenOf, w.source = true, source
	}
	if w.after.Vendor == "" && w.product.Vendor != "" {
		w.after.Vendor = w.product.Vendor
		if w.product.isMicrosofts() {
			w.after.Cloud = data.CloudWorldwide
		}
	}
	w.after.SKU = firstOf(w.after.SKU, w.product.SKU)
	w.after.SKUID = firstOf(w.after.SKUID, w.product.SKUID)
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// noteGUIDs says of new products that nothing but their GUID is told (F7).
func (p *planner) noteGUIDs() {
	for _, w := range p.subscriptions {
		if w.isNew && IsGUID(w.after.Product) {
			w.notes = append(w.notes, data.NewError(data.CodeOnlyGUID))
		}
	}
}

// askAboutSeats notes the subscriptions of an unknown product with as many seats as
// free ones come with, and no price: only the user can tell whether they are free.
func (p *planner) askAboutSeats() {
	for _, w := range p.subscriptions {
		s := &w.after
		if s.PriceOn(p.on).Known() && w.spokenOf {
			s.Free = false
		}
		_, known := p.products.catalog.BySKU(s.SKU)
		if w.isNew && !s.Free && !known && !s.TotalUnknown && s.Total >= manySeats && !s.PriceOn(p.on).Known() {
			w.notes = append(w.notes, data.NewError(data.CodeManySeats, "Product", s.Product, "Seats", s.Total))
		}
	}
}

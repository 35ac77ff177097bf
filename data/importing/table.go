package importing

import (
	"slices"
	"strings"

	"seatbook/data"
)

// tableRow takes in a row of a mapped table, which is one subscription (F6). What
// the row does not tell stays as it is.
func (p *planner) tableRow(fact SubscriptionFact) {
	of := p.products.of(fact.named())
	w, aside := p.matchRow(of, fact)
	if aside {
		p.aside(w, fact)
		return
	}
	if w == nil {
		w = p.add(of, fact.Source)
		over := fact.Back && fact.RenewsOn.Before(p.on) && fact.Status != "" && fact.Status != data.StatusActive // what goes on shows its next renewal
		w.after.RecurringBilling = !fact.RenewsOn.IsZero() && !over
		if fact.Product != "" && !of.isMicrosofts() && data.NameKey(fact.Product) != data.NameKey(of.name()) {
			w.after.Product = fact.Product
		}
		w.after.ExternalID = fact.ExternalID
	}
	w.claim(FileTable)
	p.speakOf(w, fact.Source)
	s := &w.after
	s.Vendor = firstOf(s.Vendor, fact.Vendor)
	if s.ExternalID == "" && fact.ExternalID != "" && !slices.ContainsFunc(of.subscriptions, func(o *workingSubscription) bool { return o.after.ExternalID == fact.ExternalID }) {
		s.ExternalID = fact.ExternalID
	}
	if s.ExternalID != fact.ExternalID && fact.ExternalID != "" && !w.alsoNumbered(fact.ExternalID) {
		p.otherwise(w, FieldID, fact.ExternalID, data.NewError(data.CodeToldOtherwise, "Column", FieldID))
	}
	if p.believes(w, FileTable) {
		p.setState(w, fact)
	} else {
		p.fillState(w, fact)
	}
	p.tableAssigned(w, fact)
	p.setTerms(w, fact)
	switch {
	case fact.Channel == "" || fact.Channel == s.Channel:
	case w.isNew:
		s.Channel = fact.Channel
	default:
		p.otherwise(w, FieldChannel, string(fact.Channel), data.NewError(data.CodeOtherChannel))
	}
	switch {
	case !fact.Trial || s.Trial:
	case w.isNew:
		s.Trial, s.RecurringBilling = true, false
	default:
		w.notes = append(w.notes, data.NewError(data.CodeOtherChannel))
	}
	if fact.Payment != "" {
		s.Payment = fact.Payment
	}
	switch {
	case fact.Agreement == "" || fact.Agreement == s.Agreement:
	case s.Cloud == data.CloudNone: // that of another vendor says nothing (R18)
		p.otherwise(w, FieldAgreement, string(fact.Agreement), data.NewError(data.CodeToldOtherwise, "Column", FieldAgreement))
	default:
		s.Agreement = fact.Agreement
	}
	s.PartnerName = firstOf(fact.PartnerName, s.PartnerName)
	s.Notes = firstOf(fact.Notes, s.Notes)
	p.setOwn(w, fact)
}

// tableAssigned takes in how many licenses a table says are assigned, unless a form that
// knows better has told it on the same day.
func (p *planner) tableAssigned(w *workingSubscription, fact SubscriptionFact) {
	s := &w.after
	switch {
	case fact.Back && fact.Assigned != nil && *fact.Assigned == s.Assigned():
	case fact.Assigned == nil || s.ReportedAssigned == *fact.Assigned && !s.ReportedOn.IsZero():
	case s.AssignedFrom == "" || s.ReportedOn.Before(p.on) || s.AssignedFrom == string(FileTable):
		s.ReportedAssigned, s.ReportedOn, s.AssignedFrom = *fact.Assigned, p.on, string(FileTable)
	default:
		w.keepsOwn(FieldAssigned)
	}
}

// setTerms takes in for how long a row's subscription is bought and billed, and its price.
func (p *planner) setTerms(w *workingSubscription, fact SubscriptionFact) {
	s := &w.after
	switch {
	case fact.Billing == "" || fact.Billing == s.BillingPeriod:
	case w.isNew || !s.PriceOn(p.on).Known():
		s.BillingPeriod = fact.Billing
	case fact.Price == nil: // setPrice says it of a price
		p.otherwise(w, FieldBilling, string(fact.Billing), data.NewError(data.CodeToldOtherwise, "Column", FieldBilling))
	}
	if fact.Term != "" && fact.Term != s.Term {
		known := s.TermStart
		if s.Term = fact.Term; !s.RenewsOn.IsZero() && known != s.StartedOn { // it was worked out of the other length
			s.TermStart = data.Date{}
			*s = s.WithRenewal(s.RenewsOn, p.on)
		}
	}
	if fact.Recurring != nil {
		s.RecurringBilling = *fact.Recurring
	}
	p.setPrice(w, fact)
	if next := fact.NextBilling; !next.IsZero() && s.BillingPeriodOn(next.AddDays(-1)).Next != next {
		*s = s.WithNextBilling(next)
	}
}

func (p *planner) setPrice(w *workingSubscription, fact SubscriptionFact) {
	s := &w.after
	if fact.Price == nil {
		return
	}
	price, known := p.inCurrency(*fact.Price, firstOf(s.PriceOn(p.on).Currency, p.record.Currency))
	if !known {
		w.notes = append(w.notes, data.NewError(data.CodeBadCurrency, "Column", "", "Text", Krone))
		return
	}
	if s.PriceOn(p.on).Known() && fact.Billing != "" && fact.Billing != s.BillingPeriod {
		w.notes = append(w.notes, data.NewError(data.CodeOtherPeriod))
		return
	}
	if price.Minor == 0 && !s.PriceOn(p.on).Known() { // nothing is known by it
		return
	}
	if s.PriceOn(p.on) != price {
		*s = s.WithPrice(price, p.on)
	}
}

// matchRow finds the product's subscription that a row speaks of: the one with the
// row's ID, else the oldest that no other row has claimed, else the one that has another
// name for each row of it; aside says that such a one has a row already.
func (p *planner) matchRow(of *product, fact SubscriptionFact) (w *workingSubscription, aside bool) {
	if w = of.numbered(fact); w != nil {
		return w, false
	}
	if o := p.otherID(fact); o != nil {
		return o.of, o.claim(FileTable)
	}
	if w = of.unclaimed(fact); w != nil {
		return w, false
	}
	if o := of.otherNamed(fact); o != nil {
		return o.of, o.claim(FileTable)
	}
	// What another file of this import has added is the same purchase.
	if i := slices.IndexFunc(of.subscriptions, func(w *workingSubscription) bool { return w.isNew && !w.claimed[FileTable] }); i >= 0 {
		return of.subscriptions[i], false
	}
	return nil, false
}

// freeRow tells whether no row of a table has claimed a subscription of the record.
func (w *workingSubscription) freeRow() bool { return !w.claimed[FileTable] && !w.isNew }

// numbered is the product's subscription with the ID of a row, nil for none.
func (of *product) numbered(fact SubscriptionFact) *workingSubscription {
	for _, w := range of.subscriptions {
		if w.freeRow() && fact.ExternalID != "" && w.after.ExternalID == fact.ExternalID {
			return w
		}
	}
	return nil
}

// unclaimed is the product's oldest subscription that a row may speak of, nil for none.
func (of *product) unclaimed(fact SubscriptionFact) *workingSubscription {
	for _, w := range of.subscriptions {
		if w.freeRow() && (fact.ExternalID == "" || w.after.ExternalID == "" || w.after.TotalFrom != string(FileTable)) &&
			sameVendor(w.after.Vendor, fact.Vendor) {
			return w
		}
	}
	return nil
}

// nameProducts gives the subscriptions that show their part number or their GUID the
// name that is known for it now (F7).
func (p *planner) nameProducts() {
	for _, w := range p.subscriptions {
		known, there := p.products.catalog.BySKU(firstOf(w.after.SKU, w.after.Product))
		if !there {
			known, there = p.products.catalog.ByGUID(firstOf(w.after.SKUID, guidOf(w.after.Product)))
		}
		unnamed := strings.EqualFold(w.after.Product, known.SKU) || IsGUID(w.after.Product)
		if !there || !unnamed || known.Name == w.after.Product {
			continue
		}
		w.after.Product, w.after.SKU = known.Name, known.SKU
		w.after.SKUID = firstOf(w.after.SKUID, known.SKUID)
		w.spokenOf = true
	}
}

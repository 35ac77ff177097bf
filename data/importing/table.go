package importing

import (
	"strings"

	"seatbook/data"
)

// tableRow takes in a row of a mapped table, which is one subscription of any
// vendor (F6). What the row does not tell stays as it is.
func (p *planner) tableRow(fact SubscriptionFact) {
	if known, there := p.catalog.BySKU(fact.SKU); there && fact.Product == "" {
		fact.Product = known.Name
	}
	w := p.matchRow(fact)
	if w == nil {
		w = p.addRow(fact)
	}
	if !w.spokenOf {
		w.spokenOf, w.source = true, fact.Source
	}
	w.oneByOne = true
	s := &w.after
	s.SKU = firstOf(s.SKU, fact.SKU)
	p.setTotal(w, fact)
	p.setDates(w, fact)
	if fact.Assigned != nil && (s.ReportedAssigned != *fact.Assigned || s.ReportedOn.IsZero()) {
		s.ReportedAssigned, s.ReportedOn = *fact.Assigned, p.on
	}
	if fact.Billing != "" && w.isNew {
		s.BillingPeriod = fact.Billing
	}
	if fact.Price != nil {
		price := *fact.Price
		price.Currency = firstOf(price.Currency, s.PriceOn(p.on).Currency, p.record.Currency)
		if s.PriceOn(p.on) != price {
			*s = s.WithPrice(price, p.on)
		}
	}
	s.PartnerName = firstOf(fact.PartnerName, s.PartnerName)
	s.Notes = firstOf(fact.Notes, s.Notes)
}

// matchRow finds the record's subscription that a row speaks of: the oldest one of
// the product, and of the vendor where the row names one, that no other row has
// claimed.
func (p *planner) matchRow(fact SubscriptionFact) *workingSubscription {
	for _, w := range p.subscriptions {
		switch {
		case w.oneByOne:
		case fact.Vendor != "" && data.Fold(fact.Vendor) != data.Fold(w.after.Vendor) && !strings.Contains(data.Fold(fact.Vendor), data.Fold(w.after.Vendor)):
		case fact.SKU != "" && strings.EqualFold(fact.SKU, w.after.SKU), fact.Product != "" && data.Fold(fact.Product) == data.Fold(w.after.Product):
			return w
		}
	}
	return nil
}

// addRow adds the subscription of a row. Without a vendor it is Microsoft's where
// the catalog knows the product, and otherwise has the product's own name.
func (p *planner) addRow(fact SubscriptionFact) *workingSubscription {
	_, known := p.catalog.ByName(fact.Product)
	_, knownSKU := p.catalog.BySKU(fact.SKU)
	w := p.newSubscription(fact.Product, fact.SKU, fact.SKUID, fact.Source)
	defer p.keep(w) // under the key that its vendor makes
	w.after.RecurringBilling = !fact.RenewsOn.IsZero()
	vendor := strings.TrimSpace(fact.Vendor)
	if strings.Contains(data.Fold(vendor), "microsoft") || vendor == "" && (known || knownSKU) {
		return w
	}
	w.after.Vendor, w.after.Cloud, w.after.SKUID = firstOf(vendor, w.after.Product), data.CloudNone, ""
	return w
}

// nameProducts gives the subscriptions that show their part number the name that
// is known for it now (F7).
func (p *planner) nameProducts() {
	for _, w := range p.subscriptions {
		known, there := p.catalog.BySKU(firstOf(w.after.SKU, w.after.Product))
		if !there || !strings.EqualFold(w.after.Product, known.SKU) || known.Name == w.after.Product {
			continue
		}
		w.after.Product, w.after.SKU = known.Name, known.SKU
		w.after.SKUID = firstOf(w.after.SKUID, known.SKUID)
		w.spokenOf = true
	}
}

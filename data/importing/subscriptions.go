package importing

import "seatbook/data"

// freeSeats is the number of seats from which a product counts as a free one.
const freeSeats = 10_000

// oneSubscription takes in a row that is one subscription (F4).
func (p *planner) oneSubscription(fact SubscriptionFact) {
	w := p.matchOne(fact)
	if w == nil {
		w = p.add(fact.Product, fact.SKU, fact.SKUID, fact.Source)
		w.after.RecurringBilling = fact.Status == data.StatusActive && !fact.Trial
		w.after.Trial = fact.Trial
	}
	p.speakOf(w, fact)
	w.oneByOne = true
	w.after.ExternalID = fact.ExternalID
	w.after.Trial = fact.Trial
	if fact.Partner {
		w.after.Channel = data.ChannelReseller
	}
	p.setTotal(w, fact)
	p.setDates(w, fact)
	p.setStatus(w, fact.Status)
}

// matchOne finds the record's subscription that a row speaks of: the one with
// its ID, else the oldest of the product that no row has claimed and that is a
// trial, or not, like the row.
func (p *planner) matchOne(fact SubscriptionFact) *workingSubscription {
	candidates := p.byProduct[p.productKey(fact.SKU, fact.Product)]
	for _, w := range candidates {
		if w.after.ExternalID == fact.ExternalID {
			return w
		}
	}
	for _, w := range candidates {
		if w.after.ExternalID == "" && !w.oneByOne && w.after.Trial == fact.Trial {
			return w
		}
	}
	return nil
}

// wholeProduct takes in the rows that stand for all subscriptions of a product
// (F2, F3, F5). They add one where the record has none.
func (p *planner) wholeProduct(rows []SubscriptionFact) {
	first := rows[0]
	product := p.byProduct[p.productKey(first.SKU, first.Product)]
	if len(product) == 0 {
		if noLicenses(rows) {
			p.rejected = append(p.rejected, Rejection{first.Source, data.NewError(data.CodeNoLicenses, "Product", p.nameOf(first))})
			return
		}
		w := p.add(first.Product, first.SKU, first.SKUID, first.Source)
		w.after.RecurringBilling = true
		product = []*workingSubscription{w}
	}
	for _, w := range product {
		p.speakOf(w, first)
	}
	if total, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Total != nil }); told {
		p.totalOfProduct(product, total)
	} else {
		p.statusOfProduct(product, rows)
	}
	if assigned, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Assigned != nil }); told {
		p.spreadReported(product, *assigned.Assigned)
	}
}

// statusOfProduct takes in rows that tell no total: their status, where they
// stand for one subscription, and a note where the total is not known from
// elsewhere.
func (p *planner) statusOfProduct(product []*workingSubscription, rows []SubscriptionFact) {
	w := product[0]
	if w.after.TotalUnknown {
		w.notes = append(w.notes, data.NewError(data.CodeTotalNotTold))
	}
	status, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Status != "" })
	if told && len(product) == 1 && !w.oneByOne {
		p.setStatus(w, status.Status)
	}
}

func noLicenses(rows []SubscriptionFact) bool {
	for _, row := range rows {
		if row.Total == nil || *row.Total > 0 || (row.Assigned != nil && *row.Assigned > 0) {
			return false
		}
	}
	return true
}

func firstTold(rows []SubscriptionFact, tells func(SubscriptionFact) bool) (SubscriptionFact, bool) {
	for _, row := range rows {
		if tells(row) {
			return row, true
		}
	}
	return SubscriptionFact{}, false
}

func (p *planner) nameOf(fact SubscriptionFact) string {
	if fact.Product != "" {
		return fact.Product
	}
	return p.catalog.NameOf(fact.SKU)
}

// totalOfProduct sets the total of a product's only subscription. Of several it
// can't be told which one changed, so they stay and the difference is noted.
func (p *planner) totalOfProduct(product []*workingSubscription, fact SubscriptionFact) {
	if len(product) == 1 {
		w := product[0]
		if !w.oneByOne { // F4's rows are the ones to believe
			p.setTotal(w, fact)
			p.setDates(w, fact)
			p.setStatus(w, fact.Status)
		}
		return
	}
	recorded, oneByOne := 0, false
	for _, w := range product {
		recorded += w.after.PaidTotal()
		oneByOne = oneByOne || w.oneByOne
	}
	if recorded != *fact.Total && !oneByOne {
		product[0].notes = append(product[0].notes, data.NewError(data.CodeTotalDiffers, "Told", *fact.Total, "Recorded", recorded))
	}
}

// spreadReported lays the reported number of assigned licenses over a product's
// subscriptions, oldest first; what does not fit stays on the oldest (R13b,
// R24).
func (p *planner) spreadReported(product []*workingSubscription, assigned int) {
	shares := make([]int, len(product))
	left := assigned
	for i, w := range product {
		if !data.CurrentStatus(w.after, p.on).Status.CanAssignIn() {
			continue
		}
		shares[i] = left
		if !w.after.TotalUnknown {
			shares[i] = min(left, w.after.Total)
		}
		left -= shares[i]
	}
	shares[0] += left
	for i, w := range product {
		if w.after.ReportedAssigned != shares[i] || w.after.ReportedOn.IsZero() {
			w.after.ReportedAssigned, w.after.ReportedOn = shares[i], p.on
		}
	}
}

// speakOf notes that a file speaks of a subscription, and fills in what names
// its product where the record lacks it.
func (p *planner) speakOf(w *workingSubscription, fact SubscriptionFact) {
	if !w.spokenOf {
		w.spokenOf, w.source = true, fact.Source
	}
	known, _ := p.catalog.ByName(w.after.Product)
	w.after.SKU = firstOf(w.after.SKU, fact.SKU, known.SKU)
	w.after.SKUID = firstOf(w.after.SKUID, fact.SKUID, known.SKUID)
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

func (p *planner) setTotal(w *workingSubscription, fact SubscriptionFact) {
	if fact.Total == nil || *fact.Total < data.MinTotal || *fact.Total > data.MaxTotal {
		return
	}
	w.after.Total, w.after.TotalUnknown = *fact.Total, false
	if *fact.Total >= freeSeats && !w.after.Price.Known() && w.isNew {
		w.after.Free = true
	}
}

func (p *planner) setDates(w *workingSubscription, fact SubscriptionFact) {
	if !fact.StartedOn.IsZero() {
		w.after.StartedOn = fact.StartedOn
	}
	if fact.RenewsOn.IsZero() || fact.RenewsOn == w.after.NextRenewal(p.on) {
		return
	}
	w.after = w.after.WithRenewal(fact.RenewsOn, p.on)
}

// setStatus notes what a file tells of the status where the dates alone would
// say otherwise.
func (p *planner) setStatus(w *workingSubscription, told data.Status) {
	if told == "" || data.CurrentStatus(w.after, p.on).Status == told {
		return
	}
	w.after.ReportedStatus, w.after.StatusOn = told, p.on
}

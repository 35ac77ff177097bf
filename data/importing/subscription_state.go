package importing

import "seatbook/data"

// statusOfProduct takes in rows that tell no total: their status, where they
// stand for one subscription, and a note where the total is not known from
// elsewhere.
func (p *planner) statusOfProduct(subscriptions []*workingSubscription, rows []SubscriptionFact) {
	w := subscriptions[0]
	if w.after.TotalUnknown {
		w.notes = append(w.notes, data.NewError(data.CodeTotalNotTold))
	}
	status, told := firstTold(rows, func(f SubscriptionFact) bool { return f.Status != "" })
	if told && len(subscriptions) == 1 && p.believes(w, status.Kind) {
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

// setState takes in a row's total, dates and status.
func (p *planner) setState(w *workingSubscription, fact SubscriptionFact) {
	if fact.Total != nil && *fact.Total >= data.MinTotal && *fact.Total <= data.MaxTotal {
		w.after.Total, w.after.TotalUnknown = *fact.Total, false
		w.after.TotalFrom, w.after.TotalOn = string(fact.Kind), p.on
	} else if fact.Total != nil && fact.Status != data.StatusDeleted {
		w.notes = append(w.notes, data.NewError(data.CodeTotalOutOfRange, "Told", *fact.Total))
	}
	if !fact.StartedOn.IsZero() {
		w.after.StartedOn = fact.StartedOn
	}
	renewal := fact.RenewsOn
	if renewal.IsZero() {
		renewal = p.endBefore(w, fact)
	}
	if !renewal.IsZero() && renewal != w.after.NextRenewal(p.on) {
		w.after = w.after.WithRenewal(renewal, p.on)
	}
	if w.isNew && fact.Status == data.StatusExpired && w.after.ChoosesAtEnd() {
		w.after.Agreement = data.AgreementClassic // the new one has no such state (R26)
	}
	status := fact.Status
	until := fact.NextStateOn
	if fact.Kind == FileGraphSubscriptions && status == data.StatusActive { // in which that day is of the next state as well
		until = fact.RenewsOn
	}
	if !until.IsZero() && !until.After(p.on) { // it was so until the day that the file tells
		status, w.after.ReportedStatus, w.after.StatusOn = "", "", data.Date{}
	}
	p.setStatus(w, status)
}

// endBefore is the day on which a subscription ended whose next state begins on a
// day that a file tells (F4), none where the record's own end fits it.
func (p *planner) endBefore(w *workingSubscription, fact SubscriptionFact) data.Date {
	if fact.NextStateOn.IsZero() {
		return data.Date{}
	}
	end := data.EndedOn(w.after, fact.Status, fact.NextStateOn)
	if !w.after.RenewsOn.IsZero() && w.after.RenewsOn.DaysUntil(end) <= 3 && end.DaysUntil(w.after.RenewsOn) <= 3 {
		return data.Date{}
	}
	return end
}

// setStatus notes what a file tells of the status where the dates alone would
// say otherwise.
func (p *planner) setStatus(w *workingSubscription, told data.Status) {
	byDates := w.after
	byDates.ReportedStatus, byDates.StatusOn = "", data.Date{}
	switch {
	case told == "":
	case data.CurrentStatus(byDates, p.on).Status == told:
		w.after.ReportedStatus, w.after.StatusOn = "", data.Date{}
	case data.CurrentStatus(w.after, p.on).Status != told:
		w.after.ReportedStatus, w.after.StatusOn = told, p.on
	}
}

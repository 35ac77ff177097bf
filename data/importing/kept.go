package importing

import "seatbook/data"

// keepsOwn notes that a file tells a field otherwise than the record, which keeps what
// it has (F0).
func (w *workingSubscription) keepsOwn(field Field) {
	w.notes = append(w.notes, data.NewError(data.CodeToldOtherwise, "Column", field))
}

// fillState takes in of a row that is not believed what the record does not know: the form
// that is may tell totals and no days. What it tells otherwise is noted (F0).
func (p *planner) fillState(w *workingSubscription, fact SubscriptionFact) {
	s := &w.after
	if fact.Total != nil && !s.TotalUnknown && *fact.Total != s.Total {
		w.notes = append(w.notes, data.NewError(data.CodeTotalDiffers, "Told", *fact.Total, "Recorded", s.Total))
	}
	switch {
	case fact.StartedOn.IsZero() || fact.StartedOn == s.StartedOn:
	case s.StartedOn.IsZero():
		s.StartedOn = fact.StartedOn
	default:
		w.keepsDay(FieldStartedOn, fact.StartedOn, s.StartedOn)
	}
	p.fillRenewal(w, fact.RenewsOn)
	if fact.Status != "" && data.CurrentStatus(*s, p.on).Status != fact.Status {
		w.keepsOwn(FieldStatus)
	}
}

// fillRenewal takes in the renewal date of a subscription that has none.
func (p *planner) fillRenewal(w *workingSubscription, told data.Date) {
	recorded := w.after.NextRenewal(p.on)
	switch {
	case told.IsZero() || told == recorded || told == w.after.RenewsOn:
	case recorded.IsZero():
		w.after = w.after.WithRenewal(told, p.on)
	default:
		w.keepsDay(FieldRenewsOn, told, recorded)
	}
}

func (w *workingSubscription) keepsDay(field Field, told, recorded data.Date) {
	w.notes = append(w.notes, data.NewError(data.CodeOtherDay, "Column", field, "Date", told, "Recorded", recorded))
}

// renewalOfProduct fills in the renewal date that a file of licenses tells where another
// form told the total (F2, F3). Of several subscriptions it can't be told whose it is.
func (p *planner) renewalOfProduct(subscriptions []*workingSubscription, rows []SubscriptionFact) {
	row, told := firstTold(rows, func(f SubscriptionFact) bool { return !f.RenewsOn.IsZero() })
	if told && len(subscriptions) == 1 && subscriptions[0].after.NextRenewal(p.on).IsZero() {
		p.fillRenewal(subscriptions[0], row.RenewsOn)
	}
}

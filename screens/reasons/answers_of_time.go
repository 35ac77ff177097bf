package reasons

import (
	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
)

// ofTrial says how the trial ends or ended, and records that it was bought or how it will
// end (R6). One that has become paid is a trial in the record only, and nothing that the
// admin center shows.
func ofTrial(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonTrial
	stage, end := data.CurrentStatus(s.Subscription, d.Today()), s.RenewsOn
	dates := []any{"Date", d.Date(end), "Until", d.Date(stage.Until)}
	buy := func() { OpenBuyTrial(d, s) }
	bought := step(d.Text("reason.trial.button"), buy)
	noPay := func() { d.Write(d.Does(acts.KeepTrial{Subscription: s.Subscription.Ref()}), nil) }
	switch lines := seen(d, reason, s.Subscription); {
	case data.BecamePaid(s.Subscription, d.Today()):
		return answer{
			d.Text("reason.trial.is_paid", dates...),
			steps(nextStep(d.Text("reason.trial.button_paid"), buy), step(d.Text("reason.trial.end_paid"), noPay)),
			said(d.Text("reason.trial.do_paid")),
		}
	case stage.Status == data.StatusDeleted:
		return answer{d.Text("reason.trial.is_deleted"), steps(replace(d, s)), nil}
	case unsold(s.Subscription): // R7: no trial of it is converted
		return answer{d.Text("reason.trial.is_unsold"), stepsBut(d, s, replace(d, s)), lines}
	case stage.Status != data.StatusActive && !end.IsZero() && !d.Today().Before(end):
		is := d.Text("reason.trial.is_over", dates...)
		if !stage.Until.IsZero() {
			is = d.Text("reason.trial.is_ended", dates...)
		}
		return answer{is, stepsAt(d, s, bought), said(says(d.Words, reason, "do", s.Subscription))}
	case stage.Status != data.StatusActive:
		return answer{d.Text("reason.trial.is_over_undated"), stepsAt(d, s, bought), said(says(d.Words, reason, "do", s.Subscription))}
	case data.BecomesPaid(s.Subscription):
		is := d.Text("reason.trial.is_paying")
		if !end.IsZero() {
			is = d.Text("reason.trial.is_paying_on", dates...)
		}
		return answer{is, stepsAt(d, s, bought, step(d.Text("reason.trial.end"), noPay)), append(said(d.Text("reason.trial.unwanted")), lines...)}
	default:
		is := d.Text("reason.trial.is")
		if !end.IsZero() {
			is = d.Text("reason.trial.is_ending", dates...)
		}
		keep := step(d.Text("reason.trial.keep"), func() { openKeepTrial(d, s) })
		return answer{is, stepsAt(d, s, bought, keep), append(said(says(d.Words, reason, "do", s.Subscription)), lines...)}
	}
}

// unsold tells whether a trial can't be converted, as its product is no longer sold (R7).
func unsold(s data.Subscription) bool {
	return s.EndOfSale && s.Agreement == data.AgreementNew && s.Cloud != data.CloudNone
}

// ofNotActive says since when it is expired, disabled or deleted and what comes next, and
// takes that it was reactivated; what is deleted can only be replaced (R8, R23).
func ofNotActive(d *desk.Desk, s data.SubscriptionDetail) answer {
	stage, from := data.CurrentStatus(s.Subscription, d.Today()), data.Date{}
	for _, life := range data.Life(s.Subscription, d.Today()) {
		if life.Present && (!stage.Until.IsZero() || stage.Status == data.StatusDeleted) {
			from = life.From
		}
	}
	dates := []any{"From", d.Date(from), "Until", d.Date(stage.Until)}
	if s.Cloud == data.CloudNone {
		return ofEnded(d, s, stage.Status.CanReactivate())
	}
	state := string(stage.Status)
	if from.IsZero() {
		state += "_undated" // a file or the user says so, and not since when
	}
	shown := d.Text("help.seen", "Text", desk.Coded(d.Words, "status", stage.Status))
	if !stage.Status.CanReactivate() {
		return answer{d.Text("reason.not_active.is."+state, dates...), steps(replace(d, s)), said(shown)}
	}
	lines := said(d.Text("reason.not_active.then", "Text", desk.Coded(d.Words, "status", stage.Status)))
	if !stage.Until.IsZero() {
		lines = append(lines, d.Text("reason.not_active.support", dates...))
	}
	record := step(d.Text("reason.not_active.button"), func() { openReactivate(d, s) })
	is := d.Text("reason.not_active.is."+state, dates...)
	if s.Trial { // whose dates its own reason has said
		is, lines = d.Text("reason.not_active.is_trial"), said(shown)
	}
	return answer{is, stepsAt(d, s, record), lines}
}

// ofEnded is the same of another vendor's, of which only the end is known.
func ofEnded(d *desk.Desk, s data.SubscriptionDetail, comesBack bool) answer {
	is := d.Text("reason.not_active.is_other")
	if !s.RenewsOn.IsZero() && !d.Today().Before(s.RenewsOn) {
		is = d.Text("reason.not_active.is_on_other", "Date", d.Date(s.RenewsOn))
	}
	if s.Trial {
		is = d.Text("reason.not_active.is_trial")
	}
	if !comesBack {
		return answer{is, steps(replace(d, s)), nil}
	}
	record := step(d.Text("reason.extended_term.renewed"), func() { openReactivate(d, s) })
	return answer{is, stepsAt(d, s, record), said(d.Text("reason.not_active.then_other"))}
}

// ofExtendedTerm says what the extended service term costs, and records that it was
// renewed or ended (R8a, R26).
func ofExtendedTerm(d *desk.Desk, s data.SubscriptionDetail) answer {
	const reason = data.ReasonExtendedTerm
	price, estimated := s.ExtendedPrice()
	values := []any{"Price", d.Money(price), "Date", d.Date(s.ExtendedTerm().Start)}
	is := d.Text("reason.extended_term.is", values...)
	switch {
	case price.Known() && estimated:
		is = d.Text("reason.extended_term.is_about", values...)
	case price.Known():
		is = d.Text("reason.extended_term.is_at", values...)
	}
	return answer{
		is,
		stepsAt(d, s,
			step(d.Text("reason.extended_term.renewed"), func() { openRenewExtended(d, s) }),
			step(d.Text("reason.extended_term.ended"), func() { openEndExtended(d, s) })),
		append(said(says(d.Words, reason, "do", s.Subscription)), seen(d, reason, s.Subscription)...),
	}
}

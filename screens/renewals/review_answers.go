package renewals

import (
	"seatbook/data"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// answersOf are what can be answered: the same, in the same words, as can be chosen for the
// end of a term in the panel (R26, R39).
func answersOf(d *desk.Desk, s data.SubscriptionDetail) []parts.Option[data.ReviewAnswer] {
	all := desk.OptionsOf(d.Words, "review.answer", data.ReviewChoices(s.Subscription, d.Today()))
	for i := range all {
		switch way, end := savings.WayOf(s.Subscription, 1, d.Today()), all[i].Value == data.ReviewEnd; {
		case end && s.RecurringBilling && way.Asks(): // whoever sold it does that
			all[i].Label = d.Text("review.ask_end", "Whom", lists.Whom(d.Words, s.Subscription))
		case end && (way.Ask || !s.RecurringBilling): // there is nothing to turn off
			all[i].Label = d.Text("review.let_end")
		}
	}
	return all
}

// hasTotal tells whether an answer is one with a total.
func hasTotal(answer data.ReviewAnswer) bool {
	return answer == data.ReviewLower || answer == data.ReviewRenew
}

// orderedHere tells whether an answer takes an order that the user places, or asks of whoever
// makes the change: a draft stays one, and beside what is ordered a lower total can be one (R21,
// R35). Renewed with as many as there are, nothing is ordered.
func orderedHere(d *desk.Desk, s data.SubscriptionDetail, answer data.ReviewAnswer, total int) bool {
	way := savings.WayOf(s.Subscription, 1, d.Today())
	waits := s.Open != nil && s.Open.State != data.ChangeScheduled && s.Open.State != data.ChangeCreditCheck
	if answer == data.ReviewEnd { // R13
		return way.Asks() && s.RecurringBilling && !waits
	}
	if answer == data.ReviewRenew && total == s.PaidTotal() && !s.TotalUnknown {
		return false
	}
	return hasTotal(answer) && !waits && (!way.Ask || way.Asks() && answer == data.ReviewLower)
}

// effectOf says what an answer comes to: what happens on the day, what it costs in a month
// from then on, and what that saves. total is below data.MinTotal where none can be read.
func effectOf(w desk.Words, r overview.Review, answer data.ReviewAnswer, total int, on data.Date) string {
	s := r.Subscription.Subscription
	switch answer {
	case data.ReviewMove:
		return w.Text("review.effect.move")
	case data.ReviewExtend, data.ReviewEnd:
		for _, option := range data.EndOptions(s, on) {
			if !option.Renew && (option.Choice == data.AtEndExtend) == (answer == data.ReviewExtend) {
				return endSaid(w, option) + " " + w.Text("review.effect.costs", "Cost", endCost(w, option))
			}
		}
		return w.Text("review.effect.end", "Date", w.Date(r.Renewal))
	case data.ReviewKeep:
		total = r.RenewsWith()
	}
	return joined(renewsSaid(w, r, answer), costSaid(w, r, total))
}

// renewsSaid says that a new term begins, of what would end otherwise.
func renewsSaid(w desk.Words, r overview.Review, answer data.ReviewAnswer) string {
	if answer != data.ReviewRenew {
		return ""
	}
	return w.Text("at_end.does_renew", "Date", w.Date(r.Renewal))
}

// costSaid says what a total costs in a month from the renewal on, and how much less that is
// than what it renews with now; empty where no price or total is known.
func costSaid(w desk.Words, r overview.Review, total int) string {
	cost, now := r.PerMonthWith(total), r.PerMonthWith(r.RenewsWith())
	switch less := r.RenewsWith() - total; {
	case total < data.MinTotal || !cost.Known() || r.Subscription.Countless():
		return ""
	case less > 0 && !r.Subscription.TotalUnknown:
		return w.Text("review.effect.saves", "Date", w.Date(r.Renewal), "Cost", w.Money(cost), "Saved", w.Money(now.Minus(cost)), "From", w.Number(r.RenewsWith()))
	}
	return w.Text("review.effect.cost", "Date", w.Date(r.Renewal), "Cost", w.Money(cost))
}

// joined is two sentences, either of which may be missing.
func joined(first, second string) string {
	if first == "" || second == "" {
		return first + second
	}
	return first + " " + second
}

// presetAnswer is the answer that stands in a review, and the total to renew with: what was
// answered before, what happens anyway where it would not renew, or to lower where fewer
// licenses would do.
func presetAnswer(d *desk.Desk, s data.SubscriptionDetail, proposed int) (data.ReviewAnswer, int) {
	if s.RecurringBilling {
		return presetRenewal(d, s, proposed)
	}
	answer := data.ReviewChoices(s.Subscription, d.Today())[0]
	if given := s.Answered; given.Answer != "" {
		answer = data.AnswerGiven(s.Subscription, given)
	}
	total := max(proposed, s.Assigned()-s.Movable, data.MinTotal) // R13
	if !s.TotalUnknown {
		total = min(total, s.PaidTotal())
	}
	return answer, total
}

// presetRenewal is presetAnswer for what renews: to lower as far as the rules allow. Where
// they allow no lower total it is to keep, and the total is one to unassign for.
func presetRenewal(d *desk.Desk, s data.SubscriptionDetail, proposed int) (data.ReviewAnswer, int) {
	given := s.Answered.Answer
	wanted := proposed
	if given == data.ReviewLower {
		wanted = s.Answered.Total
	}
	total := max(wanted, s.Assigned()-s.Movable, data.MinTotal) // R13
	lower := total < s.PaidTotal()
	if s.TotalUnknown {
		lower = given == data.ReviewLower
	}
	if lower {
		lower = data.PreviewChange(s.Subscription, data.Wish{
			NewTotal: total, When: data.WhenRenewal, On: d.Today(), Admin: d.Settings.Admin(), Movable: s.Movable,
			Asked: savings.WayOf(s.Subscription, 1, d.Today()).Asks(),
		}).Allowed()
	}
	if !s.TotalUnknown && total >= s.PaidTotal() {
		total = max(min(wanted, s.PaidTotal()-1), data.MinTotal)
	}
	switch {
	case lower && given == "":
		given = data.ReviewLower
	case !lower && (given == "" || given == data.ReviewLower):
		given = data.ReviewKeep
	}
	return given, total
}

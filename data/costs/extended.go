package costs

import "seatbook/data"

// linesWithExtended lists what a subscription is charged that was, is or will be in
// an extended service term: its plan up to that, each month of the term, and its plan
// again from the day on which it was renewed (R26).
func linesWithExtended(r *data.SubscriptionRow, changes []data.Change, begin, end, on data.Date) []Line {
	term := r.ExtendedTerm()
	lines := planLines(planBefore(r, term.Start), changes, begin, earlier(end, term.Start), on)
	lines = append(lines, extendedLines(r, historyOf(r, changes, on), begin, end, on)...)
	if !term.Next.IsZero() && r.RecurringBilling {
		lines = append(lines, planLines(planFrom(r, term.Next), changes, later(begin, term.Next), end, on)...)
	}
	return lines
}

// planBefore is the subscription as it was charged until a day: its billing periods
// end with its term.
func planBefore(r *data.SubscriptionRow, day data.Date) *data.SubscriptionRow {
	plan := *r
	plan.RecurringBilling, plan.RenewsOn, plan.ExtendedFrom, plan.ExtendedUntil = false, day, data.Date{}, data.Date{}
	plan.AtEnd, plan.Cancelled, plan.ReportedStatus = data.AtEndCancel, false, ""
	if !r.PeriodStart.Before(day) { // the periods on record are those of the next plan
		plan.PeriodStart, plan.NextBilling = r.LastPeriodBefore(day).Start, day
	}
	return &plan
}

// planFrom is the subscription as it is charged from the day on which its extended
// service term was renewed.
func planFrom(r *data.SubscriptionRow, day data.Date) *data.SubscriptionRow {
	plan := *r
	plan.StartedOn, plan.ExtendedFrom, plan.ExtendedUntil = day, data.Date{}, data.Date{}
	return &plan
}

// extendedLines are the months of an extended service term: whole ones, and the days
// used of the one in which it ended.
func extendedLines(r *data.SubscriptionRow, past history, begin, end, on data.Date) (lines []Line) {
	price, _ := r.ExtendedPrice()
	term := r.ExtendedTerm()
	for n := 0; ; n++ {
		month := r.ExtendedMonth(n)
		if !month.Start.Before(end) || !term.Next.IsZero() && !month.Start.Before(term.Next) {
			return lines
		}
		if month.Start.Before(begin) || !chargedOn(r.Subscription, month.Start, on) {
			continue
		}
		total, _ := past.from(month.Start)
		line := Line{On: month.Start, Kind: KindExtended, Licenses: total, Price: price, Period: month, Amount: r.ExtendedDays(total, month.Days(), month)}
		if !term.Next.IsZero() && term.Next.Before(month.Next) {
			line.Period.Next = term.Next
			line.Amount = r.ExtendedDays(total, line.Period.Days(), month)
		}
		lines = append(lines, line)
	}
}

func earlier(a, b data.Date) data.Date {
	if a.Before(b) {
		return a
	}
	return b
}

func later(a, b data.Date) data.Date {
	if a.Before(b) {
		return b
	}
	return a
}

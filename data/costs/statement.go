package costs

import "seatbook/data"

// Kind is what a line of a statement is for.
type Kind string

// The kinds of lines.
const (
	KindPeriod Kind = "period" // a whole billing period, charged on its first day
	KindPart   Kind = "part"   // extra licenses for the rest of a period (R16)
	KindCredit Kind = "credit" // removed licenses for the rest of a period (R16)
	// KindExtended is a month of an extended service term, charged on its first day,
	// or the days used of the last one (R26).
	KindExtended Kind = "extended"
)

// Line is one amount that a statement carries: our estimate, with all it was
// worked out from.
type Line struct {
	On           data.Date // the day of the charge
	Kind         Kind
	Subscription *data.SubscriptionRow
	Licenses     int        // negative for a credit
	Price        data.Money // of one license and one billing period
	Period       data.Period
	Amount       data.Money
	Charged      bool // before the day on which it was worked out
	// Reckoned tells that it should have been charged by then, by a billing date that was
	// reckoned back from the renewal; nobody told that it was.
	Reckoned bool
}

// Statements lists what the statements of some months carry, by day, as the
// record stands on a day: whole periods with the total and the price as they were
// or will be then, and the parts of changes that were made, or wait for their
// credit check (R15, R16, R18). changes are those of each subscription. Free
// products, trials, prepaid ones and what has no price, no billing dates or no known
// number of licenses cost nothing here.
//
// The lines of a billing period add up to what each license costs on each of its
// days, but for the rounding of a part.
func Statements(rows []data.SubscriptionRow, changes map[data.SubscriptionID][]data.Change, from data.Month, months int, on data.Date) []*Line {
	begin, end := from.First(), from.Add(months).First()
	lines := make([]Line, 0, len(rows)*months)
	run := periodRun{}
	for i := range rows {
		row := &rows[i]
		recorded := data.Period{Start: row.PeriodStart, Next: row.NextBilling}
		if row.Free || row.Trial || row.Channel == data.ChannelProductKey || recorded.Days() <= 0 || row.Countless() {
			continue
		}
		if row.ExtendedTerm().Start.IsZero() {
			run.charge(row, changes[row.ID], begin, end, on)
		} else {
			run.whole, run.parts = linesWithExtended(row, changes[row.ID], begin, end, on), nil
		}
		reckoned := row.BilledAsReckoned()
		for _, found := range [][]Line{run.whole, run.parts} {
			for j := range found {
				line := &found[j]
				if line.Price.Known() && !line.On.Before(begin) && line.On.Before(end) {
					line.Subscription, line.Charged = row, line.On.Before(on)
					line.Reckoned = reckoned && line.Charged && line.On == row.PeriodStart
					lines = append(lines, *line)
				}
			}
		}
	}
	return byDay(lines, begin, end)
}

// byDay returns lines that are all between two days in their order. There are many of
// them and few days, so each is put in its place at once.
func byDay(lines []Line, begin, end data.Date) []*Line {
	next := make([]int, begin.DaysUntil(end)+1)
	for i := range lines {
		next[begin.DaysUntil(lines[i].On)+1]++
	}
	for day := range len(next) - 1 {
		next[day+1] += next[day]
	}
	sorted := make([]*Line, len(lines))
	for i := range lines {
		day := begin.DaysUntil(lines[i].On)
		sorted[next[day]] = &lines[i]
		next[day]++
	}
	return sorted
}

// planLines lists what a subscription is charged by its plan.
func planLines(r *data.SubscriptionRow, changes []data.Change, begin, end, on data.Date) []Line {
	run := periodRun{}
	run.charge(r, changes, begin, end, on)
	return append(run.whole, run.parts...)
}

// charge gathers what a subscription is charged for the periods whose lines may fall
// between two days: whole periods, and the parts of them.
func (run *periodRun) charge(r *data.SubscriptionRow, changes []data.Change, begin, end, on data.Date) {
	run.subscription, run.whole, run.parts = &r.Subscription, run.whole[:0], run.parts[:0]
	if (data.Period{Start: r.PeriodStart, Next: r.NextBilling}).Days() <= 0 {
		return // there would be no end of periods
	}
	start, past := firstDay(r.Subscription), historyOf(r, changes, on)
	from := begin.AddDays(-data.ChargeDays) // a part of the period before may be charged in this one
	if from.Before(start) {
		from = start
	}
	billing, always := r.Billing(), data.StaysActive(&r.Subscription)
	charged := func(day data.Date) bool { return always || chargedOn(r.Subscription, day, on) }
	for period := billing.PeriodOn(from); period.Start.Before(end); period = billing.PeriodOn(period.Next) {
		first := period.Start
		if first.Before(start) {
			first = start // it was bought in the middle of its first period
		}
		if !charged(first) {
			continue
		}
		total, steps := past.from(first)
		run.begin(period, first, total)
		for _, step := range steps {
			if step.on.Before(period.Next) && charged(step.on) {
				run.change(step)
			}
		}
		if endsIn(&r.Subscription, first, period.Next) {
			run.creditAll(r.RenewsOn)
		}
	}
}

// firstDay is the day on which the charges begin, as far as the record knows.
func firstDay(s data.Subscription) data.Date {
	for _, day := range []data.Date{s.StartedOn, s.TermStart} {
		if !day.IsZero() && !day.After(s.PeriodStart) {
			return day
		}
	}
	return s.PeriodStart
}

// chargedOn tells whether a day is charged: the subscription is active then. What
// a file told of its status says nothing of the days before.
func chargedOn(s data.Subscription, day, on data.Date) bool {
	if day.Before(on) {
		return data.StatusByDate(s, day).Status == data.StatusActive
	}
	return data.CurrentStatus(s, day).Status == data.StatusActive
}

// endsIn tells whether a subscription was cancelled inside its window to end in the
// middle of a period, which gives the rest of it back (R23).
func endsIn(s *data.Subscription, first, next data.Date) bool {
	return s.Cancelled && !s.RecurringBilling && s.RenewsOn.After(first) && s.RenewsOn.Before(next)
}

package data

import "slices"

// CostKind is what a line of a statement is for.
type CostKind string

// The kinds of lines.
const (
	CostPeriod CostKind = "period" // a whole billing period, charged on its first day
	CostPart   CostKind = "part"   // extra licenses for the rest of a period (R16)
	CostCredit CostKind = "credit" // removed licenses for the rest of a period (R16)
)

// CostLine is one amount that a statement carries: our estimate, with all it was
// worked out from.
type CostLine struct {
	On           Date // the day of the charge
	Kind         CostKind
	Subscription *SubscriptionRow
	Licenses     int   // negative for a credit
	Price        Money // of one license and one billing period
	Period       Period
	Amount       Money
	Charged      bool // before the day on which it was worked out
}

// Statements lists what the statements of some months carry, by day, as the
// record stands on a day: whole periods with the total and the price as they were
// or will be then, and the parts of changes that were made, or wait for their
// credit check (R15, R16, R18). changes are those of each subscription. Free
// products, trials, prepaid ones and what has no price or no billing dates cost
// nothing here.
func Statements(rows []SubscriptionRow, changes map[SubscriptionID][]Change, from Month, months int, on Date) []CostLine {
	begin, end := from.First(), from.Add(months).First()
	var lines []CostLine
	for i := range rows {
		row := &rows[i]
		if row.Free || row.Trial || row.Channel == ChannelProductKey || row.billing().Days() <= 0 {
			continue
		}
		for _, line := range row.linesOf(changes[row.ID], begin, end, on) {
			if line.Price.Known() && !line.On.Before(begin) && line.On.Before(end) {
				line.Subscription, line.Charged = row, line.On.Before(on)
				lines = append(lines, line)
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b CostLine) int { return b.On.DaysUntil(a.On) })
	return lines
}

// linesOf lists what a subscription is charged from the period that holds a day on,
// and before another day.
func (r *SubscriptionRow) linesOf(changes []Change, begin, end, on Date) []CostLine {
	var lines []CostLine
	start := r.firstDay()
	from := start
	if begin.After(from) {
		from = begin
	}
	for period := r.periodHolding(from); period.Start.Before(end); period = r.periodHolding(period.Next) {
		if !r.chargedOn(period.Start, on) {
			continue
		}
		total, price := r.totalOn(period.Start, changes, on), r.PriceOn(period.Start)
		line := CostLine{On: period.Start, Kind: CostPeriod, Licenses: total, Price: price, Period: period, Amount: price.Times(total)}
		if period.Start.Before(start) { // it was bought in the middle of its first period
			line = r.partLine(total, start)
		}
		lines = append(lines, line)
	}
	for _, c := range changes {
		if made := c.chargedFrom(); !made.IsZero() && !made.Before(start) {
			lines = append(lines, r.partLine(c.To-c.From, made))
		}
	}
	if r.Offer == OfferMonthlyCancelled && !r.RecurringBilling && r.RenewsOn.After(r.periodHolding(r.RenewsOn).Start) {
		lines = append(lines, r.partLine(-r.totalOn(r.RenewsOn, changes, on), r.RenewsOn))
	}
	return lines
}

// billing is the billing period on record.
func (s Subscription) billing() Period { return Period{s.PeriodStart, s.NextBilling} }

// firstDay is the day on which the charges begin, as far as the record knows.
func (s Subscription) firstDay() Date {
	for _, day := range []Date{s.StartedOn, s.TermStart} {
		if !day.IsZero() && !day.After(s.PeriodStart) {
			return day
		}
	}
	return s.PeriodStart
}

// periodHolding returns the billing period that holds a day, also one before the
// period on record.
func (s Subscription) periodHolding(day Date) Period {
	period, months := s.billing(), s.BillingPeriod.months()
	anchor := anchorDay(period.Start, period.Next)
	for steps := 1; day.Before(period.Start); steps++ {
		period = Period{s.PeriodStart.addMonths(-steps*months, anchor), period.Start}
	}
	return period.holding(day, months)
}

// chargedOn tells whether a period that starts on a day is charged: the
// subscription is active then. What a file told of its status says nothing of
// the days before.
func (s Subscription) chargedOn(day, on Date) bool {
	if day.Before(on) {
		return s.stageByDate(day).Status == StatusActive
	}
	return CurrentStatus(s, day).Status == StatusActive
}

// totalOn returns the total as it was or will be on a day: with the change that
// waits, or without those that were confirmed since. A total that was put right
// was never another.
func (r *SubscriptionRow) totalOn(day Date, changes []Change, on Date) int {
	if r.Open != nil && !r.Open.DueOn.IsZero() && !day.Before(r.Open.DueOn) && !day.Before(on) {
		return r.Open.To
	}
	total := r.PaidTotal()
	for _, c := range changes {
		if c.State == ChangeConfirmed && c.Kind != KindCorrected && c.ConfirmedOn.After(day) {
			total -= c.To - c.From
		}
	}
	return max(total, 0)
}

// chargedFrom returns the day from which a change is charged for the rest of a
// period, zero for one that is not: what a partner made, what put the record
// right, and what was scheduled for the renewal, which a whole period carries.
func (c Change) chargedFrom() Date {
	switch {
	case c.Kind != KindTotal || c.When != WhenNow:
		return Date{}
	case c.State == ChangeCreditCheck:
		return c.SubmittedOn
	case c.State == ChangeConfirmed:
		return c.ConfirmedOn
	default:
		return Date{}
	}
}

// partLine is the part of a period that added or removed licenses are charged or
// credited with: by card within two days, otherwise on the next statement (R15,
// R16).
func (s Subscription) partLine(licenses int, made Date) CostLine {
	period, price := s.periodHolding(made), s.PriceOn(made)
	line := CostLine{
		On: made.AddDays(chargeDays), Kind: CostPart, Licenses: licenses, Price: price,
		Period: Period{made, period.Next},
		Amount: price.Times(licenses).Share(made.DaysUntil(period.Next), period.Days()),
	}
	if s.Payment == PaymentInvoice || licenses < 0 {
		line.On = period.Next
	}
	if licenses < 0 {
		line.Kind = CostCredit
	}
	return line
}

package costs

import (
	"slices"

	"seatbook/data"
)

// Kind is what a line of a statement is for.
type Kind string

// The kinds of lines.
const (
	KindPeriod Kind = "period" // a whole billing period, charged on its first day
	KindPart   Kind = "part"   // extra licenses for the rest of a period (R16)
	KindCredit Kind = "credit" // removed licenses for the rest of a period (R16)
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
}

// Statements lists what the statements of some months carry, by day, as the
// record stands on a day: whole periods with the total and the price as they were
// or will be then, and the parts of changes that were made, or wait for their
// credit check (R15, R16, R18). changes are those of each subscription. Free
// products, trials, prepaid ones and what has no price or no billing dates cost
// nothing here.
func Statements(rows []data.SubscriptionRow, changes map[data.SubscriptionID][]data.Change, from data.Month, months int, on data.Date) []Line {
	begin, end := from.First(), from.Add(months).First()
	var lines []Line
	for i := range rows {
		row := &rows[i]
		recorded := data.Period{Start: row.PeriodStart, Next: row.NextBilling}
		if row.Free || row.Trial || row.Channel == data.ChannelProductKey || recorded.Days() <= 0 {
			continue
		}
		for _, line := range linesOf(row, changes[row.ID], begin, end, on) {
			if line.Price.Known() && !line.On.Before(begin) && line.On.Before(end) {
				line.Subscription, line.Charged = row, line.On.Before(on)
				lines = append(lines, line)
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b Line) int { return b.On.DaysUntil(a.On) })
	return lines
}

// linesOf lists what a subscription is charged from the period that holds a day on,
// and before another day.
func linesOf(r *data.SubscriptionRow, changes []data.Change, begin, end, on data.Date) []Line {
	var lines []Line
	start := firstDay(r.Subscription)
	from := start
	if begin.After(from) {
		from = begin
	}
	for period := r.ChargePeriod(from); period.Start.Before(end); period = r.ChargePeriod(period.Next) {
		if !chargedOn(r.Subscription, period.Start, on) {
			continue
		}
		total, price := totalOn(r, period.Start, changes, on), r.PriceOn(period.Start)
		line := Line{On: period.Start, Kind: KindPeriod, Licenses: total, Price: price, Period: period, Amount: price.Times(total)}
		if period.Start.Before(start) { // it was bought in the middle of its first period
			line = partLine(r.Subscription, total, start)
		}
		lines = append(lines, line)
	}
	for _, c := range changes {
		if made := chargedFrom(c); !made.IsZero() && !made.Before(start) {
			lines = append(lines, partLine(r.Subscription, c.To-c.From, made))
		}
	}
	if r.Offer == data.OfferMonthlyCancelled && !r.RecurringBilling && r.RenewsOn.After(r.ChargePeriod(r.RenewsOn).Start) {
		lines = append(lines, partLine(r.Subscription, -totalOn(r, r.RenewsOn, changes, on), r.RenewsOn))
	}
	return lines
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

// chargedOn tells whether a period that starts on a day is charged: the
// subscription is active then. What a file told of its status says nothing of
// the days before.
func chargedOn(s data.Subscription, day, on data.Date) bool {
	if day.Before(on) {
		return data.StatusByDate(s, day).Status == data.StatusActive
	}
	return data.CurrentStatus(s, day).Status == data.StatusActive
}

// totalOn returns the total as it was or will be on a day: with the change that
// waits, or without those that were confirmed since. A total that was put right
// was never another.
func totalOn(r *data.SubscriptionRow, day data.Date, changes []data.Change, on data.Date) int {
	if r.Open != nil && !r.Open.DueOn.IsZero() && !day.Before(r.Open.DueOn) && !day.Before(on) {
		return r.Open.To
	}
	total := r.PaidTotal()
	for _, c := range changes {
		if c.State == data.ChangeConfirmed && c.Kind != data.KindCorrected && c.ConfirmedOn.After(day) {
			total -= c.To - c.From
		}
	}
	return max(total, 0)
}

// chargedFrom returns the day from which a change is charged for the rest of a
// period, zero for one that is not: what a partner made, what put the record
// right, and what was scheduled for the renewal, which a whole period carries.
func chargedFrom(c data.Change) data.Date {
	switch {
	case c.Kind != data.KindTotal || c.When != data.WhenNow:
		return data.Date{}
	case c.State == data.ChangeCreditCheck:
		return c.SubmittedOn
	case c.State == data.ChangeConfirmed:
		return c.ConfirmedOn
	default:
		return data.Date{}
	}
}

// partLine is the part of a period that added or removed licenses are charged or
// credited with: by card within two days, otherwise on the next statement (R15,
// R16).
func partLine(s data.Subscription, licenses int, made data.Date) Line {
	period, price := s.ChargePeriod(made), s.PriceOn(made)
	line := Line{
		On: made.AddDays(data.ChargeDays), Kind: KindPart, Licenses: licenses, Price: price,
		Period: data.Period{Start: made, Next: period.Next},
		Amount: price.Times(licenses).Share(made.DaysUntil(period.Next), period.Days()),
	}
	if s.Payment == data.PaymentInvoice || licenses < 0 {
		line.On = period.Next
	}
	if licenses < 0 {
		line.Kind = KindCredit
	}
	return line
}

package costs_test

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/costs"
)

// past is a subscription with a history of its total, told forward: what a month
// costs is worked out from it license by license and day by day, and Statements,
// which goes back from the total of today, must agree.
type past struct {
	row     data.SubscriptionRow
	start   data.Date // the first day that is charged
	total   int       // on that day, before any change
	changes []data.Change
}

// drawPast draws a subscription and a history that could have been.
func drawPast(t *rapid.T) past {
	row := billed()
	row.Payment = rapid.SampledFrom([]data.Payment{data.PaymentCreditCard, data.PaymentInvoice}).Draw(t, "payment")
	row.Price = eur(rapid.Int64Range(1, 5000).Draw(t, "price"))
	row.PeriodStart = data.NewDate(2026, 1, 1).AddDays(rapid.IntRange(0, 90).Draw(t, "period start"))
	row.NextBilling = data.MonthOf(row.PeriodStart).Add(1).First().AddDays(int(row.PeriodStart.Day) - 1)
	if data.MonthOf(row.NextBilling) != data.MonthOf(row.PeriodStart).Add(1) { // a month that is too short
		row.NextBilling = data.MonthOf(row.NextBilling).First().AddDays(-1)
	}
	if rapid.Bool().Draw(t, "yearly") {
		row.BillingPeriod, row.NextBilling = data.BillingYearly, row.PeriodStart.AddDays(365)
	}
	row.StartedOn = row.PeriodStart.AddDays(-rapid.IntRange(0, 150).Draw(t, "bought days before"))
	if rapid.Bool().Draw(t, "dearer") {
		day := row.StartedOn.AddDays(rapid.IntRange(0, 300).Draw(t, "dearer from"))
		row.PriceChanges = []data.PriceChange{{From: day, Price: eur(rapid.Int64Range(1, 5000).Draw(t, "later price"))}}
	}
	p := past{start: row.StartedOn, total: rapid.IntRange(1, 20).Draw(t, "total")}
	total, day := p.total, p.start
	for range rapid.IntRange(0, 6).Draw(t, "changes") {
		day = day.AddDays(rapid.IntRange(0, 40).Draw(t, "days later"))
		if rapid.Bool().Draw(t, "on the first day of a period") {
			day = row.ChargePeriod(day).Next
		}
		c := drawChange(t, total, day)
		p.changes, total = append(p.changes, c), c.To
	}
	row.Total = total
	drawEnd(t, &row, day)
	p.row = row
	return p
}

// drawEnd draws how a subscription ends, if it does: some time after the last of
// its changes, at the end of what was paid for or inside its window.
func drawEnd(t *rapid.T, row *data.SubscriptionRow, last data.Date) {
	if rapid.Bool().Draw(t, "renews by itself") {
		return
	}
	row.RecurringBilling, row.RenewsOn = false, last.AddDays(rapid.IntRange(4, 60).Draw(t, "ends days after"))
	row.Cancelled = rapid.Bool().Draw(t, "cancelled inside its window")
}

// drawChange draws one confirmed change of a total on a day.
func drawChange(t *rapid.T, total int, day data.Date) data.Change {
	c := data.Change{
		Kind: data.KindTotal, When: data.WhenNow, State: data.ChangeConfirmed, From: total,
		To: rapid.IntRange(1, 20).Draw(t, "to"), SubmittedOn: day, ConfirmedOn: day,
	}
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0:
		c.Kind = data.KindPartner
	case 1: // it was confirmed some days after the renewal
		c.When, c.DueOn = data.WhenRenewal, day
		c.ConfirmedOn = day.AddDays(rapid.IntRange(0, 3).Draw(t, "late"))
	}
	return c
}

// license is one license in one billing period: what it costs, from which day and
// up to which.
type license struct {
	price       data.Money
	from, until data.Date
}

// cost is what a billing period of p costs, times the number of its days: the sum
// over its licenses of what each costs on each of its days. Nothing is rounded.
// What has ended is paid for to the end of its period, unless it was cancelled
// inside its window.
func (p past) cost(period data.Period) *big.Int {
	from, until := period.Start, period.Next
	if from.Before(p.start) {
		from = p.start
	}
	if !p.row.RecurringBilling {
		if !from.Before(p.row.RenewsOn) {
			return new(big.Int)
		}
		if p.row.Cancelled && p.row.RenewsOn.Before(until) {
			until = p.row.RenewsOn // the rest is given back
		}
	}
	total, left := p.total, p.steps()
	for len(left) > 0 && (left[0].on.Before(from) || left[0].on == from && !left[0].charged) {
		total, left = left[0].to, left[1:]
	}
	var held, gone []license
	for range total {
		held = append(held, license{p.row.PriceOn(from), from, until})
	}
	for ; len(left) > 0 && left[0].on.Before(period.Next); left = left[1:] {
		step := left[0]
		for len(held) < step.to {
			bought := license{from: step.on, until: until}
			if step.charged {
				bought.price = p.row.PriceOn(step.on)
			}
			held = append(held, bought)
		}
		for len(held) > step.to { // the one that was bought last goes first, as in R18
			last := held[len(held)-1]
			if last.until = step.on; !step.charged {
				last.until = period.Next // it was paid for, and nothing is given back
			}
			held, gone = held[:len(held)-1], append(gone, last)
		}
	}
	sum := new(big.Int)
	for _, l := range append(held, gone...) {
		sum.Add(sum, big.NewInt(l.price.Minor*int64(l.from.DaysUntil(l.until))))
	}
	return sum
}

// pastStep is a total that a change made of it from a day on; charged tells
// whether the rest of the period is charged or credited for it.
type pastStep struct {
	on      data.Date
	to      int
	charged bool
}

func (p past) steps() (steps []pastStep) {
	for _, c := range p.changes {
		steps = append(steps, pastStep{c.SubmittedOn, c.To, c.Kind == data.KindTotal && c.When == data.WhenNow})
	}
	return steps
}

// R16 R18: for every subscription, history and period, what the lines of the
// period add up to is what each license cost on each day of it: from its first day
// until it was given back, its price divided by the days of the period. A line of
// a whole period is exact; one for a part of it is rounded once, so each such line
// may be half a minor unit off, and no more.
func TestLinesOfAPeriodAreItsLicensesByDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPast(t)
		on := p.start.AddDays(rapid.IntRange(0, 800).Draw(t, "on"))
		lines := costs.Statements([]data.SubscriptionRow{p.row}, map[data.SubscriptionID][]data.Change{p.row.ID: p.changes},
			data.MonthOf(p.start), 36, on)
		last := p.row.PeriodStart.AddDays(400)
		for period := p.row.ChargePeriod(p.start); period.Start.Before(last); period = p.row.ChargePeriod(period.Next) {
			sum, parts := int64(0), int64(0)
			for _, line := range lines {
				if line.Period.Start.Before(period.Start) || !line.Period.Start.Before(period.Next) {
					continue
				}
				sum += line.Amount.Minor
				if line.Period != period {
					parts++
				}
			}
			days := int64(period.Days())
			off := new(big.Int).Sub(big.NewInt(sum*days), p.cost(period))
			if off.Lsh(off.Abs(off), 1).Cmp(big.NewInt(parts*days)) > 0 {
				t.Fatalf("the lines of %v add up to %d, the licenses cost %v / %d\n%s", period, sum, p.cost(period), days, said(lines))
			}
		}
	})
}

// Asking for more months does not change the lines of those that were asked for.
func TestLinesOfAMonthAreTheSameInEveryAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPast(t)
		on := p.start.AddDays(rapid.IntRange(0, 400).Draw(t, "on"))
		ask := func(from data.Month, months int) []*costs.Line {
			return costs.Statements([]data.SubscriptionRow{p.row}, map[data.SubscriptionID][]data.Change{p.row.ID: p.changes}, from, months, on)
		}
		first := data.MonthOf(p.start)
		all := ask(first, 24)
		for i := range 24 {
			month := first.Add(i)
			var want []*costs.Line
			for _, line := range all {
				if data.MonthOf(line.On) == month {
					want = append(want, line)
				}
			}
			if got := ask(month, 1); said(got) != said(want) {
				t.Fatalf("%s alone:   %s\namong all: %s", month, said(got), said(want))
			}
		}
	})
}

// R15 R16: a change that waits for its credit check costs what it will once it is
// confirmed: from the day it was submitted, and in every period from then on.
func TestWaitingChangeCostsWhatItWillWhenConfirmed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPast(t)
		p.row.RecurringBilling = true
		day := p.start.AddDays(rapid.IntRange(250, 300).Draw(t, "day"))
		on := day.AddDays(rapid.IntRange(0, 60).Draw(t, "on"))
		added := data.Change{
			Kind: data.KindTotal, When: data.WhenNow, From: p.row.Total, To: p.row.Total + 3, SubmittedOn: day,
			State: data.ChangeCreditCheck, DueOn: day.AddDays(2),
		}
		ask := func() string {
			return said(costs.Statements([]data.SubscriptionRow{p.row}, map[data.SubscriptionID][]data.Change{
				p.row.ID: append(slices.Clone(p.changes), added),
			}, data.MonthOf(p.start), 24, on))
		}
		p.row.Open = &added
		waiting := ask()
		added.State, added.ConfirmedOn = data.ChangeConfirmed, day
		p.row.Open, p.row.Total = nil, added.To
		if confirmed := ask(); waiting != confirmed {
			t.Fatalf("waiting   %s\nconfirmed %s", waiting, confirmed)
		}
	})
}

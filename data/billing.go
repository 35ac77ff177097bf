package data

import "time"

// BillingPeriod is how long one billing period is.
type BillingPeriod string

// The billing periods.
const (
	BillingMonthly BillingPeriod = "monthly"
	BillingYearly  BillingPeriod = "yearly"
)

// BillingPeriods lists both periods in the order in which a form offers them.
func BillingPeriods() []BillingPeriod { return []BillingPeriod{BillingMonthly, BillingYearly} }

// Term is how long a subscription runs before it renews or ends.
type Term string

// The terms.
const (
	TermMonthly    Term = "monthly"
	TermYearly     Term = "yearly"
	TermThreeYears Term = "three_years"
)

// Terms lists every term in the order in which a form offers them.
func Terms() []Term { return []Term{TermMonthly, TermYearly, TermThreeYears} }

func (p BillingPeriod) months() int {
	if p == BillingYearly {
		return 12
	}
	return 1
}

func (t Term) months() int {
	switch t {
	case TermMonthly:
		return 1
	case TermThreeYears:
		return 36
	default:
		return 12
	}
}

// Period is a run of days from Start up to, not including, Next.
type Period struct{ Start, Next Date }

// Days returns the length of the period in days, 0 where one of its ends is not known.
func (p Period) Days() int {
	if p.Start.IsZero() || p.Next.IsZero() {
		return 0
	}
	return p.Start.DaysUntil(p.Next)
}

// holding returns the period that holds a day: the period itself, moved on by
// whole steps of months while its Next is not later than the day. A period that
// starts on the 31st ends on the last day of a shorter month and returns to the
// 31st (R16).
func (p Period) holding(on Date, months int) Period {
	if p.Start.IsZero() || p.Next.IsZero() || !p.Start.Before(p.Next) {
		return Period{}
	}
	anchor := anchorDay(p.Start, p.Next)
	base, moved, steps := p.Next, p, 1
	if near := base.monthsUntil(on)/months - 1; near > 1 { // it is not before this one
		moved = Period{base.addMonths((near-1)*months, anchor), base.addMonths(near*months, anchor)}
		steps = near + 1
	}
	for ; !on.Before(moved.Next); steps++ {
		moved = Period{moved.Next, base.addMonths(steps*months, anchor)}
	}
	return moved
}

// anchorDay returns the day of the month that a period returns to: the start's,
// or the next date's where the start was held back by a short month.
func anchorDay(start, next Date) int {
	if int(start.Day) == lastDay(int(start.Year), time.Month(start.Month)) && next.Day > start.Day {
		return int(next.Day)
	}
	return int(start.Day)
}

// BillingPeriodOn returns the billing period that holds a day (R16), the zero
// Period when the subscription's dates are not known.
func (s Subscription) BillingPeriodOn(on Date) Period {
	return Period{s.PeriodStart, s.NextBilling}.holding(on, s.BillingPeriod.months())
}

// ChargePeriod returns the billing period that holds a day, also one before the
// period on record, so that a charge of the past has its own (R16). The dates must
// be known.
func (s Subscription) ChargePeriod(on Date) Period { return s.Billing().PeriodOn(on) }

// Billing tells the billing periods of a subscription, those before the one on record
// among them (R16).
type Billing struct {
	recorded Period
	months   int
}

// Billing returns the billing periods of the subscription. Its dates must be known.
func (s Subscription) Billing() Billing {
	return Billing{Period{s.PeriodStart, s.NextBilling}, s.BillingPeriod.months()}
}

// PeriodOn returns the billing period that holds a day.
func (b Billing) PeriodOn(on Date) Period {
	period, start, anchor := b.recorded, b.recorded.Start, anchorDay(b.recorded.Start, b.recorded.Next)
	steps := 1
	if near := on.monthsUntil(start)/b.months - 1; near > 1 { // it is not after this one
		period = Period{start.addMonths(-near*b.months, anchor), start.addMonths(-(near-1)*b.months, anchor)}
		steps = near + 1
	}
	for ; on.Before(period.Start); steps++ {
		period = Period{start.addMonths(-steps*b.months, anchor), period.Start}
	}
	return period.holding(on, b.months)
}

// TermOn returns the term that holds a day: the one on record, or with
// recurring billing the one that the renewals since have made of it (R23).
func (s Subscription) TermOn(on Date) Period {
	term := Period{s.TermStart, s.RenewsOn}
	if !s.RecurringBilling || s.RenewsOn.IsZero() || s.Trial {
		return term
	}
	if s.TermStart.IsZero() {
		term.Start = s.RenewsOn.addMonths(-s.Term.months(), int(s.RenewsOn.Day))
	}
	return term.holding(on, s.Term.months())
}

// NextRenewal returns the renewal or end date as it stands on a day; zero when
// it is not known.
func (s Subscription) NextRenewal(on Date) Date { return s.TermOn(on).Next }

// CostPerPeriod returns what the whole subscription costs in one billing
// period by the price of a day, the zero Money when it has no price, none is charged, or
// nobody has told of how many licenses.
func (s Subscription) CostPerPeriod(on Date) Money {
	price := s.PriceOn(on)
	if s.Free || s.Trial || !price.Known() || s.Countless() {
		return Money{}
	}
	return price.Times(s.PaidTotal())
}

// PerYear returns what a number of licenses costs in a year by the price of a day, the
// zero Money where no price is known (R35); in an extended service term by its price
// (R26).
func (s Subscription) PerYear(licenses int, on Date) Money {
	if s.Extended(on) {
		month, _ := s.ExtendedCost(licenses)
		return month.Times(12) // as twelve statements carry it
	}
	price := s.PriceOn(on)
	if !price.Known() {
		return Money{}
	}
	return price.Times(licenses * 12 / s.BillingPeriod.months())
}

// LicensesPerMonth returns what a number of licenses costs in a month by the price of a
// day, the zero Money where no price is known or none is charged, as after the end (R23).
func (s Subscription) LicensesPerMonth(licenses int, on Date) Money {
	if CurrentStatus(s, on).Status != StatusActive {
		return Money{}
	}
	return s.perMonth(licenses, on)
}

// LicensePerMonth returns what a license costs in a month by the price of a day, the
// zero Money where no price is known or none is charged.
func (s Subscription) LicensePerMonth(on Date) Money {
	return s.LicensesPerMonth(1, on)
}

// Estimate is what a change of the total costs: Part on the first statement,
// Full for each whole period after it (R16). Both are zero when no price or no
// period is known, and negative for a credit.
type Estimate struct{ Part, Full Money }

// EstimateChange returns the amounts of adding or removing a number of licenses
// on a day (R16).
func EstimateChange(s Subscription, difference int, on Date) Estimate {
	price := s.PriceOn(on)
	if !price.Known() {
		return Estimate{}
	}
	period := s.BillingPeriodOn(on)
	if period.Days() <= 0 {
		return Estimate{Full: price.Times(difference)}
	}
	start := on
	if start.Before(period.Start) {
		start = period.Start
	}
	return Estimate{
		Part: price.Times(difference).Share(start.DaysUntil(period.Next), period.Days()),
		Full: s.PriceOn(period.Next).Times(difference),
	}
}

// CostPerMonth returns what the whole subscription costs in a month by the price
// of a day: a twelfth of a yearly price, rounded to the minor unit, or a month of the
// extended service term that it is in (R26).
func (s Subscription) CostPerMonth(on Date) Money {
	if s.Extended(on) && !s.Free && !s.Trial && !s.Countless() {
		cost, _ := s.ExtendedCost(s.PaidTotal())
		return cost
	}
	cost := s.CostPerPeriod(on)
	if !cost.Known() {
		return cost
	}
	return cost.Share(1, s.BillingPeriod.months())
}

package data

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// CostKind is what a line of a forecast is for.
type CostKind string

// The kinds of lines.
const (
	CostPeriod CostKind = "period" // a whole billing period, charged on its first day
	CostPart   CostKind = "part"   // extra licenses for the rest of a period (R16)
	CostCredit CostKind = "credit" // removed licenses for the rest of a period (R16)
)

// CostLine is one amount that a statement will carry: our estimate, with all it
// was worked out from.
type CostLine struct {
	On           Date // the day of the charge
	Kind         CostKind
	Subscription SubscriptionRow
	Licenses     int   // negative for a credit
	Price        Money // of one license and one billing period
	Period       Period
	Amount       Money
}

// Month is a calendar month.
type Month struct {
	Year  int
	Month time.Month
}

// MonthOf returns the month of a day.
func MonthOf(d Date) Month { return Month{d.Year, d.Month} }

// Add returns the month n months later.
func (m Month) Add(n int) Month {
	return MonthOf(Date{m.Year, m.Month, 1}.addMonths(n, 1))
}

// First returns the first day of the month.
func (m Month) First() Date { return Date{m.Year, m.Month, 1} }

// String writes the month as ISO text: 2026-05.
func (m Month) String() string { return fmt.Sprintf("%04d-%02d", m.Year, int(m.Month)) }

// UnmarshalText reads ISO text.
func (m *Month) UnmarshalText(text []byte) error {
	day, err := time.Parse("2006-01", string(text))
	if err != nil {
		return fmt.Errorf("reading the month %q: %w", text, err)
	}
	*m = MonthOf(DateOf(day))
	return nil
}

// MarshalText writes ISO text.
func (m Month) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// Forecast lists what the statements of some months will carry, by day, as the
// record stands on a day: whole periods with the total as it will be then, and
// the parts of changes that were made, or wait for their credit check, in the
// present period (R15, R16, R18). changes are those of each subscription. Free
// products, trials and what has no price or no billing dates cost nothing.
func Forecast(rows []SubscriptionRow, changes map[SubscriptionID][]Change, from Month, months int, on Date) []CostLine {
	begin, end := from.First(), from.Add(months).First()
	var lines []CostLine
	for _, row := range rows {
		if row.Free || row.Trial || !row.Price.Known() || row.Channel == ChannelProductKey || row.BillingPeriodOn(on).Days() <= 0 {
			continue
		}
		lines = append(lines, periodLines(row, begin, end, on)...)
		for _, c := range changes[row.ID] {
			if line, charged := partLine(row, c, on); charged && !line.On.Before(begin) && line.On.Before(end) {
				lines = append(lines, line)
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b CostLine) int { return b.On.DaysUntil(a.On) })
	return lines
}

// periodLines are the charges of whole periods from the next billing date on, as
// long as the subscription runs.
func periodLines(row SubscriptionRow, begin, end, on Date) []CostLine {
	var lines []CostLine
	period := row.BillingPeriodOn(on)
	for period.Next.Before(end) {
		period = Period{row.PeriodStart, row.NextBilling}.holding(period.Next, row.BillingPeriod.months())
		if period.Start.Before(begin) {
			continue
		}
		if CurrentStatus(row.Subscription, period.Start).Status != StatusActive {
			break
		}
		total := row.totalOn(period.Start)
		lines = append(lines, CostLine{
			On: period.Start, Kind: CostPeriod, Subscription: row, Licenses: total,
			Price: row.Price, Period: period, Amount: row.Price.Times(total),
		})
	}
	return lines
}

// totalOn returns the total as it will be on a day, with the change that waits.
func (r SubscriptionRow) totalOn(on Date) int {
	if r.Open != nil && !r.Open.DueOn.IsZero() && !on.Before(r.Open.DueOn) {
		return r.Open.To
	}
	return r.PaidTotal()
}

// partLine is the part of a period that a change of the total is charged or
// credited with: by card within two days of it, by invoice on the next statement.
// Changes that a partner made, or that only put the record right, have none; nor
// has what is scheduled for the renewal, which a whole period carries.
func partLine(row SubscriptionRow, c Change, on Date) (CostLine, bool) {
	made := c.ConfirmedOn
	if c.State == ChangeCreditCheck {
		made = c.SubmittedOn
	}
	period := row.BillingPeriodOn(on)
	inPeriod := !made.IsZero() && !made.Before(period.Start) && made.Before(period.Next)
	if c.Kind != KindTotal || c.When != WhenNow || c.State == ChangeWithdrawn || !inPeriod {
		return CostLine{}, false
	}
	line := CostLine{
		On: made.AddDays(chargeDays), Kind: CostPart, Subscription: row, Licenses: c.To - c.From,
		Price: row.Price, Period: Period{made, period.Next},
		Amount: EstimateChange(row.Subscription, c.To-c.From, made).Part,
	}
	if row.Payment == PaymentInvoice || line.Licenses < 0 {
		line.On = period.Next
	}
	if line.Licenses < 0 {
		line.Kind = CostCredit
	}
	return line, true
}

// MonthCost is what the statements of one month carry in one currency.
type MonthCost struct {
	Month  Month
	Amount Money
	Lines  []CostLine
}

// ByMonth adds lines up by month and currency; currencies are never added
// together. Every month has its currencies, also where nothing is charged.
func ByMonth(lines []CostLine, from Month, months int) []MonthCost {
	var currencies []string
	for _, line := range lines {
		if !slices.Contains(currencies, line.Amount.Currency) {
			currencies = append(currencies, line.Amount.Currency)
		}
	}
	slices.Sort(currencies)
	var all []MonthCost
	for i := range months {
		for _, code := range currencies {
			cost := MonthCost{Month: from.Add(i), Amount: Money{Currency: code}}
			for _, line := range lines {
				if MonthOf(line.On) == cost.Month && line.Amount.Currency == code {
					cost.Amount.Minor += line.Amount.Minor
					cost.Lines = append(cost.Lines, line)
				}
			}
			all = append(all, cost)
		}
	}
	return all
}

// Running is what the active subscriptions cost as they are, in one currency.
type Running struct {
	Month  Money // all of them in a month; a yearly price counts for a twelfth
	Unused Money // the part of it that is available but not assigned
}

// RunningCosts adds up what the active subscriptions cost on a day, by currency
// and in its order. Free products and trials cost nothing.
func RunningCosts(rows []SubscriptionRow, on Date) []Running {
	var all []Running
	for _, row := range rows {
		cost := row.CostPerMonth()
		if !cost.Known() || CurrentStatus(row.Subscription, on).Status != StatusActive {
			continue
		}
		i := slices.IndexFunc(all, func(r Running) bool { return r.Month.Currency == cost.Currency })
		if i < 0 {
			i = len(all)
			all = append(all, Running{Month: Money{Currency: cost.Currency}, Unused: Money{Currency: cost.Currency}})
		}
		all[i].Month.Minor += cost.Minor
		all[i].Unused.Minor += row.UnusedPerMonth().Minor
	}
	slices.SortFunc(all, func(a, b Running) int { return strings.Compare(a.Month.Currency, b.Month.Currency) })
	return all
}

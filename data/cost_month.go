package data

import (
	"slices"
	"strings"
)

// MonthCost is what the statements of one month carry in one currency.
type MonthCost struct {
	Month  Month
	Amount Money
	Ahead  Money // the part of it that is not charged yet
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
			cost := MonthCost{Month: from.Add(i), Amount: Money{Currency: code}, Ahead: Money{Currency: code}}
			for _, line := range lines {
				if MonthOf(line.On) == cost.Month && line.Amount.Currency == code {
					cost.Amount.Minor += line.Amount.Minor
					cost.Lines = append(cost.Lines, line)
					if !line.Charged {
						cost.Ahead.Minor += line.Amount.Minor
					}
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
	Over   Money // what the licenses would cost that are assigned but not paid for (R24)
}

// RunningCosts adds up what the active subscriptions cost on a day, by currency
// and in its order. Free products and trials cost nothing.
func RunningCosts(rows []SubscriptionRow, on Date) []Running {
	var all []Running
	for _, row := range rows {
		cost := row.CostPerMonth(on)
		if !cost.Known() || CurrentStatus(row.Subscription, on).Status != StatusActive {
			continue
		}
		i := slices.IndexFunc(all, func(r Running) bool { return r.Month.Currency == cost.Currency })
		if i < 0 {
			i = len(all)
			all = append(all, Running{Month: Money{Currency: cost.Currency}, Unused: Money{Currency: cost.Currency}, Over: Money{Currency: cost.Currency}})
		}
		all[i].Month.Minor += cost.Minor
		all[i].Unused.Minor += row.UnusedPerMonth(on).Minor
		all[i].Over.Minor += row.OverPerMonth(on).Minor
	}
	slices.SortFunc(all, func(a, b Running) int { return strings.Compare(a.Month.Currency, b.Month.Currency) })
	return all
}

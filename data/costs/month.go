package costs

import (
	"slices"
	"strings"

	"seatbook/data"
)

// Month is what the statements of one month carry in one currency.
type Month struct {
	Month  data.Month
	Amount data.Money
	Ahead  data.Money // the part of it that is not charged yet
	// Reckoned is the part of it that should have been charged, and of which nobody told
	// that it was.
	Reckoned data.Money
	Lines    []*Line
}

// Told is the part of it that was charged.
func (m Month) Told() data.Money { return m.Amount.Minus(m.Ahead).Minus(m.Reckoned) }

// Since leaves those months out that the record knows nothing of: those before the first line
// of which somebody told, or else before the month of a day. That nothing else was charged in
// a month in which one line is reckoned is not known. Lines are by day.
func Since(months []Month, lines []*Line, on data.Date) []Month {
	if len(lines) == 0 {
		return months
	}
	first := data.MonthOf(on)
	if told := slices.IndexFunc(lines, func(l *Line) bool { return !l.Reckoned }); told >= 0 && lines[told].On.Before(on) {
		first = data.MonthOf(lines[told].On)
	}
	known := slices.IndexFunc(months, func(m Month) bool { return m.Month.MonthsUntil(first) <= 0 })
	return months[max(0, known):]
}

// PastMonths is how many months back costs are told.
const PastMonths = 12

// ForecastMonths is how many months ahead costs are told, the present one included.
const ForecastMonths = 12

// Months adds lines up by month and currency; currencies are never added
// together. Every month has its currencies, also where nothing is charged.
func Months(lines []*Line, from data.Month, months int) []Month {
	var currencies []string
	for _, line := range lines {
		if !slices.Contains(currencies, line.Amount.Currency) {
			currencies = append(currencies, line.Amount.Currency)
		}
	}
	slices.Sort(currencies)
	all := make([]Month, 0, months*len(currencies))
	for i := range months {
		for _, code := range currencies {
			none := data.Money{Currency: code}
			all = append(all, Month{Month: from.Add(i), Amount: none, Ahead: none, Reckoned: none})
		}
	}
	for _, line := range lines {
		n := from.MonthsUntil(data.MonthOf(line.On))
		if n < 0 || n >= months {
			continue
		}
		cost := &all[n*len(currencies)+slices.Index(currencies, line.Amount.Currency)]
		cost.Amount = cost.Amount.Plus(line.Amount)
		cost.Lines = append(cost.Lines, line)
		switch {
		case !line.Charged:
			cost.Ahead = cost.Ahead.Plus(line.Amount)
		case line.Reckoned:
			cost.Reckoned = cost.Reckoned.Plus(line.Amount)
		}
	}
	return all
}

// Running is what the active subscriptions cost as they are, in one currency.
type Running struct {
	Month  data.Money // all of them in a month; a yearly price counts for a twelfth
	Unused data.Money // the part of it that nobody holds, what is ordered away for later too: it is paid for now
	Over   data.Money // what the licenses would cost that are assigned but not paid for (R24)
}

// RunningOn adds up what the active subscriptions cost on a day, by currency
// and in its order. Free products and trials cost nothing.
func RunningOn(rows []data.SubscriptionRow, on data.Date) []Running {
	var all []Running
	for _, row := range rows {
		cost := row.CostPerMonth(on)
		if !cost.Known() || data.CurrentStatus(row.Subscription, on).Status != data.StatusActive {
			continue
		}
		i := slices.IndexFunc(all, func(r Running) bool { return r.Month.Currency == cost.Currency })
		if i < 0 {
			i = len(all)
			none := data.Money{Currency: cost.Currency}
			all = append(all, Running{Month: none, Unused: none, Over: none})
		}
		all[i].Month = all[i].Month.Plus(cost)
		all[i].Unused = all[i].Unused.Plus(row.AvailablePerMonth(on))
		all[i].Over = all[i].Over.Plus(row.OverPerMonth(on))
	}
	slices.SortFunc(all, func(a, b Running) int { return strings.Compare(a.Month.Currency, b.Month.Currency) })
	return all
}

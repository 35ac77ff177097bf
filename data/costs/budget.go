package costs

import (
	"context"
	"slices"

	"seatbook/data"
)

// Spending is a budget beside what its calendar year costs (R16): an estimate, without
// VAT as everything here.
type Spending struct {
	data.BudgetRow
	Year    int
	Charged data.Money // of the year until the day it was worked out on
	// Forecast is what the whole year costs, charged or not.
	Forecast data.Money
	// Passed is the day of the charge with which the forecast passes the budget; zero
	// when it does not.
	Passed data.Date
	// Already tells whether that charge has been made.
	Already bool
	// Beside is what the year costs in other currencies, which the budget is not
	// compared with.
	Beside []data.Money
	Lines  []*Line
}

// Left is what the forecast leaves of the budget, negative where it passes it.
func (s Spending) Left() data.Money {
	return s.PerYear.Minus(s.Forecast)
}

// Budgets compares budgets with what the calendar year of a day costs. lines are those
// of an Answer that holds the whole year. A department has its share of each line, as
// in Shares; of what was charged by who held the licenses then, which past tells, so that
// who leaves or changes department takes no past amount along.
func Budgets(all []data.BudgetRow, lines []*Line, holders data.Holders, past data.HolderSteps, on data.Date) (spent []Spending) {
	split := newSplitter(ByDepartment, holders)
	split.past, split.then = past, totalsThen(lines)
	for _, b := range all {
		s := Spending{BudgetRow: b, Year: int(on.Year), Charged: data.Money{Currency: b.PerYear.Currency}, Forecast: data.Money{Currency: b.PerYear.Currency}}
		for _, line := range lines {
			switch {
			case line.On.Year != on.Year || line.Subscription.Organization != b.Organization:
			case b.Department == "":
				s.add(line)
			default:
				split.line(line, func(name string, part *Line) {
					if data.Fold(name) == data.Fold(b.Department) {
						s.add(part)
					}
				})
			}
		}
		spent = append(spent, s)
	}
	return spent
}

// add counts a line in.
func (s *Spending) add(line *Line) {
	if line.Amount.Currency != s.PerYear.Currency {
		s.Beside = data.AddMoney(s.Beside, line.Amount)
		return
	}
	s.Lines = append(s.Lines, line)
	s.Forecast = s.Forecast.Plus(line.Amount)
	if line.Charged {
		s.Charged = s.Charged.Plus(line.Amount)
	}
	switch {
	case s.Left().Minor >= 0:
		s.Passed, s.Already = data.Date{}, false // a credit brought it back
	case s.Passed.IsZero():
		s.Passed, s.Already = line.On, line.Charged
	}
}

// BudgetSource is a record that has budgets beside what costs are worked out from.
type BudgetSource interface {
	Source
	Budgets(ctx context.Context) ([]data.BudgetRow, error)
	HolderSteps(ctx context.Context, since data.Date) (data.HolderSteps, error)
}

// SpendingOf compares the budgets of a record with the calendar year of a day. Without
// a budget nothing is worked out.
func SpendingOf(ctx context.Context, source BudgetSource, on data.Date) ([]Spending, error) {
	budgets, err := source.Budgets(ctx)
	if err != nil || len(budgets) == 0 {
		return nil, err
	}
	basis, err := source.CostBasis(ctx)
	if err != nil {
		return nil, err
	}
	const monthsOfYear = 12
	year := data.Month{Year: int(on.Year), Month: 1}
	var past data.HolderSteps
	if slices.ContainsFunc(budgets, func(b data.BudgetRow) bool { return b.Department != "" }) {
		if past, err = source.HolderSteps(ctx, year.First()); err != nil {
			return nil, err
		}
	}
	lines := Statements(basis.Rows, basis.Changes, year, monthsOfYear, on)
	return Budgets(budgets, lines, basis.Holders, past, on), nil
}

// BudgetNotices returns a notice for each budget that its forecast passes and that is not put
// off to after a day, the earliest first (R25).
func BudgetNotices(spent []Spending, on data.Date) (notices []data.Notice) {
	for _, s := range spent {
		if s.Passed.IsZero() || on.Before(s.SnoozedUntil) {
			continue
		}
		over := data.Money{Minor: -s.Left().Minor, Currency: s.PerYear.Currency}
		n := data.Notice{Concern: data.ConcernOverBudget, By: s.Passed, Cost: over, Budget: s.BudgetRow, Passed: s.Already}
		n.Subscription.Organization, n.Subscription.OrganizationName = s.Organization, s.OrganizationName
		notices = append(notices, n)
	}
	slices.SortStableFunc(notices, func(a, b data.Notice) int { return b.By.DaysUntil(a.By) })
	return notices
}

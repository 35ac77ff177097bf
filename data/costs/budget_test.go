package costs_test

import (
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/costs"
)

func dated(year int, month time.Month, day int) data.Date { return data.NewDate(year, month, day) }

// A budget is compared with the calendar year, whatever was charged of it; a department
// with its share; other currencies and organizations stay out.
func TestBudgets(t *testing.T) {
	ours := &data.SubscriptionRow{Subscription: data.Subscription{ID: 1, Organization: 1, Total: 10}}
	theirs := &data.SubscriptionRow{Subscription: data.Subscription{ID: 2, Organization: 2, Total: 10}}
	line := func(of *data.SubscriptionRow, on data.Date, amount data.Money, charged bool) *costs.Line {
		return &costs.Line{On: on, Subscription: of, Licenses: 10, Amount: amount, Charged: charged}
	}
	lines := []*costs.Line{
		line(ours, dated(2025, 12, 1), eur(5000), true),
		line(ours, dated(2026, 1, 1), eur(1000), true),
		line(theirs, dated(2026, 1, 2), eur(7000), true),
		line(ours, dated(2026, 3, 1), data.Money{Minor: 300, Currency: "USD"}, false),
		line(ours, dated(2026, 4, 1), eur(1000), false),
		line(ours, dated(2026, 8, 1), eur(1000), false),
		line(ours, dated(2027, 1, 1), eur(9000), false),
	}
	holders := data.Holders{1: {"Verkoop": 3, "": 1}}
	budget := func(department string, minor int64) data.BudgetRow {
		return data.BudgetRow{Budget: data.Budget{Organization: 1, Department: department, PerYear: eur(minor)}}
	}
	spent := costs.Budgets([]data.BudgetRow{budget("", 2500), budget("", 3000), budget("verkoop ", 500)}, lines, holders, nil, dated(2026, 3, 15))
	for i, want := range []struct {
		charged, forecast, left int64
		passed                  data.Date
		beside                  int64
	}{
		{1000, 3000, -500, dated(2026, 8, 1), 300},
		{1000, 3000, 0, data.Date{}, 300},
		{300, 900, -400, dated(2026, 4, 1), 90},
	} {
		got := spent[i]
		if got.Charged != eur(want.charged) || got.Forecast != eur(want.forecast) || got.Left() != eur(want.left) || got.Passed != want.passed {
			t.Errorf("%d: charged %v, forecast %v, left %v, passed %v; want %+v", i, got.Charged, got.Forecast, got.Left(), got.Passed, want)
		}
		if len(got.Beside) != 1 || got.Beside[0] != (data.Money{Minor: want.beside, Currency: "USD"}) {
			t.Errorf("%d: beside it %v", i, got.Beside)
		}
	}
	notices := costs.BudgetNotices(spent, dated(2026, 3, 15))
	if notices[0].Passed || notices[0].OverBudgetCode() != "over_budget" {
		t.Error("what is ahead is told as passed")
	}
	spent = costs.Budgets([]data.BudgetRow{budget("", 900)}, lines, holders, nil, dated(2026, 3, 15))
	if already := costs.BudgetNotices(spent, dated(2026, 3, 15)); !already[0].Passed || already[0].By != dated(2026, 1, 1) || already[0].OverBudgetCode() != "over_budget_already" {
		t.Errorf("passed in January: %+v", already[0])
	}
	spent[0].SnoozedUntil = dated(2026, 4, 1)
	if off, back := costs.BudgetNotices(spent, dated(2026, 3, 31)), costs.BudgetNotices(spent, dated(2026, 4, 1)); len(off) != 0 || len(back) != 1 {
		t.Errorf("put off to 1 April: %d the day before, %d on it", len(off), len(back))
	}
	if len(notices) != 2 || notices[0].By != dated(2026, 4, 1) || notices[0].Cost != eur(400) || notices[1].Budget.PerYear != eur(2500) {
		t.Errorf("notices %+v", notices)
	}
}

// A credit that brings the year back under its budget takes the day back on which it
// was passed.
func TestBudgetsAfterACredit(t *testing.T) {
	of := &data.SubscriptionRow{Subscription: data.Subscription{ID: 1, Organization: 1, Total: 10}}
	lines := []*costs.Line{
		{On: dated(2026, 1, 1), Subscription: of, Licenses: 10, Amount: eur(2000)},
		{On: dated(2026, 1, 5), Subscription: of, Licenses: -5, Amount: eur(-900)},
	}
	spent := costs.Budgets([]data.BudgetRow{{Budget: data.Budget{Organization: 1, PerYear: eur(1500)}}}, lines, nil, nil, dated(2026, 1, 2))
	if s := spent[0]; !s.Passed.IsZero() || s.Forecast != eur(1100) || len(costs.BudgetNotices(spent, dated(2026, 3, 15))) != 0 {
		t.Errorf("passed %v, forecast %v", s.Passed, s.Forecast)
	}
}

// Of what was charged a department has the share that it had then: of who left or works
// elsewhere since, and whatever the total is now; of what is ahead the share of now.
func TestBudgetsKeepWhatWas(t *testing.T) {
	row := &data.SubscriptionRow{Subscription: data.Subscription{ID: 1, Organization: 1, Total: 20}}
	line := func(month time.Month, licenses int, charged bool) *costs.Line {
		return &costs.Line{On: dated(2026, month, 1), Subscription: row, Licenses: licenses, Amount: eur(1000), Charged: charged}
	}
	lines := []*costs.Line{line(1, 10, true), line(2, 10, true), line(3, 10, true), line(4, 20, true), line(5, 20, false)}
	past := data.HolderSteps{1: {
		{On: dated(2026, 3, 20), Department: "Verkoop", By: -5}, // they left
		{On: dated(2026, 2, 10), Department: "Verkoop", By: 5},  // and came from elsewhere
		{On: dated(2026, 2, 10), Department: "Inkoop", By: -5},
		{On: dated(2026, 1, 15), Department: "Inkoop", By: 10}, // nobody was named before
	}}
	holders := data.Holders{1: {"Inkoop": 5}}
	budgets := []data.BudgetRow{
		{Budget: data.Budget{Organization: 1, Department: "Inkoop", PerYear: eur(1)}}, {Budget: data.Budget{Organization: 1, Department: "Verkoop", PerYear: eur(1)}},
	}
	spent := costs.Budgets(budgets, lines, holders, past, dated(2026, 4, 15))
	for i, want := range []struct{ charged, forecast int64 }{
		{1000 + 1000 + 500 + 250, 1000 + 1000 + 500 + 250 + 250}, {500, 500},
	} {
		if got := spent[i]; got.Charged != eur(want.charged) || got.Forecast != eur(want.forecast) {
			t.Errorf("%s: charged %v, forecast %v, want %+v", got.Department, got.Charged, got.Forecast, want)
		}
	}
}

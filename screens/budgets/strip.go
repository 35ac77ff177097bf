package budgets

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// shownBudgets is how many budgets stand in the strip; the dialog has them all.
const shownBudgets = 3

// Strip says in Costs what the year comes to beside its budgets, and leads to them.
type Strip struct {
	*desk.Desk
	Content *fyne.Container // a line a budget; nothing where there is none
	Button  *parts.Button   // leads to all of them
	asked   desk.Place
}

// NewStrip returns a strip that says nothing yet.
func NewStrip(d *desk.Desk) *Strip {
	return &Strip{
		Desk: d, Content: container.New(&parts.Packed{}),
		Button: parts.NewQuietButton(d.Text("budget.first"), nil, func() { Open(d) }),
	}
}

// Refresh asks for the budgets, of one organization or, with 0, of all.
func (s *Strip) Refresh(of data.OrganizationID) {
	book, on := s.Book, s.Today()
	desk.Ask(s.Desk, &s.asked, func(ctx context.Context) ([]costs.Spending, error) { return costs.SpendingOf(ctx, book, on) }, func(all []costs.Spending) {
		s.show(all, of)
	})
}

// Leave asks no more.
func (s *Strip) Leave() { s.asked.Leave() }

func (s *Strip) show(all []costs.Spending, of data.OrganizationID) {
	s.Content.Objects = nil
	shown := 0
	for _, spent := range mostSpentFirst(all) {
		if of != 0 && spent.Organization != of {
			continue
		}
		if shown++; shown > shownBudgets {
			break
		}
		s.Content.Add(newLine(s.Words, spent))
	}
	s.Button.SetText(s.Text("budget.open"))
	if shown == 0 {
		s.Button.SetText(s.Text("budget.first"))
	}
	s.Content.Refresh()
}

// newLine says of one budget what the year comes to, in orange where that passes it.
func newLine(w desk.Words, spent costs.Spending) *parts.Text {
	line := parts.NewWrapped(w.BudgetName(spent.BudgetRow) + ": " + forecastText(w, spent))
	if !spent.Passed.IsZero() {
		line.Importance = widget.WarningImportance
	}
	return line
}

// forecastText says what the year comes to beside its budget.
func forecastText(w desk.Words, spent costs.Spending) string {
	params := []any{
		"Year", strconv.Itoa(spent.Year), "Forecast", w.Money(spent.Forecast), "Budget", w.Money(spent.PerYear), "Charged", w.Money(spent.Charged),
		"Left", w.Money(spent.Left()), "Over", w.Money(data.Money{Minor: -spent.Left().Minor, Currency: spent.PerYear.Currency}), "Date", w.Date(spent.Passed),
	}
	if spent.Passed.IsZero() {
		return w.Text("budget.within", params...)
	}
	return w.Text("budget.passed", params...)
}

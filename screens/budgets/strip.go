package budgets

import (
	"cmp"
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

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
	Content *fyne.Container // a line with those most spent first, and what leads to all of them
	button  *parts.Button
	asked   desk.Place
}

// NewStrip returns a strip that says nothing yet.
func NewStrip(d *desk.Desk) *Strip {
	s := &Strip{
		Desk: d, Content: container.New(&parts.OneLine{Gap: 16}),
		button: parts.NewQuietButton(d.Text("budget.first"), nil, func() { Open(d) }),
	}
	s.Content.Add(s.button)
	return s
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
	s.button.SetText(s.Text("budget.open"))
	if shown == 0 {
		s.button.SetText(s.Text("budget.first"))
	}
	s.Content.Add(s.button)
	s.Content.Refresh()
}

// newLine says of one budget which share of it the year takes, in orange where that passes
// it; the dialog says the rest.
func newLine(w desk.Words, spent costs.Spending) fyne.CanvasObject {
	line := parts.NewPlain(w.Text("budget.short", "Name", cmp.Or(spent.Department, spent.OrganizationName, w.Text("budget.all")), "Share", w.Percent(taken(spent))), parts.SizeSmall).Line()
	line.Ask(!spent.Passed.IsZero())
	return container.NewCenter(line)
}

// taken is the share of a budget that the year takes.
func taken(spent costs.Spending) float64 {
	return float64(max(0, spent.Forecast.Minor)) / float64(spent.PerYear.Minor)
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

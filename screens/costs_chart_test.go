package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// plot returns the chart in view.
func (s *seen) plot() *parts.Plot {
	s.t.Helper()
	plot, _ := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, is := o.(*parts.Plot)
		return is
	}).(*parts.Plot)
	if plot == nil {
		s.t.Fatal("there is no chart")
	}
	return plot
}

// yearly is a subscription that is billed once a year, on 1 May.
func yearly(product string, licenses int, price int64) data.Subscription {
	sub := named(product, licenses)
	sub.Price.Minor, sub.BillingPeriod = price, data.BillingYearly
	sub.PeriodStart, sub.NextBilling = data.NewDate(2025, 5, 1), data.NewDate(2026, 5, 1)
	return sub
}

// R16: the chart has a title, a legend, an axis and a note on a month that is dearer;
// its values are told and chosen by pointer and by keys, and lead to their lines.
func TestCostsChart(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.add(yearly("Adobe", 10, 30000))
	s.press("Costs")
	s.shows("Per month in EUR (estimate, excluding VAT)", "Billed", "Expected", "€0", "Adobe, a year")
	plot := s.plot()
	if plot.Chosen() != 12 {
		t.Errorf("month %d is marked, want that of today, 12", plot.Chosen())
	}
	const may = 14
	at, size := plot.Spot(may)
	middle := fyne.PointEvent{Position: at.AddXY(size.Width/2, size.Height/2)}
	plot.MouseMoved(&desktop.MouseEvent{PointEvent: middle})
	s.shows("May 2026", "€3,468.00", "Adobe, yearly")
	plot.Tapped(&middle)
	s.shows("1 May 26", "10 × €300.00")
	for range 2 {
		s.key(fyne.KeyLeft)
	}
	s.key(fyne.KeyReturn)
	s.shows("1 Mar 26", "40 × €11.70")
	s.hides("10 × €300.00")
	s.tap("April 2026")
	if plot.Chosen() != 13 {
		t.Errorf("month %d is marked, want that of the row, 13", plot.Chosen())
	}
	for view, says := range map[string][]string{
		"By product":         {"Twelve months from March 2026 by product in EUR (estimate, excluding VAT)", "€5,616 · 65%", "€3,000 · 35%"},
		"By organization":    {"Twelve months from March 2026 by organization in EUR (estimate, excluding VAT)", "€8,616 · 100%"},
		"By year":            {"Per year in EUR (estimate, excluding VAT)"},
		"Licenses over time": {"Licenses: total and assigned", "Total 50", "Assigned 0"},
	} {
		s.pick(view)
		s.shows(says...)
	}
}

// Several currencies are never added up: each has its own figures and chart.
func TestCostsChartOfCurrencies(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	dollars := yearly("Jira", 10, 5000)
	dollars.Price.Currency = "USD"
	s.add(dollars)
	s.press("Costs")
	s.shows("also $41.67 · €5,616.00 a year", "€0")
	s.hides("Jira, a year")
	s.pick("USD")
	s.shows("$41.67", "also €468.00 · $500.04 a year", "$0", "Jira, a year")
}

// No figure is cut, however large, in the smallest window.
func TestCostsOfLargeFigures(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	large := booktest.Office(99_999_999)
	large.Price.Minor = 1001 // 1,000,999,989.99 a month
	s.add(large)
	dear := yearly("Adobe Creative Cloud for teams, all apps, and a name that goes on", 1, 99_999_999_99)
	s.add(dear)
	s.press("Costs")
	s.shows("€1,000,999,989.99", "€12,111,999,879.84 a year", "99,999,999 × €10.01")
	for _, view := range []string{"By month", "By year", "By product", "By organization", "By department", "Licenses over time"} {
		s.pick(view)
		s.nothingIsCut(view)
		for value := range 25 {
			if value < len(s.spots()) {
				s.plot().Tapped(&fyne.PointEvent{Position: s.spots()[value]})
				s.nothingIsCut(view)
			}
		}
	}
}

// spots are the middles of the values of the chart.
func (s *seen) spots() (all []fyne.Position) {
	for value := range s.plot().Len() {
		at, size := s.plot().Spot(value)
		all = append(all, at.AddXY(size.Width/2, size.Height/2))
	}
	return all
}

// nothingIsCut holds that no text with a digit in it is cut, or goes out of the window.
func (s *seen) nothingIsCut(view string) {
	s.t.Helper()
	find.First(s.canvas, func(o fyne.CanvasObject) bool {
		line, is := o.(*canvas.Text)
		if !is || !line.Visible() {
			return false
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(line)
		wide := fyne.MeasureText(line.Text, line.TextSize, line.TextStyle).Width
		if isFigure(line.Text) && (at.X < 0 || at.X+wide > s.canvas.Size().Width+0.5) {
			s.t.Errorf("%s: %q goes from %.0f to %.0f, out of the window", view, line.Text, at.X, at.X+wide)
		}
		if runes := []rune(line.Text); len(runes) > 1 && runes[len(runes)-1] == '…' && isFigure(string(runes[:2])) {
			s.t.Errorf("%s: %q is cut", view, line.Text)
		}
		return false
	})
}

// isFigure tells whether a text begins as an amount or a number.
func isFigure(text string) bool {
	for i, r := range text {
		if r >= '0' && r <= '9' {
			return true
		}
		if i > 3 {
			break
		}
	}
	return false
}

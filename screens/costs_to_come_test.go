package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R16: nothing is called billed that is still to come, in whichever currency.
func TestCostsToCome(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	for name, billed := range map[string]data.Date{"Jira": data.NewDate(2026, 3, 1), "Notion": data.NewDate(2026, 3, 29)} {
		dollars := named(name, 10)
		dollars.Price = data.Money{Minor: 5000, Currency: "USD"}
		dollars.PeriodStart, dollars.NextBilling = billed, data.NewDate(2026, 4, int(billed.Day))
		if name == "Notion" {
			dollars.PeriodStart, dollars.NextBilling = data.NewDate(2026, 2, 28), billed
		}
		s.add(dollars)
	}
	s.press("Costs")
	s.shows("Billed in March 2026", "also $1,000.00, of which $500.00 still to come")
	s.pick("USD")
	s.shows("This month, March 2026", "$500.00 still to come · also €468.00")
	s.hides("Billed in March 2026")
}

// What has no price is in none of the figures, which say so and lead to filling it in.
func TestCostsWithoutAPrice(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	unpriced := named("Zoom", 5)
	unpriced.Price = data.Money{}
	s.add(unpriced)
	s.press("Costs")
	s.shows("1 subscription has no price yet, so its costs aren't in these figures.")
	s.pick("Licenses over time") // under the same figures
	s.shows("1 subscription has no price yet, so its costs aren't in these figures.", "Fill in prices…")
	s.pick("By month")
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	in := func(text string) bool { // the window, whole
		o := find.Text(s.canvas, text)
		return o != nil && fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y+o.Size().Height <= 600
	}
	if !in("March 2026") || !in("April 2026") {
		t.Errorf("fewer than two months are in view in a small window:\n%s", s.text())
	}
	s.press("Fill in prices…")
	s.shows("Zoom")
}

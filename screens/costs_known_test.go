package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/screens/find"
)

// R16: a charge that was reckoned back from a renewal is not called billed, and of months
// before the record knew anything nothing is said.
func TestCostsReckonedBack(t *testing.T) {
	s := look(t, newBook(t))
	renews := bare("Figma", 5)
	renews.Price, renews.BillingPeriod, renews.RenewsOn = data.Money{Minor: 1500, Currency: "EUR"}, data.BillingMonthly, data.NewDate(2026, 5, 10)
	s.add(renews.BilledByRenewal(booktest.Today()))
	s.press("Costs")
	s.shows("Probably billed in March 2026", "€75.00", "probably billed", "March 2026", "April 2026")
	s.hides("Billed in March 2026", "February 2026", "March 2025", "€0.00\n")
}

// Where costs are looked at, and no price is known, what is missing can be filled in.
func TestCostsLeadToThePrices(t *testing.T) {
	s := look(t, newBook(t))
	s.add(bare("Visio", 10))
	s.press("Costs")
	s.shows("No costs yet")
	s.hides("By month", "Set a budget…") // there is nothing to split up
	s.press("Licenses over time")        // which needs no price
	s.shows("Licenses: total and assigned")
	s.pick("By month")
	s.press("Fill in prices…")
	s.fill("Visio: Price per license", "11.70")
	s.fill("Visio: Renews or ends on", "4 may")
	s.press("Save")
	s.hides("No costs yet", "Fill in prices…")
	s.shows("€117.00", "By month", "Set a budget…")
}

// A month that is chosen in the chart is in view in the list below it, in the smallest window
// as well.
func TestChosenMonthIsInView(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.add(booktest.Office(40))
	s.press("Costs")
	for i, month := range map[int]string{0: "March 2025", 12: "March 2026", 16: "July 2026", 23: "February 2027"} {
		test.TapCanvas(s.canvas, fyne.CurrentApp().Driver().AbsolutePositionForObject(s.plot()).Add(s.spots()[i]))
		find.Settle(s.canvas)
		if !s.wholeInWindow(month) {
			t.Errorf("%s is not in view:\n%s", month, s.text())
		}
	}
}

// Another view leaves what is chosen and the chart where they are, whatever is to be said of
// it.
func TestViewsOfCostsStayInPlace(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	unknown := named("Visio", 5)
	unknown.TotalUnknown, unknown.Total = true, 0
	s.add(unknown)
	s.press("Costs")
	place := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(s.plot()).Y }
	before := place()
	s.pick("Licenses over time")
	s.shows("1 total is not known")
	if now := place(); now != before {
		t.Errorf("the chart goes from %v to %v", before, now)
	}
}

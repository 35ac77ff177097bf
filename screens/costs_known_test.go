package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
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
	s.press("Fill in prices…")
	s.fill("Visio: Price per license", "11.70")
	s.fill("Visio: Renews or ends on", "4 may")
	s.press("Save")
	s.hides("No costs yet", "Fill in prices…")
	s.shows("€117.00")
}

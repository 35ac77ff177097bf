package screens_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/importing"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// manyProducts imports as many subscriptions, each of a product of its own.
func (s *seen) manyProducts(n int) {
	s.t.Helper()
	plan := importing.Plan{Organization: 1, On: booktest.Today()}
	for i := range n {
		sub := named(fmt.Sprintf("Product %03d", i), 5)
		sub.ID = data.SubscriptionID(-1 - i)
		plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: sub})
	}
	if err := booktest.Import(s.book.Book, plan); err != nil {
		s.t.Fatal(err)
	}
}

// list returns the list in view.
func (s *seen) list() *parts.List {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.List)
		return ok
	})
	if found == nil {
		s.t.Fatalf("no list in view:\n%s", s.text())
	}
	return found.(*parts.List)
}

// Each product is offered once, however many there are.
func TestPickerOfManyProducts(t *testing.T) {
	s := look(t, newBook(t))
	s.manyProducts(450)
	s.addPeople("Anna")
	s.press("People")
	s.tap("Anna")
	s.press("Assign…")
	s.shows("Product 000")
	s.list().ScrollTo(210)
	s.shows("Product 210")
	s.hides("Product 010")
	s.list().ScrollTo(449)
	s.shows("Product 449")
	s.tap("Product 449")
	s.press("Assign 1 license")
	s.shows("Product 449")
}

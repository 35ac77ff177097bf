package screens_test

import (
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// Where there are several currencies, the user's own comes first, whatever it comes to.
func TestOwnCurrencyComesFirst(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(1))
	dollars := named("Jira", 10)
	dollars.Price = data.Money{Minor: 9000, Currency: "USD"}
	s.add(dollars)
	for _, tab := range []string{"Subscriptions", "Costs", "Overview"} {
		s.press(tab)
		shown := s.text()
		own, other := strings.LastIndex(shown, "€11.70"), strings.LastIndex(shown, "$900.00")
		if own < 0 || other < 0 || own > other {
			t.Errorf("%s: €11.70 at %d, $900.00 at %d:\n%s", tab, own, other, shown)
		}
	}
}

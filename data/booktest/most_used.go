package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/ledger"
)

// testMostUsed holds that history tells the most licenses that were assigned at once,
// of one subscription and since a day.
func testMostUsed(t *testing.T, book *ledger.Book) {
	office, visio := add(t, book, named("Office", 9)), add(t, book, named("Visio", 9))
	people := addPeople(t, book, 5)
	must(t, Assign(t, book, office.ID, people[:4]))
	must(t, Assign(t, book, visio.ID, people))
	must(t, Unassign(t, book, office.ID, people[:3]))
	must(t, Assign(t, book, office.ID, people[4:]))
	for since, want := range map[data.Date]int{Today(): 4, Today().AddDays(1): 2} {
		most, err := book.MostUsed(context.Background(), office.ID, since)
		must(t, err)
		equal(t, "the most used since "+since.String(), most, want)
	}
}

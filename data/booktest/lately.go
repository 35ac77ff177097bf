package booktest

import (
	"context"
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testLately holds that what the latest steps were about is told, the last first, each
// once, and not what was undone.
func testLately(t *testing.T, book *ledger.Book) {
	visio, project := add(t, book, named("Visio", 5)), add(t, book, named("Project", 5))
	anna, err := SavePerson(book, data.Person{Name: "Anna", Address: "anna@x.nl"})
	must(t, err)
	must(t, Assign(t, book, visio.ID, []data.PersonID{anna.ID}))
	_, err = submit(book, project, 8)
	must(t, err)
	lately := func(most int) string {
		all, err := book.Lately(context.Background(), most)
		must(t, err)
		said := ""
		for _, one := range all {
			said += fmt.Sprint(one.Key.Entity, " ", one.Key.ID, " by ", one.Step.Kind, "; ")
		}
		return said
	}
	changed, assigned := fmt.Sprint("subscription ", project.ID, " by total_changed; "), fmt.Sprint("person ", anna.ID, " by assigned; ")
	equal(t, "all", lately(9), changed+assigned+fmt.Sprint("subscription ", visio.ID, " by assigned; "))
	equal(t, "the last", lately(1), changed)
	_, err = Undo(book)
	must(t, err)
	equal(t, "after an undo", lately(1), assigned)
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, project.ID).Ref()}))
	equal(t, "what was removed", lately(1), fmt.Sprint("subscription ", project.ID, " by subscription_removed; "))
}

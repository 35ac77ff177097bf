package booktest

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// What is recorded as having happened did so today or before: a day that is still to come
// is a slip of the keyboard.
func testPastDays(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(40))
	ahead := Today().AddDays(1)
	wantMistake(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow, OrderedOn: ahead}}), "ordered_on", data.CodePastDate)
	must(t, Try(book, acts.SubmitChange{Order: data.Order{SubscriptionRef: s.Ref(), NewTotal: 45, When: data.WhenNow, Draft: true}}))
	draft := detail(t, book, s.ID).Open.Ref()
	wantMistake(t, Try(book, acts.PlaceOrder{Change: draft, OrderedOn: ahead}), "ordered_on", data.CodePastDate)
	wantMistake(t, Try(book, acts.Reactivate{Subscription: s.Ref(), On: ahead}), "reactivated_on", data.CodePastDate)
	wantMistake(t, Try(book, acts.EndExtended{Subscription: s.Ref(), On: ahead}), "ended_on", data.CodePastDate)
	wantMistake(t, Try(book, acts.RenewExtended{Subscription: s.Ref(), On: ahead}), "renewed_on", data.CodePastDate)
	must(t, Try(book, acts.PlaceOrder{Change: draft, OrderedOn: Today()}))
}

package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testAttention holds that the record remembers since when licenses are unused
// or over-assigned (R24, R25).
func testAttention(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	free := named("Free", 10000)
	free.Free = true
	add(t, book, free)
	reserved := named("Visio", 2)
	reserved.LowestAvailable = 1
	visio := add(t, book, reserved)
	people := addPeople(t, book, 2)
	must(t, Assign(t, book, visio.ID, people))

	concerns := func(on data.Date) (found []data.Concern) {
		notices, err := book.Attention(ctx, on)
		must(t, err)
		for _, n := range notices {
			found = append(found, n.Concern)
		}
		return found
	}
	equal(t, "all in use", len(concerns(Today())), 1)
	equal(t, "all in use", concerns(Today())[0], data.ConcernNoneAvailable)

	must(t, Unassign(t, book, visio.ID, people[:1]))
	equal(t, "unused today", len(concerns(Today())), 0)
	found := concerns(Today().AddDays(52))
	equal(t, "unused", found[len(found)-1], data.ConcernUnused)

	must(t, Snooze(t, book, visio.ID, data.ConcernUnused, Today().AddDays(60)))
	must(t, Snooze(t, book, visio.ID, data.ConcernUnused, Today().AddDays(55)))
	equal(t, "snoozed", len(concerns(Today().AddDays(52))), len(found)-1)
	equal(t, "back on its day", len(concerns(Today().AddDays(55))), len(found))
	wantMistake(t, Snooze(t, book, visio.ID, data.ConcernUnused, Today()), "until", data.CodeDayAhead)
	wantCode(t, Try(book, acts.Snooze{Of: []acts.Snoozed{{Subscription: data.SubscriptionRef{ID: 99, Version: 1}, Concern: data.ConcernUnused}}, Until: Today().AddDays(1)}), data.CodeNotFound)
	snoozedAndGone := add(t, book, named("Gone", 1))
	must(t, Snooze(t, book, snoozedAndGone.ID, data.ConcernUnused, Today().AddDays(1)))
	must(t, Try(book, acts.RemoveSubscription{Subscription: snoozedAndGone.Ref()}))

	over := detail(t, book, visio.ID).Subscription
	over.Total, over.ReportedAssigned, over.ReportedOn = 1, 4, Today()
	must(t, Try(book, acts.EditSubscription{Subscription: over}))
	notices, err := book.Attention(ctx, Today())
	must(t, err)
	equal(t, "over-assigned", notices[0].Concern, data.ConcernOverAssigned)
	equal(t, "licenses", notices[0].Licenses, 3)
	equal(t, "by", notices[0].By, Today().AddDays(90))
}

package booktest

import (
	"context"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/data/importing"
)

// testDays holds that every day is the one where the user is, at whatever hour: what
// is counted, what is due, what was changed and what a past day was. Half past twelve
// at night in Amsterdam is still the day before in UTC.
func testDays(t *testing.T, open Open) {
	amsterdam := time.FixedZone("CEST", 2*60*60)
	night := time.Date(2026, time.June, 1, 0, 30, 0, 0, amsterdam)
	now := night
	book, _ := open(t, func() time.Time { return now })
	ctx, today := context.Background(), data.NewDate(2026, 6, 1)
	equal(t, "today", book.Today(), today)

	s := Office(1)
	s.ReportedAssigned = 3
	added := add(t, book, s)
	notices, err := book.Attention(ctx, today)
	must(t, err)
	equal(t, "concern", notices[0].Concern, data.ConcernOverAssigned)
	equal(t, "resolve by", notices[0].By, today.AddDays(90))
	usage, err := book.Usage(ctx, 12, today)
	must(t, err)
	equal(t, "months", len(usage), 1)
	equal(t, "month", usage[0].Month, data.MonthOf(today))
	snapshot, err := book.SnapshotWithDays(ctx, 0)
	must(t, err)
	equal(t, "changed on", snapshot.ChangedSubscriptions[added.ID], today)
	for day, want := range map[data.Date]int{today.AddDays(-1): 0, today: 1} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{AsOf: day, On: day})
		must(t, err)
		equal(t, "as it was on "+day.String(), page.Count, want)
		steps, err := book.History(ctx, data.HistoryQuery{From: day, To: day})
		must(t, err)
		equal(t, "steps of "+day.String(), steps.Count, want)
	}
	now = night.AddDate(0, 0, -1).Add(23 * time.Hour) // the clock was put back to the evening before
	_, err = SubmitOrder(book, data.Order{SubscriptionRef: added.Ref(), NewTotal: 4, When: data.WhenNow})
	must(t, err)
	changes, err := book.Changes(ctx, added.ID)
	must(t, err)
	equal(t, "submitted on", changes[0].SubmittedOn, today.AddDays(-1))
}

// testClockPutBack holds that each past day is a record that there has been, also where
// the clock was wrong for a while: what was written by it is not taken out from under
// what came after.
func testClockPutBack(t *testing.T, open Open) {
	now := Now()
	book, _ := open(t, func() time.Time { return now })
	ctx, today := context.Background(), book.Today()
	sanne, err := SavePerson(book, data.Person{Name: "Sanne", Address: "sanne@example.nl"})
	must(t, err)
	now = Now().AddDate(0, 3, 0)
	visio := add(t, book, named("Visio", 5))
	must(t, Assign(t, book, visio.ID, []data.PersonID{sanne.ID}))
	now = Now().Add(time.Hour)
	visio = fixed{t, book}.subscription("Visio")
	visio.Notes = "after the clock was right again"
	must(t, Try(book, acts.EditSubscription{Subscription: visio}))
	for day, want := range map[data.Date]int{today.AddDays(-1): 0, today: 1, today.AddDays(30): 1, today.AddDays(120): 1} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{AsOf: day, On: day})
		must(t, err)
		equal(t, "subscriptions on "+day.String(), page.Count, want)
		for _, row := range page.Rows {
			equal(t, "assigned on "+day.String(), row.NamedAssigned, 1)
			equal(t, "notes on "+day.String(), row.Notes, visio.Notes)
		}
	}
}

// testImportOfAChangedRecord holds that a plan is refused once the record is no longer
// as the plan saw it, and nothing of it is written: a row was changed, is gone, or
// was added since.
func testImportOfAChangedRecord(t *testing.T, open Open) {
	ctx := context.Background()
	facts := importing.Facts{People: []importing.PersonFact{
		{Name: "Sanne", Address: "sanne@example.nl", Department: "Inkoop", Products: []string{"Visio"}},
		{Name: "Daan", Address: "daan@example.nl"},
	}}
	for name, since := range map[string]func(*testing.T, opened){
		"a person was added": func(t *testing.T, o opened) {
			_, err := SavePerson(o.Book, data.Person{Name: "Daan", Address: "DAAN@example.nl"})
			must(t, err)
		},
		"a person was changed": func(t *testing.T, o opened) {
			sanne := fixed{t, o.Book}.person(0)
			sanne.Department = "Verkoop"
			_, err := SavePerson(o.Book, sanne)
			must(t, err)
		},
		"everything is gone": func(t *testing.T, o opened) {
			_, err := Undo(o.Book)
			must(t, err)
			_, err = Undo(o.Book)
			must(t, err)
		},
	} {
		t.Run(name, func(t *testing.T) {
			book, store := open(t, Now)
			_, err := SavePerson(book, data.Person{Name: "Sanne", Address: "sanne@example.nl"})
			must(t, err)
			add(t, book, named("Visio", 5))
			snapshot, err := book.SnapshotWithDays(ctx, 0)
			must(t, err)
			plan := importing.NewPlan(snapshot, facts, data.Catalog{}, Today())
			since(t, opened{book, store})
			before := stepCount(t, book)
			wantCode(t, Import(book, plan), data.CodeConflict)
			equal(t, "steps", stepCount(t, book), before)
		})
	}
}

// testPastBudgets holds that what a department was charged stays with it when its people
// leave, move to another or join since (R36).
func testPastBudgets(t *testing.T, open Open) {
	now := time.Date(2026, time.January, 1, 9, 0, 0, 0, time.UTC)
	book, _ := open(t, func() time.Time { return now })
	ctx := context.Background()
	s := Office(4)
	s.PeriodStart, s.NextBilling = data.NewDate(2026, 1, 1), data.NewDate(2026, 2, 1)
	s = add(t, book, s)
	people := addPeople(t, book, 4)
	of := func(ids []data.PersonID, department string) {
		t.Helper()
		must(t, Try(book, acts.SetDepartment{People: refsOf(t, book, ids), Department: department}))
	}
	of(people, "Verkoop")
	must(t, Assign(t, book, s.ID, people))
	organizations, err := book.Organizations(ctx)
	must(t, err)
	must(t, Try(book, acts.SaveBudget{Budget: data.Budget{Organization: organizations[0].ID, Department: "Verkoop", PerYear: data.Money{Minor: 100000, Currency: "EUR"}}}))
	charged := func() int64 {
		t.Helper()
		spent, err := costs.SpendingOf(ctx, book, book.Today())
		must(t, err)
		return spent[0].Charged.Minor
	}
	now = time.Date(2026, time.March, 15, 9, 0, 0, 0, time.UTC)
	const until = 3 * 4 * 1170 // January to March
	equal(t, "all of them", charged(), int64(until))

	must(t, Try(book, acts.Leave{People: refsOf(t, book, people[:1]), Lower: data.LowerNot}))
	equal(t, "one left", charged(), int64(until))
	of(people[1:2], "Inkoop")
	equal(t, "one works elsewhere", charged(), int64(until))
	must(t, Unassign(t, book, s.ID, people[2:3]))
	must(t, Assign(t, book, s.ID, addPeopleCalled(t, book, "Zed")))
	equal(t, "one came", charged(), int64(until))
	now = time.Date(2026, time.April, 15, 9, 0, 0, 0, time.UTC)
	equal(t, "and from then on the share of one", charged(), int64(until+1170))
	for range 2 {
		undo(t, book)
	}
	equal(t, "undone since", charged(), int64(until+1170))
}

package booktest

import (
	"context"
	"slices"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

func testEmpty(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today()})
	must(t, err)
	equal(t, "subscriptions", page.Count, 0)
	people, err := book.People(ctx, data.PersonQuery{})
	must(t, err)
	equal(t, "people", people.Count, 0)
	organizations, err := book.Organizations(ctx)
	must(t, err)
	equal(t, "organizations", len(organizations), 1)
	settings, err := book.Settings(ctx)
	must(t, err)
	equal(t, "role", settings.Role, data.GlobalAdmin)
	equal(t, "country", settings.Country, "NL")
	steps, err := book.Steps(ctx, 10)
	must(t, err)
	equal(t, "steps", len(steps), 0)
	_, err = Undo(book)
	wantCode(t, err, data.CodeNothingToUndo)
	_, err = book.Subscription(ctx, 99, Today())
	wantCode(t, err, data.CodeNotFound)
	_, err = book.Person(ctx, 99)
	wantCode(t, err, data.CodeNotFound)
}

func testSettings(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	settings, err := book.Settings(ctx)
	must(t, err)
	settings.UserName, settings.Role, settings.Language = "Anouk", data.BillingAdmin, "nl"
	must(t, Try(book, acts.SaveSettings{Settings: settings}))
	saved, err := book.Settings(ctx)
	must(t, err)
	settings.Version++
	equal(t, "settings", saved, settings)

	settings.Version--
	wantCode(t, Try(book, acts.SaveSettings{Settings: settings}), data.CodeConflict)
	saved.Currency = "XXQ"
	wantMistake(t, Try(book, acts.SaveSettings{Settings: saved}), "currency", data.CodeCurrency)

	add(t, book, Office(5))
	steps, err := book.Steps(ctx, 1)
	must(t, err)
	equal(t, "who did it", steps[0].Actor, "Anouk")
}

func testOrganizations(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	organizations, err := book.Organizations(ctx)
	must(t, err)
	first := organizations[0]
	first.Name = "Van Dijk Groothandel"
	_, err = Left[data.Organization](book, acts.SaveOrganization{Organization: first})
	must(t, err)
	second, err := Left[data.Organization](book, acts.SaveOrganization{Organization: data.Organization{Name: "Bakkerij Smit", Country: "BE"}})
	must(t, err)
	_, err = Left[data.Organization](book, acts.SaveOrganization{Organization: data.Organization{Name: "bakkerij smit"}})
	wantMistake(t, err, "name", data.CodeTaken)
	_, err = Left[data.Organization](book, acts.SaveOrganization{Organization: data.Organization{Name: " "}})
	wantMistake(t, err, "name", data.CodeRequired)

	own := Office(3)
	own.Organization = second.ID
	d := detail(t, book, add(t, book, own).ID)
	equal(t, "organization", d.OrganizationName, "Bakkerij Smit")
	equal(t, "whose holidays", d.Country, "BE")
	equal(t, "whose holidays", detail(t, book, add(t, book, Office(3)).ID).Country, "NL")
}

func testSubscriptionLife(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	s := add(t, book, Office(40))
	s.Notes, s.Total = "one desk less", 39
	must(t, Try(book, acts.EditSubscription{Subscription: s}))
	d := detail(t, book, s.ID)
	equal(t, "notes", d.Notes, "one desk less")
	changes, err := book.Changes(ctx, s.ID)
	must(t, err)
	equal(t, "a total put right is kept", len(changes), 1)
	equal(t, "kind", changes[0].Kind, data.KindCorrected)
	equal(t, "no purchase", len(d.Purchases), 0)

	people := addPeople(t, book, 1)
	must(t, Assign(t, book, s.ID, people))
	d = detail(t, book, s.ID)
	wantCode(t, Try(book, acts.RemoveSubscription{Subscription: d.Ref()}), data.CodeStillAssigned)
	must(t, Unassign(t, book, s.ID, people))
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, s.ID).Ref()}))
	_, err = book.Subscription(ctx, s.ID, Today())
	wantCode(t, err, data.CodeNotFound)
}

func testMistakes(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	bad := Office(0)
	bad.Product, bad.Price.Minor, bad.RenewsOn = " ", -1, data.NewDate(2020, 1, 1)
	_, err := AddSubscription(book, bad)
	wantMistake(t, err, "product", data.CodeRequired)
	wantMistake(t, err, "total", data.CodeOutOfRange)
	wantMistake(t, err, "price", data.CodeNotAnAmount)
	wantMistake(t, err, "renews_on", data.CodeDateOrder)
	page, err := book.Subscriptions(ctx, data.SubscriptionQuery{On: Today()})
	must(t, err)
	equal(t, "nothing was written", page.Count, 0)
}

func testEvents(t *testing.T, book *ledger.Book) {
	var heard []data.StepKind
	stop := book.Listen(func(e data.Event) { heard = append(heard, e.Step.Kind) })
	s := add(t, book, Office(40))
	_, err := submit(book, s, 40)
	wantCode(t, err, data.CodeBlocked)
	_, err = submit(book, s, 41)
	must(t, err)
	stop()
	add(t, book, Office(2))
	if want := []data.StepKind{data.StepSubscriptionAdded, data.StepTotalChanged}; !slices.Equal(heard, want) {
		t.Errorf("heard %v, want %v", heard, want)
	}
}

func testConflicts(t *testing.T, book *ledger.Book) {
	seen := add(t, book, Office(40))
	_, err := submit(book, seen, 41)
	must(t, err)

	_, err = submit(book, seen, 42)
	wantCode(t, err, data.CodeConflict)
	wantCode(t, Try(book, acts.EditSubscription{Subscription: seen}), data.CodeConflict)
	wantCode(t, Try(book, acts.RemoveSubscription{Subscription: seen.Ref()}), data.CodeConflict)
	wantCode(t, Try(book, acts.RecordPartnerTotal{Subscription: seen.Ref(), Total: 3, On: Today()}), data.CodeConflict)
	equal(t, "total", detail(t, book, seen.ID).Total, 41)

	p, err := SavePerson(book, data.Person{Name: "Sanne", Address: "sanne@example.nl"})
	must(t, err)
	stale := p
	p.Department = "Inkoop"
	_, err = SavePerson(book, p)
	must(t, err)
	_, err = SavePerson(book, stale)
	wantCode(t, err, data.CodeConflict)
	wantCode(t, Try(book, acts.RemovePerson{Person: data.PersonRef{ID: stale.ID, Version: stale.Version}}), data.CodeConflict)
}

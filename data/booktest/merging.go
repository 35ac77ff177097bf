package booktest

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testMergePeople holds that two people become one, with what both hold and what is
// known of either, that one undo parts them again, and that both can be read about.
func testMergePeople(t *testing.T, book *ledger.Book) {
	office, visio := add(t, book, named("Office", 9)), add(t, book, named("Visio", 9))
	keep := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "jan@example.nl", ReportedOn: Today(), LastActive: Today().AddDays(-9)})
	other := savedPerson(t, book, data.Person{Name: "J. Bos", Address: "j.bos@example.nl", Department: "Verkoop", ExternalID: "42", LastActive: Today().AddDays(-2)})
	must(t, Assign(t, book, office.ID, []data.PersonID{keep.ID, other.ID}))
	must(t, Assign(t, book, visio.ID, []data.PersonID{other.ID}))
	must(t, Try(book, acts.KeepLicense{
		Rows:   []acts.Leaking{{Leak: data.LeakInactive, Subscription: detail(t, book, visio.ID).Ref(), Person: personRef(t, book, other.ID)}},
		Reason: "on leave",
	}))
	owned := detail(t, book, visio.ID).Subscription
	owned.OwnerPerson = other.ID
	must(t, Try(book, acts.EditSubscription{Subscription: owned}))
	must(t, Try(book, acts.MergePeople{Keep: personRef(t, book, keep.ID), Others: []data.PersonRef{personRef(t, book, other.ID)}}))
	equal(t, "owner", detail(t, book, visio.ID).OwnerPerson, keep.ID)

	page, err := book.People(context.Background(), data.PersonQuery{})
	must(t, err)
	equal(t, "people", page.Count, 1)
	one := page.Rows[0]
	equal(t, "name", one.Name, "Jan Bos")
	equal(t, "department", one.Department, "Verkoop")
	equal(t, "last active", one.LastActive, Today().AddDays(-2))
	equal(t, "licenses", one.Licenses, 2)
	equal(t, "assigned of office", detail(t, book, office.ID).NamedAssigned, 1)
	equal(t, "kept", keptFor(t, book), keep.ID)
	history, err := book.History(context.Background(), data.HistoryQuery{Search: "J. Bos"})
	must(t, err)
	if history.Count < 2 {
		t.Errorf("%d steps speak of who was merged", history.Count)
	}

	_, err = Undo(book)
	must(t, err)
	equal(t, "kept after the undo", keptFor(t, book), other.ID)
	equal(t, "assigned after the undo", detail(t, book, office.ID).NamedAssigned, 2)
	_, err = Redo(book)
	must(t, err)
	equal(t, "assigned again", detail(t, book, office.ID).NamedAssigned, 1)

	must(t, Try(book, acts.SaveOrganization{Organization: data.Organization{Name: "Elsewhere"}}))
	_, elsewhere := organizationsOf(t, book)
	stranger := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "jan@elders.nl", Organization: elsewhere.ID})
	err = Try(book, acts.MergePeople{Keep: personRef(t, book, keep.ID), Others: []data.PersonRef{stranger.Ref()}})
	wantCode(t, err, data.CodeOtherOrganization)
}

// testForgetMerged holds that who is forgotten is forgotten as whom they were merged
// from, too.
func testForgetMerged(t *testing.T, book *ledger.Book) {
	keep := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "jan@example.nl"})
	other := savedPerson(t, book, data.Person{Name: "Johannes Bosch", Address: "johannes@example.nl"})
	third := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "third@example.nl"})
	must(t, Try(book, acts.MergePeople{Keep: other.Ref(), Others: []data.PersonRef{third.Ref()}}))
	must(t, Try(book, acts.MergePeople{Keep: keep.Ref(), Others: []data.PersonRef{personRef(t, book, other.ID)}}))
	must(t, Try(book, acts.Forget{Person: personRef(t, book, keep.ID)}))
	var whole bytes.Buffer
	must(t, book.WriteJSON(context.Background(), &whole))
	for _, name := range []string{"Jan Bos", "jan@example.nl", "Johannes", "johannes@example.nl", "third@example.nl"} {
		if bytes.Contains(whole.Bytes(), []byte(name)) {
			t.Errorf("the record still names %s", name)
		}
	}
}

// testMergeSubscriptions holds that two subscriptions become one purchase: the total of
// the one that stays, who holds either, the changes of both once, and the sets by its
// name; one undo parts them.
func testMergeSubscriptions(t *testing.T, book *ledger.Book) {
	typed := named("M365 Business Standard", 40)
	typed.Notes, typed.OwnerName, typed.Tags = "typed by hand", "Ilse", data.TagsOf([]string{"office"})
	mine := add(t, book, typed)
	imported := named("Microsoft 365 Business Standard", 1)
	imported.Total, imported.TotalUnknown, imported.ExternalID, imported.Price = 0, true, "abc", data.Money{}
	imported.Tags = data.TagsOf([]string{"sales"})
	theirs := add(t, book, imported)
	must(t, attach(t, book, mine.ID, "contract.pdf", "one"))
	must(t, attach(t, book, theirs.ID, "contract.pdf", "another"))
	both, only := savedPerson(t, book, data.Person{Name: "A", Address: "a@example.nl"}), savedPerson(t, book, data.Person{Name: "B", Address: "b@example.nl"})
	must(t, Assign(t, book, mine.ID, []data.PersonID{both.ID}))
	must(t, Assign(t, book, theirs.ID, []data.PersonID{both.ID, only.ID}))
	_, err := submit(book, detail(t, book, mine.ID).Subscription, 45)
	must(t, err)
	must(t, Try(book, acts.SaveLicenseSet{Set: data.LicenseSet{Name: "Desk", Products: typed.Product + "\nVisio"}}))
	must(t, Try(book, acts.MergeSubscriptions{Keep: detail(t, book, theirs.ID).Ref(), Others: []data.SubscriptionRef{detail(t, book, mine.ID).Ref()}}))

	page, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{On: Today()})
	must(t, err)
	equal(t, "subscriptions", page.Count, 1)
	one := detail(t, book, theirs.ID)
	equal(t, "total", one.PaidTotal(), 45)
	equal(t, "named", one.NamedAssigned, 2)
	equal(t, "number", one.ExternalID, "abc")
	equal(t, "price", one.Price, typed.Price)
	equal(t, "notes", one.Notes, "typed by hand")
	equal(t, "owner", one.OwnerName, "Ilse")
	equal(t, "tags", one.Tags, data.TagsOf([]string{"sales", "office"}))
	equal(t, "files", len(filesOf(t, book, theirs.ID)), 2)
	changes, err := book.Changes(context.Background(), theirs.ID)
	must(t, err)
	equal(t, "changes", len(changes), 1)
	equal(t, "set", setOf(t, book).Products, "Microsoft 365 Business Standard\nVisio")
	_, err = Undo(book)
	must(t, err)
	equal(t, "total after the undo", detail(t, book, mine.ID).PaidTotal(), 45)
	equal(t, "named after the undo", detail(t, book, theirs.ID).NamedAssigned, 2)
	equal(t, "files after the undo", len(filesOf(t, book, mine.ID)), 1)
	equal(t, "set after the undo", setOf(t, book).Products, typed.Product+"\nVisio")

	waiting := named("Waiting", 10)
	waiting.Payment = data.PaymentInvoice
	a, b := add(t, book, waiting), add(t, book, waiting)
	for i, s := range []data.Subscription{a, b} {
		_, err := submit(book, s, 12+i)
		must(t, err)
	}
	err = Try(book, acts.MergeSubscriptions{Keep: detail(t, book, a.ID).Ref(), Others: []data.SubscriptionRef{detail(t, book, b.ID).Ref()}})
	wantCode(t, err, data.CodeOpenChange)
	for what, change := range map[string]func(*data.Subscription){
		"another vendor":      func(s *data.Subscription) { s.Vendor = "Adobe" },
		"another cloud":       func(s *data.Subscription) { s.Cloud = data.CloudNone },
		"another part number": func(s *data.Subscription) { s.SKU = "VISIOCLIENT" },
	} {
		one, other := named("Project", 3), named("Project", 4)
		one.SKU, other.SKU = "PROJECT", "project"
		change(&other)
		one, other = add(t, book, one), add(t, book, other)
		err := Try(book, acts.MergeSubscriptions{Keep: detail(t, book, one.ID).Ref(), Others: []data.SubscriptionRef{detail(t, book, other.ID).Ref()}})
		if known, is := errors.AsType[*data.Error](err); !is || known.Code != data.CodeOtherPurchase {
			t.Errorf("%s: %v, want %s", what, err, data.CodeOtherPurchase)
		}
	}
}

// testMergeOrganizations holds that two organizations become one, people with the same
// address with them, and that one undo parts them.
func testMergeOrganizations(t *testing.T, book *ledger.Book) {
	fixture(t, book)
	addTwin(t, book)
	one, other := organizationsOf(t, book)
	people, err := book.People(context.Background(), data.PersonQuery{})
	must(t, err)
	must(t, Try(book, acts.MergeOrganizations{Keep: one, Others: []data.Organization{other}}))
	all, err := book.Organizations(context.Background())
	must(t, err)
	equal(t, "organizations", len(all), 1)
	equal(t, "name", all[0].Name, "Twin")
	after, err := book.People(context.Background(), data.PersonQuery{})
	must(t, err)
	equal(t, "people", after.Count, people.Count-1)
	budgets, err := book.Budgets(context.Background())
	must(t, err)
	equal(t, "budget of", budgets[0].Organization, one.ID)
	_, err = Undo(book)
	must(t, err)
	all, err = book.Organizations(context.Background())
	must(t, err)
	equal(t, "organizations after the undo", len(all), 2)
}

// savedPerson saves a person.
func savedPerson(t *testing.T, book *ledger.Book, p data.Person) data.Person {
	t.Helper()
	saved, err := SavePerson(book, p)
	must(t, err)
	return saved
}

// personRef is somebody as they are now.
func personRef(t *testing.T, book *ledger.Book, id data.PersonID) data.PersonRef {
	t.Helper()
	p, err := book.Person(context.Background(), id)
	must(t, err)
	return p.Ref()
}

// keptFor is for whom the first license is kept.
func keptFor(t *testing.T, book *ledger.Book) data.PersonID {
	t.Helper()
	basis, err := book.SavingsBasis(context.Background())
	must(t, err)
	return basis.Savings[0].Person
}

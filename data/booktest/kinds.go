package booktest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testKinds holds that what somebody is, why they need a license and what is known of
// their activity is kept, undone, and forgotten with them (R30, R32, R33).
func testKinds(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	plain, err := SavePerson(book, data.Person{Name: "Noor", Address: "noor@example.nl"})
	must(t, err)
	equal(t, "kind", plain.Kind, data.KindPerson)
	p := plain
	p.Kind, p.NeedsLicense, p.NeedsLicenseWhy = data.KindSharedMailbox, true, "over 50 GB, says Noor Bos"
	p.LastActive, p.ReportedOn, p.MadeOn = Today().AddDays(-9), Today().AddDays(-2), Today().AddDays(-900)
	saved, err := SavePerson(book, p)
	must(t, err)
	p.Version++
	if diff := cmp.Diff(p, saved); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	_, err = Undo(book)
	must(t, err)
	_, err = Redo(book)
	must(t, err)
	all, err := book.PersonData(ctx, p.ID)
	must(t, err)
	equal(t, "activity", all.LastActive, p.LastActive)

	_, err = SavePerson(book, data.Person{Name: "Room", Address: "room@example.nl", Kind: data.KindRoom, NeedsLicense: true})
	wantMistake(t, err, "needs_license_why", data.CodeRequired)
	_, err = SavePerson(book, data.Person{Name: "Cat", Address: "cat@example.nl", Kind: "cat"})
	wantMistake(t, err, "kind", data.CodeRequired)

	must(t, Try(book, acts.Forget{Person: all.Ref()}))
	gone, err := book.Person(ctx, p.ID)
	must(t, err)
	want := data.Person{ID: p.ID, Version: gone.Version, Organization: p.Organization, Name: gone.Name, Address: gone.Address, Kind: p.Kind}
	if diff := cmp.Diff(want, gone.Person); diff != "" {
		t.Errorf("forgotten (-want +got)\n%s", diff)
	}
}

// testPeopleByActivity holds that whoever was never active comes before all who were longest
// ago, and of whom nothing is known behind them in both directions.
func testPeopleByActivity(t *testing.T, book *ledger.Book) {
	for _, c := range []struct {
		q    data.PersonQuery
		want string
	}{
		{data.PersonQuery{Sort: data.SortLastActive}, "Daan Bram Carla Anna Info"},
		{data.PersonQuery{Sort: data.SortLastActive, Descending: true}, "Carla Bram Daan Anna Info"},
		{data.PersonQuery{Sort: data.SortLastActive, Offset: 1, Limit: 2}, "Bram Carla"},
		{data.PersonQuery{Sort: data.SortLastActive, Search: "example"}, "Daan Bram Carla Anna Info"},
		{data.PersonQuery{Sort: data.SortMadeOn, Descending: true}, "Carla Anna Bram Daan Info"},
	} {
		page, err := book.People(context.Background(), c.q)
		must(t, err)
		var names []string
		for _, row := range page.Rows {
			names = append(names, row.Name)
		}
		equal(t, fmt.Sprint("sorted ", c.q), strings.Join(names, " "), c.want)
	}
}

// testPeopleFilters holds what the list of people is narrowed to, and what each costs a
// month.
func testPeopleFilters(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	office, visio := add(t, book, Office(9)), named("Visio", 9)
	visio.BillingPeriod, visio.Price.Minor = data.BillingYearly, 12000
	visio.PeriodStart, visio.NextBilling = data.NewDate(2025, 5, 1), data.NewDate(2026, 5, 1)
	visio = add(t, book, visio)
	for _, p := range []data.Person{
		{Name: "Anna", Department: "Inkoop", Blocked: true},
		{Name: "Bram", Department: "Verkoop", ReportedOn: Today(), LastActive: Today().AddDays(-91)},
		{Name: "Carla", Department: "Inkoop", ReportedOn: Today(), LastActive: Today().AddDays(-90), MadeOn: Today().AddDays(-400)},
		{Name: "Daan", ReportedOn: Today()},
		{Name: "Info", Kind: data.KindSharedMailbox},
	} {
		p.Address = p.Name + "@example.nl"
		saved, err := SavePerson(book, p)
		must(t, err)
		if p.Name == "Anna" || p.Name == "Bram" {
			must(t, AssignProducts(t, book, saved.ID, []data.SubscriptionID{office.ID, visio.ID}))
		}
	}
	everybody, err := book.People(ctx, data.PersonQuery{Sort: data.SortName})
	must(t, err)
	ids := []data.PersonID{everybody.Rows[4].ID, everybody.Rows[1].ID}
	for _, c := range []struct {
		q    data.PersonQuery
		want string
	}{
		{data.PersonQuery{IDs: ids}, "Bram Info"},
		{data.PersonQuery{IDs: ids, Filter: data.PeopleUnlicensed}, "Info"},
		{data.PersonQuery{IDs: []data.PersonID{}}, ""},
		{data.PersonQuery{Kind: data.KindSharedMailbox}, "Info"},
		{data.PersonQuery{Kind: data.KindPerson, Filter: data.PeopleUnlicensed}, "Carla Daan"},
		{data.PersonQuery{Filter: data.PeopleAll}, "Anna Bram Carla Daan Info"},
		{data.PersonQuery{Filter: data.PeopleBlocked}, "Anna"},
		{data.PersonQuery{Filter: data.PeopleUnlicensed}, "Carla Daan Info"},
		{data.PersonQuery{Filter: data.PeopleInactive}, "Bram Daan"},
		{data.PersonQuery{Kind: data.KindRoom}, ""},
		{data.PersonQuery{Kind: data.KindPerson, Filter: data.PeopleInactive}, "Bram Daan"},
		{data.PersonQuery{Kind: data.KindSharedMailbox, Filter: data.PeopleInactive}, ""},
		{data.PersonQuery{Filter: "shared_mailbox"}.Parted(), "Info"},
		{data.PersonQuery{}, "Anna Bram Carla Daan Info"},
		{data.PersonQuery{Organization: 1}, "Anna Bram Carla Daan Info"},
		{data.PersonQuery{Organization: 99}, ""},
		{data.PersonQuery{NoDepartment: true}, "Daan Info"},
		{data.PersonQuery{NoDepartment: true, Kind: data.KindPerson}, "Daan"},
		{data.PersonQuery{NoDepartment: true, Search: "daan"}, "Daan"},
		{data.PersonQuery{Search: "daan"}, "Daan"},
		{data.PersonQuery{Department: "Inkoop"}, "Anna Carla"},
		{data.PersonQuery{Department: "Inkoop", Filter: data.PeopleBlocked}, "Anna"},
		{data.PersonQuery{Holding: visio.ID, Filter: data.PeopleInactive}, "Bram"},
		{data.PersonQuery{Search: "inkoop", Filter: data.PeopleUnlicensed}, "Carla"},
	} {
		c.q.Sort = data.SortName
		page, err := book.People(ctx, c.q)
		must(t, err)
		var names []string
		for _, row := range page.Rows {
			names = append(names, row.Name)
		}
		equal(t, fmt.Sprint(c.q), strings.Join(names, " "), c.want)
		equal(t, "count", page.Count, len(page.Rows))
		c.q.CostsOn = Today()
		costed, err := book.People(ctx, c.q)
		must(t, err)
		var each data.PeopleSums
		for _, row := range costed.Rows {
			each.Licenses += row.Licenses
			for _, amount := range row.PerMonth {
				each.PerMonth = data.AddMoney(each.PerMonth, amount)
			}
		}
		sums, err := book.PeopleSums(ctx, c.q)
		must(t, err)
		if diff := cmp.Diff(each, sums); diff != "" {
			t.Errorf("%v: what they hold together (-each of them +sums)\n%s", c.q, diff)
		}
	}
	testPeopleByActivity(t, book)
	held, err := book.HoldingsOf(ctx, ids)
	must(t, err)
	equal(t, "held by Bram and Info", len(held), 2)
	held, err = book.HoldingsOf(ctx, nil)
	must(t, err)
	equal(t, "held by nobody", len(held), 0)
	departments, err := book.Departments(ctx)
	must(t, err)
	equal(t, "departments", strings.Join(departments, " "), "Inkoop Verkoop")
	page, err := book.People(ctx, data.PersonQuery{Sort: data.SortName, CostsOn: Today()})
	must(t, err)
	if diff := cmp.Diff([]data.Money{{Minor: 1170 + 1000, Currency: "EUR"}}, page.Rows[0].PerMonth); diff != "" {
		t.Errorf("what Anna costs a month (-want +got)\n%s", diff)
	}
	equal(t, "who holds nothing", len(page.Rows[2].PerMonth), 0)
	must(t, AssignProducts(t, book, everybody.Rows[2].ID, []data.SubscriptionID{visio.ID}))
	for _, c := range []struct {
		q    data.PersonQuery
		want string
	}{
		{data.PersonQuery{}, "Carla Anna Bram Daan Info"},
		{data.PersonQuery{Descending: true}, "Anna Bram Carla Daan Info"},
		{data.PersonQuery{Descending: true, Limit: 2, Offset: 1}, "Bram Carla"},
		{data.PersonQuery{Department: "Inkoop"}, "Carla Anna"},
		{data.PersonQuery{Search: "a"}, "Carla Anna Bram Daan"},
	} {
		c.q.Sort, c.q.CostsOn = data.SortPersonCost, Today()
		page, err := book.People(ctx, c.q)
		must(t, err)
		var names []string
		for _, row := range page.Rows {
			names = append(names, row.Name)
		}
		equal(t, fmt.Sprintf("by cost: %+v", c.q), strings.Join(names, " "), c.want)
	}
}

// testWhoCanSignIn holds that who may not sign in comes last where people are offered
// something, searched for or not, and goes again.
func testWhoCanSignIn(t *testing.T, book *ledger.Book) {
	var ids []data.PersonID
	for _, p := range []data.Person{{Name: "Aad", Blocked: true}, {Name: "Bea"}, {Name: "Cor", Blocked: true}, {Name: "Dora"}} {
		p.Address = p.Name + "@sign-in.example"
		saved, err := SavePerson(book, p)
		must(t, err)
		ids = append(ids, saved.ID)
	}
	for _, search := range []string{"", "sign-in"} {
		query := data.PersonQuery{Search: search, IDs: ids, Sort: data.SortName, BlockedLast: true}
		if search != "" {
			query.IDs = nil
		}
		page, err := book.People(context.Background(), query)
		must(t, err)
		var names []string
		for _, row := range page.Rows {
			names = append(names, row.Name)
		}
		equal(t, "who may sign in first", strings.Join(names, " "), "Bea Dora Aad Cor")
	}
	query := data.PersonQuery{Search: "sign-in", Sort: data.SortName, BlockedLast: true, Offset: 1, Limit: 2}
	page, err := book.People(context.Background(), query)
	must(t, err)
	equal(t, "the second page", page.Rows[0].Name+" "+page.Rows[1].Name, "Dora Aad")
}

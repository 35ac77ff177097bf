package booktest

import (
	"context"
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/ledger"
)

// products returns the products of a page, in order.
func products(t *testing.T, book *ledger.Book, q data.SubscriptionQuery) (names []string, count int) {
	t.Helper()
	q.On = Today()
	page, err := book.Subscriptions(context.Background(), q)
	must(t, err)
	for _, row := range page.Rows {
		names = append(names, row.Product)
	}
	return names, page.Count
}

func named(product string, total int) data.Subscription {
	s := Office(total)
	s.Product, s.SKU = product, ""
	return s
}

func testSearch(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	cafe := add(t, book, named("Café_Planner 100%", 1))
	trial := named("Visio", 5)
	trial.Trial, trial.RecurringBilling = true, false
	add(t, book, trial)
	free := named("Power Automate Free", 10000)
	free.Free = true
	add(t, book, free)
	p, err := SavePerson(book, data.Person{Name: "Zoë de Vries", Address: "zoe@example.nl"})
	must(t, err)
	must(t, Assign(t, book, cafe.ID, []data.PersonID{p.ID}))

	for _, c := range []struct {
		search string
		filter data.SubscriptionFilter
		want   string
	}{
		{"", data.FilterAll, "[Café_Planner 100% Visio]"},
		{"CAFE", data.FilterAll, "[Café_Planner 100%]"},
		{"é_p", data.FilterAll, "[Café_Planner 100%]"},
		{"100%", data.FilterAll, "[Café_Planner 100%]"},
		{"a_e", data.FilterAll, "[]"},
		{"zoe de", data.FilterAll, "[Café_Planner 100%]"},
		{"ZOË@", data.FilterAll, "[Café_Planner 100%]"},
		{"m365", data.FilterAll, "[]"},
		{"microsoft", data.FilterTrial, "[Visio]"},
		{"", data.FilterFree, "[Power Automate Free]"},
		{"", data.FilterNoneAvailable, "[Café_Planner 100%]"},
		{"", data.FilterUnused, "[Visio]"},
		{"", data.FilterLinkMissing, "[Visio]"},
		{"'; DROP TABLE subscription; --", data.FilterAll, "[]"},
	} {
		names, count := products(t, book, data.SubscriptionQuery{Search: c.search, Filter: c.filter})
		equal(t, fmt.Sprintf("%q in %s", c.search, c.filter), fmt.Sprint(names), c.want)
		equal(t, "count", count, len(names))
	}
	people, err := book.People(ctx, data.PersonQuery{Search: "VRIES"})
	must(t, err)
	equal(t, "people", people.Count, 1)
	equal(t, "what they hold", people.Rows[0].Products, "Café_Planner 100%")
}

// testSearchParts holds that the parts of a search find who or what has them all,
// in any order and wherever they stand.
func testSearchParts(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	visio, project := add(t, book, named("Visio Plan 2", 5)), add(t, book, named("Project", 5))
	people := map[string]data.PersonID{}
	for _, p := range []data.Person{
		{Name: "Anouk van Dijk", Address: "a.dijk@klant.nl", Department: "Inkoop"},
		{Name: "Niels de Post", Address: "niels@klant.nl"},
		{Name: "Zoë Dijkstra", Address: "zoe@elders.nl", Department: "Inkoop"},
	} {
		saved, err := SavePerson(book, p)
		must(t, err)
		people[p.Name] = saved.ID
	}
	must(t, Assign(t, book, visio.ID, []data.PersonID{people["Anouk van Dijk"], people["Niels de Post"]}))
	must(t, Assign(t, book, project.ID, []data.PersonID{people["Zoë Dijkstra"]}))
	for search, want := range map[string][2]string{
		"anouk dijk":     {"[Anouk van Dijk]", "[Visio Plan 2]"},
		"dijk anouk":     {"[Anouk van Dijk]", "[Visio Plan 2]"},
		"POST  niels ":   {"[Niels de Post]", "[Visio Plan 2]"},
		"ijk inkoop":     {"[Anouk van Dijk Zoë Dijkstra]", "[Project Visio Plan 2]"},
		"lant":           {"[]", "[]"}, // in the domain of addresses alone
		"klant":          {"[Anouk van Dijk Niels de Post]", "[Visio Plan 2]"},
		"lant.":          {"[Anouk van Dijk Niels de Post]", "[Visio Plan 2]"},
		"@elders":        {"[Zoë Dijkstra]", "[Project]"},
		"a.dijk@k":       {"[Anouk van Dijk]", "[Visio Plan 2]"},
		"elders zoe":     {"[Zoë Dijkstra]", "[Project]"},
		"anouk niels":    {"[]", "[]"}, // two people
		"2 visio":        {"[]", "[Visio Plan 2]"},
		"dijk plan":      {"[]", "[Visio Plan 2]"}, // the product and who holds it
		"microsoft zoë":  {"[]", "[Project]"},
		"dijk project x": {"[]", "[]"},
		"":               {"[Anouk van Dijk Niels de Post Zoë Dijkstra]", "[Project Visio Plan 2]"},
	} {
		page, err := book.People(ctx, data.PersonQuery{Search: search, Sort: data.SortName})
		must(t, err)
		var found []string
		for _, p := range page.Rows {
			found = append(found, p.Name)
		}
		equal(t, fmt.Sprintf("people for %q", search), fmt.Sprint(found), want[0])
		equal(t, "count", page.Count, len(found))
		names, _ := products(t, book, data.SubscriptionQuery{Search: search, Sort: data.SortProduct})
		equal(t, fmt.Sprintf("subscriptions for %q", search), fmt.Sprint(names), want[1])
	}
	searchAfterSteps(t, book, people["Anouk van Dijk"])
}

// searchAfterSteps holds that a search finds what steps have written since the last
// one.
func searchAfterSteps(t *testing.T, book *ledger.Book, id data.PersonID) {
	t.Helper()
	count := func(search string) int {
		t.Helper()
		page, err := book.People(context.Background(), data.PersonQuery{Search: search})
		must(t, err)
		return page.Count
	}
	row, err := book.Person(context.Background(), id)
	must(t, err)
	row.Name = "Anouk Smit"
	_, err = SavePerson(book, row.Person)
	must(t, err)
	equal(t, "by the new name", count("smit anouk"), 1)
	equal(t, "by the old name", count("van anouk"), 0)
	_, err = Undo(book)
	must(t, err)
	equal(t, "by the old name, undone", count("van anouk"), 1)
	_, err = SavePerson(book, data.Person{Name: "Anouk de Boer", Address: "boer@klant.nl"})
	must(t, err)
	equal(t, "both", count("anouk"), 2)
	page, err := book.People(context.Background(), data.PersonQuery{Sort: data.SortLicenses, Descending: true, Offset: 1, Limit: 2})
	must(t, err)
	equal(t, "by licenses", fmt.Sprintf("%d: %d, %s", page.Count, page.Rows[0].Licenses, page.Rows[1].Name), "4: 1, Zoë Dijkstra")
}

func testSortAndPage(t *testing.T, book *ledger.Book) {
	for i, product := range []string{"Word", "éclair", "Access"} {
		s := named(product, 10+i)
		s.Price.Minor = int64(100 * (3 - i))
		s.RenewsOn = data.NewDate(2026, 5, 1+i)
		add(t, book, s)
	}
	for _, c := range []struct {
		query data.SubscriptionQuery
		want  string
	}{
		{data.SubscriptionQuery{Sort: data.SortProduct}, "[Access éclair Word]"},
		{data.SubscriptionQuery{Sort: data.SortProduct, Descending: true}, "[Word éclair Access]"},
		{data.SubscriptionQuery{Sort: data.SortCost}, "[Access éclair Word]"},
		{data.SubscriptionQuery{Sort: data.SortAssigned, Descending: true}, "[Access éclair Word]"},
		{data.SubscriptionQuery{Sort: data.SortRenews}, "[Word éclair Access]"},
		{data.SubscriptionQuery{Sort: data.SortProduct, Offset: 1, Limit: 1}, "[éclair]"},
		{data.SubscriptionQuery{Sort: data.SortProduct, Offset: 9, Limit: 1}, "[]"},
	} {
		names, count := products(t, book, c.query)
		equal(t, fmt.Sprintf("%+v", c.query), fmt.Sprint(names), c.want)
		equal(t, "count", count, 3)
	}
	addPeople(t, book, 5)
	page, err := book.People(context.Background(), data.PersonQuery{Descending: true, Offset: 1, Limit: 2})
	must(t, err)
	equal(t, "people", page.Count, 5)
	equal(t, "second from the end", page.Rows[0].Name, "Person d")
	equal(t, "rows", len(page.Rows), 2)
}

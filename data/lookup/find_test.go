package lookup_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/lookup"
	"seatbook/data/sqlite"
)

// record has three products and three people; Anouk van Dijk holds the second.
func record(t *testing.T) *ledger.Book {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), store, booktest.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	do := func(act ledger.Act) ledger.Done {
		done, err := book.Do(context.Background(), act)
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	var rows []data.Subscription
	for _, product := range []string{"Microsoft 365 Business Standard", "Microsoft 365 Business Premium", "Visio Plan 2"} {
		s := data.NewSubscription(booktest.Today())
		s.Product, s.Vendor, s.Total = product, "Microsoft", 10
		if strings.HasSuffix(product, "Standard") {
			s.SKU = "O365_BUSINESS_PREMIUM"
		}
		if product == "Visio Plan 2" {
			s.Tags = data.TagsOf([]string{"nieuwe kosten"})
		}
		rows = append(rows, ledger.Last[data.Subscription](do(acts.AddSubscription{Subscription: s})))
	}
	var people []data.PersonRef
	for _, name := range []string{"Anouk van Dijk", "Anna de Vries", "Visser Plan"} {
		address := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@example.nl"
		people = append(people, ledger.Last[data.Person](do(acts.SavePerson{Person: data.Person{Name: name, Address: address, Department: "Verkoop"}})).Ref())
	}
	do(acts.Assign{Subscriptions: []data.SubscriptionRef{rows[1].Ref()}, People: people[:1]})
	return book
}

// said is a hit in one line.
func said(h lookup.Hit) string {
	switch h.Kind {
	case lookup.KindPair:
		if h.Held && !h.TakeBack {
			return h.Person.Name + " has " + h.Subscription.Product
		}
		if h.Held {
			return "take back " + h.Subscription.Product + " from " + h.Person.Name
		}
		return "assign " + h.Subscription.Product + " to " + h.Person.Name
	case lookup.KindPerson:
		return h.Person.Name
	case lookup.KindTotal:
		return fmt.Sprint(h.Subscription.Product, ": ", h.Total)
	case lookup.KindVerb:
		return h.Verb.Code + " " + h.Person.Name + h.Subscription.Product
	default:
		return h.Subscription.Product
	}
}

// What was typed stands for what the user means first of all.
func TestFind(t *testing.T) {
	book := record(t)
	for typed, first := range map[string]string{
		"anouk premium":             "Anouk van Dijk has Microsoft 365 Business Premium",
		"premium anouk":             "Anouk van Dijk has Microsoft 365 Business Premium",
		"assign premium anouk":      "Anouk van Dijk has Microsoft 365 Business Premium",
		"anouk premium +":           "Anouk van Dijk has Microsoft 365 Business Premium",
		"anouk premium -":           "take back Microsoft 365 Business Premium from Anouk van Dijk",
		"- premium anouk":           "take back Microsoft 365 Business Premium from Anouk van Dijk",
		"anouk premium intrekken":   "take back Microsoft 365 Business Premium from Anouk van Dijk",
		"+ anna premium":            "assign Microsoft 365 Business Premium to Anna de Vries",
		"std":                       "Microsoft 365 Business Standard",
		"biz std":                   "Microsoft 365 Business Standard",
		"anouk dijk business std":   "assign Microsoft 365 Business Standard to Anouk van Dijk",
		"anna PREM":                 "assign Microsoft 365 Business Premium to Anna de Vries",
		"assign anna visio":         "assign Visio Plan 2 to Anna de Vries",
		"intrekken premium anouk":   "take back Microsoft 365 Business Premium from Anouk van Dijk",
		"o365_b":                    "Microsoft 365 Business Standard",
		"std 45":                    "Microsoft 365 Business Standard: 45",
		"45 business standard":      "Microsoft 365 Business Standard: 45",
		"std +5":                    "Microsoft 365 Business Standard: 15",
		"standard -3":               "Microsoft 365 Business Standard: 7",
		"visio 2":                   "Visio Plan 2",
		"anouk":                     "Anouk van Dijk",
		"leave anouk":               "leave Anouk van Dijk",
		"vries vertr":               "leave Anna de Vries",
		"premium prijs":             "price Microsoft 365 Business Premium",
		"anouk depart":              "go Anouk van Dijk", // and not by the department, which nobody sees
		"anouk department":          "edit Anouk van Dijk",
		"nieuwe kosten":             "Visio Plan 2", // which has the tag, and not the price of what has one of the words
		"microsoft business premiu": "Microsoft 365 Business Premium",
	} {
		hits, err := lookup.Find(t.Context(), book, lookup.Query{
			Typed: typed, On: booktest.Today(), Assign: "Assign Toewijzen", TakeBack: "Take back Intrekken",
			Verbs: []lookup.Verb{
				{Code: "leave", Title: "Leave Vertrekken", With: lookup.WithPerson},
				{Code: "edit", Title: "Edit", Words: "department", With: lookup.WithPerson},
				{Code: "go", Title: "Record a departure", With: lookup.WithPerson},
				{Code: "price", Title: "Change the price Prijs wijzigen", Words: "kosten", With: lookup.WithSubscription},
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, hit := range hits {
			all = append(all, fmt.Sprint(said(hit), " ", hit.Score))
		}
		if len(hits) == 0 || said(hits[0]) != first {
			t.Errorf("%q: %q, want %q first", typed, all, first)
		}
	}
}

// Nothing stands for what nothing is called.
func TestFindNothing(t *testing.T) {
	book := record(t)
	for _, typed := range []string{"", "  ", "xyzzy", "xyzzy premium", "anouk xyzzy", "99999999999"} {
		hits, err := lookup.Find(t.Context(), book, lookup.Query{Typed: typed, On: booktest.Today()})
		if err != nil || len(hits) > 0 {
			t.Errorf("%q: %v, %v", typed, hits, err)
		}
	}
}

// A newer key ends the question of an older one.
func TestFindIsCancelled(t *testing.T) {
	book := record(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := lookup.Find(ctx, book, lookup.Query{Typed: "anouk premium", On: booktest.Today()}); err == nil {
		t.Error("answered all the same")
	}
}

// Without a word that asks for it, taking a license back is never what comes first.
func TestTakingBackIsAskedFor(t *testing.T) {
	book := record(t)
	for _, typed := range []string{"anouk premium", "premium anouk", "an prem", "anouk microsoft", "anouk 365"} {
		hits, err := lookup.Find(t.Context(), book, lookup.Query{Typed: typed, On: booktest.Today()})
		if err != nil {
			t.Fatal(err)
		}
		told, offered := -1, -1
		for i, hit := range hits {
			switch {
			case hit.TakeBack && offered < 0:
				offered = i
			case hit.Held && !hit.TakeBack && told < 0:
				told = i
			}
		}
		if told < 0 || offered < told {
			t.Errorf("%q: that it is held comes at %d, to take it back at %d", typed, told, offered)
		}
	}
}

// A number behind a product is a total, also where somebody's address has it.
func TestNumberIsNobody(t *testing.T) {
	book := record(t)
	if _, err := booktest.SavePerson(book, data.Person{Name: "Omer", Address: "omer.45@example.nl"}); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"std 45", "45 std"} {
		hits, err := lookup.Find(t.Context(), book, lookup.Query{Typed: typed, On: booktest.Today()})
		if err != nil || len(hits) == 0 || hits[0].Kind != lookup.KindTotal {
			t.Fatalf("%q: %v, %v", typed, hits, err)
		}
		for _, hit := range hits {
			if hit.Kind == lookup.KindPair {
				t.Errorf("%q: %s", typed, said(hit))
			}
		}
	}
}

// A subscription is found by its owner, its tags and the user's own fields; its name counts
// more.
func TestFindByWhatIsKept(t *testing.T) {
	book := record(t)
	done, err := book.Do(t.Context(), acts.SaveOwnField{Field: data.OwnField{Name: "Cost center", Kind: data.OwnText}})
	if err != nil {
		t.Fatal(err)
	}
	field := ledger.Last[data.OwnField](done)
	s := data.NewSubscription(booktest.Today())
	s.Product, s.Vendor, s.Total = "Adobe Creative Cloud", "Adobe", 3
	s.Tags, s.Own, s.OwnerName = data.TagsOf([]string{"design"}), data.OwnValues("").With(field.ID, "4300"), "Jeannette"
	if _, err := book.Do(t.Context(), acts.AddSubscription{Subscription: s}); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"4300", "jeannette", "design", "adobe design"} {
		hits, err := lookup.Find(t.Context(), book, lookup.Query{Typed: typed, On: booktest.Today()})
		if err != nil || len(hits) == 0 || hits[0].Subscription.Product != "Adobe Creative Cloud" {
			t.Errorf("%q finds %+v, error %v", typed, hits, err)
		}
	}
}

// Whose name begins with what was typed comes first, however many others have it somewhere.
func TestFindPeopleByTheBeginOfTheirNames(t *testing.T) {
	book := record(t)
	for n := range 30 {
		if _, err := book.Do(t.Context(), acts.SavePerson{Person: data.Person{Name: fmt.Sprintf("Bert%02d Zonderland", n), Address: fmt.Sprintf("b%d@example.nl", n)}}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := book.Do(t.Context(), acts.SavePerson{Person: data.Person{Name: "Landa Zeeman", Address: "z@example.nl"}}); err != nil {
		t.Fatal(err)
	}
	hits, err := lookup.Find(t.Context(), book, lookup.Query{Typed: "land", On: booktest.Today()})
	if err != nil || len(hits) == 0 || hits[0].Person.Name != "Landa Zeeman" {
		t.Errorf("found %+v, error %v", hits, err)
	}
}

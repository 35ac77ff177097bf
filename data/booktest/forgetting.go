package booktest

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// testForgetTouchesNobodyElse holds that forgetting somebody leaves every other
// person as they are, in the record and in history: who has a longer name, and who
// has the same one. What is undone later brings them back as they were.
func testForgetTouchesNobodyElse(t *testing.T, open Open) {
	book, store := open(t, Now)
	forgotten, err := SavePerson(book, data.Person{Name: "Jan Bos", Address: "jan.bos@example.nl"})
	must(t, err)
	var others []data.Person
	for _, p := range []data.Person{
		{Name: "Jan Bosman", Address: "jan.bosman@example.nl"},
		{Name: "Jan Bos", Address: "jan.bos2@example.nl"},
		{Name: "Jan Bos-Visser", Address: "bosvisser@example.nl"},
	} {
		added, err := SavePerson(book, p)
		must(t, err)
		others = append(others, added)
		must(t, Try(book, acts.RemovePerson{Person: added.Ref()}))
	}
	before := imagesOf(t, store, others)
	must(t, Try(book, acts.Forget{Person: forgotten.Ref()}))
	if diff := cmp.Diff(before, imagesOf(t, store, others)); diff != "" {
		t.Errorf("another person's history (-before +after)\n%s", diff)
	}
	for _, search := range []string{"Jan Bosman", "Jan Bos-Visser"} {
		page, err := book.History(context.Background(), data.HistoryQuery{Search: search})
		must(t, err)
		equal(t, "steps about "+search, page.Count, 2)
	}
	for i := len(others) - 1; i >= 0; i-- {
		_, err := Undo(book) // their removal
		must(t, err)
		back, err := book.Person(context.Background(), others[i].ID)
		must(t, err)
		equal(t, "name", back.Name, others[i].Name)
		_, err = Undo(book) // that they were added
		must(t, err)
	}
}

// imagesOf reads the history of people.
func imagesOf(t *testing.T, store ledger.Store, people []data.Person) (writes []data.Write) {
	t.Helper()
	must(t, store.Read(context.Background(), func(v ledger.View) error {
		for _, p := range people {
			err := v.EachWrite(ledger.WriteQuery{Of: p.Key()}, func(w data.Write, _ time.Time) error {
				writes = append(writes, w)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return writes
}

// testForgetInText holds that a name and an address leave every text, by whole words
// and whatever the case.
func testForgetInText(t *testing.T, open Open) {
	for name, c := range map[string]struct {
		person     data.Person
		text, want string
	}{
		"quotes in a name":     {data.Person{Name: `Jan "Johnny" Bos`, Address: "j@x.nl"}, `for Jan "Johnny" Bos, at once`, "for #1, at once"},
		"another case":         {data.Person{Name: "Jan Vos", Address: "jan.vos@x.nl"}, "ask JAN VOS or Jan.Vos@x.nl", "ask #1 or #1"},
		"possessive":           {data.Person{Name: "Jan Vos", Address: "jan.vos@x.nl"}, "Jan Vos's and Jan Vos' laptop", "#1's and #1' laptop"},
		"a longer name":        {data.Person{Name: "Jan Bos", Address: "j@x.nl"}, "Jan Bosman and Jan Bos-Visser stay", "Jan Bosman and Jan Bos-Visser stay"},
		"a longer address":     {data.Person{Name: "Jan Bos", Address: "j@x.nl"}, "anj@x.nl j@x.nl.example", "anj@x.nl j@x.nl.example"},
		"more between":         {data.Person{Name: "Jan Bos", Address: "j@x.nl"}, "Jan\n Bos.", "#1."},
		"one word, a word":     {data.Person{Name: "Bram", Address: "b@x.nl"}, "Bram and all", "Bram and all"},
		"one word, everything": {data.Person{Name: "Bram", Address: "b@x.nl"}, "bram", "#1"},
		"what JSON escapes":    {data.Person{Name: "A & <B> C", Address: "a@x.nl"}, "A & <B> C", "#1"},
		"accents":              {data.Person{Name: "Zoë Kuipers", Address: "zoe@x.nl"}, "ZOË KUIPERS (zoe@x.nl)", "#1 (#1)"},
	} {
		t.Run(name, func(t *testing.T) {
			book, store := open(t, Now)
			person, err := SavePerson(book, c.person)
			must(t, err)
			s := Office(5)
			s.Notes, s.PartnerContact = c.text, c.text
			s = add(t, book, s)
			_, err = SubmitOrder(book, data.Order{SubscriptionRef: s.Ref(), NewTotal: 6, When: data.WhenNow, Note: c.text})
			must(t, err)
			must(t, Try(book, acts.Forget{Person: person.Ref()}))

			d := detail(t, book, s.ID)
			equal(t, "notes", d.Notes, c.want)
			equal(t, "contact", d.PartnerContact, c.want)
			changes, err := book.Changes(context.Background(), s.ID)
			must(t, err)
			equal(t, "note of the change", changes[0].Note, c.want)
			equal(t, "note of the step", latest(t, book, data.StepTotalChanged).Note, c.want)
			must(t, store.Read(context.Background(), func(v ledger.View) error {
				return v.EachWrite(ledger.WriteQuery{Entities: []data.Entity{data.EntitySubscription}}, func(w data.Write, _ time.Time) error {
					equal(t, "notes in history", w.After.(data.Subscription).Notes, c.want)
					return nil
				})
			}))
		})
	}
}

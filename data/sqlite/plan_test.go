package sqlite

import (
	"context"
	"database/sql"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// explaining is a transaction that notes how SQLite goes about each question.
type explaining struct {
	*sql.Tx
	t     *testing.T
	plans *[]string
}

func (e explaining) explain(query string, args []any) {
	e.t.Helper()
	rows, err := e.Tx.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		e.t.Fatal(err, query)
	}
	defer rows.Close()
	for rows.Next() {
		var id, parent, unused int
		var plan string
		if err := rows.Scan(&id, &parent, &unused, &plan); err != nil {
			e.t.Fatal(err)
		}
		*e.plans = append(*e.plans, plan)
	}
}

func (e explaining) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	e.explain(query, args)
	return e.Tx.QueryContext(ctx, query, args...)
}

func (e explaining) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	e.explain(query, args)
	return e.Tx.QueryRowContext(ctx, query, args...)
}

func (e explaining) PrepareContext(ctx context.Context, query string) (*sql.Stmt, error) {
	e.explain(query, make([]any, strings.Count(query, "?")))
	return e.Tx.PrepareContext(ctx, query)
}

// scanned are the tables that grow with the people of a record, by the names that
// queries give them. A walk along an index, in whose order a page is cut, is no scan.
var scanned = regexp.MustCompile(`^SCAN (person|p|assignment|a|held|history|h|n|r)$`)

// sorted is a page that SQLite cuts only after it has sorted all of a list.
var sorted = regexp.MustCompile(`^USE TEMP B-TREE FOR (ORDER BY|.*PART OF ORDER BY|LAST .* TERMS OF ORDER BY)$`)

// A page of people or of past changes is cut from an index as it stands.
func TestNoPageIsSorted(t *testing.T) {
	r := openRecordForTest(t)
	if _, err := r.People(t.Context(), data.PersonQuery{Limit: 1}); err != nil { // subscriptions, which are held, are read once
		t.Fatal(err)
	}
	for _, sort := range []data.PersonSort{data.SortName, data.SortAddress, data.SortDepartment} {
		for _, descending := range []bool{false, true} {
			for _, plan := range plansOf(t, r, func(v *view) error {
				_, err := v.People(ledger.PersonQuery{Sort: sort, Descending: descending, Limit: 200})
				return err
			}) {
				if sorted.MatchString(plan) {
					t.Errorf("%s, descending %v: %s", sort, descending, plan)
				}
			}
		}
	}
	cut := func(v *view) error {
		_, err := v.Changes(data.ChangeQuery{Past: true, Limit: 200})
		return err
	}
	plans := plansOf(t, r, cut)
	if count := len(slices.DeleteFunc(plans, func(plan string) bool { return !sorted.MatchString(plan) })); count > 1 { // of the page itself
		t.Errorf("%q", plans)
	}
}

// plansOf is how SQLite goes about a question.
func plansOf(t *testing.T, r record, ask func(*view) error) (plans []string) {
	t.Helper()
	err := r.store.Read(t.Context(), func(v ledger.View) error {
		asked := v.(*view)
		asked.q = explaining{asked.q.(*sql.Tx), t, &plans}
		return ask(asked)
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(plans) == 0 {
		t.Error("nothing was asked")
	}
	return plans
}

// What shows a page, a panel or a number reads no whole table of people, assignments or
// history.
func TestNoQuestionScans(t *testing.T) {
	r := openRecordForTest(t)
	for i := range 3 {
		if _, err := booktest.SavePerson(r.Book, data.Person{Name: "Anouk", Address: string(rune('a'+i)) + "@example.nl"}); err != nil {
			t.Fatal(err)
		}
	}
	subscription, person := data.Subscription{ID: 1}.Key(), data.Person{ID: 1}.Key()
	page := func(q ledger.PersonQuery) func(v *view) error {
		q.Limit = 200
		return func(v *view) error { _, err := v.People(q); return err }
	}
	list := func(q ledger.SubscriptionQuery) func(v *view) error {
		return func(v *view) error { _, err := v.Subscriptions(q); return err }
	}
	steps := func(q ledger.StepQuery) func(v *view) error {
		q.Limit = 200
		return func(v *view) error { _, err := v.Steps(q); return err }
	}
	writes := func(q ledger.WriteQuery) func(v *view) error {
		return func(v *view) error {
			return v.EachWrite(q, func(data.Write, time.Time) error { return nil })
		}
	}
	for name, ask := range map[string]func(v *view) error{
		"people by name":                page(ledger.PersonQuery{Sort: data.SortName}),
		"people by department":          page(ledger.PersonQuery{Sort: data.SortDepartment, Descending: true}),
		"people by address":             page(ledger.PersonQuery{Sort: data.SortAddress}),
		"people by address, descending": page(ledger.PersonQuery{Sort: data.SortAddress, Descending: true}),
		"people by name, descending":    page(ledger.PersonQuery{Sort: data.SortName, Descending: true}),
		"people by department, upwards": page(ledger.PersonQuery{Sort: data.SortDepartment}),
		"people by licenses":            page(ledger.PersonQuery{Sort: data.SortLicenses}),
		"people searched":               page(ledger.PersonQuery{Search: "nouk", Sort: data.SortName}),
		"a person":                      page(ledger.PersonQuery{ID: 1}),
		"who holds a license":           page(ledger.PersonQuery{Holding: 1}),
		"subscriptions":                 list(ledger.SubscriptionQuery{}),
		"subscriptions searched":        func(v *view) error { _, err := v.Found("anouk"); return err },
		"what was written since": func(v *view) error {
			now, err := v.moment()
			if err != nil {
				return err
			}
			now.step = 1
			_, _, err = v.WrittenSince(seenMoment{now, v.generation})
			return err
		},
		"the past": list(ledger.SubscriptionQuery{Before: booktest.Now()}),
		"a row":    func(v *view) error { _, err := v.Row(person); return err },
		"a twin": func(v *view) error {
			_, err := v.Twin(data.Person{Organization: 1, Address: "a@example.nl"})
			return err
		},
		"alike":        func(v *view) error { _, err := v.Alike(booktest.Office(1)); return err },
		"changes":      func(v *view) error { _, err := v.Changes(data.ChangeQuery{Limit: 200}); return err },
		"past changes": func(v *view) error { _, err := v.Changes(data.ChangeQuery{Past: true, Limit: 200}); return err },
		"assignments of a subscription": func(v *view) error {
			_, err := v.Rows(ledger.RowQuery{Entity: data.EntityAssignment, Of: subscription})
			return err
		},
		"what all people hold":      func(v *view) error { _, err := v.Held(ledger.PersonQuery{}); return err },
		"what a person holds":       func(v *view) error { _, err := v.Holdings(ledger.HoldingQuery{Person: 1}); return err },
		"steps":                     steps(ledger.StepQuery{Standing: true}),
		"history of a subscription": steps(ledger.StepQuery{Of: subscription}),
		"history of a person":       steps(ledger.StepQuery{Of: person}),
		"what a step wrote":         writes(ledger.WriteQuery{Step: 1, Backwards: true}),
		"writes of a row":           writes(ledger.WriteQuery{Of: person}),
		"later writes of a row":     writes(ledger.WriteQuery{Of: person, After: 1, Backwards: true}),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := r.History(t.Context(), data.HistoryQuery{}); err != nil {
				t.Fatal(err)
			}
			r.store.search.told = searchTexts{}
			if err := r.store.Read(t.Context(), func(v ledger.View) error { _, err := v.(*view).texts(); return err }); err != nil {
				t.Fatal(err) // what is searched is read once, as a whole
			}
			plans := plansOf(t, r, ask)
			for _, plan := range plans {
				if scanned.MatchString(plan) {
					t.Errorf("%s\nof %q", plan, plans)
				}
			}
		})
	}
}

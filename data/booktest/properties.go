package booktest

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/ledger"
)

// random picks any row of a record, and numbers.
type random struct {
	t    *rapid.T
	book *ledger.Book
}

func (r random) subscription(string) data.Subscription {
	page, err := r.book.Subscriptions(context.Background(), data.SubscriptionQuery{On: Today()})
	if err != nil {
		r.t.Fatal(err)
	}
	if len(page.Rows) == 0 {
		return data.Subscription{}
	}
	return rapid.SampledFrom(page.Rows).Draw(r.t, "subscription").Subscription
}

func (r random) person(int) data.Person {
	page, err := r.book.People(context.Background(), data.PersonQuery{})
	if err != nil {
		r.t.Fatal(err)
	}
	if len(page.Rows) == 0 {
		return data.Person{}
	}
	return rapid.SampledFrom(page.Rows).Draw(r.t, "person").Person
}

func (r random) change(string) data.Change {
	page, err := r.book.AllChanges(context.Background(), data.ChangeQuery{})
	if err != nil {
		r.t.Fatal(err)
	}
	if len(page.Rows) == 0 {
		return data.Change{}
	}
	return rapid.SampledFrom(page.Rows).Draw(r.t, "change").Change
}

func (r random) step(data.StepKind) data.StepID {
	steps, err := r.book.Steps(context.Background(), 20)
	if err != nil {
		r.t.Fatal(err)
	}
	if len(steps) == 0 {
		return 0
	}
	return rapid.SampledFrom(steps).Draw(r.t, "step").ID
}

func (r random) number(_, least, most int) int {
	return rapid.IntRange(least, most).Draw(r.t, "number")
}

func (r random) fresh() string {
	return rapid.SampledFrom([]string{"Visio", "Project", "Jan Bos", "Anouk", "x"}).Draw(r.t, "name")
}

func (r random) kept() []data.SavingRef { return keptOf(r.t, r.book) }

func (r random) set() data.LicenseSet { return setOf(r.t, r.book) }

func (r random) twoOrganizations() (one, other data.Organization) {
	return organizationsOf(r.t, r.book)
}

func (r random) budget() data.Budget { return budgetOf(r.t, r.book) }

func (r random) ownField() data.OwnField { return ownFieldOf(r.t, r.book) }

func (r random) file() data.AttachmentRef { return fileOf(r.t, r.book) }

func (r random) waiting() (data.SubscriptionRef, data.PersonRef) { return waitingOf(r.t, r.book) }

func (r random) otherName() data.OtherNameRef { return otherNameOf(r.t, r.book) }

func (r random) settings() data.Settings {
	s, err := r.book.Settings(context.Background())
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

// DoSomething does a random act of the table, whatever comes of it: a refusal is one
// that a user can be told of.
func DoSomething(t *rapid.T, book *ledger.Book) {
	act := rapid.SampledFrom(actCases()).Draw(t, "act").of(random{t, book})
	if err := Try(book, act); err != nil && !isKnown(err) {
		t.Fatalf("%T: %v", act, err)
	}
}

// OpenProperty opens a record for one run of a property. pass has days pass by.
type OpenProperty func(t *rapid.T) (book *ledger.Book, store ledger.Store, pass func(days int))

// TestHistoryIsWhole holds that what history tells, written into an empty record,
// gives the record, whatever was done; that undoing everything gives the empty one;
// and that what is counted on the way is what history tells (R22).
func TestHistoryIsWhole(t *testing.T, open OpenProperty) {
	rapid.Check(t, func(t *rapid.T) {
		book, store, pass := open(t)
		defer book.Close()
		empty, copied, _ := open(t)
		defer empty.Close()
		nothing := content(t, copied)
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			pass(rapid.IntRange(0, 2).Draw(t, "days"))
			DoSomething(t, book)
		}
		counted(t, book, store)
		replay(t, store, copied)
		if diff := cmp.Diff(withVersions(t, store), withVersions(t, copied)); diff != "" {
			t.Fatalf("replayed (-record +replayed)\n%s", diff)
		}
		for {
			_, err := Undo(book)
			if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNothingToUndo {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(nothing, content(t, store)); diff != "" {
			t.Fatalf("everything undone (-empty +record)\n%s", diff)
		}
	})
}

// withVersions reads every row as it is.
func withVersions(t *rapid.T, store ledger.Store) map[data.Key]data.Row {
	all := map[data.Key]data.Row{}
	err := store.Read(context.Background(), func(v ledger.View) error {
		for _, entity := range data.Entities() {
			rows, err := v.Rows(ledger.RowQuery{Entity: entity})
			if err != nil {
				return err
			}
			for _, row := range rows {
				all[row.Key()] = row.Kept(row.Key().ID, row.Written())
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// replay writes what history tells of one record into an empty one.
func replay(t *rapid.T, from, into ledger.Store) {
	var writes []data.Write
	err := from.Read(context.Background(), func(v ledger.View) error {
		return v.EachWrite(ledger.WriteQuery{}, func(w data.Write, _ time.Time) error {
			writes = append(writes, w)
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	err = into.Write(context.Background(), func(tx ledger.Tx) error {
		for _, w := range writes {
			if w.After == nil {
				err = tx.Delete(w.Key)
			} else {
				err = tx.Put(w.After)
			}
			if err != nil {
				return fmt.Errorf("%v: %w", w.Key, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// counted holds that the ledger's counts of licenses are those of the record.
func counted(t *rapid.T, book *ledger.Book, store ledger.Store) {
	kept, told, err := ledger.Counts(context.Background(), book, store)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(told, kept); diff != "" {
		t.Fatalf("counted on the way (-from history +kept)\n%s", diff)
	}
}

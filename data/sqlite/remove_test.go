package sqlite

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
)

// Rows that SQLite itself takes down into history stand there as those that are handed over:
// the same copy, of the same subscription and person, in the order in which they went.
func TestWhatIsRemovedAtOnceIsInHistoryAsOneByOne(t *testing.T) {
	r := openRecordForTest(t)
	names := []string{"Anouk", `J\o"rg`, "Zoë <a&b>", "line\nline", "日本", "a\u2028b"}
	var people, licenses []data.Row
	for i, name := range names {
		person, err := booktest.SavePerson(r.Book, data.Person{Name: name, Address: fmt.Sprintf("p%d@example.nl", i), Blocked: i%2 == 1, MadeOn: data.NewDate(2024, 2, i+1)})
		if err != nil {
			t.Fatal(err)
		}
		people = append(people, person)
	}
	for i, s := range []data.Subscription{booktest.Office(9), booktest.Office(8)} {
		s, err := booktest.AddSubscription(r.Book, s)
		if err != nil {
			t.Fatal(err)
		}
		if err := booktest.Assign(t, r.Book, s.ID, []data.PersonID{people[i].(data.Person).ID, people[i+3].(data.Person).ID}); err != nil {
			t.Fatal(err)
		}
	}
	err := r.store.Read(t.Context(), func(v ledger.View) (err error) {
		licenses, err = v.Rows(ledger.RowQuery{Entity: data.EntityAssignment})
		return err
	})
	if err != nil || len(licenses) != 4 {
		t.Fatal(licenses, err)
	}
	slices.Reverse(licenses)
	apart := []data.Row{people[5], people[4], people[2], people[0], people[1], people[3]} // downwards, alone and upwards
	handed := historyOf(t, r, func(tx ledger.Tx, step data.StepID) error {
		for _, row := range slices.Concat(licenses, apart) {
			if err := tx.Delete(row.Key()); err != nil {
				return err
			}
			if err := tx.AddWrite(data.Write{Step: step, Key: row.Key(), Before: row.Kept(row.Key().ID, row.Written())}); err != nil {
				return err
			}
		}
		return nil
	})
	taken := historyOf(t, r, func(tx ledger.Tx, step data.StepID) error {
		for _, rows := range [][]data.Row{licenses, apart} {
			var keys []data.Key
			for _, row := range rows {
				keys = append(keys, row.Key())
			}
			if err := tx.Remove(step, keys...); err != nil {
				return err
			}
		}
		return nil
	})
	if len(taken) != len(licenses)+len(apart) || !slices.Equal(taken, handed) {
		t.Errorf("%q\nwant %q", taken, handed)
	}
	err = r.store.Write(t.Context(), func(tx ledger.Tx) error { return tx.Remove(1, data.Person{ID: 99}.Key()) })
	if err == nil {
		t.Error("a row was removed that is not there")
	}
}

// historyOf is what some work adds to history, which is not kept.
func historyOf(t *testing.T, r record, work func(ledger.Tx, data.StepID) error) (added []string) {
	t.Helper()
	undone := fmt.Errorf("not to be kept")
	err := r.store.Write(t.Context(), func(written ledger.Tx) error {
		last, err := written.Steps(ledger.StepQuery{Limit: 1})
		if err != nil {
			return err
		}
		step := last.Rows[0].ID + 1
		if err := work(written, step); err != nil {
			return err
		}
		if err := written.EachWrite(ledger.WriteQuery{Step: step}, func(w data.Write, _ time.Time) error {
			added = append(added, fmt.Sprintf("%+v %+v", w.Key, w.Before))
			return nil
		}); err != nil {
			return err
		}
		columns, err := collect(&written.(*tx).view, "SELECT entity, entity_id, coalesce(subscription, 0), coalesce(moved_from, 0), coalesce(person, 0), after IS NULL FROM history WHERE step = ? ORDER BY id",
			[]any{int64(step)}, func(scan func(...any) error) (string, error) {
				var entity string
				var of [5]int64
				err := scan(&entity, &of[0], &of[1], &of[2], &of[3], &of[4])
				return fmt.Sprint(entity, of), err
			})
		for i, of := range columns {
			added[i] += " " + of
		}
		if err != nil {
			return err
		}
		return undone
	})
	if err != undone {
		t.Fatal(err)
	}
	return added
}

// The copy of a row takes two arguments a column of one function of SQLite, which has not room
// for any number: a table that outgrows it is to be noted row by row, or in parts.
func TestEveryTableCanBeRemovedAtOnce(t *testing.T) {
	r := openRecordForTest(t)
	for entity, kept := range tables {
		if _, err := r.store.writer.ExecContext(t.Context(), "EXPLAIN "+kept.noting("ASC"), 1, 1, 1); err != nil {
			t.Errorf("%s: %v", entity, err)
		}
	}
}

package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"seatbook/data"
)

// tables are the tables that history tells of.
var tables = []string{"settings", "organization", "subscription", "person", "assignment", "change", "snooze", "price", "product", "mapping"}

// openRecord opens a new record for a property test.
func openRecord(t *rapid.T, dir, name string) *Book {
	book, err := Open(context.Background(), filepath.Join(dir, name), Options{Now: func() time.Time {
		return time.Date(2026, 3, 11, 10, 0, 0, 0, time.UTC)
	}})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// content reads every row of the record by table and ID; version, how often a
// row was written, is left out where it does not matter.
func content(t *rapid.T, b *Book, withVersion bool) map[string]columns {
	all := map[string]columns{}
	for _, table := range tables {
		rows, err := b.reader.Query("SELECT id FROM " + table + " ORDER BY id")
		if err != nil {
			t.Fatal(err)
		}
		var ids []int64
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				t.Fatal(err)
			}
			ids = append(ids, id)
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			read, err := b.reader.Begin()
			if err != nil {
				t.Fatal(err)
			}
			row, err := (&tx{Tx: read, ctx: context.Background()}).image(table, id)
			if err := errors.Join(err, read.Rollback()); err != nil {
				t.Fatal(err)
			}
			if !withVersion {
				delete(row, "version")
			}
			all[fmt.Sprintf("%s %d", table, id)] = row
		}
	}
	return all
}

// doSomething takes one step that an admin could, whatever comes of it.
func doSomething(t *rapid.T, b *Book) {
	ctx, today := context.Background(), data.NewDate(2026, 3, 11)
	page, err := b.Subscriptions(ctx, data.SubscriptionQuery{On: today})
	if err != nil {
		t.Fatal(err)
	}
	people, err := b.People(ctx, data.PersonQuery{})
	if err != nil {
		t.Fatal(err)
	}
	act := rapid.IntRange(0, 13).Draw(t, "act")
	var s data.Subscription
	if len(page.Rows) > 0 {
		s = page.Rows[rapid.IntRange(0, len(page.Rows)-1).Draw(t, "which")].Subscription
	}
	var who []data.PersonID
	if len(people.Rows) > 0 {
		who = append(who, people.Rows[rapid.IntRange(0, len(people.Rows)-1).Draw(t, "who")].ID)
	}
	n := rapid.IntRange(1, 12).Draw(t, "n")
	switch act {
	case 0:
		fresh := data.NewSubscription(today)
		fresh.Product, fresh.Total = rapid.SampledFrom([]string{"Visio", "Project"}).Draw(t, "product"), n
		// Under the new agreement and without recurring billing, what was bought can't
		// be let go again, so that the reverse is refused (R18).
		fresh.Agreement = data.AgreementClassic
		_, err = b.AddSubscription(ctx, fresh)
	case 1:
		_, err = b.SavePerson(ctx, data.Person{Name: "P", Address: fmt.Sprintf("p%d@example.nl", n)})
	case 2:
		_, err = b.SubmitChange(ctx, data.Order{SubscriptionRef: s.Ref(), NewTotal: n, When: data.WhenNow, On: today})
	case 3:
		err = b.Assign(ctx, s.ID, who, today)
	case 4:
		err = b.Unassign(ctx, s.ID, who, today)
	case 5:
		_, err = b.Undo(ctx)
	case 6:
		_, err = b.Redo(ctx)
	case 7:
		err = b.RemoveSubscription(ctx, s.Ref())
	case 10:
		err = b.ChangePrice(ctx, s.Ref(), data.PriceChange{From: today.AddDays(n), Price: data.Money{Minor: int64(n), Currency: "EUR"}})
	case 11:
		err = b.Cancel(ctx, s.Ref(), today)
	case 12:
		err = b.Resume(ctx, s.Ref(), today)
	case 13:
		var steps []data.Step
		if steps, err = b.Steps(ctx, 20); err == nil && len(steps) > 0 {
			_, err = b.UndoStep(ctx, rapid.SampledFrom(steps).Draw(t, "step").ID)
		}
	case 9:
		err = b.Snooze(ctx, s.ID, data.ConcernUnused, today.AddDays(n), today)
	case 8:
		_, err = b.SubmitChange(ctx, data.Order{SubscriptionRef: s.Ref(), NewTotal: n, When: data.WhenRenewal, On: today})
	}
	known, mistakes := (*data.Error)(nil), (*data.Mistakes)(nil)
	if err != nil && !errors.As(err, &known) && !errors.As(err, &mistakes) {
		t.Fatalf("act %d: %v", act, err)
	}
}

// R22: replaying history from an empty record gives the record; undoing
// everything gives the empty one.
func TestHistoryIsWhole(t *testing.T) {
	dir, runs := t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		runs++
		book := openRecord(t, dir, fmt.Sprintf("%d.seatbook", runs))
		defer book.Close()
		empty := openRecord(t, dir, fmt.Sprintf("%d-empty.seatbook", runs))
		defer empty.Close()
		nothing := content(t, empty, false)
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			doSomething(t, book)
		}
		replay(t, book, empty)
		if diff := cmp.Diff(content(t, book, true), content(t, empty, true)); diff != "" {
			t.Fatalf("replayed (-record +replayed)\n%s", diff)
		}
		for {
			_, err := book.Undo(context.Background())
			if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNothingToUndo {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if diff := cmp.Diff(nothing, content(t, book, false)); diff != "" {
			t.Fatalf("everything undone (-empty +record)\n%s", diff)
		}
	})
}

// replay writes what history tells of one record into an empty one.
func replay(t *rapid.T, from, into *Book) {
	rows, err := from.reader.Query("SELECT entity, entity_id, after FROM history ORDER BY id")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	write, err := into.writer.Begin()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := write.Exec("PRAGMA defer_foreign_keys = ON"); err != nil {
		t.Fatal(err)
	}
	for rows.Next() {
		var w pastWrite
		var after sql.NullString
		if err := rows.Scan(&w.table, &w.id, &after); err != nil {
			t.Fatal(err)
		}
		if w.after, err = parseImage(after); err != nil {
			t.Fatal(err)
		}
		if _, err := write.Exec("DELETE FROM "+w.table+" WHERE id = ?", w.id); err != nil {
			t.Fatal(err)
		}
		if w.after == nil {
			continue
		}
		statement, args := w.after.insertInto(w.table)
		if _, err := write.Exec(statement, args...); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(rows.Err(), write.Commit()); err != nil {
		t.Fatal(err)
	}
}

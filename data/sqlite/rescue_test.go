package sqlite

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// filledRecord makes a closed record with so many people that their rows fill several
// pages.
func filledRecord(t *testing.T, people int) string {
	t.Helper()
	book := livedRecord(t)
	for i := range people {
		if _, err := booktest.SavePerson(book.Book, data.Person{Name: fmt.Sprintf("Person %d", i), Address: fmt.Sprintf("p%d@example.nl", i)}); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := book.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	return path
}

// pagesOf returns the pages of a table or an index.
func pagesOf(t *testing.T, path, name string) (pages []int64) {
	t.Helper()
	db := connect(path, alone, 1)
	defer db.Close()
	var root int64
	if err := db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name = ?", name).Scan(&root); err != nil {
		t.Fatal(err)
	}
	return []int64{root}
}

// A record with a damaged page is saved as far as it can be read: what the page held
// is taken from history, and what is lost is counted. The damaged one stays.
func TestRescueOfADamagedRecord(t *testing.T) {
	const people, page = 300, 4096
	for name, table := range map[string]string{"people": "person", "an index": "person_search", "history": "history", "steps": "step"} {
		t.Run(name, func(t *testing.T) {
			path := filledRecord(t, people)
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			// A leaf in the middle: interior pages name their leaves, so take one by its root's child.
			root := pagesOf(t, path, table)[0]
			leaf := childOf(content, root, page)
			for i := range int64(page / 2) {
				content[(leaf-1)*page+i] = 0xFF
			}
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := Open(t.Context(), path, Options{}); !isCode(err, data.CodeDamaged) {
				t.Fatalf("error %v, want damaged", err)
			}
			to := filepath.Join(t.TempDir(), "rescued.seatbook")
			rescued, err := Rescue(t.Context(), path, to, booktest.Now())
			if err != nil {
				t.Fatal(err)
			}
			t.Logf("%+v", rescued)
			book := openRecord(t, to)
			defer book.Close()
			all, err := book.People(t.Context(), data.PersonQuery{})
			if err != nil || all.Count != people+1 {
				t.Errorf("%d people, want %d, error %v", all.Count, people+1, err)
			}
			if page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 1 {
				t.Errorf("%d subscriptions, error %v", page.Count, err)
			}
			if found, err := book.store.Examine(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("what was saved: found %+v, error %v", found, err)
			}
			if err := booktest.Try(book.Book, acts.Undo{}); err != nil && !isCode(err, data.CodeCantUndo) && !isCode(err, data.CodeNothingToUndo) {
				t.Errorf("undoing: %v", err)
			}
			missing := 0
			for _, saved := range rescued {
				missing += saved.Missing
			}
			if (missing > 0) != (table == "history" || table == "step") {
				t.Errorf("%d rows are said to be missing: %+v", missing, rescued)
			}
			if after, err := os.ReadFile(path); err != nil || string(after) != string(content) {
				t.Error("the damaged record was changed")
			}
		})
	}
}

// A record that is without one row of its history, or without one of its steps, is
// whole again once it was rescued, also where the row was removed since.
func TestRescueOfAHistoryWithGaps(t *testing.T) {
	whole := filledRecord(t, 1)
	book := openRecord(t, whole)
	person, err := booktest.SavePerson(book.Book, data.Person{Name: "Bram", Address: "bram@example.nl"})
	if err == nil {
		person.Name = "Bram Bos"
		person, err = booktest.SavePerson(book.Book, person)
	}
	if err = errors.Join(err, booktest.Try(book.Book, acts.RemovePerson{Person: person.Ref()})); err != nil {
		t.Fatal(err)
	}
	var rows, steps int
	count := book.store.reader.QueryRow("SELECT (SELECT max(id) FROM history), (SELECT max(id) FROM step)")
	if err := errors.Join(count.Scan(&rows, &steps), book.Close()); err != nil {
		t.Fatal(err)
	}
	for n := range rows + steps {
		path, to := filepath.Join(t.TempDir(), "record.seatbook"), filepath.Join(t.TempDir(), "rescued.seatbook")
		if err := copyFile(whole, path); err != nil {
			t.Fatal(err)
		}
		table, id := "history", n+1
		if n >= rows {
			table, id = "step", n-rows+1
		}
		db := connect(path, toCopy, 1)
		_, err := db.Exec(fmt.Sprintf("PRAGMA foreign_keys = OFF; DROP TRIGGER %s_no_delete; DELETE FROM %s WHERE id = %d", table, table, id))
		if err = errors.Join(err, db.Close()); err != nil {
			t.Fatal(err)
		}
		if _, err := Rescue(t.Context(), path, to, booktest.Now()); err != nil {
			t.Fatalf("%s %d: %v", table, id, err)
		}
		wantWhole(t, fmt.Sprintf("%s %d", table, id), to)
	}
}

// childOf returns a leaf below a root page.
func childOf(content []byte, page int64, size int64) int64 {
	for {
		start := (page - 1) * size
		header := start
		if page == 1 {
			header += 100
		}
		if kind := content[header]; kind != 2 && kind != 5 { // a leaf
			return page
		}
		cells := int64(content[header+3])<<8 | int64(content[header+4])
		middle := header + 12 + cells/2*2
		cell := start + (int64(content[middle])<<8 | int64(content[middle+1]))
		page = int64(content[cell])<<24 | int64(content[cell+1])<<16 | int64(content[cell+2])<<8 | int64(content[cell+3])
	}
}

// A file of which nothing can be read makes no record.
func TestRescueOfNothing(t *testing.T) {
	from, to := filepath.Join(t.TempDir(), "record.seatbook"), filepath.Join(t.TempDir(), "rescued.seatbook")
	if err := os.WriteFile(from, []byte("SQLite format 3\x00 and then nothing that makes sense"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Rescue(t.Context(), from, to, booktest.Now()); !isCode(err, data.CodeNothingToRead) {
		t.Errorf("error %v, want nothing to read", err)
	}
	if there(to) {
		t.Error("a file was left behind")
	}
}

// What every record begins with is in the one that is saved, whatever value of it is
// damaged.
func TestRescueOfTheBeginnings(t *testing.T) {
	whole := filledRecord(t, 1)
	db := connect(whole, alone, 1)
	var damages []string
	for _, table := range []string{"record", "settings", "organization"} {
		rows, err := db.Query("SELECT name, type FROM pragma_table_info(?)", table)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var name, kind string
			if err := rows.Scan(&name, &kind); err != nil {
				t.Fatal(err)
			}
			bad := map[string]string{"TEXT": "'12345-01-01'", "INTEGER": "-9223372036854775808"}[kind]
			damages = append(damages, fmt.Sprintf("UPDATE %s SET %s = %s", table, name, bad))
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	for _, damage := range damages {
		path, to := filepath.Join(t.TempDir(), "record.seatbook"), filepath.Join(t.TempDir(), "rescued.seatbook")
		if err := copyFile(whole, path); err != nil {
			t.Fatal(err)
		}
		db := connect(path, toCopy, 1)
		_, err := db.Exec("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + damage)
		if err = errors.Join(err, db.Close()); err != nil {
			t.Fatalf("%s: %v", damage, err)
		}
		if _, err := Rescue(t.Context(), path, to, booktest.Now()); err != nil {
			t.Errorf("%s: %v", damage, err)
			continue
		}
		wantWhole(t, damage, to)
	}
}

package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
)

// olderRecord makes a record of an older schema with one thing in it.
func olderRecord(t *testing.T, path string) {
	t.Helper()
	steps := fstest.MapFS{}
	for _, name := range []string{"00001_record.sql", "00002_attention.sql"} {
		content, err := migrationFiles.ReadFile("migrations/" + name)
		if err != nil {
			t.Fatal(err)
		}
		steps[name] = &fstest.MapFile{Data: content}
	}
	if err := openMigrated(t, path, steps); err != nil {
		t.Fatal(err)
	}
}

// A copy from an earlier update, or from one that was killed, does not lock the
// record: the next copy has another name.
func TestCopyBeforeMigrationIsThereAlready(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	olderRecord(t, path)
	first := CopyBeforeMigration(path, 2)
	for _, there := range []string{first, first + partSuffix, first + partSuffix + journalSuffix} {
		if err := os.WriteFile(there, []byte("of an earlier time"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book := openRecord(t, path)
	defer book.Close()
	if kept, err := os.ReadFile(first); err != nil || string(kept) != "of an earlier time" {
		t.Errorf("the earlier copy holds %q, error %v", kept, err)
	}
	if err := Verify(t.Context(), first+".2"); err != nil {
		t.Errorf("the copy: %v", err)
	}
	if left, err := unfinished(path); err != nil || len(left) > 0 {
		t.Errorf("left: %v, error %v", left, err)
	}
}

// A kill at any point of a swap leaves the old record or the new one, whole, and
// nothing lost.
func TestSwapThatWasKilled(t *testing.T) {
	now := time.Date(2026, 3, 11, 10, 0, 0, 0, time.UTC)
	for name, kill := range map[string]struct {
		swapped bool
		until   func(path, part string) error
	}{
		"second name": {false, func(path, part string) error { return os.Link(path, part) }},
		"copied":      {false, func(path, part string) error { return copyFile(path, part) }},
		"log moved": {false, func(path, part string) error {
			return errors.Join(os.Link(path, part), os.Rename(path+walSuffix, part+walSuffix))
		}},
		"swapped": {true, func(path, part string) error {
			return errors.Join(os.Link(path, part), os.Rename(path+walSuffix, part+walSuffix), os.Rename(path+restoringSuffix, path))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			path := killedRecord(t, 2)
			old := openRecordForTest(t)
			if err := old.store.BackUp(t.Context(), path+restoringSuffix); err != nil {
				t.Fatal(err)
			}
			if err := kill.until(path, path+damagedMark+now.Format(stampLayout)+partSuffix); err != nil {
				t.Fatal(err)
			}
			want := 2
			if kill.swapped {
				want = 1
			}
			if n := countIn(t, path); n != want {
				t.Errorf("%d subscriptions, want %d", n, want)
			}
			kept, err := putAside(path)
			if err != nil || (len(kept) > 0) != kill.swapped {
				t.Errorf("kept %v, error %v", kept, err)
			}
			for _, file := range kept {
				if !strings.HasSuffix(file, walSuffix) && countIn(t, file) != 2 {
					t.Errorf("%s lost a step", file)
				}
			}
		})
	}
}

// killedRecord returns the path of a record with some subscriptions whose program was
// killed: the steps are beside it still.
func killedRecord(t *testing.T, n int) string {
	t.Helper()
	book := openRecordForTest(t)
	for range n - 1 {
		if _, err := booktest.AddSubscription(book.Book, booktest.Office(1)); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "record.seatbook")
	for _, suffix := range []string{"", walSuffix} {
		if err := copyFile(book.store.path+suffix, path+suffix); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

func countIn(t *testing.T, path string) int {
	t.Helper()
	book := openRecord(t, path)
	defer book.Close()
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil {
		t.Fatal(err)
	}
	return page.Count
}

// The last steps of a record whose program was killed are beside it: they are
// unpacked with it, and put aside with it.
func TestStepsBesideARecordBelongToIt(t *testing.T) {
	path := killedRecord(t, 3)
	fresh := filepath.Join(t.TempDir(), "fresh.seatbook")
	if err := Unpack(t.Context(), path, "", fresh); err != nil {
		t.Fatal(err)
	}
	if n := countIn(t, fresh); n != 3 {
		t.Errorf("%d subscriptions unpacked, want 3", n)
	}
	if err := Unpack(t.Context(), fresh, "", path+restoringSuffix); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path + walSuffix)
	if err != nil {
		t.Fatal(err)
	}
	aside, err := TakePlace(path, booktest.Now(), true, true)
	if err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(aside + walSuffix)
	if err != nil || string(before) != string(after) {
		t.Errorf("the steps beside the record are not kept: %v", err)
	}
	if n := countIn(t, aside); n != 3 {
		t.Errorf("%d subscriptions kept, want 3", n)
	}
}

// A journal that a kill left is rolled back where the record is opened to write, and
// in a copy where it is opened to read; one of another file does no harm.
func TestJournalThatWasLeft(t *testing.T) {
	dir := t.TempDir()
	for name, journal := range map[string]string{"own": "", "foreign": filepath.Join(dir, "other.db-journal"), "nonsense": filepath.Join(dir, "nonsense")} {
		t.Run(name, func(t *testing.T) {
			path := halfWritten(t, name == "own")
			switch name {
			case "foreign":
				other := halfWritten(t, true)
				journal = other + journalSuffix
			case "nonsense":
				if err := os.WriteFile(journal, []byte(strings.Repeat("no journal at all ", 100)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			if journal != "" {
				if err := copyFile(journal, path+journalSuffix); err != nil {
					t.Fatal(err)
				}
			}
			reader, err := Open(t.Context(), path, Options{ReadOnly: true})
			if err == nil {
				err = reader.Close()
			}
			if name == "own" {
				if err != nil {
					t.Fatalf("to read: %v", err)
				}
				reader := openToRead(t, path)
				defer reader.Close()
				if page, err := reader.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 1 {
					t.Errorf("read %d subscriptions, error %v", page.Count, err)
				}
			}
			if n := countIn(t, path); n != 1 {
				t.Errorf("%d subscriptions, want 1", n)
			}
		})
	}
}

// halfWritten returns the path of a record that a program was writing into when it
// was killed, or of one that is whole.
func halfWritten(t *testing.T, killed bool) string {
	t.Helper()
	book := openRecordForTest(t)
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := book.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	if !killed {
		return path
	}
	db := connect(path, toCopy, 1)
	defer db.Close()
	write, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	// So little room in memory that pages go to the file before the end.
	for _, statement := range []string{
		"PRAGMA cache_size = 2", "PRAGMA cache_spill = 2",
		"INSERT INTO step (id, at, actor, kind, subject, from_total, to_total, note) WITH RECURSIVE n(i) AS (VALUES (1000) UNION ALL SELECT i + 1 FROM n WHERE i < 9000) SELECT i, '', '', '', hex(randomblob(90)), 0, 0, '' FROM n",
		"DROP INDEX history_step", "CREATE TABLE later (x)",
	} {
		if _, err := write.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}
	killedPath := filepath.Join(t.TempDir(), "record.seatbook")
	for _, suffix := range []string{"", journalSuffix} {
		if err := copyFile(path+suffix, killedPath+suffix); err != nil {
			t.Fatal(err)
		}
	}
	if err := write.Rollback(); err != nil {
		t.Fatal(err)
	}
	return killedPath
}

package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/stages"
)

// withStep returns the migrations with one more after them.
func withStep(t *testing.T, statements string) fs.FS {
	t.Helper()
	all := fstest.MapFS{"99999_next.sql": {Data: []byte(statements)}}
	names, err := fs.Glob(migrations, "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		content, err := fs.ReadFile(migrations, name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: content}
	}
	return all
}

func openMigrated(t *testing.T, path string, steps fs.FS) error {
	t.Helper()
	book, err := open(context.Background(), path, Options{}, steps)
	if err != nil {
		return err
	}
	return book.Close()
}

func TestCopyIsKeptBeforeAMigration(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := openMigrated(t, path, migrations); err != nil {
		t.Fatal(err)
	}
	if err := openMigrated(t, path, withStep(t, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]int{path: 1, CopyBeforeMigration(path, latestVersion): 0} {
		db, err := sql.Open("sqlite3", file)
		if err != nil {
			t.Fatal(err)
		}
		var tables int
		if err := db.QueryRow("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").Scan(&tables); err != nil {
			t.Fatal(err)
		}
		if tables != want {
			t.Errorf("%s has %d tables of the new version, want %d", file, tables, want)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFailedMigrationLeavesTheRecord(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := openMigrated(t, path, migrations); err != nil {
		t.Fatal(err)
	}
	if err := openMigrated(t, path, withStep(t, "CREATE TABLE later (id INTEGER); CREATE NONSENSE;")); err == nil {
		t.Fatal("a broken migration went through")
	}
	book := openRecord(t, path)
	defer book.Close()
	if _, err := book.Settings(context.Background()); err != nil {
		t.Fatal(err)
	}
	if _, err := book.Subscriptions(context.Background(), data.SubscriptionQuery{}); err != nil {
		t.Fatal(err)
	}
}

// A record of the first schema is brought to the present one, and keeps what it
// holds.
func TestFirstSchemaIsBroughtUp(t *testing.T) {
	first, err := fs.ReadFile(migrations, "00001_record.sql")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := openMigrated(t, path, fstest.MapFS{"00001_record.sql": {Data: first}}); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	store, err := Open(context.Background(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := ledger.Open(context.Background(), store, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := reader.Settings(context.Background()); err != nil {
		t.Error(err)
	}
	if err := reader.Close(); err != nil {
		t.Error(err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("reading the record changed it, error %v", err)
	}
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("UPDATE settings SET user_name = 'Anouk'"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	book := openRecord(t, path)
	defer book.Close()
	settings, err := book.Settings(context.Background())
	if err != nil || settings.UserName != "Anouk" || settings.NoticeDays != 30 {
		t.Errorf("%+v, error %v", settings, err)
	}
	if _, err := os.Stat(CopyBeforeMigration(path, 1)); err != nil {
		t.Error(err)
	}
}

// Whoever opens a record of an older schema is told how far it is, migration by migration.
// One of the present schema tells nothing.
func TestMigratingIsTold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	content, err := os.ReadFile(recordOfSchema(latestVersion - 2))
	if err == nil {
		err = os.WriteFile(path, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"updating 1/2 updating 2/2 ", ""} {
		told := ""
		ctx := stages.Told(t.Context(), func(stage stages.Stage, done, of int) { told += fmt.Sprintf("%s %d/%d ", stage, done, of) })
		store, err := Open(ctx, path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := store.Close(); err != nil || told != want {
			t.Errorf("told %q, want %q; error %v", told, want, err)
		}
	}
}

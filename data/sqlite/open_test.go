package sqlite_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

func wantCode(t *testing.T, err error, code data.Code) {
	t.Helper()
	var known *data.Error
	if !errors.As(err, &known) || known.Code != code {
		t.Fatalf("got error %v, want code %s", err, code)
	}
}

// rawly runs one statement on a file as another program would.
func rawly(t *testing.T, path, statement string, args ...any) error {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, err = db.Exec(statement, args...)
	return err
}

func TestRecordIsForItsOwnerOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "record.seatbook")
	openFile(t, path)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("file mode %o, want 600", mode)
	}
}

func TestRefusesWhatIsNoRecord(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "letter.txt")
	if err := os.WriteFile(text, []byte("Dear all, this is a letter and no record."), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(dir, "other.db")
	if err := rawly(t, other, "CREATE TABLE song (title TEXT)"); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{text, other} {
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = open(path, false)
		wantCode(t, err, data.CodeNotARecord)
		after, err := os.ReadFile(path)
		if err != nil || string(after) != string(before) {
			t.Errorf("%s was changed", path)
		}
	}
	_, err := open(dir, false)
	wantCode(t, err, data.CodeNotAFile)
	empty := filepath.Join(dir, "empty.seatbook")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = open(empty, true)
	wantCode(t, err, data.CodeEmptyRecord)
	_, err = open(filepath.Join(dir, "missing.seatbook"), true)
	wantCode(t, err, data.CodeGone)
}

// closedRecord returns the path of a record with one subscription in it.
func closedRecord(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := open(path, false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRefusesANewerVersion(t *testing.T) {
	path := closedRecord(t)
	if err := rawly(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1); PRAGMA user_version = 999"); err != nil {
		t.Fatal(err)
	}
	_, err := open(path, false)
	wantCode(t, err, data.CodeNewerVersion)
	_, err = open(path, true)
	wantCode(t, err, data.CodeNewerVersion)
}

func TestRefusesADamagedFile(t *testing.T) {
	path := closedRecord(t)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 5000; i < len(content)-100; i++ {
		content[i] = 0xA5
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = open(path, false)
	wantCode(t, err, data.CodeDamaged)
}

func TestOneProgramWritesAtATime(t *testing.T) {
	path := closedRecord(t)
	openFile(t, path)
	_, err := open(path, false)
	wantCode(t, err, data.CodeInUse)

	reader, err := open(path, true)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	page, err := reader.Subscriptions(context.Background(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil || page.Count != 1 {
		t.Fatalf("read %d subscriptions, error %v", page.Count, err)
	}
	_, err = booktest.AddSubscription(reader, booktest.Office(1))
	wantCode(t, err, data.CodeReadOnly)
}

// R22: history is only ever added to, whoever writes to the file.
func TestHistoryCantBeChanged(t *testing.T) {
	path := closedRecord(t)
	for _, statement := range []string{
		"UPDATE step SET actor = 'somebody else'", "DELETE FROM step",
		"UPDATE history SET after = NULL", "DELETE FROM history",
	} {
		if err := rawly(t, path, statement); err == nil {
			t.Errorf("%s was let through", statement)
		}
	}
}

// The file itself holds what the rules hold (R12, R21).
func TestFileHoldsTheRules(t *testing.T) {
	path := closedRecord(t)
	for _, statement := range []string{
		"UPDATE subscription SET total = 0",
		"UPDATE subscription SET total = 100000000",
		"UPDATE subscription SET channel = 'market'",
		"UPDATE subscription SET total = 'many'",
		"UPDATE subscription SET renews_on = '2020-01-01'",
		"UPDATE settings SET role = 'king'",
		"INSERT INTO settings SELECT 2, 1, '', role, country, currency, language, theme FROM settings",
		"PRAGMA foreign_keys = ON; INSERT INTO assignment (subscription, person, assigned_on) VALUES (1, 99, '')",
		`INSERT INTO change (subscription, kind, state, from_total, to_total, at_time, submitted_on, due_on, confirmed_on, note, part_minor, full_minor, currency)
		 VALUES (1, 'total', 'submitted', 1, 2, 'now', '', '', '', '', 0, 0, ''), (1, 'total', 'scheduled', 1, 2, 'now', '', '', '', '', 0, 0, '')`,
	} {
		if err := rawly(t, path, statement); err == nil {
			t.Errorf("%s was let through", statement)
		}
	}
}

func TestRelativeAndOddPaths(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, path := range []string{"record.seatbook", "a?b=c #1%20.seatbook", filepath.Join("new folder", "é.seatbook")} {
		book, err := open(path, false)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(path); err != nil {
			t.Error(err)
		}
	}
}

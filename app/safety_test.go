package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/sqlite"
)

func settingsOf(t *testing.T, kept *backups) data.Settings {
	t.Helper()
	settings, err := kept.open.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return settings
}

// filled makes a record by the commands, of the samples.
func filled(t *testing.T) (record string) {
	t.Helper()
	record = filepath.Join(t.TempDir(), "record.seatbook")
	for _, path := range samplePaths()[:2] {
		if code, _, errs := command(t, "--record", record, "import", path); code != 0 {
			t.Fatal(errs)
		}
	}
	return record
}

func content(t *testing.T, path string) []byte {
	t.Helper()
	all, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// rawly runs statements on a file as another program would.
func rawly(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

func listed1(t *testing.T, record string) string {
	t.Helper()
	code, out, errs := command(t, "--record", record, "list", "--json")
	if code != 0 {
		t.Fatalf("exit %d: %s", code, errs)
	}
	return out
}

// No export writes over a record, a backup or what SQLite keeps beside a record,
// also through a link.
func TestExportNeverWritesOverARecord(t *testing.T) {
	record, other := filled(t), filled(t)
	_, out, _ := command(t, "--record", record, "backup", filepath.Join(t.TempDir(), "backups"))
	backup := strings.TrimSpace(out)
	link := filepath.Join(t.TempDir(), "export.csv")
	if err := os.Symlink(record, link); err != nil {
		t.Fatal(err)
	}
	damaged, empty, aside, renamed := filled(t), filled(t), record+".damaged-20260101T000000Z", filepath.Join(t.TempDir(), "our record.bak")
	for path, content := range map[string]string{damaged: strings.Repeat("x", 5000), empty: "", aside: "x", renamed: "age-encryption.org/v1\n-> X25519"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, target := range []string{record, link, other, backup, record + "-wal", record + ".lock", damaged, empty, aside, renamed} {
		before, _ := os.ReadFile(target)
		for _, format := range []string{"csv", "xlsx", "pdf", "ics", "json"} {
			if code, _, errs := command(t, "--record", record, "export", "--format", format, target); code != 1 || !strings.Contains(errs, "overwritten") {
				t.Errorf("%s over %s: exit %d: %s", format, filepath.Base(target), code, errs)
			}
		}
		if after, _ := os.ReadFile(target); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", target)
		}
	}
	if code, _, errs := command(t, "--record", record, "restore", record); code != 1 || !strings.Contains(errs, "overwritten") {
		t.Errorf("a record restored over itself: exit %d: %s", code, errs)
	}
}

// What can't be backed up is kept byte for byte, whether SQLite kept a log beside it or
// not, and with nothing beside it that has nothing in it.
func TestDamagedRecordIsKeptAsItIs(t *testing.T) {
	for _, mode := range []string{"WAL", "DELETE"} {
		record := filled(t)
		_, out, _ := command(t, "--record", record, "backup", t.TempDir())
		rawly(t, record, "PRAGMA journal_mode = "+mode)
		all := content(t, record)
		all[bytes.LastIndex(all, []byte(`{"id":`))] = 'x' // what only a look at each row finds
		if err := os.WriteFile(record, all, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{"list"}, {"check"}, {"restore", strings.TrimSpace(out)}} {
			_, _, _ = command(t, append([]string{"--record", record}, args...)...)
		}
		kept, err := filepath.Glob(record + ".damaged-*")
		if err != nil || len(kept) != 1 || !bytes.Equal(content(t, kept[0]), all) {
			t.Errorf("%s: kept %v, error %v", mode, kept, err)
		}
	}
}

// An import backs up what was there first.
func TestImportBacksUpFirst(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	for i, want := range []int{0, 1, 1} { // nothing was there; then something was; then nothing changes
		path := samplePaths()[min(i, 1)]
		if code, _, errs := command(t, "--record", record, "import", path); code != 0 {
			t.Fatal(errs)
		}
		all, err := sqlite.Backups(sqlite.DefaultBackupFolder(record))
		if err != nil || len(all) != want {
			t.Errorf("%d backups after import %d, want %d, error %v", len(all), i, want, err)
		}
	}
}

// A check tells in words and in JSON what is wrong with a record or a backup.
func TestCheckCommand(t *testing.T) {
	record := filled(t)
	_, out, _ := command(t, "--record", record, "backup", t.TempDir())
	backup := strings.TrimSpace(out)
	for _, args := range [][]string{{"check"}, {"check", backup}, {"check", "--json", backup}} {
		if code, out, errs := command(t, append([]string{"--record", record}, args...)...); code != 0 {
			t.Errorf("%v: exit %d: %s%s", args, code, out, errs)
		}
	}
	rawly(t, record, "UPDATE person SET name = 'X' WHERE id = 3; UPDATE subscription SET started_on = 'yesterday' WHERE id = 1")
	code, out, _ := command(t, "--record", record, "check")
	if code != 1 || !strings.Contains(out, "People, row 3: history says otherwise") || !strings.Contains(out, "Subscriptions, row 1: a date or a number can't be read") {
		t.Errorf("exit %d: %s", code, out)
	}
	code, out, _ = command(t, "--record", record, "check", "--json")
	var answer checked
	if err := json.Unmarshal([]byte(out), &answer); err != nil || code != 1 || answer.Ok || len(answer.Findings) < 2 {
		t.Errorf("exit %d, error %v: %s", code, err, out)
	}
	if code, _, errs := command(t, "--record", record, "check", filepath.Join("..", "README.md")); code != 1 || !strings.Contains(errs, "README.md") {
		t.Errorf("no record: exit %d: %s", code, errs)
	}
}

// What is said of a wrong file names it as the user does, and what to do about it here.
func TestWordsOfFiles(t *testing.T) {
	record, dir := filled(t), t.TempDir()
	file, moved, cut, empty := filepath.Join(dir, "file"), filepath.Join(dir, "moved.json"), filepath.Join(dir, "cut.json"), filepath.Join(dir, "empty.seatbook")
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	for path, text := range map[string][]byte{file: []byte("x"), cut: content(t, moved)[:5000], empty: nil} {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		args []string
		says []string
	}{
		{[]string{"rescue", file}, []string{"named file already", "another name"}},
		{[]string{"backup", file}, []string{"not a folder", "Choose a folder"}},
		{[]string{"backup", filepath.Join(file, "in")}, []string{"not a folder"}},
		{[]string{"export", "--format", "csv", dir}, []string{filepath.Base(dir), "is a folder"}},
		{[]string{"export", "--format", "csv", filepath.Join(file, "x.csv")}, []string{"not a folder"}},
		{[]string{"restore", cut}, []string{"cut.json is damaged", "Choose another backup"}},
		{[]string{"--record", empty, "rescue", filepath.Join(dir, "out.seatbook")}, []string{"empty.seatbook is"}},
		{[]string{"--record", file, "rescue", filepath.Join(dir, "out.seatbook")}, []string{"file is not a Seatbook record"}},
	} {
		code, _, errs := command(t, append([]string{"--record", record}, c.args...)...)
		for _, says := range c.says {
			if code != exitCould || !strings.Contains(errs, says) || strings.Contains(errs, "Tick") || strings.Contains(errs, "save the readable data") {
				t.Errorf("%v: exit %d: %s", c.args, code, errs)
			}
		}
	}
	if code, out, errs := command(t, "--record", record, "check", cut); code != exitCould || !strings.Contains(out, "another backup") {
		t.Errorf("another file checked: exit %d: %s%s", code, out, errs)
	}
	fresh := filepath.Join(dir, "fresh")
	for _, want := range []bool{true, false} {
		if code, _, errs := command(t, "--record", record, "backup", fresh); code != 0 || strings.Contains(errs, "has been created") != want {
			t.Errorf("into a folder that is new (%t): exit %d: %s", want, code, errs)
		}
	}
}

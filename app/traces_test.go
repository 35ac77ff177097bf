package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/sqlite"
)

// The log names no people, no files and no passphrase, whatever went wrong.
func TestLogNamesNobody(t *testing.T) {
	state := t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	t.Setenv("LC_ALL", "en_US.UTF-8")
	xdg.Reload()
	var out, errs bytes.Buffer
	secret := filepath.Join(t.TempDir(), "anouk.seatbook")
	wrong := filepath.Join(t.TempDir(), "anouk.json")
	if err := os.WriteFile(wrong, []byte(`{"format":1,"schema":"anouk"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"--record", secret, "restore", wrong},
		{"--record", secret, "list"},
		{"--record", secret, "export", "--format", "csv", filepath.Join(secret, "anouk.csv")},
		{"--record", wrong, "list"},
		{"--record", secret, "backup", filepath.Join(wrong, "anouk")},
		{"--record", secret, "restore", "--passphrase", "anouk", wrong},
	} {
		if code := run(args, &out, &errs); code == 0 {
			t.Errorf("%v went well", args)
		}
	}
	log := string(content(t, filepath.Join(state, "seatbook", "seatbook.log")))
	if strings.Contains(log, "anouk") || !strings.Contains(log, "not_a_record") {
		t.Errorf("the log says\n%s", log)
	}
}

// The list that a terminal shows moves no cursor, whatever a product is called.
func TestListIsPrintable(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	book, err := openRecord(t.Context(), record, sqlite.Options{Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	s := booktest.Office(4)
	s.Product = "Of\x1b[2Jfice\u202e \u009b1m\nVisio\t3/3\u2028Project\r\n"
	if _, err := booktest.AddSubscription(book.Book, s); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if _, out, _ := command(t, "--record", record, "list"); strings.ContainsAny(out, "\x1b\u202e\u009b\t\u2028") || strings.Count(out, "\n") != 2 {
		t.Errorf("it says %q", out)
	}
	if _, out, _ := command(t, "--record", record, "attention"); strings.Contains(out, "Visio") && strings.Count(out, "\n") != strings.Count(out, "Visio") {
		t.Errorf("it says %q", out)
	}
}

// A link leads a restore to the record, and stays a link; backing up into an
// encrypted folder through a link encrypts.
func TestLinksStayLinks(t *testing.T) {
	record := filled(t)
	_, out, _ := command(t, "--record", record, "backup", t.TempDir())
	link := filepath.Join(t.TempDir(), "link.seatbook")
	if err := os.Symlink(record, link); err != nil {
		t.Fatal(err)
	}
	rawly(t, record, "UPDATE settings SET user_name = 'x'")
	if code, _, errs := command(t, "--record", link, "restore", strings.TrimSpace(out)); code != 0 {
		t.Fatal(errs)
	}
	if target, err := os.Readlink(link); err != nil || target != record {
		t.Errorf("the link leads to %q, error %v", target, err)
	}
	kept := keptRecord(t)
	folder := kept.Folder(settingsOf(t, kept))
	recipient, err := kept.Protect(folder, "seven green bicycles")
	if err != nil {
		t.Fatal(err)
	}
	settings := settingsOf(t, kept)
	settings.BackupRecipient = recipient
	if err := booktest.Try(kept.open, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	through := filepath.Join(t.TempDir(), "through")
	if err := os.Symlink(folder, through); err != nil {
		t.Fatal(err)
	}
	code, made, errs := command(t, "--record", kept.program.record, "backup", through)
	if code != 0 || !strings.HasSuffix(strings.TrimSpace(made), ".age") {
		t.Errorf("exit %d: %s%s", code, made, errs)
	}
	phrase := filepath.Join(t.TempDir(), "phrase")
	if err := os.WriteFile(phrase, []byte("seven green bicycles\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := command(t, "check", "--passphrase-file", phrase, strings.TrimSpace(made)); code != 0 {
		t.Errorf("an encrypted backup checked: exit %d: %s%s", code, out, errs)
	}
	if runtime.GOOS == "linux" {
		if code, _, errs := command(t, "check", strings.TrimSpace(made)); code != 1 || !strings.Contains(errs, "passphrase") {
			t.Errorf("without its passphrase: exit %d: %s", code, errs)
		}
	}
}

// An import into an empty file begins a record there, and says so: it is not the same as
// one that is not there.
func TestImportIntoAnEmptyFile(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	for _, args := range [][]string{{"--dry-run"}, {}} {
		if err := os.WriteFile(record, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		asked := append(append([]string{"--record", record, "import", "--json"}, args...), samplePaths()[0])
		code, out, errs := command(t, asked...)
		var answer imported
		if err := json.Unmarshal([]byte(out), &answer); err != nil || code != 0 || len(answer.Notes) == 0 || answer.Notes[0].Code != data.CodeBegunInEmpty || answer.Notes[0].File != record {
			t.Errorf("%v: exit %d, error %v, notes %+v", args, code, err, answer.Notes)
		}
		if !strings.Contains(errs, "was an empty file") {
			t.Errorf("%v: it says %s", args, errs)
		}
		if written := len(content(t, record)) > 0; written == (len(args) > 0) {
			t.Errorf("%v: written: %t", args, written)
		}
		if left, _ := filepath.Glob(record + ".*"); len(args) > 0 && len(left) > 0 {
			t.Errorf("%v left %v", args, left)
		}
	}
	if _, out, errs := command(t, "--record", record, "import", "--json", samplePaths()[0]); strings.Contains(out+errs, "empty") {
		t.Errorf("of one that is there: %s%s", out, errs)
	}
}

// What was refused, and what only reads, leaves nothing behind.
func TestNothingIsLeft(t *testing.T) {
	in := t.TempDir()
	bad := filepath.Join(in, "bad.seatbook")
	if err := os.WriteFile(bad, []byte("no record"), 0o600); err != nil {
		t.Fatal(err)
	}
	moved := filepath.Join(in, "moved.json")
	record := filled(t)
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	rawly(t, record, "PRAGMA journal_mode = WAL")
	all := content(t, record)
	for name, args := range map[string][]string{
		"list": {"list"}, "check": {"check"}, "attention": {"attention"}, "savings": {"savings"}, "costs": {"costs"},
		"backup":    {"backup", filepath.Join(in, "backups")},
		"export":    {"export", "--format", "csv", filepath.Join(in, "list.csv")},
		"reconcile": {"reconcile", samplePaths()[0]},
		"tried":     {"import", "--dry-run", samplePaths()[0]},
		"rescue":    {"rescue", filepath.Join(in, "rescued.seatbook")},
		"restored":  {"restore", bad},
	} {
		folder := t.TempDir()
		path := filepath.Join(folder, "record.seatbook")
		if err := os.WriteFile(path, all, 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, errs := command(t, append([]string{"--record", path}, args...)...); (code != 0) != (name == "restored") {
			t.Errorf("%s: %s", name, errs)
		}
		if left, err := os.ReadDir(folder); err != nil || len(left) != 1 || !bytes.Equal(content(t, path), all) {
			t.Errorf("%s left %v, error %v", name, left, err)
		}
	}
	for name, args := range map[string][]string{
		"imported":        {"import", filepath.Join(in, "gone.csv")},
		"imported itself": {"import", bad},
		"restored":        {"restore", bad},
		"listed":          {"list"},
		"rescued":         {"rescue", filepath.Join(in, "out.seatbook")},
	} {
		folder := t.TempDir()
		for _, path := range []string{filepath.Join(folder, "record.seatbook"), filepath.Join(folder, "a", "b", "record.seatbook")} {
			if code, _, _ := command(t, append([]string{"--record", path}, args...)...); code != exitCould {
				t.Errorf("%s: exit %d", name, code)
			}
			if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
				t.Errorf("%s left %v, error %v", name, left, err)
			}
		}
	}
}

package main

import (
	"bytes"
	"context"
	"database/sql"
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
	"seatbook/screens/desk"
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
			if code, _, errs := command(t, "--record", record, "export", "--format", format, target); code != 1 || !strings.Contains(errs, "not written over") {
				t.Errorf("%s over %s: exit %d: %s", format, filepath.Base(target), code, errs)
			}
		}
		if after, _ := os.ReadFile(target); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", target)
		}
	}
	if code, _, errs := command(t, "--record", record, "restore", record); code != 1 || !strings.Contains(errs, "not written over") {
		t.Errorf("a record restored over itself: exit %d: %s", code, errs)
	}
}

// A record with one bad byte in its history is kept as it is by a restore, which goes
// on; what can be read of it can be saved, and what is missing is said.
func TestRestoreOverADamagedHistory(t *testing.T) {
	record := filled(t)
	_, out, _ := command(t, "--record", record, "backup", t.TempDir())
	backup := strings.TrimSpace(out)
	all := content(t, record)
	at := bytes.LastIndex(all, []byte(`{"id":`)) // the last image of a row
	all[at] = 'x'                                // no JSON any more
	if err := os.WriteFile(record, all, 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := command(t, "--record", record, "backup", t.TempDir()); code != 1 || !strings.Contains(errs, "damaged") {
		t.Errorf("backing it up: exit %d: %s", code, errs)
	}
	if code, out, _ := command(t, "--record", record, "check"); code != 1 || !strings.Contains(out, "does not hold together") {
		t.Errorf("checking it: exit %d: %s", code, out)
	}
	saved := filepath.Join(t.TempDir(), "saved.seatbook")
	code, out, errs := command(t, "--record", record, "rescue", saved)
	if code != 0 || !strings.Contains(out, "kept, 1 is missing.") {
		t.Errorf("saving what can be read: exit %d: %s%s", code, out, errs)
	}
	if code, _, errs := command(t, "--record", record, "rescue", saved); code != 1 || !strings.Contains(errs, "already") {
		t.Errorf("over a file that is there: exit %d: %s", code, errs)
	}
	if got, want := listed1(t, saved), listed1(t, backup); got != want {
		t.Errorf("saved %s, want %s", got, want)
	}
	if code, out, errs := command(t, "--record", saved, "check"); code != 0 {
		t.Errorf("what was saved, checked: exit %d: %s%s", code, out, errs)
	}
	if code, _, errs := command(t, "--record", record, "restore", backup); code != 0 {
		t.Fatalf("restoring over it: exit %d: %s", code, errs)
	}
	kept, err := filepath.Glob(record + ".damaged-*")
	if err != nil || len(kept) != 1 || !bytes.Equal(content(t, kept[0]), all) {
		t.Errorf("kept: %v, error %v", kept, err)
	}
	if code, out, errs := command(t, "--record", record, "check"); code != 0 {
		t.Errorf("afterwards: exit %d: %s%s", code, out, errs)
	}
}

// A backup takes the place of a record of a newer Seatbook and of one that only seems
// to be one; what was there is kept, byte for byte, and said.
func TestRestoreOverANewerVersion(t *testing.T) {
	for name, newer := range map[string]func(t *testing.T, record string){
		"newer": func(t *testing.T, record string) {
			rawly(t, record, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1); PRAGMA user_version = 999")
		},
		"our number": func(t *testing.T, record string) {
			if err := os.Remove(record); err != nil {
				t.Fatal(err)
			}
			rawly(t, record, "CREATE TABLE song (title TEXT); PRAGMA application_id = 1396851307; PRAGMA user_version = 4")
		},
	} {
		t.Run(name, func(t *testing.T) {
			record := filled(t)
			_, out, _ := command(t, "--record", record, "backup", t.TempDir())
			before := listed1(t, record)
			newer(t, record)
			was := content(t, record)
			if code, _, errs := command(t, "--record", record, "list"); code != 1 || strings.Contains(errs, "Something went wrong") {
				t.Errorf("listed: exit %d: %s", code, errs)
			}
			code, said, errs := command(t, "--record", record, "restore", strings.TrimSpace(out))
			if code != 0 {
				t.Fatalf("exit %d: %s", code, errs)
			}
			if after := listed1(t, record); after != before {
				t.Error("the backup was not restored")
			}
			kept, err := filepath.Glob(record + ".*-20*")
			if err != nil || len(kept) != 1 || !bytes.Equal(content(t, kept[0]), was) || !strings.Contains(said, kept[0]) {
				t.Errorf("kept %v, error %v; said %s", kept, err, said)
			}
			if damaged := strings.Contains(kept[0], ".damaged-"); damaged != (name != "newer") {
				t.Errorf("kept as %s", kept[0])
			}
		})
	}
	record := filled(t)
	before := listed1(t, record)
	rawly(t, record, "PRAGMA user_version = 16777224") // one wrong byte
	if code, out, _ := command(t, "--record", record, "check"); code != 1 {
		t.Errorf("checked: exit %d: %s", code, out)
	}
	if after := listed1(t, record); after != before {
		t.Error("it is read as another")
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

// A restore takes nothing that the program can't read, and leaves the record as it
// was.
func TestRestoreTakesNothingThatCantBeRead(t *testing.T) {
	record := filled(t)
	moved := filepath.Join(t.TempDir(), "record.json")
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	before, whole := listed1(t, record), string(content(t, moved))
	for name, hostile := range map[string]string{
		"no tables":        `{"format":1,"schema":4}`,
		"no settings":      strings.Replace(whole, `"settings": [`, `"settings_": [`, 1),
		"no organization":  strings.Replace(whole, `"organization": [`, `"organization_": [`, 1),
		"a bad day":        strings.Replace(whole, `"assigned_on":"20`, `"assigned_on":"maandag 20`, 1),
		"no such day":      strings.Replace(whole, `"started_on":""`, `"started_on":"2026-02-30"`, 1),
		"a bad instant":    strings.Replace(whole, `"at":"20`, `"at":"x20`, 1),
		"out of range":     strings.Replace(whole, `"to_total":`, `"to_total":9223372036854775`, 1),
		"a negative row":   strings.Replace(whole, `"entity_id":1,`, `"entity_id":-1,`, 1),
		"history of no":    strings.Replace(whole, `"entity":"person"`, `"entity":"nobody"`, 1),
		"history, no row":  strings.Replace(whole, `"before":null`, `"before":17`, 1),
		"a number as text": strings.Replace(whole, `"version":1`, `"version":"one"`, 1),
		"cut off":          whole[:len(whole)/2],
		"not JSON":         "{" + strings.Repeat("x", 1000),
		"twice":            strings.Replace(whole, `"person": [`, `"person": [], "person": [`, 1) + whole,
		"a bad code":       strings.Replace(whole, `"channel":"direct"`, `"channel":"market"`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			if hostile == whole {
				t.Fatal("nothing was changed")
			}
			path := filepath.Join(t.TempDir(), "hostile.json")
			if err := os.WriteFile(path, []byte(hostile), 0o600); err != nil {
				t.Fatal(err)
			}
			code, out, errs := command(t, "--record", record, "restore", path)
			if name == "twice" && code == 0 {
				return // what follows the record is no part of it
			}
			if code != 1 || !strings.Contains(errs, "hostile.json") {
				t.Errorf("exit %d: %s%s", code, out, errs)
			}
			if after := listed1(t, record); after != before {
				t.Error("the record is another")
			}
			if left, _ := filepath.Glob(record + ".*"); len(left) != 1 { // the lock
				t.Errorf("left: %v", left)
			}
		})
	}
}

// What a record as JSON holds and this program does not know is not left out of it
// without a word: it is refused, and named.
func TestRestoreOfWhatIsNotKnown(t *testing.T) {
	record := filled(t)
	moved := filepath.Join(t.TempDir(), "record.json")
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	before, whole := listed1(t, record), string(content(t, moved))
	for named, other := range map[string]string{
		"warranty":           strings.Replace(whole, `"person": [`, `"warranty": [{"id":1}], "person": [`, 1),
		"motto":              strings.Replace(whole, `"format"`, `"motto": "more", "format"`, 1),
		"person > shoe_size": strings.Replace(whole, `"blocked":`, `"shoe_size":43,"blocked":`, 1),
	} {
		if err := os.WriteFile(moved, []byte(other), 0o600); err != nil {
			t.Fatal(err)
		}
		if code, _, errs := command(t, "--record", record, "restore", moved); code != 1 || !strings.Contains(errs, "record.json holds something") || !strings.Contains(errs, named) {
			t.Errorf("%s: exit %d: %s", named, code, errs)
		}
		if after := listed1(t, record); after != before {
			t.Errorf("%s: the record is another", named)
		}
	}
}

// A record of an older form is restored, also where an earlier update left its copy.
func TestRestoreOfAnOlderForm(t *testing.T) {
	record := filled(t)
	for schema, name := range map[int]string{1: "1", 4: "4"} {
		older := filepath.Join("..", "data", "sqlite", "testdata", "schemas", name+".seatbook")
		if err := os.WriteFile(sqlite.CopyBeforeMigration(record, schema), []byte("of an earlier time"), 0o600); err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if code, _, errs := command(t, "--record", record, "restore", older); code != 0 {
				t.Fatalf("schema %s: exit %d: %s", name, code, errs)
			}
			if code, out, errs := command(t, "--record", record, "check"); code != 0 {
				t.Errorf("schema %s: exit %d: %s%s", name, code, out, errs)
			}
		}
	}
}

// What the program can live with is restored, and told: history that does not lead to a
// row.
func TestRestoreTellsWhatIsWrong(t *testing.T) {
	record := filled(t)
	moved := filepath.Join(t.TempDir(), "record.json")
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	whole := content(t, moved)
	at := bytes.Index(whole, []byte(`"person": [`))
	other := append(bytes.Clone(whole[:at]), bytes.Replace(whole[at:], []byte(`"name":"`), []byte(`"name":"X`), 1)...)
	if err := os.WriteFile(moved, other, 0o600); err != nil {
		t.Fatal(err)
	}
	inside, err := (&backups{program: &program{ctx: t.Context(), now: booktest.Now, record: record}}).Look(t.Context(), moved, "")
	if err != nil || len(inside.Findings) != 1 {
		t.Errorf("looked at: %+v, error %v", inside, err)
	}
	code, out, errs := command(t, "--record", record, "restore", moved)
	if code != 0 || !strings.Contains(errs, "People, row") || !strings.Contains(errs, "1 thing in it does not agree") {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
	if code, _, _ := command(t, "--record", record, "check"); code != 1 {
		t.Errorf("checked: exit %d", code)
	}
}

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
	if code != 1 || !strings.Contains(out, "People, row 3: history tells otherwise") || !strings.Contains(out, "Subscriptions, row 1: a date or a number can't be read") {
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
		{[]string{"backup", file}, []string{"file is not a folder", "Choose a folder"}},
		{[]string{"backup", filepath.Join(file, "in")}, []string{"file is not a folder"}},
		{[]string{"export", "--format", "csv", dir}, []string{filepath.Base(dir), "is a folder"}},
		{[]string{"export", "--format", "csv", filepath.Join(file, "x.csv")}, []string{"file is not a folder"}},
		{[]string{"restore", cut}, []string{"cut.json is damaged", "Choose another backup"}},
		{[]string{"--record", empty, "rescue", filepath.Join(dir, "out.seatbook")}, []string{"empty.seatbook is"}},
		{[]string{"--record", file, "rescue", filepath.Join(dir, "out.seatbook")}, []string{"file is not a Seatbook record"}},
	} {
		code, _, errs := command(t, append([]string{"--record", record}, c.args...)...)
		for _, says := range c.says {
			if code != exitCould || !strings.Contains(errs, says) || strings.Contains(errs, "Tick") || strings.Contains(errs, "save what can be read") {
				t.Errorf("%v: exit %d: %s", c.args, code, errs)
			}
		}
	}
	if code, out, errs := command(t, "--record", record, "check", cut); code != exitCould || !strings.Contains(out, "another backup") {
		t.Errorf("another file checked: exit %d: %s%s", code, out, errs)
	}
	fresh := filepath.Join(dir, "fresh")
	for _, want := range []bool{true, false} {
		if code, _, errs := command(t, "--record", record, "backup", fresh); code != 0 || strings.Contains(errs, "was made") != want {
			t.Errorf("into a folder that is new (%t): exit %d: %s", want, code, errs)
		}
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

// Whatever was stopped says so, and leaves everything as it was.
func TestStoppedRestore(t *testing.T) {
	kept := keptRecord(t)
	settings := settingsOf(t, kept)
	if err := kept.Make(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	all, err := kept.List(kept.Folder(settings))
	if err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	moved := filepath.Join(t.TempDir(), "record.json")
	file, err := os.Create(moved)
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.open.WriteJSON(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	for _, from := range []string{all[0].Path, moved} {
		_, err := kept.Restore(stopped, settings, from, "")
		if text := desk.ErrorText(kept.program.words, err); text != kept.program.words.Text("error.stopped") {
			t.Errorf("%s: it says %q of %v", from, text, err)
		}
	}
	if n := kept.count(t); n != 1 {
		t.Errorf("%d subscriptions", n)
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

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data/booktest"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
)

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
	if code, out, _ := command(t, "--record", record, "check"); code != 1 || !strings.Contains(out, "is damaged") {
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
		if code, _, errs := command(t, "--record", record, "restore", moved); code != 1 || !strings.Contains(errs, "record.json contains something") || !strings.Contains(errs, named) {
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
	if code != 0 || !strings.Contains(errs, "People, row") || !strings.Contains(errs, "1 item in it doesn't match") {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
	if code, _, _ := command(t, "--record", record, "check"); code != 1 {
		t.Errorf("checked: exit %d", code)
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

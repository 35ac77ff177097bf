//go:build linux

package soak

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	_ "github.com/mattn/go-sqlite3" // for other programs' databases
)

// words that may be said of a file that is none, or is damaged.
var (
	notOurs  = []string{"is not a Seatbook record"}
	anyFault = []string{"is damaged", "is not a Seatbook record", "was a record", "newer Seatbook"}
	noFile   = []string{"not a file"}
)

// bad is a file that something happened to.
type bad struct {
	name string
	make func(path string) error // in the place of a record that is there, whole
	says []string                // one of which must be said where it is refused
}

// badFiles are at least 100 of them, the same ones for the same seed.
func badFiles(rng *rand.Rand, whole []byte) []bad {
	var all []bad
	written := func(name string, content []byte, says []string) {
		all = append(all, bad{name, func(path string) error { return os.WriteFile(path, content, 0o600) }, says})
	}
	for _, size := range []int{0, 1, 15, 16, 99, 100, 512, 4095, 4096, 4097, 8192, 12288, len(whole) / 2, len(whole) - 4096, len(whole) - 1} {
		written(fmt.Sprintf("cut to %d bytes", size), whole[:size], anyFault)
	}
	for kind, pages := range pagesByKind(whole) {
		for n := range 12 {
			page := pages[rng.IntN(len(pages))]
			at, bit := page*pageSize+rng.IntN(pageSize), byte(1)<<rng.IntN(8)
			if n < 4 { // in the page's own header
				at = page*pageSize + rng.IntN(12)
			}
			content := bytes.Clone(whole)
			content[at] ^= bit
			written(fmt.Sprintf("a bit at %d of page %d, a %s", at%pageSize, page+1, kind), content, anyFault)
		}
		page := pages[rng.IntN(len(pages))]
		content := bytes.Clone(whole)
		clear(content[page*pageSize : (page+1)*pageSize])
		written(fmt.Sprintf("page %d, a %s, in zeros", page+1, kind), content, anyFault)
	}
	for _, beside := range []string{"-journal", "-wal", "-shm"} {
		for name, content := range map[string][]byte{"nonsense": []byte(strings.Repeat("nonsense ", 1000)), "a record": whole, "zeros": make([]byte, 8192)} {
			all = append(all, bad{"a " + beside + " of " + name, func(path string) error { return os.WriteFile(path+beside, content, 0o600) }, anyFault})
		}
	}
	for name, content := range map[string]string{
		"a picture": "\x89PNG\r\n\x1a\n" + strings.Repeat("\x00\x01", 500), "a document": "%PDF-1.7\n", "a workbook": "PK\x03\x04" + strings.Repeat("x", 400), "text": "Dear all,\n",
		"a table": "Name,Address\nA,a@example.nl\n", "JSON": `{"value": []}`, "a list in JSON": `[1]`, "a web page": "<!DOCTYPE html><p>Sign in</p>",
		"a program": "\x7fELF\x02\x01\x01", "an archive": "\x1f\x8b\x08\x00\x00", "UTF-16": "\xff\xfea\x00", "zeros": strings.Repeat("\x00", 8192),
		"SQLite's beginning only": "SQLite format 3\x00", "SQLite's beginning and zeros": "SQLite format 3\x00" + strings.Repeat("\x00", 8000),
	} {
		written(name, []byte(content), anyFault)
	}
	all = append(all,
		bad{"another program's database", func(path string) error { return anotherDatabase(path, "CREATE TABLE song (title TEXT)") }, notOurs},
		bad{"a database with our number", func(path string) error {
			return anotherDatabase(path, "CREATE TABLE song (title TEXT); PRAGMA application_id = 1396851307; PRAGMA user_version = 4")
		}, anyFault},
		bad{"a newer form", func(path string) error {
			return statement(path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1); PRAGMA user_version = 999")
		}, anyFault},
		bad{"another number of its form", func(path string) error { return statement(path, "PRAGMA user_version = 999") }, anyFault},
		bad{"a pipe", func(path string) error { return firstError(os.Remove(path), syscall.Mkfifo(path, 0o600)) }, noFile},
		bad{"a device", func(path string) error { return firstError(os.Remove(path), os.Symlink("/dev/zero", path)) }, noFile},
		bad{"a folder", func(path string) error { return firstError(os.Remove(path), os.Mkdir(path, 0o700)) }, noFile},
		bad{"a link to itself", func(path string) error { return firstError(os.Remove(path), os.Symlink(path, path)) }, []string{"is not there", "can't be opened"}},
		bad{"a second name", func(path string) error { return os.Link(path, path+".second") }, []string{"several names"}},
	)
	return all
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func anotherDatabase(path, statements string) error {
	return firstError(os.Remove(path), statement(path, statements))
}

func statement(path, statements string) error {
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		return err
	}
	_, err = db.Exec(statements)
	return firstError(err, db.Close())
}

const pageSize = 4096

// pagesByKind tells the kind of each page of a database by its first byte; what is of
// none is a page of text that is too long for another, or a free one.
func pagesByKind(content []byte) map[string][]int {
	kinds := map[byte]string{2: "interior index page", 5: "interior table page", 10: "leaf index page", 13: "leaf table page"}
	all := map[string][]int{"first page": {0}}
	for page := 1; page < len(content)/pageSize; page++ {
		kind, known := kinds[content[page*pageSize]]
		if !known {
			kind = "other page"
		}
		all[kind] = append(all[kind], page)
	}
	return all
}

// damagedFiles has each bad file be the record, and what a restore is given.
func (s *soak) damagedFiles(row *tally, _ time.Time) {
	filled := newSite(s.t)
	filled.fill()
	filled.must("backup", filled.path("now"))
	before := s.stateOf(filled)
	whole, err := os.ReadFile(filled.record)
	if err != nil {
		s.t.Fatal(err)
	}
	if binary.BigEndian.Uint16(whole[16:]) != pageSize {
		s.t.Fatal("the pages have another size")
	}
	files := badFiles(s.rng, whole)
	for _, file := range files {
		s.badRecord(row, filled, file, before)
		if !strings.HasPrefix(file.name, "a -") && file.name != "a second name" { // those are nothing by themselves
			s.badInput(row, filled, file, before)
		}
	}
	if len(files) < 100 {
		s.t.Errorf("%d bad files, want at least 100", len(files))
	}
}

// badRecord has a bad file be the record: it is read as it was, or refused with the
// right words; and a backup can take its place.
func (s *soak) badRecord(row *tally, filled *site, file bad, before string) {
	place := filled.copy()
	defer place.done()
	what := file.name + " as the record"
	if err := file.make(place.record); err != nil {
		s.t.Fatal(what, err)
	}
	outcome, why := "kept", ""
	if r := place.run("import", sample("Get-MgSubscribedSku.csv")); r.code != 0 {
		outcome = "refused"
		if !says(r.text, file.says) {
			outcome, why = "words", fmt.Sprintf("%s: exit %d: %s", what, r.code, r.text)
		}
	} else if r := place.run("check"); r.code != 0 {
		outcome = "refused" // what was damaged is told by the check
		if !strings.Contains(r.text, "Restore a backup") {
			outcome, why = "words", fmt.Sprintf("%s, checked: exit %d: %s", what, r.code, r.text)
		}
	}
	if says(strings.Join(file.says, " "), []string{"not a file", "is not there", "several names"}) && outcome == "refused" {
		s.note(row, outcome, why) // a restore does not do what a file manager should
		return
	}
	if rescued := place.path("rescued.seatbook"); place.run("rescue", rescued).code == 0 {
		if r := place.run("--record", rescued, "check"); r.code != 0 {
			s.note(row, "words", fmt.Sprintf("%s: what was rescued of it, checked: exit %d: %s", what, r.code, r.text))
			return
		}
	}
	if r := place.run("restore", place.backupOf("now")); r.code != 0 {
		s.note(row, "locked", fmt.Sprintf("%s: a backup can't take its place: exit %d: %s", what, r.code, r.text))
		return
	}
	if said, err := state(place.record); err != nil || said != before {
		s.note(row, "lost", fmt.Sprintf("%s: after a restore it is another, error %v", what, err))
		return
	}
	s.note(row, outcome, why)
}

// badInput has a restore be given a bad file: it is taken where it is whole, or
// refused with the right words, and then the record is as it was.
func (s *soak) badInput(row *tally, filled *site, file bad, before string) {
	place := filled.copy()
	defer place.done()
	what := file.name + " restored"
	input := place.path("input.seatbook")
	content, err := os.ReadFile(place.record)
	if err == nil {
		err = os.WriteFile(input, content, 0o600)
	}
	if err = firstError(err, file.make(input)); err != nil {
		s.t.Fatal(what, err)
	}
	r := place.run("restore", input)
	said, err := state(place.record)
	var told onlyTold
	switch {
	case errors.As(err, &told) && r.code == 0 && place.run("check").code != 0:
		s.note(row, "kept", "") // a changed letter in a text: it is taken, and a check says where
	case err != nil:
		s.note(row, "locked", fmt.Sprintf("%s: exit %d: %s: %v", what, r.code, r.text, err))
	case r.code != 0 && said != before:
		s.note(row, "lost", fmt.Sprintf("%s: refused, and yet the record is another", what))
	case r.code != 0 && !says(r.text, append(file.says, "is not a Seatbook record", "is damaged")):
		s.note(row, "words", fmt.Sprintf("%s: exit %d: %s", what, r.code, r.text))
	case r.code != 0:
		s.note(row, "refused", "")
	default:
		s.note(row, "kept", "")
	}
}

func says(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// backupOf returns the backup in one of the site's folders.
func (s *site) backupOf(folder string) string {
	s.t.Helper()
	found, err := filepath.Glob(filepath.Join(s.dir, folder, "seatbook-*"))
	if err != nil || len(found) == 0 {
		s.t.Fatalf("no backup in %s", folder)
	}
	return found[0]
}

package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"seatbook/data"
)

// What stands beside a record for a while, or for good: the name of the record and
// one of these.
const (
	restoringSuffix = ".restoring"              // what is about to take its place
	beginningSuffix = ".beginning"              // an empty record before it has its name
	partSuffix      = ".part"                   // a copy that is not whole yet
	beforeMigration = ".before-migration-from-" // kept: as it was before a new form
	damagedMark     = ".damaged-"               // kept: what could not be opened
	replacedMark    = ".replaced-"              // kept: what a restore took the place of
)

// stampLayout is how an instant is written in a file's name, in UTC.
const stampLayout = "20060102T150405Z"

// unfinished lists what a kill left beside a record, with what SQLite keeps beside
// that.
func unfinished(path string) (left []string, err error) {
	return besideRecord(path, func(rest string) bool {
		for _, suffix := range beside() {
			rest = strings.TrimSuffix(rest, suffix)
		}
		return rest == restoringSuffix || rest == beginningSuffix ||
			strings.HasPrefix(rest, beforeMigration) && strings.HasSuffix(rest, partSuffix)
	})
}

// putAside lists what is kept beside a record: copies of before a migration, and
// files that a restore took the place of.
func putAside(path string) (kept []string, err error) {
	return besideRecord(path, func(rest string) bool {
		for _, mark := range []string{beforeMigration, damagedMark, replacedMark} {
			if strings.HasPrefix(rest, mark) && !strings.HasSuffix(rest, partSuffix) && !strings.HasSuffix(rest, shmSuffix) {
				return true
			}
		}
		return false
	})
}

// besideRecord lists the files in a record's folder that are called as it is and
// something more.
func besideRecord(path string, belongs func(rest string) bool) (found []string, err error) {
	folder, base := filepath.Split(path)
	entries, err := os.ReadDir(filepath.Clean(folder))
	if err != nil {
		return nil, fileError(err, path)
	}
	for _, entry := range entries {
		if rest, ours := strings.CutPrefix(entry.Name(), base); ours && belongs(rest) {
			found = append(found, filepath.Join(folder, entry.Name()))
		}
	}
	return found, nil
}

// Aside lists every file beside a record that holds it as it was, or a part of it:
// what was put aside, and what a kill left.
func Aside(path string) ([]string, error) {
	path, err := Resolve(path)
	if err != nil {
		return nil, err
	}
	left, err := unfinished(path)
	if err != nil {
		return nil, err
	}
	kept, err := putAside(path)
	return append(kept, left...), err
}

// tidyBeside removes what a kill left beside a record whose lock is held.
func tidyBeside(path string) error {
	if err := settleSwaps(path); err != nil {
		return err
	}
	left, err := unfinished(path)
	if err != nil {
		return err
	}
	for _, file := range left {
		if err := ignoreMissing(os.Remove(file)); err != nil {
			return fileError(err, file)
		}
	}
	return nil
}

func hasCode(err error, code data.Code) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && known.Code == code
}

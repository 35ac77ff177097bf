package sqlite

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/sharing"
)

// PutAside gives what is in a record's place another name beside it, with what
// SQLite keeps beside it, byte for byte; then there is no record. Its lock must be
// held. An empty file is not worth keeping.
func PutAside(path string, now time.Time) error {
	aside := freeName(path + damagedMark + now.UTC().Format(stampLayout))
	if there(path) && sizeOf(path) == 0 {
		if err := os.Remove(path); err != nil {
			return fileError(err, path)
		}
	}
	if err := removeEmptyLogs(path); err != nil {
		return err
	}
	// The record goes first: without its steps that are not in it yet it would seem whole.
	for _, suffix := range []string{"", walSuffix, journalSuffix} {
		if err := ignoreMissing(os.Rename(path+suffix, aside+suffix)); err != nil {
			return fileError(err, path)
		}
	}
	return ignoreMissing(os.Remove(path + shmSuffix))
}

// TakePlace puts a record that [Prepare] made in the place of the one at path, whose
// lock must be held and which must be closed. Where keep says so, what was there
// stays beside it under another name, byte for byte, which is returned; damaged says
// which name. A kill leaves the one or the other in place, and nothing lost: the next
// [Open] brings the rest in order.
func TakePlace(path string, now time.Time, keep, damaged bool) (aside string, err error) {
	if !there(path) || sizeOf(path) == 0 {
		if err := PutAside(path, now); err != nil {
			return "", err
		}
		return "", moveInto(path+restoringSuffix, path)
	}
	mark := replacedMark
	if damaged {
		mark = damagedMark
	}
	aside = freeName(path + mark + now.UTC().Format(stampLayout))
	part := aside + partSuffix
	if err := removeEmptyLogs(path); err != nil {
		return "", err
	}
	if err := secondName(path, part); err != nil {
		return "", err
	}
	for _, suffix := range []string{walSuffix, journalSuffix} {
		if err := ignoreMissing(os.Rename(path+suffix, part+suffix)); err != nil {
			return "", errors.Join(fileError(err, path), undoSwap(path, part))
		}
	}
	if err := ignoreMissing(os.Remove(path + shmSuffix)); err != nil {
		return "", errors.Join(fileError(err, path), undoSwap(path, part))
	}
	if err := moveInto(path+restoringSuffix, path); err != nil {
		return "", errors.Join(err, undoSwap(path, part))
	}
	if !keep {
		return "", fileError(removeRecord(part), path)
	}
	return aside, finishSwap(part)
}

// removeEmptyLogs removes what SQLite leaves beside a record in which nothing waits:
// who only reads it makes it, and does not take it away.
func removeEmptyLogs(path string) error {
	for _, suffix := range []string{walSuffix, journalSuffix} {
		if there(path+suffix) && sizeOf(path+suffix) == 0 {
			if err := ignoreMissing(os.Remove(path + suffix)); err != nil {
				return fileError(err, path)
			}
		}
	}
	return nil
}

// secondName gives a file another name, or makes a copy of it where a file can have
// only one.
func secondName(path, name string) error {
	if os.Link(path, name) == nil {
		return nil
	}
	return copyFile(path, name)
}

// copyFile copies a file byte for byte into a new one for its owner only.
func copyFile(from, to string) error {
	source, err := openFile(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fileError(err, to)
	}
	_, err = io.Copy(target, source)
	if err = errors.Join(err, target.Sync(), target.Close()); err != nil {
		return errors.Join(fileError(err, to), os.Remove(to))
	}
	return nil
}

// settleSwaps ends what a kill cut short in TakePlace: as long as the new record has
// not taken its name, the old one is still in place and gets back what is its own;
// afterwards the old one is kept under its other name.
func settleSwaps(path string) error {
	begun, err := besideRecord(path, func(rest string) bool {
		return strings.HasSuffix(rest, partSuffix) && (strings.HasPrefix(rest, damagedMark) || strings.HasPrefix(rest, replacedMark))
	})
	if err != nil {
		return err
	}
	waiting := there(path + restoringSuffix)
	for _, part := range begun {
		if waiting {
			err = undoSwap(path, part)
		} else {
			err = finishSwap(part)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func undoSwap(path, part string) error {
	for _, suffix := range []string{walSuffix, journalSuffix} {
		if there(path + suffix) {
			continue
		}
		if err := ignoreMissing(os.Rename(part+suffix, path+suffix)); err != nil {
			return fileError(err, path)
		}
	}
	return fileError(removeRecord(part), path)
}

// finishSwap gives what was replaced the name that it keeps.
func finishSwap(part string) error {
	aside := strings.TrimSuffix(part, partSuffix)
	for _, suffix := range []string{walSuffix, journalSuffix, ""} {
		if err := ignoreMissing(os.Rename(part+suffix, aside+suffix)); err != nil {
			return fileError(err, aside)
		}
	}
	return fileError(sharing.SyncFolder(filepath.Dir(aside)), aside)
}

// Protected refuses a path that nothing but a restore may write over: a record, one
// of its backups or what stands beside it, whoever's. open is the path of the record
// that is open here, which must not be opened once more.
//
// Errors: CodeProtected.
func Protected(path, open string) error {
	path, err := Resolve(path)
	if err != nil {
		return err
	}
	refused := data.NewError(data.CodeProtected, "File", path)
	for _, suffix := range append(beside(), lockSuffix, "") {
		record, ours := strings.CutSuffix(path, suffix)
		if ours && (SameFile(record, open) || isRecord(record)) {
			return refused
		}
	}
	if _, encrypted := isEncrypted(path); encrypted || IsEncrypted(path) || there(path) && calledARecord(path) {
		return refused
	}
	return nil
}

// calledARecord tells whether a file is one by its name: it may be damaged, so that its
// beginning tells nothing.
func calledARecord(path string) bool {
	base := filepath.Base(path)
	for _, mark := range []string{beforeMigration, damagedMark, replacedMark} {
		if strings.Contains(base, mark) {
			return true
		}
	}
	return strings.EqualFold(filepath.Ext(base), backupSuffix)
}

// SameFile tells whether two paths lead to one file that is there.
func SameFile(a, b string) bool {
	first, errA := os.Stat(a)
	second, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(first, second)
}

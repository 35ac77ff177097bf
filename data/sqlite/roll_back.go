package sqlite

import (
	"context"
	"errors"
	"os"
	"time"

	"seatbook/data"
)

// rollBack brings a record in order whose program was killed while SQLite kept a
// journal beside it. A connection that only reads can't. What was there is kept
// beside it, for a journal of another file, left by another program, does harm: then
// the record is brought back as it was without it.
func rollBack(ctx context.Context, path string, now time.Time) error {
	if sizeOf(path+journalSuffix) == 0 || !isRecord(path) {
		return nil
	}
	aside := freeName(path + replacedMark + now.UTC().Format(stampLayout))
	for _, suffix := range []string{walSuffix, journalSuffix, ""} {
		if !there(path + suffix) {
			continue
		}
		if err := copyFile(path+suffix, aside+suffix); err != nil {
			return errors.Join(err, removeRecord(aside))
		}
	}
	db := connect(path, toCopy, 1)
	_, err := schemaVersion(ctx, db) // the first question rolls it back
	if err = errors.Join(err, db.Close()); err == nil {
		err = errors.Join(verify(ctx, path, alone), syncFile(path))
	}
	if err == nil {
		return fileError(removeRecord(aside), path) // it did what it was for
	}
	if ctx.Err() != nil || verify(ctx, aside, untouched) != nil {
		return nil // whole neither way: opening it says so, and both are there
	}
	foreign := errors.Join(os.Rename(path, path+damagedMark+now.UTC().Format(stampLayout)), removeRecord(path))
	if foreign != nil {
		return fileError(foreign, path)
	}
	return moveInto(aside, path)
}

// copyRecord copies a record with the steps that wait beside it into a new file that
// stands alone: what it would be once it is opened. The record itself stays as it is,
// also where nothing can be written beside it.
func copyRecord(ctx context.Context, from, to string) error {
	if sizeOf(from+walSuffix) > 0 { // perhaps of a program that has it open: SQLite knows
		err := errors.Join(removeRecord(to), makeFile(to))
		if err == nil {
			db := connect(from, alone, 1)
			err = errors.Join(copyPages(ctx, db, to), db.Close())
		}
		if err == nil || ctx.Err() != nil {
			return fileError(err, to)
		}
	}
	if err := removeRecord(to); err != nil {
		return fileError(err, to)
	}
	for _, suffix := range []string{"", walSuffix, journalSuffix} {
		if suffix != "" && !there(from+suffix) {
			continue
		}
		if err := copyFile(from+suffix, to+suffix); err != nil {
			return err
		}
	}
	return standAlone(ctx, to)
}

// standAlone takes into a copy what waits beside it.
func standAlone(ctx context.Context, path string) error {
	db := connect(path, toCopy, 1)
	var mode string
	err := db.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode)
	return fileError(errors.Join(err, db.Close()), path)
}

// isDiskError tells whether there was no room, or no right, to write.
func isDiskError(err error) bool {
	known, ok := errors.AsType[*data.Error](fileError(err, ""))
	if !ok {
		return false
	}
	switch known.Code {
	case data.CodeDiskFull, data.CodeQuota, data.CodeFileLimit, data.CodeDiskFault:
		return true
	}
	return false
}

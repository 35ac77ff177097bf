package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"

	"seatbook/data"
)

// openToRead opens the record to read. Nothing is written beside it: one that can't
// be read where it is (on a disk without room, in a folder that may only be read,
// with a journal of a killed program), and one with an older schema, is read from a
// copy, which goes when the Book is closed.
func (b *Store) openToRead(ctx context.Context, steps fs.FS) error {
	if err := checkHeader(b.path); err != nil {
		return err
	}
	if sizeOf(b.path) == 0 {
		if wasARecord(b.path) {
			return data.NewError(data.CodeWasARecord, "File", b.path)
		}
		return data.NewError(data.CodeEmptyRecord, "File", b.path)
	}
	how, version, err := b.lookAt(ctx)
	if err != nil {
		return err
	}
	if how != "" && version == latestVersion {
		b.reader = connect(b.path, how, readers)
		return nil
	}
	return b.readCopy(ctx, steps)
}

// lookAt checks the record where it is, and tells how it can be read there; not
// at all where it can't.
func (b *Store) lookAt(ctx context.Context) (how access, version int, err error) {
	for _, how := range []access{alone, untouched} {
		if sizeOf(b.path+journalSuffix) > 0 || how == untouched && sizeOf(b.path+walSuffix) > 0 {
			return "", 0, nil
		}
		db := connect(b.path, how, 1)
		if err = check(ctx, db, b.path); err == nil {
			version, err = schemaVersion(ctx, db)
		}
		err = errors.Join(err, db.Close())
		if err == nil {
			return how, version, nil
		}
		known, ok := errors.AsType[*data.Error](fileError(err, b.path))
		if !ok || known.Code == data.CodeDamaged || known.Code == data.CodeNotARecord || known.Code == data.CodeNewerVersion || known.Code == data.CodeWasARecord {
			return "", 0, err
		}
	}
	return "", 0, err
}

// readCopy reads a copy of the record, brought to the present schema.
func (b *Store) readCopy(ctx context.Context, steps fs.FS) (err error) {
	b.removeCopy, err = InScratch(ctx, "read", b.path, func(folder string) error {
		path := filepath.Join(folder, "record.seatbook")
		if err := prepareCopy(ctx, b.path, path, steps); err != nil {
			return err
		}
		b.reader = connect(path, alone, readers)
		return nil
	})
	return err
}

func prepareCopy(ctx context.Context, from, to string, steps fs.FS) error {
	if err := copyRecord(ctx, from, to); err != nil {
		return err
	}
	if err := checkUntouched(ctx, to); err != nil {
		return about(fileError(err, to), from)
	}
	db := connect(to, toCopy, 1)
	return errors.Join(bringUp(ctx, db, steps), db.Close())
}

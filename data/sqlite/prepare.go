package sqlite

import (
	"context"
	"errors"
	"fmt"

	"seatbook/data"
)

// Prepare makes of a backup a record that can take the place of the one at path with
// [TakePlace]: unpacked beside it, brought to the present schema, checked, and with an
// ID that no other record in the folder has. The lock of path must be held. It returns
// where it is, for the caller to read it whole; Discard removes it.
//
// Errors: as [Unpack]; CodeProtected where the backup is the record itself.
func Prepare(ctx context.Context, backup, passphrase, path string) (fresh string, err error) {
	if SameFile(backup, path) {
		return "", data.NewError(data.CodeProtected, "File", path)
	}
	if err := tidyBeside(path); err != nil {
		return "", err
	}
	fresh = path + restoringSuffix
	if err := Unpack(ctx, backup, passphrase, fresh); err != nil {
		return "", err
	}
	if err := makeReady(ctx, fresh, backup, path); err != nil {
		return "", errors.Join(err, removeRecord(fresh))
	}
	return fresh, nil
}

func makeReady(ctx context.Context, fresh, backup, path string) error {
	db := connect(fresh, toCopy, 1)
	err := bringUp(ctx, db, migrations)
	if err == nil {
		_, err = takeID(ctx, db, path)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return about(rowError(err, fresh), backup)
	}
	if err := syncFile(fresh); err != nil {
		return fileError(err, fresh)
	}
	book, err := Open(ctx, fresh, Options{ReadOnly: true})
	if err != nil {
		return about(err, backup)
	}
	found, err := book.Examine(ctx)
	if err = errors.Join(err, book.Close()); err != nil {
		return fileError(err, fresh)
	}
	for _, f := range found {
		if f.Kind != data.FindingHistory && f.Kind != data.FindingMixed { // what the program can live with, and the admin set right
			why := fmt.Errorf("%s in %s, row %d: %s", f.Kind, f.Table, f.ID, f.Detail)
			return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": backup}, Err: why}
		}
	}
	return nil
}

// Discard removes what Prepare made for a record.
func Discard(path string) error { return removeRecord(path + restoringSuffix) }

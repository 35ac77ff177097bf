package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/stages"
)

// MakeRoom sees to it that a backup can take the place of what is at path: that a folder
// is there, and in it nothing, or a plain file with one name that may be written.
//
// Errors: CodeNotAFile, CodeSeveralNames, CodeNoAccess, CodeCantSave and those of the
// disk.
func MakeRoom(path string) error {
	path, err := Resolve(path)
	if err != nil {
		return err
	}
	if err := makeFolder(filepath.Dir(path)); err != nil {
		return err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fileError(err, path)
	case !info.Mode().IsRegular():
		return data.NewError(data.CodeNotAFile, "File", path)
	}
	if err := checkNames(path); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return notToWrite(fileError(err, path), path)
	}
	return fileError(file.Close(), path)
}

// Prepare makes of a backup a record that can take the place of the one at path with
// [TakePlace]: unpacked beside it, brought to the present schema, checked, and with an
// ID that no other record in the folder has. The lock of path must be held. It returns
// where it is, for the caller to read it whole; Discard removes it. unsound is what is
// wrong with it that the program can live with, and the admin has to be told.
//
// Errors: as [Unpack]; CodeProtected where the backup is the record itself.
func Prepare(ctx context.Context, backup, passphrase, path string) (fresh string, unsound []data.Finding, err error) {
	if SameFile(backup, path) {
		return "", nil, data.NewError(data.CodeProtected, "File", path)
	}
	if err := tidyBeside(path); err != nil {
		return "", nil, err
	}
	fresh = path + restoringSuffix
	stages.Enter(ctx, stages.Unpacking)
	if err := Unpack(ctx, backup, passphrase, fresh); err != nil {
		return "", nil, err
	}
	if unsound, err = makeReady(ctx, fresh, backup, path); err != nil {
		return "", nil, errors.Join(err, removeRecord(fresh))
	}
	return fresh, unsound, nil
}

func makeReady(ctx context.Context, fresh, backup, path string) (unsound []data.Finding, err error) {
	db := connect(fresh, toCopy, 1)
	err = bringUp(ctx, db, migrations)
	if err == nil {
		_, err = takeID(ctx, db, path)
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return nil, about(rowError(err, fresh), backup)
	}
	if err := syncFile(fresh); err != nil {
		return nil, fileError(err, fresh)
	}
	stages.Enter(ctx, stages.Checking)
	book, err := Open(ctx, fresh, Options{ReadOnly: true})
	if err != nil {
		return nil, about(err, backup)
	}
	found, err := book.Examine(ctx)
	if err = errors.Join(err, book.Close()); err != nil {
		return nil, fileError(err, fresh)
	}
	for _, f := range found {
		if f.Kind != data.FindingHistory && f.Kind != data.FindingMixed { // what the program can live with, and the admin set right
			why := fmt.Errorf("%s in %s, row %d: %s", f.Kind, f.Table, f.ID, f.Detail)
			return nil, &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": backup}, Err: why}
		}
	}
	return found, nil
}

// Discard removes what Prepare made for a record.
func Discard(path string) error { return removeRecord(path + restoringSuffix) }

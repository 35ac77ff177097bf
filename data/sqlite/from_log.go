package sqlite

import (
	"context"
	"errors"
	"path/filepath"

	"seatbook/data"
)

// BackUpFromLog makes a backup of a record whose file another program has written over:
// of a plain backup of it and of the steps beside it that are still ours. It is made
// only where the two fit, so that history leads to every row.
//
// Errors: CodeDamaged where they don't fit, CodeGone where the steps are not there.
func (b *Store) BackUpFromLog(ctx context.Context, backup, path string) error {
	if !b.hasOwnLog() {
		return data.NewError(data.CodeGone, "File", b.path+walSuffix)
	}
	folder, done, err := Scratch("log")
	if err != nil {
		return err
	}
	defer func() { _ = done() }()
	joined := filepath.Join(folder, "joined.seatbook")
	if err := errors.Join(copyFile(backup, joined), copyFile(b.path+walSuffix, joined+walSuffix)); err != nil {
		return err
	}
	if err := standAlone(ctx, joined); err != nil {
		return err
	}
	if err := Verify(ctx, joined); err != nil {
		return err
	}
	book, err := Open(ctx, joined, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	found, err := book.Examine(ctx)
	if err = errors.Join(err, book.Close()); err != nil {
		return err
	}
	if len(found) > 0 {
		return data.NewError(data.CodeDamaged, "File", b.path)
	}
	return copyFile(joined, path)
}

package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"seatbook/data"
)

// connectToRead opens the record to read. One with an older schema can't be
// brought up to date in place without writing to it, so a copy is, which goes
// when the Book is closed.
func (b *Store) connectToRead(ctx context.Context, steps fs.FS) error {
	b.reader = connect(b.path, alone, readers)
	version, err := schemaVersion(ctx, b.reader)
	switch {
	case err != nil || version == latestVersion:
		return err
	case version == 0: // an empty file has nothing to read
		return data.NewError(data.CodeNotARecord, "File", b.path)
	}
	if b.copied, err = os.MkdirTemp("", "seatbook-read-"); err != nil {
		return fmt.Errorf("making room for a copy of the record: %w", err)
	}
	copied := filepath.Join(b.copied, "record.seatbook")
	if err := errors.Join(keepCopy(ctx, b.reader, copied), b.reader.Close()); err != nil {
		return err
	}
	writer := connect(copied, toWrite, 1)
	if err := errors.Join(migrate(ctx, writer, copied, steps), writer.Close()); err != nil {
		return err
	}
	b.reader = connect(copied, alone, readers)
	return nil
}

package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// shortID is how many characters of a record's ID stand in the names of its backups.
const shortID = 8

// schemaOfIDs is the first schema in which a record has an ID.
const schemaOfIDs = 8

// recordID returns the record's own ID, empty for one that is older than IDs.
func recordID(ctx context.Context, db *sql.DB) (id string, err error) {
	id, _, err = idAndName(ctx, db)
	return id, err
}

func idAndName(ctx context.Context, db *sql.DB) (id, name string, err error) {
	var tables int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'record'").Scan(&tables); err != nil {
		return "", "", fmt.Errorf("reading which record it is: %w", err)
	}
	if tables == 0 {
		return "", "", nil
	}
	if err := db.QueryRowContext(ctx, "SELECT uid, name FROM record").Scan(&id, &name); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", "", fmt.Errorf("reading which record it is: %w", err)
	}
	return id, name, nil
}

// ID returns what names the record in its backups, empty for one that is older than
// IDs.
func (b *Store) ID(ctx context.Context) (string, error) {
	id, err := b.file.id, error(nil) // what is in the file's place may be another record
	if id == "" {
		id, err = recordID(ctx, b.reader)
	}
	return id[:min(len(id), shortID)], err
}

// TakeID gives the record an ID of its own where it is a copy of another in its
// folder: backups belong to one record. It is no step, for it changes nothing that an
// admin knows of.
func (b *Store) TakeID(ctx context.Context) error {
	if err := b.checkOurs(); err != nil {
		return err
	}
	if taken, err := takeID(ctx, b.writer, b.path); err != nil || !taken {
		return fileError(err, b.path)
	}
	// In the file itself it is found by whoever looks, also by checkOurs.
	if _, err := b.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("keeping the record's ID: %w", fileError(err, b.path))
	}
	return b.hold(ctx)
}

// takeID sees to it that no other record in the folder of path has the ID of the one
// that db is, or will be, in that place, and tells whether it wrote anything.
func takeID(ctx context.Context, db *sql.DB, path string) (taken bool, err error) {
	id, name, err := idAndName(ctx, db)
	if err != nil || id == "" || name == filepath.Base(path) {
		return false, err
	}
	twin, err := hasTwin(ctx, path, id)
	if err != nil {
		return false, err
	}
	statement := "UPDATE record SET name = ?"
	if twin {
		statement = "UPDATE record SET name = ?, uid = lower(hex(randomblob(16)))"
	}
	if _, err := db.ExecContext(ctx, statement, filepath.Base(path)); err != nil {
		return false, fmt.Errorf("naming the record: %w", err)
	}
	return true, nil
}

// name is takeID for a file that is not in its place yet.
func name(ctx context.Context, fresh, path string) error {
	db := connect(fresh, toCopy, 1)
	_, err := takeID(ctx, db, path)
	return errors.Join(err, db.Close())
}

// hasTwin tells whether another record in the folder of path has an ID.
func hasTwin(ctx context.Context, path, id string) (bool, error) {
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		return false, fileError(err, path)
	}
	own, err := besideRecord(path, func(rest string) bool { return rest == "" || rest[0] == '.' || rest[0] == '-' })
	if err != nil {
		return false, err
	}
	for _, entry := range entries {
		other := filepath.Join(filepath.Dir(path), entry.Name())
		if !entry.Type().IsRegular() || slices.Contains(own, other) || !isRecord(other) {
			continue
		}
		db := connect(other, untouched, 1)
		theirs, err := recordID(ctx, db)
		if errors.Join(err, db.Close()) == nil && theirs == id {
			return true, nil
		}
	}
	return false, nil
}

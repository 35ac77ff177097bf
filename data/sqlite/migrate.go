package sqlite

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/pressly/goose/v3"

	"seatbook/data/stages"
)

// latestVersion is the schema that this program writes.
const latestVersion = 20

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to latestVersion.
var migrations = mustSub(migrationFiles, "migrations")

func mustSub(files fs.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

// migrator makes the migrations that a record lacks. Each file is named by its version and
// run as it stands, in one transaction: goose's own reading of SQL takes longer than
// SQLite's making of the tables.
func migrator(db *sql.DB, steps fs.FS) (*goose.Provider, error) {
	names, err := fs.Glob(steps, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("reading the migrations: %w", err)
	}
	all := make([]*goose.Migration, len(names))
	for i, name := range names {
		number, _, _ := strings.Cut(name, "_")
		version, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, fmt.Errorf("reading the version of the migration %s: %w", name, err)
		}
		statements, err := fs.ReadFile(steps, name)
		if err != nil {
			return nil, fmt.Errorf("reading the migrations: %w", err)
		}
		all[i] = goose.NewGoMigration(version, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
			_, err := tx.ExecContext(ctx, string(statements))
			return err
		}}, nil)
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, db, nil, goose.WithGoMigrations(all...))
	if err != nil {
		return nil, fmt.Errorf("reading the migrations: %w", err)
	}
	return provider, nil
}

// migrate brings the file to the latest schema. A file that holds something is
// copied first, next to itself.
func migrate(ctx context.Context, db *sql.DB, path string, steps fs.FS) error {
	provider, err := migrator(db, steps)
	if err != nil {
		return err
	}
	version, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	pending, err := provider.HasPending(ctx)
	if err != nil {
		return fmt.Errorf("looking for migrations: %w", err)
	}
	if !pending {
		return mendHeader(ctx, db)
	}
	if version > 0 {
		if err := keepCopy(ctx, db, freeName(CopyBeforeMigration(path, version))); err != nil {
			return err
		}
	}
	if err := up(ctx, provider); err != nil {
		return fmt.Errorf("migrating the record: %w", rowError(err, path))
	}
	return mendHeader(ctx, db)
}

// bringUp migrates a file that is a copy itself, or new.
func bringUp(ctx context.Context, db *sql.DB, steps fs.FS) error {
	provider, err := migrator(db, steps)
	if err != nil {
		return err
	}
	if err := up(ctx, provider); err != nil {
		return fmt.Errorf("migrating the record: %w", err)
	}
	return mendHeader(ctx, db)
}

// up makes every migration that is still to be made, one by one where somebody waits for
// them.
func up(ctx context.Context, provider *goose.Provider) error {
	if !stages.Wanted(ctx) {
		_, err := provider.Up(ctx)
		return err
	}
	has, last, err := provider.GetVersions(ctx)
	if err != nil {
		return err
	}
	of := int(last - has) // they are numbered without gaps
	for done := range of {
		stages.Part(ctx, stages.Updating, done+1, of)
		if _, err := provider.UpByOne(ctx); err != nil {
			return err
		}
	}
	return nil
}

// schemaVersion returns the version of a record's schema, 0 for a file that has none.
// It is that of the migrations that were made: the number in the file's header is a copy
// of it, and one wrong byte there would have a record be one of a newer Seatbook.
func schemaVersion(ctx context.Context, db asker) (version int, err error) {
	var tables int
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'goose_db_version'").Scan(&tables); err != nil {
		return 0, fmt.Errorf("reading the schema version: %w", err)
	}
	if tables == 0 {
		return 0, nil
	}
	if err := db.QueryRowContext(ctx, "SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1").Scan(&version); err != nil {
		return 0, fmt.Errorf("reading the schema version: %w", err)
	}
	return version, nil
}

// headerVersion returns the version of the schema that the file's header tells.
func headerVersion(ctx context.Context, db asker) (version int, err error) {
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, fmt.Errorf("reading the schema version: %w", err)
	}
	return version, nil
}

// asker is a database or a transaction that is asked for one row.
type asker interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// mendHeader has the file's header tell the version of the schema that it has.
func mendHeader(ctx context.Context, db *sql.DB) error {
	version, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	told, err := headerVersion(ctx, db)
	if err != nil || told == version {
		return err
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return fmt.Errorf("writing the schema version: %w", err)
	}
	return nil
}

// CopyBeforeMigration returns where the copy of a record is kept that had a
// schema version before it was migrated. Where a copy is there already, the next
// one has a number after it.
func CopyBeforeMigration(path string, version int) string {
	return fmt.Sprintf("%s%s%d", path, beforeMigration, version)
}

// keepCopy copies a record page by page into a file that has its name only once it
// is whole.
func keepCopy(ctx context.Context, from *sql.DB, target string) error {
	part := target + partSuffix
	err := errors.Join(removeRecord(part), makeFile(part))
	if err == nil {
		err = copyPages(ctx, from, part)
	}
	if err == nil {
		err = syncFile(part)
	}
	if err == nil {
		err = moveInto(part, target)
	}
	if err != nil {
		return errors.Join(fmt.Errorf("copying the record before migrating it: %w", fileError(err, target)), removeRecord(part))
	}
	return nil
}

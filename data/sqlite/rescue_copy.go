package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/pages"
)

// readable is a copy of a damaged record of which SQLite reads what is left.
type readable struct {
	*sql.DB
	version int                     // of its schema; the latest where that can't be read
	mended  map[string]pages.Mended // the tables that were damaged
	ours    bool                    // it may be a record, whatever is left of it
}

// damaged tells whether pages or rows of a table are gone.
func (r *readable) damaged(table string) bool {
	_, is := r.mended[table]
	return is
}

// nothing is the error of a file of which nothing is left, or that is none of ours.
func (r *readable) nothing(from string) error {
	if r.ours {
		return data.NewError(data.CodeNothingToRead, "File", from)
	}
	return data.NewError(data.CodeNotARecord, "File", from)
}

// readableCopy copies a record into a folder, mends it there and opens it to read: with
// the steps and the journal beside it where that helps, else without.
func readableCopy(ctx context.Context, from, folder string) (*readable, error) {
	var faults []error
	for _, suffixes := range [][]string{{"", walSuffix, journalSuffix}, {"", walSuffix}, {""}} {
		copied := filepath.Join(folder, fmt.Sprintf("scratch-%d.seatbook", len(suffixes)))
		for _, suffix := range suffixes {
			if !there(from + suffix) {
				continue
			}
			if err := copyFile(from+suffix, copied+suffix); err != nil {
				return nil, err
			}
		}
		found, err := mendCopy(ctx, copied, len(suffixes) > 1)
		if err == nil {
			return found, nil
		}
		faults = append(faults, err)
		if ctx.Err() != nil {
			break
		}
	}
	return nil, errors.Join(faults...)
}

// mendCopy brings a copy of a record in order, as far as that goes, and opens it to read.
func mendCopy(ctx context.Context, path string, besides bool) (*readable, error) {
	start := startOf(path)
	whole := bytes.HasPrefix(start, []byte(sqliteMagic))
	found := &readable{ours: binary.BigEndian.Uint32(start[ownerAt:]) == applicationID, version: latestVersion}
	if told := int(binary.BigEndian.Uint32(start[versionAt:])); told >= 1 && told <= latestVersion {
		found.version = told
	}
	if err := pages.MendStart(path, besides && sizeOf(path+walSuffix) > 0); err != nil {
		return nil, err
	}
	if err := joinWhatWaits(ctx, path); err != nil && besides {
		return nil, err
	}
	if err := pages.MendStart(path, false); err != nil { // perhaps what waited had a page 1, too
		return nil, err
	}
	if !intact(ctx, path) {
		found.ours = found.ours || whole
		if err := found.mend(ctx, path); err != nil {
			return nil, err
		}
	}
	found.DB = connect(path, toMended, 1)
	if version, err := schemaVersion(ctx, found.DB); err == nil && version >= 1 && version <= latestVersion {
		found.version = version
	}
	return found, ctx.Err()
}

// mend has SQLite reach what is left of the pages of a file: by the schema that is in it,
// or where that is damaged, too, by the one that it should have.
func (r *readable) mend(ctx context.Context, path string) error {
	known, err := knownTables(ctx, filepath.Dir(path), r.version)
	if err != nil {
		return err
	}
	if err := r.mendBy(ctx, path, known, false); err == nil || ctx.Err() != nil {
		return err
	}
	return r.mendBy(ctx, path, known, true)
}

func (r *readable) mendBy(ctx context.Context, path string, known []knownTable, forget bool) (err error) {
	var tables []pages.Table
	for _, table := range known {
		tables = append(tables, table.Table)
	}
	if r.mended, err = pages.Mend(ctx, path, tables, forget); err != nil {
		return err
	}
	db := connect(path, toMend, 1)
	defer db.Close()
	for _, table := range known {
		if mended := r.mended[table.Name]; mended.Moved {
			if err := table.putIntoSchema(ctx, db, mended.Root); err != nil {
				return err
			}
		}
	}
	var n int
	return db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n) // it can be read
}

// joinWhatWaits takes into a damaged copy what waits beside it.
func joinWhatWaits(ctx context.Context, path string) error {
	db := connect(path, toMend, 1)
	var mode string
	err := db.QueryRowContext(ctx, "PRAGMA journal_mode = DELETE").Scan(&mode)
	return errors.Join(err, db.Close())
}

// intact tells whether SQLite finds nothing wrong with the pages of a file.
func intact(ctx context.Context, path string) bool {
	db := connect(path, untouched, 1)
	defer db.Close()
	var verdict string
	err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict)
	return err == nil && verdict == "ok"
}

// knownTable is a table of a schema of ours, and the statement that makes it.
type knownTable struct {
	pages.Table
	statement string
}

// knownTables are the tables of a version of the schema, of an empty record that is made
// in a folder for that.
func knownTables(ctx context.Context, folder string, version int) (known []knownTable, err error) {
	path := filepath.Join(folder, fmt.Sprintf("empty-%d.seatbook", version))
	if err := errors.Join(removeRecord(path), makeFile(path)); err != nil {
		return nil, err
	}
	db := connect(path, toCopy, 1)
	defer db.Close()
	provider, err := migrator(db, migrations)
	if err != nil {
		return nil, err
	}
	if _, err := provider.UpTo(ctx, int64(version)); err != nil {
		return nil, fmt.Errorf("making an empty record: %w", err)
	}
	rows, err := db.QueryContext(ctx, `SELECT t.name, t.sql, c.type, c."notnull", c.pk FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
		WHERE t.type = 'table' ORDER BY t.rowid, c.cid`)
	if err != nil {
		return nil, fmt.Errorf("reading the tables of a schema: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var table knownTable
		var kind string
		var needed, key bool
		if err := rows.Scan(&table.Name, &table.statement, &kind, &needed, &key); err != nil {
			return nil, fmt.Errorf("reading the tables of a schema: %w", err)
		}
		if len(known) == 0 || known[len(known)-1].Name != table.Name {
			known = append(known, table)
		}
		last := &known[len(known)-1]
		last.Columns = append(last.Columns, columnOf(kind, needed, key))
	}
	return known, rows.Err()
}

func columnOf(kind string, needed, key bool) pages.Column {
	switch {
	case key && kind == "INTEGER":
		return pages.Column{}
	case kind == "TEXT":
		return pages.Column{Text: true, Null: !needed}
	case kind == "INTEGER":
		return pages.Column{Number: true, Null: !needed}
	case kind == "BLOB":
		return pages.Column{Bytes: true, Null: !needed}
	}
	return pages.Column{Text: true, Number: true, Bytes: true, Null: true} // as SQLite's own have
}

// putIntoSchema has the schema of a file name a table at a place.
func (t knownTable) putIntoSchema(ctx context.Context, db *sql.DB, root pages.Number) error {
	result, err := db.ExecContext(ctx, "UPDATE sqlite_schema SET rootpage = ? WHERE type = 'table' AND name = ?", int64(root), t.Name)
	if err == nil {
		var n int64
		if n, err = result.RowsAffected(); err == nil && n == 0 {
			_, err = db.ExecContext(ctx, "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('table', ?1, ?1, ?2, ?3)", t.Name, int64(root), t.statement)
		}
	}
	if err != nil {
		return fmt.Errorf("naming %s in a schema: %w", t.Name, err)
	}
	return nil
}

// Where the header of a file of SQLite tells the version of the schema, and whose it is.
const (
	versionAt = 60
	ownerAt   = 68
)

const sqliteMagic = "SQLite format 3\x00"

// startOf reads the header of a file; what is not there is zero.
func startOf(path string) []byte {
	start := make([]byte, 100)
	file, err := os.Open(path)
	if err != nil {
		return start
	}
	defer file.Close()
	_, _ = io.ReadFull(file, start)
	return start
}

package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/pressly/goose/v3"

	"seatbook/data"
)

// Rescued is what could be saved of one table of a damaged record.
type Rescued struct {
	Table       string
	Read        int // rows as they were
	FromHistory int // rows that could not be read, but stand in history
	Missing     int // rows that are lost, as far as it can be told
}

// Rescue makes a new record of what can be read of a damaged one, which stays as it
// is. A row that can't be read is taken from history, where it is told. to must not be
// there yet.
//
// Errors: CodeDamaged where nothing can be read, and those of the disk.
func Rescue(ctx context.Context, from, to string) ([]Rescued, error) {
	from, err := Resolve(from)
	if err != nil {
		return nil, err
	}
	folder, done, err := Scratch("rescue")
	if err != nil {
		return nil, err
	}
	defer func() { _ = done() }()
	source, err := readableCopy(ctx, from, folder)
	if err != nil {
		return nil, about(fileError(err, from), from)
	}
	defer source.Close()
	if err := makeFile(to); err != nil {
		return nil, err
	}
	target := connect(to, toCopy, 1)
	rescued, err := rescue(ctx, source, target)
	if err = errors.Join(err, target.Close()); err == nil {
		err = errors.Join(Verify(ctx, to), syncFile(to), syncFolder(filepath.Dir(to)))
	}
	if err != nil {
		return nil, errors.Join(fileError(err, to), removeRecord(to))
	}
	return rescued, nil
}

// readableCopy copies a record into a folder and opens it to read: with the steps and
// the journal beside it where that helps, else without.
func readableCopy(ctx context.Context, from, folder string) (*sql.DB, error) {
	var faults []error
	for _, suffixes := range [][]string{{"", walSuffix, journalSuffix}, {"", walSuffix}, {""}} {
		copied := filepath.Join(folder, fmt.Sprintf("%d.seatbook", len(suffixes)))
		for _, suffix := range suffixes {
			if !there(from + suffix) {
				continue
			}
			if err := copyFile(from+suffix, copied+suffix); err != nil {
				return nil, err
			}
		}
		if err := standAlone(ctx, copied); err != nil && len(suffixes) > 1 {
			faults = append(faults, err)
			continue
		}
		db := connect(copied, untouched, 1)
		var id int
		err := db.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'subscription')").Scan(&id)
		if err == nil && id == 1 {
			return db, nil
		}
		faults = append(faults, err, db.Close())
	}
	return nil, &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": from}, Err: errors.Join(faults...)}
}

// rescuer saves one table after the other.
type rescuer struct {
	ctx    context.Context
	source *sql.DB
	tx     *sql.Tx
	told   map[string]map[int64]rawRow   // the last of each row in history, nil for removed
	saved  map[string]map[int64]struct{} // the rows that are in the new record
	steps  int                           // how many steps history tells of
}

func rescue(ctx context.Context, source, target *sql.DB) ([]Rescued, error) {
	version, err := schemaVersion(ctx, source)
	if err != nil || version < 1 || version > latestVersion {
		version = latestVersion
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, target, migrations)
	if err != nil {
		return nil, fmt.Errorf("reading the migrations: %w", err)
	}
	if _, err := provider.UpTo(ctx, int64(version)); err != nil {
		return nil, fmt.Errorf("making an empty record: %w", err)
	}
	tx, err := target.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("filling a record: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	r := &rescuer{ctx: ctx, source: source, tx: tx, saved: map[string]map[int64]struct{}{}}
	if err := r.readHistory(); err != nil {
		return nil, err
	}
	var all []Rescued
	for _, table := range jsonTables {
		if version < schemaOfIDs && table == "record" {
			continue
		}
		rescued, err := r.table(table)
		if err != nil {
			return nil, err
		}
		all = append(all, rescued)
	}
	if err := tx.Commit(); err != nil {
		return nil, fmt.Errorf("filling a record: %w", err)
	}
	return all, bringUp(ctx, target, migrations)
}

// readHistory notes what history tells last of each row.
func (r *rescuer) readHistory() error {
	r.told = map[string]map[int64]rawRow{}
	rows, _, err := r.rowsOf("history")
	steps := map[any]bool{}
	for _, row := range rows {
		steps[row["step"]] = true
		r.steps = len(steps)
		entity, _ := row["entity"].(string)
		id, _ := row["entity_id"].(int64)
		after, _ := row["after"].(string)
		image, err := readImage(sql.NullString{String: after, Valid: row["after"] != nil})
		if err != nil {
			continue
		}
		if r.told[entity] == nil {
			r.told[entity] = map[int64]rawRow{}
		}
		r.told[entity][id] = image
	}
	return err
}

// table saves the rows of a table.
func (r *rescuer) table(table string) (Rescued, error) {
	result := Rescued{Table: table}
	names, err := columnsOf(r.ctx, r.tx, table)
	if err != nil || len(names) == 0 {
		return result, err
	}
	rows, expected, err := r.rowsOf(table)
	if err != nil {
		return result, err
	}
	r.saved[table] = map[int64]struct{}{}
	for _, row := range rows {
		ok, err := r.save(table, names, row)
		if err != nil {
			return result, err
		}
		if ok {
			result.Read++
		}
	}
	if table == "step" { // history names steps, too
		expected = max(expected, r.steps)
	}
	for id, image := range r.told[table] {
		if _, there := r.saved[table][id]; there || image == nil {
			continue
		}
		ok, err := r.save(table, names, image)
		if err != nil {
			return result, err
		}
		if ok {
			result.FromHistory++
		} else {
			expected = max(expected, result.Read+result.FromHistory+1)
		}
	}
	result.Missing = max(0, expected-result.Read-result.FromHistory)
	return result, nil
}

// references are the columns that name a row of another table.
func references() map[string]string {
	return map[string]string{"organization": "organization", "subscription": "subscription", "person": "person", "step": "step", "undoes": "step"}
}

// save adds a row to the new record if it makes sense there, in the place of one that
// every record begins with.
func (r *rescuer) save(table string, names []string, row rawRow) (bool, error) {
	id, _ := row["id"].(int64)
	fits := rawRow{}
	for _, name := range names {
		value, has := row[name]
		if !has {
			continue
		}
		if wrongValue(table, name, value) != "" || !isText(value) {
			return false, nil
		}
		if other, refers := references()[name]; refers && value != nil {
			number, _ := value.(int64)
			if _, there := r.saved[other][number]; !there && name == "undoes" {
				value = nil // the step that it undid is lost; it stays a step
			} else if !there {
				return false, nil
			}
		}
		fits[name] = value
	}
	if len(r.saved[table]) == 0 && slices.Contains([]string{"record", "settings", "organization"}, table) {
		if _, err := r.tx.ExecContext(r.ctx, "DELETE FROM "+table); err != nil {
			return false, fmt.Errorf("saving %s: %w", table, err)
		}
	}
	statement, args := fits.insertInto(table)
	_, err := r.tx.ExecContext(r.ctx, statement, args...)
	if hasCode(rowError(err, ""), data.CodeDamaged) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("saving %s: %w", table, err)
	}
	r.saved[table][id] = struct{}{}
	return true, nil
}

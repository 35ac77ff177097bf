package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"time"

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
// is. A row that can't be read is taken from history, where it is told; where history
// does not lead to a row any more, it begins anew, at now. to must not be there yet.
//
// Errors: CodeNothingToRead where nothing can be read, CodeNotARecord and CodeWasARecord
// for another file and an empty one, and those of the disk.
func Rescue(ctx context.Context, from, to string, now time.Time) ([]Rescued, error) {
	from, err := Resolve(from)
	if err != nil {
		return nil, err
	}
	if err := checkHeader(from); err != nil && !hasCode(err, data.CodeDamaged) {
		return nil, err
	}
	if sizeOf(from) == 0 {
		if wasARecord(from) {
			return nil, data.NewError(data.CodeWasARecord, "File", from)
		}
		return nil, data.NewError(data.CodeNotARecord, "File", from)
	}
	var source *sql.DB
	done, err := InScratch(ctx, "rescue", from, func(folder string) (err error) {
		source, err = readableCopy(ctx, from, folder)
		return about(fileError(err, from), from)
	})
	if err != nil {
		return nil, err
	}
	defer func() { _ = done() }()
	defer source.Close()
	if err := makeFile(to); err != nil {
		return nil, err
	}
	target := connect(to, toCopy, 1)
	rescued, err := rescue(ctx, source, target, now)
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
		copied := filepath.Join(folder, fmt.Sprintf("scratch-%d.seatbook", len(suffixes)))
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
	return nil, &data.Error{Code: data.CodeNothingToRead, Params: map[string]any{"File": from}, Err: errors.Join(faults...)}
}

// rescuer saves one table after the other: first the rows that can be read, in the form
// that the damaged record has; then, in the present form, those that history tells of.
type rescuer struct {
	ctx     context.Context
	source  *sql.DB
	tx      *sql.Tx
	told    map[string]map[int64]string   // the last image of each row in history, empty for removed
	saved   map[string]map[int64]struct{} // the rows that are in the new record
	waiting map[string][]rawRow           // rows that speak of one that is not
	steps   int                           // how many steps history tells of
	results []Rescued
	rows    []int // how many each table should have
}

func rescue(ctx context.Context, source, target *sql.DB, now time.Time) ([]Rescued, error) {
	version, err := schemaVersion(ctx, source)
	if err != nil || version < 1 || version > latestVersion {
		version = latestVersion
	}
	provider, err := migrator(target, migrations)
	if err != nil {
		return nil, err
	}
	if _, err := provider.UpTo(ctx, int64(version)); err != nil {
		return nil, fmt.Errorf("making an empty record: %w", err)
	}
	r := &rescuer{ctx: ctx, source: source, saved: map[string]map[int64]struct{}{}, waiting: map[string][]rawRow{}}
	if err := r.readHistory(); err != nil {
		return nil, err
	}
	if err := r.within(target, r.readTable); err != nil {
		return nil, err
	}
	if err := bringUp(ctx, target, migrations); err != nil {
		return nil, err
	}
	if err := r.within(target, r.fillTable); err != nil {
		return nil, err
	}
	return r.results, r.inTx(target, func() error {
		broken, err := r.forgetBroken()
		if err != nil {
			return err
		}
		at := slices.Index(jsonTables, string(data.EntityAttachment))
		r.results[at].Read -= broken
		r.results[at].Missing += broken
		return r.beginAnew(now)
	})
}

// within does something for each table, in the order of their references.
func (r *rescuer) within(target *sql.DB, do func(n int, table string) error) error {
	return r.inTx(target, func() error {
		for n, table := range jsonTables {
			if err := do(n, table); err != nil {
				return err
			}
		}
		return nil
	})
}

func (r *rescuer) inTx(target *sql.DB, do func() error) error {
	tx, err := target.BeginTx(r.ctx, nil)
	if err != nil {
		return fmt.Errorf("filling a record: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	r.tx = tx
	if err := do(); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("filling a record: %w", err)
	}
	return nil
}

// readHistory notes what history tells last of each row.
func (r *rescuer) readHistory() error {
	r.told = map[string]map[int64]string{}
	rows, _, err := r.rowsOf("history")
	steps := map[any]bool{}
	for _, row := range rows {
		steps[row["step"]] = true
		if row["last"] != nil { // a run has no copies
			continue
		}
		entity, _ := row["entity"].(string)
		id, _ := row["entity_id"].(int64)
		after, _ := row["after"].(string)
		if r.told[entity] == nil {
			r.told[entity] = map[int64]string{}
		}
		r.told[entity][id] = after
	}
	r.steps = len(steps)
	return err
}

// readTable saves the rows of a table that can be read.
func (r *rescuer) readTable(_ int, table string) error {
	r.saved[table] = map[int64]struct{}{}
	r.results = append(r.results, Rescued{Table: table})
	r.rows = append(r.rows, 0)
	result, expected := &r.results[len(r.results)-1], &r.rows[len(r.rows)-1]
	names, err := columnsOf(r.ctx, r.tx, table)
	if err != nil || len(names) == 0 { // a later form brings it
		return err
	}
	if table == partsTable {
		return r.readParts()
	}
	rows, expects, err := r.rowsOf(table)
	if err != nil {
		return err
	}
	if *expected = expects; table == "step" { // history names steps, too
		*expected = max(expects, r.steps)
	}
	for _, row := range rows {
		ok, err := r.save(table, names, row)
		if err != nil {
			return err
		}
		if ok {
			result.Read++
		}
	}
	return nil
}

// fillTable saves the rows that only history tells of, and those that waited for them.
func (r *rescuer) fillTable(n int, table string) error {
	result := &r.results[n]
	told := 0
	for id, image := range r.told[table] {
		if image != "" {
			told++
		}
		if _, there := r.saved[table][id]; there || image == "" {
			continue
		}
		ok, err := r.saveImage(table, id, image)
		if err != nil {
			return err
		}
		if ok {
			result.FromHistory++
		}
	}
	names, err := columnsOf(r.ctx, r.tx, table)
	if err != nil {
		return err
	}
	waited := r.waiting[table]
	for _, row := range waited {
		ok, err := r.save(table, names, row)
		if err != nil {
			return err
		}
		if ok {
			result.Read++
		}
	}
	result.Missing = max(0, max(r.rows[n], told)-result.Read-result.FromHistory)
	return nil
}

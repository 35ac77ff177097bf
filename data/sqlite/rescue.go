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
	"seatbook/data/sharing"
)

// Rescued is what could be saved of one table of a damaged record.
type Rescued struct {
	Table       string
	Read        int // rows as they were
	FromHistory int // rows that could not be read, but stand in history
	Missing     int // rows that are known to be lost
	// Unsure tells that a part of it could not be read, of which nothing tells how many
	// rows were in it.
	Unsure bool
}

// Rescue makes a new record of what can be read of a damaged one, which stays as it
// is. A row that can't be read is taken from history, where it is told; where history
// does not lead to a row any more, it begins anew, at now. to must not be there yet; it is
// for a while: who wants a name kept from half a record gives it another one after this.
//
// Errors: CodeNothingToRead where nothing can be read, CodeNotARecord for another file,
// CodeWasARecord and CodeEmptyRecord for an empty one, those of the disk, and that of ctx where it ended.
func Rescue(ctx context.Context, from, to string, now time.Time) (rescued []Rescued, err error) {
	from, err = Resolve(from)
	if err != nil {
		return nil, err
	}
	if err := checkHeader(from); err != nil && !hasCode(err, data.CodeDamaged) && !hasCode(err, data.CodeNotARecord) {
		return nil, err
	}
	if sizeOf(from) == 0 {
		if wasARecord(from) {
			return nil, data.NewError(data.CodeWasARecord, "File", from)
		}
		return nil, data.NewError(data.CodeEmptyRecord, "File", from)
	}
	err = rescueInto(ctx, from, to, now, &rescued)
	if err != nil && ctx.Err() != nil { // what was stopped says little of the file
		return nil, ctx.Err()
	}
	return rescued, err
}

func rescueInto(ctx context.Context, from, to string, now time.Time, rescued *[]Rescued) error {
	var source *readable
	done, err := InScratch(ctx, "rescue", from, func(folder string) (err error) {
		source, err = readableCopy(ctx, from, folder)
		return about(fileError(err, from), from)
	})
	if err != nil {
		return err
	}
	defer func() { _ = done() }()
	defer source.Close()
	if err := makeFile(to); err != nil {
		return err
	}
	target := connect(to, toCopy, 1)
	*rescued, err = rescue(ctx, source, target, now)
	if err = errors.Join(err, target.Close()); err == nil && !anyRead(*rescued) {
		return errors.Join(source.nothing(from), removeRecord(to))
	}
	if err == nil {
		err = errors.Join(Verify(ctx, to), syncFile(to), sharing.SyncFolder(filepath.Dir(to)))
	}
	if err != nil {
		return errors.Join(fileError(err, to), removeRecord(to))
	}
	return nil
}

// anyRead tells whether any row was saved.
func anyRead(all []Rescued) bool {
	return slices.ContainsFunc(all, func(r Rescued) bool { return r.Read+r.FromHistory > 0 })
}

// rescuer saves one table after the other: first the rows that can be read, in the form
// that the damaged record has; then, in the present form, those that history tells of.
type rescuer struct {
	ctx     context.Context
	source  *readable
	tx      *sql.Tx
	refers  map[string]map[string]string  // by table: its columns that name a row of another, and which
	told    map[string]map[int64]string   // the last image of each row in history, empty for removed
	saved   map[string]map[int64]struct{} // the rows that are in the new record
	waiting map[string][]rawRow           // rows that speak of one that is not
	filling bool                          // in the present form, of what history tells
	steps   int                           // how many steps history tells of
	results []Rescued
	rows    []int // how many each table should have, as far as is known
	runs    []run // of history
}

func rescue(ctx context.Context, source *readable, target *sql.DB, now time.Time) ([]Rescued, error) {
	provider, err := migrator(target, migrations)
	if err != nil {
		return nil, err
	}
	if _, err := provider.UpTo(ctx, int64(source.version)); err != nil {
		return nil, fmt.Errorf("making an empty record: %w", err)
	}
	r := &rescuer{ctx: ctx, source: source, saved: map[string]map[int64]struct{}{}, waiting: map[string][]rawRow{}, refers: map[string]map[string]string{}}
	if err := r.readHistory(); err != nil {
		return nil, err
	}
	if err := r.within(target, r.readTable); err != nil {
		return nil, err
	}
	if err := bringUp(ctx, target, migrations); err != nil {
		return nil, err
	}
	r.filling = true
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
	rows, err := r.rowsOf("history")
	steps := map[any]bool{}
	for _, row := range rows.all {
		steps[row["step"]] = true
		if row["last"] != nil { // a run has no copies
			r.noteRun(row)
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
		return r.readParts(result)
	}
	if r.refers[table], err = referencesOf(r.ctx, r.tx, table); err != nil {
		return err
	}
	rows, err := r.rowsOf(table)
	if err != nil {
		return err
	}
	result.Unsure = rows.unsure
	if *expected = rows.expected; table == "step" { // history names steps, too
		*expected = max(*expected, r.steps)
	}
	for _, row := range rows.all {
		if r.removed(table, row) {
			*expected--
			continue
		}
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

// removed tells whether history says that a row of a damaged table was removed: it then
// stood in a page that was free.
func (r *rescuer) removed(table string, row rawRow) bool {
	id, _ := row["id"].(int64)
	image, told := r.told[table][id]
	_, mended := r.source.mended[table]
	return mended && told && image == ""
}

// fillTable saves the rows that only history tells of, and those that waited for them.
func (r *rescuer) fillTable(n int, table string) (err error) {
	result := &r.results[n]
	if r.refers[table], err = referencesOf(r.ctx, r.tx, table); err != nil {
		return err
	}
	for id, image := range r.told[table] {
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
	for _, row := range r.waiting[table] {
		ok, err := r.save(table, names, row)
		if err != nil {
			return err
		}
		if ok {
			result.Read++
		}
	}
	if slices.Contains(historyTables(), table) && !r.results[slices.Index(jsonTables, "history")].Unsure && !r.source.damaged("history") {
		result.Unsure = false // history tells of each
	}
	result.Missing = max(0, max(r.rows[n], r.toldOf(table))-result.Read-result.FromHistory)
	return nil
}

// toldOf is how many rows history tells of that are there.
func (r *rescuer) toldOf(table string) (n int) {
	for id, image := range r.told[table] {
		added := slices.ContainsFunc(r.runs, func(one run) bool { return string(one.entity) == table && one.has(id) })
		switch {
		case added && image == "":
			n--
		case !added && image != "":
			n++
		}
	}
	for _, one := range r.runs {
		if string(one.entity) == table {
			n += int(one.last - one.first + 1)
		}
	}
	return n
}

// noteRun notes a row of history that says that many were added.
func (r *rescuer) noteRun(row rawRow) {
	if !isWrite(row) {
		return
	}
	entity, _ := row["entity"].(string)
	first, _ := row["entity_id"].(int64)
	last, _ := row["last"].(int64)
	if last-first <= mostInRun {
		r.runs = append(r.runs, run{entity: data.Entity(entity), first: first, last: last})
	}
}

package sqlite

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// FromJSON makes a record of what WriteJSON wrote, in a file that must not be
// there yet.
//
// Errors: CodeNotARecord for another form of JSON, CodeUnknownPart for more than is known, CodeNewerVersion for a newer
// Seatbook's, CodeDamaged for one that does not hold together, CodeNoAccess.
func FromJSON(ctx context.Context, path string, r io.Reader) error {
	if err := makeFile(path); err != nil {
		return err
	}
	db := connect(path, toCopy, 1)
	err := errors.Join(fillFromJSON(ctx, db, path, r), db.Close())
	if err == nil {
		err = errors.Join(syncFile(path), Verify(ctx, path))
	}
	if err != nil {
		return errors.Join(jsonError(ctx, err, path), removeRecord(path))
	}
	return nil
}

// jsonError tells a file that is no JSON of ours from a fault of the store.
func jsonError(ctx context.Context, err error, path string) error {
	var syntax *json.SyntaxError
	var form *json.UnmarshalTypeError
	switch {
	case ctx.Err() != nil: // what was stopped says little of the file
		return ctx.Err()
	case errors.As(err, &form), errors.Is(err, errNotOurs):
		return &data.Error{Code: data.CodeNotARecord, Params: map[string]any{"File": path}, Err: err}
	case errors.As(err, &syntax), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: err}
	}
	if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeUnknownPart {
		return about(known, shown(path))
	} else if ok { // of a table, which is none that the user knows
		return &data.Error{Code: known.Code, Params: map[string]any{"File": shown(path)}, Err: known}
	}
	return fileError(err, path)
}

var errNotOurs = errors.New("not the JSON of a record")

func fillFromJSON(ctx context.Context, db *sql.DB, path string, r io.Reader) error {
	in := json.NewDecoder(bufio.NewReader(r))
	in.UseNumber()
	tx, indexes, err := readMembers(ctx, db, in, path)
	if tx != nil {
		defer func() { _ = tx.Rollback() }() // after a commit there is nothing to roll back
	}
	switch {
	case err != nil:
		return err
	case tx == nil:
		return errNotOurs
	}
	if err := makeIndexes(ctx, tx, indexes); err != nil {
		return rowError(err, path)
	}
	if err := tx.Commit(); err != nil {
		return rowError(err, path)
	}
	if err := bringUp(ctx, db, migrations); err != nil { // what an older Seatbook wrote
		return rowError(err, path)
	}
	return complete(ctx, db, path)
}

// rowError tells a row that does not fit from a disk that has no room for it.
func rowError(err error, path string) error {
	fault, ok := errors.AsType[sqlite3.Error](err)
	if ok && (fault.Code == sqlite3.ErrConstraint || fault.Code == sqlite3.ErrMismatch || fault.Code == sqlite3.ErrTooBig || fault.Code == sqlite3.ErrError) {
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: err}
	}
	return fileError(err, path)
}

// complete checks that what every record begins with is there.
func complete(ctx context.Context, db *sql.DB, path string) error {
	for _, table := range []string{"settings", "organization", "record"} {
		var n int
		if err := db.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return fmt.Errorf("counting %s: %w", table, err)
		}
		if n == 0 {
			return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: fmt.Errorf("%s is empty", table)}
		}
	}
	return nil
}

// readMembers reads the object into a transaction, which begins where the schema
// is told; it is nil where that is not told. The indexes are left out, to be made when
// the rows are in.
func readMembers(ctx context.Context, db *sql.DB, in *json.Decoder, path string) (tx *sql.Tx, indexes []string, err error) {
	if opening, err := in.Token(); err != nil || opening != json.Delim('{') {
		return nil, nil, errors.Join(errNotOurs, err)
	}
	var unknown []string // before the schema was told
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return tx, nil, err
		}
		switch name := key.(string); {
		case name == "format":
			err = expectFormat(in, path)
		case name == "schema" && tx == nil:
			if tx, err = beginSchema(ctx, db, in, path); err == nil {
				indexes, err = dropIndexes(ctx, tx)
			}
		case name == partsTable && tx != nil:
			err = readParts(ctx, tx, in)
		case slices.Contains(jsonTables, name) && tx != nil:
			err = readTable(ctx, tx, in, name)
		case name == "schema", slices.Contains(jsonTables, name):
			err = errNotOurs // told twice, or not yet
		case name == "written_at":
			var passed json.RawMessage
			err = in.Decode(&passed)
		case tx == nil: // perhaps another program's, or of a newer form
			var passed json.RawMessage
			if err = in.Decode(&passed); err == nil {
				unknown = append(unknown, name)
			}
		default:
			err = data.NewError(data.CodeUnknownPart, "File", path, "Name", name)
		}
		if err != nil {
			return tx, nil, err
		}
	}
	if _, err = in.Token(); err == nil && tx != nil && len(unknown) > 0 { // the closing brace
		err = data.NewError(data.CodeUnknownPart, "File", path, "Name", unknown[0])
	}
	return tx, indexes, err
}

func expectFormat(in *json.Decoder, path string) error {
	var format int
	if err := in.Decode(&format); err != nil {
		return err
	}
	if format > jsonFormat {
		return data.NewError(data.CodeNewerVersion, "File", path)
	}
	return nil
}

// unlooked leaves to Verify, which looks at all rows once, whether each refers to rows that
// are there. What is still to be brought up to the present schema is looked at before.
const unlooked = "PRAGMA foreign_keys = OFF"

// beginSchema makes an empty record of the schema that was written, and begins to
// fill it.
func beginSchema(ctx context.Context, db *sql.DB, in *json.Decoder, path string) (*sql.Tx, error) {
	var schema int64
	if err := in.Decode(&schema); err != nil {
		return nil, err
	}
	if schema < 1 {
		return nil, errNotOurs
	}
	if schema > latestVersion {
		return nil, data.NewError(data.CodeNewerVersion, "File", path)
	}
	provider, err := migrator(db, migrations)
	if err != nil {
		return nil, err
	}
	if _, err := provider.UpTo(ctx, schema); err != nil {
		return nil, fmt.Errorf("making an empty record: %w", err)
	}
	if schema == latestVersion {
		if _, err := db.ExecContext(ctx, unlooked); err != nil {
			return nil, fmt.Errorf("making an empty record: %w", err)
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("filling a record: %w", err)
	}
	statements := []string{"PRAGMA defer_foreign_keys = ON", "DELETE FROM settings", "DELETE FROM organization"}
	if schema >= schemaOfIDs {
		statements = append(statements, "DELETE FROM record")
	}
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return nil, errors.Join(fmt.Errorf("filling a record: %w", err), tx.Rollback())
		}
	}
	return tx, nil
}

// readTable reads the array of a table's rows. Names of columns are those of the
// schema, never the file's own.
func readTable(ctx context.Context, tx *sql.Tx, in *json.Decoder, table string) error {
	known, err := columnsOf(ctx, tx, table)
	if err != nil {
		return err
	}
	if opening, err := in.Token(); err != nil || opening != json.Delim('[') {
		return errors.Join(errNotOurs, err)
	}
	rows := rowsIn{ctx: ctx, tx: tx, table: table, known: known}
	ahead, stop := readAhead(in)
	for some := range ahead {
		for _, raw := range some.rows {
			if err == nil {
				err = rows.add(withAgreement(raw))
			}
		}
		if err == nil {
			err = some.err
		}
		if err != nil {
			break
		}
	}
	stop()
	if err == nil {
		err = rows.end()
	}
	if err = errors.Join(err, rows.close()); err != nil {
		return err
	}
	_, err = in.Token() // the closing bracket
	return err
}

// rawRow is a row as a file has it, by column.
type rawRow map[string]any

func (r rawRow) names() []string { return slices.Sorted(maps.Keys(r)) }

func (r rawRow) insertInto(table string) (statement string, args []any) {
	names := r.names()
	for _, name := range names {
		args = append(args, r[name])
	}
	places := strings.TrimSuffix(strings.Repeat("?, ", len(names)), ", ")
	return fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(names, ", "), places), args
}

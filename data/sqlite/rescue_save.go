package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"seatbook/data"
)

// saveImage adds a row as history has it.
func (r *rescuer) saveImage(table string, id int64, image string) (bool, error) {
	kept := tables[data.Entity(table)]
	raw, err := readImage(sql.NullString{String: image, Valid: true})
	if kept == nil || err != nil {
		return false, nil //nolint:nilerr // history is damaged there, too
	}
	for name, value := range raw {
		if other, refers := r.refers[table][name]; refers && value != nil {
			number, _ := value.(int64)
			there, err := r.isThere(other, number)
			if err != nil || !there {
				return false, err
			}
		}
	}
	row, err := kept.fromImage(image)
	if err != nil {
		return false, nil //nolint:nilerr // likewise
	}
	return r.insert(table, id, kept.putting(), kept.values(row))
}

// isThere tells whether a row was saved. In the place of an organization that is lost comes
// one without a name: all else of the record is of one.
func (r *rescuer) isThere(table string, id int64) (bool, error) {
	if _, there := r.saved[table][id]; there || !r.filling || table != string(data.EntityOrganization) || id < 1 || id > mostID {
		return there, nil
	}
	name := ""
	if id > 1 { // two have not the same
		name = fmt.Sprintf("(%d)", id)
	}
	return r.saveImage(table, id, fmt.Sprintf(`{"id":%d,"version":1,"name":%q,"country":""}`, id, name))
}

// referencesOf are the columns of a table that name a row of another table.
func referencesOf(ctx context.Context, tx *sql.Tx, table string) (map[string]string, error) {
	rows, err := tx.QueryContext(ctx, `SELECT "from", "table" FROM pragma_foreign_key_list(?)`, table)
	if err != nil {
		return nil, fmt.Errorf("reading the references of %s: %w", table, err)
	}
	defer rows.Close()
	all := map[string]string{}
	for rows.Next() {
		var from, to string
		if err := rows.Scan(&from, &to); err != nil {
			return nil, fmt.Errorf("reading the references of %s: %w", table, err)
		}
		all[from] = to
	}
	return all, rows.Err()
}

// save adds a row to the new record if it makes sense there, in the place of one that
// every record begins with.
func (r *rescuer) save(table string, names []string, row rawRow) (bool, error) {
	id, _ := row["id"].(int64)
	if table == "history" && !isWrite(row) {
		return false, nil
	}
	fits := rawRow{}
	for _, name := range names {
		value, has := row[name]
		if !has {
			continue
		}
		if wrongValue(table, name, value) != "" || !isText(value) {
			return false, nil
		}
		if other, refers := r.refers[table][name]; refers && value != nil {
			number, _ := value.(int64)
			there, err := r.isThere(other, number)
			if err != nil {
				return false, err
			}
			if !there && name == "undoes" {
				value = nil // the step that it undid is lost; it stays a step
			} else if !there {
				r.waiting[table] = append(r.waiting[table], row)
				return false, nil
			}
		}
		fits[name] = value
	}
	statement, args := fits.insertInto(table)
	return r.insert(table, id, statement, args)
}

// insert adds a row, in the place of what every record begins with. One that breaks a
// rule of the file is not saved.
func (r *rescuer) insert(table string, id int64, statement string, args []any) (bool, error) {
	put := func() error { return r.exec(statement, args...) }
	if len(r.saved[table]) == 0 && slices.Contains([]string{"record", "settings", "organization"}, table) {
		put = func() error { return r.exchange(table, statement, args) }
	}
	err := put()
	if hasCode(rowError(err, ""), data.CodeDamaged) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("saving %s: %w", table, err)
	}
	r.saved[table][id] = struct{}{}
	return true, nil
}

// exchange adds a row in the place of the one that every record begins with, which stays
// where that fails.
func (r *rescuer) exchange(table, statement string, args []any) error {
	if err := r.exec("SAVEPOINT exchange"); err != nil {
		return err
	}
	err := r.exec("DELETE FROM " + table)
	if err == nil {
		err = r.exec(statement, args...)
	}
	if err != nil {
		err = errors.Join(err, r.exec("ROLLBACK TO exchange"))
	}
	return errors.Join(err, r.exec("RELEASE exchange"))
}

func (r *rescuer) exec(statement string, args ...any) error {
	_, err := r.tx.ExecContext(r.ctx, statement, args...)
	return err
}

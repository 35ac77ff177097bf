package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"seatbook/data"
)

// forgottenName is what stands in the place of a name, so that counts and costs
// still add up.
func forgottenName(id data.PersonID) string { return "#" + strconv.FormatInt(int64(id), 10) }

// Forget takes a person's name and address out of the record: their row, every
// image of it in history, what was searched in, and the free pages of the file.
// What they hold stays, under a number. It can't be undone. Who was removed before
// is forgotten as well.
func (b *Book) Forget(ctx context.Context, id data.PersonID, version int64) error {
	step := data.Step{Kind: data.StepForgotten, Subject: forgottenName(id)}
	err := b.write(ctx, &step, func(t *tx) error {
		person, err := t.image("person", int64(id))
		if err != nil {
			return err
		}
		if person == nil { // removed, and still named in history
			removed, err := b.removedPerson(ctx, id)
			if err != nil {
				return err
			}
			person = columns{"version": removed.Version}
		}
		if person["version"] != version {
			return data.NewError(data.CodeConflict)
		}
		return t.forget(id)
	})
	if err != nil {
		return err
	}
	return b.cleanPages(ctx)
}

// forget rewrites history, which nothing else may, so that the rules of the schema
// against it stand aside for this one transaction.
func (t *tx) forget(id data.PersonID) error {
	names, err := t.namesOf(id)
	if err != nil {
		return err
	}
	guards, err := t.liftGuards()
	if err != nil {
		return err
	}
	if err := t.blank(id); err != nil {
		return err
	}
	for _, name := range names {
		if err := t.blankText(name, forgottenName(id)); err != nil {
			return err
		}
	}
	for _, guard := range guards {
		if _, err := t.ExecContext(t.ctx, guard); err != nil {
			return fmt.Errorf("guarding history again: %w", err)
		}
	}
	row, err := t.image("person", int64(id))
	if err != nil || row == nil {
		return err
	}
	return t.remember("person", int64(id), row, row)
}

// namesOf returns every name and address that the person has and had.
func (t *tx) namesOf(id data.PersonID) (names []string, err error) {
	rows, err := t.QueryContext(t.ctx, `SELECT name, address FROM person WHERE id = ?1
		UNION SELECT json_extract(before, '$.name'), json_extract(before, '$.address') FROM history WHERE entity = 'person' AND entity_id = ?1 AND before IS NOT NULL
		UNION SELECT json_extract(after, '$.name'), json_extract(after, '$.address') FROM history WHERE entity = 'person' AND entity_id = ?1 AND after IS NOT NULL`, int64(id))
	if err != nil {
		return nil, fmt.Errorf("reading what a person was called: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var name, address string
		if err := rows.Scan(&name, &address); err != nil {
			return nil, fmt.Errorf("reading what a person was called: %w", err)
		}
		for _, text := range []string{name, address} {
			if !slices.Contains(names, text) {
				names = append(names, text)
			}
		}
	}
	return names, rows.Err()
}

// liftGuards takes away the triggers that keep history as it is, and returns what
// makes them again.
func (t *tx) liftGuards() (guards []string, err error) {
	rows, err := t.QueryContext(t.ctx, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('step', 'history')")
	if err != nil {
		return nil, fmt.Errorf("reading the guards of history: %w", err)
	}
	var names []string
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			return nil, errors.Join(fmt.Errorf("reading the guards of history: %w", err), rows.Close())
		}
		names, guards = append(names, name), append(guards, statement)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, fmt.Errorf("reading the guards of history: %w", err)
	}
	for _, name := range names {
		if _, err := t.ExecContext(t.ctx, "DROP TRIGGER "+name); err != nil {
			return nil, fmt.Errorf("lifting the guards of history: %w", err)
		}
	}
	return guards, nil
}

// blank puts a number in the place of a name, in the person's row and in every
// image of it.
func (t *tx) blank(id data.PersonID) error {
	name := forgottenName(id)
	address := strings.TrimPrefix(name, "#") + "@forgotten.invalid"
	search := folded(name, address)
	if _, err := t.ExecContext(t.ctx, `UPDATE person SET version = version + 1, name = ?, address = ?, address_key = ?, external_id = '', search = ? WHERE id = ?`,
		name, address, address, search, int64(id)); err != nil {
		return fmt.Errorf("forgetting a person: %w", err)
	}
	for _, image := range []string{"before", "after"} {
		if _, err := t.ExecContext(t.ctx, `UPDATE history SET `+image+` = json_set(`+image+`, '$.name', ?1, '$.address', ?2, '$.address_key', ?2, '$.external_id', '', '$.search', ?3)
			WHERE entity = 'person' AND entity_id = ?4 AND `+image+` IS NOT NULL`, name, address, search, int64(id)); err != nil {
			return fmt.Errorf("forgetting a person: %w", err)
		}
	}
	return nil
}

// freeText are the columns in which somebody may have written a name.
var freeText = [][2]string{
	{"step", "subject"},
	{"step", "note"},
	{"step", "actor"},
	{"change", "note"},
	{"subscription", "notes"},
	{"subscription", "partner_name"},
	{"subscription", "partner_contact"},
}

// blankText takes a name out of whatever text it stands in. A name of one word is
// only taken out where it is all that stands there: it may be a word of anything.
func (t *tx) blankText(name, number string) error {
	for _, place := range freeText {
		table, column := place[0], place[1]
		statement := fmt.Sprintf("UPDATE %s SET %s = ?2 WHERE %s = ?1", table, column, column)
		if strings.ContainsAny(name, " @") {
			statement = fmt.Sprintf("UPDATE %s SET %s = replace(%s, ?1, ?2) WHERE instr(%s, ?1) > 0", table, column, column, column)
		}
		if _, err := t.ExecContext(t.ctx, statement, name, number); err != nil {
			return fmt.Errorf("forgetting a name in %s: %w", table, err)
		}
	}
	if !strings.ContainsAny(name, " @") {
		return nil
	}
	quoted, err := json.Marshal(name)
	if err != nil {
		return fmt.Errorf("forgetting a name in history: %w", err)
	}
	inside := strings.Trim(string(quoted), `"`)
	for _, image := range []string{"before", "after"} {
		if _, err := t.ExecContext(t.ctx, fmt.Sprintf("UPDATE history SET %s = replace(%s, ?1, ?2) WHERE instr(%s, ?1) > 0", image, image, image),
			inside, number); err != nil {
			return fmt.Errorf("forgetting a name in history: %w", err)
		}
	}
	return nil
}

// cleanPages writes the file anew, so that nothing is left on pages that are free
// or in the write-ahead log.
func (b *Book) cleanPages(ctx context.Context) error {
	for _, statement := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := b.writer.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("cleaning the file: %w", fileError(err, b.path))
		}
	}
	return nil
}

// PersonData returns all that the record holds of a person (the right of access).
func (b *Book) PersonData(ctx context.Context, id data.PersonID) (data.PersonData, error) {
	var all data.PersonData
	var err error
	all.PersonRow, err = b.Person(ctx, id)
	var known *data.Error
	if errors.As(err, &known) && known.Code == data.CodeNotFound {
		all.Removed = true
		all.PersonRow, err = b.removedPerson(ctx, id)
	}
	if err != nil {
		return all, err
	}
	if all.Holdings, err = b.Holdings(ctx, id); err != nil {
		return all, err
	}
	page, err := b.History(ctx, data.HistoryQuery{Person: id})
	all.Steps = page.Rows
	return all, err
}

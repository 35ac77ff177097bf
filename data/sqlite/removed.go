package sqlite

import (
	"context"
	"fmt"

	"seatbook/data"
)

// removedFrom are the last images of the people who are gone from the record and
// still have a name in its history.
const removedFrom = ` FROM history AS h WHERE h.entity = 'person' AND h.before IS NOT NULL
	AND h.id = (SELECT max(id) FROM history WHERE entity = 'person' AND entity_id = h.entity_id)
	AND h.entity_id NOT IN (SELECT id FROM person)
	AND json_extract(h.before, '$.name') <> '#' || h.entity_id`

// RemovedPeople returns one page of the people who were removed, by name, as they
// were then.
func (b *Book) RemovedPeople(ctx context.Context, search string, offset, limit int) (data.Page[data.Person], error) {
	var result data.Page[data.Person]
	where, args := "", []any(nil)
	if search != "" {
		where, args = ` AND json_extract(h.before, '$.search') LIKE ? ESCAPE '\'`, []any{containing(search)}
	}
	if err := b.reader.QueryRowContext(ctx, "SELECT count(*)"+removedFrom+where, args...).Scan(&result.Count); err != nil {
		return result, fmt.Errorf("counting who was removed: %w", err)
	}
	cut, cutArgs := page(limit, offset)
	var err error
	result.Rows, err = b.removed(ctx, where+" ORDER BY json_extract(h.before, '$.search'), h.entity_id"+cut, append(args, cutArgs...)...)
	return result, err
}

func (b *Book) removed(ctx context.Context, narrowed string, args ...any) (people []data.Person, err error) {
	rows, err := b.reader.QueryContext(ctx, `SELECT h.entity_id, json_extract(h.before, '$.version'), json_extract(h.before, '$.organization'),
		json_extract(h.before, '$.name'), json_extract(h.before, '$.address'), json_extract(h.before, '$.department'),
		json_extract(h.before, '$.external_id'), json_extract(h.before, '$.blocked')`+removedFrom+narrowed, args...)
	if err != nil {
		return nil, fmt.Errorf("reading who was removed: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var p data.Person
		if err := rows.Scan(personPlaces(&p)...); err != nil {
			return nil, fmt.Errorf("reading who was removed: %w", err)
		}
		people = append(people, p)
	}
	return people, rows.Err()
}

// removedPerson returns one who was removed. Errors: CodeNotFound.
func (b *Book) removedPerson(ctx context.Context, id data.PersonID) (data.PersonRow, error) {
	people, err := b.removed(ctx, " AND h.entity_id = ?", int64(id))
	if err == nil && len(people) == 0 {
		err = data.NewError(data.CodeNotFound)
	}
	if err != nil {
		return data.PersonRow{}, err
	}
	row := data.PersonRow{Person: people[0]}
	if err := b.reader.QueryRowContext(ctx, "SELECT coalesce((SELECT name FROM organization WHERE id = ?), '')", int64(row.Organization)).
		Scan(&row.OrganizationName); err != nil {
		return row, fmt.Errorf("reading the organization: %w", err)
	}
	return row, nil
}

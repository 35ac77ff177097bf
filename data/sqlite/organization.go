package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

func organizationColumns(o data.Organization) columns {
	return columns{"name": o.Name, "country": o.Country, "search": folded(o.Name)}
}

// Organizations returns every organization, by name.
func (b *Book) Organizations(ctx context.Context) ([]data.Organization, error) {
	rows, err := b.reader.QueryContext(ctx, "SELECT id, version, name, country FROM organization ORDER BY search")
	if err != nil {
		return nil, fmt.Errorf("reading the organizations: %w", err)
	}
	defer rows.Close()
	var all []data.Organization
	for rows.Next() {
		var o data.Organization
		if err := rows.Scan(&o.ID, &o.Version, &o.Name, &o.Country); err != nil {
			return nil, fmt.Errorf("reading the organizations: %w", err)
		}
		all = append(all, o)
	}
	return all, rows.Err()
}

// SaveOrganization adds an organization without an ID, and changes one with an ID.
func (b *Book) SaveOrganization(ctx context.Context, o data.Organization) (data.Organization, error) {
	if err := o.Validate(); err != nil {
		return o, err
	}
	step := data.Step{Kind: data.StepOrganizationEdited, Subject: o.Name}
	if o.ID == 0 {
		step.Kind = data.StepOrganizationAdded
	}
	err := b.write(ctx, &step, func(t *tx) error {
		if o.ID != 0 {
			o.Version++
			return t.update("organization", int64(o.ID), o.Version-1, organizationColumns(o))
		}
		id, err := t.insert("organization", organizationColumns(o))
		o.ID, o.Version = data.OrganizationID(id), 1
		return err
	})
	return o, taken(err, "name")
}

// taken turns a broken UNIQUE into a mistake of the field that must be unique.
func taken(err error, field string) error {
	fault, ok := errors.AsType[sqlite3.Error](err)
	if !ok || fault.ExtendedCode != sqlite3.ErrConstraintUnique {
		return err
	}
	var mistakes data.Mistakes
	mistakes.Add(field, data.CodeTaken, nil)
	return mistakes.Err()
}

// country returns whose holidays count for an organization: its own, or the
// record's (R14).
func country(ctx context.Context, q queryer, id data.OrganizationID) (string, error) {
	var own, record string
	row := q.QueryRowContext(ctx,
		"SELECT coalesce((SELECT country FROM organization WHERE id = ?), ''), country FROM settings", int64(id))
	if err := row.Scan(&own, &record); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", fmt.Errorf("reading the country: %w", err)
	}
	if own != "" {
		return own, nil
	}
	return record, nil
}

package sqlite

import (
	"context"
	"fmt"
	"strings"

	"seatbook/data"
)

func personColumns(p data.Person) columns {
	return columns{
		"organization": int64(p.Organization), "name": p.Name, "address": p.Address,
		"address_key": data.AddressKey(p.Address), "department": p.Department, "external_id": p.ExternalID,
		"blocked": p.Blocked, "search": folded(p.Name, p.Address, p.Department),
	}
}

const personSelect = "p.id, p.version, p.organization, p.name, p.address, p.department, p.external_id, p.blocked"

func personPlaces(p *data.Person) []any {
	return []any{&p.ID, &p.Version, &p.Organization, &p.Name, &p.Address, &p.Department, &p.ExternalID, &p.Blocked}
}

// personRowSelect adds what the list shows beside the person.
const personRowSelect = personSelect + `, o.name,
	(SELECT count(*) FROM assignment AS a WHERE a.person = p.id),
	coalesce((SELECT group_concat(product, ', ') FROM (SELECT DISTINCT s.product FROM assignment AS a
		JOIN subscription AS s ON s.id = a.subscription WHERE a.person = p.id ORDER BY s.product)), '')`

// People returns one page of people.
func (b *Book) People(ctx context.Context, q data.PersonQuery) (data.Page[data.PersonRow], error) {
	var result data.Page[data.PersonRow]
	where, args, err := b.peopleWhere(ctx, q)
	if err != nil {
		return result, err
	}
	if err := b.reader.QueryRowContext(ctx, "SELECT count(*) FROM person AS p WHERE "+where, args...).
		Scan(&result.Count); err != nil {
		return result, fmt.Errorf("counting people: %w", err)
	}
	// The page is cut before what stands beside each person is looked up.
	limit, limitArgs := page(q.Limit, q.Offset)
	order := peopleOrder(q)
	rows, err := b.reader.QueryContext(ctx, "SELECT "+personRowSelect+` FROM person AS p
		JOIN organization AS o ON o.id = p.organization
		WHERE p.id IN (SELECT p.id FROM person AS p WHERE `+where+order+limit+")"+order, append(args, limitArgs...)...)
	if err != nil {
		return result, fmt.Errorf("reading people: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		row, err := scanPersonRow(rows.Scan)
		if err != nil {
			return result, err
		}
		result.Rows = append(result.Rows, row)
	}
	return result, rows.Err()
}

func scanPersonRow(scan func(...any) error) (data.PersonRow, error) {
	var row data.PersonRow
	if err := scan(append(personPlaces(&row.Person), &row.OrganizationName, &row.Licenses, &row.Products)...); err != nil {
		return row, fmt.Errorf("reading people: %w", err)
	}
	return row, nil
}

func (b *Book) peopleWhere(ctx context.Context, q data.PersonQuery) (string, []any, error) {
	conditions := []string{"1 = 1"}
	var args []any
	if q.Search != "" {
		conditions = append(conditions, `p.search LIKE ? ESCAPE '\'`)
		args = append(args, containing(q.Search))
	}
	if q.Organization != 0 {
		conditions = append(conditions, "p.organization = ?")
		args = append(args, int64(q.Organization))
	}
	if q.Holding != 0 {
		conditions = append(conditions, "p.id IN (SELECT person FROM assignment WHERE subscription = ?)")
		args = append(args, int64(q.Holding))
	}
	if q.NotHolding != 0 {
		s, err := readSubscription(ctx, b.reader, q.NotHolding)
		if err != nil {
			return "", nil, err
		}
		product, err := sharing(ctx, b.reader, s)
		if err != nil {
			return "", nil, err
		}
		conditions = append(conditions, "p.organization = ?")
		args = append(args, int64(s.Organization))
		for _, shared := range product {
			conditions = append(conditions, "p.id NOT IN (SELECT person FROM assignment WHERE subscription = ?)")
			args = append(args, int64(shared.ID))
		}
	}
	return strings.Join(conditions, " AND "), args, nil
}

func peopleOrder(q data.PersonQuery) string {
	column := map[data.PersonSort]string{
		data.SortAddress:    "p.address_key",
		data.SortDepartment: "p.department",
		data.SortLicenses:   "(SELECT count(*) FROM assignment AS a WHERE a.person = p.id)",
	}[q.Sort]
	if column == "" {
		column = "p.search"
	}
	direction := ""
	if q.Descending {
		direction = " DESC"
	}
	return " ORDER BY " + column + direction + ", p.search, p.id"
}

// Person returns one person.
func (b *Book) Person(ctx context.Context, id data.PersonID) (data.PersonRow, error) {
	rows, err := b.reader.QueryContext(ctx, "SELECT "+personRowSelect+
		" FROM person AS p JOIN organization AS o ON o.id = p.organization WHERE p.id = ?", int64(id))
	if err != nil {
		return data.PersonRow{}, fmt.Errorf("reading a person: %w", err)
	}
	defer rows.Close()
	if !rows.Next() {
		return data.PersonRow{}, data.NewError(data.CodeNotFound)
	}
	return scanPersonRow(rows.Scan)
}

// Holdings returns what a person holds, by product.
func (b *Book) Holdings(ctx context.Context, id data.PersonID) ([]data.Holding, error) {
	rows, err := b.reader.QueryContext(ctx, `SELECT a.id, a.version, a.subscription, a.person, a.assigned_on, s.product, s.cloud
		FROM assignment AS a JOIN subscription AS s ON s.id = a.subscription WHERE a.person = ? ORDER BY s.search`, int64(id))
	if err != nil {
		return nil, fmt.Errorf("reading what a person holds: %w", err)
	}
	defer rows.Close()
	var held []data.Holding
	for rows.Next() {
		var h data.Holding
		if err := rows.Scan(&h.ID, &h.Version, &h.Subscription, &h.Person, scanDate{&h.On}, &h.Product, &h.Cloud); err != nil {
			return nil, fmt.Errorf("reading what a person holds: %w", err)
		}
		held = append(held, h)
	}
	return held, rows.Err()
}

// SavePerson adds a person without an ID, and changes one with an ID.
func (b *Book) SavePerson(ctx context.Context, p data.Person) (data.Person, error) {
	if err := p.Validate(); err != nil {
		return p, err
	}
	step := data.Step{Kind: data.StepPersonEdited, Subject: p.Name}
	if p.ID == 0 {
		step.Kind = data.StepPersonAdded
	}
	err := b.write(ctx, &step, func(t *tx) error {
		if p.ID != 0 {
			p.Version++
			return t.update("person", int64(p.ID), p.Version-1, personColumns(p))
		}
		if p.Organization == 0 {
			if err := t.QueryRowContext(ctx, "SELECT min(id) FROM organization").Scan(&p.Organization); err != nil {
				return fmt.Errorf("reading the organization: %w", err)
			}
		}
		id, err := t.insert("person", personColumns(p))
		p.ID, p.Version = data.PersonID(id), 1
		return err
	})
	return p, taken(err, "address")
}

// RemovePerson removes a person who holds nothing.
func (b *Book) RemovePerson(ctx context.Context, id data.PersonID, version int64) error {
	step := data.Step{Kind: data.StepPersonRemoved}
	return b.write(ctx, &step, func(t *tx) error {
		var holds int
		err := t.QueryRowContext(ctx,
			"SELECT count(*), coalesce((SELECT name FROM person WHERE id = ?), '') FROM assignment WHERE person = ?",
			int64(id), int64(id)).Scan(&holds, &step.Subject)
		if err != nil {
			return fmt.Errorf("reading what a person holds: %w", err)
		}
		if holds > 0 {
			return data.NewError(data.CodeStillHolds, "Count", holds)
		}
		return t.remove("person", int64(id), version)
	})
}

// AllHoldings returns who holds a license of what, by product and name.
func (b *Book) AllHoldings(ctx context.Context, id data.OrganizationID) ([]data.NamedHolding, error) {
	rows, err := b.reader.QueryContext(ctx, `SELECT s.product, o.name, p.name, p.address, p.department, a.assigned_on
		FROM assignment AS a JOIN subscription AS s ON s.id = a.subscription JOIN person AS p ON p.id = a.person
		JOIN organization AS o ON o.id = s.organization WHERE ? IN (0, s.organization)
		ORDER BY fold(s.product), s.id, fold(p.name), p.id`, int64(id))
	if err != nil {
		return nil, fmt.Errorf("reading who holds what: %w", err)
	}
	defer rows.Close()
	var all []data.NamedHolding
	for rows.Next() {
		var h data.NamedHolding
		if err := rows.Scan(&h.Product, &h.OrganizationName, &h.Name, &h.Address, &h.Department, scanDate{&h.On}); err != nil {
			return nil, fmt.Errorf("reading who holds what: %w", err)
		}
		all = append(all, h)
	}
	return all, rows.Err()
}

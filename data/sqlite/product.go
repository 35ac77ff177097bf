package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"seatbook/data"
	"seatbook/data/importing"
)

// Products returns the names of products that the record was told of (F7), by
// part number.
func (b *Book) Products(ctx context.Context) ([]data.Product, error) {
	rows, err := b.reader.QueryContext(ctx, "SELECT sku, sku_id, name FROM product ORDER BY sku")
	if err != nil {
		return nil, fmt.Errorf("reading product names: %w", err)
	}
	defer rows.Close()
	var all []data.Product
	for rows.Next() {
		var p data.Product
		if err := rows.Scan(&p.SKU, &p.SKUID, &p.Name); err != nil {
			return nil, fmt.Errorf("reading product names: %w", err)
		}
		all = append(all, p)
	}
	return all, rows.Err()
}

// keep writes a row over the one that a condition finds, or adds it.
func (t *tx) keep(table, condition string, row columns, args ...any) error {
	var id, version int64
	rows, err := t.QueryContext(t.ctx, "SELECT id, version FROM "+table+" WHERE "+condition, args...)
	if err != nil {
		return fmt.Errorf("reading %s: %w", table, err)
	}
	there := rows.Next()
	if there {
		err = rows.Scan(&id, &version)
	}
	if closed := rows.Close(); err == nil {
		err = closed
	}
	switch {
	case err != nil:
		return fmt.Errorf("reading %s: %w", table, err)
	case there:
		return t.update(table, id, version, row)
	}
	_, err = t.insert(table, row)
	return err
}

func (t *tx) keepProduct(p data.Product) error {
	return t.keep("product", "sku = ?", columns{"sku": p.SKU, "sku_id": p.SKUID, "name": p.Name}, p.SKU)
}

// Mappings returns what the columns of tables hold that were imported before (F6).
func (b *Book) Mappings(ctx context.Context) ([]importing.Mapping, error) {
	rows, err := b.reader.QueryContext(ctx, "SELECT columns FROM mapping")
	if err != nil {
		return nil, fmt.Errorf("reading mappings: %w", err)
	}
	defer rows.Close()
	var all []importing.Mapping
	for rows.Next() {
		var text []byte
		var m importing.Mapping
		if err := rows.Scan(&text); err != nil {
			return nil, fmt.Errorf("reading mappings: %w", err)
		}
		if err := json.Unmarshal(text, &m); err != nil {
			return nil, fmt.Errorf("reading mappings: %w", err)
		}
		all = append(all, m)
	}
	return all, rows.Err()
}

func (t *tx) keepMapping(m importing.Mapping) error {
	text, err := json.Marshal(m)
	if err != nil {
		return fmt.Errorf("writing a mapping: %w", err)
	}
	return t.keep("mapping", "header = ?", columns{"header": m.Key(), "columns": string(text)}, m.Key())
}

package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/ledger"
)

// view reads the record inside a transaction.
type view struct {
	ctx        context.Context
	q          querier
	search     *searchIndex
	statements map[string]*sql.Stmt // that were prepared in this transaction
	kept       *keptStatements      // that outlive it; nil where none do
	held       *heldRows            // nil inside a transaction that writes
	generation int                  // of held, before the transaction began
	seen       *moment              // at which it sees the record, once it was asked
}

// querier is the transaction that a view reads in.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// prepared returns a statement that is prepared once a transaction.
func (v *view) prepared(query string) (*sql.Stmt, error) {
	if statement := v.statements[query]; statement != nil {
		return statement, nil
	}
	statement := v.kept.in(v.ctx, v.q, query)
	if statement == nil {
		var err error
		if statement, err = v.q.PrepareContext(v.ctx, query); err != nil {
			return nil, fmt.Errorf("preparing a statement: %w", err)
		}
	}
	v.statements[query] = statement
	return statement, nil
}

// Row returns one row, nil when it is not there.
func (v *view) Row(key data.Key) (data.Row, error) {
	return v.first(tables[key.Entity], tables[key.Entity].keyColumn()+" = ?", key.ID)
}

// Twin returns the row that has the unique name of a given one, nil when none has.
func (v *view) Twin(row data.Row) (data.Row, error) {
	t := tables[row.Key().Entity]
	condition, args := t.twin(row)
	if condition == "" {
		return nil, nil
	}
	return v.first(t, condition, args...)
}

// first returns the row that a condition keeps.
func (v *view) first(t keptTable, condition string, args ...any) (data.Row, error) {
	statement, err := v.prepared(t.reading() + " WHERE " + condition)
	if err != nil {
		return nil, err
	}
	row, err := t.scan(statement.QueryRowContext(v.ctx, args...).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return row, err
}

// Rows returns the rows of an entity, by ID.
func (v *view) Rows(q ledger.RowQuery) ([]data.Row, error) {
	if v.held != nil && isHeld(q.Entity) && q == (ledger.RowQuery{Entity: q.Entity}) {
		held, err := v.heldRows(q.Entity)
		return slices.Clone(held.rows), err
	}
	t := tables[q.Entity]
	query, args := rowsOf(t, q, false)
	if q.Latest > 0 {
		limit, most := page(q.Latest, 0)
		return collect(v, query+" ORDER BY "+t.keyColumn()+" DESC"+limit, append(args, most...), t.scanner())
	}
	if q.Of == (data.Key{}) {
		return collect(v, query+" ORDER BY "+t.keyColumn(), args, t.scanner())
	}
	rows, err := collect(v, query, args, t.scanner()) // by an index as a rule: SQLite would sort the whole rows
	slices.SortFunc(rows, func(a, b data.Row) int { return cmp.Compare(a.Key().ID, b.Key().ID) })
	return rows, err
}

// EachRow implements ledger.View.
func (v *view) EachRow(q ledger.RowQuery, each func(data.Row) error) error {
	t := tables[q.Entity]
	most, err := v.areMost(q)
	if err != nil {
		return err
	}
	query, args := rowsOf(t, q, most)
	if q.Latest > 0 {
		limit, most := page(q.Latest, 0)
		query, args = query+" ORDER BY "+t.keyColumn()+" DESC"+limit, append(args, most...)
	}
	read := t.scanner()
	return v.each(query, args, func(scan func(...any) error) error {
		row, err := read(scan)
		if err == nil {
			err = each(row)
		}
		return err
	})
}

// areMost tells whether the rows that refer to another are half of a table at least: to walk
// through the table takes a third of the time then of looking for each row of an index in it.
func (v *view) areMost(q ledger.RowQuery) (bool, error) {
	if q.Of == (data.Key{}) || q != (ledger.RowQuery{Entity: q.Entity, Of: q.Of}) {
		return false, nil
	}
	these, err := v.CountRows(q)
	if err != nil {
		return false, err
	}
	all, err := v.CountRows(ledger.RowQuery{Entity: q.Entity})
	return 2*these > all, err
}

// CountRows implements ledger.View.
func (v *view) CountRows(q ledger.RowQuery) (int, error) {
	query, args := rowsOf(tables[q.Entity], q, false)
	n, err := v.count("FROM ("+query+")", args)
	if q.Latest > 0 {
		n = min(n, q.Latest)
	}
	return n, err
}

// rowsOf asks for the rows that a question keeps, but for how many and in which order, by an
// index or by walking through the table.
func rowsOf(t keptTable, q ledger.RowQuery, walk bool) (query string, args []any) {
	query = t.reading() + " WHERE 1 = 1"
	if q.Of != (data.Key{}) {
		column := string(q.Of.Entity) // it is named for the entity it refers to
		if walk {
			column = "+" + column // of which SQLite has no index
		}
		query += " AND " + column + " = ?"
		args = append(args, q.Of.ID)
	}
	if q.Open {
		query += " AND open = 1"
	}
	return query, args
}

// Alike returns the subscriptions of the organization of s that have its part number
// or its product's name.
func (v *view) Alike(s data.Subscription) ([]data.Subscription, error) {
	query := subscriptions.reading() + " WHERE s.organization = ? AND s.product_key = ?"
	args := []any{int64(s.Organization), data.Fold(s.Product)}
	if s.SKU != "" {
		query += " UNION " + subscriptions.reading() + " WHERE s.organization = ? AND s.sku = ?"
		args = append(args, int64(s.Organization), s.SKU)
	}
	return collect(v, query, args, func(scan func(...any) error) (data.Subscription, error) {
		var found data.Subscription
		return found, scan(subscriptions.place(&found))
	})
}

// collect reads every row of a query.
func collect[T any](v *view, query string, args []any, read func(scan func(...any) error) (T, error)) (all []T, err error) {
	err = v.each(query, args, func(scan func(...any) error) error {
		row, err := read(scan)
		if err == nil {
			all = append(all, row)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return all, nil
}

// each reads the rows of a query one by one.
func (v *view) each(query string, args []any, read func(scan func(...any) error) error) error {
	statement, err := v.prepared(query)
	if err != nil {
		return fmt.Errorf("asking the record: %w", err)
	}
	rows, err := statement.QueryContext(v.ctx, args...)
	if err != nil {
		return fmt.Errorf("asking the record: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := read(rows.Scan); err != nil {
			return fmt.Errorf("reading the record: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading the record: %w", err)
	}
	return nil
}

// count counts the rows that a query would give.
func (v *view) count(query string, args []any) (n int, err error) {
	statement, err := v.prepared("SELECT count(*) " + query)
	if err != nil {
		return 0, err
	}
	if err := statement.QueryRowContext(v.ctx, args...).Scan(&n); err != nil {
		return 0, fmt.Errorf("counting in the record: %w", err)
	}
	return n, nil
}

// conditions gather what a question is narrowed to. What a user typed is only ever
// an argument.
type conditions struct {
	all  []string
	args []any
}

func (c *conditions) add(condition string, args ...any) {
	c.all = append(c.all, condition)
	c.args = append(c.args, args...)
}

// in adds a condition with a list of values.
func in[T ~string](c *conditions, condition string, values []T) {
	var args []any
	for _, value := range values {
		args = append(args, string(value))
	}
	c.add(fmt.Sprintf(condition, strings.TrimSuffix(strings.Repeat("?, ", len(values)), ", ")), args...)
}

// where returns the conditions, as one that can be followed by AND.
func (c *conditions) where() string {
	if len(c.all) == 0 {
		return " WHERE 1 = 1"
	}
	return " WHERE " + strings.Join(c.all, " AND ")
}

// containing returns the LIKE pattern of rows whose folded text holds the folded
// search. Use it with ESCAPE '\'.
func containing(search string) string {
	return "%" + strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(data.Fold(search)) + "%"
}

// contains adds a condition that each part of a search stands in one of some texts.
func (c *conditions) contains(search string, texts ...string) {
	for _, part := range parts(search) {
		var places []string
		var args []any
		for _, text := range texts {
			places, args = append(places, text+` LIKE ? ESCAPE '\'`), append(args, containing(part))
		}
		c.add("("+strings.Join(places, " OR ")+")", args...)
	}
}

// page returns LIMIT and OFFSET; no limit is every row. One row is asked for in every step:
// SQLite prepares a statement anew each time its limit is given.
func page(limit, offset int) (clause string, args []any) {
	if limit == 1 && offset == 0 {
		return " LIMIT 1", nil
	}
	if limit <= 0 {
		limit = -1
	}
	return " LIMIT ? OFFSET ?", []any{limit, offset}
}

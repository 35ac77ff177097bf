package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"seatbook/data"
)

// mostFindings is how many things of one kind in one table are told; the rest adds
// nothing.
const mostFindings = 20

// examination is a check of a record that goes on.
type examination struct {
	ctx      context.Context
	tx       *sql.Tx
	findings []data.Finding
	all      bool // more of one kind in one table than are told, too
}

// Examine checks the whole record: every page and index, references, whether each
// value can be read, whether history leads to each row, and whether licenses and
// people belong together. No finding is a record in order. The error is that of a
// check that could not be made.
func (b *Store) Examine(ctx context.Context) ([]data.Finding, error) {
	tx, err := b.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("checking the record: %w", fileError(err, b.path))
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	e := &examination{ctx: ctx, tx: tx}
	for _, look := range []func() error{e.pages, e.references, e.beginnings, e.values, e.history, e.mixed, e.owners, e.waiting, e.attached} {
		err := look()
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			e.add(data.Finding{Kind: data.FindingFile, Detail: err.Error()})
		}
	}
	return e.findings, nil
}

func (e *examination) add(found data.Finding) {
	if e.all {
		e.findings = append(e.findings, found)
		return
	}
	like := 0
	for _, before := range e.findings {
		if before.Kind == found.Kind && before.Table == found.Table {
			like++
		}
	}
	if like < mostFindings {
		e.findings = append(e.findings, found)
	}
}

// each reads rows and hands on one at a time.
func (e *examination) each(query string, row func(scan func(...any) error) error, args ...any) error {
	rows, err := e.tx.QueryContext(e.ctx, query, args...)
	if err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return fmt.Errorf("checking the record: %w", err)
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	return nil
}

func (e *examination) pages() error {
	if err := e.header(); err != nil {
		return err
	}
	err := e.each("PRAGMA integrity_check(20)", func(scan func(...any) error) error {
		var verdict string
		if err := scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			e.add(data.Finding{Kind: data.FindingFile, Detail: verdict})
		}
		return nil
	})
	if err != nil {
		return err
	}
	var unread int
	if err := e.tx.QueryRowContext(e.ctx, unreadImages).Scan(&unread); err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	if unread > 0 {
		e.add(data.Finding{Kind: data.FindingFile, Detail: fmt.Sprintf("history: %d rows are no JSON", unread)})
	}
	return nil
}

// header compares the version of the schema that the file's header tells with that of
// the migrations that were made.
func (e *examination) header() error {
	version, err := schemaVersion(e.ctx, e.tx)
	if err != nil {
		return err
	}
	told, err := headerVersion(e.ctx, e.tx)
	if err == nil && told != version {
		e.add(data.Finding{Kind: data.FindingFile, Detail: fmt.Sprintf("the header tells schema %d, it is %d", told, version)})
	}
	return err
}

func (e *examination) references() error {
	return e.each("PRAGMA foreign_key_check", func(scan func(...any) error) error {
		var table, parent string
		var row sql.NullInt64
		var key int
		if err := scan(&table, &row, &parent, &key); err != nil {
			return err
		}
		e.add(data.Finding{Kind: data.FindingReference, Table: table, ID: row.Int64, Detail: parent})
		return nil
	})
}

// beginnings looks for what every record begins with.
func (e *examination) beginnings() error {
	for _, table := range []string{"record", "settings", "organization"} {
		var n int
		if err := e.tx.QueryRowContext(e.ctx, "SELECT count(*) FROM "+table).Scan(&n); err != nil {
			return fmt.Errorf("counting %s: %w", table, err)
		}
		if n == 0 {
			e.add(data.Finding{Kind: data.FindingMissing, Table: table})
		}
	}
	return nil
}

// values reads every row of every table.
func (e *examination) values() error {
	for _, table := range jsonTables {
		columns := "*"
		if table == partsTable { // their bytes are looked at with their file
			columns = "id, attachment, place"
		}
		err := e.rows("SELECT "+columns+" FROM "+table, func(row rawRow) {
			id, _ := row["id"].(int64)
			for _, name := range row.names() {
				if why := wrongValue(table, name, row[name]); why != "" {
					e.add(data.Finding{Kind: data.FindingValue, Table: table, ID: id, Detail: name + ": " + why})
				}
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rows reads rows with all their columns.
func (e *examination) rows(query string, row func(rawRow), args ...any) error {
	rows, err := e.tx.QueryContext(e.ctx, query, args...)
	if err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	values, places := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		places[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(places...); err != nil {
			return fmt.Errorf("checking the record: %w", err)
		}
		read := rawRow{}
		for i, name := range names {
			read[name] = values[i]
		}
		row(read)
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("checking the record: %w", err)
	}
	return nil
}

// Bounds of what the program writes.
const (
	mostLicenses = 99_999_999
	mostMinor    = 9_999_999_999 * 100 // of all licenses of a subscription
	mostID       = 1 << 53
)

// isDay tells by a column's name whether it holds a day.
func isDay(column string) bool {
	for _, suffix := range []string{"_on", "_since", "_start", "_day", "_until"} {
		if strings.HasSuffix(column, suffix) {
			return true
		}
	}
	return column == "until" || column == "next_billing"
}

// wrongValue tells what is wrong with a value; nothing where it is empty.
func wrongValue(table, column string, value any) string {
	switch v := value.(type) {
	case string:
		if table == "step" && column == "at" {
			if _, err := time.Parse(time.RFC3339, v); err != nil {
				return "no instant"
			}
		}
		if isDay(column) {
			if _, err := data.ParseDate(v); err != nil {
				return "no day"
			}
		}
	case int64:
		switch {
		case column == "id" || column == "version" || column == "entity_id":
			if v < 1 || v > mostID {
				return "no number of a row"
			}
		case strings.HasSuffix(column, "_minor"):
			if v < -mostMinor || v > mostMinor {
				return "no amount"
			}
		case column == "total" || strings.HasSuffix(column, "_total") || column == "reported_assigned":
			if v < -mostLicenses || v > mostLicenses {
				return "no number of licenses"
			}
		case slices.Contains([]string{"organization", "subscription", "person", "owner", "moves_from", "attachment", "step", "undoes"}, column):
			least := int64(1)
			if table == "saving" && column == "person" || column == "owner" || column == "moves_from" { // of licenses that nobody holds; of nobody
				least = 0
			}
			if v < least || v > mostID {
				return "no number of a row"
			}
		}
	}
	return ""
}

// mixed looks for licenses that are with a person of another organization.
func (e *examination) mixed() error {
	return e.each(`SELECT a.id FROM assignment AS a JOIN person AS p ON p.id = a.person JOIN subscription AS s ON s.id = a.subscription
		WHERE p.organization <> s.organization`, func(scan func(...any) error) error {
		var id int64
		if err := scan(&id); err != nil {
			return err
		}
		e.add(data.Finding{Kind: data.FindingMixed, Table: "assignment", ID: id})
		return nil
	})
}

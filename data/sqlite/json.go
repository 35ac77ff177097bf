package sqlite

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
)

// jsonFormat is the number of the form that WriteJSON writes.
const jsonFormat = 1

// jsonTables are the tables of a record in the order in which they are written: an
// array of rows each, a row an object with the table's columns. Dates are ISO
// text, instants RFC 3339 in UTC, money is in minor units beside its currency,
// yes and no are 1 and 0. The migrations say what each column means.
//
// bytes of the parts of attached files are base64, a row each.
//
// before and after of history are a row as a step found it and left it, or null. Where
// last is not null, the rows from entity_id to last were added one after another: each
// as before of its next write has it, or as it is.
var jsonTables = []string{
	"record", "settings", "organization", "product", "mapping", "own_field", "subscription", "price", "person", "assignment", "change", "snooze", "saving", "license_set", "review", "budget", "waiting", "alias",
	"other_name", "organization_name",
	"attachment", partsTable, "step", "history",
}

// jsonText are the columns that hold JSON themselves; it stands in the file as it
// is, not as text.
func jsonText(table, column string) bool {
	return table == "history" && (column == "before" || column == "after") || table == "mapping" && column == "columns"
}

// agreement is the column of Microsoft's agreements. The table has one for each
// subscription; in JSON it is null where the cloud is none, for what another vendor sells
// is under none of them.
const agreement = "agreement"

var noAgreement = regexp.MustCompile(`"agreement"\s*:\s*null`)

// withAgreement returns a row of JSON, or of history, with what the table has in place of
// null. In a text the quotes would be escaped, so that it is only found as a member.
func withAgreement(row json.RawMessage) json.RawMessage {
	if !bytes.Contains(row, []byte(`"agreement"`)) {
		return row
	}
	return noAgreement.ReplaceAll(row, []byte(`"agreement":"classic"`))
}

// WriteJSON writes the whole record, its history included, as one JSON object:
// format, schema, written_at, and an array for each of jsonTables. FromJSON makes
// the same record of it again.
func (b *Store) WriteJSON(ctx context.Context, w io.Writer, at time.Time) error {
	tx, err := b.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("writing the record as JSON: %w", err)
	}
	defer tx.Rollback() //nolint:errcheck // nothing was written
	schema, err := schemaVersion(ctx, tx)
	if err != nil {
		return fmt.Errorf("writing the record as JSON: %w", err)
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n\"format\": %d,\n\"schema\": %d,\n\"written_at\": %q", jsonFormat, schema, at.UTC().Format(time.RFC3339))
	for _, table := range jsonTables {
		write := writeTable
		if table == partsTable {
			write = writeParts
		}
		if err := write(ctx, tx, out, table); err != nil {
			return fileError(err, b.path)
		}
	}
	fmt.Fprint(out, "\n}\n")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing the record as JSON: %w", err)
	}
	return nil
}

// writeTable writes the rows of a table. SQLite makes the JSON of each.
func writeTable(ctx context.Context, tx *sql.Tx, out *bufio.Writer, table string) error {
	names, err := columnsOf(ctx, tx, table)
	if err != nil {
		return err
	}
	var members []string
	for _, name := range names {
		value := name
		switch {
		case table == subscriptions.name && name == agreement:
			value = "iif(cloud = 'none', NULL, agreement)"
		case table == "history" && jsonText(table, name):
			value = fmt.Sprintf("json(iif(entity = 'subscription' AND %[1]s ->> 'cloud' = 'none', json_set(%[1]s, '$.agreement', NULL), %[1]s))", name)
		case jsonText(table, name):
			value = "json(" + name + ")"
		}
		members = append(members, "'"+name+"', "+value)
	}
	rows, err := tx.QueryContext(ctx, fmt.Sprintf("SELECT json_object(%s) FROM %s ORDER BY id", strings.Join(members, ", "), table))
	if err != nil {
		return fmt.Errorf("writing %s as JSON: %w", table, err)
	}
	defer rows.Close()
	fmt.Fprintf(out, ",\n%q: [", table)
	var text sql.RawBytes
	for first := true; rows.Next(); first = false {
		if err := rows.Scan(&text); err != nil {
			return fmt.Errorf("writing %s as JSON: %w", table, err)
		}
		if !first {
			out.WriteByte(',')
		}
		out.WriteString("\n  ")
		out.Write(text)
	}
	fmt.Fprint(out, "\n]")
	return rows.Err()
}

package sqlite

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
)

// jsonPart is a part of an attached file as JSON has it.
type jsonPart struct {
	ID         int64  `json:"id"`
	Attachment int64  `json:"attachment"`
	Place      int64  `json:"place"`
	Bytes      string `json:"bytes"` // base64
}

// writeParts writes the bytes of attached files, one part after the other.
func writeParts(ctx context.Context, tx *sql.Tx, out *bufio.Writer, table string) error {
	rows, err := tx.QueryContext(ctx, "SELECT id, attachment, place, bytes FROM "+table+" ORDER BY id")
	if err != nil {
		return fmt.Errorf("writing %s as JSON: %w", table, err)
	}
	defer rows.Close()
	fmt.Fprintf(out, ",\n%q: [", table)
	for first := true; rows.Next(); first = false {
		var part jsonPart
		var content sql.RawBytes
		if err := rows.Scan(&part.ID, &part.Attachment, &part.Place, &content); err != nil {
			return fmt.Errorf("writing %s as JSON: %w", table, err)
		}
		if !first {
			out.WriteByte(',')
		}
		fmt.Fprintf(out, "\n  {\"id\":%d,\"attachment\":%d,\"place\":%d,\"bytes\":\"", part.ID, part.Attachment, part.Place)
		encoder := base64.NewEncoder(base64.StdEncoding, out)
		if _, err := encoder.Write(content); err != nil {
			return fmt.Errorf("writing %s as JSON: %w", table, err)
		}
		if err := encoder.Close(); err != nil {
			return fmt.Errorf("writing %s as JSON: %w", table, err)
		}
		out.WriteString("\"}")
	}
	fmt.Fprint(out, "\n]")
	return rows.Err()
}

// readParts reads them back, one at a time: a thousand would be a quarter of a gigabyte.
func readParts(ctx context.Context, tx *sql.Tx, in *json.Decoder) error {
	if known, err := columnsOf(ctx, tx, partsTable); err != nil || len(known) == 0 {
		return errors.Join(errNotOurs, err) // an older form has none
	}
	if opening, err := in.Token(); err != nil || opening != json.Delim('[') {
		return errors.Join(errNotOurs, err)
	}
	for in.More() {
		var part jsonPart
		if err := in.Decode(&part); err != nil {
			return err
		}
		content, err := base64.StdEncoding.DecodeString(part.Bytes)
		if err != nil {
			return errors.Join(errNotOurs, err)
		}
		_, err = tx.ExecContext(ctx, "INSERT INTO "+partsTable+" (id, attachment, place, bytes) VALUES (?, ?, ?, ?)",
			part.ID, part.Attachment, part.Place, notNil(content))
		if err != nil {
			return rowError(err, partsTable)
		}
	}
	_, err := in.Token() // the closing bracket
	return err
}

// notNil keeps what is empty from being NULL.
func notNil(content []byte) []byte {
	if content == nil {
		return []byte{}
	}
	return content
}

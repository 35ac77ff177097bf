package sqlite

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
)

// readParts saves the bytes of attached files that can be read, one part at a time: they
// may be larger than what fits in memory.
//
// What is missing of them is told by their files.
func (r *rescuer) readParts(result *Rescued) error {
	ids, err := r.rowsFrom("SELECT id FROM "+partsTable, partsTable)
	if err != nil {
		return err
	}
	for _, row := range ids.all {
		var id, attachment, place int64
		var content []byte
		err := r.source.QueryRowContext(r.ctx, "SELECT id, attachment, place, bytes FROM "+partsTable+" WHERE id = ?", row["id"]).
			Scan(&id, &attachment, &place, &content)
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if err != nil {
			continue // its file is not whole: forgetBroken takes it out
		}
		ok, err := r.insert(partsTable, id, "INSERT INTO "+partsTable+" (id, attachment, place, bytes) VALUES (?, ?, ?, ?)", []any{id, attachment, place, notNil(content)})
		if err != nil {
			return err
		}
		if ok {
			result.Read++
		}
	}
	return nil
}

// forgetBroken takes out the attached files whose bytes are not whole any more, and who
// owns a subscription and is not there. It returns how many files there were.
func (r *rescuer) forgetBroken() (files int, err error) {
	if _, err := r.tx.ExecContext(r.ctx, "UPDATE subscription SET owner = 0 WHERE owner <> 0 AND owner NOT IN (SELECT id FROM person)"); err != nil {
		return 0, fmt.Errorf("saving subscriptions: %w", err)
	}
	if _, err := r.tx.ExecContext(r.ctx, "UPDATE waiting SET moves_from = 0 WHERE moves_from <> 0 AND moves_from NOT IN (SELECT id FROM subscription)"); err != nil {
		return 0, fmt.Errorf("saving who waits: %w", err)
	}
	var broken []int64
	for id := range r.saved["attachment"] {
		whole, err := r.isWhole(id)
		if err != nil {
			return 0, err
		}
		if !whole {
			broken = append(broken, id)
		}
	}
	for _, id := range broken {
		_, err := r.tx.ExecContext(r.ctx, "DELETE FROM attachment WHERE id = ?", id)
		_, partsError := r.tx.ExecContext(r.ctx, "DELETE FROM "+partsTable+" WHERE attachment = ?", id)
		if err = errors.Join(err, partsError); err != nil {
			return 0, fmt.Errorf("saving files: %w", err)
		}
	}
	return len(broken), nil
}

// isWhole tells whether the bytes of an attached file are those that were attached.
func (r *rescuer) isWhole(id int64) (bool, error) {
	var wanted string
	var size int64
	if err := r.tx.QueryRowContext(r.ctx, "SELECT sum, size FROM attachment WHERE id = ?", id).Scan(&wanted, &size); err != nil {
		return false, fmt.Errorf("saving files: %w", err)
	}
	rows, err := r.tx.QueryContext(r.ctx, "SELECT bytes FROM "+partsTable+" WHERE attachment = ? ORDER BY place", id)
	if err != nil {
		return false, fmt.Errorf("saving files: %w", err)
	}
	defer rows.Close()
	sum := sha256.New()
	for rows.Next() {
		var part sql.RawBytes
		if err := rows.Scan(&part); err != nil {
			return false, fmt.Errorf("saving files: %w", err)
		}
		size -= int64(len(part))
		_, _ = sum.Write(part) // it never fails
	}
	return size == 0 && hex.EncodeToString(sum.Sum(nil)) == wanted, rows.Err()
}

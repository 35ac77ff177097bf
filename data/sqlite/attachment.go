package sqlite

import (
	"errors"
	"fmt"
	"io"

	"seatbook/data"
)

// partsTable holds the bytes of attached files.
const partsTable = "attachment_part"

// partSize is how many bytes of a file are one row: the most that is in memory at once.
const partSize = 256 << 10

// WriteFile keeps the bytes of a file that is about to be attached.
func (t *tx) WriteFile(id data.AttachmentID, from io.Reader) error {
	part := make([]byte, partSize)
	for place := 1; ; place++ {
		n, err := io.ReadFull(from, part)
		if n > 0 {
			written := t.exec("INSERT INTO "+partsTable+" (attachment, place, bytes) VALUES (?, ?, ?)", int64(id), place, part[:n])
			if written != nil {
				return fmt.Errorf("keeping a file: %w", written)
			}
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return nil
		case err != nil:
			return err // of whoever reads: it says which file
		}
	}
}

// DropFile removes the bytes of a file.
func (t *tx) DropFile(id data.AttachmentID) error {
	if err := t.exec("DELETE FROM "+partsTable+" WHERE attachment = ?", int64(id)); err != nil {
		return fmt.Errorf("removing a file: %w", err)
	}
	if err := t.exec("DELETE FROM "+wordsTable+" WHERE attachment = ?", int64(id)); err != nil {
		return fmt.Errorf("removing the words of a file: %w", err)
	}
	return nil
}

// ReadFile writes the bytes of a file, one part after the other.
func (v *view) ReadFile(id data.AttachmentID, to io.Writer) error {
	rows, err := v.q.QueryContext(v.ctx, "SELECT bytes FROM "+partsTable+" WHERE attachment = ? ORDER BY place", int64(id))
	if err != nil {
		return fmt.Errorf("reading a file: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var part []byte
		if err := rows.Scan(&part); err != nil {
			return fmt.Errorf("reading a file: %w", err)
		}
		if _, err := to.Write(part); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("reading a file: %w", err)
	}
	return nil
}

// FileSize returns how many bytes of a file are kept.
func (v *view) FileSize(id data.AttachmentID) (size int64, err error) {
	query := "SELECT coalesce(sum(length(bytes)), 0) FROM " + partsTable + " WHERE attachment = ?"
	if err := v.q.QueryRowContext(v.ctx, query, int64(id)).Scan(&size); err != nil {
		return 0, fmt.Errorf("measuring a file: %w", err)
	}
	return size, nil
}

// LooseFiles returns the files whose bytes are kept with no row, and the last step that
// wrote theirs.
func (v *view) LooseFiles() (map[data.AttachmentID]data.StepID, error) {
	loose := map[data.AttachmentID]data.StepID{}
	_, err := collect(v, `SELECT p.attachment, coalesce((SELECT max(h.step) FROM history AS h WHERE h.entity = 'attachment' AND h.entity_id = p.attachment), 0)
		FROM (SELECT DISTINCT attachment FROM `+partsTable+`) AS p WHERE p.attachment NOT IN (SELECT id FROM attachment)`, nil,
		func(scan func(...any) error) (struct{}, error) {
			var id data.AttachmentID
			var step data.StepID
			err := scan(&id, &step)
			loose[id] = step
			return struct{}{}, err
		})
	return loose, err
}

// Names returns what people are called.
func (v *view) Names(people []data.PersonID) (map[data.PersonID]string, error) {
	names := make(map[data.PersonID]string, len(people))
	ids := make([]int64, len(people))
	for i, id := range people {
		ids[i] = int64(id)
	}
	_, err := collect(v, "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))", []any{listed(ids)},
		func(scan func(...any) error) (struct{}, error) {
			var id data.PersonID
			var name string
			err := scan(&id, &name)
			names[id] = name
			return struct{}{}, err
		})
	return names, err
}

package sqlite

import (
	"fmt"
	"strings"

	"seatbook/data"
)

// wordsTable holds the words of attached files. They are made of the bytes: no history
// tells of them, they are in no JSON, and are made anew where they are missing.
const wordsTable = "attachment_words"

// KeepWords keeps the words of a file.
func (t *tx) KeepWords(id data.AttachmentID, words data.FileWords) error {
	err := t.exec("INSERT INTO "+wordsTable+" (attachment, looked, words) VALUES (?, ?, ?) ON CONFLICT (attachment) DO UPDATE SET looked = excluded.looked, words = excluded.words",
		int64(id), number(words.Looked), words.Words)
	if err != nil {
		return fmt.Errorf("keeping the words of a file: %w", err)
	}
	return nil
}

// FilesWith returns the files that are kept in whose words one of some phrases stands, and
// those that could not be looked into as a whole. Also those whose row is gone.
func (v *view) FilesWith(phrases []string) (found, unlooked map[data.AttachmentID]bool, err error) {
	found, unlooked = map[data.AttachmentID]bool{}, map[data.AttachmentID]bool{}
	stands, args := []string{"0"}, []any{}
	for _, phrase := range phrases {
		stands, args = append(stands, "instr(words, ?) > 0"), append(args, phrase)
	}
	_, err = collect(v, "SELECT attachment, looked, "+strings.Join(stands, " OR ")+" FROM "+wordsTable, args,
		func(scan func(...any) error) (struct{}, error) {
			var id data.AttachmentID
			var looked, stand bool
			err := scan(&id, &looked, &stand)
			if stand {
				found[id] = true
			}
			if !looked {
				unlooked[id] = true
			}
			return struct{}{}, err
		})
	return found, unlooked, err
}

// FilesWithoutWords returns the files whose words are not kept yet.
func (v *view) FilesWithoutWords() ([]data.AttachmentID, error) {
	return collect(v, "SELECT id FROM attachment WHERE id NOT IN (SELECT attachment FROM "+wordsTable+") ORDER BY id", nil,
		func(scan func(...any) error) (id data.AttachmentID, err error) {
			err = scan(&id)
			return id, err
		})
}

package sqlite

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"

	"seatbook/data"
)

// Whatever a file holds, making a record of it ends with a record that is whole or
// with a message.
func FuzzFromJSON(f *testing.F) {
	for _, text := range []string{
		`{"format": 1, "schema": 4, "settings": [{"id": 1, "user_name": "", "role": "global_admin", "country": "NL", "currency": "EUR", "language": "", "theme": "system"}]}`,
		`{"format": 1, "schema": 1, "step": [], "history": [{"id": 1, "step": 9, "entity": "x", "entity_id": 1, "before": null, "after": {"a": 1}}]}`,
		`{`, `[]`, `{"format": "x"}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "back.seatbook")
		err := FromJSON(t.Context(), path, bytes.NewReader(content))
		var known *data.Error
		switch {
		case err == nil:
			if err := Verify(t.Context(), path); err != nil {
				t.Errorf("a record that is not whole: %v", err)
			}
		case !errors.As(err, &known):
			t.Errorf("an error without a message for the user: %v", err)
		}
	})
}

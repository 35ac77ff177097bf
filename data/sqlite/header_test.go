package sqlite

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
)

// A wrong byte in the file's header makes of a record none of a newer Seatbook: it is
// read as it is, or said to be damaged or none. What is opened is whole, and its header
// is right again.
func TestWrongByteInTheHeader(t *testing.T) {
	whole, err := os.ReadFile(filledRecord(t, 3))
	if err != nil {
		t.Fatal(err)
	}
	const header = 100
	for at := range header {
		for _, flip := range []byte{0x01, 0x80, 0xFF} {
			path := filepath.Join(t.TempDir(), "record.seatbook")
			content := bytes.Clone(whole)
			content[at] ^= flip
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			what := fmt.Sprintf("byte %d with %x", at, flip)
			for _, readOnly := range []bool{true, false} {
				book, err := Open(t.Context(), path, Options{ReadOnly: readOnly})
				if err == nil {
					err = book.Close()
				} else if !isCode(err, data.CodeDamaged) && !isCode(err, data.CodeNotARecord) {
					t.Errorf("%s, read only %t: %v", what, readOnly, err)
				}
				if at < 16 && !isCode(err, data.CodeDamaged) {
					t.Errorf("%s: %v, want damaged: what can be read of it is offered then", what, err)
				}
				if err == nil && !readOnly {
					wantWhole(t, what, path)
				}
			}
		}
	}
}

// wantWhole holds that nothing is wrong with a record.
func wantWhole(t *testing.T, what, path string) {
	t.Helper()
	book := openToRead(t, path)
	found, err := book.store.Examine(t.Context())
	if err = errors.Join(err, book.Close()); err != nil || len(found) > 0 {
		t.Errorf("%s: found %+v, error %v", what, found, err)
	}
}

package files_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
)

// What can't be attached is refused before a byte of it is read.
func TestOpenToAttach(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "scan.pdf")
	if err := os.WriteFile(path, []byte("scan"), 0o600); err != nil {
		t.Fatal(err)
	}
	large := filepath.Join(folder, "large.iso")
	if err := errors.Join(os.WriteFile(large, nil, 0o600), os.Truncate(large, data.MaxAttachment+1)); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]data.Code{large: data.CodeAttachmentLarge, folder: data.CodeNotAFile, filepath.Join(folder, "gone"): data.CodeGone} {
		_, err := files.OpenToAttach(name)
		if known, ok := errors.AsType[*data.Error](err); !ok || known.Code != want {
			t.Errorf("%s: error %v, want %s", name, err, want)
		}
	}
	file, err := files.OpenToAttach(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if read, err := io.ReadAll(file); err != nil || string(read) != "scan" {
		t.Errorf("%q, error %v", read, err)
	}
}

//go:build unix

package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
)

// An empty file is a new record only where nothing tells that it was one.
func TestEmptyFileThatWasARecord(t *testing.T) {
	for name, leave := range map[string]func(path string) error{
		"a lock":          func(path string) error { return os.WriteFile(path+lockSuffix, nil, 0o600) },
		"steps beside it": func(path string) error { return os.WriteFile(path+walSuffix, []byte("steps"), 0o600) },
		"a damaged one":   func(path string) error { return os.WriteFile(path+damagedMark+"x", []byte("x"), 0o600) },
		"a backup":        leaveBackup,
		"nothing beside":  nil,
		"another's backup": func(path string) error { // beside a record that is still there
			other := filepath.Join(filepath.Dir(path), "other.seatbook")
			return errors.Join(os.Remove(path), os.WriteFile(other, []byte("x"), 0o600), leaveBackup(path))
		},
		"no file, no lock": func(path string) error { return os.Remove(path) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "record.seatbook")
			if err := os.WriteFile(path, nil, 0o600); err != nil {
				t.Fatal(err)
			}
			begins := leave == nil || name == "no file, no lock" || name == "another's backup"
			if leave != nil {
				if err := leave(path); err != nil {
					t.Fatal(err)
				}
			}
			book, err := Open(t.Context(), path, Options{})
			if begins {
				if err != nil {
					t.Fatal(err)
				}
				if err := book.Close(); err != nil {
					t.Error(err)
				}
				return
			}
			if !isCode(err, data.CodeWasARecord) {
				t.Fatalf("error %v, want %s", err, data.CodeWasARecord)
			}
			if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !isCode(err, data.CodeWasARecord) {
				t.Errorf("to read: error %v, want %s", err, data.CodeWasARecord)
			}
			book, err = Open(t.Context(), path, Options{Begin: true})
			if err != nil {
				t.Fatalf("begun anew: %v", err)
			}
			if err := book.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

func leaveBackup(path string) error {
	folder := DefaultBackupFolder(path)
	return errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(filepath.Join(folder, "seatbook-20260311T100000Z.seatbook"), []byte("x"), 0o600))
}

// A link leads to the one record, which two programs can't have at once; a file with
// two names is refused.
func TestLinks(t *testing.T) {
	book := openRecordForTest(t)
	link, dangling := filepath.Join(t.TempDir(), "link.seatbook"), filepath.Join(t.TempDir(), "dangling.seatbook")
	target := filepath.Join(t.TempDir(), "target.seatbook")
	if err := errors.Join(os.Symlink(book.store.path, link), os.Symlink(target, dangling)); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), link, Options{}); !isCode(err, data.CodeInUse) {
		t.Errorf("through a link: %v", err)
	}
	if n := countIn(t, dangling); n != 0 || !there(target) {
		t.Error("a link to no file yet does not make it")
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	if n := countIn(t, link); n != 1 {
		t.Errorf("%d subscriptions through a link, want 1", n)
	}
	if err := os.Link(book.store.path, filepath.Join(t.TempDir(), "second")); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), book.store.path, Options{}); !isCode(err, data.CodeSeveralNames) {
		t.Errorf("with two names: %v", err)
	}
}

// What is no plain file is refused at once: reading it might never end.
func TestOnlyPlainFiles(t *testing.T) {
	ctx, stop := context.WithTimeout(t.Context(), time.Minute) // it would wait for ever
	defer stop()
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/zero", "/dev/null", t.TempDir()} {
		for _, readOnly := range []bool{true, false} {
			if _, err := Open(ctx, path, Options{ReadOnly: readOnly}); !isCode(err, data.CodeNotAFile) {
				t.Errorf("%s opened: %v", path, err)
			}
		}
		if err := Unpack(ctx, path, "", filepath.Join(t.TempDir(), "x")); !isCode(err, data.CodeNotAFile) {
			t.Errorf("%s unpacked: %v", path, err)
		}
	}
}

// Steps that belong to a file that is gone are none of a new one.
func TestNewRecordTakesNoForeignSteps(t *testing.T) {
	path := killedRecord(t, 2)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	store, err := Open(t.Context(), path, Options{Begin: true, Now: booktest.Now})
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	book := openRecord(t, path)
	defer book.Close()
	if page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 0 {
		t.Errorf("%d subscriptions, error %v", page.Count, err)
	}
	if kept, err := putAside(path); err != nil || len(kept) != 1 {
		t.Errorf("the steps are kept as %v, error %v", kept, err)
	}
}

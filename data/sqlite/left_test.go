package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"

	"github.com/gofrs/flock"
)

// What a kill left of backups goes with the next one, or at the next start; while
// another program makes one there, it stays.
func TestPartsOfBackupsGo(t *testing.T) {
	book := openRecordForTest(t)
	folder := t.TempDir()
	names := []string{
		"seatbook-20260311T100000Z-0123abcd.seatbook.part", "seatbook-20260311T100000Z-0123abcd.seatbook.part-journal",
		"seatbook-20260311T100000Z.seatbook.part", "seatbook-20260311T100000Z.seatbook.part.age", "seatbook-20260311T100000Z-0123abcd.seatbook.age.part",
	}
	leave := func() {
		for _, name := range append(names, "a letter.part") {
			if err := os.WriteFile(filepath.Join(folder, name), []byte("x"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	leave()
	if left, err := Parts(folder); err != nil || len(left) != len(names) {
		t.Errorf("left: %v, error %v", left, err)
	}
	guard := flock.New(filepath.Join(folder, backupLock))
	if held, err := guard.TryLock(); err != nil || !held {
		t.Fatal(held, err)
	}
	if err := TidyBackups(folder); err != nil {
		t.Error(err)
	}
	if left, err := Parts(folder); err != nil || len(left) != len(names) {
		t.Errorf("while another makes one: %v, error %v", left, err)
	}
	if err := guard.Unlock(); err != nil {
		t.Fatal(err)
	}
	for _, tidy := range []func() error{
		func() error { return TidyBackups(folder) },
		func() error { _, err := book.store.BackUpTo(t.Context(), folder, ""); return err },
	} {
		leave()
		if err := tidy(); err != nil {
			t.Fatal(err)
		}
		if left, err := Parts(folder); err != nil || len(left) > 0 {
			t.Errorf("left: %v, error %v", left, err)
		}
	}
	if !there(filepath.Join(folder, "a letter.part")) {
		t.Error("what is not ours is gone")
	}
	if err := TidyBackups(filepath.Join(folder, "none")); err != nil {
		t.Errorf("of no folder: %v", err)
	}
}

// What is to be encrypted is in the clear only outside the folder of the backups, which
// may be one that is copied elsewhere.
func TestEncryptedFolderHoldsNothingInTheClear(t *testing.T) {
	book := openRecordForTest(t)
	folder := t.TempDir()
	recipient, err := protectBackups(folder, "seven green bicycles", data.CheckPassphrase, littleWork)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "seatbook-20260311T100000Z.seatbook.age")
	if err := os.WriteFile(path+partSuffix, []byte("in the way of the encrypted one"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := book.store.makeBackup(t.Context(), path, recipient); err == nil { // it gets as far as that
		t.Fatal("it was not in the way")
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if isRecord(filepath.Join(folder, entry.Name())) {
			t.Errorf("%s is in the clear", entry.Name())
		}
	}
}

// An error of a file in a folder for a while speaks of what the user named, and one of
// the disk of where the folder is.
func TestErrorsOfScratchNameWhatTheUserKnows(t *testing.T) {
	for code, want := range map[data.Code]string{
		data.CodeDamaged: "/home/r.seatbook", data.CodeFileLimit: "/home/r.seatbook",
		data.CodeDiskFull: "/tmp", data.CodeQuota: "/tmp", data.CodeDiskFault: "/tmp",
	} {
		err := inPlaceOf(data.NewError(code, "File", "/tmp/scratch/inside"), "/tmp/scratch", "/home/r.seatbook")
		if known, ok := errors.AsType[*data.Error](err); !ok || known.Params["File"] != want {
			t.Errorf("%s: %v, want %s", code, err, want)
		}
	}
}

// A folder for a while that a kill left is found and removed; one in use stays.
func TestLeftScratch(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	used, done, err := Scratch("test")
	if err != nil {
		t.Fatal(err)
	}
	killed := filepath.Join(os.TempDir(), scratchPrefix+"test-1")
	if err := os.Mkdir(killed, 0o700); err != nil {
		t.Fatal(err)
	}
	if left := LeftScratch(); len(left) != 1 || left[0] != killed {
		t.Errorf("left: %v, want %s", left, killed)
	}
	TidyScratch()
	if there(killed) || !there(used) {
		t.Error("the wrong folder is gone")
	}
	if err := done(); err != nil || there(used) {
		t.Errorf("in use before, it is still there, error %v", err)
	}
}

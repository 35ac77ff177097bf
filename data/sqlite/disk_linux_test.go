package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"seatbook/data"
	"seatbook/data/booktest"
)

// smallDisk mounts a disk of some size in memory, where the test may.
func smallDisk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir
}

// fillUp leaves no byte on a disk.
func fillUp(t *testing.T, dir string) {
	t.Helper()
	file, err := os.Create(filepath.Join(dir, "ballast"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, size := range []int{1 << 20, 1 << 12, 1} {
		for err = error(nil); err == nil; {
			_, err = file.Write(make([]byte, size))
		}
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
}

// A record on a disk without room, or on one that may only be read, can be read and
// backed up to another disk; also with steps beside it that a kill left.
func TestReadOnADiskWithoutRoom(t *testing.T) {
	for name, from := range map[string]func(t *testing.T) string{
		"closed": func(t *testing.T) string {
			book := openRecordForTest(t)
			if err := book.Close(); err != nil {
				t.Fatal(err)
			}
			return book.store.path
		},
		"killed": func(t *testing.T) string { return killedRecord(t, 1) },
	} {
		for _, how := range []string{"full", "read only"} {
			t.Run(name+", "+how, func(t *testing.T) {
				dir, source := smallDisk(t, "2m"), from(t)
				path := filepath.Join(dir, "record.seatbook")
				for _, suffix := range []string{"", walSuffix} {
					if there(source + suffix) {
						if err := copyFile(source+suffix, path+suffix); err != nil {
							t.Fatal(err)
						}
					}
				}
				want := data.CodeDiskFull
				if how == "full" {
					fillUp(t, dir)
				} else if err := syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
					t.Fatal(err)
				} else {
					want = data.CodeOnlyReadable
				}
				if _, err := Open(t.Context(), path, Options{}); !isCode(err, want) {
					t.Errorf("to write: %v, want %s", err, want)
				}
				book := openToRead(t, path)
				defer book.Close()
				page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
				if err != nil || page.Count != 1 {
					t.Errorf("read %d subscriptions, error %v", page.Count, err)
				}
				if _, err := book.store.BackUpTo(t.Context(), t.TempDir(), ""); err != nil {
					t.Errorf("backing up to another disk: %v", err)
				}
				if want == data.CodeOnlyReadable { // the folder would have to be made
					want = data.CodeCantSave
				}
				if _, err := book.store.BackUpTo(t.Context(), filepath.Join(dir, "backups"), ""); !isCode(err, want) {
					t.Errorf("backing up to this disk: %v, want %s", err, want)
				}
			})
		}
	}
}

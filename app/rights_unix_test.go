//go:build unix

package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// withoutRights has a test that root runs go on as somebody else: who may do everything is
// refused nothing.
func withoutRights(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	const nobody = 65534
	if err := syscall.Seteuid(nobody); err != nil {
		t.Skip("root is refused nothing, and nobody else can be had:", err)
	}
	t.Cleanup(func() {
		if err := syscall.Seteuid(0); err != nil {
			panic(err) // no other test would run as it should
		}
	})
	if _, err := os.ReadFile(samplePaths()[0]); err != nil {
		t.Skip("root is refused nothing, and nobody else can read the samples:", err)
	}
}

// A restore takes the place of nothing that it may not: a file with a second name, and
// one that may only be read.
func TestRestoreOverWhatMayNotBeReplaced(t *testing.T) {
	withoutRights(t)
	record := filled(t)
	_, out, _ := command(t, "--record", record, "backup", t.TempDir())
	backup := strings.TrimSpace(out)
	before := listed1(t, record)
	if err := os.Link(record, record+".second"); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := command(t, "--record", record, "restore", backup); code != exitCould || !strings.Contains(errs, "several names") {
		t.Errorf("a second name: exit %d: %s", code, errs)
	}
	if err := os.Remove(record + ".second"); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(record, 0o400); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := command(t, "--record", record, "restore", backup); code != exitCould || !strings.Contains(errs, "can be read but not changed") {
		t.Errorf("read only: exit %d: %s", code, errs)
	}
	if after := listed1(t, record); after != before {
		t.Error("the record is another")
	}
}

// What may not be written is said to be a folder or a file, and what to do.
func TestWordsOfWhatIsNotAllowed(t *testing.T) {
	withoutRights(t)
	record, locked := filled(t), t.TempDir()
	if err := os.Chmod(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	kept := filepath.Join(t.TempDir(), "kept")
	there := filepath.Join(kept, "record.seatbook")
	if err := errors.Join(os.Mkdir(kept, 0o700), os.WriteFile(there, content(t, record), 0o600), os.Chmod(kept, 0o500)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(kept, 0o700) }) // so that it can be removed
	for _, reads := range [][]string{{"list"}, {"check"}, {"backup", t.TempDir()}, {"export", "--format", "csv", filepath.Join(t.TempDir(), "x.csv")}} {
		if code, _, errs := command(t, append([]string{"--record", there}, reads...)...); code != 0 {
			t.Errorf("%v: exit %d: %s", reads, code, errs)
		}
	}
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--record", there, "import", samplePaths()[0]}, "record.seatbook can be read but not changed"},
		{[]string{"--record", there, "restore", record}, "record.seatbook can be read but not changed"},
		{[]string{"backup", locked}, "You can't write to the folder"},
		{[]string{"backup", filepath.Join(locked, "kept")}, "kept can't be saved there"},
		{[]string{"rescue", filepath.Join(locked, "out.seatbook")}, "out.seatbook can't be saved there"},
		{[]string{"--record", filepath.Join(locked, "new.seatbook"), "import", samplePaths()[0]}, "new.seatbook can't be saved there"},
		{[]string{"--record", filepath.Join(locked, "sub", "new.seatbook"), "restore", record}, "sub can't be saved there"},
	} {
		if code, _, errs := command(t, append([]string{"--record", record}, c.args...)...); code != exitCould || !strings.Contains(errs, c.says) {
			t.Errorf("%v: exit %d: %s", c.args, code, errs)
		}
	}
}

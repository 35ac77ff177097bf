package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every path that a command takes may be relative, and hold what a URI would not
// take as it is.
func TestRelativePaths(t *testing.T) {
	users, err := filepath.Abs(samplePaths()[0])
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(users)
	if err != nil {
		t.Fatal(err)
	}
	for _, record := range []string{"record.seatbook", filepath.Join("..", "up", "Jörg #1?", "100%.seatbook")} {
		t.Run(filepath.Base(record), func(t *testing.T) {
			here := filepath.Join(t.TempDir(), "work")
			if err := os.MkdirAll(here, 0o700); err != nil {
				t.Fatal(err)
			}
			t.Chdir(here)
			if err := os.WriteFile("users.csv", content, 0o600); err != nil {
				t.Fatal(err)
			}
			run := func(args ...string) string {
				t.Helper()
				status, out, errs := command(t, append([]string{"--record", record}, args...)...)
				if status != exitDone {
					t.Fatalf("%v: status %d: %s", args, status, errs)
				}
				return strings.TrimSpace(out)
			}
			run("import", "users.csv")
			listed := run("list", "--json")
			backup := run("backup", filepath.Join("bk", "of today #2"))
			if filepath.IsAbs(backup) {
				t.Errorf("a backup into a relative folder is told as %s", backup)
			}
			for _, format := range []string{"csv", "xlsx", "pdf", "ics", "json"} {
				run("export", "--format", format, "out."+format)
				if info, err := os.Stat("out." + format); err != nil || info.Size() == 0 {
					t.Errorf("export %s: %v", format, err)
				}
			}
			run("restore", backup) // over the one that is there
			run("restore", "out.json")
			if run("list", "--json") != listed {
				t.Error("the restored record is another")
			}
			for name, from := range map[string]string{"new.seatbook": backup, filepath.Join("n#w", "n%w.seatbook"): "out.json"} {
				if status, _, errs := command(t, "--record", name, "restore", from); status != exitDone {
					t.Errorf("restore into %s: status %d: %s", name, status, errs)
				} else if _, got, _ := command(t, "--record", name, "list", "--json"); strings.TrimSpace(got) != listed {
					t.Errorf("restored into %s: another record", name)
				}
			}
		})
	}
}

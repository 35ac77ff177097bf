//go:build linux && bench && !wine

package journeys

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// mostOfImport is how much memory an import of 100,000 people may take, in MB, and
// mostInWindow how much more a window may hold for it than it does without.
const (
	mostOfImport = 200
	mostInWindow = 100
)

// TestTableOfImports prints how much memory an import of 100,000 people takes: as a
// command into an empty record, the same again and with everybody changed, and in the
// window.
func TestTableOfImports(t *testing.T) {
	const people = 100_000
	dir := t.TempDir()
	shipped, record := filepath.Join(dir, "seatbook"), filepath.Join(dir, "record.seatbook")
	buildPlain(t, shipped, "seatbook/app")
	first, changed := filepath.Join(dir, "users.csv"), filepath.Join(dir, "changed.csv")
	writeUsers(t, first, people, "Verkoop")
	writeUsers(t, changed, people, "Inkoop")
	for _, of := range []struct{ what, path string }{
		{"memory of the import command", first}, {"of the same again", first}, {"of one that changes everybody", changed},
	} {
		tellMemory(people, of.what, peak(t, shipped, "--record", record, "import", of.path), mostOfImport)
	}
	w := open(t, "en", "--record", record)
	w.sees("Product 00")
	writeUsers(t, filepath.Join(w.home, "users.csv"), people, "Verkoop")
	w.answer("settled")
	w.answer("rest")
	pid := w.process.Process.Pid
	idle := residentOf(t, pid)
	must(t, os.WriteFile(fmt.Sprintf("/proc/%d/clear_refs", pid), []byte("5"), 0o600)) // the most begins anew
	w.keys("ctrl+i")
	w.choose("users", "Open")
	w.sees("What this import changes")
	w.press("Import")
	w.misses("What this import changes")
	w.answer("settled")
	tellMemory(people, "more memory of the window while it imports", int(statusOf(t, pid, "VmHWM:")-idle), mostInWindow)
}

// writeUsers writes a list of people as the admin center exports it.
func writeUsers(t *testing.T, path string, people int, department string) {
	t.Helper()
	file, err := os.Create(path)
	must(t, err)
	out := bufio.NewWriter(file)
	fmt.Fprintln(out, "Block credential,Department,Display name,Licenses,Object Id,User principal name")
	for i := range people {
		product := fmt.Sprintf("Product %02d", i%100)
		if i%5 < 2 {
			product += fmt.Sprintf("+Product %02d", (i+50)%100)
		}
		fmt.Fprintf(out, "False,%s,Person %d van Dijk,%s,%08d-d6e4-5bf5-294b-0840bf770fd1,person.vandijk.%d@klant.example\n", department, i, product, i, i)
	}
	must(t, out.Flush())
	must(t, file.Close())
}

func tellMemory(people int, what string, got, limit int) {
	verdict := "yes"
	if got > limit {
		verdict = fmt.Sprintf("no: %.1f times", float64(got)/float64(limit))
	}
	fmt.Printf("| %d | %s | %d MB | | | %d MB | %s |\n", people, what, got, limit, verdict)
}

// statusOf is what the system tells of a process, in MB.
func statusOf(t *testing.T, pid int, name string) float64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	must(t, err)
	_, rest, _ := strings.Cut(string(status), name)
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	must(t, err)
	return float64(kilobytes) / 1024
}

//go:build linux && !wine

package journeys

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// peak runs a command of the program and returns the most memory that it held, in
// MB, whatever it answered.
func peak(t *testing.T, program string, args ...string) int {
	t.Helper()
	process := exec.Command(program, args...)
	process.Env = append(os.Environ(), "XDG_STATE_HOME="+t.TempDir())
	_ = process.Run() // a broken file is an exit status of its own
	usage, ok := process.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not tell how much memory was held")
	}
	return int(usage.Maxrss / 1024) // kB on Linux
}

// Whatever a file is, reading it takes less than 200 MB above the idle program.
func TestMemoryOfBrokenFiles(t *testing.T) {
	shipped := filepath.Join(t.TempDir(), "seatbook") // the race detector would keep several times the memory for itself
	out, err := exec.Command("go", "build", "-tags", "accessibility,migrated_fynedo,no_emoji", "-o", shipped, "seatbook/app").CombinedOutput()
	if err != nil {
		t.Fatalf("building the program: %v: %s", err, out)
	}
	write := func(name string, size int, fill func(*bufio.Writer, int)) string {
		path := filepath.Join(t.TempDir(), name)
		file, err := os.Create(path)
		must(t, err)
		out := bufio.NewWriter(file)
		fill(out, size)
		must(t, out.Flush())
		must(t, file.Close())
		return path
	}
	line := func(out *bufio.Writer, size int) {
		for range size / 10 {
			fmt.Fprint(out, "0123456789")
		}
	}
	rows := func(out *bufio.Writer, size int) {
		fmt.Fprintln(out, "Display name,User principal name,Licenses")
		for i := range size / 100 {
			fmt.Fprintf(out, "Person %d,person%d@example.nl,Microsoft 365 Business Standard+Visio Plan 2\n", i, i)
		}
	}
	idle := peak(t, shipped, "version")
	for name, path := range map[string]string{
		"200 MB of one line": write("huge.csv", 200<<20, line),
		"39 MB of one line":  write("line.csv", 39<<20, line),
		"39 MB of quotes":    write("quote.csv", 39<<20, func(out *bufio.Writer, size int) { fmt.Fprint(out, `a,b,"`); line(out, size) }),
		"100,000 people":     write("people.csv", 10_000_000, rows),
		"a zip bomb":         filepath.Join("..", "..", "data", "files", "testdata", "broken", "bomb.xlsx"),
	} {
		above := peak(t, shipped, "--record", filepath.Join(t.TempDir(), "record.seatbook"), "import", "--dry-run", path) - idle
		t.Logf("%s: %d MB above %d MB", name, above, idle)
		if above > 200 {
			t.Errorf("%s: %d MB above the idle program, want less than 200", name, above)
		}
	}
}

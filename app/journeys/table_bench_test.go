//go:build linux && bench && !wine

package journeys

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"seatbook/data/booktest"
)

// within is how much longer the program may take to show its window, and how much more
// memory it may hold, than one that shows nothing.
const within = 1.3

// starts is how often a start is measured, in turn with that of the bare window, since
// how fast a machine is changes in a minute; the shortest and the least count.
const starts = 8

// TestTableOfTheWindow prints how long it takes from the start to the first window and
// how much memory the program holds then, at each size, beside a window that shows
// nothing, and from a key to the painted list in a real window.
func TestTableOfTheWindow(t *testing.T) {
	dir := t.TempDir()
	shipped, bare := filepath.Join(dir, "seatbook"), filepath.Join(dir, "bare")
	buildPlain(t, shipped, "seatbook/app")
	buildPlain(t, bare, "./testdata/bare")
	display := screenFor(t)
	for _, people := range []int{10, 1_000, 100_000} {
		path := filled(t, people)
		var got, least started
		for range starts {
			least = least.less(startOf(t, display, "Bare", bare))
			got = got.less(startOf(t, display, "Seatbook", shipped, "--language", "en", "--record", path))
		}
		beside(people, "start to the first window", got.took, least.took, func(n float64) string { return fmt.Sprintf("%.0f ms", n) })
		beside(people, "memory with the first window", got.memory, least.memory, func(n float64) string { return fmt.Sprintf("%.0f MB", n) })
		t.Run(fmt.Sprint(people), func(t *testing.T) { typingIn(t, people, path) })
	}
}

// buildPlain builds a program as it ships.
func buildPlain(t *testing.T, to, from string) {
	t.Helper()
	out, err := exec.Command("go", "build", "-tags", "accessibility,migrated_fynedo,no_emoji", "-o", to, from).CombinedOutput()
	if err != nil {
		t.Fatalf("building %s: %v: %s", from, err, out)
	}
}

// filled makes a record of so many people.
func filled(t *testing.T, people int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "record.seatbook")
	book := openBook(t, path, time.Now)
	must(t, booktest.Import(book, booktest.Consultant(people)))
	must(t, book.Close())
	return path
}

// started is how a program started: in milliseconds, and MB that it held once it had
// come to rest.
type started struct{ took, memory float64 }

// less takes the smaller figures of two starts; none was measured yet in the zero value.
func (s started) less(other started) started {
	if s == (started{}) {
		return other
	}
	return started{min(s.took, other.took), min(s.memory, other.memory)}
}

// startOf starts a program.
func startOf(t *testing.T, display, title string, args ...string) (got started) {
	t.Helper()
	home := t.TempDir()
	process := exec.Command(args[0], args[1:]...)
	process.Env = append(os.Environ(), "DISPLAY="+display, "HOME="+home, "LC_ALL=C.UTF-8", "XDG_DATA_HOME="+home, "XDG_STATE_HOME="+home,
		"XDG_CONFIG_HOME="+home, "XDG_RUNTIME_DIR="+home, "FYNE_SCALE=1")
	begun := time.Now()
	must(t, process.Start())
	for process.ProcessState == nil && !isShown(display, title) {
		if time.Since(begun) > time.Minute {
			t.Fatalf("%s shows no window", title)
		}
	}
	got.took = float64(time.Since(begun).Microseconds()) / 1000
	time.Sleep(2 * time.Second) // it comes to rest: what is shown is read by then
	got.memory = residentOf(t, process.Process.Pid)
	must(t, process.Process.Kill())
	_ = process.Wait()
	return got
}

// isShown tells whether a window with a title is on the screen.
func isShown(display, title string) bool {
	command := exec.Command("xdotool", "search", "--onlyvisible", "--name", title)
	command.Env = append(os.Environ(), "DISPLAY="+display)
	out, err := command.Output()
	return err == nil && len(strings.Fields(string(out))) > 0
}

// residentOf is the memory that a process holds, in MB.
func residentOf(t *testing.T, pid int) float64 {
	t.Helper()
	return statusOf(t, pid, "VmRSS:")
}

func beside(people int, what string, got, least float64, said func(float64) string) {
	verdict := "yes"
	if got > within*least {
		verdict = "no"
	}
	fmt.Printf("| %d | %s | %s | | | %s (%.1f times a bare window) | %s, %.2f times |\n", people, what, said(got), said(within*least), within, verdict, got/least)
}

// typed is what is typed into the search, key by key.
var typed = []string{"anouk dijk", "dijk anouk", "post niels", "klant017", "xyzzy", "a", "product 04 bos"}

// typingIn prints how long a key takes in a real window, in the slowest of a hundred.
func typingIn(t *testing.T, people int, path string) {
	w := open(t, "en", "--record", path)
	for _, tab := range []string{"Subscriptions", "People"} {
		w.click(tab)
		if w.answer("settled") != "settled" {
			t.Fatal("the list does not come to rest")
		}
		var took []time.Duration
		for range 3 {
			for _, text := range typed {
				for _, each := range strings.Fields(w.answer("typing " + text)) {
					micros, err := strconv.Atoi(each)
					must(t, err)
					took = append(took, time.Duration(micros)*time.Microsecond)
				}
			}
		}
		slices.Sort(took)
		const limit = 50 * time.Millisecond
		p99, verdict := took[len(took)*99/100], "yes"
		if p99 > limit {
			verdict = fmt.Sprintf("no: %.1f times", float64(p99)/float64(limit))
		}
		fmt.Printf("| %d | %s, key to painted list in a real window, 99 of 100 | %s | half of them %s | | %s | %s |\n",
			people, tab, p99.Round(100*time.Microsecond), took[len(took)/2].Round(100*time.Microsecond), limit, verdict)
	}
}

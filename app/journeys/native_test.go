//go:build linux && !wine

package journeys

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// program is the path of the program that all journeys use.
var program string

// build builds the program, with the race detector where the tests have it.
func build(dir string) (done func(), err error) {
	program = filepath.Join(dir, "seatbook")
	args := []string{"build", "-tags", "accessibility,migrated_fynedo,no_emoji,journey", "-o", program}
	if race {
		args = append(args, "-race")
	}
	build := exec.Command("go", append(args, "seatbook/app")...)
	build.Stdout, build.Stderr = os.Stderr, os.Stderr
	return func() {}, build.Run()
}

// open starts the program with arguments, in a language.
func open(t *testing.T, language string, args ...string) *window {
	t.Helper()
	w := newWindow(t, screenFor(t))
	process := exec.Command(program, append([]string{"--language", language}, args...)...)
	process.Env = append(os.Environ(), "DISPLAY="+w.display, "HOME="+w.home, "LC_ALL=C.UTF-8", "TMPDIR="+w.scratch(),
		"XDG_DATA_HOME="+filepath.Join(w.home, ".data"), "XDG_STATE_HOME="+filepath.Join(w.home, ".state"),
		"XDG_CONFIG_HOME="+filepath.Join(w.home, ".config"), "XDG_RUNTIME_DIR="+w.home, "FYNE_SCALE=1")
	w.show(process)
	return w
}

// scratch is the folder for what is thrown away: out of sight, so that no dialog of
// files lists it.
func (w *window) scratch() string {
	folder := filepath.Join(w.home, ".tmp")
	must(w.t, os.MkdirAll(folder, 0o700))
	return folder
}

// screenFor starts a screen that goes with the test.
func screenFor(t *testing.T, options ...string) (display string) {
	t.Helper()
	display, stop, err := startScreen(options...)
	must(t, err)
	t.Cleanup(stop)
	return display
}

//go:build linux && !wine

package journeys

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Where a window can't be shown, the program says in one sentence what is missing.
func TestWhatIsMissingForAWindow(t *testing.T) {
	plain := screenFor(t, "-extension", "GLX")
	for _, c := range []struct{ what, display, language, want string }{
		{"no display", "", "en", "Seatbook needs a display for its window and finds none;"},
		{"no display", "", "nl", "Seatbook heeft voor zijn venster een beeldscherm nodig"},
		{"one that does not answer", ":4711", "en", "Seatbook needs a display for its window and finds none;"},
		{"one that can't draw", plain, "en", "Seatbook needs OpenGL 2.1 for its window,"},
	} {
		home := t.TempDir()
		var errs strings.Builder
		soon, cancel := context.WithTimeout(t.Context(), time.Minute)
		asked := exec.CommandContext(soon, program, "--language", c.language)
		asked.Env = append(os.Environ(), "HOME="+home, "XDG_RUNTIME_DIR="+home, "XDG_STATE_HOME="+home, "DISPLAY="+c.display, "WAYLAND_DISPLAY=")
		asked.Stderr = &errs
		err := asked.Run()
		cancel()
		exit, ended := errors.AsType[*exec.ExitError](err)
		if !ended || exit.ExitCode() != 1 {
			t.Errorf("%s: %v", c.what, err)
		}
		if said := errs.String(); !strings.HasPrefix(said, c.want) || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: it said %q", c.what, said)
		}
	}
}

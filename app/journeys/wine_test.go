//go:build linux && wine

package journeys

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// wineserver and wine are Debian's; its own wrapper asks for 32 bits, too.
const (
	wine       = "/usr/lib/wine/wine64"
	wineserver = "/usr/lib/wine/wineserver64"
)

// windows is a made-up Windows with the program on it.
type windows struct {
	programs string // the folder with seatbook.exe and seatbook.com
	prefix   string
	home     string
	// display is one for all: Wine keeps the first that a program shows something on.
	display string
}

var here windows

// build builds the Windows programs, with eyes, and a Windows to run them on. Wine
// has no screen reader, so that the tag accessibility is left out.
func build(dir string) (done func(), err error) {
	here = windows{programs: filepath.Join(dir, "programs"), home: filepath.Join(dir, "home"), prefix: filepath.Join(dir, "home", "prefix")}
	display, stopScreen, err := startScreen("-ac") // anybody may show something
	if err != nil {
		return nil, err
	}
	here.display = display
	stand := filepath.Join(dir, "bcryptprimitives.dll")
	for _, step := range []*exec.Cmd{
		exec.Command(filepath.Join("..", "..", ".ci", "windows"), here.programs, "migrated_fynedo,no_emoji,journey"),
		exec.Command("x86_64-w64-mingw32-gcc", "-O2", "-shared", "-o", stand, filepath.Join("..", "..", ".ci", "wine", "bcryptprimitives.c"), "-ladvapi32"),
		exec.Command("chmod", "755", dir),
		exec.Command("install", "-d", "-m", "700", "-o", strconv.Itoa(user()), here.home),
		here.command(wine, "wineboot", "--init"),
		exec.Command("install", "-m", "644", stand, filepath.Join(here.prefix, "drive_c", "windows", "system32")),
	} {
		step.Stderr = os.Stderr
		if err := step.Run(); err != nil {
			return nil, errors.Join(errors.New(step.String()), err)
		}
	}
	return func() {
		_ = here.command(wineserver, "-k").Run() // it may have ended by itself
		stopScreen()
	}, nil
}

// user is who runs Wine: nobody in the place of root, for whom no file is read-only.
func user() int {
	const nobody = 65534
	if os.Getuid() == 0 {
		return nobody
	}
	return os.Getuid()
}

// command is a command of Wine's, or of a program on it.
func (v windows) command(name string, args ...string) *exec.Cmd {
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), "WINEPREFIX="+v.prefix, "WINEARCH=win64", "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=",
		"HOME="+v.home, "PATH="+filepath.Join(v.home, "bin")+":"+os.Getenv("PATH"), "XDG_RUNTIME_DIR="+v.home, "LC_ALL=C.UTF-8", "FYNE_SCALE=1", "DISPLAY="+v.display, "USER=admin", "LOGNAME=admin")
	command.Dir = v.home
	if os.Getuid() == 0 {
		command.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(user()), Gid: uint32(user())}}
	}
	return command
}

// folder makes a folder on C: and returns it as Linux and as Windows write it.
func (v windows) folder(t *testing.T, parts ...string) (path, asWindows string) {
	t.Helper()
	path, asWindows = filepath.Join(v.prefix, "drive_c"), "C:"
	for _, part := range append([]string{t.Name()}, parts...) {
		path, asWindows = filepath.Join(path, part), asWindows+`\`+part
		must(t, os.Mkdir(path, 0o755))
		must(t, os.Chown(path, user(), -1))
	}
	return path, asWindows
}

// wineFault is what the terminal's program says where Wine can't start another one,
// which happens to it now and then, before anything of ours has run.
const wineFault = "seatbook.exe: Internal error.\n"

// run runs a command in a folder as a terminal would, and returns what it says.
func (v windows) run(t *testing.T, folder string, args ...string) (status int, out, errs string) {
	t.Helper()
	var said, told strings.Builder
	var err error
	for range 3 {
		said.Reset()
		told.Reset()
		command := v.command(wine, append([]string{filepath.Join(v.programs, "seatbook.com"), "--language", "en"}, args...)...)
		command.Dir = folder
		command.Stdout, command.Stderr = &said, &told
		if err = command.Run(); !strings.HasSuffix(told.String(), wineFault) {
			break
		}
		t.Log("Wine could not start the program; once more")
	}
	if ended, ok := errors.AsType[*exec.ExitError](err); ok {
		return ended.ExitCode(), said.String(), told.String()
	}
	must(t, err)
	return 0, said.String(), told.String()
}

// copyTo copies a file that tests read to a folder.
func copyTo(t *testing.T, folder string, from ...string) {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "data", "files", "testdata"}, from...)...)
	content, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(filepath.Join(folder, filepath.Base(path)), content, 0o644))
}

var samples = []string{
	"users-export.csv", "licenses-export.csv", "graph-subscribedSkus.json", "graph-directory-subscriptions.json",
	"Get-MgSubscribedSku.csv", "Get-MsolAccountSku.csv",
}

//go:build unix

package files_test

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/adrg/xdg"

	"seatbook/data"
	"seatbook/data/files"
)

func words(text string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
}

// A new file has the mode that the system gives; one that is there keeps its mode,
// and its name where a link leads to it.
func TestSaveKeepsModeAndName(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	xdg.Reload()
	dir := t.TempDir()
	plain, fresh, link, kept := filepath.Join(dir, "plain"), filepath.Join(dir, "fresh.csv"), filepath.Join(dir, "link.csv"), filepath.Join(dir, "kept.csv")
	if err := os.WriteFile(plain, nil, 0o666); err != nil { // as the system makes files here
		t.Fatal(err)
	}
	if err := errors.Join(os.WriteFile(kept, []byte("old"), 0o600), os.Chmod(kept, 0o640), os.Symlink(kept, link)); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{fresh, link} {
		if err := files.Save(path, words("new")); err != nil {
			t.Fatal(err)
		}
	}
	asMade, err := os.Stat(plain)
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]os.FileMode{fresh: asMade.Mode().Perm(), kept: 0o640} {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has the mode %v, want %v, error %v", path, info.Mode(), want, err)
		}
		if content, err := os.ReadFile(path); err != nil || string(content) != "new" {
			t.Errorf("%s holds %q, error %v", path, content, err)
		}
	}
	if target, err := os.Readlink(link); err != nil || target != kept {
		t.Errorf("the link leads to %q, error %v", target, err)
	}
	if left := files.Unfinished(); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// What is no file, such as a pipe that nobody reads, is not written to.
func TestSaveOnlyIntoFiles(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{pipe, "/dev/null"} {
		var known *data.Error
		if err := files.Save(path, words("x")); !errors.As(err, &known) || known.Code != data.CodeNotAFile {
			t.Errorf("%s: %v", path, err)
		}
		if _, _, err := files.ReadAll(t.Context(), []string{path}, files.Options{}); err != nil {
			t.Errorf("reading %s: %v", path, err)
		}
	}
}

// What a kill leaves of a file is found at the next start, and removed; what is being
// written stays.
func TestSaveThatWasKilled(t *testing.T) {
	if target := os.Getenv("SEATBOOK_TEST_KILLED"); target != "" {
		_ = files.Save(target, func(io.Writer) error { return syscall.Kill(os.Getpid(), syscall.SIGKILL) })
		return
	}
	state, dir := t.TempDir(), t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	target := filepath.Join(dir, "e.csv")
	killed := exec.Command(os.Args[0], "-test.run", "^TestSaveThatWasKilled$")
	killed.Env = append(os.Environ(), "SEATBOOK_TEST_KILLED="+target)
	if err := killed.Run(); err == nil {
		t.Fatal("it was not killed")
	}
	if left := files.Unfinished(); len(left) != 1 {
		t.Fatalf("left: %v, want one", left)
	}
	err := files.Save(filepath.Join(dir, "other.csv"), func(w io.Writer) error {
		files.RemoveUnfinished()
		return nil
	})
	if err != nil {
		t.Errorf("what was being written is gone: %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v in the folder, error %v", entries, err)
	}
	if left := files.Unfinished(); len(left) != 0 {
		t.Errorf("still left: %v", left)
	}
}

// What is made in its place has its name only once it is whole: what a kill leaves is
// found at the next start, with what stands beside it.
func TestPlaceThatWasKilled(t *testing.T) {
	if target := os.Getenv("SEATBOOK_TEST_KILLED"); target != "" {
		_ = files.Place(target, func(name string) error {
			return errors.Join(os.WriteFile(name, nil, 0o600), os.WriteFile(name+"-journal", nil, 0o600), syscall.Kill(os.Getpid(), syscall.SIGKILL))
		})
		return
	}
	state, dir := t.TempDir(), t.TempDir()
	t.Setenv("XDG_STATE_HOME", state)
	xdg.Reload()
	target := filepath.Join(dir, "rescued.seatbook")
	killed := exec.Command(os.Args[0], "-test.run", "^TestPlaceThatWasKilled$")
	killed.Env = append(os.Environ(), "SEATBOOK_TEST_KILLED="+target)
	if err := killed.Run(); err == nil {
		t.Fatal("it was not killed")
	}
	if left := files.Unfinished(); len(left) != 1 {
		t.Errorf("left: %v, want one", left)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("what is not whole has its name")
	}
	files.RemoveUnfinished()
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("%v in the folder, error %v", entries, err)
	}
	taken := errors.New("made")
	if err := files.Place(target, func(name string) error { return errors.Join(os.WriteFile(name, nil, 0o600), taken) }); !errors.Is(err, taken) {
		t.Errorf("error %v", err)
	}
	for n, wanted := range []data.Code{"", data.CodeNameTaken} {
		err := files.Place(target, func(name string) error { return os.WriteFile(name, []byte("whole"), 0o600) })
		if known, _ := errors.AsType[*data.Error](err); (known == nil) != (wanted == "") || known != nil && known.Code != wanted {
			t.Errorf("%d: error %v", n, err)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v in the folder, error %v", entries, err)
	}
}

// A link leads to the file that is written, also where that is not there yet, and stays a
// link. One that leads in a circle, or into no folder, is refused.
func TestSaveThroughLinks(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	for link, leads := range map[string]string{"a": "b", "b": "new.csv", "round": "about", "about": "round", "nowhere": filepath.Join("gone", "new.csv")} {
		if err := os.Symlink(leads, path(link)); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 2 {
		if err := files.Save(path("a"), words("rows")); err != nil {
			t.Fatalf("%d: %v", n, err)
		}
		if text, err := os.ReadFile(path("new.csv")); err != nil || string(text) != "rows" {
			t.Errorf("%d: %q, error %v", n, text, err)
		}
	}
	for _, link := range []string{"round", "nowhere"} {
		known, ok := errors.AsType[*data.Error](files.Save(path(link), words("rows")))
		if !ok || known.Code != data.CodeCantSave {
			t.Errorf("%s: error %v", link, known)
		}
	}
	for _, link := range []string{"a", "b", "round", "about", "nowhere"} {
		if _, err := os.Readlink(path(link)); err != nil {
			t.Errorf("%s is no link any more: %v", link, err)
		}
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 6 {
		t.Errorf("%v in the folder, error %v", entries, err)
	}
}

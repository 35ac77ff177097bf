package files

import (
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// mostTries is how often another name is tried where one is taken.
const mostTries = 100

// temporaryName returns a name beside a target, hidden, that tells whose it is.
func temporaryName(target string) string {
	return filepath.Join(filepath.Dir(target), "."+filepath.Base(target)+".seatbook-"+rand.Text()[:8])
}

func isTemporary(path string) bool {
	matches, err := filepath.Match(".*.seatbook-????????", filepath.Base(path))
	return err == nil && matches
}

// notes is the folder with a note of each file that is being written.
func notes() string { return filepath.Join(xdg.StateHome, "seatbook", "unfinished") }

// note notes a file that is about to be made, until forget is called. The note is
// locked meanwhile, so that another program does not take it for one of a killed one.
// Where no note can be kept, the file is written all the same.
func note(name string) (forget func()) {
	nothing := func() {}
	whole, err := filepath.Abs(name)
	if err != nil || os.MkdirAll(notes(), 0o700) != nil {
		return nothing
	}
	path := filepath.Join(notes(), rand.Text())
	if err := os.WriteFile(path, []byte(whole), 0o600); err != nil {
		_ = os.Remove(path)
		return nothing
	}
	guard := flock.New(path, flock.SetFlag(os.O_RDWR))
	if held, err := guard.TryLock(); err != nil || !held { // another program is just looking at it
		_ = os.Remove(path)
		return nothing
	}
	return func() { _ = errors.Join(os.Remove(path), guard.Unlock()) }
}

// Unfinished lists the files that a kill left, by the notes of them.
func Unfinished() (left []string) {
	eachNote(func(file, _ string) { left = append(left, file) })
	return left
}

// RemoveUnfinished removes the files that a kill left, and the notes of them.
func RemoveUnfinished() {
	eachNote(func(file, note string) {
		if removeWhole(file) {
			_ = os.Remove(note)
		}
	})
}

// removeWhole removes a file, with what SQLite keeps beside one, and tells whether it is
// gone.
func removeWhole(file string) (gone bool) {
	gone = true
	for _, suffix := range []string{"-journal", "-wal", "-shm", ""} {
		if err := os.Remove(file + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			gone = false
		}
	}
	return gone
}

// eachNote visits the notes that no program holds any more.
func eachNote(visit func(file, note string)) {
	entries, err := os.ReadDir(notes())
	if err != nil {
		return
	}
	for _, entry := range entries {
		path := filepath.Join(notes(), entry.Name())
		file, err := os.ReadFile(path) // on some systems nobody reads what is locked
		guard := flock.New(path, flock.SetFlag(os.O_RDWR))
		if held, lockError := guard.TryLock(); lockError != nil || !held {
			continue
		}
		switch {
		case err != nil:
		case len(file) == 0: // killed before it was told of which
			_ = os.Remove(path)
		default:
			if isTemporary(string(file)) { // whoever wrote the note
				visit(string(file), path)
			}
		}
		_ = guard.Unlock()
	}
}

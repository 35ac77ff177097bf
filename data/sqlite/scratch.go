package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// What a folder for a while is called, and the lock in it that tells that it is in use.
const (
	scratchPrefix = "seatbook-scratch-"
	scratchLock   = ".lock"
)

// Scratch makes a folder for a while, for its owner only, wherever there is one; done
// removes it. What a kill leaves, [TidyScratch] removes.
func Scratch(purpose string) (folder string, done func() error, err error) {
	var faults []error
	for _, parent := range scratchFolders() {
		if folder, done, err = scratchIn(parent, purpose); err == nil {
			return folder, done, nil
		}
		faults = append(faults, err)
	}
	return "", nil, errors.Join(faults...)
}

// InScratch has something done in a folder for a while, for its owner only: where there
// is no room for it, in the next of those that there can be. done removes the folder. An
// error of a file in it speaks of the one at path, which the user named; one of the room
// in it, of where it was.
func InScratch(ctx context.Context, purpose, path string, do func(folder string) error) (done func() error, err error) {
	return inOneOf(ctx, scratchFolders(), purpose, path, do)
}

// inOneOf is InScratch in the first of some folders that has room.
func inOneOf(ctx context.Context, parents []string, purpose, path string, do func(folder string) error) (done func() error, err error) {
	var faults []error
	for _, parent := range parents {
		folder, done, err := scratchIn(parent, purpose)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		if err = do(folder); err == nil {
			return done, nil
		}
		faults = append(faults, inPlaceOf(err, folder, path), done())
		if ctx.Err() != nil || !isDiskError(err) {
			break
		}
	}
	return nil, errors.Join(faults...)
}

func scratchIn(parent, purpose string) (folder string, done func() error, err error) {
	folder, err = os.MkdirTemp(parent, scratchPrefix+purpose+"-")
	if err != nil {
		return "", nil, fmt.Errorf("making room for a while: %w", fileError(err, parent))
	}
	guard := flock.New(filepath.Join(folder, scratchLock), flock.SetPermissions(0o600))
	if held, err := guard.TryLock(); err != nil || !held {
		return "", nil, errors.Join(fmt.Errorf("making room for a while: %w", fileError(err, folder)), os.RemoveAll(folder))
	}
	return folder, func() error { return errors.Join(guard.Unlock(), os.RemoveAll(folder)) }, nil
}

// scratchFolders are where a folder for a while can be: the system's place for that,
// and where that is full, those in memory.
func scratchFolders() []string {
	folders := []string{os.TempDir()}
	for _, folder := range []string{xdg.RuntimeDir, "/dev/shm"} {
		if info, err := os.Stat(folder); folder != "" && err == nil && info.IsDir() {
			folders = append(folders, folder)
		}
	}
	return folders
}

// LeftScratch lists the folders for a while that a kill left.
func LeftScratch() (left []string) {
	eachLeftScratch(func(folder string) { left = append(left, folder) })
	return left
}

// TidyScratch removes the folders for a while that a kill left. What can't be removed
// is for another time.
func TidyScratch() {
	eachLeftScratch(func(folder string) { _ = os.RemoveAll(folder) })
}

func eachLeftScratch(visit func(folder string)) {
	for _, parent := range scratchFolders() {
		found, err := filepath.Glob(filepath.Join(parent, scratchPrefix+"*"))
		if err != nil {
			continue
		}
		for _, folder := range found {
			guard := flock.New(filepath.Join(folder, scratchLock), flock.SetPermissions(0o600))
			if held, err := guard.TryLock(); err != nil || !held { // in use, or somebody else's
				continue
			}
			_ = guard.Unlock()
			visit(folder)
		}
	}
}

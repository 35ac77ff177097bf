//go:build !windows

package sharing

import (
	"errors"
	"os"
	"syscall"
)

// SyncFolder has the system put the names in a folder on the disk, so that a renamed
// file is found there after a power loss. Some file systems can't.
func SyncFolder(folder string) error {
	opened, err := os.Open(folder)
	if err != nil {
		return err
	}
	err = opened.Sync()
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, syscall.EACCES) {
		err = nil
	}
	return errors.Join(err, opened.Close())
}

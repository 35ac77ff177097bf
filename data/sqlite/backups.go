package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"seatbook/data"
)

// Backup is one backup in a folder.
type Backup struct {
	Path      string
	At        time.Time // UTC
	Encrypted bool
	Size      int64 // bytes
}

// How backups are called: the instant in UTC, so that names sort by time.
const (
	backupPrefix  = "seatbook-"
	backupLayout  = "20060102T150405Z"
	backupSuffix  = ".seatbook"
	encryptedMark = ".age"
	// keyFile holds the key that opens the encrypted backups of its folder; a
	// passphrase opens it.
	keyFile = "seatbook-key.age"
)

// DefaultBackupFolder is where the backups of a record go unless the user says
// otherwise.
func DefaultBackupFolder(record string) string { return filepath.Join(filepath.Dir(record), "backups") }

// Backups lists the backups in a folder, latest first. A folder that is not there
// has none.
func Backups(folder string) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError(err, folder)
	}
	var all []Backup
	for _, entry := range entries {
		name, encrypted := strings.CutSuffix(entry.Name(), encryptedMark)
		stamp, ours := strings.CutPrefix(strings.TrimSuffix(name, backupSuffix), backupPrefix)
		at, err := time.Parse(backupLayout, stamp)
		info, gone := entry.Info()
		if !ours || err != nil || gone != nil || !strings.HasSuffix(name, backupSuffix) {
			continue
		}
		all = append(all, Backup{filepath.Join(folder, entry.Name()), at, encrypted, info.Size()})
	}
	slices.SortFunc(all, func(a, b Backup) int { return b.At.Compare(a.At) })
	return all, nil
}

// BackUpTo adds a backup of the record to a folder, verified, and encrypted to an
// age recipient where one is given. Then those go that need not be kept any longer.
// Errors: as BackUp.
func (b *Store) BackUpTo(ctx context.Context, folder, recipient string) (Backup, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return Backup{}, fileError(err, folder)
	}
	made := Backup{At: b.now().UTC().Truncate(time.Second)}
	made.Path = filepath.Join(folder, backupPrefix+made.At.Format(backupLayout)+backupSuffix)
	working := made.Path + ".part"
	_ = os.Remove(working) // what a crash may have left
	if err := b.BackUp(ctx, working); err != nil {
		return made, err
	}
	if recipient != "" {
		made.Path, made.Encrypted = made.Path+encryptedMark, true
		encrypted := working + encryptedMark
		err := encryptFile(working, encrypted, recipient)
		if err = errors.Join(err, os.Remove(working)); err != nil {
			return made, errors.Join(fileError(err, made.Path), ignoreMissing(os.Remove(encrypted)))
		}
		working = encrypted
	}
	if err := os.Rename(working, made.Path); err != nil {
		return made, fileError(err, made.Path)
	}
	return made, prune(folder)
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// prune removes the backups that need not be kept any longer.
func prune(folder string) error {
	all, err := Backups(folder)
	if err != nil {
		return err
	}
	var made []time.Time
	for _, backup := range all {
		made = append(made, backup.At)
	}
	expired := data.ExpiredBackups(made)
	for _, backup := range all {
		if slices.Contains(expired, backup.At) {
			if err := os.Remove(backup.Path); err != nil {
				return fileError(err, backup.Path)
			}
		}
	}
	return nil
}

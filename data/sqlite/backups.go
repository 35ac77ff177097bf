package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/gofrs/flock"

	"seatbook/data"
)

// DefaultBackupFolder is where the backups of a record go unless the user says
// otherwise.
func DefaultBackupFolder(record string) string { return filepath.Join(filepath.Dir(record), "backups") }

// Backups lists the backups in a folder, of whichever record, latest first. A folder
// that is not there has none.
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
		backup, ours := parseBackup(entry.Name())
		info, err := entry.Info()
		if !ours || err != nil {
			continue
		}
		backup.Path, backup.Size = filepath.Join(folder, entry.Name()), info.Size()
		all = append(all, backup)
	}
	slices.SortFunc(all, func(a, b Backup) int { return b.At.Compare(a.At) })
	return all, nil
}

// BackUpTo adds a backup of the record to a folder, verified, and encrypted to an
// age recipient where one is given, whose key must be in the folder. Then those of the
// same record in the same place go that need not be kept any longer, and what a kill
// left there. Errors: as BackUp; CodeNoKey where nobody could open it.
func (b *Store) BackUpTo(ctx context.Context, folder, recipient string) (Backup, error) {
	id, err := b.ID(ctx)
	if err != nil {
		return Backup{}, err
	}
	if err := makeFolder(folder); err != nil {
		return Backup{}, err
	}
	release, err := lockFolder(ctx, folder)
	if err != nil {
		return Backup{}, err
	}
	defer release()
	if err := removeParts(folder); err != nil {
		return Backup{}, err
	}
	if recipient != "" && !there(filepath.Join(folder, keyFile)) {
		return Backup{}, data.NewError(data.CodeNoKey, "File", folder)
	}
	made := Backup{At: b.now().UTC().Truncate(time.Second), Encrypted: recipient != "", Record: id}
	if id != "" {
		made.Place = placeOf(b.path)
	}
	made = made.free(folder)
	if err := b.makeBackup(ctx, made.Path, recipient); err != nil {
		return made, err
	}
	if info, err := os.Stat(made.Path); err == nil {
		made.Size = info.Size()
	}
	return made, prune(folder, made)
}

// makeBackup makes a backup under a name of its own, which it exchanges for path once
// it is whole. One that is to be encrypted is in the clear only outside the folder,
// which may be one that is copied elsewhere.
func (b *Store) makeBackup(ctx context.Context, path, recipient string) error {
	whole := path + partSuffix
	if recipient == "" {
		if err := b.BackUp(ctx, whole); err != nil {
			return err
		}
	} else if err := b.makeEncrypted(ctx, path, whole, recipient); err != nil {
		return err
	}
	if err := moveInto(whole, path); err != nil {
		return errors.Join(err, os.Remove(whole))
	}
	return nil
}

// makeEncrypted makes the backup that is to have the name path, encrypted, in whole.
func (b *Store) makeEncrypted(ctx context.Context, path, whole, recipient string) error {
	plain := ""
	done, err := InScratch(ctx, "backup", path, func(folder string) error {
		plain = filepath.Join(folder, "plain")
		return b.BackUp(ctx, plain)
	})
	if err != nil {
		return err
	}
	defer func() { _ = done() }()
	if err := encryptFile(plain, whole, recipient); err != nil {
		return errors.Join(fileError(err, path), ignoreMissing(os.Remove(whole)))
	}
	return nil
}

// lockFolder waits until nobody else makes a backup in a folder.
func lockFolder(ctx context.Context, folder string) (release func(), err error) {
	const again = 50 * time.Millisecond
	for {
		guard := flock.New(filepath.Join(folder, backupLock), flock.SetPermissions(0o600))
		if _, err := guard.TryLockContext(ctx, again); err != nil {
			return nil, fileError(err, folder)
		}
		// Who had it before took the file away; then this is a lock on nothing.
		mine, mineError := guard.Stat()
		now, nowError := os.Stat(guard.Path())
		if mineError == nil && nowError == nil && os.SameFile(mine, now) {
			return func() {
				_ = os.Remove(guard.Path()) // left behind, it is in nobody's way
				_ = guard.Unlock()
			}, nil
		}
		_ = guard.Unlock()
	}
}

// removeParts removes from a folder, whose lock is held, the backups that a kill cut
// short.
func removeParts(folder string) error {
	left, err := Parts(folder)
	if err != nil {
		return err
	}
	for _, path := range left {
		if err := ignoreMissing(os.Remove(path)); err != nil {
			return fileError(err, path)
		}
	}
	return nil
}

// Parts lists the backups in a folder that a kill cut short.
func Parts(folder string) (left []string, err error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, fileError(ignoreMissing(err), folder)
	}
	for _, entry := range entries {
		name, rest, cut := strings.Cut(entry.Name(), partSuffix) // behind it stands what SQLite kept beside it, or .age
		if _, ours := parseBackup(name); (ours || name == keyFile) && cut && len(rest) <= len(journalSuffix) {
			left = append(left, filepath.Join(folder, entry.Name()))
		}
	}
	return left, nil
}

// TidyBackups removes what a kill left in a folder of backups, unless a backup is
// being made there right now. A folder that is not there, or may only be read, has
// nothing to remove.
func TidyBackups(folder string) error {
	left, err := Parts(folder)
	if err != nil || len(left) == 0 {
		return err
	}
	guard := flock.New(filepath.Join(folder, backupLock), flock.SetPermissions(0o600))
	held, err := guard.TryLock()
	if err != nil || !held {
		return nil //nolint:nilerr // it is for another time
	}
	return errors.Join(removeParts(folder), os.Remove(guard.Path()), guard.Unlock())
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// prune removes the backups of a record that need not be kept any longer now that the
// latest was made. Of a record without an ID, and of those made before there were IDs or
// places, it can't be told whose they are, and those of a copy of it in another place are
// that one's: they stay.
func prune(folder string, latest Backup) error {
	if latest.Record == "" {
		return nil
	}
	all, err := Backups(folder)
	if err != nil {
		return err
	}
	all = slices.DeleteFunc(all, func(backup Backup) bool { return backup.Record != latest.Record || backup.Place != latest.Place })
	var made []time.Time
	for _, backup := range all {
		made = append(made, backup.At)
	}
	expired := data.ExpiredBackups(made, latest.At)
	for _, backup := range all {
		if slices.Contains(expired, backup.At) {
			if err := os.Remove(backup.Path); err != nil {
				return fileError(err, backup.Path)
			}
		}
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens"
)

// backups keeps the record that the window has open, and its backups.
type backups struct {
	program *program
	// busy lets one at a time make a backup or restore one: both run beside the
	// window, and a record that is being replaced can't be backed up.
	busy sync.Mutex
	open *ledger.Book // what the window has open, to be closed at the end
	own  *record      // the same, where it is the user's own record
}

// took notes which record the window has open.
func (b *backups) took(own *record) { b.open, b.own = own.Book, own }

// Folder returns where backups go by the settings.
func (b *backups) Folder(s data.Settings) string {
	if s.BackupFolder != "" {
		return s.BackupFolder
	}
	return sqlite.DefaultBackupFolder(b.program.record)
}

// SameDisk tells whether a folder is on the disk that the record is on.
func (b *backups) SameDisk(folder string) bool { return sameDisk(b.program.record, folder) }

// List returns the backups in a folder, latest first.
func (b *backups) List(folder string) ([]screens.Backup, error) {
	all, err := sqlite.Backups(folder)
	var listed []screens.Backup
	for _, backup := range all {
		listed = append(listed, screens.Backup(backup))
	}
	return listed, err
}

// Copies returns every file that holds the record as it was.
func (b *backups) Copies(folder string) ([]string, error) {
	all, err := sqlite.Backups(folder)
	if err != nil {
		return nil, err
	}
	var copies []string
	for _, backup := range all {
		copies = append(copies, backup.Path)
	}
	for _, pattern := range []string{".before-migration-from-*", ".damaged-*"} {
		found, err := filepath.Glob(b.program.record + pattern)
		if err != nil {
			return nil, fmt.Errorf("looking for copies of the record: %w", err)
		}
		copies = append(copies, found...)
	}
	return copies, nil
}

// Make adds a backup of the record that is open.
func (b *backups) Make(ctx context.Context, s data.Settings) error {
	b.busy.Lock()
	defer b.busy.Unlock()
	return b.make(ctx, s)
}

func (b *backups) make(ctx context.Context, s data.Settings) error {
	if b.own == nil {
		return nil // it could not be opened again: what was to be backed up is a backup already
	}
	_, err := b.own.file.BackUpTo(ctx, b.Folder(s), s.BackupRecipient)
	return err
}

// Protect makes or opens the key of a folder's encrypted backups.
func (b *backups) Protect(folder, passphrase string) (string, error) {
	return sqlite.ProtectBackups(folder, passphrase)
}

// Look tells what is in a backup.
func (b *backups) Look(ctx context.Context, path, passphrase string) (screens.BackupContent, error) {
	return lookInside(ctx, path, passphrase)
}

// lookInside opens a copy of what is in a backup, to read, and tells what it is.
func lookInside(ctx context.Context, path, passphrase string) (content screens.BackupContent, err error) {
	folder, err := os.MkdirTemp("", "seatbook-look-")
	if err != nil {
		return content, fmt.Errorf("making room to look inside a backup: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	copied := filepath.Join(folder, "inside.seatbook")
	if err := sqlite.Unpack(ctx, path, passphrase, copied); err != nil {
		return content, err
	}
	book, err := openRecord(ctx, copied, true, time.Now)
	if err != nil {
		return content, err
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	organizations, err := book.Organizations(ctx)
	if err != nil {
		return content, err
	}
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: filter, Limit: 1})
		if err != nil {
			return content, err
		}
		content.Subscriptions += page.Count
	}
	people, err := book.People(ctx, data.PersonQuery{Limit: 1})
	if err != nil {
		return content, err
	}
	content.Organizations, content.People = len(organizations), people.Count
	steps, err := book.Steps(ctx, 1)
	if len(steps) > 0 {
		content.Last = &steps[0]
	}
	return content, err
}

// Restore puts what is in a backup in the place of the record. The record is backed
// up first; only when that is done, and what is in the backup is whole, it is
// closed and replaced. One that can't be opened is kept under another name.
func (b *backups) Restore(ctx context.Context, s data.Settings, path, passphrase string) (*ledger.Book, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	fresh := b.program.record + ".restoring"
	_ = os.Remove(fresh) // what a crash may have left
	if err := sqlite.Unpack(ctx, path, passphrase, fresh); err != nil {
		return b.open, err
	}
	var err error
	if b.own == nil { // it can't be opened
		err = b.putAside(fresh)
	} else {
		if err := b.make(ctx, s); err != nil {
			return b.open, errors.Join(err, os.Remove(fresh))
		}
		err = errors.Join(b.own.Close(), replaceRecord(fresh, b.program.record))
	}
	b.open, b.own = nil, nil
	opened, openError := openRecord(ctx, b.program.record, false, b.program.now)
	if openError != nil {
		return nil, errors.Join(err, openError)
	}
	b.took(opened)
	return opened.Book, err
}

// putAside keeps a record that can't be opened under another name, and puts a fresh
// one in its place.
func (b *backups) putAside(fresh string) error {
	aside := b.program.record + ".damaged-" + b.program.now().UTC().Format("20060102T150405Z")
	if err := os.Rename(b.program.record, aside); err != nil {
		return errors.Join(fmt.Errorf("keeping the damaged record: %w", err), os.Remove(fresh))
	}
	return replaceRecord(fresh, b.program.record)
}

// replaceRecord puts a record in the place of another that is closed; what SQLite
// keeps beside the old one must not be taken for the new one's.
func replaceRecord(fresh, record string) error {
	for _, beside := range []string{"-wal", "-shm"} {
		if err := os.Remove(record + beside); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("replacing the record: %w", err)
		}
	}
	if err := os.Rename(fresh, record); err != nil {
		return fmt.Errorf("replacing the record: %w", err)
	}
	return nil
}

package main

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/data/stages"
	"seatbook/screens/desk"
)

// backups keeps the record that the window has open, and its backups.
type backups struct {
	program  *program
	inWindow bool // for hours, not for a command
	// unkept is told why no copy of what is open can be kept; nil is told nothing.
	unkept func(error)
	// busy lets one at a time make a backup or restore one: both run beside the
	// window, and a record that is being replaced can't be backed up.
	busy sync.Mutex
	// tell shows how far opening and restoring have come; nil shows it nowhere.
	tell func(stage stages.Stage, done, of int)
	open *ledger.Book                 // what the window has open, to be closed at the end
	own  *record                      // the same, where it is the user's own record
	file atomic.Pointer[sqlite.Store] // that it is in
	// unsound is what is wrong with what the last restore brought, as far as the program
	// can live with it.
	unsound []data.Finding
	aside   string // where the last restore kept what was there, empty where nothing was
	saved   bool   // what is open was backed up since its file was lost
}

// took notes which record is open. A window has a copy of it kept, beside the rest:
// what it has open for hours can be written over by another program.
func (b *backups) took(own *record) {
	b.open, b.own = own.Book, own
	b.file.Store(own.file)
	if !b.inWindow {
		return
	}
	go func() {
		if err := own.file.KeepBase(b.program.ctx, b.unkept); err != nil {
			slog.Warn("no copy of what is open is kept", "error", err)
		}
	}()
}

// told has the window told of the stages of what runs under the context.
func (b *backups) told(ctx context.Context) context.Context {
	if b.tell == nil {
		return ctx
	}
	return stages.Told(ctx, b.tell)
}

// Folder returns where backups go by the settings.
func (b *backups) Folder(s data.Settings) string {
	return backupFolder(s, b.program.record)
}

// SameDisk tells whether a folder is on the disk that the record is on.
func (b *backups) SameDisk(folder string) bool { return sameDisk(b.program.record, folder) }

// List returns the backups of the record in a folder, latest first, and those of which
// it can't be told whose they are. Where no record is open it is every one.
func (b *backups) List(folder string) ([]desk.Backup, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	return b.list(folder)
}

func (b *backups) list(folder string) ([]desk.Backup, error) {
	all, err := sqlite.Backups(folder)
	if err != nil {
		return nil, err
	}
	id := ""
	if b.own != nil {
		if id, err = b.own.file.ID(b.program.ctx); err != nil {
			return nil, err
		}
	}
	var listed []desk.Backup
	for _, backup := range all {
		if id == "" || backup.Record == "" || backup.Record == id {
			listed = append(listed, desk.Backup{Path: backup.Path, At: backup.At, Encrypted: backup.Encrypted, Size: backup.Size})
		}
	}
	return listed, nil
}

// Copies returns every file that holds the record as it was, or a part of it: backups,
// what was put aside, and what a kill left.
func (b *backups) Copies(folder string) ([]string, error) {
	listed, err := b.List(folder)
	if err != nil {
		return nil, err
	}
	var copies []string
	for _, backup := range listed {
		copies = append(copies, backup.Path)
	}
	left, err := sqlite.Parts(folder)
	if err != nil {
		return nil, err
	}
	aside, err := sqlite.Aside(b.program.record)
	if err != nil {
		return nil, err
	}
	return slices.Concat(copies, left, aside, files.Unfinished(), sqlite.LeftScratch()), nil
}

// Make adds a backup of the record that is open.
func (b *backups) Make(ctx context.Context, s data.Settings) error {
	b.busy.Lock()
	defer b.busy.Unlock()
	if b.own == nil {
		return nil // it could not be opened again: what was to be backed up is a backup already
	}
	_, err := b.own.file.BackUpTo(ctx, b.Folder(s), s.BackupRecipient)
	return err
}

// Protect makes or opens the key of a folder's encrypted backups.
func (b *backups) Protect(folder, passphrase string) (string, error) {
	return sqlite.ProtectBackups(folder, passphrase, data.CheckPassphrase)
}

// CarryKey puts the key of a folder's encrypted backups into another folder as well.
func (b *backups) CarryKey(from, to string) error { return sqlite.CarryKey(from, to) }

// Look tells what is in a backup.
func (b *backups) Look(ctx context.Context, path, passphrase string) (desk.BackupContent, error) {
	if sqlite.SameFile(path, b.program.record) {
		return desk.BackupContent{}, data.NewError(data.CodeProtected, "File", path)
	}
	content, err := lookInside(ctx, path, passphrase)
	return content, ofBackup(err)
}

// ofBackup has an error of a damaged file say what can be done about one that was to be
// restored: nothing but to take another.
func ofBackup(err error) error {
	known, ok := errors.AsType[*data.Error](err)
	if !ok || known.Code != data.CodeDamaged {
		return err
	}
	return &data.Error{Code: data.CodeDamagedBackup, Params: known.Params, Err: known.Err}
}

// lookInside opens a copy of what is in a backup, to read, and tells what it is.
func lookInside(ctx context.Context, path, passphrase string) (content desk.BackupContent, err error) {
	book, done, err := openInside(ctx, path, passphrase)
	if err != nil {
		return content, err
	}
	defer func() { err = errors.Join(err, done()) }()
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
	if err != nil {
		return content, err
	}
	content.Findings, err = book.file.Examine(ctx)
	return content, err
}

// openInside opens a copy of what is in a backup, to read; done closes and removes it.
func openInside(ctx context.Context, path, passphrase string) (book *record, done func() error, err error) {
	remove, err := sqlite.InScratch(ctx, "look", path, func(folder string) (err error) {
		copied := filepath.Join(folder, "inside.seatbook")
		if err = sqlite.Unpack(ctx, path, passphrase, copied); err == nil {
			book, err = openRecord(ctx, copied, sqlite.Options{ReadOnly: true, Now: time.Now})
		}
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return book, func() error { return errors.Join(book.Close(), remove()) }, nil
}

package main

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// CheckFile checks that the record's file is still the one that was opened.
func (b *backups) CheckFile() error {
	b.busy.Lock()
	defer b.busy.Unlock()
	return b.checkFile()
}

func (b *backups) checkFile() error {
	if b.own == nil {
		return nil
	}
	return b.own.file.CheckFile()
}

// Keep makes a backup of what is open also where its file is lost, and returns where
// it is.
func (b *backups) Keep(ctx context.Context, s data.Settings) (string, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	return b.keep(ctx, s)
}

func (b *backups) keep(ctx context.Context, s data.Settings) (string, error) {
	made, err := b.own.file.BackUpTo(ctx, b.Folder(s), s.BackupRecipient)
	if err != nil { // a folder that is full, gone or without its key
		aside, asideError := b.own.file.KeepAside(ctx)
		if asideError != nil {
			return "", errors.Join(err, asideError)
		}
		slog.Warn("what is open was kept beside the record", "because", err)
		made.Path = aside
	}
	b.saved = true
	return made.Path, nil
}

// SaveAs saves what is open as a record in another file, or in its own place where
// nothing is any more, and opens that.
func (b *backups) SaveAs(ctx context.Context, path string) (*ledger.Book, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	path, err := sqlite.Resolve(path)
	if err != nil {
		return nil, err
	}
	if err := sqlite.Protected(path, ""); err != nil {
		return nil, err
	}
	part := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	if err := b.own.file.BackUp(ctx, part); err != nil {
		return nil, err
	}
	if err := errors.Join(b.own.Close(), os.Rename(part, path)); err != nil {
		return nil, errors.Join(err, os.Remove(part))
	}
	return b.reopen(ctx, path, sqlite.Options{})
}

// OpenNow opens what is in the record's place now.
func (b *backups) OpenNow(ctx context.Context) (*ledger.Book, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	if b.own != nil {
		if !b.own.file.CanReopen() {
			return nil, data.NewError(data.CodeStartAgain)
		}
		if err := b.own.Close(); err != nil { // what waited for a file that is not ours
			slog.Warn("closing a record that is not ours any more", "error", err)
		}
	}
	return b.reopen(ctx, b.program.record, sqlite.Options{})
}

// Begin begins a new record where there was one.
func (b *backups) Begin(ctx context.Context) (*ledger.Book, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	return b.reopen(ctx, b.program.record, sqlite.Options{Begin: true})
}

func (b *backups) reopen(ctx context.Context, path string, options sqlite.Options) (*ledger.Book, error) {
	ctx = b.told(ctx)
	b.open, b.own, b.saved = nil, nil, false
	options.Now = b.program.now
	opened, err := openRecord(ctx, path, options)
	if err != nil {
		return nil, err
	}
	b.program.record = path
	b.took(opened)
	return opened.Book, nil
}

// finish closes what the window had open. Where its file is lost, what was in it is
// backed up first: nobody looked since.
func (b *backups) finish() error {
	b.busy.Lock()
	defer b.busy.Unlock()
	if b.open == nil {
		return nil
	}
	if b.checkFile() != nil && !b.saved {
		ctx := context.WithoutCancel(b.program.ctx)
		settings, err := b.own.Settings(ctx)
		if err == nil {
			_, err = b.keep(ctx, settings)
		}
		if err != nil {
			slog.Error("what was in a lost record could not be backed up", "error", err)
		}
	}
	return b.open.Close()
}

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/sqlite"
)

// backupCommand adds a backup to a folder.
type backupCommand struct {
	Dir string `arg:"" name:"dir"`
}

// Run makes the backup. It only reads the record, so that it works beside an open
// window.
func (c backupCommand) Run(p *program) error {
	if !p.exists() {
		return data.NewError(data.CodeNoAccess, "File", p.record)
	}
	book, err := p.open(true)
	if err != nil {
		return err
	}
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return errors.Join(err, book.Close())
	}
	recipient := ""
	if kept := (&backups{program: p}); sameFolder(c.Dir, kept.Folder(settings)) { // whose key is there
		recipient = settings.BackupRecipient
	}
	made, err := book.file.BackUpTo(p.ctx, c.Dir, recipient)
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	return p.say(made.Path)
}

// sameFolder tells whether two paths are one folder.
func sameFolder(a, b string) bool {
	first, errA := filepath.Abs(a)
	second, errB := filepath.Abs(b)
	return errA == nil && errB == nil && first == second
}

// restoreCommand puts a backup, or a record as JSON, in the place of the record.
type restoreCommand struct {
	Passphrase string `env:"SEATBOOK_PASSPHRASE"`
	File       string `arg:"" name:"file"`
}

// Run restores. The record that is there is kept as a backup beside it.
func (c restoreCommand) Run(p *program) error {
	if !p.exists() {
		if err := os.MkdirAll(filepath.Dir(p.record), 0o700); err != nil {
			return fmt.Errorf("making the record's folder: %w", err)
		}
		return sqlite.Unpack(p.ctx, c.File, c.Passphrase, p.record)
	}
	book, err := p.open(false)
	if err != nil {
		return c.overDamaged(p, err)
	}
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return errors.Join(err, book.Close())
	}
	kept := &backups{program: p}
	kept.took(book)
	_, err = kept.Restore(p.ctx, settings, c.File, c.Passphrase)
	if kept.open == nil {
		return err
	}
	return errors.Join(err, kept.open.Close())
}

// overDamaged restores over a record that can't be opened because it is damaged;
// the damaged file is kept under another name.
func (c restoreCommand) overDamaged(p *program, refused error) error {
	known, ok := errors.AsType[*data.Error](refused)
	if !ok || known.Code != data.CodeDamaged && known.Code != data.CodeNotARecord {
		return refused
	}
	kept := &backups{program: p}
	opened, err := kept.Restore(p.ctx, data.Settings{}, c.File, c.Passphrase)
	if opened == nil {
		return err
	}
	return errors.Join(err, opened.Close())
}

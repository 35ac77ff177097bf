package main

import (
	"errors"
	"os"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/sqlite"
	"seatbook/screens"
	"seatbook/screens/desk"
)

// backupCommand adds a backup to a folder.
type backupCommand struct {
	Dir string `arg:"" name:"dir"`
}

// Run makes the backup. It only reads the record, so that it works beside an open
// window. In another folder than the record's own, too, it is encrypted where its
// backups are.
func (c backupCommand) Run(p *program) error {
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return errors.Join(err, book.Close())
	}
	own := backupFolder(settings, p.record)
	if settings.BackupRecipient != "" && !sameFolder(c.Dir, own) {
		if err := sqlite.CarryKey(own, c.Dir); err != nil {
			return errors.Join(err, book.Close())
		}
	}
	_, fault := os.Stat(c.Dir)
	made, err := book.file.BackUpTo(p.ctx, c.Dir, settings.BackupRecipient)
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	if errors.Is(fault, os.ErrNotExist) {
		p.tell(p.words.Text("backup.new_folder", "Folder", c.Dir))
	}
	return p.say(made.Path)
}

// sameFolder tells whether two paths are one folder, also through a link.
func sameFolder(a, b string) bool {
	first, errA := filepath.Abs(a)
	second, errB := filepath.Abs(b)
	return errA == nil && errB == nil && (first == second || sqlite.SameFile(first, second))
}

// restoreCommand puts a backup, or a record as JSON, in the place of the record.
type restoreCommand struct {
	passphraseFlag
	File string `arg:"" name:"file"`
}

// Run restores. The record that is there is kept as a backup, or beside the new one
// where it can't be opened. It is only read: what can't be backed up stays as it is, to
// the last byte.
func (c restoreCommand) Run(p *program) error {
	passphrase, err := c.passphrase(p, c.File)
	if err != nil {
		return err
	}
	folders := sqlite.MissingFolders(p.record)
	if err := sqlite.MakeRoom(p.record); err != nil {
		return err
	}
	defer sqlite.RemoveFolders(folders) // those that nothing is in after all
	kept := &backups{program: p}
	var settings data.Settings
	if p.exists() {
		book, err := p.open(true)
		if err != nil && !screens.CanReplace(err) {
			return err
		}
		if err == nil {
			kept.took(book)
			if settings, err = book.Settings(p.ctx); err != nil {
				return errors.Join(err, book.Close())
			}
		}
	}
	lock, err := kept.replace(p.ctx, settings, c.File, passphrase)
	if lock == nil && kept.open != nil {
		return errors.Join(err, kept.open.Close())
	}
	for _, found := range kept.unsound {
		p.tell(desk.Words{Translator: p.words}.FindingText(found))
	}
	if len(kept.unsound) > 0 {
		p.tell(p.words.Count("backup.unsound", len(kept.unsound)))
	}
	if err = errors.Join(err, lock.Release()); err != nil {
		return err
	}
	if err := p.say(p.words.Text("backup.in_place", "File", filepath.Base(c.File))); err != nil || kept.aside == "" {
		return err
	}
	return p.say(p.words.Text("backup.aside", "File", kept.aside))
}

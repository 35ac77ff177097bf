package main

import (
	"context"
	"errors"
	"fmt"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/data/stages"
)

// Restore puts what is in a backup in the place of the record, and opens it. What was
// there is kept; where it failed early enough, it is still open.
func (b *backups) Restore(ctx context.Context, s data.Settings, path, passphrase string) (*ledger.Book, error) {
	ctx = b.told(ctx)
	b.busy.Lock()
	defer b.busy.Unlock()
	lock, err := b.replace(ctx, s, path, passphrase)
	if lock == nil {
		return b.open, err
	}
	b.open, b.own = nil, nil
	opened, openError := openRecord(b.program.ctx, b.program.record, sqlite.Options{Now: b.program.now, Lock: lock})
	if openError != nil {
		return nil, errors.Join(err, openError)
	}
	b.took(opened)
	return opened.Book, err
}

// replace puts what is in a backup in the place of the record, which is closed for it.
// What is in the backup is brought up to date, checked and read whole first, and the
// record is backed up; one that can't be backed up stays beside the new one as it is,
// byte for byte. The lock of the record is returned once it is closed: then what is
// under its name is the new record, or with an error the old one.
func (b *backups) replace(ctx context.Context, s data.Settings, path, passphrase string) (lock *sqlite.Lock, err error) {
	record := b.program.record
	if b.own != nil {
		if err := b.own.file.CheckFile(); err != nil {
			return nil, err
		}
	}
	if b.own == nil || b.own.ReadOnly() {
		if lock, err = sqlite.TakeLock(record); err != nil {
			return nil, err
		}
	}
	refused := func(err error) (*sqlite.Lock, error) { return nil, errors.Join(err, lock.Undo()) }
	fresh, unsound, err := sqlite.Prepare(ctx, path, passphrase, record)
	if err != nil {
		return refused(ofBackup(err))
	}
	if err := b.tryOut(ctx, fresh, path); err != nil {
		return refused(errors.Join(ofBackup(err), sqlite.Discard(record)))
	}
	backup, keep, damaged, err := b.keepPresent(ctx, s)
	if err != nil {
		return refused(errors.Join(err, sqlite.Discard(record)))
	}
	if b.own != nil {
		held, err := b.own.file.CloseLocked()
		if held != nil {
			lock = held
		}
		if err != nil { // its last steps are beside it, where they are kept as well
			keep, damaged = true, true
		}
	}
	if b.aside, err = sqlite.TakePlace(record, b.program.now(), keep, damaged); err != nil {
		return lock, errors.Join(err, sqlite.Discard(record))
	}
	if b.unsound = unsound; !keep {
		b.aside = backup
	}
	return lock, nil
}

// tryOut opens what is about to take the record's place, and reads it whole.
func (b *backups) tryOut(ctx context.Context, fresh, path string) error {
	book, err := openRecord(ctx, fresh, sqlite.Options{ReadOnly: true, Now: b.program.now})
	if err != nil {
		return err
	}
	stages.Enter(ctx, stages.Reading)
	found, err := readWhole(ctx, book.Book, b.program.today())
	if err = errors.Join(err, book.Close()); err != nil {
		return err
	}
	if len(found) > 0 {
		why := fmt.Errorf("%s can't be read: %s", found[0].Table, found[0].Detail)
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: why}
	}
	return nil
}

// keepPresent makes a backup of the record that is about to be replaced, and returns
// where it is. Where it can't be made the record itself is to be kept, and damaged tells
// whether that is why.
func (b *backups) keepPresent(ctx context.Context, s data.Settings) (backup string, keep, damaged bool, err error) {
	if b.own == nil {
		there, err := sqlite.Open(ctx, b.program.record, sqlite.Options{ReadOnly: true})
		if err == nil {
			return "", true, false, there.Close()
		}
		known, ok := errors.AsType[*data.Error](err)
		return "", true, !ok || known.Code != data.CodeNewerVersion, ctx.Err()
	}
	stages.Enter(ctx, stages.Keeping)
	made, err := b.own.file.BackUpTo(ctx, b.Folder(s), s.BackupRecipient)
	if err == nil || ctx.Err() != nil {
		return made.Path, false, false, ctx.Err()
	}
	known, ok := errors.AsType[*data.Error](err)
	return "", true, ok && known.Code == data.CodeDamaged, nil
}

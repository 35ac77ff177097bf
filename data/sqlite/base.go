package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"seatbook/data"
)

// mostWaiting is how many pages of the log may wait beside a record since its base was
// copied, before it is copied anew.
const mostWaiting = 4000

// base is a copy of the record as it was at some moment since it was opened. With the
// log beside the record, in which every page stands that was written since then, it is
// the record as it is, also where another program wrote over the record's own file.
type base struct {
	folders []string        // that it can be in, the first with room for it
	closing context.Context // ends when the record is closed
	stop    context.CancelFunc

	mu    sync.Mutex
	kept  bool // it is to be kept from now on
	path  string
	done  func() error // removes it
	at    int          // pages that waited when it was copied
	seen  int          // pages that waited when it was last looked at
	least int          // pages that have to be new before it is copied anew

	unkept func(error) // is told why none can be kept, once
}

// KeepBase keeps a copy of the record for as long as it is open, so that nothing of it
// is lost where another program writes over its file. It takes as long as copying the
// file does; it may run beside anything. unkept is told, once and on any goroutine, why
// none can be kept any more; nil is told nothing.
//
// Errors: those of disks without room for it, and what ctx ends with.
func (b *Store) KeepBase(ctx context.Context, unkept func(error)) error {
	if b.readOnly {
		return nil
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	defer context.AfterFunc(b.base.closing, stop)()
	b.base.mu.Lock()
	defer b.base.mu.Unlock()
	b.base.kept, b.base.least, b.base.unkept = true, mostWaiting, unkept
	return b.copyBase(ctx)
}

// copyBase makes the base anew; its lock is held. From then on SQLite moves no page
// from the log by itself, for what it moves it may write over in the log.
func (b *Store) copyBase(ctx context.Context) error {
	if err := b.dropBase(); err != nil {
		return err
	}
	err := b.moveByItself(ctx, false)
	if err == nil {
		b.base.done, err = inOneOf(ctx, b.base.folders, "base", b.path, func(folder string) error {
			b.base.path = filepath.Join(folder, "base.seatbook")
			return b.copyInto(ctx, b.base.path)
		})
	}
	if err != nil {
		b.base.path = ""
		if tell := b.base.unkept; tell != nil && ctx.Err() == nil {
			b.base.unkept = nil
			tell(err)
		}
		return errors.Join(err, b.moveByItself(context.WithoutCancel(ctx), true))
	}
	return nil
}

// copyInto copies the record as it is into a new file, and notes what waited then.
func (b *Store) copyInto(ctx context.Context, path string) error {
	err := makeFile(path)
	if err == nil {
		err = copyPages(ctx, b.reader, path)
	}
	if err == nil { // what was copied of another file is none
		err = b.checkOurs()
	}
	if err != nil {
		return fileError(err, path)
	}
	log, err := b.walState(ctx)
	b.base.at, b.base.seen = log.waiting, log.waiting
	return err
}

// moveByItself tells SQLite whether to move pages from the log into the record after
// every so many.
func (b *Store) moveByItself(ctx context.Context, yes bool) error {
	pages := 0
	if yes {
		pages = 1000 // as SQLite does unless it is told
	}
	if _, err := b.writer.ExecContext(ctx, fmt.Sprintf("PRAGMA wal_autocheckpoint = %d", pages)); err != nil {
		return fmt.Errorf("keeping a copy of the record: %w", fileError(err, b.path))
	}
	return nil
}

// dropBase removes the base; its lock is held.
func (b *Store) dropBase() error {
	if b.base.done == nil {
		return nil
	}
	done := b.base.done
	b.base.path, b.base.done = "", nil
	return done()
}

// endBase removes the base of a record that is being closed, and keeps none any more.
func (b *Store) endBase() error {
	b.base.stop()
	b.base.mu.Lock()
	defer b.base.mu.Unlock()
	b.base.kept = false
	return b.dropBase()
}

// renewBase makes the base anew after a write, where much was written since, or where
// the log was begun anew by another program. Then the pages are moved.
func (b *Store) renewBase(log walState) {
	if !b.base.mu.TryLock() { // it is just being copied
		return
	}
	defer b.base.mu.Unlock()
	begunAnew := log.waiting < b.base.seen
	b.base.seen = log.waiting
	if !b.base.kept || !begunAnew && log.waiting-b.base.at < b.base.least {
		return
	}
	ctx := b.base.closing
	if err := b.copyBase(ctx); err != nil {
		return // there is none then, which was told; SQLite moves the pages itself
	}
	if b.checkOurs() == nil {
		if _, err := b.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)"); err == nil {
			b.noteFile()
		}
	}
}

// joinBase makes of the base and the log a copy of the record in a file that is there
// and empty. It is made only where they lead to the last step that was kept.
//
// Errors: CodeGone where there is no base or the log is not ours any more, CodeDamaged
// where they don't fit.
func (b *Store) joinBase(ctx context.Context, path string) error {
	b.base.mu.Lock()
	defer b.base.mu.Unlock()
	if b.base.path == "" || !b.hasOwnLog() {
		return data.NewError(data.CodeGone, "File", b.path+walSuffix)
	}
	err := errors.Join(os.Remove(path), copyFile(b.base.path, path), copyFile(b.path+walSuffix, path+walSuffix))
	if err != nil {
		return err
	}
	if err := standAlone(ctx, path); err != nil {
		return err
	}
	db := connect(path, alone, 1)
	last, err := lastStep(ctx, db)
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	if want := b.file.lastStep(); last != want {
		why := fmt.Errorf("it ends with step %d, not %d", last, want)
		return &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": b.path}, Err: why}
	}
	return nil
}

// lastStep returns the number of a record's last step, 0 for none.
func lastStep(ctx context.Context, db *sql.DB) (last int64, err error) {
	if err := db.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM step").Scan(&last); err != nil {
		return 0, fmt.Errorf("looking for the last step: %w", err)
	}
	return last, nil
}

// KeepAside makes a plain copy of what is open beside where the record is, for the case
// that it can be backed up nowhere else, and returns where it is.
func (b *Store) KeepAside(ctx context.Context) (string, error) {
	path := freeName(b.path + replacedMark + b.now().UTC().Format(stampLayout))
	return path, b.BackUp(ctx, path)
}

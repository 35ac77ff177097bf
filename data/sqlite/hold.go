package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
	"time"

	"seatbook/data"
)

// held is the file of a record that is open to write, as this program last left it.
type held struct {
	mu       sync.Mutex
	info     os.FileInfo // which file it is; nil while it is not held
	wal      os.FileInfo // the same of the steps beside it
	size     int64
	modified time.Time
	log      walState
	id       string      // the record's own
	step     int64       // the last one that was kept
	lost     *data.Error // why it is not ours any more
}

// letGo has a closed record's file be anybody's.
func (h *held) letGo() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.info, h.lost = nil, nil
}

// keptStep notes a step that was kept.
func (h *held) keptStep(step int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.step = max(h.step, step)
}

func (h *held) lastStep() int64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.step
}

// walState is how many pages wait beside the record, and how many of them are in it
// already.
type walState struct{ waiting, moved int }

// hold notes which file was opened, and opens every connection to it: one that is
// opened later would be to whatever has the file's name then.
func (b *Store) hold(ctx context.Context) error {
	if err := openAll(ctx, b.reader); err != nil {
		return fileError(err, b.path)
	}
	id, err := recordID(ctx, b.writer)
	if err != nil {
		return err
	}
	b.file.id = id
	step, err := lastStep(ctx, b.writer)
	if err != nil {
		return fileError(err, b.path)
	}
	b.file.keptStep(step)
	info, err := identify(b.path)
	if err != nil {
		return fileError(err, b.path)
	}
	b.file.info = info
	// What an update of the schema wrote is in the file itself, for checkOurs to find.
	if _, err := b.writer.ExecContext(ctx, "PRAGMA wal_checkpoint(PASSIVE)"); err != nil {
		return fmt.Errorf("bringing the record's file up to date: %w", fileError(err, b.path))
	}
	b.noteOurs()
	return nil
}

// identify tells which file has a name now. Windows would look only when it is compared,
// at whichever file has the name then.
func identify(path string) (os.FileInfo, error) {
	info, err := os.Stat(path)
	if err == nil {
		os.SameFile(info, info)
	}
	return info, err
}

// openAll opens as many connections as a pool may have.
func openAll(ctx context.Context, pool *sql.DB) (err error) {
	var open []*sql.Conn
	for range pool.Stats().MaxOpenConnections {
		conn, fault := pool.Conn(ctx)
		if fault != nil {
			err = fmt.Errorf("opening the record: %w", fault)
			break
		}
		open = append(open, conn)
	}
	for _, conn := range open {
		err = errors.Join(err, conn.Close()) // back into the pool
	}
	return err
}

// noteOurs notes how the file is after a write of ours. It is called once a write
// transaction is kept; where it fails, the next checkOurs looks closer.
func (b *Store) noteOurs() {
	if log, ok := b.noteFile(); ok {
		b.renewBase(log)
	}
}

func (b *Store) noteFile() (log walState, ok bool) {
	log, logError := b.walState(context.Background())
	info, err := os.Stat(b.path)
	if errors.Join(logError, err) != nil {
		return log, false
	}
	b.file.mu.Lock()
	defer b.file.mu.Unlock()
	b.file.log, b.file.size, b.file.modified = log, info.Size(), info.ModTime()
	if wal, err := identify(b.path + walSuffix); err == nil {
		b.file.wal = wal
	}
	return log, true
}

func (b *Store) walState(ctx context.Context) (s walState, err error) {
	var busy int
	if err := b.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(NOOP)").Scan(&busy, &s.waiting, &s.moved); err != nil {
		return s, fmt.Errorf("looking at the record's log: %w", fileError(err, b.path))
	}
	return s, nil
}

// checkOurs checks that the record's file is still the one that was opened, and that
// nobody else wrote into it. It is called before every write transaction; once it
// fails, it does so until the Book is closed.
//
// Errors: CodeGone, CodeReplaced, each with the file as a param.
func (b *Store) checkOurs() error {
	b.file.mu.Lock()
	defer b.file.mu.Unlock()
	if b.file.info == nil {
		return nil
	}
	if b.file.lost == nil {
		b.file.lost = b.whyLost()
	}
	if b.file.lost != nil {
		return b.file.lost
	}
	return nil
}

func (b *Store) whyLost() *data.Error {
	info, err := os.Stat(b.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return data.NewError(data.CodeGone, "File", b.path)
	case err != nil: // it can't be told now; the write itself will tell
		return nil
	case !os.SameFile(info, b.file.info):
		return data.NewError(data.CodeReplaced, "File", b.path)
	case info.Size() == b.file.size && info.ModTime().Equal(b.file.modified):
		return nil
	}
	// It was written to: by us, when SQLite moved steps into it, or by another program.
	ctx := context.Background()
	log, err := b.walState(ctx)
	if err == nil && log != b.file.log && b.sameID(ctx) {
		b.file.log, b.file.size, b.file.modified = log, info.Size(), info.ModTime()
		return nil
	}
	return data.NewError(data.CodeReplaced, "File", b.path)
}

// sameID reads the record's own ID from the file as it is on the disk.
func (b *Store) sameID(ctx context.Context) bool {
	db := connect(b.path, untouched, 1)
	defer db.Close()
	id, err := recordID(ctx, db)
	return err == nil && id == b.file.id
}

// CheckFile checks that the file is still the one that was opened, for a window that
// comes to the front. Errors: CodeGone, CodeReplaced.
func (b *Store) CheckFile() error {
	if b.readOnly {
		return nil
	}
	return b.checkOurs()
}

// writtenOver tells whether another program wrote into the record's own file, so that
// its pages are not those of the record any more.
func (b *Store) writtenOver() bool {
	if b.readOnly || b.checkOurs() == nil {
		return false
	}
	b.file.mu.Lock()
	defer b.file.mu.Unlock()
	info, err := os.Stat(b.path)
	return err == nil && os.SameFile(info, b.file.info)
}

// mayClose tells whether SQLite may close its connections, and makes sure that
// nothing of ours gets into a file that is not ours any more: closing moves the steps
// that wait beside a record into it, and what stays beside its name is taken for the
// new one's.
func (b *Store) mayClose() bool {
	if b.checkOurs() == nil {
		return true
	}
	info, err := os.Stat(b.path)
	if err == nil && os.SameFile(info, b.file.info) { // written over in place
		return b.hasOwnLog() && os.Truncate(b.path+walSuffix, 0) == nil
	}
	if b.hasOwnLog() { // SQLite leaves it where the file was moved
		return errors.Join(os.Remove(b.path+walSuffix), ignoreMissing(os.Remove(b.path+shmSuffix))) == nil
	}
	return true
}

// hasOwnLog tells whether the steps beside the record's name are those of ours.
func (b *Store) hasOwnLog() bool {
	wal, err := os.Stat(b.path + walSuffix)
	return err == nil && b.file.wal != nil && os.SameFile(wal, b.file.wal)
}

// CanReopen tells whether what is in the record's place now can be opened by this
// program; after some exchanges only a new start can.
func (b *Store) CanReopen() bool {
	b.file.mu.Lock()
	defer b.file.mu.Unlock()
	info, err := os.Stat(b.path)
	if b.file.lost == nil || err != nil || !os.SameFile(info, b.file.info) {
		return true
	}
	return b.hasOwnLog()
}

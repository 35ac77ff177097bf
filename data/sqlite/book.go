package sqlite

import (
	"database/sql"
	"errors"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/gofrs/flock"
	"github.com/mattn/go-sqlite3"

	"seatbook/data"
	"seatbook/data/importing"
)

// Book is a record in one SQLite file.
type Book struct {
	path     string
	now      func() time.Time
	readOnly bool
	writer   *sql.DB // one connection
	reader   *sql.DB // a pool
	guard    *flock.Flock
	copied   string // the folder of a copy that is read instead, empty when there is none

	mu        sync.Mutex
	listeners map[int]func(data.Event)
	nextID    int
}

var _ importing.Book = (*Book)(nil)

// Path returns the file the record is in.
func (b *Book) Path() string { return b.path }

// ReadOnly tells whether the record was opened to read.
func (b *Book) ReadOnly() bool { return b.readOnly }

// Listen calls heard after every step until stop is called.
func (b *Book) Listen(heard func(data.Event)) (stop func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.listeners == nil {
		b.listeners = map[int]func(data.Event){}
	}
	id := b.nextID
	b.nextID++
	b.listeners[id] = heard
	return func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.listeners, id)
	}
}

func (b *Book) tell(event data.Event) {
	b.mu.Lock()
	var heard []func(data.Event)
	for id := range b.nextID {
		if listener, there := b.listeners[id]; there {
			heard = append(heard, listener)
		}
	}
	b.mu.Unlock()
	for _, listener := range heard {
		listener(event)
	}
}

// fileError turns what the system or SQLite says of a file into an error that
// the user can do something about.
func fileError(err error, path string) error {
	if err == nil {
		return nil
	}
	if _, known := errors.AsType[*data.Error](err); known {
		return err
	}
	code := data.Code("")
	if fault, ok := errors.AsType[sqlite3.Error](err); ok {
		code = map[sqlite3.ErrNo]data.Code{
			sqlite3.ErrNotADB:   data.CodeNotARecord,
			sqlite3.ErrCorrupt:  data.CodeDamaged,
			sqlite3.ErrFull:     data.CodeDiskFull,
			sqlite3.ErrReadonly: data.CodeReadOnly,
			sqlite3.ErrCantOpen: data.CodeNoAccess,
			sqlite3.ErrPerm:     data.CodeNoAccess,
			sqlite3.ErrBusy:     data.CodeInUse,
		}[fault.Code]
	}
	switch {
	case code != "":
	case errors.Is(err, syscall.ENOSPC):
		code = data.CodeDiskFull
	case errors.Is(err, os.ErrPermission), errors.Is(err, os.ErrNotExist),
		errors.Is(err, syscall.EISDIR), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.EROFS):
		code = data.CodeNoAccess
	default:
		return err
	}
	return &data.Error{Code: code, Params: map[string]any{"File": path}, Err: err}
}

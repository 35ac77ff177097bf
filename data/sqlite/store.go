package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Store is a record in one SQLite file.
type Store struct {
	path     string
	now      func() time.Time
	readOnly bool
	writer   *sql.DB // one connection
	reader   *sql.DB // a pool that can't write
	guard    *Lock
	// removeCopy removes the copy that is read instead, nil when there is none.
	removeCopy func() error
	alone      bool // SQLite kept nothing beside the file before it was opened
	file       held // the file as it was last seen, of a record that is open to write
	search     searchIndex
	rows       heldRows
	kept       keptStatements // of writer
	base       base           // a copy of what is open

	shortestRun int // how many rows that were added one after another are a run
}

var _ ledger.Store = (*Store)(nil)

// Path returns the file the record is in.
func (s *Store) Path() string { return s.path }

// ReadOnly tells whether the record was opened to read.
func (s *Store) ReadOnly() bool { return s.readOnly }

// Read runs work on the record as it is at one moment. It takes no lock that a
// write would wait for, nor waits for one itself.
func (s *Store) Read(ctx context.Context, work func(ledger.View) error) error {
	generation := s.rows.now()
	begun, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("reading the record: %w", fileError(err, s.path))
	}
	defer begun.Rollback() //nolint:errcheck // nothing was written
	return fileError(work(&view{ctx: ctx, q: begun, search: &s.search, statements: map[string]*sql.Stmt{}, held: &s.rows, generation: generation}), s.path)
}

// Write runs work as one transaction.
func (s *Store) Write(ctx context.Context, work func(ledger.Tx) error) error {
	if s.readOnly {
		return data.NewError(data.CodeReadOnly)
	}
	if err := s.checkOurs(); err != nil {
		return err
	}
	s.kept.prepare(ctx, s.writer)
	begun, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("beginning a step: %w", fileError(err, s.path))
	}
	defer begun.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	// The transaction ends with ctx; a context for each statement would start a
	// goroutine for each.
	t := &tx{outer: ctx, shortestRun: s.shortestRun, view: view{
		ctx: context.WithoutCancel(ctx), q: begun, search: &searchIndex{}, statements: map[string]*sql.Stmt{}, kept: &s.kept,
	}}
	if err = work(t); err == nil {
		err = t.keepHistory()
	}
	if err != nil {
		return fileError(err, s.path)
	}
	if err := begun.Commit(); err != nil {
		return fmt.Errorf("keeping a step: %w", fileError(constraint(err), s.path))
	}
	if !t.stepped {
		s.rows.forget()
	}
	s.kept.ran(t.statements)
	s.file.keptStep(t.step)
	s.noteOurs()
	return nil
}

// Scrub writes the file anew, so that nothing is left on pages that are free, in the
// write-ahead log or in the base.
func (s *Store) Scrub(ctx context.Context) error {
	if err := s.checkOurs(); err != nil {
		return err
	}
	s.base.mu.Lock()
	defer s.base.mu.Unlock()
	if err := s.dropBase(); err != nil {
		return err
	}
	for _, statement := range []string{"VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := s.writer.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("cleaning the file: %w", fileError(err, s.path))
		}
	}
	s.noteFile()
	if !s.base.kept {
		return nil
	}
	return s.copyBase(ctx)
}

// constraint turns what SQLite says of a row that can't be into what the ledger
// knows.
func constraint(err error) error {
	fault, ok := errors.AsType[sqlite3.Error](err)
	if !ok || fault.Code != sqlite3.ErrConstraint {
		return err
	}
	switch fault.ExtendedCode {
	case sqlite3.ErrConstraintUnique, sqlite3.ErrConstraintPrimaryKey:
		return fmt.Errorf("%w: %w", ledger.ErrTwin, err)
	case sqlite3.ErrConstraintForeignKey:
		return fmt.Errorf("%w: %w", ledger.ErrLinked, err)
	default:
		return err
	}
}

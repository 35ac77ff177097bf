package desk

import (
	"context"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Options are what a window is given from outside.
type Options struct {
	Now func() time.Time
	// Run runs what would take long beside the window; nothing else does.
	Run Runner
	// Do runs what another goroutine has to say on the UI goroutine, and After does
	// so after a while unless it was stopped before; nil is the toolkit's and the
	// system's own way.
	Do    func(func())
	After func(wait time.Duration, f func()) (stop func())
	// Sparing has little garbage pile up until done is called, at the cost of time: for
	// what holds whole files. nil does nothing.
	Sparing func(context.Context) (done func())
	// ProgressAfter is how long something may take before it is said to be going
	// on; 0 never says so.
	ProgressAfter time.Duration
	Catalog       data.Catalog
	Inclusions    []data.Inclusion // which suites include which (R34)
	Path          string           // where the user's record is, to show it
	// Language is the BCP 47 tag to speak until the record says otherwise; empty
	// follows the system.
	Language string
	// Sample opens a copy of the sample record that is thrown away when it is
	// closed.
	Sample func(context.Context) (*ledger.Book, error)
	// ChooseFiles asks the user for files to import and hands on their paths;
	// nil asks with the system's own dialog, or the toolkit's.
	ChooseFiles func(chosen func(paths []string))
	// ChooseSave asks where to save a file of a name; nil asks likewise.
	ChooseSave func(name string, chosen func(path string))
	// Scratch makes a folder for a while, for its owner only, and returns what removes
	// it; what a kill leaves of it goes at the next start. nil makes none.
	Scratch func(ctx context.Context, purpose string) (folder string, done func() error, err error)
	// Version tells which program this is.
	Version Version
	// Protected refuses a path that nothing but a restore may write over; nil refuses
	// none. Errors: CodeProtected.
	Protected func(ctx context.Context, path string) error
	// Closing is told just before the window is closed for good; nil need not know.
	Closing func()
	// Backups makes and restores backups of the user's record; nil makes none.
	Backups Backups
}

// Spare returns Sparing, or what does nothing.
func (o Options) Spare() func(context.Context) (done func()) {
	if o.Sparing == nil {
		return func(context.Context) func() { return func() {} }
	}
	return o.Sparing
}

// Version tells which program this is.
type Version struct {
	Number string
	Commit string // that it was built from; empty where that is not known
}

// String is both, to be written or copied.
func (v Version) String() string {
	told := "Seatbook" + " " + v.Number
	if v.Commit != "" {
		told += " (" + v.Commit + ")"
	}
	return told
}

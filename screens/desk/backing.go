package desk

import (
	"context"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Backups makes backups of the user's record and brings them back. The program
// has it from where records are kept.
type Backups interface {
	// Folder returns where backups go by the settings.
	Folder(s data.Settings) string
	// SameDisk tells whether a folder is on the disk that the record is on.
	SameDisk(folder string) bool
	// List returns the backups in a folder, latest first.
	List(folder string) ([]Backup, error)
	// Copies returns every file that holds the record as it was: the backups in a
	// folder, and what was put aside beside the record.
	Copies(folder string) ([]string, error)
	// Make adds a backup of the record that is open.
	Make(ctx context.Context, s data.Settings) error
	// Protect makes or opens the key of a folder's encrypted backups, and returns
	// whom to encrypt to.
	Protect(folder, passphrase string) (recipient string, err error)
	// CarryKey puts the key of a folder's encrypted backups into another folder as well.
	// Errors: CodeNoKey, CodeOtherKey.
	CarryKey(from, to string) error
	// CheckFile checks that the record's file is still the one that was opened. Errors:
	// CodeGone, CodeReplaced.
	CheckFile() error
	// Keep makes a backup of what is open also where its file is lost, and returns where
	// it is.
	Keep(ctx context.Context, s data.Settings) (path string, err error)
	// SaveAs saves what is open as a record in another file, and returns that, open.
	SaveAs(ctx context.Context, path string) (*ledger.Book, error)
	// OpenNow opens what is in the record's place now. Errors: CodeStartAgain, and why it
	// can't be opened, with no record.
	OpenNow(ctx context.Context) (*ledger.Book, error)
	// Begin begins a new record where there was one.
	Begin(ctx context.Context) (*ledger.Book, error)
	// Check checks the whole record that is open.
	Check(ctx context.Context) ([]data.Finding, error)
	// Rescue saves what can be read of the record in a new file, and returns what is
	// missing there.
	Rescue(ctx context.Context, path string) ([]data.Rescued, error)
	// Look tells what is in a backup, or in a record as JSON.
	Look(ctx context.Context, path, passphrase string) (BackupContent, error)
	// Restore puts what is in a backup in the place of the record, which is kept as a
	// backup itself, and returns the record that is open then: what it was before
	// where it failed early enough, nil where nothing could be opened.
	Restore(ctx context.Context, s data.Settings, path, passphrase string) (*ledger.Book, error)
}

// Backup is one backup in a folder.
type Backup struct {
	Path      string
	At        time.Time
	Encrypted bool
	Size      int64 // bytes
}

// BackupContent is what can be seen of a backup before it is restored.
type BackupContent struct {
	Organizations, Subscriptions, People int
	Last                                 *data.Step     // the last one in its history, nil for none
	Findings                             []data.Finding // what a check of it found
}

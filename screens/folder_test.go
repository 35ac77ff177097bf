package screens_test

import (
	"context"
	"sync"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
)

// folder keeps the backups of a record, as the program does.
type folder struct {
	desk.Backups // the rest is asked of nobody here
	path         string
	book         *record

	lock sync.Mutex
	made []data.Settings // by which each was made
}

func (f *folder) Folder(s data.Settings) string {
	if s.BackupFolder != "" {
		return s.BackupFolder
	}
	return f.path
}

func (f *folder) SameDisk(string) bool { return false }

func (f *folder) List(folder string) ([]desk.Backup, error) {
	all, err := sqlite.Backups(folder)
	var listed []desk.Backup
	for _, backup := range all {
		listed = append(listed, desk.Backup{Path: backup.Path, At: backup.At, Encrypted: backup.Encrypted, Size: backup.Size})
	}
	return listed, err
}

func (f *folder) Copies(string) ([]string, error) { return nil, nil }

func (f *folder) Make(ctx context.Context, s data.Settings) error {
	f.lock.Lock()
	f.made = append(f.made, s)
	f.lock.Unlock()
	_, err := f.book.file.BackUpTo(ctx, f.Folder(s), s.BackupRecipient)
	return err
}

func (f *folder) Protect(folder, passphrase string) (string, error) {
	return sqlite.ProtectBackups(folder, passphrase, data.CheckPassphrase)
}

func (f *folder) CarryKey(from, to string) error { return sqlite.CarryKey(from, to) }

func (f *folder) Look(context.Context, string, string) (desk.BackupContent, error) {
	return desk.BackupContent{}, nil
}

func (f *folder) Restore(context.Context, data.Settings, string, string) (*ledger.Book, error) {
	return f.book.Book, nil
}

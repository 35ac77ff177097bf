package screens_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/desk"
)

// An import is stopped as a whole, and can be done again.
func TestImportThatIsStopped(t *testing.T) {
	s, h := lookLate(t, newBook(t))
	s.show(h)
	s.files = []string{sampleFile(t, "users-export.csv"), sampleFile(t, "licenses-export.csv")}
	s.press("Import from Microsoft 365")
	h.pass()
	s.press("Stop") // while the files are read
	h.settle()
	s.shows("Stopped.")
	s.press("Try again")
	h.settle()
	s.shows("What this import changes")
	s.press("Import")
	s.key(fyne.KeyEscape) // while it is written
	h.settle()
	s.shows("Stopped. Nothing was changed.")
	if names := s.people(); len(names) != 0 {
		t.Fatalf("%d people were imported", len(names))
	}
	s.press("Import from Microsoft 365")
	s.press("Import from Microsoft 365") // twice: one answer is stale
	h.settleBackwards()
	s.press("Import")
	h.settle()
	if names := s.people(); len(names) != 64 {
		t.Errorf("%d people were imported, want 64", len(names))
	}
	s.hides("What this import changes")
}

// A backup is made by the settings as they were when it was asked for, and the
// list shows the folder that was chosen last.
func TestBackupsLate(t *testing.T) {
	book := newBook(t)
	kept := &folder{path: t.TempDir(), book: book}
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = kept })
	s.show(h)
	if len(kept.made) != 1 {
		t.Fatalf("%d backups of today, want 1", len(kept.made))
	}
	settings, err := book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.files = []string{sampleFile(t, "users-export.csv")}
	s.press("Import from Microsoft 365")
	h.settle()
	s.press("Import")
	imported := h.forget()
	settings.BackupFolder = t.TempDir()
	if err := booktest.Try(book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	h.settle()
	h.remember(imported)
	h.settle()
	if len(kept.made) != 2 || kept.made[1].BackupFolder != "" {
		t.Errorf("backups were made by %+v", kept.made)
	}
	s.shortcut("Backups…")
	h.settle()
	s.shows(settings.BackupFolder)
	s.press("Back up now")
	s.press("Back up now")
	h.settleBackwards()
	if len(kept.made) != 3 || kept.made[2].BackupFolder != settings.BackupFolder {
		t.Errorf("backups were made by %+v", kept.made)
	}
}

// Esc leaves the backups while one is being made, which ends it.
func TestBackupIsLeft(t *testing.T) {
	book := newBook(t)
	kept := &folder{path: t.TempDir(), book: book}
	s, h := lookLate(t, book, func(o *desk.Options) { o.Backups = kept })
	s.show(h)
	s.shortcut("Backups…")
	h.settle()
	s.press("Back up now")
	s.key(fyne.KeyEscape)
	h.settle()
	s.hides("Back up now")
	s.shows("Stopped")
}

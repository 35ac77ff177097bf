package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/sqlite"
	"seatbook/i18n"
)

// keptRecord opens a record with one subscription as the window would.
func keptRecord(t *testing.T) *backups {
	t.Helper()
	p := &program{ctx: t.Context(), now: time.Now, words: i18n.New("en"), record: filepath.Join(t.TempDir(), "record.seatbook")}
	book, err := p.open(false)
	if err != nil {
		t.Fatal(err)
	}
	kept := &backups{program: p}
	kept.took(book)
	t.Cleanup(func() { _ = kept.open.Close() })
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	return kept
}

func (b *backups) count(t *testing.T) int {
	t.Helper()
	page, err := b.open.Subscriptions(t.Context(), data.SubscriptionQuery{On: b.program.today()})
	if err != nil {
		t.Fatal(err)
	}
	return page.Count
}

// A backup is looked into and restored; the record that was there is kept.
func TestRestoreKeepsThePresent(t *testing.T) {
	kept := keptRecord(t)
	settings, err := kept.open.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Make(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	folder := kept.Folder(settings)
	all, err := kept.List(folder)
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, error %v", all, err)
	}
	backup := filepath.Join(t.TempDir(), "old.seatbook") // of the second before, as far as names go
	if err := os.Rename(all[0].Path, backup); err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(kept.open, booktest.Office(2)); err != nil {
		t.Fatal(err)
	}
	content, err := kept.Look(t.Context(), backup, "")
	if err != nil || content.Subscriptions != 1 || content.Last == nil || content.Last.Kind != data.StepSubscriptionAdded {
		t.Errorf("inside: %+v, error %v", content, err)
	}
	book, err := kept.Restore(t.Context(), settings, backup, "")
	if err != nil || book == nil {
		t.Fatal(err)
	}
	if n := kept.count(t); n != 1 {
		t.Errorf("%d subscriptions after the restore, want 1", n)
	}
	all, err = kept.List(folder)
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, error %v", all, err)
	}
	if content, err := kept.Look(t.Context(), all[0].Path, ""); err != nil || content.Subscriptions != 2 {
		t.Errorf("kept: %+v, error %v", content, err)
	}
	if !kept.SameDisk(folder) {
		t.Error("a folder beside the record is not on its disk")
	}
}

// Backups that are made while one is restored wait for that, and each other.
func TestBackupsBesideARestore(t *testing.T) {
	kept := keptRecord(t)
	settings, err := kept.open.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Make(t.Context(), settings); err != nil {
		t.Fatal(err)
	}
	all, err := kept.List(kept.Folder(settings))
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, error %v", all, err)
	}
	backup := filepath.Join(t.TempDir(), "old.seatbook")
	if err := os.Rename(all[0].Path, backup); err != nil {
		t.Fatal(err)
	}
	if _, err := booktest.AddSubscription(kept.open, booktest.Office(2)); err != nil {
		t.Fatal(err)
	}
	faults := make(chan error)
	for range 3 {
		go func() { faults <- kept.Make(t.Context(), settings) }()
	}
	go func() {
		_, err := kept.Restore(t.Context(), settings, backup, "")
		faults <- err
	}()
	for range 4 {
		if err := <-faults; err != nil {
			t.Error(err)
		}
	}
	if n := kept.count(t); n != 1 {
		t.Errorf("%d subscriptions after the restore, want 1", n)
	}
}

// A file that is no backup leaves the record as it is, and open.
func TestRestoreOfAWrongFile(t *testing.T) {
	kept := keptRecord(t)
	wrong := filepath.Join(t.TempDir(), "wrong.seatbook")
	if err := os.WriteFile(wrong, []byte("this is no record at all, but text"), 0o600); err != nil {
		t.Fatal(err)
	}
	book, err := kept.Restore(t.Context(), data.Settings{}, wrong, "")
	if known, ok := errors.AsType[*data.Error](err); !ok || known.Code != data.CodeNotARecord || book == nil {
		t.Errorf("error %v, book %v", err, book)
	}
	if n := kept.count(t); n != 1 {
		t.Errorf("%d subscriptions, want 1", n)
	}
	entries, err := os.ReadDir(filepath.Dir(kept.program.record))
	for _, entry := range entries {
		if strings.Contains(entry.Name(), "restoring") {
			t.Errorf("%s was left behind", entry.Name())
		}
	}
	if err != nil {
		t.Error(err)
	}
}

// The same without a window: a backup, a restore, and a record moved as JSON.
func TestBackupAndRestoreCommands(t *testing.T) {
	record, dir := filepath.Join(t.TempDir(), "record.seatbook"), t.TempDir()
	if code, _, errs := command(t, "--record", record, "import", samplePaths()[0]); code != 0 {
		t.Fatal(errs)
	}
	code, out, errs := command(t, "--record", record, "backup", dir)
	if code != 0 || !strings.HasPrefix(out, dir) {
		t.Fatalf("exit %d: %s%s", code, out, errs)
	}
	if err := sqlite.Verify(t.Context(), strings.TrimSpace(out)); err != nil {
		t.Error(err)
	}
	moved := filepath.Join(dir, "record.json")
	if code, _, errs := command(t, "--record", record, "export", "--format", "json", moved); code != 0 {
		t.Fatal(errs)
	}
	for _, from := range []string{strings.TrimSpace(out), moved} {
		elsewhere := filepath.Join(t.TempDir(), "new", "record.seatbook")
		if code, _, errs := command(t, "--record", elsewhere, "restore", from); code != 0 {
			t.Errorf("%s: exit %d: %s", from, code, errs)
		}
		_, listed, _ := command(t, "--record", elsewhere, "list", "--json")
		_, first, _ := command(t, "--record", record, "list", "--json")
		if listed != first {
			t.Errorf("%s makes another record", from)
		}
		// Over the one that is there, it is said where that is kept.
		code, said, errs := command(t, "--record", elsewhere, "restore", from)
		kept, err := filepath.Glob(filepath.Join(filepath.Dir(elsewhere), "backups", "*"))
		if code != 0 || err != nil || len(kept) != 1 || !strings.Contains(said, filepath.Base(from)) || !strings.Contains(said, kept[0]) {
			t.Errorf("%s again: exit %d: %s%s, kept %v, error %v", from, code, said, errs, kept, err)
		}
	}
	damaged := filepath.Join(t.TempDir(), "record.seatbook")
	if err := os.WriteFile(damaged, []byte("this was a record once, but no longer"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errs := command(t, "--record", damaged, "restore", moved); code != 0 {
		t.Errorf("over a damaged record: exit %d: %s", code, errs)
	}
	if kept, err := filepath.Glob(damaged + ".damaged-*"); err != nil || len(kept) != 1 {
		t.Errorf("the damaged record is not kept: %v", kept)
	}
	if code, _, errs := command(t, "--record", record, "restore", filepath.Join("..", "README.md")); code != 1 || !strings.Contains(errs, "README.md") {
		t.Errorf("a wrong file: exit %d: %s", code, errs)
	}
}

// A backup into the record's own folder is encrypted as the settings say, and opened
// by the passphrase.
func TestEncryptedBackupCommand(t *testing.T) {
	kept := keptRecord(t)
	folder := kept.Folder(data.Settings{})
	recipient, err := kept.Protect(folder, "seven green bicycles")
	if err != nil {
		t.Fatal(err)
	}
	settings, err := kept.open.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.BackupRecipient = recipient
	if err := errors.Join(booktest.Try(kept.open, acts.SaveSettings{Settings: settings}), kept.open.Close()); err != nil {
		t.Fatal(err)
	}
	code, out, errs := command(t, "--record", kept.program.record, "backup", folder)
	made := strings.TrimSpace(out)
	if code != 0 || filepath.Ext(made) != ".age" {
		t.Fatalf("exit %d: %s%s", code, out, errs)
	}
	elsewhere := filepath.Join(t.TempDir(), "record.seatbook")
	if code, _, _ := command(t, "--record", elsewhere, "restore", made); code != 1 {
		t.Errorf("without a passphrase: exit %d", code)
	}
	t.Setenv("SEATBOOK_PASSPHRASE", "seven green bicycles")
	if code, _, errs := command(t, "--record", elsewhere, "restore", made); code != 0 {
		t.Errorf("with it: exit %d: %s", code, errs)
	}
	// In another folder too, the same passphrase opens it.
	other := filepath.Join(t.TempDir(), "other")
	code, out, errs = command(t, "--record", kept.program.record, "backup", other)
	made = strings.TrimSpace(out)
	if code != 0 || filepath.Ext(made) != ".age" || filepath.Dir(made) != other {
		t.Fatalf("exit %d: %s%s", code, out, errs)
	}
	if code, _, errs := command(t, "--record", elsewhere, "restore", made); code != 0 {
		t.Errorf("of another folder: exit %d: %s", code, errs)
	}
}

// What is open in a window is kept where its file is lost, also where it can't be
// backed up: its folder has no key any more.
func TestLostRecordWithoutItsKey(t *testing.T) {
	kept := keptRecord(t)
	settings := settingsOf(t, kept)
	folder := kept.Folder(settings)
	recipient, err := kept.Protect(folder, "seven green bicycles")
	if err != nil {
		t.Fatal(err)
	}
	settings.BackupRecipient = recipient
	if err := errors.Join(booktest.Try(kept.open, acts.SaveSettings{Settings: settings}), os.RemoveAll(folder), os.Remove(kept.program.record)); err != nil {
		t.Fatal(err)
	}
	if err := kept.CheckFile(); err == nil {
		t.Fatal("it is not lost")
	}
	path, err := kept.Keep(t.Context(), settingsOf(t, kept))
	if err != nil {
		t.Fatal(err)
	}
	if content, err := kept.Look(t.Context(), path, ""); err != nil || content.Subscriptions != 1 {
		t.Errorf("%s: %+v, error %v", path, content, err)
	}
}

package screens_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
	"seatbook/screens"
	"seatbook/screens/desk"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// keeper keeps the backups of a real record, as the program does.
type keeper struct {
	book   *record
	folder string
	now    func() time.Time
}

func (k *keeper) Folder(data.Settings) string { return k.folder }
func (k *keeper) SameDisk(string) bool        { return true }
func (k *keeper) List(string) ([]desk.Backup, error) {
	all, err := sqlite.Backups(k.folder)
	var listed []desk.Backup
	for _, b := range all {
		listed = append(listed, desk.Backup{Path: b.Path, At: b.At, Encrypted: b.Encrypted, Size: b.Size})
	}
	return listed, err
}
func (k *keeper) Copies(string) ([]string, error) { return nil, nil }
func (k *keeper) Make(ctx context.Context, _ data.Settings) error {
	_, err := k.book.file.BackUpTo(ctx, k.folder, "")
	return err
}
func (k *keeper) Protect(string, string) (string, error) { return "", nil }
func (k *keeper) CarryKey(from, to string) error         { return sqlite.CarryKey(from, to) }
func (k *keeper) CheckFile() error                       { return k.book.file.CheckFile() }
func (k *keeper) Keep(ctx context.Context, _ data.Settings) (string, error) {
	made, err := k.book.file.BackUpTo(ctx, k.folder, "")
	return made.Path, err
}

func (k *keeper) SaveAs(ctx context.Context, path string) (*ledger.Book, error) {
	if err := errors.Join(k.book.file.BackUp(ctx, path), k.book.Close()); err != nil {
		return nil, err
	}
	return k.reopen(ctx, path, false)
}

func (k *keeper) OpenNow(ctx context.Context) (*ledger.Book, error) {
	return k.reopen(ctx, k.book.Path(), false)
}

func (k *keeper) Begin(ctx context.Context) (*ledger.Book, error) {
	return k.reopen(ctx, k.book.Path(), true)
}

func (k *keeper) reopen(ctx context.Context, path string, begin bool) (*ledger.Book, error) {
	_ = k.book.Close()
	file, err := sqlite.Open(ctx, path, sqlite.Options{Now: k.now, Begin: begin})
	if err != nil {
		return nil, err
	}
	book, err := ledger.Open(ctx, file, k.now)
	k.book = &record{book, file}
	return book, err
}

func (k *keeper) Check(ctx context.Context) ([]data.Finding, error) { return k.book.file.Examine(ctx) }

func (k *keeper) Rescue(ctx context.Context, path string) ([]data.Rescued, error) {
	_, err := sqlite.Rescue(ctx, k.book.Path(), path, k.now())
	return []data.Rescued{{Table: "history", Kept: 3, Missing: 2}}, err
}

func (k *keeper) Look(context.Context, string, string) (desk.BackupContent, error) {
	return desk.BackupContent{}, nil
}

func (k *keeper) Restore(context.Context, data.Settings, string, string) (*ledger.Book, error) {
	return nil, nil
}

// guard opens a window on a record whose backups are kept. The clock can be set.
func guard(t *testing.T) (*seen, *keeper, *time.Time) {
	t.Helper()
	now := booktest.Now()
	k := &keeper{folder: t.TempDir(), now: func() time.Time { return now }}
	book := newBookAt(t, k.now)
	k.book = book
	t.Cleanup(func() { _ = k.book.Close() })
	s := &seen{t: t, book: book}
	if _, err := booktest.AddSubscription(book.Book, booktest.Office(40)); err != nil {
		t.Fatal(err)
	}
	s.window = screens.New(test.NewTempApp(t), desk.Options{
		After: never, Now: k.now, Run: desk.InPlace, Catalog: catalog, Path: book.Path(), Language: "en", Backups: k,
		ChooseSave: func(_ string, chosen func(string)) { chosen(s.savePath) },
	})
	s.window.Open(book.Book)
	s.window.Fyne().Resize(fyne.NewSize(1300, 900))
	s.canvas = s.window.Fyne().Canvas()
	return s, k, &now
}

// menu chooses in the main menu.
func (s *seen) menu(label string) {
	s.t.Helper()
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			if item.Label == label {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no %q in the menu", label)
}

// A file that is gone is said to be, what was in it is backed up, and it can be saved
// elsewhere; then work goes on there.
func TestFileThatIsGone(t *testing.T) {
	s, k, now := guard(t)
	*now = now.Add(time.Hour)
	if err := os.Remove(k.book.Path()); err != nil {
		t.Fatal(err)
	}
	s.window.CameToFront()
	s.shows("The record's file is gone", "has been saved as a backup", "Save what I have as…")
	s.hides("Open the current file")
	all, err := sqlite.Backups(k.folder)
	if err != nil || len(all) == 0 || !all[0].At.Equal(now.UTC().Truncate(time.Second)) {
		t.Errorf("%+v, error %v", all, err)
	}
	s.savePath = filepath.Join(t.TempDir(), "saved.seatbook")
	s.press("Save what I have as…")
	s.shows("Seatbook now works with", "M365 Business Standard")
	if _, err := booktest.AddSubscription(k.book.Book, booktest.Office(2)); err != nil {
		t.Errorf("a step afterwards: %v", err)
	}
	if k.book.Path() != s.savePath {
		t.Errorf("the window works with %s", k.book.Path())
	}
}

// A step that meets another file in the record's place is refused with what happened,
// and what is there now can be opened.
func TestFileThatWasReplaced(t *testing.T) {
	s, k, _ := guard(t)
	other := filepath.Join(t.TempDir(), "other.seatbook")
	if err := k.book.file.BackUp(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	visio := booktest.Office(2)
	visio.Product = "Visio"
	s.add(visio)
	s.shows("Visio")
	if err := os.Rename(other, k.book.Path()); err != nil {
		t.Fatal(err)
	}
	s.menu("Add…")
	s.fill("Product", "Project")
	s.press("Save")
	s.shows("Another file has replaced the record", "Seatbook writes nothing more to it")
	s.press("Open the current file")
	s.hides("Another file has replaced the record", "Visio")
	s.shows("M365 Business Standard")
}

// A record that was one and is empty offers its backup or a new beginning, and no
// shortcut of the window without a record does harm.
func TestRefusalOfWhatWasARecord(t *testing.T) {
	s, k, _ := guard(t)
	if err := errors.Join(k.book.Close(), os.Truncate(k.book.Path(), 0)); err != nil {
		t.Fatal(err)
	}
	_, refused := sqlite.Open(t.Context(), k.book.Path(), sqlite.Options{})
	s.window.Refuse(refused, k.OpenNow)
	s.shows("is empty or gone, but it was a record", "Restore…", "Start a new record")
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			if !item.IsQuit {
				item.Action()
			}
		}
	}
	s.window.CameToFront()
	s.press("Start a new record")
	s.shows("Import from Microsoft 365")
}

// A damaged record can be saved as far as it can be read, and what is missing is said.
func TestRefusalOfADamagedRecord(t *testing.T) {
	s, k, _ := guard(t)
	s.window.Refuse(data.NewError(data.CodeDamaged, "File", k.book.Path()), k.OpenNow)
	s.shows("is damaged", "Restore…", "Save the readable data…")
	s.savePath = filepath.Join(t.TempDir(), "saved.seatbook")
	s.press("Save the readable data…")
	s.shows("History, details: 3 kept, 2 are missing.", "The rest is saved in saved.seatbook.")
}

// A record of a newer Seatbook offers a backup, too; and whatever is wrong, one button
// at most is the one to press.
func TestRefusalOfANewerVersion(t *testing.T) {
	s, k, _ := guard(t)
	s.window.Refuse(data.NewError(data.CodeNewerVersion, "File", k.book.Path()), k.OpenNow)
	s.shows("newer Seatbook", "Restore…")
	for _, code := range []data.Code{
		data.CodeNewerVersion, data.CodeDamaged, data.CodeNotARecord, data.CodeWasARecord, data.CodeEmptyRecord, data.CodeInUse, data.CodeNoAccess, data.CodeOnlyReadable,
		data.CodeDiskFull, data.CodeDiskFault, data.CodeSeveralNames, data.CodeGone, data.CodeNotAFile,
	} {
		s.window.Refuse(data.NewError(code, "File", k.book.Path()), k.OpenNow)
		main := 0
		find.First(s.canvas, func(o fyne.CanvasObject) bool {
			if button, is := o.(*parts.Button); is && button.Importance == widget.HighImportance {
				main++
			}
			return false
		})
		if main > 1 {
			t.Errorf("%s: %d buttons are the one to press", code, main)
		}
	}
	s.window.Refuse(errors.New("bus error"), k.OpenNow)
	s.shows("Restore…", "Try again")
}

// A full disk leaves the record to be read, and can be tried again.
func TestRefusalOfAFullDisk(t *testing.T) {
	s, k, _ := guard(t)
	s.window.Refuse(data.NewError(data.CodeDiskFull, "File", k.book.Path()), func(ctx context.Context) (*ledger.Book, error) {
		return k.reopen(ctx, k.book.Path(), false)
	})
	s.shows("The disk with record.seatbook is full", "Open as read-only", "Try again")
	s.press("Try again")
	s.shows("M365 Business Standard")
}

// Where no copy of what is open can be kept, that is said once, also where it was found
// out before the record was on view.
func TestNoCopyOfWhatIsOpen(t *testing.T) {
	s, k, _ := guard(t)
	full := data.NewError(data.CodeDiskFull, "File", "/tmp")
	s.window.TellUnkept(full)
	s.shows("could not keep a copy of what is open", "The disk with tmp is full")
	s.window.Refuse(errors.New("bus error"), k.OpenNow)
	s.window.TellUnkept(full)
	s.press("Try again")
	s.shows("could not keep a copy of what is open")
	s.window.Open(k.book.Book)
	s.hides("could not keep a copy of what is open")
}

// A window that only reads shows what another program wrote when one comes back to it.
func TestReaderSeesWhatWasWritten(t *testing.T) {
	s, k, _ := guard(t)
	file, err := sqlite.Open(t.Context(), k.book.Path(), sqlite.Options{ReadOnly: true, Now: k.now})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := ledger.Open(t.Context(), file, k.now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = reader.Close() })
	s.window.Open(reader)
	visio := booktest.Office(3)
	visio.Product = "Visio Plan 2"
	if _, err := booktest.AddSubscription(k.book.Book, visio); err != nil {
		t.Fatal(err)
	}
	s.hides("Visio Plan 2")
	s.window.CameToFront()
	s.shows("Visio Plan 2")
}

// A day that passes while the program is open, also in its sleep, has a backup of its
// own.
func TestBackupOfANewDay(t *testing.T) {
	s, k, now := guard(t)
	for want := 1; want <= 3; want++ {
		s.window.CameToFront()
		s.window.CameToFront()
		if all, err := sqlite.Backups(k.folder); err != nil || len(all) != want {
			t.Errorf("%d backups on day %d, error %v", len(all), want, err)
		}
		*now = now.AddDate(0, 0, 1)
	}
}

// The whole record is checked under its backups, in words.
func TestCheckOfTheRecord(t *testing.T) {
	s, _, _ := guard(t)
	s.menu("Backups…")
	s.press("Check…")
	s.shows("No problems found")
}

//go:build linux && !wine

package journeys

import (
	"os"
	"path/filepath"
	"testing"

	"seatbook/data"
	"seatbook/data/sqlite"
)

// copyFile copies one of the files that tests read into the home of the window.
func (w *window) copyFile(from ...string) {
	w.t.Helper()
	path := filepath.Join(append([]string{"..", "..", "data", "files", "testdata"}, from...)...)
	content, err := os.ReadFile(path)
	must(w.t, err)
	must(w.t, os.WriteFile(filepath.Join(w.home, filepath.Base(path)), content, 0o600))
}

// choose chooses a file in the toolkit's dialog.
func (w *window) choose(begins, open string) {
	w.t.Helper()
	w.click(begins)
	w.click(open)
}

// F6 in Dutch: a list of one's own is imported by its columns, which are asked for
// once, and left to the mouse.
func TestMappingInDutch(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	w := open(t, "nl", "--record", record)
	w.copyFile("tables", "leveranciers.csv")
	w.press("Importeren uit Microsoft 365")
	w.choose("leveran", "1 bestand openen")
	w.sees("Wat er in de kolommen van leveranciers.csv staat", "Naam van het programma", "Creative Cloud")
	w.press("Verder")
	w.sees("Wat deze import wijzigt", "1 cel is niet begrepen")
	w.press("Importeren")
	w.sees("Creative Cloud", "Jira")
	wantSQL(t, record, "SELECT count(*), sum(vendor = 'Adobe'), (SELECT count(*) FROM mapping) FROM subscription", "5|1|1")
	w.keys("ctrl+i")
	w.choose("leveran", "1 bestand openen")
	w.sees("Wat deze import wijzigt")
	w.misses("Wat er in de kolommen van")
}

// The record against its tenant: one difference is left, the other taken, and who is
// gone is shown.
func TestReconcile(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	w := open(t, "en", "--record", record)
	export := filepath.Join(w.home, "users.csv")
	must(t, os.WriteFile(export, []byte("Display name,User principal name,Licenses\nAnna,anna@example.nl,Visio\nBram,bram@example.nl,Visio\n"), 0o600))
	w.press("Import from Microsoft 365")
	w.choose("users", "Open")
	w.press("Import")
	w.sees("Visio")
	must(t, os.WriteFile(export, []byte("Display name,User principal name,Licenses\nAnna de Wit,anna@example.nl,Visio\nCarla,carla@example.nl,Visio\n"), 0o600))
	w.keys("ctrl+i")
	w.choose("users", "Open")
	w.sees("In the record", "In the file", "Anna de Wit", "▾ 1 license assigned")
	w.click("▾ 1 license assigned") // folds it, so that who is gone comes into view
	w.sees("Kept", "Bram")
	w.click("Carla")
	w.press("Skip it")
	w.sees("skipped")
	w.press("Import")
	w.misses("What this import changes")
	wantSQL(t, record, "SELECT group_concat(name, ', ') FROM (SELECT name FROM person ORDER BY name)", "Anna de Wit, Bram")
}

// A backup is made, what is in it is looked at, and it is restored; the record that
// was there is kept.
func TestBackupAndRestore(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("ctrl+b")
	w.sees("Backups", "Not encrypted") // the day's own
	w.press("Close")
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("45")
	w.order()
	w.sees("Total of Microsoft 365 Business Standard from 40 to 45")
	wantSQL(t, record, "SELECT total FROM subscription", "45")
	w.keys("ctrl+b")
	w.click("Not encrypted")
	w.press("Restore…")
	w.sees("Restore this backup?", "It replaces your current record")
	w.press("Restore")
	w.sees("The backup has been restored.", "0 of 40")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
	kept, err := filepath.Glob(filepath.Join(filepath.Dir(record), "backups", "*.seatbook"))
	must(t, err)
	if len(kept) == 0 {
		t.Fatal("no backup is there")
	}
	wantSQL(t, kept[len(kept)-1], "SELECT total FROM subscription", "45")
}

// An encrypted backup is looked into with its passphrase, in Dutch.
func TestEncryptedBackupInDutch(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	w := open(t, "nl", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("ctrl+b")
	w.sees("Reservekopieën")
	w.press("Wachtwoordzin…")
	w.into("Wachtwoordzin")
	w.types("zeven groene fietsen")
	w.into("Wachtwoordzin herhalen")
	w.types("zeven groene fietsen")
	w.press("Opslaan")
	w.sees("Nieuwe kopieën worden versleuteld")
	w.press("Nu een kopie maken")
	w.sees("Versleuteld")
	w.click("Versleuteld")
	w.press("Terugzetten…")
	w.into("Wachtwoordzin")
	w.types("zeven groene fietsen")
	w.press("Inhoud bekijken")
	w.sees("Deze kopie terugzetten?", "De kopie komt in de plaats")
	w.press("Terugzetten")
	w.sees("De kopie is teruggezet.")
}

// A record that is damaged is replaced by a backup from the window, and kept.
func TestRestoreOverADamagedRecord(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	book, err := sqlite.Open(t.Context(), record, sqlite.Options{})
	must(t, err)
	_, err = book.BackUpTo(t.Context(), sqlite.DefaultBackupFolder(record), "")
	must(t, err)
	must(t, book.Close())
	must(t, os.WriteFile(record, []byte("this was a record once, but no longer"), 0o600))
	w := open(t, "en", "--record", record)
	w.sees("The record can't be opened")
	w.press("Restore…")
	w.click("Not encrypted")
	w.press("Restore…")
	w.sees("Restore this backup?", "It replaces the record that can't")
	w.press("Restore")
	w.sees("The backup has been restored.", "0 of 40")
	kept, err := filepath.Glob(record + ".damaged-*")
	must(t, err)
	if len(kept) != 1 {
		t.Errorf("the damaged record is not kept: %v", kept)
	}
}

//go:build linux && !wine

package journeys

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"seatbook/data"
)

// The record's file is deleted under the window: a step says so, in Dutch, and what
// there is is saved in its place again.
func TestFileIsGoneInDutch(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	w := open(t, "nl", "--record", record)
	w.sees("M365 Business Standard")
	must(t, os.Remove(record))
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("45")
	w.orderInDutch()
	w.sees("Het bestand van de administratie is weg", "Wat u had, is bewaard als reservekopie")
	w.picture("file-gone-nl")
	w.press("Opslaan wat ik heb als…")
	w.into("Opslaan als")
	w.types(record)
	w.press("Opslaan")
	w.sees("Opgeslagen. Seatbook werkt nu met")
	w.misses("Het bestand van de administratie is weg")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
}

// What the system ends, by whichever signal, ends as if it was quit: also what was in a
// record whose file is gone is backed up.
func TestEndedByASignal(t *testing.T) {
	for _, signal := range []os.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT} {
		t.Run(signal.String(), func(t *testing.T) {
			record := recordOf(t, func(*data.Subscription) {})
			w := open(t, "en", "--record", record)
			w.sees("M365 Business Standard")
			must(t, os.RemoveAll(filepath.Join(filepath.Dir(record), "backups")))
			must(t, os.Remove(record))
			must(t, w.process.Process.Signal(signal))
			<-w.alive.Done()
			if code := w.process.ProcessState.ExitCode(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			if found, err := filepath.Glob(filepath.Join(filepath.Dir(record), "backups", "*.seatbook")); err != nil || len(found) != 1 {
				t.Errorf("backups %v, error %v", found, err)
			}
		})
	}
}

// Another file takes the record's place: it stays as it is, and is opened.
func TestFileIsReplaced(t *testing.T) {
	record, other := recordOf(t, func(*data.Subscription) {}), recordOf(t, func(s *data.Subscription) { s.Product, s.Total = "Visio Plan 2", 7 })
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	must(t, os.Rename(other, record))
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("45")
	w.order()
	w.sees("Another file has replaced the record")
	w.picture("file-replaced-en")
	w.press("Open the current file")
	w.sees("Visio Plan 2", "0 of 7")
	wantSQL(t, record, "SELECT total FROM subscription", "7")
	found, err := filepath.Glob(filepath.Join(filepath.Dir(record), "backups", "*.seatbook"))
	must(t, err)
	if len(found) == 0 {
		t.Error("what the window had is in no backup")
	}
}

// A damaged record is refused with what can be done, and its backup takes its place.
func TestDamagedRecordInDutch(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	content, err := os.ReadFile(record)
	must(t, err)
	for i := 4096; i < len(content); i += 97 {
		content[i] = 0xA5
	}
	must(t, os.WriteFile(record, content, 0o600))
	w := open(t, "nl", "--record", record)
	w.sees("De administratie kan niet worden geopend", "record.seatbook is beschadigd")
	w.picture("damaged-nl")
	w.press("Terugzetten…")
	w.sees("Reservekopieën")
	w.picture("damaged-backups-nl")
	w.press("Sluiten")
	w.keys("ctrl+n", "F1")
	w.sees("De administratie kan niet worden geopend")
	w.keys("ctrl+q")
	<-w.alive.Done()
	if !errors.Is(context.Cause(w.alive), context.Canceled) {
		t.Error("Ctrl+Q does not end it")
	}
}

// A record of no length is said to have been one; a new one is begun on purpose only.
func TestEmptyRecordWasOne(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	must(t, os.Truncate(record, 0))
	w := open(t, "en", "--record", record)
	w.sees("The record can't be opened", "Start a new record")
	w.picture("was-a-record-en")
	w.press("Start a new record")
	w.sees("Welcome to Seatbook")
}

// The whole record is checked under its backups.
func TestCheckInDutch(t *testing.T) {
	record := recordOf(t, func(*data.Subscription) {})
	w := open(t, "nl", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("ctrl+b")
	w.press("Controleren…")
	w.sees("Controle van de administratie", "Geen problemen gevonden")
	w.picture("check-nl")
	info, err := os.Stat(filepath.Join(w.home, ".config", "fyne", "app.seatbook", "preferences.json"))
	must(t, err)
	if mode := info.Mode().Perm(); mode != 0o600 {
		t.Errorf("what the toolkit remembers has the mode %o, want 600", mode)
	}
}

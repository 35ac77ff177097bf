//go:build linux && !wine && pictures

package journeys

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"seatbook/data"
)

// fileWords are what the pictures of files that something happened to look for.
var fileWords = map[string]struct {
	refused, restore, rescue, close, save, lost, replaced, where, backups, confirm, another string
}{
	"en": {
		"The record can't be opened", "Restore…", "Save the readable data…", "Close", "Save", "The record's file is gone",
		"Another file has replaced the record", "Save to", "Backups", "Restore this backup?", "Another file…",
	},
	"nl": {
		"De administratie kan niet worden geopend", "Terugzetten…", "Leesbare gegevens opslaan…", "Sluiten", "Opslaan", "Het bestand van de administratie is weg",
		"Een ander bestand heeft de administratie vervangen", "Opslaan als", "Reservekopieën", "Deze kopie terugzetten?", "Ander bestand…",
	},
}

// small is the smallest window.
const small = "size 900 600"

// TestPicturesOfLostFiles takes a picture of what is said of a file that something
// happened to, in each language and in the smallest window.
func TestPicturesOfLostFiles(t *testing.T) {
	for language, say := range fileWords {
		t.Run(language, func(t *testing.T) {
			show := func(record string) *window {
				w := open(t, language, "--record", record)
				w.answer(small)
				return w
			}
			record := recordOf(t, func(*data.Subscription) {})
			must(t, os.Truncate(record, 0))
			w := show(record)
			w.sees(say.refused)
			w.picture("was-a-record-" + language)

			record = recordOf(t, func(*data.Subscription) {})
			changeSQL(t, record, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)")
			w = show(record)
			w.sees(say.refused)
			w.picture("newer-" + language)

			record = recordOf(t, func(*data.Subscription) {})
			backup := filepath.Join(t.TempDir(), "backup.seatbook")
			content, err := os.ReadFile(record)
			must(t, err)
			must(t, os.WriteFile(backup, content, 0o600))
			changeSQL(t, backup, "UPDATE subscription SET product = 'Visio'")
			root, err := strconv.Atoi(sql(t, record, "SELECT rootpage FROM sqlite_schema WHERE name = 'history'"))
			must(t, err)
			clear(content[(root-1)*4096 : root*4096])
			must(t, os.WriteFile(record, content, 0o600))
			w = show(record)
			w.sees(say.refused)
			w.picture("damaged-" + language)
			w.press(say.rescue)
			w.sees(say.where)
			w.picture("rescue-where-" + language)
			w.into(say.where)
			w.types(filepath.Join(filepath.Dir(record), "rescued.seatbook"))
			w.press(say.save)
			w.answer("settled")
			w.picture("rescued-" + language)
			w.keys("Escape")
			w.press(say.restore)
			w.sees(say.backups)
			w.picture("damaged-backups-" + language)

			record = recordOf(t, func(*data.Subscription) {})
			w = show(record)
			w.sees("M365 Business Standard")
			must(t, os.Remove(record))
			w.keys("ctrl+z")
			w.sees(say.lost)
			w.picture("file-gone-" + language)

			record = recordOf(t, func(*data.Subscription) {})
			w = show(record)
			w.sees("M365 Business Standard")
			must(t, os.WriteFile(record, mustRead(t, backup), 0o600))
			w.keys("ctrl+z")
			w.sees(say.replaced)
			w.picture("file-replaced-" + language)
		})
	}
}

func mustRead(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	return content
}

// changeSQL writes into a record with the sqlite3 shell.
func changeSQL(t *testing.T, record, statement string) {
	t.Helper()
	out, err := exec.Command("sqlite3", record, statement).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", statement, err, out)
	}
}

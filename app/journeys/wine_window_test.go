//go:build linux && wine

package journeys

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// openOn starts the program's window on Windows, in Dutch.
func (v windows) openOn(t *testing.T, args ...string) *window {
	t.Helper()
	w := newWindow(t, v.display)
	process := v.command(wine, append([]string{filepath.Join(v.programs, "seatbook.exe"), "--language", "nl"}, args...)...)
	w.show(process)
	return w
}

// browser puts a browser in the way of the system's, and returns the file in which it
// notes what it opens.
func (v windows) browser(t *testing.T) (opened string) {
	t.Helper()
	opened = filepath.Join(v.home, "opened")
	script := "#!/bin/sh\necho \"$*\" >" + opened + ".part && mv " + opened + ".part " + opened + "\n"
	must(t, os.MkdirAll(filepath.Join(v.home, "bin"), 0o755))
	must(t, os.WriteFile(filepath.Join(v.home, "bin", "xdg-open"), []byte(script), 0o755))
	return opened
}

// The main job in Dutch, on Windows: open the sample, raise a total, follow the link
// to where it is ordered, read a reason.
func TestJourneyOnWindows(t *testing.T) {
	_, named := here.folder(t)
	opened := here.browser(t)
	w := here.openOn(t, "--record", named+`\record.seatbook`)
	w.picture("windows-first-start")
	w.press("Rondkijken in het voorbeeld")
	w.click("Alle organisaties") // of one, whose rows the list has room for
	w.click("Van Dijk Groothandel")
	w.click("M365 Business Standard")
	w.clickTotal()
	w.types("45")
	w.sees("5 erbij")
	w.picture("windows-total")
	w.press("Verder naar bestellen…")
	w.press("Pagina openen")
	for { // until the browser has it, or the whole test ends
		if link, err := os.ReadFile(opened); err == nil {
			if !strings.Contains(string(link), "go.microsoft.com/fwlink") {
				t.Errorf("the browser opens %s", link)
			}
			break
		}
		w.answer("rest")
	}
	w.press("Ja, die is geplaatst")
	w.sees("38 van 45", "U hebt 5 licenties gekocht.")
	w.keys("ctrl+f")
	w.searches("m365 e5")
	w.click("M365 E5")
	w.sees("Waarom kan ik geen licenties toevoegen of", "Het is een proefabonnement") // the question is longer than the panel is wide
	w.picture("windows-reason")
}

// Two programs on one record: the second reads, and says who has it when it would
// write.
func TestTwoProgramsOnOneRecord(t *testing.T) {
	folder, named := here.folder(t)
	copyTo(t, folder, "samples", samples[0])
	record := named + `\record.seatbook`
	if status, _, errs := here.run(t, folder, "--record", record, "import", samples[0]); status != 0 {
		t.Fatal(errs)
	}
	w := here.openOn(t, "--record", record)
	w.sees("M365 Business Standard")
	if status, out, errs := here.run(t, folder, "--record", record, "list"); status != 0 || !strings.Contains(out, "Microsoft 365 Business Standard") {
		t.Errorf("list: %d, %q, %q", status, out, errs)
	}
	if status, _, errs := here.run(t, folder, "--record", record, "import", samples[0]); status != 1 || !strings.Contains(errs, "open in another") {
		t.Errorf("import: %d, %q", status, errs)
	}
	if status, out, errs := here.run(t, folder, "--record", record, "backup", "bk"); status != 0 || !strings.HasPrefix(out, `bk\seatbook-`) {
		t.Errorf("backup: %d, %q, %q", status, out, errs)
	}
}

// The system's own dialog takes several files at once.
func TestSystemFileDialog(t *testing.T) {
	folder, named := here.folder(t, "exports van 2026")
	for _, name := range samples[:2] {
		copyTo(t, folder, "samples", name)
	}
	w := here.openOn(t, "--record", named+`\record.seatbook`)
	w.press("Importeren uit Microsoft 365")
	dialog := w.appears("^Kies de bestanden")
	w.xdotool("windowfocus", "--sync", dialog)
	w.types(named)
	w.keys("Return", "ctrl+a")
	w.types(`"` + samples[0] + `" "` + samples[1] + `"`)
	w.picture("windows-file-dialog-several")
	w.keys("Return")
	w.sees("Wat deze import wijzigt")
	w.picture("windows-import")
}

//go:build linux && !wine

package journeys

import (
	"path/filepath"
	"strings"
	"testing"
)

// The whole change of a total without a mouse.
func TestRaiseByKeyboard(t *testing.T) {
	record := office(t)
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("Escape", "Down")
	w.sees("2 of 40")
	w.keys("Return")
	w.focused("Entry")
	w.keys("ctrl+a")
	w.types("45")
	w.sees("5 more", "€468.00 becomes €526.50")
	w.keys("Return")
	w.sees("Have you placed the order?")
	w.tabTo("Yes, it is placed")
	w.keys("Return")
	w.sees("38 of 45", "You bought 5 licenses.")
	wantSQL(t, record, "SELECT total FROM subscription", "45")
	w.keys("ctrl+z")
	w.sees("38 of 40")
	wantSQL(t, record, "SELECT total FROM subscription", "40")
}

func TestLowerByKeyboard(t *testing.T) {
	record := office(t)
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("Escape", "Down")
	w.sees("2 of 40")
	w.keys("Return")
	w.focused("Entry")
	w.keys("ctrl+a")
	w.types("37")
	w.sees("38 licenses are assigned, 1 more than 37.")
	w.tabTo("Unassign 1 license…")
	w.keys("Return")
	w.sees("Choose whose license to unassign: at least 1.")
	w.searches("person b3")
	w.misses("Person A0")
	w.keys("Down") // from the search to what it found
	w.focused("List")
	w.keys("space")
	w.tabTo("Unassign 1 license")
	w.keys("Return")
	w.sees("37 of 40", "3 of 40")
	w.focused("Entry")
	w.keys("Return")
	w.sees("Have you placed the order?")
	w.tabTo("Yes, it is placed")
	w.keys("Return")
	w.sees("37 of 37")
	wantSQL(t, record, "SELECT total, (SELECT count(*) FROM assignment) FROM subscription", "37|37")
	wantSQL(t, record, "SELECT count(*) FROM assignment AS a JOIN person AS p ON p.id = a.person WHERE p.name = 'Person B3'", "0")
}

func TestEveryReasonByKeyboard(t *testing.T) {
	w := open(t, "en", "--record", filepath.Join(t.TempDir(), "own.seatbook"), "--sample")
	w.sees("Adobe")
	w.ofOne("All organizations")
	record := w.sampleRecord()
	for _, r := range reasons {
		w.keys("ctrl+f", "ctrl+a")
		w.searches(strings.ToLower(r.product))
		w.misses(everything)
		w.keys("Down")
		w.sees(r.title)
		w.widen()
	}
	w.keys("ctrl+f", "ctrl+a")
	w.searches("e5")
	w.misses(everything)
	w.keys("Down")
	w.sees("It is a trial")
	w.tabTo("I bought it…")
	w.keys("Return")
	w.focused("Entry")
	w.keys("ctrl+a")
	w.types("10")
	w.tabTo("Record purchase")
	w.keys("Return")
	w.sees("4 of 10")
	wantSQL(t, record, "SELECT trial, total FROM subscription WHERE sku = 'SPE_E5'", "0|10")
	w.keys("ctrl+comma")
	w.sees("Settings")
	w.tabTo("Choice")
	w.keys("Down", "Down", "Down", "Return") // opens the answers on the first, and takes the third
	w.focused("Choice")
	w.tabTo("Save")
	w.keys("Return")
	w.sees("Your role can't buy licenses")
	wantSQL(t, record, "SELECT role FROM settings", "license_admin")
	w.keys("F1")
	w.sees("Who can do what")
	w.keys("Escape")
	w.sees("Your role can't buy licenses")
}

// The menus, the help and the palette open from wherever the keyboard is, also from what
// is built into something else, as the search is.
func TestMenusByKeyboardFromEverywhere(t *testing.T) {
	w := open(t, "en", "--record", office(t))
	w.sees("M365 Business Standard")
	for _, places := range [][]string{{"ctrl+f"}, {"Escape", "Down"}, {"ctrl+1", "Tab"}, {"ctrl+7", "Tab", "Tab"}, {"ctrl+2", "Escape", "Down", "Tab", "Tab"}} {
		w.keys(places...)
		w.keys("F10")
		w.sees("Merge organizations…") // of the first menu
		w.keys("Escape")
		w.misses("Merge organizations…")
		w.keys("Alt_L")
		w.sees("Merge organizations…")
		w.keys("Alt_L")
		w.misses("Merge organizations…")
		w.keys("alt+e")
		w.sees("Announced price increase…")
		w.keys("Escape")
		w.misses("Announced price increase…")
		w.keys("ctrl+k")
		w.sees("Search or run a command")
		w.keys("Escape")
	}
}

func TestImportByKeyboard(t *testing.T) {
	record := filepath.Join(t.TempDir(), "record.seatbook")
	w := open(t, "en", "--record", record)
	w.copySamples()
	w.sees("Welcome to Seatbook")
	for i := range sampleNames {
		w.keys("ctrl+i")
		w.sees("Choose the files to import")
		w.focused("Entry") // the path
		w.keys("Down")
		w.focused("List")
		w.keys(strings.Fields(strings.Repeat("Down ", i))...)
		w.keys("space")
		w.tabTo("Open")
		w.keys("space")
		w.sees("What this import changes")
		w.leaveByKeyboard()
	}
	w.sees("1 too many assigned")
	wantImported(t, record)
}

// leaveByKeyboard agrees to the plan on view, or leaves it where it does nothing.
func (w *window) leaveByKeyboard() {
	w.t.Helper()
	if strings.Contains(w.answer("lines"), "There is nothing to import") {
		w.keys("Escape")
	} else {
		w.keys("Return")
	}
	w.misses("What this import changes")
}

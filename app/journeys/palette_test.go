//go:build linux && !wine

package journeys

import "testing"

// Everything is done from one field, without a mouse: a license given and taken back,
// and a total typed.
func TestPaletteByKeyboard(t *testing.T) {
	record := office(t)
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("ctrl+k")
	w.focused("Entry")
	w.searches("unassign a0 stand") // a name alone never takes back
	w.sees("Unassign Microsoft 365 Business Standard from Person A0")
	w.picture("palette")
	w.keys("Return")
	w.sees("37 of 40")
	wantSQL(t, record, "SELECT count(*) FROM assignment", "37")
	w.keys("ctrl+k")
	w.searches("std a0")
	w.sees("Assign Microsoft 365 Business Standard to Person A0")
	w.keys("Return")
	w.sees("38 of 40")
	wantSQL(t, record, "SELECT count(*) FROM assignment", "38")
	w.keys("ctrl+k")
	w.searches("std 45")
	w.sees("Microsoft 365 Business Standard: 45 licenses in total")
	w.keys("Return")
	w.sees("5 more")
	w.keys("ctrl+k")
	w.searches("leave b3")
	w.sees("Person B3: ")
	w.keys("Escape")
	w.misses("Person B3: ")
}

//go:build linux && !wine

package journeys

import "testing"

// Several people are selected by the keys, and what is done for all of them is one
// step with one undo.
func TestPickPeopleByKeyboard(t *testing.T) {
	record := office(t)
	w := open(t, "en", "--record", record)
	w.sees("M365 Business Standard")
	w.keys("ctrl+3")
	w.sees("Person A0")
	w.keys("Home")
	w.xdotool("keydown", "shift")
	w.xdotool("key", "Down")
	w.xdotool("key", "Down")
	w.xdotool("keyup", "shift")
	w.sees("3 selected")
	w.picture("picks")
	w.press("Unassign…")
	w.sees("Unassign from 3 people")
	w.press("Unassign")
	w.misses("Unassign from 3 people")
	wantSQL(t, record, "SELECT count(*) FROM assignment", "35")
	wantSQL(t, record, "SELECT count(*) FROM step WHERE kind = 'unassigned'", "1")
	w.keys("ctrl+z")
	w.sees("Undone: ")
	wantSQL(t, record, "SELECT count(*) FROM assignment", "38")
	w.click("Person A0")
	w.keys("ctrl+a")
	w.sees("38 selected")
	w.keys("F2")
	w.types("Stock")
	w.keys("Return")
	w.sees("Stock")
	w.answer("settled") // the field said it before it was kept
	wantSQL(t, record, "SELECT count(*) FROM person WHERE department = 'Stock'", "1")
}

package parts_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// What is wrong with what stands in a field is said by its border too, until another thing
// stands there.
func TestWrongFieldsHaveTheirBorder(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{})
	entry := parts.NewEntry("abc", "")
	field := parts.NewField("Total", true, entry)
	if entry.Wrong() {
		t.Error("it is wrong before anything was said")
	}
	field.SetMistake("Enter a number.")
	if !entry.Wrong() {
		t.Error("its border says nothing")
	}
	entry.SetText("12")
	if entry.Wrong() {
		t.Error("it is still wrong once it was corrected")
	}
}

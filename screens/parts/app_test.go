package parts_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// newApp starts an app with the program's own face.
func newApp(t *testing.T) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(parts.Theme{Brightness: parts.Light})
}

package screens_test

import (
	"testing"

	"fyne.io/fyne/v2/driver/software"
)

// letGo lets the toolkit forget, after a test, the widgets of windows that earlier tests
// have left: it keeps what draws a widget until a minute after it was last touched, and
// looks for what may go only where a canvas is painted, which most tests never do. Each
// window holds a record and all its pages.
func letGo(t *testing.T) {
	t.Helper()
	t.Cleanup(func() { software.NewCanvas().Capture() })
}

package find

import "fyne.io/fyne/v2/driver/software"

// LetGo lets the toolkit forget the widgets of windows that were left: it keeps what draws
// a widget until a minute after it was last touched, and looks for what may go only where a
// canvas is painted, which most tests never do. Each window holds a record and all its
// pages, and every collection of garbage walks through them.
func LetGo() { software.NewCanvas().Capture() }

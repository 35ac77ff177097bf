package screens

import (
	"fyne.io/fyne/v2"

	"seatbook/screens/desk"
	"seatbook/screens/own"
)

// dropOnPanel keeps files with the subscription on whose panel they were dropped, and
// tells whether that is where they were. Anywhere else they are imported.
func (w *Window) dropOnPanel(at fyne.Position, paths []string) bool {
	if !w.onView() || w.tab != desk.TabSubscriptions || len(w.Dialogs) > 0 || w.Desk.Book.ReadOnly() {
		return false
	}
	panel := w.subscriptions.Panel
	if panel.Shown == nil || !panel.Content.Visible() {
		return false
	}
	corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(panel.Content)
	size := panel.Content.Size()
	if at.X < corner.X || at.Y < corner.Y || at.X > corner.X+size.Width || at.Y > corner.Y+size.Height {
		return false
	}
	own.AttachFiles(w.Desk, panel.Shown.Ref(), paths)
	return true
}

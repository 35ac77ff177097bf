package screens

import (
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/parts"
)

// openAbout tells which Seatbook this is.
func (w *Window) openAbout() {
	if w.Desk == nil {
		return
	}
	f := w.Desk.NewForm(w.Words.Text("about.title"))
	version := w.Options.Version
	f.Column.Add(parts.NewHeading("Seatbook"))
	f.Say(f.Text("about.version", "Version", version.Number))
	if version.Commit != "" {
		f.Say(f.Text("about.commit", "Commit", version.Commit))
	}
	f.Say(f.Text("about.offline"))
	f.Say(f.Text("about.license"))
	f.Dismiss.SetText(f.Text("button.close"))
	copied := parts.NewButton(f.Text("about.copy"), func() { w.App.Clipboard().SetContent(version.String()) })
	copied.SetIcon(theme.ContentCopyIcon())
	f.First = f.Dismiss
	f.ShowWith(f.Column, copied)
}

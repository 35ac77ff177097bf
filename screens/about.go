package screens

import (
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/parts"
)

// Version tells which program this is.
type Version struct {
	Number string
	Commit string // that it was built from; empty where that is not known
}

// String is both, to be written or copied.
func (v Version) String() string {
	told := "Seatbook" + " " + v.Number
	if v.Commit != "" {
		told += " (" + v.Commit + ")"
	}
	return told
}

// openAbout tells which Seatbook this is.
func (w *Window) openAbout() {
	if w.desk == nil {
		return
	}
	f := w.desk.newForm(w.words.Text("about.title"))
	version := w.options.Version
	f.column.Add(parts.NewHeading("Seatbook"))
	f.say(f.Text("about.version", "Version", version.Number))
	if version.Commit != "" {
		f.say(f.Text("about.commit", "Commit", version.Commit))
	}
	f.say(f.Text("about.offline"))
	f.say(f.Text("about.license"))
	f.dismiss.SetText(f.Text("button.close"))
	copied := parts.NewButton(f.Text("about.copy"), func() { w.app.Clipboard().SetContent(version.String()) })
	copied.SetIcon(theme.ContentCopyIcon())
	f.first = f.dismiss
	f.showWith(f.column, copied)
}

package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/screens/parts"
)

// showOpening has the window wait for a record that is being opened: what was on
// view is out of reach.
func (w *Window) showOpening() {
	w.opening = true
	said := centered(w.words.Text("opening.text"))
	said.Hide()
	w.fill(nil, container.NewCenter(said))
	if after := w.options.ProgressAfter; after > 0 {
		w.after(after, said.Show)
	}
}

// begun goes on with what waited for the record that is on view now.
func (w *Window) begun() {
	w.awaitTomorrow()
	then, dropped := w.whenShown, w.dropped
	w.whenShown, w.dropped = nil, nil
	if then != nil {
		then()
	}
	w.backUpDaily()
	w.importFiles(dropped)
}

// drop imports files that were dropped on the window. While a record is being
// opened they wait for it.
func (w *Window) drop(paths []string) {
	switch {
	case w.onView() && len(w.dialogs) == 0:
		w.importFiles(paths)
	case w.opening:
		w.dropped = append(w.dropped, paths...)
	default:
		w.refuse()
	}
}

// refuse says why what was just asked for can't be done now, where the window
// doesn't show that by itself.
func (w *Window) refuse() {
	switch {
	case w.onView():
		w.notices.say(w.words.Text("notice.close_dialog"))
	case !w.opening:
		w.notices.say(w.words.Text("notice.no_record"))
	}
}

// showUnread shows that an open record can't be read, and asks again when wanted.
func (w *Window) showUnread(err error) {
	text := w.words.Text("opening.stopped")
	if !isStopped(err) {
		logError(err)
		text = w.words.errorText(err)
	}
	again := parts.NewMainButton(w.words.Text("button.again"), func() {
		w.showOpening()
		w.readSettings()
	})
	w.opening = false
	w.showRefusal(text, again)
}

// showRefusal says why no record is on view, and what can be done.
func (w *Window) showRefusal(text string, ways ...fyne.CanvasObject) {
	buttons := container.NewHBox(ways...)
	buttons.Add(parts.NewButton(w.words.Text("menu.quit"), w.quit))
	column := container.NewVBox(
		parts.NewHeading(w.words.Text("refusal.title")),
		parts.NewWrapped(text),
		parts.NewFaint(w.options.Path), buttons)
	w.window.SetTitle("Seatbook")
	w.fill(nil, container.New(&narrow{width: 560}, container.New(layout.NewCustomPaddedLayout(48, 24, 24, 24), column)))
}

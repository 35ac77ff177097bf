package screens

import (
	"context"

	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/stages"
	"seatbook/screens/backups"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
	"seatbook/screens/renewals"
)

// Open shows the user's record, which whoever opened it closes.
func (w *Window) Open(book *ledger.Book) { w.OpenThen(book, nil) }

// OpenSample shows a copy of the sample record alone, and says that it is thrown away;
// whoever opened it closes it.
func (w *Window) OpenSample(book *ledger.Book) {
	w.onlySample, w.Sample = true, true
	w.Open(book)
}

// OpenThen is Open; then, which may be nil, runs once the record is on view.
func (w *Window) OpenThen(book *ledger.Book, then func()) {
	w.clear()
	w.Own = book
	w.show(book, then)
}

// show shows a record: the user's own or the sample. then, which may be nil, runs
// once it is on view.
func (w *Window) show(book *ledger.Book, then func()) {
	w.clear()
	d := w.Begin(book)
	w.whenShown = then
	w.showOpening()
	w.stop = book.Listen(func(event data.Event) {
		w.Do(func() {
			if w.Desk == d {
				w.heard(event)
			}
		})
	})
	w.ReadSettings()
}

// onView tells whether a record is on view, to be worked with.
func (w *Window) onView() bool { return w.screens != nil }

// showOpening has the window wait for a record that is being opened: what was on
// view is out of reach.
func (w *Window) showOpening() {
	w.opening = true
	said := parts.NewCentered(w.Words.Text("opening.text"))
	said.Hide()
	w.stage = parts.NewCentered("")
	w.stage.Importance = widget.LowImportance
	w.fill(nil, container.NewCenter(container.NewVBox(said, w.stage)))
	w.stage.Hide()
	if after := w.Options.ProgressAfter; after > 0 {
		stage := w.stage
		w.After(after, func() {
			said.Show()
			stage.Show()
		})
	}
}

// StageTeller returns what shows how far the opening of a record has come. It may be
// called on any goroutine.
func (w *Window) StageTeller() func(stage stages.Stage, done, of int) {
	return func(stage stages.Stage, done, of int) {
		w.Do(func() { w.stage.SetText(w.Words.StageText(stage, done, of)) })
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
	w.tellUnkept()
	backups.MakeDaily(w.Desk)
	renewals.TellRules(w.Desk)
	w.importFiles(dropped)
}

// TellUnkept is told, on any goroutine, why no copy of what is open can be kept.
func (w *Window) TellUnkept(err error) {
	w.Do(func() {
		w.unkept = err
		if w.onView() {
			w.tellUnkept()
		}
	})
}

// tellUnkept says so once, where a record is on view.
func (w *Window) tellUnkept() {
	if w.unkept != nil {
		w.Notices.Warn(w.Words.Text("file_lost.no_copy", "Why", w.Words.ErrorText(w.unkept)))
		w.unkept = nil
	}
}

// drop imports files that were dropped on the window. While a record is being
// opened they wait for it.
func (w *Window) drop(paths []string) {
	switch {
	case w.onView() && len(w.Dialogs) == 0:
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
		w.Notices.Say(w.Words.Text("notice.close_dialog"))
	case !w.opening:
		w.Notices.Say(w.Words.Text("notice.no_record"))
	}
}

// clear takes the record off the desk, and the screens out of the window. Answers
// that are still under way are dropped.
func (w *Window) clear() {
	w.rememberLeft()
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	if w.look != nil {
		w.look()
		w.look = nil
	}
	w.lost = nil
	w.checking.Leave()
	for len(w.Dialogs) > 0 {
		w.Dialogs[len(w.Dialogs)-1].Hide()
	}
	for overlays := w.Fyne().Canvas().Overlays(); overlays.Top() != nil; {
		overlays.Remove(overlays.Top())
	}
	w.Notices.Hide()
	w.screens, w.opening = nil, false
	w.whenShown, w.settled = nil, nil
	w.settings.Leave()
	if w.Desk == nil {
		return
	}
	w.Desk.End()
	if book := w.Desk.Book; book != nil && book != w.Own {
		w.close(book)
	}
	w.Desk = nil
}

// close closes a record beside the window.
func (w *Window) close(book *ledger.Book) {
	e := w.SendQuietly(nil)
	desk.Run(e, func(context.Context) (struct{}, error) { return struct{}{}, book.Close() }, func(_ struct{}, err error) {
		e.Leave()
		desk.LogIfNotNil(err)
	})
}

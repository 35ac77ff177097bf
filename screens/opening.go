package screens

import (
	"context"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Open shows the user's record, which whoever opened it closes.
func (w *Window) Open(book *ledger.Book) { w.open(book, nil) }

func (w *Window) open(book *ledger.Book, then func()) {
	w.clear()
	w.own = book
	w.show(book, then)
}

// show shows a record: the user's own or the sample. then, which may be nil, runs
// once it is on view.
func (w *Window) show(book *ledger.Book, then func()) {
	w.clear()
	d := w.begin(book)
	w.whenShown = then
	w.showOpening()
	w.stop = book.Listen(func(event data.Event) {
		w.do(func() {
			if w.desk == d {
				w.heard(event)
			}
		})
	})
	w.readSettings()
}

// begin puts a record on the desk; nil is one that can't be opened.
func (w *Window) begin(book *ledger.Book) *desk {
	d := &desk{record: &record{window: w, book: book, catalog: w.options.Catalog, words: w.words}}
	d.root = d
	d.ctx, d.cancel = context.WithCancel(context.Background())
	w.desk = d
	return d
}

// onView tells whether a record is on view, to be worked with.
func (w *Window) onView() bool { return w.screens != nil }

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
	w.tellRules()
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

// clear takes the record off the desk, and the screens out of the window. Answers
// that are still under way are dropped.
func (w *Window) clear() {
	if w.stop != nil {
		w.stop()
		w.stop = nil
	}
	if w.look != nil {
		w.look()
		w.look = nil
	}
	w.lost = nil
	w.checking.leave()
	for len(w.dialogs) > 0 {
		w.dialogs[len(w.dialogs)-1].hide()
	}
	for overlays := w.window.Canvas().Overlays(); overlays.Top() != nil; {
		overlays.Remove(overlays.Top())
	}
	w.notices.hide()
	w.screens, w.opening = nil, false
	w.whenShown, w.settled = nil, nil
	w.settings.leave()
	if w.desk == nil {
		return
	}
	w.desk.end()
	if book := w.desk.book; book != nil && book != w.own {
		w.close(book)
	}
	w.desk = nil
}

// close closes a record beside the window.
func (w *Window) close(book *ledger.Book) {
	e := w.sendQuietly(nil)
	run(e, func(context.Context) (struct{}, error) { return struct{}{}, book.Close() }, func(_ struct{}, err error) {
		e.leave()
		logIfNotNil(err)
	})
}

func logIfNotNil(err error) {
	if err != nil {
		logError(err)
	}
}

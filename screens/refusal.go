package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// Refuse shows why the record can't be opened, and what can be done: read it
// where another Seatbook has it open, or restore a backup where it is damaged.
func (w *Window) Refuse(refused error, readOnly func(context.Context) (*ledger.Book, error)) {
	logError(refused)
	w.clear()
	w.own = nil
	var ways []fyne.CanvasObject
	if known, ok := errors.AsType[*data.Error](refused); ok && known.Code == data.CodeInUse {
		ways = append(ways, w.newReadOnlyButton(readOnly))
	}
	if w.canReplace(refused) {
		w.begin(nil) // for the dialogs
		ways = append(ways, parts.NewMainButton(w.words.Text("backup.restore"), w.showBackups))
	}
	w.showRefusal(w.words.errorText(refused), ways...)
	if len(w.dropped) > 0 {
		w.dropped = nil
		w.refuse()
	}
}

// newReadOnlyButton opens the record to read.
func (w *Window) newReadOnlyButton(readOnly func(context.Context) (*ledger.Book, error)) *parts.Button {
	return parts.NewMainButton(w.words.Text("refusal.read_only"), func() {
		w.showOpening()
		e := w.sendQuietly(nil)
		run(e, readOnly, func(book *ledger.Book, err error) {
			e.leave()
			if err != nil {
				w.Refuse(err, readOnly)
				return
			}
			w.Open(book)
		})
	})
}

// canReplace tells whether a backup can be put in the place of a record that can't
// be opened: nothing in it can be read.
func (w *Window) canReplace(refused error) bool {
	known, ok := errors.AsType[*data.Error](refused)
	return ok && w.options.Backups != nil && (known.Code == data.CodeDamaged || known.Code == data.CodeNotARecord)
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

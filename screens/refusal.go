package screens

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// Refuse shows why the record can't be opened, and what can be done: read it where it
// can't be written to, restore a backup or save what can be read where it is damaged,
// begin a new one where it is empty, try again where the cause may be gone.
func (w *Window) Refuse(refused error, readOnly func(context.Context) (*ledger.Book, error)) {
	logError(refused)
	w.clear()
	w.own = nil
	code := data.Code("")
	if known, ok := errors.AsType[*data.Error](refused); ok {
		code = known.Code
	}
	var ways []fyne.CanvasObject
	way := func(text string, tapped func()) {
		button := parts.NewButton
		if len(ways) == 0 && code != data.CodeNewerVersion { // there, a newer Seatbook is the way
			button = parts.NewMainButton
		}
		ways = append(ways, button(text, tapped))
	}
	opens := func(text string, open func(context.Context) (*ledger.Book, error)) {
		way(text, func() { w.openAgain(open, readOnly) })
	}
	if canRead(code) {
		opens(w.words.Text("refusal.read_only"), readOnly)
	}
	if backups := w.options.Backups; backups != nil {
		d := w.begin(nil) // for the dialogs
		if CanReplace(refused) {
			way(w.words.Text("backup.restore"), w.showBackups)
		}
		switch {
		case code == data.CodeDamaged:
			way(w.words.Text("refusal.rescue"), d.rescue)
		case code == data.CodeWasARecord:
			opens(w.words.Text("refusal.begin"), backups.Begin)
		case canChange(code):
			opens(w.words.Text("refusal.again"), backups.OpenNow)
		}
	}
	w.showRefusal(w.words.errorText(refused), ways...)
	if len(w.dropped) > 0 {
		w.dropped = nil
		w.refuse()
	}
}

// openAgain opens the record in another way, or once more.
func (w *Window) openAgain(open, readOnly func(context.Context) (*ledger.Book, error)) {
	w.showOpening()
	e := w.sendQuietly(nil)
	run(e, open, func(book *ledger.Book, err error) {
		e.leave()
		if err != nil {
			w.Refuse(err, readOnly)
			return
		}
		w.Open(book)
	})
}

// canRead tells whether a record that can't be opened to write may be one that can be
// read.
func canRead(code data.Code) bool {
	switch code {
	case data.CodeInUse, data.CodeNoAccess, data.CodeReadOnly, data.CodeDiskFull, data.CodeQuota, data.CodeFileLimit, data.CodeDiskFault, data.CodeSeveralNames:
		return true
	}
	return false
}

// CanReplace tells whether a backup can be put in the place of a record that can't be
// opened: what is wrong is the file itself, whatever it is, not that it is in use, that
// it may not be written, or that there is no room.
func CanReplace(refused error) bool {
	if known, ok := errors.AsType[*data.Error](refused); ok {
		switch known.Code {
		case data.CodeDamaged, data.CodeNotARecord, data.CodeWasARecord, data.CodeNewerVersion:
			return true
		}
		return false
	}
	return !isStopped(refused)
}

// canChange tells whether what is in the way may be gone when it is tried again.
func canChange(code data.Code) bool {
	return canRead(code) || code == data.CodeGone || code == data.CodeCantSave || code == data.CodeNoWriting || code == data.CodeNotAFolder || code == ""
}

// rescue saves what can be read of a record in a new file, and says what is missing.
func (d *desk) rescue() {
	d.window.chooseSave(d.Text("refusal.rescue"), d.Text("file_lost.record_name"), func(path string) {
		backups := d.window.options.Backups
		write(d.root, func(ctx context.Context) ([]data.Missing, error) { return backups.Rescue(ctx, path) }, func(missing []data.Missing, err error) {
			if err != nil {
				d.fail(err)
				return
			}
			d.tellRescued(path, missing)
		})
	})
}

func (d *desk) tellRescued(path string, missing []data.Missing) {
	f := d.newForm(d.Text("rescue.title"))
	f.topic = topicRecord
	f.size = fyne.NewSize(560, 0)
	f.dismiss.SetText(d.Text("button.close"))
	f.first = f.dismiss
	for _, lost := range missing {
		f.say(d.missingText(lost))
	}
	saved := d.Text("rescue.rest", "File", filepath.Base(path))
	if len(missing) == 0 {
		saved = d.Text("rescue.all", "File", filepath.Base(path))
	}
	f.say(saved)
	f.say(d.Text("rescue.open"))
	f.showWith(f.column)
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

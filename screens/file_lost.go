package screens

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// lostFile is what is said of a record's file that is not ours any more.
type lostFile struct {
	code data.Code
	kept string // the backup of what is open
}

// isLost tells whether an error may be that of a record's file that is not ours any
// more.
func isLost(err error) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && (known.Code == data.CodeGone || known.Code == data.CodeReplaced)
}

// fileChecked is what a look at the record's file found.
type fileChecked struct {
	lost    error
	kept    string // the backup that was made of what is open, empty for none
	notKept error
}

// checkFile checks that the record's file is still the one that was opened, and offers
// what can be done where it is not. What is open is backed up at once, so that nothing
// of it depends on the answer. otherwise, which may be nil, runs where the file is ours.
func (w *Window) checkFile(otherwise func()) {
	d := w.desk
	if w.options.Backups == nil || d.book != w.own || d.book == nil {
		if otherwise != nil {
			otherwise()
		}
		return
	}
	first, settings, backups := w.lost == nil, d.settings, w.options.Backups
	askOr(d.root, &w.checking, func(ctx context.Context) (found fileChecked, err error) {
		if found.lost = backups.CheckFile(); isLost(found.lost) && first {
			found.kept, found.notKept = backups.Keep(ctx, settings)
		}
		return found, nil
	}, func(found fileChecked) {
		known, ok := errors.AsType[*data.Error](found.lost)
		switch {
		case !ok || !isLost(found.lost):
			if otherwise != nil {
				otherwise()
			}
		case w.lost == nil:
			logError(found.lost)
			w.lost = &lostFile{code: known.Code, kept: found.kept}
			d.root.tellLost(found.notKept)
		case otherwise != nil: // a step was tried all the same
			d.root.tellLost(nil)
		}
	}, d.root.fail)
}

// tellLost says that the record's file is gone or replaced, and what can be done.
func (d *desk) tellLost(notKept error) {
	lost, name := d.window.lost, filepath.Base(d.window.options.Path)
	title, text := d.Text("file_lost.gone_title"), d.Text("file_lost.gone_text", "File", name)
	if lost.code == data.CodeReplaced {
		title, text = d.Text("file_lost.replaced_title"), d.Text("file_lost.replaced_text", "File", name)
	}
	f := d.newForm(title)
	f.topic = topicRecord
	f.size = fyne.NewSize(640, 0)
	f.dismiss.SetText(d.Text("button.close"))
	f.say(text)
	switch {
	case notKept != nil:
		logError(notKept)
		f.say(d.Text("file_lost.not_backed_up", "Why", d.errorText(notKept)))
	case lost.kept != "":
		f.say(d.Text("file_lost.backed_up", "File", lost.kept))
	}
	save := parts.NewMainButton(d.Text("file_lost.save_as"), func() {
		f.hide()
		d.saveAs()
	})
	f.first = save
	buttons := []fyne.CanvasObject{save}
	if lost.code == data.CodeReplaced {
		buttons = append([]fyne.CanvasObject{parts.NewButton(d.Text("file_lost.open_now"), func() {
			f.hide()
			d.openNow()
		})}, buttons...)
	}
	f.showWith(f.column, buttons...)
}

// saveAs saves what is open as another file, and goes on with that.
func (d *desk) saveAs() {
	w := d.window
	w.chooseSave(d.Text("file_lost.save_as"), d.Text("file_lost.record_name"), func(path string) {
		backups := w.options.Backups
		write(d.root, func(ctx context.Context) (*ledger.Book, error) { return backups.SaveAs(ctx, path) }, func(book *ledger.Book, err error) {
			if err != nil {
				d.root.fail(err)
				return
			}
			w.options.Path = path
			w.open(book, func() { w.notices.say(w.words.Text("file_lost.saved", "File", path)) })
		})
	})
}

// openNow opens what is in the record's place now.
func (d *desk) openNow() {
	w, backups := d.window, d.window.options.Backups
	write(d.root, backups.OpenNow, func(book *ledger.Book, err error) {
		known, ok := errors.AsType[*data.Error](err)
		switch {
		case err == nil:
			w.Open(book)
		case ok && known.Code == data.CodeStartAgain:
			d.root.fail(err)
		default:
			w.Refuse(err, backups.OpenNow)
		}
	})
}

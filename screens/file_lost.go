package screens

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// lostFile is what is said of a record's file that is not ours any more.
type lostFile struct {
	code data.Code
	kept string // the backup of what is open
}

// fileChecked is what a look at the record's file found.
type fileChecked struct {
	lost    error
	kept    string // the backup that was made of what is open, empty for none
	notKept error
}

// CheckFile checks that the record's file is still the one that was opened, and offers
// what can be done where it is not. What is open is backed up at once, so that nothing
// of it depends on the answer. otherwise, which may be nil, runs where the file is ours.
func (w *Window) CheckFile(otherwise func()) {
	d := w.Desk
	if w.Options.Backups == nil || !d.IsOwn() || d.Book == nil {
		if otherwise != nil {
			otherwise()
		}
		return
	}
	first, settings, backups := w.lost == nil, d.Settings, w.Options.Backups
	desk.AskOr(d.Root, &w.checking, func(ctx context.Context) (found fileChecked, err error) {
		if found.lost = backups.CheckFile(); desk.IsLost(found.lost) && first {
			found.kept, found.notKept = backups.Keep(ctx, settings)
		}
		return found, nil
	}, func(found fileChecked) {
		known, ok := errors.AsType[*data.Error](found.lost)
		switch {
		case !ok || !desk.IsLost(found.lost):
			if otherwise != nil {
				otherwise()
			}
		case w.lost == nil:
			desk.LogError(found.lost)
			w.lost = &lostFile{code: known.Code, kept: found.kept}
			tellLost(d.Root, *w.lost, found.notKept)
		case otherwise != nil: // a step was tried all the same
			tellLost(d.Root, *w.lost, nil)
		}
	}, d.Root.Fail)
}

// tellLost says that the record's file is gone or replaced, and what can be done.
func tellLost(d *desk.Desk, lost lostFile, notKept error) {
	name := filepath.Base(d.Window.Options.Path)
	title, text := d.Text("file_lost.gone_title"), d.Text("file_lost.gone_text", "File", name)
	if lost.code == data.CodeReplaced {
		title, text = d.Text("file_lost.replaced_title"), d.Text("file_lost.replaced_text", "File", name)
	}
	f := d.NewForm(title)
	f.Topic = desk.TopicRecord
	f.Size = fyne.NewSize(640, 0)
	f.Dismiss.SetText(d.Text("button.close"))
	f.Say(text)
	switch {
	case notKept != nil:
		desk.LogError(notKept)
		f.Say(d.Text("file_lost.not_backed_up", "Why", d.ErrorText(notKept)))
	case lost.kept != "":
		f.Say(d.Text("file_lost.backed_up", "File", lost.kept))
	}
	save := parts.NewMainButton(d.Text("file_lost.save_as"), func() {
		f.Hide()
		saveAs(d)
	})
	f.First = save
	buttons := []fyne.CanvasObject{save}
	if lost.code == data.CodeReplaced {
		buttons = append([]fyne.CanvasObject{parts.NewButton(d.Text("file_lost.open_now"), func() {
			f.Hide()
			openNow(d)
		})}, buttons...)
	}
	f.ShowWith(f.Column, buttons...)
}

// saveAs saves what is open as another file, and goes on with that.
func saveAs(d *desk.Desk) {
	w := d.Window
	w.ChooseSave(d.Text("file_lost.save_as"), d.Text("file_lost.record_name"), func(path string) {
		backups := w.Options.Backups
		desk.Write(d.Root, func(ctx context.Context) (*ledger.Book, error) { return backups.SaveAs(ctx, path) }, func(book *ledger.Book, err error) {
			if err != nil {
				d.Root.Fail(err)
				return
			}
			w.Options.Path = path
			d.Go.OpenThen(book, func() { w.Notices.Say(d.Words.Text("file_lost.saved", "File", path)) })
		})
	})
}

// openNow opens what is in the record's place now.
func openNow(d *desk.Desk) {
	backups := d.Window.Options.Backups
	desk.Write(d.Root, backups.OpenNow, func(book *ledger.Book, err error) {
		known, ok := errors.AsType[*data.Error](err)
		switch {
		case err == nil:
			d.Go.OpenThen(book, nil)
		case ok && known.Code == data.CodeStartAgain:
			d.Root.Fail(err)
		default:
			d.Go.Refuse(err, backups.OpenNow)
		}
	})
}

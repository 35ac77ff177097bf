package backups

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

// Lost is what is said of a record's file that is not ours any more.
type Lost struct {
	Code data.Code
	Kept string // the backup of what is open
}

// TellLost says that the record's file is gone or replaced, and what can be done.
func TellLost(d *desk.Desk, lost Lost, notKept error) {
	name := filepath.Base(d.Window.Options.Path)
	title, text := d.Text("file_lost.gone_title"), d.Text("file_lost.gone_text", "File", name)
	if lost.Code == data.CodeReplaced {
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
	case lost.Kept != "":
		f.Say(d.Text("file_lost.backed_up", "File", lost.Kept))
	}
	save := parts.NewMainButton(d.Text("file_lost.save_as"), func() {
		f.Hide()
		saveAs(d)
	})
	f.First = save
	buttons := []fyne.CanvasObject{save}
	if lost.Code == data.CodeReplaced {
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

package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/parts"
)

// Refuse shows why the record can't be opened, and what can be done: read it
// where another Seatbook has it open, or restore a backup where it is damaged.
func (w *Window) Refuse(refused error, readOnly func(context.Context) (importing.Book, error)) {
	logError(refused)
	buttons := container.NewHBox()
	if known, ok := errors.AsType[*data.Error](refused); ok && known.Code == data.CodeInUse {
		buttons.Add(parts.NewMainButton(w.words.Text("refusal.read_only"), func() {
			var book importing.Book
			var err error
			w.options.Run(func() { book, err = readOnly(context.Background()) }, func() {
				if err != nil {
					w.Refuse(err, readOnly)
					return
				}
				w.Open(book)
			})
		}))
	}
	if w.canReplace(refused) {
		w.begin(nil) // for the dialogs
		buttons.Add(parts.NewMainButton(w.words.Text("backup.restore"), w.showBackups))
	}
	buttons.Add(parts.NewButton(w.words.Text("menu.quit"), w.app.Quit))
	column := container.NewVBox(
		parts.NewHeading(w.words.Text("refusal.title")),
		parts.NewWrapped(w.words.errorText(refused)),
		parts.NewFaint(w.options.Path), buttons)
	w.window.SetContent(container.New(&narrow{width: 560}, container.New(layout.NewCustomPaddedLayout(48, 24, 24, 24), column)))
	w.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) { w.dialogKey(key) })
}

// canReplace tells whether a backup can be put in the place of a record that can't
// be opened: nothing in it can be read.
func (w *Window) canReplace(refused error) bool {
	known, ok := errors.AsType[*data.Error](refused)
	return ok && w.options.Backups != nil && (known.Code == data.CodeDamaged || known.Code == data.CodeNotARecord)
}

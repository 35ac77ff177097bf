package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/backups"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Refuse shows why the record can't be opened, and what can be done: read it where it
// can't be written to, restore a backup or save what can be read where it is damaged,
// begin a new one where it is empty, try again where the cause may be gone.
func (w *Window) Refuse(refused error, readOnly func(context.Context) (*ledger.Book, error)) {
	desk.LogError(refused)
	w.clear()
	w.Own = nil
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
		opens(w.Words.Text("refusal.read_only"), readOnly)
	}
	if kept := w.Options.Backups; kept != nil {
		d := w.Begin(nil) // for the dialogs
		if CanReplace(refused) {
			way(w.Words.Text("backup.restore"), func() { backups.Show(d) })
		}
		switch {
		case code == data.CodeDamaged:
			way(w.Words.Text("refusal.rescue"), func() { backups.Rescue(d) })
		case code == data.CodeWasARecord || code == data.CodeEmptyRecord:
			opens(w.Words.Text("refusal.begin"), kept.Begin)
		case canChange(code):
			opens(w.Words.Text("refusal.again"), kept.OpenNow)
		}
	}
	w.showRefusal(w.Words.ErrorText(refused), ways...)
	if len(w.dropped) > 0 {
		w.dropped = nil
		w.refuse()
	}
}

// openAgain opens the record in another way, or once more.
func (w *Window) openAgain(open, readOnly func(context.Context) (*ledger.Book, error)) {
	w.showOpening()
	e := w.SendQuietly(nil)
	desk.Run(e, open, func(book *ledger.Book, err error) {
		e.Leave()
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
	case data.CodeInUse, data.CodeHeld, data.CodeNoAccess, data.CodeOnlyReadable, data.CodeReadOnly, data.CodeDiskFull, data.CodeQuota, data.CodeFileLimit, data.CodeDiskFault, data.CodeSeveralNames:
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
		case data.CodeDamaged, data.CodeNotARecord, data.CodeWasARecord, data.CodeEmptyRecord, data.CodeNewerVersion:
			return true
		}
		return false
	}
	return !desk.IsStopped(refused)
}

// canChange tells whether what is in the way may be gone when it is tried again.
func canChange(code data.Code) bool {
	return canRead(code) || code == data.CodeGone || code == data.CodeCantSave || code == data.CodeNoWriting || code == data.CodeNotAFolder || code == ""
}

// showUnread shows that an open record can't be read, and asks again when wanted.
func (w *Window) showUnread(err error) {
	text := w.Words.Text("opening.stopped")
	if !desk.IsStopped(err) {
		desk.LogError(err)
		text = w.Words.ErrorText(err)
	}
	again := parts.NewMainButton(w.Words.Text("button.again"), func() {
		w.showOpening()
		w.ReadSettings()
	})
	w.opening = false
	w.showRefusal(text, again)
}

// showRefusal says why no record is on view, and what can be done.
func (w *Window) showRefusal(text string, ways ...fyne.CanvasObject) {
	buttons := container.NewHBox(ways...)
	buttons.Add(parts.NewButton(w.Words.Text("menu.quit"), w.quit))
	column := container.New(parts.FormColumn{},
		parts.NewHeading(w.Words.Text("refusal.title")),
		parts.NewWrapped(text),
		parts.NewFaint(w.Options.Path), buttons)
	w.Fyne().SetTitle("Seatbook")
	w.fill(nil, container.New(&parts.Narrow{Width: 560}, container.New(layout.NewCustomPaddedLayout(48, 24, 24, 24), column)))
}

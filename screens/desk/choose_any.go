package desk

import (
	"context"
	"errors"

	"github.com/ncruces/zenity"

	"seatbook/screens/choose"
)

// ChooseAny asks for files of any kind, with the system's own dialog or with one of ours where the
// system has none.
func (w *Window) ChooseAny(title string, chosen func(paths []string)) {
	if w.Options.ChooseFiles != nil {
		w.Options.ChooseFiles(chosen)
		return
	}
	if !zenity.IsAvailable() {
		w.chooseAnyFile(title, chosen)
		return
	}
	e := w.SendQuietly(w.Desk)
	Run(e, func(ctx context.Context) ([]string, error) {
		return zenity.SelectFileMultiple(zenity.Title(title), zenity.Context(ctx))
	}, func(paths []string, err error) {
		switch {
		case e.over: // another record is on view by now
		case errors.Is(err, zenity.ErrCanceled):
		case err != nil:
			LogError(err)
			w.chooseAnyFile(title, chosen)
		default:
			chosen(paths)
		}
		e.Leave()
	})
}

// chooseAnyFile asks for files with our own dialog.
func (w *Window) chooseAnyFile(title string, chosen func(paths []string)) {
	w.Desk.OpenChooser(title, choose.Asking{Extensions: []string{choose.AnyFile}}, chosen)
}

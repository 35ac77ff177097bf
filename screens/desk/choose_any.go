package desk

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"github.com/ncruces/zenity"
)

// ChooseAny asks for files of any kind, with the system's own dialog or the toolkit's.
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

// chooseAnyFile asks for one file with the toolkit's dialog.
func (w *Window) chooseAnyFile(title string, chosen func(paths []string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			LogIfNotNil(err)
			return
		}
		LogIfNotNil(file.Close())
		chosen([]string{file.URI().Path()})
	}, w.fyne)
	d.SetTitleText(title)
	d.Show()
	d.Resize(w.fyne.Canvas().Size().SubtractWidthHeight(80, 80))
}

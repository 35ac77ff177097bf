package desk

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/ncruces/zenity"
)

// ChooseFiles asks for files with the system's own dialog, or with the toolkit's
// where the system has none.
func (w *Window) ChooseFiles(chosen func(paths []string)) {
	if w.Options.ChooseFiles != nil {
		w.Options.ChooseFiles(chosen)
		return
	}
	if !zenity.IsAvailable() {
		w.chooseFile(chosen)
		return
	}
	title, kind := w.Words.Text("import.choose"), w.Words.Text("import.exports")
	e := w.SendQuietly(w.Desk)
	Run(e, func(ctx context.Context) ([]string, error) {
		return zenity.SelectFileMultiple(zenity.Title(title), zenity.Context(ctx),
			zenity.FileFilter{Name: kind, Patterns: []string{"*.csv", "*.json", "*.txt", "*.tsv", "*.xlsx", "*.seatbook", "*.age"}, CaseFold: true})
	}, func(paths []string, err error) {
		switch {
		case e.over: // another record is on view by now
		case errors.Is(err, zenity.ErrCanceled):
		case err != nil:
			LogError(err)
			w.chooseFile(chosen)
		default:
			chosen(paths)
		}
		e.Leave()
	})
}

// chooseFile asks for one file with the toolkit's dialog.
func (w *Window) chooseFile(chosen func(paths []string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			LogIfNotNil(err)
			return
		}
		LogIfNotNil(file.Close())
		chosen([]string{file.URI().Path()})
	}, w.fyne)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".csv", ".json", ".txt", ".tsv", ".xlsx", ".seatbook", ".age"}))
	d.SetTitleText(w.Words.Text("import.choose"))
	d.Show()
	d.Resize(w.fyne.Canvas().Size().SubtractWidthHeight(80, 80)) // only once it is shown: before, it has no size to compare with
}

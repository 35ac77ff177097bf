package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"github.com/ncruces/zenity"
)

// chooseFiles asks for files with the system's own dialog, or with the toolkit's
// where the system has none.
func (w *Window) chooseFiles(chosen func(paths []string)) {
	if w.options.ChooseFiles != nil {
		w.options.ChooseFiles(chosen)
		return
	}
	if !zenity.IsAvailable() {
		w.chooseFile(chosen)
		return
	}
	title, kind := w.words.Text("import.choose"), w.words.Text("import.exports")
	e := w.sendQuietly(w.desk)
	run(e, func(ctx context.Context) ([]string, error) {
		return zenity.SelectFileMultiple(zenity.Title(title), zenity.Context(ctx),
			zenity.FileFilter{Name: kind, Patterns: []string{"*.csv", "*.json", "*.txt", "*.tsv", "*.xlsx", "*.seatbook", "*.age"}, CaseFold: true})
	}, func(paths []string, err error) {
		switch {
		case e.over: // another record is on view by now
		case errors.Is(err, zenity.ErrCanceled):
		case err != nil:
			logError(err)
			w.chooseFile(chosen)
		default:
			chosen(paths)
		}
		e.leave()
	})
}

// chooseFile asks for one file with the toolkit's dialog.
func (w *Window) chooseFile(chosen func(paths []string)) {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil || file == nil {
			logIfNotNil(err)
			return
		}
		logIfNotNil(file.Close())
		chosen([]string{file.URI().Path()})
	}, w.window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".csv", ".json", ".txt", ".tsv", ".xlsx", ".seatbook", ".age"}))
	d.SetTitleText(w.words.Text("import.choose"))
	d.Show()
	d.Resize(w.window.Canvas().Size().SubtractWidthHeight(80, 80)) // only once it is shown: before, it has no size to compare with
}

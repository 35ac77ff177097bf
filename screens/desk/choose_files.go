package desk

import (
	"context"
	"errors"

	"github.com/ncruces/zenity"

	"seatbook/screens/choose"
)

// importable are the extensions of what can be imported.
func importable() []string {
	return []string{".csv", ".json", ".txt", ".tsv", ".xlsx", ".seatbook", ".age"}
}

// ChooseFiles asks for files with the system's own dialog, or with one of ours where the
// system has none.
func (w *Window) ChooseFiles(chosen func(paths []string)) {
	if w.Options.ChooseFiles != nil {
		w.Options.ChooseFiles(chosen)
		return
	}
	if !zenity.IsAvailable() {
		w.Desk.OpenChooser(w.Words.Text("import.choose"), choose.Asking{Extensions: importable()}, chosen)
		return
	}
	title, kind := w.Words.Text("import.choose"), w.Words.Text("import.exports")
	var patterns []string
	for _, extension := range importable() {
		patterns = append(patterns, "*"+extension)
	}
	e := w.SendQuietly(w.Desk)
	Run(e, func(ctx context.Context) ([]string, error) {
		return zenity.SelectFileMultiple(zenity.Title(title), zenity.Context(ctx),
			zenity.FileFilter{Name: kind, Patterns: patterns, CaseFold: true})
	}, func(paths []string, err error) {
		switch {
		case e.over: // another record is on view by now
		case errors.Is(err, zenity.ErrCanceled):
		case err != nil:
			LogError(err)
			w.Desk.OpenChooser(w.Words.Text("import.choose"), choose.Asking{Extensions: importable()}, chosen)
		default:
			chosen(paths)
		}
		e.Leave()
	})
}

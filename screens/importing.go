package screens

import "seatbook/screens/imports"

// ChooseImport asks which files to import.
func (w *Window) ChooseImport() {
	w.ChooseFiles(w.importFiles)
}

// importFiles imports files where a record is on view.
func (w *Window) importFiles(paths []string) {
	if w.onView() && len(paths) > 0 {
		imports.Read(w.Desk, paths)
	}
}

package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/files"
)

// chooseImport asks which files to import.
func (w *Window) chooseImport() {
	if w.desk != nil {
		w.chooseFiles(w.importFiles)
	}
}

// importFiles reads files, compares them with the record, and shows what an
// import would do. Nothing is written before the user has seen that.
func (w *Window) importFiles(paths []string) {
	if w.desk == nil || len(paths) == 0 {
		return
	}
	d := w.desk
	organization := w.subscriptions.query.Organization
	ask(d, func(ctx context.Context) (data.ImportPlan, error) {
		facts, err := files.ReadAll(ctx, paths)
		if err != nil {
			return data.ImportPlan{}, err
		}
		snapshot, err := d.book.Snapshot(ctx, organization)
		if err != nil {
			return data.ImportPlan{}, err
		}
		return data.PlanImport(snapshot, facts, d.catalog, d.today()), nil
	}, func(plan data.ImportPlan) { newImportDialog(d, plan).open() })
}

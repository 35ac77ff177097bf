package screens

import (
	"context"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
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
	organization := firstOrganization(w.subscriptions.query.Organization, w.subscriptions.organizations)
	var unmapped []files.Unmapped
	ask(d, func(ctx context.Context) (facts importing.Facts, err error) {
		known, err := d.book.Mappings(ctx)
		if err != nil {
			return facts, err
		}
		facts, unmapped, err = files.ReadAll(ctx, paths, known)
		return facts, err
	}, func(facts importing.Facts) { d.mapRest(facts, unmapped, organization) })
}

// mapRest asks what the columns of each table hold that no form fits, and then
// shows what the import would do.
func (d *desk) mapRest(facts importing.Facts, unmapped []files.Unmapped, organization data.OrganizationID) {
	if len(unmapped) == 0 {
		d.planImport(facts, organization)
		return
	}
	newMappingDialog(d, unmapped[0], func(mapped importing.Facts) {
		facts.Add(mapped)
		d.mapRest(facts, unmapped[1:], organization)
	}).open()
}

// planImport works out what the files would do to an organization's record, and
// shows it.
func (d *desk) planImport(facts importing.Facts, organization data.OrganizationID) {
	var reconciled importing.Reconciliation
	catalog, on := d.catalog, d.today()
	ask(d, func(ctx context.Context) (importing.Plan, error) {
		snapshot, err := d.book.Snapshot(ctx, organization)
		if err != nil {
			return importing.Plan{}, err
		}
		plan := importing.NewPlan(snapshot, facts, catalog, on)
		reconciled = importing.Reconcile(snapshot, facts, plan, files.Days(pathsOf(facts)))
		return plan, nil
	}, func(plan importing.Plan) { newImportDialog(d, facts, plan, reconciled).open() })
}

// pathsOf are the files that facts come from.
func pathsOf(facts importing.Facts) (paths []string) {
	seen := map[string]bool{}
	note := func(source importing.Source) {
		if !seen[source.File] {
			seen[source.File] = true
			paths = append(paths, source.File)
		}
	}
	for _, fact := range facts.Subscriptions {
		note(fact.Source)
	}
	for _, fact := range facts.People {
		note(fact.Source)
	}
	return paths
}

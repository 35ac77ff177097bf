package imports

import (
	"context"
	"os"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// Read reads files, compares them with the record, and shows what an
// import would do. Nothing is written before the user has seen that.
func Read(d *desk.Desk, paths []string) {
	book := d.Book
	for _, path := range paths {
		if isSame(path, d.Window.Options.Path) { // reading it here would let go of what keeps others out
			d.Fail(data.NewError(data.CodeUnknownFormat, "File", path))
			return
		}
	}
	sparing := d.Window.Options.Spare()
	organization := desk.FirstOrganization(d.Go.ChosenOrganization(), d.Go.Organizations())
	options := files.Options{Dates: d.DateOrder(), Written: exports.Written}
	desk.Ask(d, &d.Window.Importing, func(ctx context.Context) (read filesRead, err error) {
		defer sparing(ctx)()
		options := options
		if options.Known, err = book.Mappings(ctx); err != nil {
			return read, err
		}
		read.Facts, read.unmapped, err = files.ReadAll(ctx, paths, options)
		return read, err
	}, func(read filesRead) { mapRest(d, read.Facts, read.unmapped, organization) })
}

// filesRead is what is in files, and the tables that no form fits.
type filesRead struct {
	importing.Facts
	unmapped []files.Unmapped
}

// mapRest asks what the columns of each table hold that no form fits, and then
// shows what the import would do.
func mapRest(d *desk.Desk, facts importing.Facts, unmapped []files.Unmapped, organization data.OrganizationID) {
	if len(unmapped) == 0 {
		if facts.NamesOrganizations() {
			organization = eachItsOwn
		}
		planImport(d, facts, organization)
		return
	}
	newMappingDialog(d, unmapped[0], func(mapped importing.Facts) {
		facts.Add(mapped)
		mapRest(d, facts, unmapped[1:], organization)
	}).open()
}

// eachItsOwn has each row of a list of several organizations go to the one that it names.
const eachItsOwn data.OrganizationID = 0

// planImport works out what the files would do to an organization's record, and
// shows it.
func planImport(d *desk.Desk, facts importing.Facts, organization data.OrganizationID) {
	book, catalog, on, words, sparing := d.Book, d.Catalog, d.Today(), d.Words, d.Window.Options.Spare()
	snapshotOf := book.SnapshotWithDays
	if organization == eachItsOwn && facts.NamesOrganizations() {
		organization, snapshotOf = desk.FirstOrganization(d.Go.ChosenOrganization(), d.Go.Organizations()), book.SnapshotOfAll
	}
	desk.Ask(d, &d.Window.Importing, func(ctx context.Context) (planned importPlanned, err error) {
		snapshot, err := readBeside(ctx, sparing, facts, func(ctx context.Context) (importing.Snapshot, error) { return snapshotOf(ctx, organization) })
		if err != nil {
			return planned, err
		}
		defer sparing(ctx)()
		planned.plan = importing.NewPlan(snapshot, facts, catalog, on)
		known, err := book.Mappings(ctx)
		if err != nil {
			return planned, err
		}
		planned.unkept = planned.plan.Empty() && planned.plan.Unkept(known)
		planned.reconciled = importing.Reconcile(snapshot, facts, planned.plan, files.Days(pathsOf(facts)))
		planned.made = planned.plan.NewOrganizations()
		planned.lines, planned.story = planLines(planned.plan, planned.made, planned.reconciled), importStory(words, planned.plan, planned.reconciled)
		return planned, ctx.Err()
	}, func(planned importPlanned) {
		if len(planned.plan.Near) > 0 {
			askNear(d, facts, planned.plan.Near, func(facts importing.Facts) { planImport(d, facts, eachItsOwn) })
			return
		}
		newDialog(d, facts, planned).open()
	})
}

// readBeside reads the record that files are compared with. What both hold is held once
// before there is more.
func readBeside(ctx context.Context, sparing func(context.Context) func(), facts importing.Facts, read func(context.Context) (importing.Snapshot, error)) (importing.Snapshot, error) {
	defer sparing(ctx)()
	snapshot, err := read(ctx)
	facts.Share(&snapshot)
	return snapshot, err
}

// importPlanned is what files would do to a record, and where the two differ; and both
// in words, which takes long enough of 100,000 people to be done beside the window.
type importPlanned struct {
	plan       importing.Plan
	made       []importing.NewOrganization
	reconciled importing.Reconciliation
	lines      []planLine
	story      string
	unkept     bool // nothing changes, but the columns of a table are not remembered yet
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

// isSame tells whether two paths lead to one file.
func isSame(a, b string) bool {
	first, errA := os.Stat(a)
	second, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(first, second)
}

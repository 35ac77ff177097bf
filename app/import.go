package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime/debug"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// importCommand imports what Microsoft 365 exports (F1 to F5).
type importCommand struct {
	DryRun bool
	JSON   bool
	Map    string   `placeholder:"NAME|FILE.toml"`
	Files  []string `arg:"" name:"file"`
}

// Run plans the import, writes it unless it is only tried, and tells what it did.
func (c importCommand) Run(p *program) error {
	book, done, err := c.open(p)
	if err != nil {
		return err
	}
	plan, err := c.plan(p, book)
	tell := c.teller(p, plan)
	if err == nil && !c.DryRun {
		plan.Staying = importing.Staying{} // they have been counted
		debug.FreeOSMemory()               // writing would first let as much garbage pile up as planning left
		err = p.importPlan(book, plan)
	}
	if err := errors.Join(err, done()); err != nil {
		return err
	}
	return tell()
}

// importPlan writes a plan. A record that holds something is backed up before it.
func (p *program) importPlan(book *record, plan importing.Plan) error {
	settings, err := book.Settings(p.ctx)
	if err != nil {
		return err
	}
	latest, err := book.History(p.ctx, data.HistoryQuery{Limit: 1})
	if err != nil {
		return err
	}
	if latest.Count > 0 && !plan.Empty() {
		if _, err := book.file.BackUpTo(p.ctx, backupFolder(settings, p.record), settings.BackupRecipient); err != nil {
			return fmt.Errorf("backing up before an import: %w", err)
		}
	}
	_, err = book.Do(p.ctx, acts.Import{Plan: plan})
	return err
}

// open opens the record. An import that is only tried changes no file, and makes
// none where there is no record yet.
func (c importCommand) open(p *program) (book *record, done func() error, err error) {
	if p.sample {
		book, err = p.openSample(p.ctx)
		if err != nil {
			return nil, nil, err
		}
		return book, book.Close, nil
	}
	if !c.DryRun || p.exists() && p.empty == "" {
		begun, folders := !c.DryRun && (!p.exists() || p.empty != ""), sqlite.MissingFolders(p.record)
		book, err = p.open(c.DryRun)
		if err != nil {
			sqlite.RemoveFolders(folders)
			return nil, nil, err
		}
		return book, p.closing(book, begun, folders), nil
	}
	remove, err := sqlite.InScratch(p.ctx, "dry-run", p.record, func(folder string) (err error) {
		p.record = filepath.Join(folder, "record.seatbook")
		book, err = p.open(false)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	return book, func() error { return errors.Join(book.Close(), remove()) }, nil
}

func (c importCommand) plan(p *program, book *record) (importing.Plan, error) {
	_, plan, _, err := c.compare(p, book, book.Snapshot)
	return plan, err
}

// compare reads the files and works out what an import of them would do to the
// record.
func (c importCommand) compare(p *program, book *record, snapshotOf func(context.Context, data.OrganizationID) (importing.Snapshot, error)) (facts importing.Facts, plan importing.Plan, snapshot importing.Snapshot, err error) {
	// The record, the files and the plan are in memory together, once: what is left over
	// on the way goes at once, which a hundred thousand people feel and twenty don't.
	defer sparing(p.ctx)()
	for _, path := range c.Files {
		if sqlite.SameFile(path, p.record) { // reading it here would let go of what keeps others out
			return facts, plan, snapshot, data.NewError(data.CodeUnknownFormat, "File", path)
		}
	}
	options, err := c.options(p, book)
	if err != nil {
		return facts, plan, snapshot, err
	}
	facts, unmapped, err := files.ReadAll(p.ctx, c.Files, options)
	if err != nil {
		return facts, plan, snapshot, err
	}
	for _, asks := range unmapped { // only the window can ask
		facts.Rejected = append(facts.Rejected, importing.Rejection{
			Source: importing.Source{File: asks.Path}, Reason: data.NewError(data.CodeNotMapped, "File", asks.Path),
		})
	}
	if facts.NamesOrganizations() { // each row goes to the one that it names
		snapshotOf = book.SnapshotOfAll
	}
	if snapshot, err = snapshotOf(p.ctx, 0); err != nil {
		return facts, plan, snapshot, err
	}
	facts.Share(&snapshot)
	sparing(p.ctx)
	products, err := catalog()
	if err != nil {
		return facts, plan, snapshot, err
	}
	named, err := book.Products(p.ctx)
	if err != nil {
		return facts, plan, snapshot, err
	}
	return facts, importing.NewPlan(snapshot, facts, products.With(named), p.today()), snapshot, nil
}

// options are how the files are read: by the mapping that is asked for, one that is
// remembered or one in a file, and otherwise by those that their headers bring back.
func (c importCommand) options(p *program, book *record) (files.Options, error) {
	known, err := book.Mappings(p.ctx)
	o := files.Options{Known: known, Dates: desk.Words{Translator: p.words}.DateOrder(), Written: exports.Written}
	if err != nil || c.Map == "" {
		return o, err
	}
	for _, m := range known {
		if m.Name != "" && data.Fold(m.Name) == data.Fold(c.Map) {
			o.Map = &m
			return o, nil
		}
	}
	if filepath.Ext(c.Map) != ".toml" {
		return o, data.NewError(data.CodeNoSuchMapping, "Name", c.Map)
	}
	m, err := files.ReadMapping(c.Map)
	o.Map = &m
	return o, err
}

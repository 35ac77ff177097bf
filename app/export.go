package main

import (
	"io"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/sqlite"
	"seatbook/screens/exports"
)

// exportCommand writes what the record holds into a file.
type exportCommand struct {
	Format       string `required:"" enum:"csv,xlsx,pdf,ics,json"`
	What         string `placeholder:"LIST"`
	Organization string `placeholder:"NAME"`
	Plain        bool
	// EachOrganization writes the report of each into the folder Out.
	EachOrganization bool
	Out              string `arg:"" name:"out"`
}

// Validate refuses a list that there is none of, and what does not go together (kong
// calls it).
func (c exportCommand) Validate() error {
	if c.EachOrganization && (c.Format != "pdf" || c.Organization != "" || c.What != "" || c.Plain) {
		return &usageError{"each_organization", nil}
	}
	if c.Format == "json" && (c.Organization != "" || c.What != "" || c.Plain) {
		return &usageError{"whole_record", nil}
	}
	if c.What == "" {
		return nil
	}
	var known []string
	for _, list := range slices.Concat(exports.Lists(), exports.CostLists()) {
		if c.What == string(list) {
			return nil
		}
		known = append(known, string(list))
	}
	return &usageError{"not_one_of", []any{"Flag", "--what", "Known", strings.Join(known, ", "), "Text", c.What}}
}

// Run writes the file. It only reads the record, so that it works beside an open
// window.
func (c exportCommand) Run(p *program) error {
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	defer book.Close()
	known, err := knownProducts()
	if err != nil {
		return err
	}
	e := exports.NewExporter(p.words, book.Book, known, p.today())
	if c.EachOrganization {
		return p.exportEach(book, e, c.Out)
	}
	of, err := c.organization(p, book)
	if err != nil {
		return err
	}
	if c.Organization != "" {
		e.NarrowTo(of.ID)
	}
	if err := sqlite.Protected(c.Out, p.record); err != nil {
		return err
	}
	return files.Save(c.Out, func(out io.Writer) error {
		switch c.Format {
		case "pdf":
			if c.What != "" {
				return e.WriteListPDF(p.ctx, out, exports.List(c.What), p.now())
			}
			return e.WritePDF(p.ctx, out, of, p.now())
		case "ics":
			return e.WriteICS(p.ctx, out, p.now())
		case "json":
			return book.WriteJSON(p.ctx, out)
		case "xlsx":
			return e.WriteXLSX(p.ctx, out, c.lists()...)
		default:
			return e.WriteCSV(p.ctx, out, c.lists()[0], c.Plain)
		}
	})
}

// lists are those that are asked for; a workbook has room for all of them.
func (c exportCommand) lists() []exports.List {
	switch {
	case c.What != "":
		return []exports.List{exports.List(c.What)}
	case c.Format == "xlsx":
		return exports.Lists()
	default:
		return []exports.List{exports.ListSubscriptions}
	}
}

// organization returns the one that is named, otherwise the only one; the zero one is all
// of several.
func (c exportCommand) organization(p *program, book *record) (data.Organization, error) {
	all, err := book.Organizations(p.ctx)
	if err != nil {
		return data.Organization{}, err
	}
	if c.Organization == "" {
		if len(all) == 1 {
			return all[0], nil
		}
		return data.Organization{}, nil
	}
	for _, of := range all {
		if data.Fold(of.Name) == data.Fold(c.Organization) {
			return of, nil
		}
	}
	var known []string
	for _, of := range all {
		known = append(known, of.Name)
	}
	return data.Organization{}, data.NewError(data.CodeNoOrganization, "Name", c.Organization, "Known", strings.Join(known, ", "))
}

package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// exportEach writes the report of each organization into a folder, which is made where
// there is none. One that can't be written is named, and the others still are. What
// was there is only replaced where it is a report.
func (p *program) exportEach(book *record, e *exports.Exporter, folder string) error {
	all, err := p.reported(book)
	if err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o777); err != nil && !errors.Is(err, fs.ErrExist) {
		return &data.Error{Code: data.CodeCantSave, Params: map[string]any{"File": folder}, Err: err}
	}
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return data.NewError(data.CodeNotAFolder, "File", folder)
	}
	var failed error
	for i, name := range reportNames(all, p.words.Text("export.name.report")+" "+p.today().String()) {
		path := filepath.Join(folder, name)
		err := p.exportReport(book, e, all[i], path)
		if p.ctx.Err() != nil {
			return p.ctx.Err()
		}
		said := p.words.Text("command.each", "At", p.words.Number(i+1), "Of", p.words.Number(len(all)), "File", path)
		if err != nil {
			failed = errPartly
			said = p.words.Text("command.each_failed", "At", p.words.Number(i+1), "Of", p.words.Number(len(all)),
				"Organization", all[i].Name, "Detail", desk.ErrorText(p.words, err))
		}
		p.tell(oneLine(said))
	}
	return failed
}

// reported are the organizations that have a report of their own: all, but for the one
// without a name, which a record begins with, where others have all there is.
func (p *program) reported(book *record) ([]data.Organization, error) {
	all, err := book.Organizations(p.ctx)
	if err != nil || len(all) == 1 {
		return all, err
	}
	var kept []data.Organization
	for _, of := range all {
		if of.Name == "" {
			theirs, err := book.Subscriptions(p.ctx, data.SubscriptionQuery{Organization: of.ID, On: p.today(), Limit: 1})
			if err != nil {
				return nil, err
			}
			if theirs.Count == 0 {
				continue
			}
		}
		kept = append(kept, of)
	}
	return kept, nil
}

// exportReport writes the report of one organization.
func (p *program) exportReport(book *record, e *exports.Exporter, of data.Organization, path string) error {
	if err := errors.Join(sqlite.Protected(path, p.record), files.FreeForReport(path)); err != nil {
		return err
	}
	return files.Save(path, func(out io.Writer) error { return e.WritePDF(p.ctx, out, of, p.now()) })
}

// reportNames are the names of the files for some organizations: each as theirs, as far
// as a file can be called that, and no two alike on any system.
func reportNames(all []data.Organization, what string) (names []string) {
	taken := map[string]bool{}
	for _, of := range all {
		begins := strings.TrimSpace(files.SafeName(of.Name) + " " + what)
		name := begins + ".pdf"
		for n := 2; taken[data.Fold(name)]; n++ {
			name = begins + " (" + strconv.Itoa(n) + ").pdf"
		}
		taken[data.Fold(name)] = true
		names = append(names, name)
	}
	return names
}

package imports

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// ReconcileReport is the record against its tenant as a document: what differs,
// who is gone and what they still hold.
func ReconcileReport(t *i18n.Translator, r importing.Reconciliation, on data.Date, made time.Time) files.Report {
	w := desk.Words{Translator: t}
	report := files.Report{
		Title: w.Text("reconcile.title"), Subtitle: w.Text("reconcile.subtitle", "Date", w.Date(on)), Page: w.Text("report.page"), Made: made,
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
		Figures: []files.Figure{
			{Label: w.Text("reconcile.differences"), Value: w.Number(r.Differences.Len())},
			{Label: w.Text("reconcile.gone"), Value: w.Number(len(r.Gone))},
			{Label: w.Text("reconcile.lacking"), Value: w.Number(len(r.Lacking))},
		},
	}
	differences := files.Section{Empty: w.Text("report.nothing")}
	differences.Title = w.Text("reconcile.differences_title")
	for _, key := range []string{"action", "what", "record", "file", "newer"} {
		differences.Columns = append(differences.Columns, w.Text("import.column."+key))
	}
	for d := range r.Differences.All() {
		record, file := Sides(w, d.Fields)
		newer := ""
		if d.Newer != importing.SideUnknown {
			newer = desk.Coded(w, "import.side", d.Newer)
		}
		differences.Rows = append(differences.Rows, []files.Cell{exports.Text(desk.Coded(w, "import.action", d.Action)), exports.Text(d.Subject), exports.Text(strings.Join(record, ", ")), exports.Text(strings.Join(file, ", ")), exports.Text(newer)})
	}
	lacking := files.Section{Empty: w.Text("report.nothing")}
	lacking.Title = w.Text("reconcile.lacking_title")
	for _, key := range []string{"product", "vendor", "total"} {
		lacking.Columns = append(lacking.Columns, w.Text("column."+key))
	}
	for _, s := range r.Lacking {
		lacking.Rows = append(lacking.Rows, []files.Cell{exports.Text(s.Product), exports.Text(s.Vendor), exports.Text(TotalOf(w, s))})
	}
	report.Sections = []files.Section{differences, goneSection(w, w.Text("reconcile.gone_title"), r.Gone), lacking}
	if len(r.Unclear) > 0 {
		report.Sections = slices.Insert(report.Sections, 2, goneSection(w, w.Text("reconcile.unclear_title"), r.Unclear))
	}
	return report
}

// goneSection lists people whom no row of the files speaks of, with what they hold.
func goneSection(w desk.Words, title string, people []importing.Gone) files.Section {
	section := files.Section{Empty: w.Text("report.nothing")}
	section.Title = title
	for _, key := range []string{"name", "address", "products"} {
		section.Columns = append(section.Columns, w.Text("column."+key))
	}
	for _, g := range people {
		section.Rows = append(section.Rows, []files.Cell{exports.Text(g.Person.Name), exports.Text(g.Person.Address), exports.Text(strings.Join(g.Products, ", "))})
	}
	return section
}

// saveReport saves the report, to be printed, or as a table where the name says so.
func (i *dialog) saveReport() {
	report := ReconcileReport(i.Translator, i.reconciled, i.Today(), i.Window.Options.Now())
	style := exports.CSVStyle(i.Words)
	i.SaveFile(i.Text("import.report"), i.Text("reconcile.title")+" "+i.Today().String()+".pdf", func(_ context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error {
			switch strings.ToLower(filepath.Ext(path)) {
			case ".xlsx":
				var sheets []files.Sheet
				for _, section := range report.Sections {
					sheets = append(sheets, section.Sheet)
				}
				return files.WriteXLSX(out, sheets...)
			case ".csv":
				return files.WriteCSV(out, report.Sections[0].Sheet, style)
			default:
				return files.WritePDF(out, report)
			}
		})
	})
}

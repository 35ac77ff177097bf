package screens

import (
	"context"
	"io"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/parts"
)

// exportKind is what is exported, and as what.
type exportKind string

const (
	exportListCSV   exportKind = "list_csv"
	exportListPlain exportKind = "list_plain"
	exportListXLSX  exportKind = "list_xlsx"
	exportListsXLSX exportKind = "lists_xlsx"
	exportReport    exportKind = "report"
	exportCalendar  exportKind = "calendar"
	exportRecord    exportKind = "record"
)

func exportKinds() []exportKind {
	return []exportKind{exportListXLSX, exportListCSV, exportListPlain, exportListsXLSX, exportReport, exportCalendar, exportRecord}
}

// extension is that of the file.
func (k exportKind) extension() string {
	return map[exportKind]string{
		exportListCSV: ".csv", exportListPlain: ".csv", exportListXLSX: ".xlsx", exportListsXLSX: ".xlsx",
		exportReport: ".pdf", exportCalendar: ".ics", exportRecord: ".json",
	}[k]
}

// listOnView is the list of the tab that is shown.
func (w *Window) listOnView() ExportList {
	switch w.tab {
	case tabPeople:
		return ListPeople
	case tabChanges:
		if w.changes.view.Value() == pastEverything {
			return ListHistory
		}
		return ListChanges
	case tabAttention:
		return ListAttention
	case tabCosts:
		return ListCosts
	default:
		return ListSubscriptions
	}
}

// exporter exports what is on view, narrowed and sorted as it is there.
func (w *Window) exporter() *Exporter {
	e := NewExporter(w.words.Translator, w.desk.book, w.desk.today())
	e.Subscriptions, e.People = w.subscriptions.query, w.people.query
	e.Subscriptions.On = w.subscriptions.day()
	e.Changes.Search, e.History = w.changes.search, w.changes.history.query
	return e
}

// copyList puts the list on view into the clipboard.
func (w *Window) copyList() {
	e, list := w.exporter(), w.listOnView()
	ask(w.screens, &w.copying, func(ctx context.Context) (files.Sheet, error) { return e.Sheet(ctx, list) }, func(sheet files.Sheet) {
		w.app.Clipboard().SetContent(files.Tabbed(sheet, w.words.csvStyle()))
		w.notices.say(w.words.Count("export.copied", len(sheet.Rows)))
	})
}

// openExport asks what to export, and then where to.
func (w *Window) openExport() {
	d := w.desk
	f := d.newForm(d.Text("export.title"))
	f.topic = topicRecord
	what := parts.NewChoice(options(d.words, "export.kind", exportKinds()), exportListXLSX, nil)
	f.add("export", true, what)
	all := w.subscriptions.organizations
	whose := parts.NewChoice(organizationOptions(all), firstOrganization(w.subscriptions.query.Organization, all), nil)
	if len(all) > 1 {
		f.add("organization", true, whose)
		f.fields["organization"].Hide()
		what.OnChanged = func(string) {
			parts.ShowIf(what.Value() == exportReport, f.fields["organization"])
			f.fit()
		}
	}
	f.first = what
	var kind exportKind
	var of data.Organization
	f.show(d.Text("export.button"), func(*reading) func(context.Context) error {
		kind = what.Value()
		for _, organization := range all {
			if organization.ID == whose.Value() {
				of = organization
			}
		}
		return func(context.Context) error { return nil }
	}, func() { w.export(kind, of) })
}

// export asks where to save, and writes the file there.
func (w *Window) export(kind exportKind, of data.Organization) {
	d := w.desk
	e, list := w.exporter(), w.listOnView()
	name := d.Text("export.name."+string(kind)) + " " + d.today().String() + kind.extension()
	if kind == exportListCSV || kind == exportListPlain || kind == exportListXLSX {
		name = coded(d.words, "export.list", list) + " " + d.today().String() + kind.extension()
	}
	now := w.options.Now
	d.saveFile(d.Text("export.title"), name, func(ctx context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error { return e.write(ctx, out, kind, list, of, now) })
	})
}

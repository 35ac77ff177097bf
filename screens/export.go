package screens

import (
	"context"
	"io"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
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
	case desk.TabPeople:
		return ListPeople
	case desk.TabChanges:
		if w.changes.view.Value() == pastEverything {
			return ListHistory
		}
		return ListChanges
	case desk.TabAttention:
		return ListAttention
	case desk.TabCosts:
		return ListCosts
	default:
		return ListSubscriptions
	}
}

// exporter exports what is on view, narrowed and sorted as it is there.
func (w *Window) exporter() *Exporter {
	e := NewExporter(w.Words.Translator, w.Desk.Book, w.Desk.Today())
	e.Subscriptions, e.People = w.subscriptions.query, w.people.query
	e.Subscriptions.On = w.subscriptions.day()
	e.Changes.Search, e.History = w.changes.search, w.changes.history.query
	return e
}

// copyList puts the list on view into the clipboard.
func (w *Window) copyList() {
	e, list := w.exporter(), w.listOnView()
	desk.Ask(w.screens, &w.copying, func(ctx context.Context) (files.Sheet, error) { return e.Sheet(ctx, list) }, func(sheet files.Sheet) {
		w.App.Clipboard().SetContent(files.Tabbed(sheet, csvStyle(w.Words)))
		w.Notices.Say(w.Words.Count("export.copied", len(sheet.Rows)))
	})
}

// openExport asks what to export, and then where to.
func (w *Window) openExport() {
	d := w.Desk
	f := d.NewForm(d.Text("export.title"))
	f.Topic = desk.TopicRecord
	what := parts.NewChoice(desk.OptionsOf(d.Words, "export.kind", exportKinds()), exportListXLSX, nil)
	f.Add("export", true, what)
	all := w.subscriptions.organizations
	whose := parts.NewChoice(organizationOptions(all), firstOrganization(w.subscriptions.query.Organization, all), nil)
	if len(all) > 1 {
		f.Add("organization", true, whose)
		f.Fields["organization"].Hide()
		what.OnChanged = func(string) {
			parts.ShowIf(what.Value() == exportReport, f.Fields["organization"])
			f.Fit()
		}
	}
	f.First = what
	var kind exportKind
	var of data.Organization
	f.Show(d.Text("export.button"), func(*desk.Reading) func(context.Context) error {
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
	d := w.Desk
	e, list := w.exporter(), w.listOnView()
	name := d.Text("export.name."+string(kind)) + " " + d.Today().String() + kind.extension()
	if kind == exportListCSV || kind == exportListPlain || kind == exportListXLSX {
		name = desk.Coded(d.Words, "export.list", list) + " " + d.Today().String() + kind.extension()
	}
	now := w.Options.Now
	d.SaveFile(d.Text("export.title"), name, func(ctx context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error { return e.write(ctx, out, kind, list, of, now) })
	})
}

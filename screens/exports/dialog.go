package exports

import (
	"context"
	"io"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/parts"
)

// Kind is what is exported, and as what.
type Kind string

const (
	KindListCSV   Kind = "list_csv"
	KindListPlain Kind = "list_plain"
	KindListXLSX  Kind = "list_xlsx"
	KindListPDF   Kind = "list_pdf"
	KindListsXLSX Kind = "lists_xlsx"
	KindReport    Kind = "report"
	KindCalendar  Kind = "calendar"
	KindRecord    Kind = "record"
)

func Kinds() []Kind {
	return []Kind{KindListXLSX, KindListCSV, KindListPlain, KindListPDF, KindListsXLSX, KindReport, KindCalendar, KindRecord}
}

// extension is that of the file.
func (k Kind) extension() string {
	return map[Kind]string{
		KindListCSV: ".csv", KindListPlain: ".csv", KindListXLSX: ".xlsx", KindListsXLSX: ".xlsx",
		KindListPDF: ".pdf", KindReport: ".pdf", KindCalendar: ".ics", KindRecord: ".json",
	}[k]
}

// ofAList tells whether it is of the list on view.
func (k Kind) ofAList() bool {
	return k == KindListCSV || k == KindListPlain || k == KindListXLSX || k == KindListPDF
}

// Copy puts the list on view into the clipboard.
func Copy(d *desk.Desk, at *desk.Place, e *Exporter, list List) {
	desk.Ask(d, at, func(ctx context.Context) (files.Sheet, error) { return e.Sheet(ctx, list) }, func(sheet files.Sheet) {
		lists.CopyTable(d, sheet, CSVStyle(d.Words))
	})
}

// Open asks what to export, and then where to; first is what stands there.
func Open(d *desk.Desk, e *Exporter, list List, first Kind) {
	f := d.NewForm(d.Text("export.title"))
	f.Light = true // what is looked at
	f.Topic = desk.TopicRecord
	what := parts.NewChoice(desk.OptionsOf(d.Words, "export.kind", Kinds()), first, nil)
	f.Add("export", true, what)
	selected := parts.NewFaint("")
	if e.Selected > 0 {
		selected.SetText(d.Count("export.selected", e.Selected))
		f.Column.Add(selected)
	}
	all := d.Go.Organizations()
	whose := parts.NewChoice(desk.OrganizationOptions(all), desk.FirstOrganization(d.Go.ChosenOrganization(), all), nil)
	if len(all) > 1 {
		f.Add("organization", true, whose)
	}
	show := func() {
		parts.ShowIf(what.Value().ofAList(), selected)
		if field, there := f.Fields["organization"]; there {
			parts.ShowIf(what.Value() == KindReport, field)
		}
	}
	show()
	what.OnChanged = func(string) {
		show()
		f.Fit()
	}
	f.First = what
	var kind Kind
	var of data.Organization
	f.Show(d.Text("export.button"), func(*desk.Reading) func(context.Context) error {
		kind = what.Value()
		for _, organization := range all {
			if organization.ID == whose.Value() {
				of = organization
			}
		}
		return func(context.Context) error { return nil }
	}, func() { Save(d, e, list, kind, of) })
}

// Save asks where to save, and writes the file there.
func Save(d *desk.Desk, e *Exporter, list List, kind Kind, of data.Organization) {
	name := d.Text("export.name."+string(kind)) + " " + d.Today().String() + kind.extension()
	if kind.ofAList() {
		name = desk.Coded(d.Words, "export.list", list) + " " + d.Today().String() + kind.extension()
	}
	now := d.Window.Options.Now
	d.SaveFile(d.Text("export.title"), name, func(ctx context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error { return e.write(ctx, out, kind, list, of, now) })
	})
}

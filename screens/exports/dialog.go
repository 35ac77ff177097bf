package exports

import (
	"context"
	"io"
	"strings"

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

// ofOrganization tells whether it can be of one organization: what is selected is what it
// is, and the whole record is all there is.
func (k Kind) ofOrganization(list List, selected bool) bool {
	switch {
	case k == KindRecord:
		return false
	case k.ofAList():
		return !selected && list != ListHistory
	}
	return true
}

// OfAll tells whether it is of several lists at once: each would be of the organization that
// its own tab is narrowed to, unless it is asked of which one they are.
func (k Kind) OfAll() bool { return !k.ofAList() && k != KindRecord }

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
	every := parts.Option[data.OrganizationID]{Label: d.Text("organization.all")}
	whose := parts.NewChoice(append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(d.Words, all)...), e.Of(list), nil)
	if len(all) > 1 {
		f.Add("organization", true, whose)
	}
	show := func() {
		parts.ShowIf(what.Value().ofAList(), selected)
		if field, there := f.Fields["organization"]; there {
			parts.ShowIf(what.Value().ofOrganization(list, e.Selected > 0), field)
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
		of = data.Organization{}
		if len(all) == 1 {
			of = all[0]
		}
		for _, organization := range all {
			if organization.ID == whose.Value() {
				of = organization
			}
		}
		if kind.ofOrganization(list, e.Selected > 0) && len(all) > 1 {
			e.NarrowTo(of.ID)
		}
		return func(context.Context) error { return nil }
	}, func() { Save(d, e, list, kind, of) })
}

// Save asks where to save, and writes the file there. A report is of the organization.
func Save(d *desk.Desk, e *Exporter, list List, kind Kind, of data.Organization) {
	now := d.Window.Options.Now
	d.SaveFile(d.Text("export.title"), fileName(d, e, list, kind, of), func(ctx context.Context, path string) error {
		return files.Save(path, func(out io.Writer) error { return e.write(ctx, out, kind, list, of, now) })
	})
}

// fileName is how the file is called at first: by the organization that it is of, by what
// it is, and by the day.
func fileName(d *desk.Desk, e *Exporter, list List, kind Kind, of data.Organization) string {
	what := d.Text("export.name." + string(kind))
	only := e.Of(list)
	switch {
	case kind.ofAList():
		what = desk.Coded(d.Words, "export.list", list)
	case kind == KindReport:
		only = of.ID
	case kind == KindCalendar:
		only = e.Of(ListSubscriptions)
	case kind == KindRecord:
		only = 0
	default:
		only = e.Organization
	}
	name := what + " " + d.Today().String()
	for _, organization := range d.Go.Organizations() {
		if organization.ID == only {
			name = strings.TrimSpace(files.SafeName(organization.Name) + " " + name)
		}
	}
	return name + kind.extension()
}

package screens

import (
	"context"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// importDialog shows what an import will add, change, remove, leave and reject,
// row by row, and then does it.
type importDialog struct {
	*form
	facts data.Facts
	plan  data.ImportPlan
	lines []planLine // all
	shown []planLine
	table *parts.Table
}

func newImportDialog(d *desk, facts data.Facts, plan data.ImportPlan) *importDialog {
	i := &importDialog{form: d.newForm(d.Text("import.title")), facts: facts, plan: plan, lines: d.planLines(plan)}
	i.size = fyne.NewSize(860, 620)
	return i
}

func (i *importDialog) open() {
	i.buildTable()
	which := parts.NewChoice(options(i.words, "import.show", []planView{viewChanges, viewRejected, viewAll}), i.firstView(), i.filter)
	i.confirm = parts.NewMainButton(i.Text("import.button"), func() { i.send(i.write, nil) })
	if i.plan.Empty() {
		i.confirm.Disable()
	}
	i.first = i.confirm
	buttons := []fyne.CanvasObject{i.confirm}
	if i.rowsRejected() {
		buttons = append([]fyne.CanvasObject{parts.NewButton(i.Text("import.save_rejected"), i.saveRejected)}, buttons...)
	}
	head := container.NewVBox(parts.NewWrapped(PlanSummary(i.Translator, i.plan)), which)
	if all := i.window.subscriptions.organizations; len(all) > 1 {
		head.Objects = append([]fyne.CanvasObject{i.buildWhose(all)}, head.Objects...)
	}
	i.showWith(container.NewBorder(head, nil, nil, nil, i.table), buttons...)
	i.filter(i.firstView())
}

// buildWhose asks whose record the files are compared with, once there are
// several organizations.
func (i *importDialog) buildWhose(all []data.Organization) fyne.CanvasObject {
	whose := parts.NewChoice(organizationOptions(all), i.plan.Organization, func(id data.OrganizationID) {
		i.hide()
		i.planImport(i.facts, id)
	})
	return parts.NewField(i.Text("field.organization"), true, whose)
}

// firstView shows what was rejected where nothing else happens.
func (i *importDialog) firstView() planView {
	if i.plan.Empty() && len(i.plan.Rejected) > 0 {
		return viewRejected
	}
	if i.plan.Empty() {
		return viewAll
	}
	return viewChanges
}

func (i *importDialog) write(*reading) func(context.Context) error {
	return func(ctx context.Context) error {
		if err := i.backUpFirst(ctx); err != nil {
			return err
		}
		return i.book.Import(ctx, i.plan)
	}
}

// PlanSummary says in short what an import does.
func PlanSummary(t *i18n.Translator, plan data.ImportPlan) string {
	w := words{t}
	if plan.Empty() && len(plan.Rejected) == 0 {
		return w.Text("import.nothing")
	}
	s, p, a := plan.CountSubscriptions(), plan.CountPeople(), plan.CountAssignments()
	said := []string{
		w.Text("import.subscriptions", "Added", w.Number(s.Added), "Changed", w.Number(s.Changed)),
		w.Text("import.people", "Added", w.Number(p.Added), "Changed", w.Number(p.Changed)),
		w.Text("import.assignments", "Added", w.Number(a.Added), "Removed", w.Number(a.Removed)),
	}
	if n := len(plan.Products); n > 0 {
		said = append(said, w.Count("import.names", n))
	}
	if n := len(plan.Rejected); n > 0 {
		said = append(said, w.Count("import.rejected", n))
	}
	if over := plan.OverAssigned(); len(over) > 0 {
		said = append(said, w.Count("import.over_assigned", len(over)))
	}
	return strings.Join(said, "\n")
}

// rowsRejected tells whether rows of files were left out, and not only whole
// files.
func (i *importDialog) rowsRejected() bool {
	return slices.ContainsFunc(i.plan.Rejected, func(r data.Rejection) bool { return r.Line > 0 })
}

// saveRejected saves the rows that are left out, with the reason beside each, to be
// mended and imported again; a file for each that they come from.
func (i *importDialog) saveRejected() {
	rejected, reason := i.plan.Rejected, i.Text("import.reason")
	i.saveFile(i.Text("import.save_rejected"), i.Text("import.rejected_name"), func(ctx context.Context, path string) error {
		sheets, err := files.RejectedRows(ctx, rejected, reason, i.knownError)
		if err != nil {
			return err
		}
		extension := filepath.Ext(path)
		for n, sheet := range sheets {
			target := path
			if n > 0 {
				target = strings.TrimSuffix(path, extension) + "-" + strconv.Itoa(n+1) + extension
			}
			if err := files.Save(target, func(w io.Writer) error { return files.WriteCSV(w, sheet) }); err != nil {
				return err
			}
		}
		return nil
	})
}

func (i *importDialog) buildTable() {
	i.table = parts.NewTable([]parts.Column{
		{Title: i.Text("import.column.action"), Width: 132},
		{Title: i.Text("import.column.what"), Weight: 1.6},
		{Title: i.Text("import.column.from"), Weight: 1},
	}, nil)
	i.table.Rows = func() int { return len(i.shown) }
	i.table.Cell = func(row, column int) parts.CellText {
		line := i.shown[row]
		switch column {
		case 0:
			return parts.CellText{Text: line.action, Strong: line.kind != planLeft}
		case 1:
			return parts.CellText{Text: line.what, Below: line.detail}
		default:
			return parts.CellText{Text: line.from}
		}
	}
}

func (i *importDialog) filter(view planView) {
	i.shown = nil
	for _, line := range i.lines {
		if view == viewAll || view == viewRejected && line.kind == planRejected ||
			view == viewChanges && (line.kind == planChanges || line.kind == planRejected) {
			i.shown = append(i.shown, line)
		}
	}
	i.table.Refresh()
	i.table.ScrollToTop()
}

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
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// importDialog shows what an import will add, change, remove, leave and reject,
// row by row, as the record and the files have it side by side; each can be taken
// or left. Then it does the import.
type importDialog struct {
	*form
	facts      data.Facts
	plan       data.ImportPlan
	reconciled data.Reconciliation
	left       map[data.PlanRow]bool // what is not taken
	lines      []planLine            // all
	shown      []planLine
	table      *parts.Table // both sides
	rejected   *parts.Table // reasons, with room for them
	tables     *fyne.Container
	full       *widget.Label // all of the selected line, where a cell is too narrow for it
	toggle     *parts.Button
}

func newImportDialog(d *desk, facts data.Facts, plan data.ImportPlan, reconciled data.Reconciliation) *importDialog {
	i := &importDialog{form: d.newForm(d.Text("import.title")), facts: facts, plan: plan, reconciled: reconciled, left: map[data.PlanRow]bool{}}
	i.lines = d.planLines(plan, reconciled)
	i.size = fyne.NewSize(960, 640)
	return i
}

func (i *importDialog) open() {
	i.buildTable()
	which := parts.NewChoice(options(i.words, "import.show", []planView{viewChanges, viewRejected, viewGone, viewAll}), i.firstView(), i.filter)
	i.confirm = parts.NewMainButton(i.Text("import.button"), func() { i.send(i.write, nil) })
	i.first = i.confirm
	i.toggle = parts.NewButton("", func() { i.takeOrLeave(i.table.Selected()) })
	buttons := []fyne.CanvasObject{i.confirm}
	if i.rowsRejected() {
		buttons = append([]fyne.CanvasObject{parts.NewButton(i.Text("import.save_rejected"), i.saveRejected)}, buttons...)
	}
	if len(i.reconciled.Differences)+len(i.reconciled.Gone) > 0 {
		buttons = append([]fyne.CanvasObject{parts.NewButton(i.Text("import.report"), i.saveReport)}, buttons...)
	}
	head := container.NewVBox(parts.NewWrapped(PlanSummary(i.Translator, i.plan)), container.NewBorder(nil, nil, nil, i.toggle, which))
	if all := i.window.subscriptions.organizations; len(all) > 1 {
		head.Objects = append([]fyne.CanvasObject{i.buildWhose(all)}, head.Objects...)
	}
	i.showWith(container.NewBorder(head, i.full, nil, nil, i.tables), buttons...)
	i.filter(i.firstView())
}

// takeOrLeave takes a row that was left, or leaves one that is taken.
func (i *importDialog) takeOrLeave(row int) {
	if row < 0 || row >= len(i.shown) || i.shown[row].row == nil {
		return
	}
	key := *i.shown[row].row
	if i.left[key] {
		delete(i.left, key)
	} else {
		i.left[key] = true
	}
	i.table.Refresh()
	i.offer()
}

// offer says what can be done with the selected row, and whether anything is left to
// import.
func (i *importDialog) offer() {
	row := i.table.Selected()
	i.toggle.SetText(i.Text("import.leave"))
	i.toggle.Disable()
	if row >= 0 && row < len(i.shown) && i.shown[row].row != nil {
		i.toggle.Enable()
		if i.left[*i.shown[row].row] {
			i.toggle.SetText(i.Text("import.take"))
		}
	}
	i.confirm.Enable()
	if i.plan.Without(i.left).Empty() {
		i.confirm.Disable()
	}
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

// firstView shows what was rejected where nothing else happens, or else who is
// gone.
func (i *importDialog) firstView() planView {
	if i.plan.Empty() && len(i.plan.Rejected) > 0 {
		return viewRejected
	}
	if i.plan.Empty() && len(i.reconciled.Gone) > 0 {
		return viewGone
	}
	if i.plan.Empty() {
		return viewAll
	}
	return viewChanges
}

func (i *importDialog) write(*reading) func(context.Context) error {
	plan := i.plan.Without(i.left)
	return func(ctx context.Context) error {
		if err := i.backUpFirst(ctx); err != nil {
			return err
		}
		return i.book.Import(ctx, plan)
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
		{Title: i.Text("import.column.action"), Width: 120},
		{Title: i.Text("import.column.what"), Weight: 1.4},
		{Title: i.Text("import.column.record"), Weight: 1.2},
		{Title: i.Text("import.column.file"), Weight: 1.2},
		{Title: i.Text("import.column.from"), Weight: 1},
	}, nil)
	i.table.Rows = func() int { return len(i.shown) }
	i.table.Cell = i.cell
	i.table.OnSelect = func(row int) { i.showFull(row) }
	i.table.OnOpen = i.takeOrLeave
	i.rejected = parts.NewTable([]parts.Column{
		{Title: i.Text("import.column.action"), Width: 120},
		{Title: i.Text("import.column.what"), Weight: 3},
		{Title: i.Text("import.column.from"), Weight: 1},
	}, nil)
	i.rejected.Rows = i.table.Rows
	i.rejected.Cell = func(row, column int) parts.CellText { return i.cell(row, []int{0, 1, 4}[column]) }
	i.rejected.OnSelect = i.table.OnSelect
	i.tables = container.NewStack()
	i.full = parts.NewWrapped("")
}

// showFull says all of a line.
func (i *importDialog) showFull(row int) {
	line := i.shown[row]
	var said []string
	for _, text := range []string{line.what, line.detail, strings.Join(line.record, ", "), strings.Join(line.file, ", "), line.newer, line.from} {
		if text != "" {
			said = append(said, text)
		}
	}
	i.full.SetText(strings.Join(said, " · "))
	i.offer()
}

func (i *importDialog) cell(row, column int) parts.CellText {
	line := i.shown[row]
	left := line.row != nil && i.left[*line.row]
	switch column {
	case 0:
		cell := parts.CellText{Text: line.action, Strong: line.kind != planLeft && !left}
		if left {
			cell.Below = i.Text("import.left")
		}
		return cell
	case 1:
		return parts.CellText{Text: line.what, Below: line.detail}
	case 2:
		return sideCell(line.record)
	case 3:
		return sideCell(line.file)
	default:
		return parts.CellText{Text: line.from, Below: line.newer}
	}
}

// sideCell is one side of a difference: its first field, and the others below it.
func sideCell(fields []string) parts.CellText {
	if len(fields) == 0 {
		return parts.CellText{}
	}
	return parts.CellText{Text: fields[0], Below: strings.Join(fields[1:], ", ")}
}

func (i *importDialog) filter(view planView) {
	i.shown = nil
	for _, line := range i.lines {
		if view.shows(line.kind) {
			i.shown = append(i.shown, line)
		}
	}
	i.tables.Objects = []fyne.CanvasObject{i.table}
	if view == viewRejected {
		i.tables.Objects = []fyne.CanvasObject{i.rejected}
	}
	for _, table := range []*parts.Table{i.table, i.rejected} {
		table.Mark(-1)
		table.ScrollToTop()
	}
	i.full.SetText("")
	i.tables.Refresh()
	i.offer()
}

// shows tells whether a view has the lines of a kind.
func (v planView) shows(kind planKind) bool {
	switch v {
	case viewChanges:
		return kind != planLeft
	case viewRejected:
		return kind == planRejected
	case viewGone:
		return kind == planGone
	default:
		return true
	}
}

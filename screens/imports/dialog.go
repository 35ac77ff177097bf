package imports

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/screens/backups"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// dialog shows what an import will add, change, remove, leave and reject,
// row by row, as the record and the files have it side by side; each can be taken
// or left. Then it does the import.
type dialog struct {
	*desk.Form
	facts      importing.Facts
	plan       importing.Plan
	made       []importing.NewOrganization
	reconciled importing.Reconciliation
	left       map[importing.Row]bool // what is not taken
	lines      []planLine             // all
	shown      []planLine
	said       map[int]lineWords // of lines that were on view, by their place among those shown
	table      *parts.Table      // both sides
	rejected   *parts.Table      // reasons, with room for them
	tables     *fyne.Container
	full       *parts.Text // all of the selected line, where a cell is too narrow for it
	toggle     *parts.Button
	story      *parts.Text // what the import does, less what is left out
	whole      string      // that of all of it
	view       planView
	unkept     bool   // nothing changes but what is remembered of the columns
	brought    string // what is told once it is imported, empty for nothing
	unfolded   map[planGroup]bool
}

func newDialog(d *desk.Desk, facts importing.Facts, planned importPlanned) *dialog {
	if len(d.Go.Organizations()) < 2 && !facts.NamesOrganizations() { // there is no other to compare them with
		facts = importing.Facts{}
	}
	i := &dialog{
		Form: d.NewForm(d.Text("import.title")), facts: facts, plan: planned.plan, made: planned.made, reconciled: planned.reconciled,
		lines: planned.lines, whole: planned.story, unkept: planned.unkept, left: map[importing.Row]bool{}, unfolded: map[planGroup]bool{},
	}
	i.Topic = desk.TopicImport
	i.Left = i.letGo
	i.Size = fyne.NewSize(960, 760)
	return i
}

func (i *dialog) open() {
	i.buildTable()
	which := parts.NewChoice(desk.OptionsOf(i.Words, "import.show", []planView{viewChanges, viewRejected, viewGone, viewAll}), i.firstView(), i.filter)
	button := i.Text("import.button")
	if i.unkept {
		button = i.Text("import.keep_columns")
	}
	i.Confirm = parts.NewMainButton(button, func() { i.Send(i.write, i.tellDone) })
	i.First = i.Confirm
	i.toggle = parts.NewButton(i.Text("import.leave"), func() { i.takeOrLeave(i.table.Selected()) })
	buttons := []fyne.CanvasObject{i.Confirm}
	if i.rowsRejected() {
		buttons = append([]fyne.CanvasObject{parts.NewButton(i.Text("import.save_rejected"), i.saveRejected)}, buttons...)
	}
	if i.reconciled.Differences.Len()+i.reconciled.Missing() > 0 {
		buttons = append([]fyne.CanvasObject{parts.NewButton(i.Text("import.report"), i.saveReport)}, buttons...)
	}
	i.story = parts.NewWrapped(i.whole) // before it is laid out
	choices := container.NewHBox(which)
	head := container.New(parts.FormColumn{}, i.story, container.NewBorder(nil, nil, choices, i.toggle))
	if all := i.Go.Organizations(); len(all) > 1 || i.facts.NamesOrganizations() {
		if whose := i.buildWhose(all); whose.MinSize().Width <= besideMost {
			choices.Add(container.NewHBox(widget.NewLabel(whose.Label), whose)) // the table has the room of a line
		} else {
			head.Objects = append([]fyne.CanvasObject{parts.NewField(whose.Label, true, whose)}, head.Objects...)
		}
	}
	for n := range i.plan.Subscriptions {
		i.askAboutSeats(head, &i.plan.Subscriptions[n])
	}
	i.ShowWith(container.NewBorder(head, parts.NewEdged(i.full), nil, nil, parts.NewOut(i.tables)), buttons...)
	i.filter(i.firstView())
}

// besideMost is how wide the choice of an organization is at most to stand beside the
// others in the smallest window.
const besideMost = 300

// takeOrLeave takes a row that was left, or leaves one that is taken.
func (i *dialog) takeOrLeave(row int) {
	if row >= 0 && row < len(i.shown) && i.shown[row].isTitle() {
		i.fold(row)
		return
	}
	key, there := i.rowAt(row)
	if !there {
		return
	}
	if i.left[key] {
		delete(i.left, key)
	} else {
		i.left[key] = true
	}
	i.table.Refresh()
	i.offer()
}

// rowAt is the row of the plan that a line that is shown is of, where it can be taken or
// left.
func (i *dialog) rowAt(shown int) (importing.Row, bool) {
	if shown < 0 || shown >= len(i.shown) {
		return importing.Row{}, false
	}
	return i.rowOf(&i.shown[shown])
}

func (i *dialog) rowOf(line *planLine) (importing.Row, bool) {
	if line.isTitle() || line.of != ofDifference {
		return importing.Row{}, false
	}
	return i.reconciled.Differences.Bare(int(line.at)).Row, true
}

// isLeft tells whether a line is of a row that is left.
func (i *dialog) isLeft(line *planLine) bool {
	row, there := i.rowOf(line)
	return there && i.left[row]
}

// offer says what can be done with the selected row, and whether anything is left to
// import.
func (i *dialog) offer() {
	row := i.table.Selected()
	i.toggle.SetText(i.Text("import.leave"))
	i.toggle.Disable()
	if key, there := i.rowAt(row); there {
		i.toggle.Enable()
		if i.left[key] {
			i.toggle.SetText(i.Text("import.take"))
		}
	}
	i.Confirm.Enable()
	kept, story := i.plan, i.whole
	if len(i.left) > 0 {
		kept = i.plan.Without(i.left)
		story = importStory(i.Words, kept, i.reconciled)
	}
	i.story.SetText(story)
	if kept.Empty() && !i.unkept {
		i.Confirm.Disable()
	}
}

// askAboutSeats asks whether an unknown product with thousands of seats and no price is
// free: only the user can tell.
func (i *dialog) askAboutSeats(head *fyne.Container, row *importing.PlannedSubscription) {
	for _, note := range row.Notes {
		if note.Code == data.CodeManySeats {
			text := i.Text("import.is_free", "Product", row.After.Product, "Seats", i.Number(row.After.Total))
			head.Add(parts.NewCheck(text, false, func(free bool) { row.After.Free = free }))
		}
	}
}

// importStory says what an import does, and once that the file is newer.
func importStory(w desk.Words, plan importing.Plan, reconciled importing.Reconciliation) string {
	story := PlanSummary(w.Translator, plan)
	if fileIsNewer(reconciled) {
		story += "\n" + w.Text("import.story.newer")
	}
	return story
}

// buildWhose asks whose record the files are compared with, once there are
// several organizations; that of each where they tell whose their rows are.
func (i *dialog) buildWhose(all []data.Organization) *parts.Choice[data.OrganizationID] {
	options, chosen := desk.OrganizationOptions(i.Words, all), i.plan.Organization
	if i.facts.NamesOrganizations() {
		options = slices.Insert(options, 0, parts.Option[data.OrganizationID]{Value: eachItsOwn, Label: i.Text("import.each")})
	}
	if i.plan.Called != nil {
		chosen = eachItsOwn
	}
	whose := parts.NewChoice(options, chosen, func(id data.OrganizationID) {
		facts := i.facts // gone with the dialog
		i.Hide()
		planImport(i.Root, facts, id)
	})
	whose.Label = i.Text("field.organization")
	return whose
}

// firstView shows what was rejected where nothing else happens, or else who is
// gone.
func (i *dialog) firstView() planView {
	if i.plan.Empty() && i.plan.Says() {
		return viewRejected
	}
	if i.plan.Empty() && i.reconciled.Missing() > 0 {
		return viewGone
	}
	if i.plan.Empty() {
		return viewAll
	}
	return viewChanges
}

// tellDone tells of which files what was brought, with all that history counts and what
// it doesn't.
func (i *dialog) tellDone() {
	if i.brought != "" {
		i.Window.Notices.Done(i.brought)
	}
}

// letGo lets go of the plan and the files once the dialog is gone: the toolkit keeps what
// drew it for minutes, and with that the dialog.
func (i *dialog) letGo() {
	i.facts, i.plan, i.reconciled = importing.Facts{}, importing.Plan{}, importing.Reconciliation{}
	i.lines, i.shown, i.said = nil, nil, nil
	clear(i.left)
}

func (i *dialog) write(*desk.Reading) func(context.Context) error {
	plan := i.plan.Without(i.left)
	i.brought = ""
	if brought := whatItBrings(i.Words, plan); len(brought) > 0 && plan.Subject() != "" {
		i.brought = i.Text("import.brought.step", "Files", plan.Subject(), "Brought", strings.Join(brought, ", "))
	}
	plan.Staying = importing.Staying{} // nothing of them is written
	sparing := i.Window.Options.Spare()
	write, backUp := i.Does(acts.Import{Plan: plan}), backups.MakeFirst(i.Desk)
	return func(ctx context.Context) error {
		defer sparing(ctx)()
		if err := plan.Check(); err != nil {
			return err
		}
		if err := backUp(ctx); err != nil {
			return err
		}
		return write(ctx)
	}
}

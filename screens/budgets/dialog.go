package budgets

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// dialog lists the budgets beside what the year comes to.
type dialog struct {
	*desk.Form
	all   []costs.Spending
	known known
	list  *parts.List
	empty *fyne.Container
	asked desk.Place
}

// known is what a budget can be set for.
type known struct {
	organizations []data.Organization
	departments   []string
}

// Open shows the budgets, each with the way to change it.
func Open(d *desk.Desk) {
	b := &dialog{Form: d.NewForm(d.Text("budget.title", "Year", strconv.Itoa(d.Today().Year)))}
	b.Topic, b.Size = desk.TopicBudgets, fyne.NewSize(720, 480)
	b.Dismiss.SetText(d.Text("button.close"))
	b.list = parts.NewList(func() int { return len(b.all) }, newRow, b.showRow)
	b.list.OnSelected = func(i int) {
		b.list.UnselectAll()
		b.edit(b.all[i].Budget)
	}
	b.empty = container.NewVBox(parts.NewWrapped(d.Text("budget.none")))
	add := parts.NewMainButton(d.Text("budget.add"), func() { b.edit(data.Budget{}) })
	if d.Book.ReadOnly() {
		add.Disable()
	}
	b.First = add
	b.ShowWith(container.NewBorder(parts.NewFaint(d.Text("budget.about")), nil, nil, nil, container.NewStack(b.list, b.empty)), add)
	b.ask()
}

func (b *dialog) ask() {
	book, on := b.Book, b.Today()
	type answer struct {
		all   []costs.Spending
		known known
	}
	desk.AskOr(b.Desk, &b.asked, func(ctx context.Context) (a answer, err error) {
		if a.known.organizations, err = book.Organizations(ctx); err != nil {
			return a, err
		}
		if a.known.departments, err = book.Departments(ctx); err != nil {
			return a, err
		}
		a.all, err = costs.SpendingOf(ctx, book, on)
		return a, err
	}, func(a answer) {
		b.all, b.known = mostSpentFirst(a.all), a.known
		b.ShowRead()
		parts.ShowIf(len(b.all) == 0, b.empty)
		b.list.Refresh()
	}, func(err error) { b.ShowUnread(err, b.ask) })
}

// mostSpentFirst are the budgets, those first of which the year takes the largest share.
func mostSpentFirst(all []costs.Spending) []costs.Spending {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b costs.Spending) int {
		return cmp.Compare(float64(b.Forecast.Minor)/float64(b.PerYear.Minor), float64(a.Forecast.Minor)/float64(a.PerYear.Minor))
	})
	return all
}

// Each line has the same parts: whose budget, what the year comes to, and the share of
// it as a bar.

func newRow() fyne.CanvasObject {
	name, text := widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), widget.NewLabel("")
	name.Truncation, text.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	return container.New(&parts.Packed{}, name, text, widget.NewProgressBar())
}

func (b *dialog) showRow(i int, cell fyne.CanvasObject) {
	objects, spent := cell.(*fyne.Container).Objects, b.all[i]
	objects[0].(*widget.Label).SetText(b.BudgetName(spent.BudgetRow))
	text := objects[1].(*widget.Label)
	text.Importance = widget.MediumImportance
	if !spent.Passed.IsZero() {
		text.Importance = widget.WarningImportance
	}
	said := forecastText(b.Words, spent)
	if len(spent.Beside) > 0 {
		said += " " + b.Text("budget.beside", "Amounts", b.Sum(spent.Beside))
	}
	text.SetText(said)
	bar := objects[2].(*widget.ProgressBar)
	share := float64(max(0, spent.Forecast.Minor)) / float64(spent.PerYear.Minor)
	bar.TextFormatter = func() string { return b.Percent(share) }
	bar.SetValue(min(1, share))
	bar.Refresh()
}

// edit asks for a budget, or what one is changed to.
func (b *dialog) edit(budget data.Budget) {
	title := b.Text("budget.edit")
	if budget.ID == 0 {
		title = b.Text("budget.add")
	}
	f := b.NewForm(title)
	f.Topic = desk.TopicBudgets
	of := cmp.Or(budget.Organization, firstOf(b.known.organizations))
	whose := parts.NewChoice(organizationsOf(b.Words, b.known.organizations), of, nil)
	if len(b.known.organizations) > 1 {
		f.Add("organization", true, whose)
	}
	department := parts.NewChoice(departmentsOf(b.Words, b.known.departments, budget.Department), budget.Department, nil)
	f.Add("budget_for", true, department)
	amount := f.AddMoney("budget", budget.PerYear)
	if budget.ID != 0 {
		f.Column.Add(container.NewHBox(parts.NewButton(b.Text("budget.remove"), func() {
			f.Hide()
			b.Write(b.Does(acts.RemoveBudget{Budget: budget}), b.ask)
		})))
	}
	f.Show(b.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		budget.Organization, budget.Department = whose.Value(), department.Value()
		budget.PerYear = read.Money(b.Words, "budget", amount)
		return b.Does(acts.SaveBudget{Budget: budget})
	}, b.ask)
}

func firstOf(all []data.Organization) data.OrganizationID {
	if len(all) == 0 {
		return 0
	}
	return all[0].ID
}

func organizationsOf(w desk.Words, all []data.Organization) (offered []parts.Option[data.OrganizationID]) {
	for _, o := range all {
		offered = append(offered, parts.Option[data.OrganizationID]{Value: o.ID, Label: cmp.Or(o.Name, w.Text("organizations.unnamed"))})
	}
	return offered
}

// departmentsOf offers the whole and each department, with the one that a budget has
// though nobody is in it any more.
func departmentsOf(w desk.Words, all []string, present string) []parts.Option[string] {
	offered := []parts.Option[string]{{Value: "", Label: w.Text("budget.whole")}}
	if present != "" && !slices.Contains(all, present) {
		all = append(slices.Clone(all), present)
	}
	for _, name := range all {
		if name != "" {
			offered = append(offered, parts.Option[string]{Value: name, Label: name})
		}
	}
	return offered
}

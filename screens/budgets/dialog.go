package budgets

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
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
	b := &dialog{Form: d.NewForm(d.Text("budget.title", "Year", strconv.Itoa(int(d.Today().Year))))}
	b.Topic, b.Size = desk.TopicBudgets, fyne.NewSize(720, 480)
	b.Dismiss.SetText(d.Text("button.close"))
	b.Back = b.ask
	b.list = parts.NewList(func() int { return len(b.all) }, newRow, b.showRow)
	b.list.OnSelected = func(i int) {
		b.list.UnselectAll()
		b.edit(b.all[i].Budget)
	}
	b.empty = parts.NewEdged(parts.NewWrapped(d.Text("budget.none")))
	b.empty.Hide() // until it is known
	add := parts.NewMainButton(d.Text("budget.add"), func() { b.edit(data.Budget{}) })
	if d.Book.ReadOnly() {
		add.Disable()
	}
	b.First = add
	head := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), parts.NewDim(d.Text("budget.about"), parts.SizeText))
	b.ShowWith(container.NewBorder(head, nil, nil, nil, container.NewStack(parts.NewOut(b.list), b.empty)), add)
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
		return cmp.Compare(taken(b), taken(a))
	})
	return all
}

// Each line has the same parts: whose budget and the share of it that the year takes, the
// same as a bar, what the year comes to, and what beside it is in other currencies.

func newRow() fyne.CanvasObject {
	name, share := parts.NewPlain("", parts.SizeText).Cut().Strong(), parts.NewPlain("", parts.SizeText).Line().Strong()
	small := func() *parts.Plain { return parts.NewDim("", parts.SizeSmall).Cut() }
	lines := container.New(&parts.Stacked{Gap: 6}, container.NewBorder(nil, nil, nil, share, name), parts.NewShareBar(), small(), small())
	beside := theme.Size(theme.SizeNameInnerPadding) // the bar of the keyboard lies there
	return container.New(layout.NewCustomPaddedLayout(12, 12, beside, beside), lines)
}

func (b *dialog) showRow(i int, cell fyne.CanvasObject) {
	lines, spent := cell.(*fyne.Container).Objects[0].(*fyne.Container).Objects, b.all[i]
	first := lines[0].(*fyne.Container).Objects
	first[0].(*parts.Plain).SetText(b.BudgetName(spent.BudgetRow))
	first[1].(*parts.Plain).SetText(b.Percent(taken(spent)))
	lines[1].(*parts.ShareBar).Set(taken(spent))
	text, beside := lines[2].(*parts.Plain), lines[3].(*parts.Plain)
	text.SetText(forecastText(b.Words, spent))
	text.Ask(!spent.Passed.IsZero())
	beside.SetText("")
	if len(spent.Beside) > 0 {
		beside.SetText(b.Text("budget.beside", "Amounts", b.Sum(spent.Beside)))
	}
	cell.(*fyne.Container).Refresh()
}

package budgets

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// form asks for a budget, or what one is changed to.
type form struct {
	*desk.Form
	dialog     *dialog
	before     data.Budget
	whose      *parts.Choice[data.OrganizationID]
	department *parts.Choice[string]
	amount     desk.MoneyField
	there      *fyne.Container // offers to change the one that is there already
}

// edit asks for a budget, or what one is changed to.
func (b *dialog) edit(budget data.Budget) { b.editTo(budget, budget.PerYear) }

// exampleBudget is what the empty field shows for a year's budget, in minor units.
const exampleBudget = 2500000

// editTo does so with what was filled in for it.
func (b *dialog) editTo(budget data.Budget, perYear data.Money) {
	title := b.Text("budget.edit")
	if budget.ID == 0 {
		title = b.Text("budget.add")
	}
	f := &form{Form: b.NewForm(title), dialog: b, before: budget, there: container.NewHBox(parts.NewButton("", nil))} // for whose height the dialog keeps room
	f.Topic = desk.TopicBudgets
	of := cmp.Or(budget.Organization, firstOf(b.known.organizations))
	f.whose = parts.NewChoice(organizationsOf(b.Words, b.known.organizations), of, nil)
	if len(b.known.organizations) > 1 {
		f.Add("organization", true, f.whose)
	}
	f.department = parts.NewChoice(departmentsOf(b.Words, b.known.departments, budget.Department), budget.Department, nil)
	f.Add("budget_for", true, f.department)
	f.Column.Add(f.there)
	f.there.Hide()
	f.amount = f.AddMoney("budget", perYear)
	f.amount.Entry.SetPlaceHolder(f.Words.Amount(exampleBudget, f.Settings.Currency))
	if budget.ID != 0 {
		f.Column.Add(container.NewHBox(parts.NewButton(b.Text("budget.remove"), func() {
			f.Hide()
			b.Write(b.Does(acts.RemoveBudget{Budget: budget}), b.ask)
		})))
	}
	f.Show(b.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		return b.Does(acts.SaveBudget{Budget: f.read(read)})
	}, b.ask)
}

// read returns the budget as it stands in the fields. Where there is one for that already,
// it is offered to be changed to the amount instead.
func (f *form) read(read *desk.Reading) data.Budget {
	budget := f.before
	budget.Organization, budget.Department = f.whose.Value(), f.department.Value()
	budget.PerYear = read.Money(f.Words, "budget", f.amount)
	other, there := f.dialog.twin(budget)
	if f.there.Hide(); there {
		read.Mistakes.Add("budget_for", data.CodeTaken, nil)
		f.there.Objects = []fyne.CanvasObject{parts.NewButton(f.Text("budget.change_that", "Amount", f.Words.Money(other.PerYear)), func() {
			f.Hide()
			f.dialog.editTo(other, budget.PerYear)
		})}
		f.there.Show()
	}
	return budget
}

// twin is the other budget that there is for the same, in the same currency.
func (b *dialog) twin(budget data.Budget) (data.Budget, bool) {
	for _, spent := range b.all {
		other := spent.Budget
		same := other.Organization == budget.Organization && data.Fold(other.Department) == data.Fold(budget.Department)
		if same && other.ID != budget.ID && other.PerYear.Currency == budget.PerYear.Currency {
			return other, true
		}
	}
	return data.Budget{}, false
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

package organizations

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/costs"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Filter narrows a screen to one organization. It is only there once there
// are two of them.
type Filter struct {
	*desk.Desk
	only    data.OrganizationID // 0 is every one
	known   []data.Organization
	choice  *fyne.Container
	changed func()
}

func NewFilter(d *desk.Desk, changed func()) *Filter {
	return &Filter{Desk: d, choice: container.NewStack(), changed: changed}
}

// Know offers the organizations that there are now.
func (f *Filter) Know() {
	all := f.Go.Organizations()
	if slices.Equal(all, f.known) {
		return // making the choice anew would take the keyboard from it
	}
	f.known = all
	if !slices.ContainsFunc(all, func(o data.Organization) bool { return o.ID == f.only }) {
		f.only = 0
	}
	f.build()
}

func (f *Filter) build() {
	f.choice.Objects = nil
	if len(f.known) > 1 {
		every := parts.Option[data.OrganizationID]{Label: f.Text("organization.all")}
		f.choice.Objects = []fyne.CanvasObject{parts.NewChoice(append([]parts.Option[data.OrganizationID]{every}, desk.OrganizationOptions(f.Words, f.known)...), f.only,
			func(id data.OrganizationID) {
				f.only = id
				f.changed()
			})}
	}
	f.choice.Refresh()
}

// Take is Narrow before anything was shown.
func (f *Filter) Take(id data.OrganizationID) { f.only = id }

// Bring is Narrow for a page that is asked for anew right after it.
func (f *Filter) Bring(id data.OrganizationID) {
	f.Know()
	f.only = id
	f.build()
}

// Narrow shows one organization only.
func (f *Filter) Narrow(id data.OrganizationID) {
	f.Bring(id)
	f.changed()
}

func (f *Filter) keeps(of data.OrganizationID) bool { return f.only == 0 || f.only == of }

// Savings keeps the rows of the organization.
func (f *Filter) Savings(rows []savings.Row) []savings.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r savings.Row) bool { return !f.keeps(r.Subscription.Organization) })
}

// Subscriptions keeps those of the organization.
func (f *Filter) Subscriptions(rows []data.SubscriptionRow) []data.SubscriptionRow {
	return slices.DeleteFunc(slices.Clone(rows), func(r data.SubscriptionRow) bool { return !f.keeps(r.Organization) })
}

// Costs keeps what the organization costs.
func (f *Filter) Costs(answer costs.Answer, on data.Date) costs.Answer {
	return answer.Only(f.only, on)
}

// Of is the organization that was chosen, 0 for every one.
func (f *Filter) Of() data.OrganizationID { return f.only }

// Box is where it is chosen.
func (f *Filter) Box() fyne.CanvasObject { return f.choice }

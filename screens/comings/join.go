package comings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// joinForm is the dialog for a new colleague (R37).
type joinForm struct {
	*desk.Form
	Joining
	name, address *parts.Entry
	patterns      desk.AddressPatterns
	suggestion    *desk.AddressSuggestion
	department    *parts.Completing
	given         *parts.Choice[int]
	whose         *parts.Choice[data.OrganizationID]
	colleague     *desk.PersonField
	asked         desk.Place // what the colleague holds
	list          *fyne.Container
	ticks         map[data.SubscriptionID]*parts.Check // of the products that are proposed
	buy           *parts.Check
	placed        *parts.Choice[orders.OrderPlaced]
	effect        *parts.Outcome
}

// OpenJoin adds a new colleague with the licenses of nobody: those of who is near can be
// chosen, 0 for nobody.
func OpenJoin(d *desk.Desk, near data.PersonID) { openJoin(d, near, false) }

// OpenJoinLike adds a new colleague with the licenses of another.
func OpenJoinLike(d *desk.Desk, like data.PersonID) { openJoin(d, like, true) }

func openJoin(d *desk.Desk, like data.PersonID, copies bool) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (asked joinAsked, err error) {
		if asked.Joining, err = AskJoining(ctx, book, like, on); err != nil {
			return asked, err
		}
		asked.patterns, err = desk.AskAddressPatterns(ctx, book)
		return asked, err
	}, func(asked joinAsked) {
		f := &joinForm{Form: d.NewForm(d.Text("join.title")), Joining: asked.Joining, patterns: asked.patterns, list: container.New(&parts.Stacked{Gap: 4}), ticks: map[data.SubscriptionID]*parts.Check{}}
		f.Topic, f.Size = desk.TopicComeAndGo, sizeBeside
		f.build(copies)
		desk.ShowFor(f.Form, d.Text("join.button"), f.send, func(p data.Person) { f.Go.ShowPerson(p.ID) })
	})
}

// joinAsked is what the form of a new colleague is made of.
type joinAsked struct {
	Joining
	patterns desk.AddressPatterns
}

func (f *joinForm) build(copies bool) {
	f.name = parts.NewEntry("", "")
	f.Add("name", true, f.name)
	same := desk.NewNamesakes(f.Form, 0)
	f.name.OnChanged = func(text string) {
		same.Look(text, f.Fit)
		f.suggest()
	}
	f.Column.Add(same.Content())
	f.address = parts.NewEntry("", f.Text("person.address_placeholder"))
	f.Add("address", true, f.address)
	f.suggestion = desk.NewAddressSuggestion(f.Form, f.address)
	f.Column.Add(f.suggestion.Content())
	f.department = desk.NewDepartmentField(f.Desk, "")
	f.department.OnGrown = f.Fit
	offered, first := []parts.Option[int]{{Value: joinWithNothing, Label: f.Text("join.nothing")}}, joinWithNothing
	organization := data.OrganizationID(0)
	if f.like != nil {
		offered = append(offered, parts.Option[int]{Value: joinLike, Label: f.Text("join.like", "Name", f.like.Name)})
		organization = f.like.Organization
	}
	if copies && f.like != nil {
		f.department.SetText(f.like.Department)
		first = joinLike
	}
	offered = append(offered, parts.Option[int]{Value: joinOther, Label: f.Text("join.like_other")})
	desk.AddDepartment(f.Form, f.department)
	for i, set := range f.sets {
		offered = append(offered, parts.Option[int]{Value: i, Label: set.Name})
	}
	f.whose = parts.NewChoice(desk.OrganizationOptions(f.Words, f.organizations), desk.FirstOrganization(organization, f.organizations), func(data.OrganizationID) {
		f.suggest()
		f.showList()
	})
	if len(f.organizations) > 1 {
		f.Add("organization", true, f.whose)
	}
	f.given = parts.NewChoice(offered, first, func(int) { f.showList() })
	f.Add("given", true, f.given)
	f.addColleague()
	f.Column.Add(f.list)
	f.buy = parts.NewCheck(f.Text("join.buy"), true, func(bool) { f.showList() })
	f.Column.Add(f.buy)
	f.placed = orders.AddPlacedAll(f.Form, f.showList)
	f.effect = newOutcome(f.Words)
	f.AtSide = f.effect
	f.showList()
}

// suggest suggests an address as those of the organization are made.
func (f *joinForm) suggest() {
	f.suggestion.Suggest(f.name.Text, f.patterns[f.whose.Value()], f.Fit)
}

// addColleague lets any colleague be named whose licenses the new one gets.
func (f *joinForm) addColleague() {
	f.colleague = desk.NewPersonField(f.Desk, data.PersonQuery{})
	f.colleague.OnGrown = f.Fit
	f.Add("colleague", true, f.colleague.Completing)
	named := data.PersonID(0)
	f.colleague.OnChanged = func(string) {
		id, _ := f.colleague.Person()
		if id == named {
			return
		}
		named, f.other = id, nil
		f.asked.Leave()
		f.showList()
		if id != 0 {
			AskPerson(f.Desk, &f.asked, id, func(person Person) {
				f.other = &person
				f.showList()
			}, f.Fail)
		}
	}
}

func (f *joinForm) send(read *desk.Reading) func(context.Context) (data.Person, error) {
	act := acts.Join{Person: data.Person{
		Name: f.name.Text, Address: f.address.Text, Department: f.department.Text(), Organization: f.whose.Value(),
	}, Draft: f.placed.Value() == orders.PlacedNot}
	if f.given.Value() == joinOther && f.other == nil {
		read.Mistakes.Add("colleague", data.CodeNobody, map[string]any{"Text": f.colleague.Text()})
	}
	given, _ := f.gives()
	for _, row := range given {
		if !f.ticked(row) {
			continue
		}
		act.Products = append(act.Products, row.Subscription.Ref())
		if f.buy.Checked && f.toBuy(row) > 0 {
			act.Raise = append(act.Raise, row.ID)
		}
	}
	return desk.Makes[data.Person](f.Desk, act)
}

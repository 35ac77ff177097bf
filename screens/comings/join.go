package comings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// Joining is what a new person can be given: the licenses of a colleague, or of a set.
type Joining struct {
	like          *Person // nil where no colleague was chosen
	organizations []data.Organization
	sets          []data.LicenseSet
	Rows          map[data.SubscriptionID]data.SubscriptionRow
	On            data.Date
}

// AskJoining asks for it; like is 0 for no colleague.
func AskJoining(ctx context.Context, book *ledger.Book, like data.PersonID, on data.Date) (j Joining, err error) {
	j.On = on
	if like != 0 {
		held, err := askHeldBy(ctx, book, []data.PersonID{like}, on)
		if err != nil {
			return j, err
		}
		j.like, j.Rows = &held.people[0], held.rows
	} else if j.Rows, err = everySubscription(ctx, book, on); err != nil {
		return j, err
	}
	if j.sets, err = book.LicenseSets(ctx); err != nil {
		return j, err
	}
	j.organizations, err = book.Organizations(ctx)
	return j, err
}

// The ways to choose what a new person is given, beside the number of a set.
const (
	joinWithNothing = -1
	joinLike        = -2
)

// products returns the subscriptions of a choice in an organization, the one of each
// product that is filled first (R13b).
func (j Joining) products(choice int, organization data.OrganizationID) (rows []data.SubscriptionRow) {
	var names []string
	switch {
	case choice == joinLike && j.like != nil:
		for _, h := range j.like.Holds {
			names = append(names, h.Product)
		}
	case choice >= 0 && choice < len(j.sets):
		names = j.sets[choice].ProductNames()
	}
	for _, name := range names {
		if row, there := j.firstOf(name, organization); there {
			rows = append(rows, row)
		}
	}
	return rows
}

func (j Joining) firstOf(product string, organization data.OrganizationID) (first data.SubscriptionRow, there bool) {
	for _, row := range j.Rows {
		if row.Organization == organization && data.Fold(row.Product) == data.Fold(product) && row.CanAssignOn() && (!there || row.ID < first.ID) {
			first, there = row, true
		}
	}
	return first, there
}

// Available is how many licenses of a product are available on its subscriptions: those
// of what has ended are not.
func (j Joining) Available(of data.SubscriptionRow) int {
	available, _ := data.AvailableOf(j.product(of), j.On)
	return available
}

// Room is how many more people can be named on a product's subscriptions: those of what
// has ended are not counted, and those that are assigned without a name are.
func (j Joining) Room(of data.SubscriptionRow) (room int) {
	for _, s := range j.product(of) {
		if data.CurrentStatus(s, j.On).Status.CanAssignIn() {
			room += s.Room()
		}
	}
	return room
}

func (j Joining) product(of data.SubscriptionRow) (product []data.Subscription) {
	for _, row := range j.sharing(of) {
		product = append(product, row.Subscription)
	}
	return product
}

// toBuy is by how many licenses the total of a product has to go up for one more person.
func (j Joining) toBuy(of data.SubscriptionRow) int { return of.ToBuy(j.product(of), 1, j.On) }

// joinForm is the dialog for a new colleague (R37).
type joinForm struct {
	*desk.Form
	Joining
	name, address *parts.Entry
	department    *parts.Completing
	given         *parts.Choice[int]
	whose         *parts.Choice[data.OrganizationID]
	list          *fyne.Container
	buy           *parts.Check
	placed        *parts.Choice[orders.OrderPlaced]
}

// OpenJoin adds a new colleague, like another where one is named.
func OpenJoin(d *desk.Desk, like data.PersonID) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (Joining, error) { return AskJoining(ctx, book, like, on) }, func(asked Joining) {
		f := &joinForm{Form: d.NewForm(d.Text("join.title")), Joining: asked, list: container.New(&parts.Packed{})}
		f.Topic, f.Size.Width = desk.TopicComeAndGo, 560
		f.build()
		desk.ShowFor(f.Form, d.Text("join.button"), f.send, func(p data.Person) { f.Go.ShowPerson(p.ID) })
	})
}

func (f *joinForm) build() {
	f.name = parts.NewEntry("", "")
	f.Add("name", true, f.name)
	f.address = parts.NewEntry("", f.Text("person.address_placeholder"))
	f.Add("address", true, f.address)
	f.department = desk.NewDepartmentField(f.Desk, "")
	f.department.OnGrown = f.Fit
	offered, first := []parts.Option[int]{{Value: joinWithNothing, Label: f.Text("join.nothing")}}, joinWithNothing
	organization := data.OrganizationID(0)
	if f.like != nil {
		f.department.SetText(f.like.Department)
		offered = append(offered, parts.Option[int]{Value: joinLike, Label: f.Text("join.like", "Name", f.like.Name)})
		first, organization = joinLike, f.like.Organization
	}
	f.Add("department", false, f.department)
	for i, set := range f.sets {
		offered = append(offered, parts.Option[int]{Value: i, Label: set.Name})
	}
	f.whose = parts.NewChoice(desk.OrganizationOptions(f.organizations), desk.FirstOrganization(organization, f.organizations), func(data.OrganizationID) { f.showList() })
	if len(f.organizations) > 1 {
		f.Add("organization", true, f.whose)
	}
	f.given = parts.NewChoice(offered, first, func(int) { f.showList() })
	f.Add("given", true, f.given)
	f.Column.Add(f.list)
	f.buy = parts.NewCheck(f.Text("join.buy"), true, func(bool) { f.showList() })
	f.Column.Add(f.buy)
	f.placed = orders.AddPlacedAll(f.Form, f.showList)
	f.showList()
}

// showList says of each product whether a license is available, what has to be bought,
// and what that costs.
func (f *joinForm) showList() {
	if f.placed == nil {
		return
	}
	f.list.Objects = nil
	missing := false
	var cost, month []data.Money
	for _, row := range f.products(f.given.Value(), f.whose.Value()) {
		month = data.AddMoney(month, monthOf(row.Subscription, 1, f.Today()))
		bought := f.toBuy(row)
		if bought == 0 {
			f.list.Add(parts.NewFaint(f.Count("assign.product", max(f.Available(row), 1), "Product", row.Product)))
			continue
		}
		missing = true
		cost = data.AddMoney(cost, monthOf(row.Subscription, bought, f.Today()))
		f.list.Add(parts.NewWrapped(f.Text("join.missing", "Product", row.Product, "From", f.Number(row.PaidTotal()), "To", f.Number(row.PaidTotal()+bought))))
	}
	if len(cost) > 0 {
		f.list.Add(parts.NewFaint(f.Text("join.cost", "Cost", f.Sum(cost))))
	}
	if len(month) > 0 {
		f.list.Add(parts.NewFaint(f.Text("join.month", "Cost", f.Sum(month))))
	}
	if missing && f.buy.Checked && f.placed.Value() == orders.PlacedNot {
		f.list.Add(parts.NewFaint(f.Text("join.wait")))
	}
	parts.ShowIf(missing, f.buy)
	parts.ShowIf(missing && f.buy.Checked, f.Fields["placed_all"])
	f.list.Refresh()
	if f.Dialog != nil {
		f.Fit()
	}
}

func (f *joinForm) send(*desk.Reading) func(context.Context) (data.Person, error) {
	act := acts.Join{Person: data.Person{
		Name: f.name.Text, Address: f.address.Text, Department: f.department.Text(), Organization: f.whose.Value(),
	}, Draft: f.placed.Value() == orders.PlacedNot}
	for _, row := range f.products(f.given.Value(), f.whose.Value()) {
		act.Products = append(act.Products, row.Subscription.Ref())
		if f.buy.Checked && f.toBuy(row) > 0 {
			act.Raise = append(act.Raise, row.ID)
		}
	}
	return desk.Makes[data.Person](f.Desk, act)
}

// OpenSaveSet keeps what a person holds as a set of licenses (R37).
func OpenSaveSet(d *desk.Desk, person Person) {
	var products []string
	for _, h := range person.Holds {
		products = append(products, h.Product)
	}
	f := d.NewForm(d.Text("set.title"))
	f.Topic = desk.TopicComeAndGo
	f.Say(d.Text("set.text", "Products", strings.Join(products, ", ")))
	name := parts.NewEntry(person.Department, "")
	f.Add("name", true, name)
	f.Show(d.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		return d.Does(acts.SaveLicenseSet{Set: data.LicenseSet{Name: name.Text, Products: strings.Join(products, "\n")}})
	}, nil)
}

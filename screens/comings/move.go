package comings

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// moveForm is the dialog in which people move to another plan (R38).
type moveForm struct {
	*desk.Form
	people   []data.PersonRow // who hold the product that they move from
	holders  func(from data.SubscriptionRow) []data.PersonRow
	joining  Joining // for its rows, and how much room there is
	from, to *parts.Choice[data.SubscriptionID]
	effect   *parts.Text
	buy      *parts.Check
	placed   *parts.Choice[orders.OrderPlaced]
	lower    *parts.Choice[data.Lowering]
}

// OpenMoveFrom picks who moves from a subscription's product to another.
func OpenMoveFrom(d *desk.Desk, s data.SubscriptionDetail) {
	PickPeople(d, d.Text("move.title"), d.Text("move.pick", "Product", s.Product), d.Text("move.next"), s.ID, func(rows []data.PersonRow) {
		openMove(d, rows, []data.SubscriptionID{s.ID})
	})
}

// OpenMovePerson moves a person from one of the products that they hold.
func OpenMovePerson(d *desk.Desk, person Person) {
	var from []data.SubscriptionID
	for _, h := range person.Holds {
		from = append(from, h.Subscription)
	}
	openMove(d, []data.PersonRow{person.PersonRow}, from)
}

func openMove(d *desk.Desk, people []data.PersonRow, from []data.SubscriptionID) {
	OpenMoveOf(d, func(data.SubscriptionRow) []data.PersonRow { return people }, from)
}

// OpenMoveOf is openMove for several people, of whom those move who hold the product
// that is chosen.
func OpenMoveOf(d *desk.Desk, holders func(from data.SubscriptionRow) []data.PersonRow, from []data.SubscriptionID) {
	if len(from) == 0 {
		return
	}
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (Joining, error) { return AskJoining(ctx, book, 0, on) }, func(asked Joining) {
		f := &moveForm{Form: d.NewForm(d.Text("move.title")), holders: holders, people: holders(asked.Rows[from[0]]), joining: asked}
		f.Topic, f.Size.Width = desk.TopicMovePlan, 560
		f.build(from)
		f.Show(d.Text("move.button"), f.send, nil)
		f.showEffect()
	})
}

func (f *moveForm) build(from []data.SubscriptionID) {
	names := parts.NewWrapped(f.names())
	f.Column.Add(names)
	f.from = parts.NewChoice(f.offered(from), from[0], func(id data.SubscriptionID) {
		f.people = f.holders(f.joining.Rows[id])
		names.SetText(f.names())
		f.showEffect()
	})
	f.Add("move_from", true, f.from)
	var others []data.SubscriptionID
	first := f.joining.Rows[from[0]]
	for id, row := range f.joining.Rows {
		if row.Organization == first.Organization && row.CanAssignOn() && !row.SameProduct(first.Subscription) &&
			data.CurrentStatus(row.Subscription, f.Today()).Status.CanAssignIn() {
			others = append(others, id)
		}
	}
	slices.SortFunc(others, func(a, b data.SubscriptionID) int {
		return cmp.Or(cmp.Compare(data.Fold(f.joining.Rows[a].Product), data.Fold(f.joining.Rows[b].Product)), cmp.Compare(a, b))
	})
	f.to = parts.NewChoice(f.offered(others), 0, func(data.SubscriptionID) { f.showEffect() })
	f.Add("move_to", true, f.to)
	f.effect = parts.NewFaint("")
	f.Column.Add(f.effect)
	f.buy = parts.NewCheck(f.Text("join.buy"), true, nil)
	f.Column.Add(f.buy)
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, nil)
	f.Add("lowering", true, f.lower)
	f.placed = orders.AddPlaced(f.Form)
}

// names are those of who moves, the first of many.
func (f *moveForm) names() string {
	const named = 6
	var names []string
	for _, p := range f.people[:min(named, len(f.people))] {
		names = append(names, p.Name)
	}
	return f.NamesOf(names, len(f.people))
}

func (f *moveForm) offered(ids []data.SubscriptionID) (all []parts.Option[data.SubscriptionID]) {
	for _, id := range ids {
		row := f.joining.Rows[id]
		label := row.Product
		if !row.TotalUnknown {
			label = f.Count("assign.product", f.joining.Room(row), "Product", row.Product)
		}
		all = append(all, parts.Option[data.SubscriptionID]{Value: id, Label: label})
	}
	return all
}

// missing is how many licenses of the new plan have to be bought.
func (f *moveForm) missing() int {
	to := f.joining.Rows[f.to.Value()]
	if to.ID == 0 || to.TotalUnknown {
		return 0
	}
	return max(0, len(f.people)-max(0, f.joining.Room(to)))
}

// showEffect says what has to be bought, and what the move costs a month.
func (f *moveForm) showEffect() {
	if f.buy == nil || f.lower == nil {
		return
	}
	from, to := f.joining.Rows[f.from.Value()], f.joining.Rows[f.to.Value()]
	text := ""
	if n := f.missing(); n > 0 {
		text = f.Count("move.missing", n, "From", f.Number(to.PaidTotal()), "To", f.Number(to.PaidTotal()+n)) + " "
	}
	before, after := monthOf(from.Subscription, len(f.people), f.Today()), monthOf(to.Subscription, len(f.people), f.Today())
	if before.Known() && after.Known() && before.Currency == after.Currency {
		difference := data.Money{Minor: after.Minor - before.Minor, Currency: after.Currency}
		if difference.Minor < 0 {
			difference.Minor = -difference.Minor
			text += f.Text("move.less", "Cost", f.Words.Money(difference))
		} else {
			text += f.Text("move.more", "Cost", f.Words.Money(difference))
		}
	}
	f.effect.SetText(text)
	parts.ShowIf(f.missing() > 0, f.buy)
	if f.Dialog != nil {
		f.Fit()
	}
}

func (f *moveForm) send(read *desk.Reading) func(context.Context) error {
	from, to := f.joining.Rows[f.from.Value()], f.joining.Rows[f.to.Value()]
	if to.ID == 0 {
		read.Mistakes.Add("move_to", data.CodeRequired, nil)
	}
	return f.Does(acts.Move{
		From: from.Subscription.Ref(), To: to.Subscription.Ref(), People: desk.PersonRefs(f.people),
		Raise: f.missing() > 0 && f.buy.Checked, Lower: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot,
	})
}

package screens

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// moveForm is the dialog in which people move to another plan (R38).
type moveForm struct {
	*form
	people   []data.PersonRow
	joining  joining // for its rows, and how much room there is
	from, to *parts.Choice[data.SubscriptionID]
	effect   *widget.Label
	buy      *parts.Check
	lower    *parts.Choice[data.Lowering]
}

// openMoveFrom picks who moves from a subscription's product to another.
func (d *desk) openMoveFrom(s data.SubscriptionDetail) {
	d.pickPeople(d.Text("move.title"), d.Text("move.pick", "Product", s.Product), d.Text("move.next"), s.ID, func(rows []data.PersonRow) {
		d.openMove(rows, []data.SubscriptionID{s.ID})
	})
}

// openMovePerson moves a person from one of the products that they hold.
func (d *desk) openMovePerson(person personAsked) {
	var from []data.SubscriptionID
	for _, h := range person.holds {
		from = append(from, h.Subscription)
	}
	d.openMove([]data.PersonRow{person.PersonRow}, from)
}

func (d *desk) openMove(people []data.PersonRow, from []data.SubscriptionID) {
	if len(from) == 0 {
		return
	}
	book, on := d.book, d.today()
	ask(d, &d.window.toOpen, func(ctx context.Context) (joining, error) { return askJoining(ctx, book, 0, on) }, func(asked joining) {
		f := &moveForm{form: d.newForm(d.Text("move.title")), people: people, joining: asked}
		f.topic, f.size.Width = topicMovePlan, 560
		f.build(from)
		f.show(d.Text("move.button"), f.send, nil)
		f.showEffect()
	})
}

func (f *moveForm) build(from []data.SubscriptionID) {
	names := f.people[0].Name
	for _, p := range f.people[1:] {
		names += ", " + p.Name
	}
	f.say(names)
	f.from = parts.NewChoice(f.offered(from), from[0], func(data.SubscriptionID) { f.showEffect() })
	f.add("move_from", true, f.from)
	var others []data.SubscriptionID
	first := f.joining.rows[from[0]]
	for id, row := range f.joining.rows {
		if row.Organization == first.Organization && row.CanAssignOn() && !row.SameProduct(first.Subscription) &&
			data.CurrentStatus(row.Subscription, f.today()).Status.CanAssignIn() {
			others = append(others, id)
		}
	}
	slices.SortFunc(others, func(a, b data.SubscriptionID) int {
		return cmp.Or(cmp.Compare(data.Fold(f.joining.rows[a].Product), data.Fold(f.joining.rows[b].Product)), cmp.Compare(a, b))
	})
	f.to = parts.NewChoice(f.offered(others), 0, func(data.SubscriptionID) { f.showEffect() })
	f.add("move_to", true, f.to)
	f.effect = parts.NewFaint("")
	f.column.Add(f.effect)
	f.buy = parts.NewCheck(f.Text("join.buy"), true, nil)
	f.column.Add(f.buy)
	f.lower = parts.NewChoice(options(f.words, "lowering", data.Lowerings()), data.LowerFirst, nil)
	f.add("lowering", true, f.lower)
}

func (f *moveForm) offered(ids []data.SubscriptionID) (all []parts.Option[data.SubscriptionID]) {
	for _, id := range ids {
		row := f.joining.rows[id]
		label := row.Product
		if !row.TotalUnknown {
			label = f.Count("assign.product", f.joining.room(row), "Product", row.Product)
		}
		all = append(all, parts.Option[data.SubscriptionID]{Value: id, Label: label})
	}
	return all
}

// missing is how many licenses of the new plan have to be bought.
func (f *moveForm) missing() int {
	to := f.joining.rows[f.to.Value()]
	if to.ID == 0 || to.TotalUnknown {
		return 0
	}
	return max(0, len(f.people)-max(0, f.joining.room(to)))
}

// showEffect says what has to be bought, and what the move costs a month.
func (f *moveForm) showEffect() {
	if f.buy == nil || f.lower == nil {
		return
	}
	from, to := f.joining.rows[f.from.Value()], f.joining.rows[f.to.Value()]
	text := ""
	if n := f.missing(); n > 0 {
		text = f.Count("move.missing", n, "From", f.Number(to.PaidTotal()), "To", f.Number(to.PaidTotal()+n)) + " "
	}
	before, after := monthOf(from.Subscription, len(f.people), f.today()), monthOf(to.Subscription, len(f.people), f.today())
	if before.Known() && after.Known() && before.Currency == after.Currency {
		difference := data.Money{Minor: after.Minor - before.Minor, Currency: after.Currency}
		if difference.Minor < 0 {
			difference.Minor = -difference.Minor
			text += f.Text("move.less", "Cost", f.words.money(difference))
		} else {
			text += f.Text("move.more", "Cost", f.words.money(difference))
		}
	}
	f.effect.SetText(text)
	parts.ShowIf(f.missing() > 0, f.buy)
	if f.dialog != nil {
		f.fit()
	}
}

func (f *moveForm) send(read *reading) func(context.Context) error {
	from, to := f.joining.rows[f.from.Value()], f.joining.rows[f.to.Value()]
	if to.ID == 0 {
		read.mistakes.Add("move_to", data.CodeRequired, nil)
	}
	return f.does(acts.Move{
		From: from.Subscription.Ref(), To: to.Subscription.Ref(), People: personRefs(f.people),
		Raise: f.missing() > 0 && f.buy.Checked, Lower: f.lower.Value(),
	})
}

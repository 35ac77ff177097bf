package comings

import (
	"cmp"
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// moveForm is the dialog in which people move to another plan (R38).
type moveForm struct {
	*desk.Form
	moving
	from, to *parts.Choice[data.SubscriptionID]
	who      *parts.Text // who moves
	stays    *parts.Text // who doesn't, and why
	effect   *parts.Text
	buy      *parts.Check
	placed   *parts.Choice[orders.OrderPlaced]
	lower    *parts.Choice[data.Lowering]
}

// OpenMoveFrom picks who moves from a subscription's product to another.
func OpenMoveFrom(d *desk.Desk, s data.SubscriptionDetail) {
	PickPeople(d, d.Text("move.title"), d.Text("move.pick", "Product", s.Product), d.Text("move.next"), s.ID, func(rows []data.PersonRow) {
		OpenMove(d, rows, s.ID)
	})
}

// OpenMove moves people from a product that they hold to another; first is the
// subscription whose product is offered first, 0 for the one that most of them hold.
func OpenMove(d *desk.Desk, people []data.PersonRow, first data.SubscriptionID) {
	book, on, admin := d.Book, d.Today(), d.Settings.Admin()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (moving, error) { return askMoving(ctx, book, people, admin, on) }, func(asked moving) {
		f := &moveForm{Form: d.NewForm(d.Text("move.title")), moving: asked}
		f.Topic, f.Size.Width = desk.TopicMovePlan, 560
		offered, picked := f.offeredFrom(first)
		if picked == 0 {
			f.sayNothing(offered)
			return
		}
		f.build(offered, picked)
		f.Show(d.Text("move.button"), f.send, nil)
		f.showEffect()
	})
}

// sayNothing says why nobody can be moved.
func (f *moveForm) sayNothing(offered []parts.Option[data.SubscriptionID]) {
	text := f.Count("move.none_held", len(f.people))
	switch {
	case !f.admin.Role.CanAssign():
		text = f.Text("error.cant_assign")
	case len(offered) > 0:
		text = f.Text("move.none_can")
	}
	f.Say(text)
	for _, o := range offered {
		f.Column.Add(parts.NewFaint(o.Label))
	}
	f.Dismiss.SetText(f.Text("button.close"))
	f.ShowWith(f.Column)
}

func (f *moveForm) build(offered []parts.Option[data.SubscriptionID], picked data.SubscriptionID) {
	f.who, f.stays = parts.NewWrapped(""), parts.NewFaint("")
	f.Column.Add(f.who)
	f.Column.Add(f.stays)
	f.from = parts.NewChoice(offered, picked, func(data.SubscriptionID) {
		f.to.Offer(f.offeredTo(f.from.Value()), f.to.Value())
		f.showEffect()
	})
	f.Add("move_from", true, f.from)
	f.to = parts.NewChoice(f.offeredTo(picked), 0, func(data.SubscriptionID) { f.showEffect() })
	f.Add("move_to", true, f.to)
	f.effect = parts.NewFaint("")
	f.Column.Add(f.effect)
	f.buy = parts.NewCheck(f.Text("join.buy"), true, func(bool) { f.showEffect() })
	f.Column.Add(f.buy)
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, func(data.Lowering) { f.showEffect() })
	f.Add("lowering", true, f.lower)
	f.placed = orders.AddPlacedAll(f.Form, f.showEffect)
}

// offeredFrom are the products that the people hold, greyed where they can't be moved from
// one, and the one to begin with, 0 where there is none.
func (f *moveForm) offeredFrom(first data.SubscriptionID) (all []parts.Option[data.SubscriptionID], picked data.SubscriptionID) {
	best := func(a, b data.SubscriptionRow) int {
		return cmp.Or(
			compareBools(f.sameProduct(a, first), f.sameProduct(b, first)),
			compareBools(!a.Free, !b.Free),
			compareBools(f.hasPlanFor(a), f.hasPlanFor(b)),
			cmp.Compare(len(f.holders(b)), len(f.holders(a))),
			cmp.Compare(monthOf(b.Subscription, 1, f.on).Minor, monthOf(a.Subscription, 1, f.on).Minor),
		)
	}
	var start data.SubscriptionRow
	for _, row := range f.products() {
		if len(f.holders(row)) == 0 {
			continue
		}
		label := f.withOrganization(f.Count("people.held_by", len(f.holders(row)), "Product", row.Product), row)
		option := parts.Option[data.SubscriptionID]{Value: row.ID, Label: label, Greyed: !f.mayAssign(row)}
		if option.Greyed {
			option.Label = f.Text("move.barred", "Plan", label, "Why", f.whyNotFrom(row))
		} else if start.ID == 0 || best(row, start) < 0 {
			start = row
		}
		all = append(all, option)
	}
	return all, start.ID
}

// compareBools has what is true come first.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

func (f *moveForm) whyNotFrom(row data.SubscriptionRow) string {
	if !row.CanAssignOn() {
		return f.Text("move.bar." + string(data.MoveBarSelfService))
	}
	return f.Text("move.bar_role")
}

// offeredTo are the plans that there are beside one, greyed where nobody can move there.
func (f *moveForm) offeredTo(id data.SubscriptionID) (all []parts.Option[data.SubscriptionID]) {
	from := f.Rows[id]
	for _, row := range f.plansFor(from) {
		label := f.Count("assign.product", f.goingTo(from, row).Available(), "Product", row.Product)
		option := parts.Option[data.SubscriptionID]{Value: row.ID, Label: label}
		if why := f.whyNot(from, row); why != "" {
			option.Greyed, option.Label = true, f.Text("move.barred", "Plan", row.Product, "Why", why)
		}
		all = append(all, option)
	}
	return all
}

// whyNot says why nobody can move to a plan, empty where they can.
func (f *moveForm) whyNot(from, to data.SubscriptionRow) string {
	if !f.admin.May(data.RightAssign, to.Subscription) {
		return f.Text("move.bar_role")
	}
	bar, reasons := f.goingTo(from, to).Bar()
	switch {
	case bar == "":
		return ""
	case len(reasons) > 0:
		return f.Text("move.bar."+string(bar)) + " " + f.Text("reason."+string(reasons[0])+".title")
	}
	return f.Text("move.bar." + string(bar))
}

// withOrganization tells a product of two organizations apart.
func (f *moveForm) withOrganization(label string, row data.SubscriptionRow) string {
	if len(f.organizations) > 1 {
		return label + " · " + row.OrganizationName
	}
	return label
}

// showEffect says who moves and who doesn't, what has to be bought, and what the move
// costs a month.
func (f *moveForm) showEffect() {
	if f.placed == nil {
		return
	}
	f.Message.SetText("") // what was said of another answer
	from, to := f.Rows[f.from.Value()], f.Rows[f.to.Value()]
	movers, with := f.holders(from), f.holdersOfBoth(from, to)
	f.who.SetText(f.Count("move.who", len(movers), "Names", f.names(movers)))
	stays := ""
	if left := f.without(from); len(left) > 0 {
		stays = f.Count("move.stay", len(left), "Names", f.names(left), "Product", from.Product)
	}
	f.stays.SetText(stays)
	parts.ShowIf(stays != "", f.stays)
	bought := 0
	text := ""
	if to.ID != 0 {
		going := f.goingTo(from, to)
		bought = going.ToBuy()
		if len(with) > 0 {
			text = f.Count("move.has", len(with), "Names", f.names(with), "Product", to.Product, "Old", from.Product) + " "
		}
		if bought > 0 {
			text += f.Count("move.missing", bought, "From", f.Number(to.PaidTotal()), "To", f.Number(to.PaidTotal()+bought)) + " "
		}
		moved := movers
		if missing := going.Missing(); missing > 0 && f.buy.Checked && f.placed.Value() == orders.PlacedNot {
			without := f.needing(from, to)
			waiting := without[len(without)-missing:]
			moved = lessThose(movers, waiting)
			text += f.Count("move.wait", len(waiting), "Names", f.names(waiting), "Old", from.Product) + " "
		}
		text += f.costsText(from, to, movers, bought)
		for _, freed := range f.freed(from, moved, f.lower.Value(), f.placed.Value() == orders.PlacedNot) {
			text += "\n" + lowersText(f.Desk, freed)
		}
	}
	f.effect.SetText(text)
	parts.ShowIf(text != "", f.effect)
	parts.ShowIf(bought > 0, f.buy)
	if f.Dialog != nil {
		f.Fit()
	}
}

// costsText says what a month costs more from the purchase on, where the old total does not
// go down at once, and what once it has; of one that stays nothing is promised (R35).
func (f *moveForm) costsText(from, to data.SubscriptionRow, movers []data.PersonRow, bought int) string {
	atOnce, ever := true, true
	for _, freed := range f.freed(from, movers, f.lower.Value(), false) {
		fate := freed.Lowers()
		atOnce = atOnce && fate.Fate == savings.FateNow
		ever = ever && (fate.Saves() || fate.Fate == savings.FateOpen)
	}
	text := ""
	if more := monthOf(to.Subscription, bought, f.on); bought > 0 && more.Known() && !atOnce {
		text = f.Text("move.bought", "Cost", f.Words.Money(more))
	}
	switch {
	case ever:
		return strings.TrimSpace(text + " " + f.costText(from, to, len(movers), bought))
	case text == "" && bought > 0:
		return f.Text("move.unpriced", "Product", to.Product)
	case text == "":
		return f.Text("move.stays")
	}
	return text
}

// costText says what a month costs more or less once the old total has gone down:
// licenses of the new plan that are paid for already cost nothing more.
func (f *moveForm) costText(from, to data.SubscriptionRow, given, bought int) string {
	before, after := monthOf(from.Subscription, given, f.on), monthOf(to.Subscription, bought, f.on)
	switch {
	case bought > 0 && !after.Known():
		return f.Text("move.unpriced", "Product", to.Product)
	case !before.Known() && !from.Free:
		return f.Text("move.unpriced", "Product", from.Product)
	case bought == 0:
		after = data.Money{Currency: before.Currency}
	case !before.Known():
		before = data.Money{Currency: after.Currency}
	}
	difference := data.Money{Minor: after.Minor - before.Minor, Currency: after.Currency}
	switch {
	case before.Currency != after.Currency:
		return f.Text("move.currencies", "Old", f.Words.Money(before), "New", f.Words.Money(after))
	case difference.Currency == "" || difference.Minor == 0:
		return f.Text("move.same")
	case difference.Minor < 0:
		difference.Minor = -difference.Minor
		return f.Text("move.less", "Cost", f.Words.Money(difference))
	}
	return f.Text("move.more", "Cost", f.Words.Money(difference))
}

// names are those of some people, the first of many.
func (f *moveForm) names(people []data.PersonRow) string {
	const named = 6
	var names []string
	for _, p := range people[:min(named, len(people))] {
		names = append(names, p.Name)
	}
	return f.NamesOf(names, len(people))
}

func (f *moveForm) send(read *desk.Reading) func(context.Context) error {
	from, to := f.Rows[f.from.Value()], f.Rows[f.to.Value()]
	if to.ID == 0 {
		read.Mistakes.Add("move_to", data.CodeRequired, nil)
	}
	return f.Does(acts.Move{
		From: from.Subscription.Ref(), To: to.Subscription.Ref(), People: desk.PersonRefs(f.holders(from)),
		Raise: to.ID != 0 && f.goingTo(from, to).Missing() > 0 && f.buy.Checked, Lower: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot,
	})
}

package comings

import (
	"cmp"
	"context"

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
	effect   *parts.Outcome
	buy      *parts.Check
	doubled  *parts.Text  // what who moves then holds twice
	giveUp   *parts.Check // those are given up as well
	placed   *parts.Choice[orders.OrderPlaced]
	lower    *parts.Choice[data.Lowering]
	reviewed answering
	included savings.Inclusions // which product includes which (R34)
}

// answering is the subscription whose review is answered by moving people, with the note of
// it (R39); the zero value for none.
type answering struct {
	of   data.Subscription
	note string
}

// planned is from which product to which plan people are to move, as far as that is known.
type planned struct{ from, to data.SubscriptionID }

// OpenMoveFrom picks who moves from a subscription's product to another.
func OpenMoveFrom(d *desk.Desk, s data.SubscriptionDetail) { pickWhoMoves(d, s, answering{}) }

// OpenMoveToAnswer does so to answer the review of its renewal, which is kept with a note
// once they move (R39).
func OpenMoveToAnswer(d *desk.Desk, s data.SubscriptionDetail, note string) {
	pickWhoMoves(d, s, answering{s.Subscription, note})
}

func pickWhoMoves(d *desk.Desk, s data.SubscriptionDetail, reviewed answering) {
	if !s.CanAssignOn() { // what a user bought is left by all of them, as control of it is taken (R5c)
		OpenTakeControl(d, s)
		return
	}
	PickPeople(d, d.Text("move.title"), d.Text("move.pick", "Product", s.Product), d.Text("move.next"), s.ID, func(rows []data.PersonRow, from data.SubscriptionID) {
		openMove(d, rows, planned{from: cmp.Or(from, s.ID)}, reviewed)
	})
}

// OpenMove moves people from a product that they hold to another; first is the
// subscription whose product is offered first, 0 for the one that most of them hold.
func OpenMove(d *desk.Desk, people []data.PersonRow, first data.SubscriptionID) {
	openMove(d, people, planned{from: first}, answering{})
}

func openMove(d *desk.Desk, people []data.PersonRow, plan planned, reviewed answering) {
	book, on, admin := d.Book, d.Today(), d.Settings.Admin()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (moving, error) { return askMoving(ctx, book, people, admin, on) }, func(asked moving) {
		f := &moveForm{Form: d.NewForm(d.Text("move.title")), moving: asked, reviewed: reviewed, included: d.Known().Including(asked.services)}
		f.Topic, f.Size = desk.TopicMovePlan, sizeBeside
		offered, picked := f.offeredFrom(plan.from)
		if picked == 0 {
			f.sayNothing(offered)
			return
		}
		f.build(offered, picked, plan.to)
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

func (f *moveForm) build(offered []parts.Option[data.SubscriptionID], picked, to data.SubscriptionID) {
	f.who, f.stays = parts.NewWrapped(""), parts.NewFaint("")
	f.Column.Add(f.who)
	f.Column.Add(f.stays)
	f.from = parts.NewChoice(offered, picked, func(data.SubscriptionID) {
		f.to.Offer(f.offeredTo(f.from.Value()), f.to.Value())
		f.showEffect()
	})
	f.Add("move_from", true, f.from)
	plans := f.offeredTo(picked)
	f.to = parts.NewChoice(plans, f.planOf(plans, to), func(data.SubscriptionID) { f.showEffect() })
	f.from.Cut, f.to.Cut = true, true
	f.Add("move_to", true, f.to)
	f.effect = newOutcome(f.Words)
	f.AtSide = f.effect
	f.buy = parts.NewCheck(f.Text("join.buy"), true, func(bool) { f.showEffect() })
	f.Column.Add(f.buy)
	f.doubled = parts.NewFaint("")
	f.giveUp = parts.NewCheck(f.Text("move.give_up"), false, func(bool) { f.showEffect() })
	f.Column.Add(f.doubled)
	f.Column.Add(f.giveUp)
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, func(data.Lowering) { f.showEffect() })
	f.Add("lowering", true, f.lower)
	f.placed = orders.AddPlacedAll(f.Form, f.showEffect)
}

func (f *moveForm) send(read *desk.Reading) func(context.Context) error {
	from, to := f.Rows[f.from.Value()], f.Rows[f.to.Value()]
	if to.ID == 0 {
		read.Mistakes.Add("move_to", data.CodeRequired, nil)
	}
	act := acts.Move{
		From: from.Subscription.Ref(), To: to.Subscription.Ref(), People: desk.PersonRefs(f.holders(from)),
		Raise: to.ID != 0 && f.goingTo(from, to).Missing() > 0 && f.buy.Checked, Lower: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot,
	}
	if to.ID != 0 {
		act.Also = f.givenUp(from, to)
	}
	if of := f.reviewed.of; of.ID != 0 && (from.ID == of.ID || from.SameProduct(of)) {
		act.Answers, act.Note = of.Ref(), f.reviewed.note
	}
	return f.Does(act)
}

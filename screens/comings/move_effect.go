package comings

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showEffect says who moves and who doesn't, what has to be bought, what becomes of each
// total, and what the move costs a month.
func (f *moveForm) showEffect() {
	if f.placed == nil {
		return
	}
	f.Message.SetText("") // what was said of another answer
	from, to := f.Rows[f.from.Value()], f.Rows[f.to.Value()]
	f.showWho(from, to)
	switch {
	case to.ID == 0:
		f.effect.Warn("")
		f.effect.Say(f.Text("move.choose"), nil, nil)
		f.buy.Hide()
		f.doubled.Hide()
		f.giveUp.Hide()
		return
	case f.purchase != 0:
		f.doubled.SetText(f.twiceText(f.twice(from, to, nil)))
		f.effect.Warn(f.endsText(to))
		f.effect.Say(f.deletedText(from), f.deletedRows(from, to), []string{f.plansText(from, to)})
		f.Fit()
		return
	}
	bought := f.goingTo(from, to).ToBuy()
	movers, waiting := f.holders(from), f.waiting(from, to)
	parts.ShowIf(bought > 0, f.buy)
	twice := f.twice(from, to, waiting)
	f.doubled.SetText(f.twiceText(twice))
	parts.ShowIf(len(twice) > 0, f.doubled)
	parts.ShowIf(len(f.givable(twice, to)) > 0, f.giveUp)
	f.effect.Warn(f.endsText(to))
	f.effect.Say(f.billText(from, to, movers, bought), f.rows(from, to, waiting, bought),
		[]string{f.waitText(from, waiting), f.plansText(from, to)})
	if f.Dialog != nil {
		f.Fit()
	}
}

// showWho says who moves, who only gives up what they have, and who doesn't move, as they
// hold nothing of the product.
func (f *moveForm) showWho(from, to data.SubscriptionRow) {
	movers := f.holders(from)
	f.who.SetText(f.Count("move.who", len(movers), "Names", f.names(movers)))
	parts.ShowIf(len(movers) > 0, f.who)
	var stays []string
	if with := f.holdersOfBoth(from, to); len(with) > 0 {
		stays = append(stays, f.Count("move.has", len(with), "Names", f.names(with), "Product", to.Product, "Old", from.Product))
	}
	if left := f.without(from); len(left) > 0 {
		stays = append(stays, f.Count("move.stay", len(left), "Names", f.names(left), "Product", from.Product))
	}
	f.stays.SetText(strings.Join(stays, "\n"))
	parts.ShowIf(len(stays) > 0, f.stays)
}

// rows are what becomes of the total of the plan, and of each old one that people give up:
// those who wait do so once they have moved.
func (f *moveForm) rows(from, to data.SubscriptionRow, waiting []data.PersonRow, bought int) []parts.OutcomeRow {
	o, draft := &outcome{Words: f.Words, on: f.on}, f.placed.Value() == orders.PlacedNot
	if bought > 0 {
		o.bought(to, bought, draft, !f.goingTo(from, to).CheckedUntil().IsZero())
	} else {
		o.paid(to)
	}
	gone := map[data.SubscriptionID]int{}
	for _, freed := range f.freed(from, lessThose(f.holders(from), waiting), f.lower.Value(), draft) {
		gone[freed.Row.ID] += freed.Licenses
		o.lowers(freed)
	}
	for _, freed := range f.freed(from, waiting, f.lower.Value(), false) {
		o.lowersLater(freed, gone[freed.Row.ID])
		gone[freed.Row.ID] += freed.Licenses
	}
	for _, freed := range f.alsoFreed(from, to) {
		o.lowers(freed)
	}
	return o.summed()
}

// waitText says who waits for what has to be bought; empty for nobody.
func (f *moveForm) waitText(from data.SubscriptionRow, waiting []data.PersonRow) string {
	switch names := f.names(waiting); {
	case len(waiting) == 0:
		return ""
	case f.placed.Value() == orders.PlacedNot:
		return f.Count("move.wait", len(waiting), "Names", names, "Old", from.Product)
	default:
		return f.Count("move.wait_check", len(waiting), "Names", names, "Old", from.Product)
	}
}

// waiting are those for whom a license has to be bought and who keep the old one until it
// is there: as long as the order is not placed (R21), or waits for its credit check (R14).
func (f *moveForm) waiting(from, to data.SubscriptionRow) []data.PersonRow {
	going, needing := f.goingTo(from, to), f.needing(from, to)
	if !f.buy.Checked || f.placed.Value() != orders.PlacedNot && going.CheckedUntil().IsZero() {
		return nil
	}
	return needing[len(needing)-going.Missing():]
}

// namedAtMost is how many people a dialog names, and counts the others.
const namedAtMost = 6

// names are those of some people, the first of many.
func (f *moveForm) names(people []data.PersonRow) string {
	var names []string
	for _, p := range people[:min(namedAtMost, len(people))] {
		names = append(names, p.Name)
	}
	return f.NamesOf(names, len(people))
}

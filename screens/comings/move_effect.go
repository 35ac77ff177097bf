package comings

import (
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/screens/lists"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// showEffect says who moves and who doesn't, what has to be bought, and what the move
// costs a month.
func (f *moveForm) showEffect() {
	if f.placed == nil {
		return
	}
	f.Message.SetText("") // what was said of another answer
	from, to := f.Rows[f.from.Value()], f.Rows[f.to.Value()]
	f.showWho(from)
	text, bill, bought := "", "", 0
	if to.ID != 0 {
		bought = f.goingTo(from, to).ToBuy()
		text, bill = f.effectText(from, to, bought), f.billText(from, to, f.holders(from), bought)
	}
	f.bill.SetText(bill)
	parts.ShowIf(bill != "", f.bill)
	f.effect.SetText(text)
	parts.ShowIf(text != "", f.effect)
	parts.ShowIf(bought > 0, f.buy)
	if f.Dialog != nil {
		f.Fit()
	}
}

// showWho says who moves, and who doesn't, as they hold nothing of the product.
func (f *moveForm) showWho(from data.SubscriptionRow) {
	movers, stays := f.holders(from), ""
	f.who.SetText(f.Count("move.who", len(movers), "Names", f.names(movers)))
	if left := f.without(from); len(left) > 0 {
		stays = f.Count("move.stay", len(left), "Names", f.names(left), "Product", from.Product)
	}
	f.stays.SetText(stays)
	parts.ShowIf(stays != "", f.stays)
}

// effectText says what is bought and who waits for it, what it costs beside the old plan, and what
// becomes of each old total, a paragraph each.
func (f *moveForm) effectText(from, to data.SubscriptionRow, bought int) string {
	movers, draft := f.holders(from), f.placed.Value() == orders.PlacedNot
	var first []string
	if with := f.holdersOfBoth(from, to); len(with) > 0 {
		first = append(first, f.Count("move.has", len(with), "Names", f.names(with), "Product", to.Product, "Old", from.Product))
	}
	if bought > 0 {
		first = append(first, f.Count("move.missing", bought, "From", f.Number(to.PaidTotal()), "To", f.Number(to.PaidTotal()+bought)))
	}
	waiting := f.waiting(from, to)
	switch names := f.names(waiting); {
	case len(waiting) == 0:
	case draft:
		first = append(first, f.Count("move.wait", len(waiting), "Names", names, "Old", from.Product))
	default:
		first = append(first, f.Count("move.wait_check", len(waiting), "Names", names, "Old", from.Product))
	}
	lines := []string{strings.Join(first, " "), f.plansText(from, to)}
	for _, freed := range f.freed(from, lessThose(movers, waiting), f.lower.Value(), draft) {
		lines = append(lines, lists.LowersText(f.Words, freed))
	}
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), "\n")
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

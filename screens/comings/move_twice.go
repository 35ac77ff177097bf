package comings

import (
	"cmp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
)

// movedTwice is a product that people who move then hold beside the plan, while one of the two
// includes the other (R34).
type movedTwice struct {
	savings.Overlap
	people []data.PersonRow
}

// twice are those of who moves now: the products that the plan includes first, by what they
// cost.
func (f *moveForm) twice(from, to data.SubscriptionRow, waiting []data.PersonRow) (all []movedTwice) {
	for _, p := range lessThose(f.needing(from, to), waiting) {
		for _, both := range f.included.Overlaps(f.besides(p, from, to), []data.SubscriptionRow{to}, f.on) {
			i := slices.IndexFunc(all, func(t movedTwice) bool { return t.Part.ID == both.Part.ID && t.Whole.ID == both.Whole.ID })
			if i < 0 {
				i, all = len(all), append(all, movedTwice{Overlap: both})
			}
			all[i].people = append(all[i].people, p)
		}
	}
	slices.SortStableFunc(all, func(a, b movedTwice) int {
		return cmp.Or(compareBools(a.Whole.ID == to.ID, b.Whole.ID == to.ID), cmp.Compare(f.monthOf(b).Minor, f.monthOf(a).Minor))
	})
	return all
}

// besides are what somebody holds once they have moved.
func (f *moveForm) besides(p data.PersonRow, from, to data.SubscriptionRow) (rows []data.SubscriptionRow) {
	for _, h := range f.holds {
		if row := f.Rows[h.Subscription]; h.Person == p.ID && row.ID != 0 && !row.SameProduct(from.Subscription) {
			rows = append(rows, row)
		}
	}
	return append(rows, to)
}

// monthOf is what they cost a month that one of the two would do for.
func (f *moveForm) monthOf(t movedTwice) data.Money {
	return monthOf(t.Part.Subscription, len(t.people), f.on)
}

// twiceText says what who moves then holds twice, and what that costs a month; empty for
// nothing.
func (f *moveForm) twiceText(all []movedTwice) string {
	var said []string
	for _, t := range all {
		params := []any{"Product", t.Part.Product, "Within", t.Whole.Product}
		if month := f.monthOf(t); month.Known() {
			said = append(said, f.Count("move.twice_cost", len(t.people), append(params, "Cost", f.Words.Money(month))...))
		} else {
			said = append(said, f.Count("move.twice", len(t.people), params...))
		}
	}
	return strings.Join(said, " ")
}

// givable are those that can be given up in the same step: what the plan includes, as far as
// the user may take it back.
func (f *moveForm) givable(all []movedTwice, to data.SubscriptionRow) []movedTwice {
	return slices.DeleteFunc(slices.Clone(all), func(t movedTwice) bool { return t.Part.ID == to.ID || !f.mayAssign(t.Part) })
}

// also are those that are given up in the same step: none where that is not wanted.
func (f *moveForm) also(from, to data.SubscriptionRow) []movedTwice {
	if !f.giveUp.Checked {
		return nil
	}
	return f.givable(f.twice(from, to, f.waiting(from, to)), to)
}

// alsoFreed are the licenses of them, parted by when they can go (R35).
func (f *moveForm) alsoFreed(from, to data.SubscriptionRow) (all []savings.Freeing) {
	for _, t := range f.also(from, to) {
		freed := savings.Freeing{
			Row: t.Part, Licenses: len(t.people), How: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot, Admin: f.admin, On: f.on,
		}
		all = append(all, freed.InTurn()...)
	}
	return all
}

// givenUp are they as the act takes them.
func (f *moveForm) givenUp(from, to data.SubscriptionRow) (all []acts.GivenUp) {
	for _, t := range f.also(from, to) {
		all = append(all, acts.GivenUp{Subscription: t.Part.Subscription.Ref(), People: desk.PersonRefs(t.people)})
	}
	return all
}

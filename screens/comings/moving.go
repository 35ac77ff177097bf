package comings

import (
	"cmp"
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// moving is what some people can move from and to (R38).
type moving struct {
	Joining
	people []data.PersonRow
	holds  []data.NamedHolding
	admin  data.Admin
	on     data.Date
	// purchase is the one of a user whose people all move to the organization's own, 0 where
	// they move between plans of that (R5c).
	purchase data.SubscriptionID
}

// askMoving asks for it.
func askMoving(ctx context.Context, book *ledger.Book, people []data.PersonRow, admin data.Admin, on data.Date) (m moving, err error) {
	m.people, m.admin, m.on = people, admin, on
	if m.Joining, err = AskJoining(ctx, book, 0, on); err != nil {
		return m, err
	}
	var ids []data.PersonID
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	m.holds, err = book.HoldingsOf(ctx, ids)
	return m, err
}

// holders are those of the people who hold a license of a product, on whichever of its
// subscriptions it sits (R13b).
func (m moving) holders(of data.SubscriptionRow) (rows []data.PersonRow) {
	return m.thoseWho(of, true)
}

// without are those of the people who hold no license of a product.
func (m moving) without(of data.SubscriptionRow) (rows []data.PersonRow) {
	return m.thoseWho(of, false)
}

// sharesWith tells whether two subscriptions share their licenses (R13b): a purchase that
// goes away shares them with none.
func (m moving) sharesWith(row, of data.SubscriptionRow) bool {
	if row.ID == of.ID || row.ID == m.purchase || of.ID == m.purchase {
		return row.ID == of.ID
	}
	return row.SameProduct(of.Subscription)
}

// sharing are the subscriptions that share the licenses of a product, oldest first.
func (m moving) sharing(of data.SubscriptionRow) []data.SubscriptionRow {
	return slices.DeleteFunc(m.Joining.sharing(of), func(row data.SubscriptionRow) bool { return !m.sharesWith(row, of) })
}

func (m moving) thoseWho(of data.SubscriptionRow, hold bool) (rows []data.PersonRow) {
	ids := map[data.PersonID]bool{}
	for _, h := range m.holds {
		if row := m.Rows[h.Subscription]; row.ID != 0 && m.sharesWith(row, of) {
			ids[h.Person] = true
		}
	}
	for _, p := range m.people {
		if ids[p.ID] == hold {
			rows = append(rows, p)
		}
	}
	return rows
}

// holdersOfBoth are those who hold a product and the plan that they could move to: they
// only give up the first.
func (m moving) holdersOfBoth(from, to data.SubscriptionRow) (both []data.PersonRow) {
	if to.ID == 0 {
		return nil
	}
	has := m.holders(to)
	for _, p := range m.holders(from) {
		if slices.ContainsFunc(has, func(other data.PersonRow) bool { return other.ID == p.ID }) {
			both = append(both, p)
		}
	}
	return both
}

// needing are those who hold a product and don't hold the plan that they could move to.
func (m moving) needing(from, to data.SubscriptionRow) []data.PersonRow {
	return lessThose(m.holders(from), m.holdersOfBoth(from, to))
}

// lessThose are people without some of them.
func lessThose(people, those []data.PersonRow) []data.PersonRow {
	return slices.DeleteFunc(slices.Clone(people), func(p data.PersonRow) bool {
		return slices.ContainsFunc(those, func(other data.PersonRow) bool { return other.ID == p.ID })
	})
}

// freed are the licenses of a product that people give up, on each of its subscriptions
// (R13b), parted by when they can go (R35).
func (m moving) freed(from data.SubscriptionRow, people []data.PersonRow, how data.Lowering, draft bool) (all []savings.Freeing) {
	given := map[data.PersonID]bool{}
	for _, row := range m.sharing(from) {
		f := savings.Freeing{Row: row, How: how, Draft: draft, Admin: m.admin, On: m.on}
		for _, h := range m.holds {
			holder := slices.ContainsFunc(people, func(p data.PersonRow) bool { return p.ID == h.Person })
			if holder && h.Subscription == row.ID && !given[h.Person] {
				given[h.Person] = true
				f.Licenses++
			}
		}
		if f.Licenses > 0 {
			all = append(all, f.InTurn()...)
		}
	}
	return all
}

// products are one subscription of each product, by name.
func (m moving) products() (rows []data.SubscriptionRow) {
	var all []data.SubscriptionRow
	for _, row := range m.Rows {
		if row.ID != m.purchase {
			all = append(all, row)
		}
	}
	slices.SortFunc(all, func(a, b data.SubscriptionRow) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)), cmp.Compare(a.ID, b.ID))
	})
	for _, row := range all {
		if !slices.ContainsFunc(rows, func(other data.SubscriptionRow) bool { return other.SameProduct(row.Subscription) }) {
			rows = append(rows, row)
		}
	}
	return rows
}

// plansFor are the plans that could take the place of one, of each product the
// subscription that takes people best; deleted ones are none.
func (m moving) plansFor(from data.SubscriptionRow) (plans []data.SubscriptionRow) {
	for _, row := range m.products() {
		if !row.CanReplace(from.Subscription) && (from.ID != m.purchase || !row.SameProduct(from.Subscription)) {
			continue
		}
		best, is := data.SubscriptionRow{}, -1
		for _, s := range m.sharing(row) {
			if now := m.fits(from, s); now > is {
				best, is = s, now
			}
		}
		if is >= 0 {
			plans = append(plans, best)
		}
	}
	return plans
}

// fits tells how well people can move to a subscription: not at all where it is deleted.
func (m moving) fits(from, to data.SubscriptionRow) int {
	status := data.CurrentStatus(to.Subscription, m.on).Status
	bar, _ := m.goingTo(from, to).Bar()
	switch {
	case status == data.StatusDeleted:
		return -1
	case bar == "":
		return 2
	case status == data.StatusActive:
		return 1
	}
	return 0
}

// hasPlanFor tells whether people can move from a product to any plan.
func (m moving) hasPlanFor(from data.SubscriptionRow) bool {
	return slices.ContainsFunc(m.plansFor(from), func(to data.SubscriptionRow) bool { return m.fits(from, to) == 2 })
}

func (m moving) mayAssign(row data.SubscriptionRow) bool {
	return row.CanAssignOn() && m.admin.May(data.RightAssign, row.Subscription)
}

func (m moving) sameProduct(row data.SubscriptionRow, as data.SubscriptionID) bool {
	other, there := m.Rows[as]
	return there && (other.ID == row.ID || other.SameProduct(row.Subscription))
}

// goingTo is the move from one product to a plan.
func (m moving) goingTo(from, to data.SubscriptionRow) data.Moving {
	going := data.Moving{
		To: to.Subscription, People: len(m.needing(from, to)), Open: to.Open != nil, Admin: m.admin, On: m.on,
	}
	for _, row := range m.sharing(to) {
		going.Product = append(going.Product, row.Subscription)
	}
	return going
}

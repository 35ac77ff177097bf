package people

import (
	"context"
	"slices"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// holder is somebody who holds a license, and why it may be given up, empty for no reason.
type holder struct {
	data.PersonRow
	leaks []savings.Row
}

// leaksByPerson are the open rows of the savings list of one product's licenses, of each
// who holds one (R31 to R34).
type leaksByPerson map[data.PersonID][]savings.Row

// askLeaks asks for those of a subscription's product.
func askLeaks(ctx context.Context, book *ledger.Book, known savings.Known, s data.Subscription, on data.Date) (leaksByPerson, error) {
	_, rows, err := savings.Ask(ctx, book, known, on)
	leaks := leaksByPerson{}
	for _, row := range rows {
		of := row.Subscription.Subscription
		if row.State == data.SavingOpen && row.Person.ID != 0 && (of.ID == s.ID || of.SameProduct(s)) {
			leaks[row.Person.ID] = append(leaks[row.Person.ID], row)
		}
	}
	return leaks, err
}

// holders asks who holds a license of a subscription: first those of whom something could be
// saved, then by name.
func (l leaksByPerson) holders(ctx context.Context, book *ledger.Book, id data.SubscriptionID, search string) (all []holder, err error) {
	page, err := book.People(ctx, data.PersonQuery{Search: search, Holding: id, Sort: data.SortName})
	for _, row := range page.Rows {
		all = append(all, holder{row, l[row.ID]})
	}
	slices.SortStableFunc(all, func(a, b holder) int { return compareLeaks(a.leaks, b.leaks) })
	return all, err
}

// compareLeaks has those come first of whom something could be saved.
func compareLeaks(a, b []savings.Row) int {
	switch {
	case len(a) > 0 && len(b) == 0:
		return -1
	case len(a) == 0 && len(b) > 0:
		return 1
	}
	return 0
}

// OpenUnassign picks the people who give a license of a subscription back (R13,
// R19). needed is how many must, 0 for any. then runs once they have; nil goes to the total.
func OpenUnassign(d *desk.Desk, s data.SubscriptionDetail, needed int, then func()) {
	if then == nil {
		then = d.Go.FocusTotal
	}
	book, known, on := d.Book, d.Known(), d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (leaksByPerson, error) {
		return askLeaks(ctx, book, known, s.Subscription, on)
	}, func(leaks leaksByPerson) { openUnassign(d, s, needed, leaks, then) })
}

func openUnassign(d *desk.Desk, s data.SubscriptionDetail, needed int, leaks leaksByPerson, then func()) {
	text := d.Text("unassign.any")
	switch {
	case needed > s.NamedAssigned:
		text = d.Count("unassign.not_named", needed-s.NamedAssigned)
	case needed > 0:
		text = d.Count("unassign.text", needed)
	}
	book, id, on := d.Book, s.ID, d.Today()
	p := desk.NewPicker(d, d.Text("unassign.title", "Product", s.Product), text,
		func(h holder) data.PersonID { return h.ID }, func(h holder) string { return h.Name },
		func(ctx context.Context, search string, offset, limit int) (data.Page[holder], error) {
			all, err := leaks.holders(ctx, book, id, search)
			return desk.PageOf(all, offset, limit), err
		})
	p.Size.Height = desk.HighPicker
	p.Lines = func(h holder) parts.PickText { return holderLines(d.Words, h, on) }
	p.Counted = func(n int) string { return d.Count("unassign.button", n) }
	p.Enough = func(n int) bool {
		return n >= max(1, min(needed, s.NamedAssigned)) && d.Settings.Admin().May(data.RightAssign, s.Subscription)
	}
	p.Open(func(picked []holder) func(context.Context) error {
		act := acts.Unassign{Subscription: s.Subscription.Ref()}
		for _, h := range picked {
			act.People = append(act.People, h.Ref())
		}
		return d.Does(act)
	}, then)
}

// holderLines says who somebody is, and of whom something could be saved, why and how much.
func holderLines(w desk.Words, h holder, on data.Date) parts.PickText {
	says := desk.PersonLines(h.Person)
	if len(h.leaks) > 0 && h.leaks[0].PerYear.Known() {
		says.Below = w.Text("savings.a_year", "Amount", w.Money(h.leaks[0].PerYear)) + " · " + says.Below
	}
	says.Chip = w.LeakChip(h.Person, h.leaks, on)
	return says
}

package people

import (
	"context"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
)

// OpenAssign picks the people who get a license of a subscription (R17, R19).
func OpenAssign(d *desk.Desk, s data.SubscriptionDetail) {
	room := 0
	for _, shared := range s.Shared {
		room += shared.Room()
	}
	book, id := d.Book, s.ID
	p := desk.NewPicker(d, d.Text("assign.title", "Product", s.Product), d.Count("assign.text", room), desk.PersonID, desk.OfferedPerson(d.Words),
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.PersonRow], error) {
			return book.People(ctx, data.PersonQuery{
				Search: search, NotHolding: id, Sort: data.SortName, BlockedLast: true, Offset: offset, Limit: limit,
			})
		})
	p.Counted = func(n int) string { return d.Count("assign.button", n) }
	p.Enough = func(n int) bool { return n > 0 && d.Settings.Admin().May(data.RightAssign, s.Subscription) }
	p.Open(func(picked []data.PersonRow) func(context.Context) error {
		return d.Does(acts.Assign{Subscriptions: []data.SubscriptionRef{s.Subscription.Ref()}, People: desk.PersonRefs(picked)})
	}, nil)
	if !d.Settings.Admin().May(data.RightAssign, s.Subscription) {
		p.ShowError(data.NewError(data.CodeCantAssign))
	}
}

// OpenUnassign picks the people who give a license of a subscription back (R13,
// R19). needed is how many must, 0 for any. then runs once they have; nil goes to the total.
func OpenUnassign(d *desk.Desk, s data.SubscriptionDetail, needed int, then func()) {
	if then == nil {
		then = d.Go.FocusTotal
	}
	text := d.Text("unassign.any")
	switch {
	case needed > s.NamedAssigned:
		text = d.Count("unassign.not_named", needed-s.NamedAssigned)
	case needed > 0:
		text = d.Count("unassign.text", needed)
	}
	book, id := d.Book, s.ID
	p := desk.NewPicker(d, d.Text("unassign.title", "Product", s.Product), text, desk.PersonID, desk.PersonLabel,
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.PersonRow], error) {
			return book.People(ctx, data.PersonQuery{
				Search: search, Holding: id, Sort: data.SortName, Offset: offset, Limit: limit,
			})
		})
	p.Counted = func(n int) string { return d.Count("unassign.button", n) }
	p.Enough = func(n int) bool {
		return n >= max(1, min(needed, s.NamedAssigned)) && d.Settings.Admin().May(data.RightAssign, s.Subscription)
	}
	p.Open(func(picked []data.PersonRow) func(context.Context) error {
		return d.Does(acts.Unassign{Subscription: s.Subscription.Ref(), People: desk.PersonRefs(picked)})
	}, then)
}

// OpenAssignTo picks the subscriptions of which a person gets a license.
func OpenAssignTo(d *desk.Desk, person data.PersonRow, holds []data.NamedHolding) {
	held := map[string]bool{}
	for _, h := range holds {
		held[data.Fold(h.Product)] = true
	}
	label := func(o offered) string {
		switch {
		case !o.active:
			return d.Text("assign.product_not_active", "Product", o.Product)
		case o.room == 0 && !o.unknown:
			return d.Text("assign.product_full", "Product", o.Product)
		case o.unknown:
			return o.Product
		}
		return d.Count("assign.product", o.room, "Product", o.Product)
	}
	book, on, organization, admin := d.Book, d.Today(), person.Organization, d.Settings.Admin()
	text := d.Text("assign.person_text")
	if person.Blocked {
		text = d.Text("assign.person_blocked", "Name", person.Name) + " " + text
	}
	p := desk.NewPicker(d, d.Text("assign.person_title", "Name", person.Name), text,
		func(o offered) data.SubscriptionID { return o.ID }, label,
		func(ctx context.Context, search string, offset, limit int) (data.Page[offered], error) {
			page, err := book.Subscriptions(ctx, data.SubscriptionQuery{
				Search: search, Organization: organization, Sort: data.SortProduct, On: on,
			})
			return desk.PageOf(oneOfEach(page.Rows, held, admin, on), offset, limit), err
		})
	p.Choosable = offered.choosable
	p.Counted = func(n int) string { return d.Count("assign.button_products", n) }
	p.Enough = func(n int) bool { return n > 0 }
	p.Open(func(picked []offered) func(context.Context) error {
		act := acts.Assign{People: []data.PersonRef{person.Ref()}}
		for _, row := range picked {
			act.Subscriptions = append(act.Subscriptions, row.Subscription.Ref())
		}
		return d.Does(act)
	}, nil)
	if !d.Settings.Role.CanAssign() {
		p.ShowError(data.NewError(data.CodeCantAssign))
	}
}

// offered is a product of which a person may get a license.
type offered struct {
	data.SubscriptionRow
	room    int  // licenses that are left on all its subscriptions (R13b)
	unknown bool // how many are left is not known
	active  bool // it can be assigned (R23)
}

// choosable tells whether a license of it can be given now. What can't is shown all the
// same, so that whoever looks for it sees why.
func (o offered) choosable() bool { return o.active && (o.room > 0 || o.unknown) }

// oneOfEach keeps one row of each product that is not held and that an admin may
// assign (R5c, R19), since a product's subscriptions share their licenses (R13b). What
// was deleted is not offered.
func oneOfEach(all []data.SubscriptionRow, held map[string]bool, admin data.Admin, on data.Date) (rows []offered) {
	at := map[string]int{}
	for _, row := range all {
		product, status := data.Fold(row.Product), data.CurrentStatus(row.Subscription, on).Status
		if held[product] || status == data.StatusDeleted || !row.CanAssignOn() || !admin.May(data.RightAssign, row.Subscription) {
			continue
		}
		if _, seen := at[product]; !seen {
			at[product] = len(rows)
			rows = append(rows, offered{SubscriptionRow: row})
		}
		if o := &rows[at[product]]; status.CanAssignIn() {
			o.active, o.unknown, o.room = true, o.unknown || row.TotalUnknown, o.room+row.Room()
		}
	}
	return rows
}

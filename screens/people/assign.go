package people

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// candidate is somebody who may get a license, and what would be paid for nothing then.
type candidate struct {
	data.PersonRow
	wasted []savings.Row
}

// askCandidates asks for people with what of theirs would leak once they get a license.
func askCandidates(ctx context.Context, book *ledger.Book, giving savings.Giving, given data.SubscriptionRow, query data.PersonQuery) (page data.Page[candidate], err error) {
	people, err := book.People(ctx, query)
	if err != nil {
		return page, err
	}
	holds, err := book.HoldingsOf(ctx, desk.PersonIDs(people.Rows))
	page.Count = people.Count
	for _, row := range people.Rows {
		page.Rows = append(page.Rows, candidate{row, giving.Wasted(row.Person, holds, given)})
	}
	return page, err
}

// OpenAssign picks the people who get a license of a subscription (R17, R19), and says of
// whom it would be paid for nothing (R31 to R34).
func OpenAssign(d *desk.Desk, s data.SubscriptionDetail) {
	book, known, settings, on := d.Book, d.Known(), d.Settings, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (savings.Giving, error) {
		return savings.AskGiving(ctx, book, known, settings, on)
	}, func(giving savings.Giving) { openAssign(d, s, giving) })
}

func openAssign(d *desk.Desk, s data.SubscriptionDetail, giving savings.Giving) {
	spare := data.SpareOf(s.Shared, d.Today())
	text := d.Count("assign.text", spare.Available)
	if spare.NotNamed > 0 {
		text += " " + d.Count("assign.text_not_named", spare.NotNamed)
	}
	book, id, on, given := d.Book, s.ID, d.Today(), s.SubscriptionRow
	p := desk.NewPicker(d, d.Text("assign.title", "Product", s.Product), text,
		func(c candidate) data.PersonID { return c.ID }, func(c candidate) string { return c.Name },
		func(ctx context.Context, search string, offset, limit int) (data.Page[candidate], error) {
			return askCandidates(ctx, book, giving, given, data.PersonQuery{
				Search: search, NotHolding: id, Sort: data.SortName, BlockedLast: true, Offset: offset, Limit: limit,
			})
		})
	if spare.Known && spare.Room() <= 0 && d.Settings.Admin().May(data.RightBuy, s.Subscription) {
		p.Narrow = newWayOn(p.Form, id)
	}
	p.Size.Height = desk.HighPicker
	p.Lines = func(c candidate) parts.PickText {
		says := desk.PersonLines(c.Person)
		says.Chip = d.HoldsChip(c.Person, c.wasted, s.Subscription, on)
		return says
	}
	p.Tells = func(picked []candidate) string {
		var wasted []savings.Row
		for _, c := range picked {
			wasted = append(wasted, c.wasted...)
		}
		return d.WasteText(wasted)
	}
	p.Counted = func(n int) string { return d.Count("assign.button", n) }
	p.Enough = func(n int) bool { return n > 0 && d.Settings.Admin().May(data.RightAssign, s.Subscription) }
	p.Open(func(picked []candidate) func(context.Context) error {
		act := acts.Assign{Subscriptions: []data.SubscriptionRef{s.Subscription.Ref()}}
		for _, c := range picked {
			act.People = append(act.People, c.Ref())
		}
		return d.Does(act)
	}, nil)
	if !d.Settings.Admin().May(data.RightAssign, s.Subscription) {
		p.ShowError(data.NewError(data.CodeCantAssign))
	}
}

// newWayOn leads to the total where no license is left to give: once more are bought, it is
// offered to assign them (R17).
func newWayOn(f *desk.Form, id data.SubscriptionID) fyne.CanvasObject {
	return container.NewHBox(parts.NewButton(f.Text("assign.buy_first"), func() {
		f.Hide()
		f.Go.ShowSubscription(id)
		f.Go.FocusTotal()
	}))
}

// offered is a product of which a person may get a license.
type offered struct {
	data.SubscriptionRow
	spare  data.Spare // of all its subscriptions (R13b)
	active bool       // it can be assigned (R23)
	wasted []savings.Row
}

// choosable tells whether a license of it can be given now. What can't is shown all the
// same, so that whoever looks for it sees why.
func (o offered) choosable() bool { return o.active && (o.spare.Room() > 0 || !o.spare.Known) }

// OpenAssignTo picks the subscriptions of which a person gets a license.
func OpenAssignTo(d *desk.Desk, person data.PersonRow, holds []data.NamedHolding) {
	book, known, settings, on := d.Book, d.Known(), d.Settings, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (savings.Giving, error) {
		return savings.AskGiving(ctx, book, known, settings, on)
	}, func(giving savings.Giving) { openAssignTo(d, person, holds, giving) })
}

func openAssignTo(d *desk.Desk, person data.PersonRow, holds []data.NamedHolding, giving savings.Giving) {
	held := map[string]bool{}
	for _, h := range holds {
		held[data.Fold(h.Product)] = true
	}
	book, on, organization, admin := d.Book, d.Today(), person.Organization, d.Settings.Admin()
	text := d.Text("assign.person_text")
	if person.Blocked {
		text = d.Text("assign.person_blocked", "Name", person.Name) + " " + text
	}
	p := desk.NewPicker(d, d.Text("assign.person_title", "Name", person.Name), text,
		func(o offered) data.SubscriptionID { return o.ID }, func(o offered) string { return o.Product },
		func(ctx context.Context, search string, offset, limit int) (data.Page[offered], error) {
			page, err := book.Subscriptions(ctx, data.SubscriptionQuery{
				Search: search, Organization: organization, Sort: data.SortProduct, On: on,
			})
			shown := desk.PageOf(oneOfEach(page.Rows, held, admin, on), offset, limit)
			for i := range shown.Rows {
				shown.Rows[i].wasted = giving.Wasted(person.Person, holds, shown.Rows[i].SubscriptionRow)
			}
			return shown, err
		})
	p.Choosable, p.Size.Height = offered.choosable, desk.HighPicker
	p.Lines = func(o offered) parts.PickText {
		return parts.PickText{Name: o.Product, Below: offeredText(d.Words, o), Chip: d.InChip(o.wasted, o.Subscription)}
	}
	p.Tells = func(picked []offered) string {
		var rows []data.SubscriptionRow
		for _, o := range picked {
			rows = append(rows, o.SubscriptionRow)
		}
		return d.WasteText(giving.Wasted(person.Person, holds, rows...))
	}
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

// offeredText says how many licenses of a product are left, or why none can be given.
func offeredText(w desk.Words, o offered) string {
	switch {
	case !o.active:
		return w.Text("assign.not_active")
	case !o.choosable():
		return w.Text("assign.full")
	case !o.spare.Known:
		return w.Text("assign.unknown")
	}
	return w.Spare(o.spare)
}

// oneOfEach keeps one row of each product that is not held and that an admin may
// assign (R5c, R19), since a product's subscriptions share their licenses (R13b). What
// was deleted is not offered.
func oneOfEach(all []data.SubscriptionRow, held map[string]bool, admin data.Admin, on data.Date) (rows []offered) {
	shared := map[data.SubscriptionID][]data.Subscription{}
	for _, row := range all {
		status := data.CurrentStatus(row.Subscription, on).Status
		if held[data.Fold(row.Product)] || status == data.StatusDeleted || !row.CanAssignOn() || !admin.May(data.RightAssign, row.Subscription) {
			continue
		}
		same := func(o offered) bool { return data.Fold(o.Product) == data.Fold(row.Product) }
		at := slices.IndexFunc(rows, same)
		if at < 0 {
			at = len(rows)
			rows = append(rows, offered{SubscriptionRow: row})
		}
		rows[at].active = rows[at].active || status.CanAssignIn()
		shared[rows[at].ID] = append(shared[rows[at].ID], row.Subscription)
	}
	for i := range rows {
		rows[i].spare = data.SpareOf(shared[rows[i].ID], on)
	}
	return rows
}

package saving

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// CanFreeSaving tells whether something can be done here about a row: a license be
// taken back, or a total be lowered (R5c, R19, R35).
func CanFreeSaving(d *desk.Desk, row savings.Row) bool {
	of, admin := row.Subscription.Subscription, d.Settings.Admin()
	if d.Book.ReadOnly() {
		return false
	}
	if row.Person.ID == 0 {
		return (row.Way.Lower != "" || row.Way.Asks()) && row.Licenses > row.Drafted && admin.May(data.RightBuy, of)
	}
	return of.CanAssignOn() && admin.May(data.RightAssign, of)
}

// leaking is a row as the acts take it.
func leaking(row savings.Row) acts.Leaking {
	l := acts.Leaking{Leak: row.Leak, Subscription: row.Subscription.Subscription.Ref(), Licenses: row.Licenses - row.Drafted}
	if row.Person.ID != 0 {
		l.Person = row.Person.Ref()
	}
	return l
}

// freeForm is the dialog in which licenses are freed (R35).
type freeForm struct {
	*desk.Form
	rows   []savings.Row
	ends   bool // nobody uses the subscriptions any more: they are ended
	placed *parts.Choice[orders.OrderPlaced]
	totals *fyne.Container // what becomes of each
}

// FreeSavings says what freeing does to each total before it is recorded: Seatbook
// orders nothing (R20, R35).
func FreeSavings(d *desk.Desk, rows []savings.Row) {
	all := rows
	rows = slices.DeleteFunc(slices.Clone(all), func(row savings.Row) bool { return !CanFreeSaving(d, row) })
	title, ends := d.Words.Count("savings.free_title", freed(rows, 0)), onlyEnds(d, rows)
	if ends {
		title = d.Words.Count("savings.end_title", len(subscriptionsOf(rows)))
	}
	f := &freeForm{Form: d.NewForm(title), rows: rows, ends: ends, totals: parts.NewEdged()}
	f.Topic = desk.TopicSavings
	f.Size.Width = 560
	does := f.Text("savings.free")
	switch { // what is asked stands above the totals, however many they are
	case ends:
		does = f.Text("savings.end")
		f.Say(f.Count("savings.end_text", len(subscriptionsOf(rows))))
		if anyHeld(rows) { // else there is nothing that can be done before it
			f.placed = orders.AddEnded(f.Form, f.showTotals)
		}
	case f.anyLowers():
		f.Say(f.Text("savings.free_text"))
		f.placed = orders.AddPlaced(f.Form, f.showTotals)
	default:
		f.Say(f.Text("savings.free_text_only"))
	}
	f.sayLeftOut(all)
	f.Column.Add(f.totals)
	f.showTotals()
	f.Show(does, func(*desk.Reading) func(context.Context) error {
		act := acts.Free{Draft: f.isDraft()}
		for _, row := range f.freeable() {
			act.Rows = append(act.Rows, leaking(row))
		}
		return f.Does(act)
	}, func() { d.Window.Notices.More(lists.OrderByText(f.Words, f.drafts())) })
	f.showTotals()
}

// drafts are the totals that go down once their orders are placed (R21).
func (f *freeForm) drafts() (all []savings.Freeing) {
	said := map[data.SubscriptionID]bool{}
	for _, row := range f.rows {
		if id := row.Subscription.ID; !said[id] && f.isDraft() {
			said[id], all = true, append(all, f.freeing(row))
		}
	}
	return all
}

// sayLeftOut says of what users bought, once of each, why it is not freed (R5c).
func (f *freeForm) sayLeftOut(rows []savings.Row) {
	said := map[data.SubscriptionID]bool{}
	for _, row := range rows {
		if of := row.Subscription; row.Person.ID != 0 && !of.CanAssignOn() && !said[of.ID] {
			said[of.ID] = true
			f.Say(f.Text("join.left_out", "Product", of.Product, "Why", f.Text("move.bar."+string(data.MoveBarSelfService))))
		}
	}
}

// showTotals says of each subscription whose licenses are taken back, what that saves and
// from when, and what becomes of its total or of the change that is open (R21).
func (f *freeForm) showTotals() {
	f.totals.Objects = nil
	said := map[data.SubscriptionID]bool{}
	var together []data.Money
	for _, row := range f.rows {
		if of := row.Subscription; !said[of.ID] {
			said[of.ID] = true
			for _, saves := range f.showTotal(row) {
				together = data.AddMoney(together, saves)
			}
		}
	}
	if len(said) > 1 && len(together) > 0 {
		f.totals.Add(container.New(&parts.Packed{}, parts.NewStrong(f.Text("savings.free_together", "Amount", f.Sum(together)))))
	}
	f.totals.Refresh()
	if f.Dialog == nil {
		return
	}
	if f.ends {
		f.Confirm.SetText(f.Text("savings.end"))
		if f.isDraft() {
			f.Confirm.SetText(f.Text("savings.end_later"))
		}
	}
	f.Fit()
}

// showTotal says it of one subscription, and returns what that saves a year.
func (f *freeForm) showTotal(row savings.Row) (saves []data.Money) {
	of := row.Subscription
	n, people := freed(f.rows, of.ID), f.peopleOf(of.ID)
	about := container.New(&parts.Packed{}, parts.NewStrong(f.Count("savings.licenses", n, "Product", of.Product)))
	if len(people) > 0 {
		about.Add(desk.NewPeopleNamed(f.Desk, people, f.Fit))
		if unused := n - len(people); unused > 0 {
			about.Add(parts.NewWrapped(f.Count("savings.free_unused", unused)))
		}
		about.Add(parts.NewWrapped(f.Text("savings.free_assigned", "From", f.Number(of.Assigned()), "To", f.Number(of.Assigned()-len(people)))))
	}
	for _, part := range f.freeing(row).InTurn() {
		about.Add(parts.NewWrapped(lists.FreeingText(f.Words, part)))
		if fewer := part.Lowers().Saved(of.PaidTotal()); fewer > 0 {
			saved := part
			saved.Licenses = fewer
			saves = append(saves, saved.PerYear())
		}
	}
	f.totals.Add(about)
	return saves
}

// peopleOf are the names of those who give up a license of a subscription, each once.
func (f *freeForm) peopleOf(of data.SubscriptionID) (names []string) {
	named := map[data.PersonID]bool{0: true}
	for _, row := range f.rows {
		if row.Subscription.ID == of && !named[row.Person.ID] {
			named[row.Person.ID] = true
			names = append(names, row.Person.Name)
		}
	}
	return names
}

// isDraft tells whether the orders are not placed yet (R21).
func (f *freeForm) isDraft() bool { return f.placed != nil && f.placed.Value() == orders.PlacedNot }

// anyLowers tells whether there is a total that the user could order to go down: otherwise
// nobody is asked whether it was ordered (R19, R35).
func (f *freeForm) anyLowers() bool {
	return slices.ContainsFunc(f.rows, func(row savings.Row) bool { return f.freeing(row).Lowers().Ours() })
}

// onlyEnds tells whether all that becomes of the totals is that subscriptions end which
// nobody uses any more: no order of a lower total is asked for then (R12).
func onlyEnds(d *desk.Desk, rows []savings.Row) bool {
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(row savings.Row) bool {
		f := savings.Freeing{
			Row: row.Subscription, Licenses: freed(rows, row.Subscription.ID), How: data.LowerFirst, Admin: d.Settings.Admin(), On: d.Today(),
		}
		return f.Lowers().Fate != savings.FateEnds
	})
}

// anyHeld tells whether somebody holds one of the licenses.
func anyHeld(rows []savings.Row) bool {
	return slices.ContainsFunc(rows, func(row savings.Row) bool { return row.Person.ID != 0 })
}

// subscriptionsOf are the subscriptions of some rows, each once.
func subscriptionsOf(rows []savings.Row) (ids []data.SubscriptionID) {
	for _, row := range rows {
		if !slices.Contains(ids, row.Subscription.ID) {
			ids = append(ids, row.Subscription.ID)
		}
	}
	return ids
}

// freeing is what is freed of the subscription of a row, by all rows of it.
func (f *freeForm) freeing(row savings.Row) savings.Freeing {
	return savings.Freeing{
		Row: row.Subscription, Licenses: freed(f.rows, row.Subscription.ID), How: data.LowerFirst,
		Draft: f.isDraft(), Admin: f.Settings.Admin(), On: f.Today(),
	}
}

// freeable are the rows of which something can be done: where a total stays, as another
// change is ordered, what nobody holds is left out, unless there is nothing else and it is
// to be said why.
func (f *freeForm) freeable() []savings.Row {
	if f.ends && f.isDraft() { // all of what somebody holds, as fewer would be a lower total
		return slices.DeleteFunc(slices.Clone(f.rows), func(row savings.Row) bool { return len(f.peopleOf(row.Subscription.ID)) == 0 })
	}
	if f.ends {
		return f.rows
	}
	rows := slices.DeleteFunc(slices.Clone(f.rows), func(row savings.Row) bool { return row.Person.ID == 0 && f.freeing(row).Lowers().Stays() })
	if len(rows) == 0 {
		return f.rows
	}
	return rows
}

// freed is how many licenses of a subscription some rows free, each once; 0 stands for
// every subscription (R35).
func freed(rows []savings.Row, of data.SubscriptionID) (n int) {
	counted := map[savings.License]bool{}
	for _, row := range rows {
		if (of == 0 || row.Subscription.ID == of) && !counted[row.License()] {
			counted[row.License()] = true
			n += row.Licenses - row.Drafted
		}
	}
	return n
}

// KeepSavings asks why licenses are kept, and until when.
func KeepSavings(d *desk.Desk, rows []savings.Row) {
	f := d.NewForm(d.Words.Count("savings.keep_title", len(rows)))
	f.Topic = desk.TopicSavings
	f.Say(f.Text("savings.keep_text"))
	reason := parts.NewEntry("", "")
	f.Add("reason", true, reason)
	f.Title("until", f.FieldName("keep_until"))
	until := f.AddDate("until", false, data.Date{})
	f.Show(f.Text("savings.keep_button"), func(read *desk.Reading) func(context.Context) error {
		act := acts.KeepLicense{Reason: reason.Text, Until: read.Date(f.Words, "until", until)}
		for _, row := range rows {
			kept := leaking(row)
			kept.Licenses = row.Licenses + row.Kept
			act.Rows = append(act.Rows, kept)
		}
		return f.Does(act)
	}, nil)
}

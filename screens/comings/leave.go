package comings

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// heldBy is what some people hold, with what a license of each costs.
type heldBy struct {
	people []Person
	rows   map[data.SubscriptionID]data.SubscriptionRow
}

// askHeldBy asks what people hold.
func askHeldBy(ctx context.Context, book *ledger.Book, people []data.PersonID, on data.Date) (held heldBy, err error) {
	for _, id := range people {
		var person Person
		if person.PersonRow, err = book.Person(ctx, id); err != nil {
			return held, err
		}
		if person.Holds, err = book.Holdings(ctx, id); err != nil {
			return held, err
		}
		held.people = append(held.people, person)
	}
	held.rows, err = everySubscription(ctx, book, on)
	return held, err
}

// everySubscription returns the subscriptions by their ID, free ones too.
func everySubscription(ctx context.Context, book *ledger.Book, on data.Date) (map[data.SubscriptionID]data.SubscriptionRow, error) {
	rows := map[data.SubscriptionID]data.SubscriptionRow{}
	for _, filter := range []data.SubscriptionFilter{data.FilterAll, data.FilterFree} {
		page, err := book.Subscriptions(ctx, data.SubscriptionQuery{Filter: filter, On: on})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Rows {
			rows[row.ID] = row
		}
	}
	return rows, nil
}

// monthOf is what licenses cost in a month by the price of a day.
func monthOf(s data.Subscription, licenses int, on data.Date) data.Money {
	return s.LicensesPerMonth(licenses, on)
}

// OpenLeave has people leave: what has to be done before, what they hold, who gets it
// or what becomes of the totals (R36).
func OpenLeave(d *desk.Desk, people []data.PersonID) {
	book, on := d.Book, d.Today()
	desk.Ask(d, &d.Window.ToOpen, func(ctx context.Context) (heldBy, error) { return askHeldBy(ctx, book, people, on) }, func(held heldBy) { showLeave(d, held) })
}

func showLeave(d *desk.Desk, held heldBy) {
	title := d.Count("leave.many", len(held.people))
	if len(held.people) == 1 {
		title = d.Text("leave.title", "Name", held.people[0].Name)
	}
	f := d.NewForm(title)
	f.Topic, f.Size.Width = desk.TopicComeAndGo, 560
	var refs []data.PersonRef
	for _, person := range held.people {
		refs = append(refs, person.Ref())
		var products []string
		for _, h := range person.Holds {
			products = append(products, h.Product)
		}
		holds := d.Text("person.holds_none")
		if len(products) > 0 {
			holds = strings.Join(products, ", ")
		}
		f.Column.Add(container.New(&parts.Packed{}, parts.NewStrong(person.Name), parts.NewFaint(holds)))
	}
	f.Say(d.Text("leave.before"))
	block := parts.NewCheck(d.Text("leave.block"), true, nil)
	shared := parts.NewCheck(d.Text("leave.shared"), false, nil)
	f.Column.Add(block)
	f.Column.Add(shared)
	f.Column.Add(parts.NewFaint(d.Text("leave.files")))
	successor := held.successor(f)
	var lower *parts.Choice[data.Lowering]
	var ordered *parts.Choice[orders.OrderPlaced]
	effect := parts.NewFaint("")
	show := func() {
		text := d.Text("leave.handed")
		if strings.TrimSpace(successor.Text()) == "" {
			text = held.frees(d, lower.Value(), ordered.Value() == orders.PlacedNot)
		}
		if effect.SetText(text); f.Dialog != nil {
			f.Fit()
		}
	}
	lower = parts.NewChoice(desk.OptionsOf(d.Words, "lowering", data.Lowerings()), data.LowerFirst, func(data.Lowering) { show() })
	f.Add("lowering", true, lower)
	ordered = orders.AddPlaced(f, show)
	show()
	successor.OnChanged = func(string) { show() }
	f.Column.Add(effect)
	book := d.Book
	f.Show(d.Text("leave.button"), func(*desk.Reading) func(context.Context) error {
		act := acts.Leave{People: refs, Lower: lower.Value(), Draft: ordered.Value() == orders.PlacedNot, Block: block.Checked, Shared: shared.Checked}
		find := successor.Find(book, "successor")
		return func(ctx context.Context) error {
			successor, err := find(ctx)
			if err != nil {
				return err
			}
			leave := act
			leave.Successor = successor
			_, err = book.Do(ctx, leave)
			return err
		}
	}, nil)
}

// freed are the licenses that the people give up, of each subscription together.
func (h heldBy) freed(d *desk.Desk, how data.Lowering, draft bool) (all []savings.Freeing) {
	for _, person := range h.people {
		for _, holding := range person.Holds {
			i := slices.IndexFunc(all, func(f savings.Freeing) bool { return f.Row.ID == holding.Subscription })
			if i < 0 {
				i = len(all)
				all = append(all, savings.Freeing{Row: h.rows[holding.Subscription], How: how, Draft: draft, Admin: d.Settings.Admin(), On: d.Today()})
			}
			all[i].Licenses++
		}
	}
	return all
}

// frees says how many licenses a leaving frees where nobody gets them, what becomes of
// each total, and what is saved by those that go down (R35).
func (h heldBy) frees(d *desk.Desk, how data.Lowering, draft bool) string {
	n, lowered := 0, 0
	var cost []data.Money
	var lines []string
	for _, f := range h.freed(d, how, draft) {
		n += f.Licenses
		if f.Lowers().Saves() {
			lowered += f.Licenses
			cost = data.AddMoney(cost, monthOf(f.Row.Subscription, f.Licenses, d.Today()))
		}
		lines = append(lines, lowersText(d, f))
	}
	first := d.Count("leave.frees", n)
	switch {
	case len(cost) > 0 && lowered == n:
		first = d.Count("leave.frees_cost", n, "Cost", d.Sum(cost))
	case len(cost) > 0:
		first += " " + d.Text("leave.saves", "Cost", d.Sum(cost))
	}
	return strings.Join(append([]string{first}, lines...), "\n")
}

// successor asks who gets what they hold: somebody of their organization who does not
// leave with them.
func (h heldBy) successor(f *desk.Form) *desk.PersonField {
	var leaving []data.PersonID
	for _, person := range h.people {
		leaving = append(leaving, person.ID)
	}
	field := desk.NewPersonField(f.Desk, data.PersonQuery{Organization: h.people[0].Organization}, leaving...)
	field.OnGrown = f.Fit
	f.Add("successor", false, field.Completing)
	return field
}

// PickPeople lets some people be ticked, and goes on with them.
func PickPeople(d *desk.Desk, title, text, button string, holding data.SubscriptionID, then func([]data.PersonRow)) {
	book := d.Book
	p := desk.NewPicker(d, title, text, desk.PersonID, desk.PersonLabel,
		func(ctx context.Context, search string, offset, limit int) (data.Page[data.PersonRow], error) {
			return book.People(ctx, data.PersonQuery{Search: search, Holding: holding, Sort: data.SortName, Offset: offset, Limit: limit})
		})
	p.Topic = desk.TopicComeAndGo
	p.Counted = func(int) string { return button }
	p.Enough = func(n int) bool { return n > 0 }
	var picked []data.PersonRow
	p.Open(func(rows []data.PersonRow) func(context.Context) error {
		picked = rows
		return func(context.Context) error { return nil }
	}, func() { then(picked) })
}

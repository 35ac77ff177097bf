package comings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
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

// perMonth is what the licenses cost a month that some people hold, by currency.
func (h heldBy) perMonth(on data.Date) (n int, cost []data.Money) {
	for _, person := range h.people {
		for _, holding := range person.Holds {
			n++
			cost = data.AddMoney(cost, monthOf(h.rows[holding.Subscription].Subscription, 1, on))
		}
	}
	return n, cost
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
	lower := parts.NewChoice(desk.OptionsOf(d.Words, "lowering", data.Lowerings()), data.LowerFirst, nil)
	f.Add("lowering", true, lower)
	ordered := orders.AddPlaced(f)
	effect := parts.NewFaint(held.frees(d))
	successor.OnChanged = func(text string) {
		if strings.TrimSpace(text) == "" {
			effect.SetText(held.frees(d))
		} else {
			effect.SetText(d.Text("leave.handed"))
		}
	}
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

// frees says how many licenses a leaving frees where nobody gets them, and what those cost.
func (h heldBy) frees(d *desk.Desk) string {
	n, cost := h.perMonth(d.Today())
	if len(cost) > 0 {
		return d.Count("leave.frees_cost", n, "Cost", d.Sum(cost))
	}
	return d.Count("leave.frees", n)
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

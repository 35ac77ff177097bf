package comings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
	"seatbook/screens/orders"
	"seatbook/screens/parts"
)

// leaveForm is the dialog in which people leave (R36).
type leaveForm struct {
	*desk.Form
	heldBy
	block, shared *parts.Check
	successor     *desk.PersonField
	lower         *parts.Choice[data.Lowering]
	placed        *parts.Choice[orders.OrderPlaced]
	effect        *parts.Text
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
	f := &leaveForm{Form: d.NewForm(title), heldBy: held}
	f.Topic, f.Size.Width = desk.TopicComeAndGo, 560
	f.build()
	f.Show(d.Text("leave.button"), f.send, nil)
}

func (f *leaveForm) build() {
	for _, person := range f.people {
		var products []string
		for _, h := range person.Holds {
			products = append(products, h.Product)
		}
		holds := f.Text("person.holds_none")
		if len(products) > 0 {
			holds = strings.Join(products, ", ")
		}
		f.Column.Add(container.New(&parts.Packed{}, parts.NewStrong(person.Name), parts.NewFaint(holds)))
	}
	for _, own := range f.own() { // under what they hold, where a small window shows it, too
		f.Say(f.Text("leave.keeps", "Product", own.product, "Names", f.NamesOf(own.names[:min(namedAtMost, len(own.names))], len(own.names))))
	}
	f.Say(f.Text("leave.before"))
	f.block = parts.NewCheck(f.Text("leave.block"), true, nil)
	f.shared = parts.NewCheck(f.Text("leave.shared"), false, nil)
	f.Column.Add(f.block)
	f.Column.Add(f.shared)
	f.Column.Add(parts.NewFaint(f.Text("leave.files")))
	f.effect = parts.NewFaint("")
	f.addSuccessor()
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, func(data.Lowering) { f.showEffect() })
	f.Add("lowering", true, f.lower)
	f.placed = orders.AddPlaced(f.Form, f.showEffect)
	f.showEffect()
	f.Column.Add(f.effect)
}

// addSuccessor asks who gets what they hold: somebody of their organization who does not
// leave with them.
func (f *leaveForm) addSuccessor() {
	var leaving []data.PersonID
	for _, person := range f.people {
		leaving = append(leaving, person.ID)
	}
	f.successor = desk.NewPersonField(f.Desk, data.PersonQuery{Organization: f.people[0].Organization}, leaving...)
	f.successor.OnGrown = f.Fit
	f.successor.OnChanged = func(string) { f.showEffect() }
	f.Add("successor", false, f.successor.Completing)
}

// showEffect says what is handed over, or freed.
func (f *leaveForm) showEffect() {
	text := f.Text("leave.handed")
	if strings.TrimSpace(f.successor.Text()) == "" {
		text = f.freesText()
	}
	if f.effect.SetText(text); f.Dialog != nil {
		f.Fit()
	}
}

// freesText says how many licenses a leaving frees where nobody gets them, what becomes of
// each total, and what is saved by those that go down (R35).
func (f *leaveForm) freesText() string {
	n, lowered := 0, 0
	var cost []data.Money
	var lines []string
	for _, freed := range f.freed(f.Desk, f.lower.Value(), f.placed.Value() == orders.PlacedNot) {
		n += freed.Licenses
		if freed.Lowers().Saves() {
			lowered += freed.Licenses
			cost = data.AddMoney(cost, monthOf(freed.Row.Subscription, freed.Licenses, f.Today()))
		}
		lines = append(lines, lists.LowersText(f.Words, freed))
	}
	first := f.Count("leave.frees", n)
	switch {
	case len(cost) > 0 && lowered == n:
		first = f.Count("leave.frees_cost", n, "Cost", f.Sum(cost))
	case len(cost) > 0:
		first += " " + f.Text("leave.saves", "Cost", f.Sum(cost))
	}
	return strings.Join(append([]string{first}, lines...), "\n")
}

func (f *leaveForm) send(*desk.Reading) func(context.Context) error {
	act := acts.Leave{Lower: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot, Block: f.block.Checked, Shared: f.shared.Checked, KeepOwn: len(f.own()) > 0}
	for _, person := range f.people {
		act.People = append(act.People, person.Ref())
	}
	book, find := f.Book, f.successor.Find(f.Book, "successor")
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
}

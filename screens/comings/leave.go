package comings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
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
	follows       *Person           // the successor and what they hold; nil for nobody
	asked         desk.Place        // that is asked for
	doubled       *parts.Text       // how much the successor would hold twice
	without       *parts.Check      // that is not handed over
	twice         []doubled         // that
	owner         *desk.PersonField // nil where they own nothing
	lower         *parts.Choice[data.Lowering]
	placed        *parts.Choice[orders.OrderPlaced]
	effect        *parts.Outcome
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
	f.Topic, f.Size = desk.TopicComeAndGo, sizeBeside
	f.build()
	f.Show(d.Text("leave.button"), f.send, func() {
		_, freed := f.parted()
		o := &outcome{Words: f.Words, on: f.Today()}
		for _, part := range freed {
			o.lowers(part)
		}
		if saves := o.savesText(f.isDraft()); saves != "" {
			d.Window.Notices.More(f.Text("leave.saved", "Saves", saves))
		}
		d.Window.Notices.More(lists.OrderByText(f.Words, freed))
	})
}

func (f *leaveForm) build() {
	f.addPeople()
	for _, own := range f.own() { // under what they hold, where a small window shows it, too
		f.Say(f.Text("leave.keeps", "Product", own.product, "Names", f.NamesOf(own.names[:min(namedAtMost, len(own.names))], len(own.names))))
	}
	f.Say(f.Text("leave.before"))
	f.block = parts.NewCheck(f.Text("leave.block"), true, nil)
	f.shared = parts.NewCheck(f.Text("leave.shared"), false, nil)
	f.Column.Add(f.block)
	f.Column.Add(f.shared)
	f.Column.Add(parts.NewFaint(f.Text("leave.files")))
	f.effect = newOutcome(f.Words)
	f.AtSide = f.effect
	f.addSuccessor()
	f.addOwner()
	f.lower = parts.NewChoice(desk.OptionsOf(f.Words, "lowering", data.Lowerings()), data.LowerFirst, func(data.Lowering) { f.showEffect() })
	f.Add("lowering", true, f.lower)
	f.placed = orders.AddPlaced(f.Form, f.showEffect)
	f.showEffect()
}

// addPeople says who leaves and what each holds: of many, where that is asked for.
func (f *leaveForm) addPeople() {
	all := container.New(&parts.Packed{})
	for _, person := range f.people[:min(desk.ListedAtMost, len(f.people))] {
		holds := f.Text("person.holds_none")
		if products := person.products(); len(products) > 0 {
			holds = strings.Join(products, ", ")
		}
		all.Add(parts.NewStrong(person.Name))
		all.Add(parts.NewFaint(holds))
	}
	if len(f.people) <= desk.NamedAtMost {
		f.Column.Add(all)
		return
	}
	if more := len(f.people) - desk.ListedAtMost; more > 0 {
		all.Add(parts.NewFaint(f.Count("leave.more", more)))
	}
	fold := parts.NewFold(f.Count("people.count", len(f.people)), false, all)
	fold.OnFold = f.Fit
	f.Column.Add(fold)
}

// addOwner says what they own, and asks who is to own it.
func (f *leaveForm) addOwner() {
	var owned []string
	for _, row := range f.owns() {
		owned = append(owned, row.Product)
	}
	if len(owned) == 0 {
		return
	}
	about := f.Count("leave.owns_many", len(f.people), "Products", strings.Join(owned, ", "))
	if len(f.people) == 1 {
		about = f.Text("leave.owns", "Name", f.people[0].Name, "Products", strings.Join(owned, ", "))
	}
	f.Say(about)
	f.owner = desk.NewPersonField(f.Desk, data.PersonQuery{}, f.leaving()...)
	f.owner.OnGrown = f.Fit
	f.Add("new_owner", false, f.owner.Completing)
	f.Column.Add(parts.NewFaint(f.Text("leave.owns_none")))
}

func (f *leaveForm) leaving() (ids []data.PersonID) {
	for _, person := range f.people {
		ids = append(ids, person.ID)
	}
	return ids
}

// addSuccessor asks who gets what they hold: somebody of their organization who does not
// leave with them.
func (f *leaveForm) addSuccessor() {
	f.successor = desk.NewPersonField(f.Desk, data.PersonQuery{Organization: f.people[0].Organization}, f.leaving()...)
	f.successor.OnGrown = f.Fit
	f.successor.OnChanged = func(string) { f.follow() }
	f.Add("successor", false, f.successor.Completing)
	f.doubled = parts.NewFaint("")
	f.doubled.Hide()
	f.without = parts.NewCheck(f.Text("leave.without"), false, func(bool) { f.showEffect() })
	f.without.Hide()
	f.Column.Add(f.doubled)
	f.Column.Add(f.without)
}

// follow asks what the successor holds, once one is named.
func (f *leaveForm) follow() {
	id, _ := f.successor.Person()
	if f.follows != nil && f.follows.ID == id {
		return
	}
	f.follows = nil
	f.asked.Leave()
	f.askTwice()
	f.showEffect()
	if id != 0 {
		AskPerson(f.Desk, &f.asked, id, func(person Person) {
			f.follows = &person
			f.askTwice()
			f.showEffect()
		}, f.Fail)
	}
}

// showEffect says what is handed over, and what becomes of each total.
func (f *leaveForm) showEffect() {
	if f.placed == nil {
		return
	}
	o := &outcome{Words: f.Words, on: f.Today()}
	var notes []string
	got, freedParts := f.parted()
	if f.follows != nil {
		for _, row := range got {
			f.addHanded(o, row)
		}
		notes = append(notes, f.twiceText(), f.beyondText())
	}
	n, order, gone := 0, false, len(got)
	for _, freed := range freedParts {
		n += freed.Licenses
		order = order || freed.Draft && (freed.Lowers().Saves() || freed.Lowers().Beside())
		o.lowers(freed)
	}
	if order {
		notes = append(notes, f.Text("leave.to_order"))
	}
	f.effect.Say(f.headline(gone, n, o.savesText(f.isDraft())), o.summed(), append(notes, f.toAskText(freedParts)))
}

// isDraft tells whether the lower totals are not ordered yet (R21).
func (f *leaveForm) isDraft() bool { return f.placed.Value() == orders.PlacedNot }

// toAskText says who is still to be asked for which lower totals; empty for nobody.
func (f *leaveForm) toAskText(freed []savings.Freeing) string {
	var asks []string
	for _, part := range freed {
		if part.Draft && part.Lowers().Fate == savings.FateAsked {
			asks = append(asks, f.Text("leave.ask", "Product", data.ShortName(part.Row.Product), "Whom", lists.Whom(f.Words, part.Row.Subscription)))
		}
	}
	if len(asks) == 0 {
		return ""
	}
	return f.Text("leave.to_ask", "Products", strings.Join(asks, ", "))
}

// headline says how many licenses are handed over, how many are freed, and what that saves
// a month from when.
func (f *leaveForm) headline(gone, freed int, saves string) string {
	text := ""
	if gone > 0 {
		text = f.Count("leave.handed_to", gone, "Name", f.follows.Name)
	}
	switch {
	case freed == 0 && gone > 0:
	case saves != "":
		text += " " + f.Count("leave.frees_cost", freed, "Saves", saves)
	default:
		text += " " + f.Count("leave.frees", freed)
	}
	return strings.TrimSpace(text)
}

// beyondText says what the successor can't get; empty for nothing.
func (f *leaveForm) beyondText() string {
	beyond := f.beyond(*f.follows)
	if len(beyond) == 0 {
		return ""
	}
	return f.Text("leave.beyond", "Name", f.follows.Name, "Products", strings.Join(beyond, ", "))
}

func (f *leaveForm) send(*desk.Reading) func(context.Context) error {
	act := acts.Leave{Lower: f.lower.Value(), Draft: f.placed.Value() == orders.PlacedNot, Block: f.block.Checked, Shared: f.shared.Checked, KeepOwn: len(f.own()) > 0, Without: f.leftOut()}
	for _, person := range f.people {
		act.People = append(act.People, person.Ref())
	}
	book, find := f.Book, f.successor.Find(f.Book, "successor")
	findOwner := func(context.Context) (data.PersonRef, error) { return data.PersonRef{}, nil }
	if f.owner != nil {
		findOwner = f.owner.Find(f.Book, "new_owner")
	}
	return func(ctx context.Context) (err error) {
		leave := act
		if leave.Successor, err = find(ctx); err != nil {
			return err
		}
		if leave.Owner, err = findOwner(ctx); err != nil {
			return err
		}
		_, err = book.Do(ctx, leave)
		return err
	}
}

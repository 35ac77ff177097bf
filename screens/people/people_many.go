package people

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/data/savings"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// heldByMany is what several people hold of the record's products.
type heldByMany struct {
	people  []data.PersonRow
	joining comings.Joining // the subscriptions, and how much room there is
	holds   []data.NamedHolding
	giving  savings.Giving
}

func askHeldByMany(ctx context.Context, book *ledger.Book, people []data.PersonRow, asking asking) (held heldByMany, err error) {
	held.people = people
	if held.giving, err = savings.AskGiving(ctx, book, asking.known, asking.settings, asking.on); err != nil {
		return held, err
	}
	if held.joining, err = comings.AskJoining(ctx, book, 0, asking.on); err != nil {
		return held, err
	}
	held.holds, err = book.HoldingsOf(ctx, desk.PersonIDs(people))
	return held, err
}

// holders are those of the people who hold a license of a product, on whichever of its
// subscriptions it sits (R13b).
func (h heldByMany) holders(of data.SubscriptionRow) (rows []data.PersonRow) {
	ids := map[data.PersonID]bool{}
	for _, holding := range h.holds {
		if row := h.joining.Rows[holding.Subscription]; row.ID == of.ID || row.SameProduct(of.Subscription) {
			ids[holding.Person] = true
		}
	}
	for _, person := range h.people {
		if ids[person.ID] {
			rows = append(rows, person)
		}
	}
	return rows
}

// without are those of the people who can be given a license of a product: they are of
// its organization, and hold none.
func (h heldByMany) without(of data.SubscriptionRow) (rows []data.PersonRow) {
	holders := h.holders(of)
	for _, person := range h.people {
		held := slices.ContainsFunc(holders, func(holder data.PersonRow) bool { return holder.ID == person.ID })
		if !held && person.Organization == of.Organization {
			rows = append(rows, person)
		}
	}
	return rows
}

// products are one subscription of each product that an admin may assign (R5c, R19) and
// that wanted accepts, by name.
func (h heldByMany) products(admin data.Admin, wanted func(data.SubscriptionRow) bool) (rows []data.SubscriptionRow) {
	var all []data.SubscriptionRow
	for _, row := range h.joining.Rows {
		all = append(all, row)
	}
	slices.SortFunc(all, func(a, b data.SubscriptionRow) int {
		return cmp.Or(cmp.Compare(data.Fold(a.Product), data.Fold(b.Product)), cmp.Compare(a.ID, b.ID))
	})
	for _, row := range all {
		same := func(other data.SubscriptionRow) bool { return other.SameProduct(row.Subscription) }
		if row.CanAssignOn() && admin.May(data.RightAssign, row.Subscription) && !slices.ContainsFunc(rows, same) && wanted(row) {
			rows = append(rows, row)
		}
	}
	return rows
}

// givable is a product that people are offered, and why none can be given.
type givable struct {
	data.SubscriptionRow
	why string // empty where one can
}

func (g givable) can() bool { return g.why == "" }

// toGive are the products of the record, by name: first those of which who holds none can be
// given a license, then the others, as whoever looks for one of those sees why. What is
// deleted is not among them.
func (h heldByMany) toGive(w desk.Words, admin data.Admin, on data.Date) (all []givable) {
	rows := h.products(admin, func(row data.SubscriptionRow) bool {
		return data.CurrentStatus(row.Subscription, on).Status != data.StatusDeleted
	})
	for _, row := range rows {
		all = append(all, givable{row, h.whyNot(w, row, on)})
	}
	slices.SortStableFunc(all, func(a, b givable) int {
		switch {
		case a.can() == b.can():
			return 0
		case a.can():
			return -1
		}
		return 1
	})
	return all
}

// whyNot is why nobody can be given a license of a product, empty where one can.
func (h heldByMany) whyNot(w desk.Words, row data.SubscriptionRow, on data.Date) string {
	switch {
	case len(h.without(row)) == 0 && len(h.holders(row)) == 0:
		return w.Text("people.not_theirs")
	case len(h.without(row)) == 0:
		return w.Text("people.all_have")
	case !data.CurrentStatus(row.Subscription, on).Status.CanAssignIn():
		return w.Text("assign.not_active")
	case !row.TotalUnknown && h.joining.Spare(row).Room() <= 0:
		return w.Text("assign.full")
	}
	return ""
}

// ofOthers are those of the people who belong to another organization than a product.
func (h heldByMany) ofOthers(of data.SubscriptionRow) (rows []data.PersonRow) {
	for _, person := range h.people {
		if person.Organization != of.Organization {
			rows = append(rows, person)
		}
	}
	return rows
}

// asking is what is known beside the record of which products include others.
type asking struct {
	known    savings.Known
	settings data.Settings
	on       data.Date
}

func (p *Screen) asking() asking { return asking{p.Known(), p.Settings, p.Today()} }

// askMany asks what people hold, to open a dialog.
func (p *Screen) askMany(rows []data.PersonRow, then func(heldByMany)) {
	book, asking := p.Book, p.asking()
	desk.Ask(p.Desk, &p.Window.ToOpen, func(ctx context.Context) (heldByMany, error) { return askHeldByMany(ctx, book, rows, asking) }, then)
}

// openTakeBackMany takes a license of one product back from several people (R13, R19).
func (p *Screen) openTakeBackMany(rows []data.PersonRow) {
	p.askMany(rows, func(held heldByMany) {
		products := held.products(p.Settings.Admin(), func(row data.SubscriptionRow) bool { return len(held.holders(row)) > 0 })
		f := p.newManyForm(p.Count("people.take_back_title", len(rows)), rows)
		if len(products) == 0 {
			p.sayNoProduct(f, p.Text("people.take_back_none"))
			return
		}
		var options []parts.Option[data.SubscriptionID]
		for _, row := range products {
			label := p.Count("people.held_by", len(held.holders(row)), "Product", row.Product)
			options = append(options, parts.Option[data.SubscriptionID]{Value: row.ID, Label: p.withOrganization(label, row)})
		}
		choice := parts.NewChoice(options, products[0].ID, nil)
		f.Add("product", true, choice)
		f.Column.Add(parts.NewFaint(p.Text("people.take_back_text")))
		f.Show(p.Text("people.take_back_button"), func(*desk.Reading) func(context.Context) error {
			row := held.joining.Rows[choice.Value()]
			return p.Does(acts.TakeBack{Subscription: row.Subscription.Ref(), People: desk.PersonRefs(held.holders(row))})
		}, nil)
	})
}

// newManyForm is a dialog for something that is done for several people, whom it names
// where it does not say something of each.
func (p *Screen) newManyForm(title string, rows []data.PersonRow) *desk.Form {
	f := p.NewForm(title)
	f.Topic, f.Size = desk.TopicAssign, fyne.NewSize(560, 0)
	if len(rows) > 0 {
		f.Column.Add(desk.NewPeopleNamed(p.Desk, desk.NamesOfPeople(rows), f.Fit))
	}
	return f
}

// sayNoProduct says why there is nothing to choose.
func (p *Screen) sayNoProduct(f *desk.Form, text string) {
	if !p.Settings.Role.CanAssign() {
		text = p.Text("error.cant_assign")
	}
	f.Say(text)
	f.Dismiss.SetText(p.Text("button.close"))
	f.ShowWith(f.Column)
}

// withOrganization tells a product of two organizations apart.
func (p *Screen) withOrganization(label string, row data.SubscriptionRow) string {
	if len(p.Go.Organizations()) > 1 {
		return label + " · " + row.OrganizationName
	}
	return label
}

// OpenMove moves those of several people to another plan who hold the one that is chosen,
// first the one that the list is narrowed to (R38).
func (p *Screen) OpenMove(rows []data.PersonRow) { comings.OpenMove(p.Desk, rows, p.Query.Holding) }

// openDepartment says in which department several people work. Where they differ, nothing is
// filled in, and that they leave theirs has to be said.
func (p *Screen) openDepartment(rows []data.PersonRow) {
	f := p.newManyForm(p.Count("people.department_title", len(rows)), rows)
	first := rows[0].Department
	differ := slices.ContainsFunc(rows, func(row data.PersonRow) bool { return row.Department != first })
	if differ {
		first = ""
	}
	department, none := desk.NewDepartmentField(p.Desk, first), (*parts.Check)(nil)
	none = parts.NewCheck(p.Text("people.department_none"), false, func(ticked bool) {
		if ticked {
			department.SetText("")
		}
	})
	department.OnGrown = f.Fit
	desk.AddDepartment(f, department)
	if differ {
		department.Entry.SetPlaceHolder(p.Text("many.differs"))
		f.Column.Add(none)
	} else {
		f.Column.Add(parts.NewFaint(p.Text("people.department_text")))
	}
	f.Show(p.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		if differ && !none.Checked && data.OneLine(department.Text()) == "" {
			read.Mistakes.Add("department", data.CodeNothingChosen, nil)
		}
		return p.Does(acts.SetDepartment{People: desk.PersonRefs(rows), Department: department.Text()})
	}, nil)
}

// openOrganization says to which organization several people belong; none is chosen where
// they differ.
func (p *Screen) openOrganization(rows []data.PersonRow) {
	f := p.newManyForm(p.Count("people.organization_title", len(rows)), rows)
	first := rows[0].Organization
	if slices.ContainsFunc(rows, func(row data.PersonRow) bool { return row.Organization != first }) {
		first = 0
	}
	whose := parts.NewChoice(desk.OrganizationOptions(p.Words, p.Go.Organizations()), first, nil)
	if first == 0 {
		whose.PlaceHolder = p.Text("many.differs")
	}
	f.Add("organization", true, whose)
	f.Column.Add(parts.NewFaint(p.Text("people.organization_text")))
	f.Show(p.Text("button.save"), func(read *desk.Reading) func(context.Context) error {
		if whose.Value() == 0 {
			read.Mistakes.Add("organization", data.CodeNothingChosen, nil)
		}
		return p.Does(acts.SetOrganization{People: desk.PersonRefs(rows), Organization: whose.Value()})
	}, nil)
}

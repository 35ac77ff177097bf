package people

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/savings"
	"seatbook/screens/comings"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// panel shows the selected person and what they hold.
type panel struct {
	*desk.Desk
	list    *Screen
	content *container.Scroll
	column  *fyne.Container
	shown   *data.PersonRow
	holds   []data.NamedHolding
	waits   []data.Awaited
	held    *fyne.Container // their licenses
	stop    *parts.Stop     // of the licenses
	asked   desk.Place
	marks   desk.Place          // where their name stands
	unread  bool                // who is selected could not be shown
	gone    data.PersonID       // who was chosen last and is in the record no more, as after an undo
	many    bool                // several people are on view
	kept    []fyne.CanvasObject // what it shows again once nobody is dragged
}

func newPersonPanel(d *desk.Desk, list *Screen) *panel {
	p := &panel{Desk: d, list: list, column: container.New(parts.FormColumn{})}
	p.content = parts.NewScroll(container.New(layout.NewCustomPaddedLayout(12, 16, parts.PageEdge, 4), p.column))
	p.build(nil, nil)
	return p
}

func (p *panel) refresh() {
	if p.list.Selected != 0 && (p.shown != nil || p.asked.Waits() || p.unread) {
		p.Show(p.list.Selected)
	}
}

// Show asks for a person. One that is gone leaves the panel empty, and so does one
// who can't be read, rather than show another than the list.
func (p *panel) Show(id data.PersonID) {
	comings.AskPerson(p.Desk, &p.asked, id, func(person comings.Person) {
		p.gone = 0
		p.waits = person.Waits
		p.build(&person.PersonRow, person.Holds)
	}, func(err error) {
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			p.gone = id
			p.build(nil, nil)
			return
		}
		if p.shown != nil && p.shown.ID != id {
			p.build(nil, nil)
		}
		p.unread = p.shown == nil
		asked := p.asked.Last
		p.Failed(err, func() {
			if p.asked.Last == asked {
				p.Show(id)
			}
		})
	})
}

// showMany shows what several people hold and cost together, in place of the one who
// was chosen last; of one or none, the one who is chosen.
func (p *panel) showMany(rows []data.PersonRow) {
	if len(rows) < 2 {
		if p.many {
			p.many = false
			p.build(p.shown, p.holds)
		}
		return
	}
	p.many = true
	licenses := 0
	var cost []data.Money
	for _, row := range rows {
		licenses += row.Licenses
		for _, amount := range row.PerMonth {
			cost = data.AddMoney(cost, amount)
		}
	}
	p.column.Objects = []fyne.CanvasObject{
		parts.NewHeading(p.Count("people.selected", len(rows))),
		parts.NewWrapped(p.Count("people.many_hold", licenses)),
	}
	if len(cost) > 0 {
		p.column.Add(parts.NewWrapped(p.Text("people.many_cost", "Cost", p.Sum(cost))))
	}
	p.column.Add(parts.NewFaint(p.Text("people.many_text")))
	p.column.Add(parts.NewButtonGrid(p.list.buildManyButtons(licenses > 0)...))
	p.column.Refresh()
	p.content.ScrollToTop()
}

// Shown is who is in the panel, nil where nobody is.
func (p *Screen) Shown() *data.PersonRow { return p.Panel.shown }

// forget shows nobody: who was selected is not any more.
func (p *panel) forget() {
	p.asked.Leave()
	p.build(nil, nil)
}

func (p *panel) build(person *data.PersonRow, holds []data.NamedHolding) {
	p.shown, p.holds, p.unread = person, holds, false
	if p.many {
		return // several are on view, and this one once they are not any more
	}
	if p.shown == nil {
		p.column.Objects = []fyne.CanvasObject{parts.NewFaint(p.Text("people.nothing_selected"))}
		p.column.Refresh()
		return
	}
	edit := parts.NewIconButton(theme.DocumentCreateIcon(), p.Text("menu.edit"), p.list.Edit)
	remove := parts.NewIconButton(theme.DeleteIcon(), p.Text("menu.remove"), p.remove)
	var more *parts.Button
	more = parts.NewIconButton(theme.MoreVerticalIcon(), p.Text("menu.more"), func() {
		p.list.showMenu(*p.shown, fyne.CurrentApp().Driver().AbsolutePositionForObject(more).AddXY(0, more.Size().Height))
	})
	head := container.NewBorder(nil, nil, container.New(layout.NewCustomPaddedLayout(0, 0, 0, 8), container.NewCenter(parts.NewInitials(p.shown.Name, 32))), container.NewHBox(edit, remove, more),
		container.New(&parts.InMiddle{}, parts.NewPlain(p.shown.Name, parts.SizeTitle)))
	facts := container.New(&parts.Packed{}, parts.NewFaint(p.shown.Address))
	if p.shown.Department != "" {
		facts.Add(parts.NewFaint(p.shown.Department))
	}
	for _, fact := range p.PersonFacts(p.shown.Person) {
		facts.Add(parts.NewFaint(fact))
	}
	if p.shown.Blocked {
		says := p.Text("person.blocked_none")
		if len(p.holds) > 0 {
			says = p.Text("person.blocked_text")
		}
		facts.Add(parts.NewWrapped(says))
	}
	before := p.stop
	p.held = container.NewStack(p.buildHoldings())
	assign := parts.NewButton(p.Text("button.assign"), p.assign)
	assign.SetIcon(theme.ContentAddIcon())
	p.column.Objects = []fyne.CanvasObject{
		head, facts, parts.NewSeparator(),
		container.NewBorder(nil, nil, nil, container.NewVBox(assign), container.New(&parts.InMiddle{}, parts.NewPlain(p.Text("person.holds"), parts.SizeHead))),
		p.held,
		own.NewMarks(p.Desk, &p.marks, p.shown.Person, p.content.Refresh),
		parts.NewSeparator(),
		parts.NewButtonGrid(
			parts.NewButton(p.Text("menu.leave"), func() { comings.OpenLeave(p.Desk, []data.PersonID{p.shown.ID}) }),
			parts.NewButton(p.Text("menu.join_like"), func() { comings.OpenJoinLike(p.Desk, p.shown.ID) }),
			parts.NewButton(p.Text("menu.move"), p.move),
			parts.NewButton(p.Text("menu.merge"), func() { merging.OpenPeople(p.Desk, *p.shown) }),
		),
	}
	if !p.Settings.Role.CanAssign() { // other vendors' licenses can be assigned all the same
		p.column.Add(parts.NewFaint(p.Text("error.cant_assign")))
	}
	p.column.Refresh()
	p.content.Refresh()
	p.stop.Follows(before, p.Canvas())
}

// showHeld shows the licenses again: it is known now what they cost, and which leak.
func (p *panel) showHeld() {
	if p.held == nil || p.shown == nil || p.many {
		return
	}
	before := p.stop
	p.held.Objects = []fyne.CanvasObject{p.buildHoldings()}
	p.held.Refresh()
	p.column.Refresh()
	p.stop.Follows(before, p.Canvas())
}

func (p *panel) buildHoldings() fyne.CanvasObject {
	list := container.New(&parts.Stacked{Gap: 4})
	p.stop = &parts.Stop{}
	if len(p.holds) == 0 {
		list.Add(parts.NewFaint(p.Text("person.holds_none")))
	}
	leaks := p.list.giving.Leaks(p.shown.Person, p.holds)
	for _, h := range p.holds {
		var of []savings.Row
		for _, row := range leaks {
			if row.Subscription.ID == h.Subscription {
				of = append(of, row)
			}
		}
		list.Add(p.buildHeld(h, of))
	}
	for _, waits := range p.waits {
		list.Add(p.awaited(waits))
	}
	return list
}

// awaited is a license that they wait for, and until when (R17, R21).
func (p *panel) awaited(waits data.Awaited) fyne.CanvasObject {
	product := parts.NewQuietButton(waits.Product, nil, func() { p.Go.ShowSubscription(waits.Subscription) })
	p.stop.Line(product)
	says := p.Text("person.waits.ready")
	switch open := waits.Open; {
	case open == nil:
	case open.State == data.ChangeDraft:
		says = p.Text("person.waits.draft", "From", p.Number(open.From), "To", p.Number(open.To))
	default:
		says = p.Text("person.waits.ordered", "From", p.Number(open.From), "To", p.Number(open.To))
	}
	if waits.FromProduct != "" {
		says += " " + p.Text("person.waits.instead", "Product", waits.FromProduct)
	}
	return container.New(&parts.Packed{}, parts.NewAtEdge(product), parts.NewFaint(says))
}

// buildHeld is one license, with a chip where it is paid for nothing (R31 to R34).
func (p *panel) buildHeld(h data.NamedHolding, leaks []savings.Row) fyne.CanvasObject {
	product := parts.NewQuietButton(data.ShortName(h.Product), nil, func() { p.Go.ShowSubscription(h.Subscription) })
	unassign := parts.NewIconButton(theme.ContentRemoveIcon(), p.Text("holders.unassign", "Name", h.Product), func() {
		p.Write(p.Does(acts.Unassign{Subscription: h.SubscriptionRef(), People: []data.PersonRef{h.PersonRef()}}), nil)
	})
	if !p.Settings.Admin().May(data.RightAssign, data.Subscription{Cloud: h.Cloud}) {
		unassign.Disable()
	}
	p.stop.Line(product, unassign)
	row := p.list.productOf(h.Subscription)
	says := p.Text("person.since", "Date", p.ShortDate(h.On))
	if cost := p.costs(row); cost != "" {
		says += " · " + cost
	}
	held := container.New(&parts.Packed{}, parts.NewAtEdge(product), parts.NewFaint(says))
	if chip := p.HeldChip(leaks, p.Today()); chip.Text != "" {
		held.Add(container.New(layout.NewCustomPaddedLayout(6, 8, 0, 0), parts.NewBadge(chip)))
	}
	vendor := container.New(layout.NewCustomPaddedLayout(4, 0, 0, 8), container.NewVBox(parts.NewMonogram(row.Vendor, 28)))
	line := container.NewBorder(nil, nil, vendor, container.NewVBox(unassign), held)
	return parts.NewCarried(line, h.Product, func() *parts.RowDrag { return p.dragBack(h) })
}

// costs says what a license of a subscription costs, empty for one that costs nothing or is
// not known.
func (p *panel) costs(row data.SubscriptionRow) string {
	price, on := row.LicensePerMonth(p.Today()), p.Today()
	active := data.CurrentStatus(row.Subscription, on).Status == data.StatusActive
	switch {
	case price.Known():
		return p.Text("person.a_month", "Amount", p.Money(price))
	case row.ID == 0 || row.Free || !active:
		return ""
	case row.Trial && !data.BecamePaid(row.Subscription, on):
		return p.Text("person.on_trial")
	}
	return p.Text("person.no_price")
}

// productOf is a subscription that people hold licenses of, zero for one that is not known.
func (p *Screen) productOf(id data.SubscriptionID) (row data.SubscriptionRow) {
	at := slices.IndexFunc(p.products, func(row data.SubscriptionRow) bool { return row.ID == id })
	if at >= 0 {
		row = p.products[at]
	}
	return row
}

func (p *panel) assign() { p.Go.OpenAssignTo(*p.shown, p.holds) }

// move moves the person to another plan.
func (p *panel) move() {
	comings.OpenMove(p.Desk, []data.PersonRow{*p.shown}, 0)
}

func (p *panel) remove() { p.list.Remove(*p.shown) }

package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// personPanel shows the selected person and what they hold.
type personPanel struct {
	*desk
	list    *people
	content *container.Scroll
	column  *fyne.Container
	shown   *data.PersonRow
	holds   []data.NamedHolding
	asked   place
	unread  bool // who is selected could not be shown
}

func newPersonPanel(d *desk, list *people) *personPanel {
	p := &personPanel{desk: d, list: list, column: container.NewVBox()}
	p.content = parts.NewScroll(p.column)
	p.build(nil, nil)
	return p
}

func (p *personPanel) refresh() {
	if p.list.selected != 0 && (p.shown != nil || p.asked.waits() || p.unread) {
		p.show(p.list.selected)
	}
}

// personAsked is a person and what they hold.
type personAsked struct {
	data.PersonRow
	holds []data.NamedHolding
}

// askPerson asks for a person and what they hold.
func (d *desk) askPerson(at *place, id data.PersonID, then func(personAsked), failed func(error)) {
	book := d.book
	askOr(d, at, func(ctx context.Context) (person personAsked, err error) {
		if person.PersonRow, err = book.Person(ctx, id); err != nil {
			return person, err
		}
		person.holds, err = book.Holdings(ctx, id)
		return person, err
	}, then, failed)
}

// show asks for a person. One that is gone leaves the panel empty, and so does one
// who can't be read, rather than show another than the list.
func (p *personPanel) show(id data.PersonID) {
	p.askPerson(&p.asked, id, func(person personAsked) { p.build(&person.PersonRow, person.holds) }, func(err error) {
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			p.build(nil, nil)
			return
		}
		if p.shown != nil && p.shown.ID != id {
			p.build(nil, nil)
		}
		p.unread = p.shown == nil
		asked := p.asked.last
		p.failed(err, func() {
			if p.asked.last == asked {
				p.show(id)
			}
		})
	})
}

func (p *personPanel) build(person *data.PersonRow, holds []data.NamedHolding) {
	p.shown, p.holds, p.unread = person, holds, false
	if p.shown == nil {
		p.column.Objects = []fyne.CanvasObject{parts.NewFaint(p.Text("people.nothing_selected"))}
		p.column.Refresh()
		return
	}
	edit := parts.NewIconButton(theme.DocumentCreateIcon(), p.Text("menu.edit"), p.list.edit)
	remove := parts.NewIconButton(theme.DeleteIcon(), p.Text("menu.remove"), p.remove)
	past := parts.NewIconButton(theme.HistoryIcon(), p.Text("menu.history"), p.showHistory)
	all := parts.NewIconButton(theme.AccountIcon(), p.Text("privacy.open"), p.showData)
	facts := container.New(&packed{}, parts.NewFaint(p.shown.Address))
	if p.shown.Department != "" {
		facts.Add(parts.NewFaint(p.shown.Department))
	}
	for _, fact := range p.knownOf(p.shown.Person) {
		facts.Add(parts.NewFaint(fact))
	}
	if p.shown.Blocked {
		facts.Add(parts.NewWrapped(p.Text("person.blocked_text")))
	}
	assign := parts.NewButton(p.Text("button.assign"), p.assign)
	assign.SetIcon(theme.ContentAddIcon())
	p.column.Objects = []fyne.CanvasObject{
		container.NewBorder(nil, nil, nil, container.NewHBox(edit, remove, past, all), parts.NewHeading(p.shown.Name)),
		facts, separator(),
		container.NewBorder(nil, nil, nil, container.NewVBox(assign), parts.NewStrong(p.Text("person.holds"))),
		p.buildHoldings(),
		separator(),
		container.NewVBox( // two lines, or the list has no room in the smallest window
			container.NewHBox(
				parts.NewButton(p.Text("menu.leave"), func() { p.openLeave([]data.PersonID{p.shown.ID}) }),
				parts.NewButton(p.Text("menu.join"), func() { p.openJoin(p.shown.ID) }),
			),
			container.NewHBox(parts.NewButton(p.Text("menu.move"), p.move)),
		),
	}
	if !p.settings.Role.CanAssign() { // other vendors' licenses can be assigned all the same
		p.column.Add(parts.NewFaint(p.Text("error.cant_assign")))
	}
	p.column.Refresh()
	p.content.Refresh()
}

func (p *personPanel) buildHoldings() fyne.CanvasObject {
	list := container.New(&packed{})
	if len(p.holds) == 0 {
		list.Add(parts.NewFaint(p.Text("person.holds_none")))
	}
	for _, h := range p.holds {
		product := parts.NewQuietButton(h.Product, nil, func() { p.window.showSubscription(h.Subscription) })
		unassign := parts.NewIconButton(theme.ContentRemoveIcon(), p.Text("holders.unassign", "Name", h.Product), func() {
			p.write(p.does(acts.Unassign{Subscription: h.SubscriptionRef(), People: []data.PersonRef{h.PersonRef()}}), nil)
		})
		if !p.settings.Admin().May(data.RightAssign, data.Subscription{Cloud: h.Cloud}) {
			unassign.Disable()
		}
		since := p.Text("person.since", "Date", p.shortDate(h.On))
		held := container.New(&packed{}, container.NewHBox(product), parts.NewFaint(since))
		list.Add(container.NewBorder(nil, nil, nil, container.NewVBox(unassign), held))
	}
	return list
}

func (p *personPanel) assign() { p.window.openAssignTo(*p.shown, p.holds) }

// move moves the person to another plan.
func (p *personPanel) move() { p.openMovePerson(personAsked{*p.shown, p.holds}) }

func (p *personPanel) showHistory() {
	p.window.showHistory(p.shown.Name, data.HistoryQuery{Person: p.shown.ID})
}

func (p *personPanel) showData() { p.openPersonData(p.shown.ID) }

func (p *personPanel) remove() { p.list.remove(*p.shown) }

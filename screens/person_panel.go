package screens

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/parts"
)

// personPanel shows the selected person and what they hold.
type personPanel struct {
	*desk
	list    *people
	content *container.Scroll
	column  *fyne.Container
	shown   *data.PersonRow
	holds   []data.Holding
}

func newPersonPanel(d *desk, list *people) *personPanel {
	p := &personPanel{desk: d, list: list, column: container.NewVBox()}
	p.content = parts.NewScroll(p.column)
	p.build()
	return p
}

func (p *personPanel) refresh() {
	if p.shown != nil {
		p.show(p.shown.ID)
	}
}

// show asks for a person. One that is gone leaves the panel empty.
func (p *personPanel) show(id data.PersonID) {
	var person data.PersonRow
	var holds []data.Holding
	p.beside(func(ctx context.Context) (err error) {
		if person, err = p.book.Person(ctx, id); err != nil {
			return err
		}
		holds, err = p.book.Holdings(ctx, id)
		return err
	}, func(err error) {
		known, ok := errors.AsType[*data.Error](err)
		switch {
		case p.list.selected != id:
			return
		case ok && known.Code == data.CodeNotFound:
			p.shown, p.holds = nil, nil
		case err != nil:
			p.fail(err)
			return
		default:
			p.shown, p.holds = &person, holds
		}
		p.build()
	})
}

func (p *personPanel) build() {
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
			p.write(func(ctx context.Context) error {
				return p.book.Unassign(ctx, h.Subscription, []data.PersonID{h.Person}, p.today())
			}, nil)
		})
		if !p.settings.Role.May(data.RightAssign, data.Subscription{Cloud: h.Cloud}) {
			unassign.Disable()
		}
		since := p.Text("person.since", "Date", p.shortDate(h.On))
		list.Add(container.NewBorder(nil, nil, container.NewVBox(product), container.NewVBox(unassign), parts.NewTail(since)))
	}
	return list
}

func (p *personPanel) assign() {
	if p.shown != nil {
		p.window.openAssignTo(*p.shown, p.holds)
	}
}

func (p *personPanel) showHistory() {
	if p.shown != nil {
		p.window.showHistory(p.shown.Name, data.HistoryQuery{Person: p.shown.ID})
	}
}

func (p *personPanel) showData() {
	if p.shown != nil {
		p.openPersonData(p.shown.ID)
	}
}

// remove removes a person. It can be undone, so nothing is asked.
func (p *personPanel) remove() {
	if p.shown == nil {
		return
	}
	id, version := p.shown.ID, p.shown.Version
	p.write(func(ctx context.Context) error { return p.book.RemovePerson(ctx, id, version) }, nil)
}

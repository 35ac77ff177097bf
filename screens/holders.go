package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/parts"
)

// shownHolders is how many people the panel of a subscription lists; the rest is
// a button away.
const shownHolders = 12

// holders lists the people with a license of a subscription.
type holders struct {
	*desk
	content *fyne.Container
	list    *fyne.Container
	detail  data.SubscriptionDetail
}

// newHolders lists them where the panel asks for them.
func newHolders(d *desk, asked *place, detail data.SubscriptionDetail) *holders {
	h := &holders{desk: d, detail: detail, list: container.New(&packed{})}
	assign := parts.NewButton(d.Text("button.assign"), func() { d.window.openAssign(detail) })
	assign.SetIcon(theme.ContentAddIcon())
	h.content = container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(assign), parts.NewStrong(d.Text("holders.title"))), h.list)
	if !d.settings.Admin().May(data.RightAssign, detail.Subscription) {
		assign.Disable()
		h.content.Add(parts.NewFaint(d.Text("error.cant_assign")))
	}
	book, query := d.book, data.PersonQuery{Holding: detail.ID, Sort: data.SortName, Limit: shownHolders}
	ask(d, asked, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }, h.fill)
	return h
}

func (h *holders) fill(page data.Page[data.PersonRow]) {
	h.list.Objects = nil
	if page.Count == 0 {
		h.list.Add(parts.NewFaint(h.Text("holders.none")))
	}
	for _, row := range page.Rows {
		h.list.Add(h.row(row))
	}
	if page.Count > len(page.Rows) {
		h.content.Add(container.NewHBox(parts.NewButton(h.Count("holders.all", page.Count), func() { h.window.openUnassign(h.detail, 0) })))
	}
	h.list.Refresh()
	h.content.Refresh()
	h.window.subscriptions.panel.content.Refresh()
}

func (h *holders) row(p data.PersonRow) fyne.CanvasObject {
	unassign := parts.NewIconButton(theme.ContentRemoveIcon(), h.Text("holders.unassign", "Name", p.Name), func() {
		h.write(h.does(acts.Unassign{Subscription: h.detail.Subscription.Ref(), People: []data.PersonRef{p.Ref()}}), nil)
	})
	if !h.settings.Admin().May(data.RightAssign, h.detail.Subscription) {
		unassign.Disable()
	}
	name := parts.NewQuietButton(p.Name, nil, func() { h.window.showPerson(p.ID) })
	return container.NewBorder(nil, nil, container.NewVBox(name), container.NewVBox(unassign), parts.NewTail(p.Address))
}

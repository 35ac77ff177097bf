package screens

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// shownHolders is how many people the panel of a subscription lists; the rest is
// a button away.
const shownHolders = 12

// holders lists the people with a license of a subscription.
type holders struct {
	*desk.Desk
	content *fyne.Container
	list    *fyne.Container
	detail  data.SubscriptionDetail
	grown   func() // tells the panel that the list needs other room
}

// newHolders lists them where the panel asks for them.
func newHolders(d *desk.Desk, asked *desk.Place, detail data.SubscriptionDetail, grown func()) *holders {
	h := &holders{Desk: d, grown: grown, detail: detail, list: container.New(&parts.Packed{})}
	assign := parts.NewButton(d.Text("button.assign"), func() { d.Go.OpenAssign(detail) })
	assign.SetIcon(theme.ContentAddIcon())
	h.content = container.NewVBox(
		container.NewBorder(nil, nil, nil, container.NewVBox(assign), parts.NewStrong(d.Text("holders.title"))), h.list)
	if !d.Settings.Admin().May(data.RightAssign, detail.Subscription) {
		assign.Disable()
		h.content.Add(parts.NewFaint(d.Text("error.cant_assign")))
	}
	book, query := d.Book, data.PersonQuery{Holding: detail.ID, Sort: data.SortName, Limit: shownHolders}
	desk.Ask(d, asked, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }, h.fill)
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
		h.content.Add(container.NewHBox(parts.NewButton(h.Count("holders.all", page.Count), func() { h.Go.OpenUnassign(h.detail, 0) })))
	}
	h.list.Refresh()
	h.content.Refresh()
	h.grown()
}

func (h *holders) row(p data.PersonRow) fyne.CanvasObject {
	unassign := parts.NewIconButton(theme.ContentRemoveIcon(), h.Text("holders.unassign", "Name", p.Name), func() {
		h.Write(h.Does(acts.Unassign{Subscription: h.detail.Subscription.Ref(), People: []data.PersonRef{p.Ref()}}), nil)
	})
	if !h.Settings.Admin().May(data.RightAssign, h.detail.Subscription) {
		unassign.Disable()
	}
	name := parts.NewQuietButton(p.Name, nil, func() { h.Go.ShowPerson(p.ID) })
	return container.NewBorder(nil, nil, container.NewVBox(name), container.NewVBox(unassign), parts.NewTail(p.Address))
}

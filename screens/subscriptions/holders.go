package subscriptions

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
	list    *Screen
	content *fyne.Container
	count   *parts.Plain
	rows    *fyne.Container
	detail  data.SubscriptionDetail
	grown   func() // tells the panel that the list needs other room
}

// newHolders lists them where the panel asks for them.
func newHolders(d *desk.Desk, list *Screen, asked *desk.Place, detail data.SubscriptionDetail, grown func()) *holders {
	h := &holders{Desk: d, grown: grown, detail: detail, list: list, rows: container.New(&parts.Stacked{Gap: 4})}
	h.count = parts.NewPlain(d.Count("holders.count", detail.NamedAssigned), parts.SizeHead)
	assign := parts.NewButton(d.Text("button.assign"), func() { d.Go.OpenAssign(detail) })
	head := container.NewBorder(nil, nil, nil, container.NewVBox(assign), container.NewVBox(container.NewPadded(h.count)))
	h.content = container.New(&parts.Stacked{Gap: 8}, head, h.rows)
	switch status := data.CurrentStatus(detail.Subscription, d.Today()).Status; {
	case !detail.CanAssignOn(): // R5c
		assign.Disable()
		h.content.Add(parts.NewDim(d.Text("error.self_service", "Product", detail.Product), parts.SizeSmall))
	case !d.Settings.Admin().May(data.RightAssign, detail.Subscription):
		assign.Disable()
		h.content.Add(parts.NewDim(d.Text("error.cant_assign"), parts.SizeSmall))
	case !status.CanAssignIn():
		assign.Disable()
		h.content.Add(parts.NewDim(d.Text("error.not_active"), parts.SizeSmall))
	}
	book, query := d.Book, data.PersonQuery{Holding: detail.ID, Sort: data.SortName, Limit: shownHolders}
	desk.Ask(d, asked, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) }, h.fill)
	return h
}

func (h *holders) fill(page data.Page[data.PersonRow]) {
	before := h.list.holders
	h.rows.Objects, h.list.holders = nil, &parts.Stop{}
	if page.Count == 0 {
		h.rows.Add(parts.NewDim(h.Text("holders.none"), parts.SizeText))
	}
	for _, row := range page.Rows {
		h.rows.Add(h.row(row))
	}
	if page.Count > len(page.Rows) {
		h.content.Add(container.NewHBox(parts.NewButton(h.Count("holders.all", page.Count), func() { h.Go.OpenUnassign(h.detail, 0, nil) })))
	}
	h.rows.Refresh()
	h.content.Refresh()
	h.grown()
	h.list.holders.Follows(before, h.Canvas())
}

// row is a person with the initials, and a chip where something is known of the use.
func (h *holders) row(p data.PersonRow) fyne.CanvasObject {
	unassign := parts.NewIconButton(theme.ContentRemoveIcon(), h.Text("holders.unassign", "Name", p.Name), func() {
		h.Write(h.Does(acts.Unassign{Subscription: h.detail.Subscription.Ref(), People: []data.PersonRef{p.Ref()}}), nil)
	})
	if !h.canTakeBack() {
		unassign.Disable()
	}
	name := parts.NewArea(parts.NewPlain(p.Name, parts.SizeText).Strong().Cut(), p.Name, func() { h.Go.ShowPerson(p.ID) })
	h.list.holders.Line(name, unassign)
	end := container.NewHBox(unassign)
	if chip := h.useOf(p.Person); chip.Text != "" {
		end.Objects = append([]fyne.CanvasObject{container.NewCenter(parts.NewBadge(chip))}, end.Objects...)
	}
	says := p.Department
	if says == "" {
		says = p.Address
	}
	line := container.NewBorder(nil, nil, container.NewCenter(parts.NewInitials(p.Name, 28)), end, container.New(&parts.NameFirst{Name: p.Name, Edge: 8}, name, parts.NewTail(says)))
	return parts.NewCarried(line, p.Name, func() *parts.RowDrag { return h.drag(p) })
}

// useOf says when somebody was active last, as far as a report knows (R32), or that
// they can't sign in (R31).
func (h *holders) useOf(p data.Person) parts.BadgeText {
	days := p.LastActive.DaysUntil(h.Today())
	switch {
	case p.Blocked:
		return parts.BadgeText{Text: h.Text("holders.blocked"), Urgency: parts.Warning}
	case p.ReportedOn.IsZero():
		return parts.BadgeText{}
	case p.LastActive.IsZero():
		return parts.BadgeText{Text: h.Text("holders.never"), Urgency: parts.Warning}
	case days <= 0:
		return parts.BadgeText{Text: h.Text("holders.today")}
	case days == 1:
		return parts.BadgeText{Text: h.Text("holders.yesterday")}
	case p.LastActive.DaysUntil(p.ReportedOn) > h.Settings.InactiveAfter():
		return parts.BadgeText{Text: h.Count("holders.days_ago", days), Urgency: parts.Warning}
	default:
		return parts.BadgeText{Text: h.Count("holders.days_ago", days)}
	}
}

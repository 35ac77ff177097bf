package people

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// mostTargets is how many products people can be dropped on, so that all are in view;
// for the others there is Assign.
const mostTargets = 8

// drag lets who is selected, or the one under the pointer, be dragged onto a product
// in the panel: to be given a license, or to have it taken back.
func (p *Screen) drag(row int) *parts.RowDrag {
	r, there := p.Rows.Row(row)
	if !there || p.Book.ReadOnly() || !p.Settings.Role.CanAssign() {
		return nil
	}
	rows := []data.PersonRow{r}
	label := r.Name
	if p.picks.Has(row) {
		rows = p.picks.Rows()
		label = p.Count("people.count", len(rows))
	}
	give, take := p.targets(rows)
	targets := p.Panel.showTargets(label, give, take)
	over := func(at fyne.Position) (under *parts.DropTarget) {
		for _, target := range targets {
			if target.ShowOver(target.Holds(at)); target.Holds(at) {
				under = target
			}
		}
		return under
	}
	return &parts.RowDrag{Label: label, Over: func(at fyne.Position) string {
		over(at)
		return ""
	}, Drop: func(at fyne.Position) {
		under := over(at)
		p.Panel.hideTargets()
		if under != nil {
			under.Drop()
		}
	}}
}

// targets are the products that people can be dropped on: of their organization, first
// those that somebody of them holds, to take back, and those that can be assigned.
func (p *Screen) targets(rows []data.PersonRow) (give, take []*parts.DropTarget) {
	admin, on := p.Settings.Admin(), p.Today()
	var seen []data.SubscriptionRow
	for _, s := range p.products {
		same := slices.ContainsFunc(seen, func(other data.SubscriptionRow) bool { return other.SameProduct(s.Subscription) })
		if s.Organization != rows[0].Organization || same || !s.CanAssignOn() || !admin.May(data.RightAssign, s.Subscription) {
			continue
		}
		seen = append(seen, s)
		holders := 0
		for _, row := range rows {
			if slices.Contains(strings.Split(row.Products, ", "), s.Product) {
				holders++
			}
		}
		if holders > 0 {
			take = append(take, parts.NewDropTarget(s.Product, func() { p.takeBackFrom(rows, s) }))
		}
		if holders < len(rows) && s.Room() > 0 && data.CurrentStatus(s.Subscription, on).Status.CanAssignIn() {
			give = append(give, parts.NewDropTarget(s.Product, func() { p.giveTo(rows, s) }))
		}
	}
	return give[:min(len(give), mostTargets)], take[:min(len(take), mostTargets)]
}

// dropped asks what the people hold, and does something with it.
func (p *Screen) dropped(rows []data.PersonRow, then func(heldByMany)) {
	book, asking, query := p.Book, p.asking(), data.PersonQuery{IDs: desk.PersonIDs(rows), Sort: data.SortName}
	desk.Ask(p.Desk, &p.Window.ToOpen, func(ctx context.Context) (heldByMany, error) {
		page, err := book.People(ctx, query)
		if err != nil {
			return heldByMany{}, err
		}
		return askHeldByMany(ctx, book, page.Rows, asking)
	}, then)
}

func (p *Screen) giveTo(rows []data.PersonRow, s data.SubscriptionRow) {
	p.dropped(rows, func(held heldByMany) {
		if row, without := held.joining.Rows[s.ID], held.without(s); len(without) > 0 {
			p.Give(without, row, acts.Assign{Subscriptions: []data.SubscriptionRef{row.Ref()}, People: desk.PersonRefs(without)})
		}
	})
}

func (p *Screen) takeBackFrom(rows []data.PersonRow, s data.SubscriptionRow) {
	p.dropped(rows, func(held heldByMany) {
		if row, holders := held.joining.Rows[s.ID], held.holders(s); len(holders) > 0 {
			p.Write(p.Does(acts.TakeBack{Subscription: row.Subscription.Ref(), People: desk.PersonRefs(holders)}), nil)
		}
	})
}

// showTargets shows, in place of the panel, what people can be dropped on.
func (p *panel) showTargets(who string, give, take []*parts.DropTarget) (all []*parts.DropTarget) {
	p.kept = p.column.Objects
	p.column.Objects = []fyne.CanvasObject{parts.NewHeading(who)}
	for _, group := range []struct {
		key     string
		targets []*parts.DropTarget
	}{{p.Text("people.drop_give"), give}, {p.Text("people.drop_take"), take}} {
		if len(group.targets) == 0 {
			continue
		}
		p.column.Add(parts.NewFaint(group.key))
		for _, target := range group.targets {
			p.column.Add(target)
			all = append(all, target)
		}
	}
	p.column.Refresh()
	p.content.ScrollToTop()
	return all
}

// hideTargets shows the panel again.
func (p *panel) hideTargets() {
	p.column.Objects, p.kept = p.kept, nil
	p.column.Refresh()
}

// dragBack lets a license that the person on view holds be dragged out of the panel, to be
// taken back.
func (p *panel) dragBack(h data.NamedHolding) *parts.RowDrag {
	if p.Book.ReadOnly() {
		return nil
	}
	may := p.Settings.Admin().May(data.RightAssign, data.Subscription{Cloud: h.Cloud})
	out := func(at fyne.Position) bool { return !parts.Holds(p.content, at) }
	return &parts.RowDrag{Label: data.ShortName(h.Product), Over: func(at fyne.Position) string {
		switch {
		case !out(at):
			return ""
		case !may:
			return p.Text("error.cant_assign")
		default:
			return p.Text("drag.take_back", "Name", h.Name)
		}
	}, Drop: func(at fyne.Position) {
		if may && out(at) {
			p.Write(p.Does(acts.Unassign{Subscription: h.SubscriptionRef(), People: []data.PersonRef{h.PersonRef()}}), nil)
		}
	}}
}

package subscriptions

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/merging"
	"seatbook/screens/parts"
	"seatbook/screens/renewals"
)

// picks are the subscriptions that are selected, where several are.
type picks = parts.Picks[data.SubscriptionID, data.SubscriptionRow]

func subscriptionID(row data.SubscriptionRow) data.SubscriptionID { return row.ID }

// rowPicks are they by the rows of the table, which has rows over its groups as well.
type rowPicks struct{ list *Screen }

// Has implements parts.RowPicks.
func (p rowPicks) Has(row int) bool {
	record, _ := p.list.place(row)
	return record >= 0 && p.list.picks.Has(record)
}

// Only implements parts.RowPicks.
func (p rowPicks) Only(int) { p.list.picks.Clear() }

// Toggle implements parts.RowPicks.
func (p rowPicks) Toggle(row int) {
	if record, _ := p.list.place(row); record >= 0 {
		p.list.picks.Toggle(record)
	}
}

// Range implements parts.RowPicks: from a head on, it is from the first row below it, and
// up to one, to the last above.
func (p rowPicks) Range(from, to int) {
	upper, _ := p.list.place(min(from, to))
	lower, _ := p.list.place(max(from, to))
	if upper < 0 {
		upper, _ = p.list.place(min(from, to) + 1)
	}
	if lower < 0 {
		lower, _ = p.list.place(max(max(from, to)-1, 0))
	}
	if lower >= max(upper, 0) {
		p.list.picks.Range(max(upper, 0), lower)
	}
}

// All implements parts.RowPicks.
func (p rowPicks) All() { p.list.picks.All() }

// Len implements parts.RowPicks.
func (p rowPicks) Len() int { return p.list.picks.Len() }

// showPicked says how many are selected, with what can be done for all of them, in place
// of the line above the list, so that nothing moves.
func (s *Screen) showPicked() {
	s.head.Objects = []fyne.CanvasObject{s.calm}
	if s.picks.Len() > 0 {
		s.head.Objects = []fyne.CanvasObject{s.buildPickBar()}
	}
	s.head.Refresh()
	if ids := s.picks.IDs(); len(ids) == 1 && ids[0] != s.Selected { // one is left, which need not be the last on view
		s.Selected = ids[0]
		s.Panel.show(s.Selected)
	}
	s.Panel.showMany(s.picks.Rows())
	s.Table.Refresh()
}

func (s *Screen) buildPickBar() fyne.CanvasObject {
	edit := parts.NewMainButton(s.Text("menu.details"), func() { s.withPicked(s.openEditMany) })
	if s.fixed() {
		edit.Disable()
	}
	return desk.PickBar(s.Desk, s.picks.Len(), s.PickedMenu, s.Table.EndPicks, edit)
}

// PickAgain selects those that were selected before, and with nil asks how those are that
// are; what is not in the list any more is not selected either.
func (s *Screen) PickAgain(ids []data.SubscriptionID) {
	book, query := s.Book, s.Query
	query.Offset, query.Limit, query.On = 0, 0, s.Day()
	desk.AskPicks(s.Desk, &s.picked, s.picks, ids, func(ids []data.SubscriptionID) func(context.Context) (data.Page[data.SubscriptionRow], error) {
		query.IDs = ids
		return func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
			return book.Subscriptions(ctx, query)
		}
	})
}

// fixed tells whether what is on view can't be written.
func (s *Screen) fixed() bool { return s.Book.ReadOnly() || !s.Query.AsOf.IsZero() }

// PickedMenu is what can be done for all that are selected.
func (s *Screen) PickedMenu() *fyne.Menu {
	item := func(key string, act func([]data.SubscriptionRow)) *fyne.MenuItem {
		item := fyne.NewMenuItem(s.Text("menu."+key), func() { s.withPicked(act) })
		item.Disabled = s.fixed()
		return item
	}
	return fyne.NewMenu("",
		item("details", s.openEditMany),
		item("price_rise", s.openPriceRise),
		item("merge_subscriptions", func(rows []data.SubscriptionRow) { merging.OpenPickedSubscriptions(s.Desk, rows) }),
		fyne.NewMenuItemSeparator(),
		item("term_end", func(rows []data.SubscriptionRow) { s.openEndTerms(rows, data.TermRenew) }),
		item("cancel_many", func(rows []data.SubscriptionRow) { s.openEndTerms(rows, data.TermCancel) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(s.Text("menu.copy_table"), s.copyPicked),
		fyne.NewMenuItem(s.Text("menu.export"), s.Go.OpenExport),
		fyne.NewMenuItemSeparator(),
		item("remove_many", s.openRemoveMany))
}

// showPickedMenu offers it at a place.
func (s *Screen) showPickedMenu(at fyne.Position) {
	parts.ShowMenu(s.Canvas(), s.PickedMenu(), at, nil)
}

// Picked are those that are selected, where several are.
func (s *Screen) Picked() []data.SubscriptionID { return s.picks.IDs() }

// withPicked asks for those that are selected as they are now, to do something for all
// of them.
func (s *Screen) withPicked(then func([]data.SubscriptionRow)) {
	book, ids := s.Book, s.picks.IDs()
	if len(ids) == 0 { // none is meant, and never every one
		return
	}
	query := data.SubscriptionQuery{IDs: ids, Sort: data.SortProduct, On: s.Today()}
	desk.Ask(s.Desk, &s.Window.ToOpen, func(ctx context.Context) (data.Page[data.SubscriptionRow], error) {
		return book.Subscriptions(ctx, query)
	}, func(page data.Page[data.SubscriptionRow]) {
		if len(page.Rows) > 0 {
			then(page.Rows)
		}
	})
}

// openPriceRise dates a price rise that was announced for them (R27).
func (s *Screen) openPriceRise(rows []data.SubscriptionRow) {
	meant := map[data.SubscriptionID]bool{}
	for _, row := range rows {
		meant[row.ID] = true
	}
	renewals.OpenPriceRiseOf(s.Desk, func(other data.Subscription) bool { return meant[other.ID] })
}

// copyPicked puts those that are selected into the clipboard as a table, in the columns of
// the list and as the language writes it; where none is, the one on view.
func (s *Screen) copyPicked() {
	ids := s.picks.IDs()
	if len(ids) == 0 && s.Selected != 0 {
		ids = []data.SubscriptionID{s.Selected}
	}
	if len(ids) > 0 {
		s.Go.CopySubscriptions(ids, s.Table.Shown())
	}
}

// showMany shows what several subscriptions come to together, in place of the one that
// was chosen last; of one or none, the one that is chosen.
func (p *panel) showMany(rows []data.SubscriptionRow) {
	if len(rows) < 2 {
		if p.many {
			p.many = false
			p.build(p.Shown)
		}
		return
	}
	p.many = true
	sums := data.SumUp(rows, p.list.Day())
	hold := p.Count("subscriptions.many_hold", sums.Total, "Assigned", p.Number(sums.Assigned), "Total", p.Number(sums.Total))
	if sums.Total == 0 && sums.Unknown > 0 {
		hold = p.Count("subscriptions.many_assigned", sums.Assigned)
	}
	lines := container.New(&parts.Stacked{Gap: 4}, parts.NewPlain(hold, parts.SizeText))
	if sums.Unknown > 0 {
		lines.Add(parts.NewPlain(p.Count("list.unknown", sums.Unknown), parts.SizeText))
	}
	if len(sums.PerMonth) > 0 {
		lines.Add(parts.NewPlain(p.Text("people.many_cost", "Cost", p.Sum(sums.PerMonth)), parts.SizeText))
	}
	p.column.Objects = []fyne.CanvasObject{
		parts.NewPlain(p.Count("people.selected", len(rows)), parts.SizeTitle), lines, parts.NewDim(p.Text("subscriptions.many_text"), parts.SizeText),
	}
	p.column.Refresh()
	p.Content.ScrollToTop()
}

// Merge merges those that are selected, or the one on view with others.
func (s *Screen) Merge() {
	switch {
	case s.picks.Len() > 1:
		s.withPicked(func(rows []data.SubscriptionRow) { merging.OpenPickedSubscriptions(s.Desk, rows) })
	case s.Selected != 0:
		s.Root.Detail(&s.Window.ToOpen, s.Selected, func(detail data.SubscriptionDetail) { merging.OpenSubscriptions(s.Desk, detail) })
	}
}

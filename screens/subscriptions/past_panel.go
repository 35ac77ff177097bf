package subscriptions

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// choosePast shows a row of a past day in the panel, to be read.
func (s *Screen) choosePast(row int, r data.SubscriptionRow) {
	s.past = r.ID
	s.Table.Mark(row)
	s.Panel.showPast(r)
}

// showPastAgain shows what is chosen of a past day as the rows that came tell it now, or
// nothing where none of them is it any more.
func (s *Screen) showPastAgain() {
	if s.Query.AsOf.IsZero() || s.past == 0 {
		return
	}
	if r, there := s.Rows.Row(s.Rows.Find(func(row data.SubscriptionRow) bool { return row.ID == s.past })); there {
		s.Panel.showPast(r)
		return
	}
	s.past = 0
	s.Panel.build(nil)
}

// showPast shows a subscription as it was on the day that the list shows: there is nothing
// to change.
func (p *panel) showPast(r data.SubscriptionRow) {
	p.build(nil)
	if p.many {
		return
	}
	day := p.list.Day()
	mark := container.NewVBox(parts.NewMonogram(cmp.Or(r.Vendor, r.Product), 40))
	title := container.New(&parts.Stacked{Gap: 6},
		container.New(&parts.Beside{Gap: 12}, mark, parts.NewPlain(r.Product, parts.SizeTitle), container.NewWithoutLayout()),
		parts.NewDim(p.KindLine(r.Subscription, day), parts.SizeSmall))
	grid := container.New(&parts.Grid{Columns: 2, Gap: 12})
	for _, f := range p.pastFacts(r.Subscription, day) {
		grid.Add(newFact(f))
	}
	p.column.Objects = []fyne.CanvasObject{title, parts.NewCard(grid), parts.NewFaint(p.Text("panel.past_of", "Date", p.Date(day)))}
	p.column.Refresh()
	p.Content.ScrollToTop()
	p.Content.Refresh()
}

// pastFacts tells how many licenses there were and were assigned on a day, what they cost,
// and when they were to renew.
func (p *panel) pastFacts(s data.Subscription, day data.Date) []fact {
	not := p.Text("panel.not_known")
	total := fact{name: p.Text("field.total"), value: not}
	if !s.TotalUnknown {
		total.value = p.Number(s.PaidTotal())
	}
	price, month := fact{name: p.Text("panel.price"), value: not}, fact{name: p.Text("column.cost"), value: not}
	switch each, all := s.PriceOn(day), s.CostPerMonth(day); {
	case s.Free:
		price.value, month.value = p.Text("panel.price_free"), p.Text("panel.nothing_billed")
	case each.Known():
		price.value = p.Text("panel.price_"+string(s.BillingPeriod), "Price", p.Money(each))
		if all.Known() {
			month.value = desk.Per(p.Words, data.BillingMonthly, all)
		}
	}
	renewal := fact{name: p.Text("panel.renewal"), value: not}
	if next := s.NextRenewal(day); !next.IsZero() {
		renewal.value = p.Date(next)
		if !s.RecurringBilling || s.Trial {
			renewal.name = p.Text("panel.ends")
		}
	}
	assigned := fact{name: p.Text("column.assigned"), value: p.Number(s.Assigned())}
	return []fact{total, assigned, p.availableFact(s), price, month, renewal}
}

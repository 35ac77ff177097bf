package subscriptions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/screens/parts"
)

// buildTitle says which subscription is on view, with what can be done with it.
func (p *panel) buildTitle() fyne.CanvasObject {
	s := p.Shown
	edit := parts.NewIconButton(theme.DocumentCreateIcon(), p.Text("menu.edit"), p.list.Edit)
	remove := parts.NewIconButton(theme.DeleteIcon(), p.Text("menu.remove"), func() { p.list.Remove(*s) })
	var more *parts.Button
	more = parts.NewIconButton(theme.MoreVerticalIcon(), p.Text("menu.more"), func() {
		p.list.showMenu(s.ID, fyne.CurrentApp().Driver().AbsolutePositionForObject(more).AddXY(0, more.Size().Height))
	})
	vendor := s.Vendor
	if vendor == "" {
		vendor = s.Product
	}
	mark := container.NewVBox(parts.NewMonogram(vendor, 40))
	head := container.New(&parts.Beside{Gap: 12}, mark, parts.NewPlain(s.Product, parts.SizeTitle), container.NewVBox(container.NewHBox(edit, remove, more)))
	return container.New(&parts.Stacked{Gap: 6}, head, parts.NewDim(p.KindLine(s.Subscription, p.Today()), parts.SizeSmall))
}

// fact is a thing that the panel tells first, in two lines at most.
type fact struct {
	name, value, then string
	bad               bool
}

// buildFacts tells the price, the next bill, the renewal with what changes then, and
// what is available; then what else there is to know.
func (p *panel) buildFacts() fyne.CanvasObject {
	s := p.Shown.Subscription
	grid := container.New(&parts.Grid{Columns: 2, Gap: 12})
	for _, f := range []fact{p.priceFact(s), p.billingFact(s), p.renewalFact(s), p.availableFact(s)} {
		grid.Add(newFact(f))
	}
	facts := container.New(&parts.Stacked{Gap: 8}, grid)
	for _, more := range p.moreFacts(s) {
		facts.Add(more)
	}
	return facts
}

func newFact(f fact) fyne.CanvasObject {
	value := parts.NewPlain(f.value, parts.SizeText)
	if f.bad {
		value.Bad()
	}
	lines := container.New(&parts.Stacked{Gap: 2}, parts.NewDim(f.name, parts.SizeSmall), value)
	if f.then != "" {
		lines.Add(parts.NewDim(f.then, parts.SizeSmall))
	}
	return lines
}

func (p *panel) priceFact(s data.Subscription) fact {
	f := fact{name: p.Text("panel.price"), value: p.Text("panel.not_known")}
	price := s.PriceOn(p.Today())
	switch extended, estimated := s.ExtendedPrice(); {
	case data.BecamePaid(s, p.Today()): // R6: what is on record was noted before it was paid
		f.value = p.Text("list.cost_unknown")
	case s.Trial:
		f.value = p.Text("panel.price_trial")
	case s.Free:
		f.value = p.Text("panel.price_free")
	case s.Extended(p.Today()) && extended.Known() && estimated: // R26
		f.value = p.Text("panel.price_extended_estimate", "Price", p.Money(extended))
	case s.Extended(p.Today()) && extended.Known():
		f.value = p.Text("panel.price_extended", "Price", p.Money(extended))
	case price.Known():
		f.value = p.Text("panel.price_"+string(s.BillingPeriod), "Price", p.Money(price))
	}
	if next := s.NextPrice(p.Today()); next != nil {
		f.then = p.nextPriceText(*next)
	}
	return f
}

func (p *panel) billingFact(s data.Subscription) fact {
	f := fact{name: p.Text("panel.next_billing"), value: p.Text("panel.not_known")}
	switch bill := data.NextBill(s, p.Shown.Open, p.Today()); {
	case bill.Nothing:
		f.value = p.Text("panel.nothing_billed")
	case bill.On.IsZero():
	case bill.Estimated:
		f.value = p.Text("panel.billed_about", "Date", p.Date(bill.On), "Amount", p.Money(bill.Amount))
	case bill.Amount.Known():
		f.value = p.Text("panel.billed", "Date", p.Date(bill.On), "Amount", p.Money(bill.Amount))
	default:
		f.value = p.Date(bill.On)
	}
	return f
}

// renewalFact says what comes at the end of the term, or of the trial: its renewal, its
// end, an extended service term (R26) or that it becomes paid (R6).
func (p *panel) renewalFact(s data.Subscription) fact {
	next := s.NextRenewal(p.Today())
	switch {
	case next.After(p.Today()) && data.CurrentStatus(s, p.Today()).Status == data.StatusDeleted:
		return fact{name: p.Text("panel.renewal"), value: p.Text("panel.deleted")}
	case s.Extended(p.Today()):
		return fact{name: p.Text("panel.term"), value: p.Text("panel.extended", "Date", p.Date(s.ExtendedTerm().Start))}
	case next.IsZero() && s.RecurringBilling && !s.Trial:
		return fact{name: p.Text("panel.renewal"), value: p.Text("panel.not_known")}
	case next.IsZero():
		return fact{name: p.Text("panel.ends"), value: p.Text("panel.not_known")}
	case data.BecamePaid(s, p.Today()):
		return fact{name: p.Text("panel.paid_since"), value: p.Date(next)}
	case data.BecomesPaid(s):
		return fact{name: p.Text("panel.becomes_paid"), value: p.Date(next)}
	case !next.After(p.Today()): // the end date is the first day after it (R23)
		return fact{name: p.Text("panel.ends"), value: p.Text("panel.ended", "Date", p.Date(next))}
	case s.RecurringBilling && !s.Trial:
		return fact{name: p.Text("panel.renewal"), value: p.renewedText(s, next)}
	case s.EndChosen() == data.AtEndExtend:
		return fact{name: p.Text("panel.term"), value: p.Text("panel.will_extend", "Date", p.Date(next))}
	default:
		return fact{name: p.Text("panel.ends"), value: p.Date(next)}
	}
}

// renewedText says when it is renewed, and with how many licenses.
func (p *panel) renewedText(s data.Subscription, next data.Date) string {
	switch open := p.Shown.Open; {
	case open != nil && open.State == data.ChangeScheduled && open.Due(p.Today()): // nobody said yet that it was made
		return p.Date(next) // the change says so itself, right below
	case open != nil && open.State == data.ChangeScheduled:
		return p.Count("panel.renews_then", open.To, "Date", p.Date(next))
	case s.TotalUnknown:
		return p.Date(next)
	default:
		return p.Count("panel.renews_with", s.PaidTotal(), "Date", p.Date(next))
	}
}

func (p *panel) availableFact(s data.Subscription) fact {
	f := fact{name: p.Text("panel.available")}
	switch {
	case s.TotalUnknown:
		f.value, f.then = p.Text("panel.available_unknown"), p.Count("seats.assigned", s.Assigned())
	case data.OverAssigned(s):
		f.value, f.bad = p.Count("panel.over", -s.Available()), true
	default:
		f.value = p.Text("panel.available_of", "Available", p.Number(s.Available()), "Total", p.Number(s.PaidTotal()))
	}
	return f
}

// moreFacts are said only where there is something to say.
func (p *panel) moreFacts(s data.Subscription) (more []fyne.CanvasObject) {
	say := func(text string) { more = append(more, parts.NewDim(text, parts.SizeSmall)) }
	if life := data.Life(s, p.Today()); len(life) > 0 && s.Cloud != data.CloudNone { // the 30 and 90 days are Microsoft's (R23)
		more = append(more, p.buildLife(life))
	}
	if s.RenewsOn.IsZero() && !s.Free && data.CurrentStatus(s, p.Today()).Status == data.StatusActive {
		say(p.Text("panel.no_renewal"))
		more = append(more, parts.NewAtEdge(parts.NewQuietButton(p.Text("panel.add_renewal"), nil, p.list.Edit)))
	}
	if s.NotNamed() > 0 {
		say(p.Count("seats.not_named", s.NotNamed(), "Date", p.Date(s.ReportedOn)))
	}
	if others := len(p.Shown.Shared) - 1; others > 0 {
		say(p.Count("seats.shared", others))
	}
	if s.Notes != "" {
		say(s.Notes)
	}
	return more
}

// nextPriceText says from when a license costs another price (R27).
func (p *panel) nextPriceText(next data.PriceChange) string {
	if next.Announced.IsZero() {
		return p.Text("panel.next_price", "Date", p.Date(next.From), "Price", p.Money(next.Price))
	}
	return p.Text("panel.next_price_announced", "Date", p.Date(next.From), "Price", p.Money(next.Price), "Announced", p.Date(next.Announced))
}

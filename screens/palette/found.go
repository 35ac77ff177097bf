package palette

import (
	"strings"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/lookup"
	"seatbook/screens/parts"
)

// found turns what was found into rows.
func (p *Palette) found(hits []lookup.Hit) (rows []row) {
	for _, hit := range hits {
		r := p.hit(hit)
		r.score = hit.Score
		if r.Off != "" {
			r.score -= cantBeNow
		}
		rows = append(rows, r)
	}
	return rows
}

func (p *Palette) hit(hit lookup.Hit) row {
	switch hit.Kind {
	case lookup.KindPerson:
		return p.person(hit.Person)
	case lookup.KindPair:
		return p.pair(hit)
	case lookup.KindVerb:
		return p.verb(hit)
	case lookup.KindChange:
		return p.change(hit.Change)
	case lookup.KindTotal:
		return p.total(hit)
	default:
		r := p.subscription(hit.Subscription)
		if hit.By != "" {
			r.Detail = p.Text("palette.found_by", "What", hit.By, "Detail", r.Detail)
		}
		return r
	}
}

// person goes to somebody, subscription to one of them.
func (p *Palette) person(person data.PersonRow) row {
	return row{
		PaletteRow: parts.PaletteRow{Title: person.Name, Detail: p.personDetail(person)}, names: []string{person.Name},
		do: func() { p.Go.ShowPerson(person.ID) },
	}
}

func (p *Palette) subscription(s data.SubscriptionRow) row {
	return row{
		PaletteRow: parts.PaletteRow{Title: s.Product, Detail: p.subscriptionDetail(s)}, names: []string{s.Product, data.ShortName(s.Product)},
		do: func() { p.Go.ShowSubscription(s.ID) },
	}
}

// personDetail tells two people of one name apart.
func (p *Palette) personDetail(person data.PersonRow) string {
	said := []string{person.Address}
	if person.Department != "" {
		said = append(said, person.Department)
	}
	if len(p.Go.Organizations()) > 1 && person.OrganizationName != "" {
		said = append(said, person.OrganizationName)
	}
	return strings.Join(said, " · ")
}

// subscriptionDetail tells two subscriptions to one product apart.
func (p *Palette) subscriptionDetail(s data.SubscriptionRow) string {
	said := p.SeatsLine(s.Subscription, p.Today())
	if len(p.Go.Organizations()) > 1 && s.OrganizationName != "" {
		return s.OrganizationName + " · " + said
	}
	return said
}

// pair gives a person a license, tells that they have it, or takes it back (R17, R19).
func (p *Palette) pair(hit lookup.Hit) row {
	s, person := hit.Subscription, hit.Person
	r := row{PaletteRow: parts.PaletteRow{Detail: person.Address + " · " + p.subscriptionDetail(s), Off: p.noPair(hit)}}
	params := []any{"Product", s.Product, "Name", person.Name}
	if hit.Held && !hit.TakeBack {
		r.Title, r.Off = p.Text("palette.has", params...), ""
		r.do = func() { p.Go.ShowPerson(person.ID) }
		return r
	}
	if hit.Held {
		r.Title = p.Text("palette.take_back", params...)
		act := acts.Unassign{Subscription: s.Subscription.Ref(), People: []data.PersonRef{person.Ref()}}
		r.do = func() { p.Root.Write(p.Does(act), nil) }
		return r
	}
	r.Title = p.Text("palette.assign", params...)
	r.do = func() {
		p.Root.Give([]data.PersonRow{person}, s, acts.Assign{Subscriptions: []data.SubscriptionRef{s.Ref()}, People: []data.PersonRef{person.Ref()}})
	}
	return r
}

// noPair says why a license can't be given or taken back now.
func (p *Palette) noPair(hit lookup.Hit) string {
	s := hit.Subscription.Subscription
	switch {
	case p.Book.ReadOnly():
		return p.Text("error.read_only")
	case !s.CanAssignOn():
		return p.Text("error.self_service", "Product", s.Product)
	case !p.Settings.Admin().May(data.RightAssign, s):
		return p.Text("error.cant_assign")
	case hit.Held:
		return ""
	case !data.CurrentStatus(s, p.Today()).Status.CanAssignIn():
		return p.ErrorText(data.NewError(data.CodeNotActive, "Product", s.Product))
	case hit.Room == 0 && !s.TotalUnknown:
		return p.Text("palette.none_available", "Product", s.Product)
	}
	return ""
}

// verb does something with a person or a subscription.
func (p *Palette) verb(hit lookup.Hit) row {
	if hit.Verb.With == lookup.WithPerson {
		person := hit.Person
		for _, verb := range p.offers.People {
			if verb.Code == hit.Verb.Code {
				title := p.Text("palette.with", "Subject", person.Name, "Verb", verb.Title)
				return row{PaletteRow: parts.PaletteRow{Title: title, Detail: p.personDetail(person)}, do: func() { verb.Do(person) }}
			}
		}
	}
	s := hit.Subscription
	for _, verb := range p.offers.Subscriptions {
		if verb.Code == hit.Verb.Code {
			r := row{PaletteRow: parts.PaletteRow{Title: p.Text("palette.with", "Subject", s.Product, "Verb", verb.Title), Detail: p.subscriptionDetail(s)}, do: func() { verb.Do(s) }}
			if verb.Can != nil && !verb.Can(s) {
				r.Off = p.Text("palette.not_now")
			}
			return r
		}
	}
	return row{}
}

// total shows a subscription with a new total typed (R12), or says why that can't be
// changed (R1).
func (p *Palette) total(hit lookup.Hit) row {
	s, total := hit.Subscription, hit.Total
	r := row{PaletteRow: parts.PaletteRow{
		Title:  p.Count("palette.total", total, "Product", s.Product),
		Detail: p.Text("palette.difference", "From", p.Number(s.PaidTotal()), "To", p.Number(total), "Difference", p.Signed(total-s.PaidTotal())),
	}, do: func() { p.offers.EditTotal(s.ID, total) }}
	decision := data.AddRemove(s.Subscription, p.Today(), p.Settings.Admin())
	switch {
	case p.Book.ReadOnly():
		r.Off = p.Text("error.read_only")
	case !decision.Available && len(decision.Reasons) > 0:
		r.Off = p.Text("reason." + string(decision.Reasons[0]) + ".title")
	}
	return r
}

// change shows a change among all that came by the same order or invoice.
func (p *Palette) change(c data.ChangeRow) row {
	what := p.Text("changes.from_to", "From", p.Number(c.From), "To", p.Number(c.To))
	typed := p.field.Entry.Text
	return row{
		PaletteRow: parts.PaletteRow{Title: p.Text("palette.with", "Subject", data.ShortName(c.Product), "Verb", what), Detail: p.numbersOf(c.Change)},
		do:         func() { p.offers.ShowChanges(typed) },
	}
}

// numbersOf are the numbers of the order and of the invoice of a change.
func (p *Palette) numbersOf(c data.Change) string {
	var said []string
	if c.OrderNumber != "" {
		said = append(said, p.Text("changes.order", "Number", c.OrderNumber))
	}
	if c.Invoice != "" {
		said = append(said, p.Text("changes.invoice", "Number", c.Invoice))
	}
	return strings.Join(said, " · ")
}

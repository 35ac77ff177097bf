package palette

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/lookup"
	"seatbook/screens/desk"
)

// OpenFor shows the palette to choose whom or what something is done with, which a user
// named before the one that they mean.
func OpenFor(d *desk.Desk, offers Offers, verb lookup.Verb, at fyne.Position, width float32) *Palette {
	p := &Palette{Desk: d.Under(), offers: offers, asks: verb}
	title := strings.TrimSuffix(offers.titleOf(verb), "…")
	asked := p.Text("palette.which", "Verb", title)
	if verb.With == lookup.WithPerson {
		asked = p.Text("palette.who", "Verb", title)
	}
	return open(p, at, width, asked)
}

// titleOf is what is done with somebody or something, as the menus say it.
func (o Offers) titleOf(verb lookup.Verb) string {
	if verb.With == lookup.WithPerson {
		for _, one := range o.People {
			if one.Code == verb.Code {
				return one.Title
			}
		}
	}
	for _, one := range o.Subscriptions {
		if one.Code == verb.Code {
			return one.Title
		}
	}
	return ""
}

// canBe tells with which subscriptions something can be done; nil is with each.
func (o Offers) canBe(verb lookup.Verb) func(data.SubscriptionRow) bool {
	for _, one := range o.Subscriptions {
		if verb.With == lookup.WithSubscription && one.Code == verb.Code {
			return one.Can
		}
	}
	return nil
}

// askWhom offers all that it can be done with, or those that were typed.
func (p *Palette) askWhom(text string) {
	p.field.Wait()
	book, query := p.Book, lookup.Query{Typed: text, On: p.Today(), Only: p.asks.With, Can: p.offers.canBe(p.asks)}
	desk.AskOr(p.Desk, &p.asked, func(ctx context.Context) ([]lookup.Hit, error) {
		return lookup.Find(ctx, book, query)
	}, func(hits []lookup.Hit) {
		for i := range hits {
			hits[i].Kind, hits[i].Verb = lookup.KindVerb, p.asks
		}
		p.show(p.found(hits))
	}, func(err error) {
		desk.LogError(err)
		p.show(nil)
	})
}

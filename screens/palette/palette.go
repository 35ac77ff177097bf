package palette

import (
	"cmp"
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"seatbook/data/lookup"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Palette is the field over the window, with what was found for what is typed.
type Palette struct {
	*desk.Desk
	field  *parts.Palette
	offers Offers
	asks   lookup.Verb // what is done with whom is chosen; none where anything is
	asked  desk.Place
	rows   []row
}

// row is one thing that is offered.
type row struct {
	parts.PaletteRow
	code  string   // of a command, to remember it
	names []string // that what was typed can be; none for what is done with something
	score int
	do    func()
}

// Open shows the palette with its field at a place of the window.
func Open(d *desk.Desk, offers Offers, at fyne.Position, width float32) *Palette {
	return open(&Palette{Desk: d.Under(), offers: offers}, at, width, d.Text("palette.placeholder"))
}

func open(p *Palette, at fyne.Position, width float32, placeholder string) *Palette {
	p.field = parts.NewPalette(p.Canvas(), at, width, "", placeholder)
	p.field.Entry.OnChanged = p.typed
	p.field.OnTaken = p.take
	p.field.OnClosed = p.End
	p.field.Show()
	p.typed("")
	return p
}

// Field is the field with what it offers.
func (p *Palette) Field() *parts.Palette { return p.field }

// Close takes the palette away.
func (p *Palette) Close() { p.field.Close() }

// typed asks what was typed stands for. A newer key makes the question stale.
func (p *Palette) typed(text string) {
	if p.asks.Code != "" {
		p.askWhom(text)
		return
	}
	if len(lookup.Words(text)) == 0 {
		p.askLately()
		return
	}
	p.field.Wait()
	commands := p.commands(lookup.Words(text))
	commands = append(commands, p.help(text, commands)...)
	if p.Book == nil {
		p.show(commands)
		return
	}
	book, query := p.Book, p.query(text)
	desk.AskOr(p.Desk, &p.asked, func(ctx context.Context) ([]lookup.Hit, error) {
		return lookup.Find(ctx, book, query)
	}, func(hits []lookup.Hit) {
		p.show(append(commands, p.found(hits)...))
	}, func(err error) {
		desk.LogError(err)
		p.show(commands)
	})
}

// query is what the record is asked.
func (p *Palette) query(text string) lookup.Query {
	q := lookup.Query{
		Typed: text, On: p.Today(),
		Assign: p.Text("palette.words.assign"), TakeBack: p.Text("palette.words.take_back"),
	}
	for _, verb := range p.offers.People {
		q.Verbs = append(q.Verbs, lookup.Verb{Code: verb.Code, Title: verb.Title, Words: verb.Words, With: lookup.WithPerson})
	}
	for _, verb := range p.offers.Subscriptions {
		q.Verbs = append(q.Verbs, lookup.Verb{Code: verb.Code, Title: verb.Title, Words: verb.Words, With: lookup.WithSubscription})
	}
	return q
}

// show offers rows, the best first, and last of all to narrow what is on view.
func (p *Palette) show(rows []row) {
	typed := p.field.Entry.Text
	slices.SortStableFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.rank(typed), a.rank(typed)), cmp.Compare(b.score, a.score))
	})
	p.rows = rows[:min(len(rows), lookup.MostHits)]
	if text := p.field.Entry.Text; len(lookup.Words(text)) > 0 && p.offers.Filter != nil && p.asks.Code == "" {
		p.rows = append(p.rows[:min(len(p.rows), lookup.MostHits-1)], row{
			PaletteRow: parts.PaletteRow{Title: p.Text("palette.filter", "Text", text), Shortcut: p.Text("palette.filter_key")},
			do:         func() { p.offers.Filter(text) },
		})
	}
	var shown []parts.PaletteRow
	for _, r := range p.rows {
		shown = append(shown, r.PaletteRow)
	}
	p.field.Offer(shown, p.Text("empty.nothing_found"))
}

// rank is how near the name of what is offered is to what was typed. What can't be done
// now is not meant before what can.
func (r row) rank(typed string) (best lookup.Rank) {
	for _, name := range r.names {
		if r.Off == "" {
			best = max(best, lookup.RankOf(name, typed))
		}
	}
	return best
}

// take does what a row offers, and remembers the command.
func (p *Palette) take(at int) {
	taken := p.rows[at]
	p.remember(taken.code)
	taken.do()
}

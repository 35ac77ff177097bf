package palette

import (
	"math"
	"slices"
	"strings"

	"seatbook/data/lookup"
	"seatbook/screens/parts"
)

// recentKey is under which the commands are kept that were used last, and mostRecent
// how many.
const (
	recentKey  = "palette.recent"
	mostRecent = 8
)

// recent are the codes of the commands that were used last, the last one first.
func (p *Palette) recent() []string { return p.Window.App.Preferences().StringList(recentKey) }

func (p *Palette) remember(code string) {
	if code == "" {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(p.recent()), func(other string) bool { return other == code })
	kept = append([]string{code}, kept...)
	p.Window.App.Preferences().SetStringList(recentKey, kept[:min(len(kept), mostRecent)])
}

// What a command counts more than what it says: what was used lately, and what can be
// done now.
const (
	usedLately = 4
	cantBeNow  = 12
	toRead     = 15 // a topic of the help comes behind what does it
	single     = 15 // one setting and one filter come behind subscriptions and people
	here       = 5  // what is about what is on view
	inText     = 12 // what a text of the help counts in which the words stand: less than all names
)

// begin are the commands by which a record is filled.
var begin = []string{"add", "import"}

// first is what is offered before anything is typed, after what something was done with
// lately: how a record is filled, what was used last, then the menus.
func (p *Palette) first() (rows []row) {
	recent, menus := p.recent(), len(p.offers.Commands)
	for i, command := range p.offers.Commands {
		r := p.command(command)
		r.score = menus - i
		if at := slices.Index(recent, command.Code); at >= 0 {
			r.score = menus + mostRecent - at
		}
		if at := slices.Index(begin, command.Code); at >= 0 && command.Off == "" {
			r.score = menus + mostRecent + len(begin) - at
		}
		rows = append(rows, r)
	}
	return rows
}

// commands are those that answer some words.
func (p *Palette) commands(words []string) (rows []row) {
	recent, least := p.recent(), p.leastSeen(words)
	for _, command := range p.offers.Commands {
		r := p.command(command)
		name := command.name()
		if lookup.Match(name, words) == 0 && lookup.Begins(command.Title, words) { // with whom it is done was typed as well
			name = command.Title
		}
		r.score = lookup.Match(name, words)
		// Its other words are not seen: what stands somewhere inside them is not meant, and
		// nothing that was used lately is for them meant before what is seen.
		if also := name + " " + command.Words + " " + command.Where; !lookup.Begins(name, words) && lookup.Begins(also, words) {
			r.score = max(r.score, min(lookup.Match(also, words)-4, least-usedLately-here-1))
		}
		if r.score <= 0 {
			continue
		}
		if lookup.Match(name, words) == 0 {
			r.Detail = p.foundBy(command, words)
		}
		if slices.Contains(recent, command.Code) {
			r.score += usedLately
		}
		if command.Here {
			r.score += here
		}
		if command.Off != "" {
			r.score -= cantBeNow
		}
		switch {
		case strings.HasPrefix(command.Code, "topic_"):
			r.score -= toRead
		case strings.HasPrefix(command.Code, "setting_"), strings.HasPrefix(command.Code, "view_"):
			r.score -= single
		}
		rows = append(rows, r)
	}
	return rows
}

// leastSeen is how well the one of the commands answers some words that does worst by what is
// seen of it.
func (p *Palette) leastSeen(words []string) int {
	least := math.MaxInt
	for _, command := range p.offers.Commands {
		if lookup.Begins(command.name(), words) {
			least = min(least, lookup.Match(command.name(), words))
		}
	}
	return least
}

// foundBy says where a command stands, and by which of its other words it was found.
func (p *Palette) foundBy(c Command, words []string) string {
	var other []string
	for _, word := range strings.Fields(c.Words) {
		if slices.ContainsFunc(words, func(typed string) bool { return lookup.Begins(word, []string{typed}) }) && !slices.Contains(other, word) {
			other = append(other, word)
		}
	}
	if len(other) == 0 {
		return c.Where
	}
	also := p.Text("palette.also", "Words", strings.Join(other, ", "))
	if c.Where == "" {
		return also
	}
	return p.Text("palette.found_by", "What", c.Where, "Detail", also)
}

// help are the topics in whose text some words stand, but for those that were found by their
// titles.
func (p *Palette) help(text string, found []row) (rows []row) {
	if p.offers.Help == nil {
		return nil
	}
	for i, topic := range p.offers.Help(text) {
		r := p.command(topic)
		if r.score = inText - i; !slices.ContainsFunc(found, func(other row) bool { return other.code == r.code }) {
			rows = append(rows, r)
		}
	}
	return rows
}

func (p *Palette) command(c Command) row {
	r := row{PaletteRow: parts.PaletteRow{Title: c.Title, Detail: c.Where, Shortcut: c.Shortcut, Off: c.Off}, code: c.Code, do: c.Do}
	if !strings.HasPrefix(c.Code, "topic_") { // what does it comes before what tells of it
		r.names = []string{c.name()}
	}
	return r
}

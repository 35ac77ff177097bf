package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// Written is a list that Seatbook itself writes, as one language calls its columns and
// what stands in them.
type Written struct {
	List    string                     // its name, by which it is said what a file is
	Columns map[string]importing.Field // all that it has, by their titles
	// Organization is the title of the column that says whose a row is.
	Organization string
	// CurrencyOf is what the column of the currencies of an own amount is called, with the
	// own field's name cut out.
	CurrencyOf [2]string
	States     map[string]data.Status
	Extended   string                                // the state of what goes on month by month, whose price is that of the month
	Words      map[importing.Field]map[string]string // codes, by the words that stand for them
	Totals     []string                              // what its rows of totals are called
	Kinds      map[string]data.PersonKind            // by their words, in the column KindColumn
	KindColumn string
	// Of people: the columns of whether signing in is blocked, of the latest activity, of the
	// day of the report that tells it, and of the day on which the account was made. Never is
	// what stands for no activity.
	Blocked, LastActive, ReportedOn, MadeOn, Never string
	// Later are columns that not every list has: those of older versions lack some, and what
	// is paid in several currencies has others.
	Later []string
	Said  bool // it only says what is, and can't be read back
}

// writtenAs returns the list that a table is, nil where it is none of Seatbook's own: one
// that has each of its columns. Others stand for own fields.
func (t *table) writtenAs(all []Written) *Written {
	var best *Written
	for i := range all {
		there := true
		for title := range all[i].Columns {
			there = there && (t.column(title) >= 0 || slices.Contains(all[i].Later, title))
		}
		if there && (best == nil || len(all[i].Columns) > len(best.Columns)) {
			best = &all[i]
		}
	}
	return best
}

// readWritten reads a list that Seatbook wrote, and says of one that can't be read back
// what it is.
func (t *table) readWritten(ctx context.Context, w *Written, order importing.DateOrder) (importing.Facts, error) {
	if w.Said {
		return importing.Facts{}, data.NewError(data.CodeOwnExport, "File", t.name, "List", w.List)
	}
	m := importing.Mapping{Header: t.header, Dates: order, Licenses: true, States: w.States}
	r := &mappedReader{reader: t.reader(order), places: map[importing.Field]int{}, written: w, currencies: map[int]int{}}
	for i, title := range t.header {
		m.Fields = append(m.Fields, w.fieldOf(title))
		if own, is := w.currencyOf(title); is {
			m.Fields[i] = importing.FieldNone
			if of := t.column(own); of >= 0 {
				r.currencies[of] = i
			}
		}
	}
	if m.OfPeople() { // they have no own fields
		for i := range m.Fields {
			if _, own := m.Fields[i].Own(); own {
				m.Fields[i] = importing.FieldNone
			}
		}
	}
	r.mapping = m
	facts, err := r.readTable(ctx)
	facts.Mappings = nil // it is known by itself
	return facts, err
}

// fieldOf is what a column holds: an own field, where the list has none of its title.
func (w *Written) fieldOf(title string) importing.Field {
	for name, field := range w.Columns {
		if columnKey(name) == columnKey(title) {
			return field
		}
	}
	if strings.TrimSpace(title) == "" {
		return importing.FieldNone
	}
	return importing.OwnFieldOf(title)
}

// currencyOf returns the own field of whose amounts a column holds the currencies.
func (w *Written) currencyOf(title string) (own string, is bool) {
	if w.CurrencyOf == [2]string{} {
		return "", false
	}
	rest, before := strings.CutPrefix(title, w.CurrencyOf[0])
	own, behind := strings.CutSuffix(rest, w.CurrencyOf[1])
	return own, before && behind && own != ""
}

// ofTotals tells whether a row is one of the totals that a workbook has under the list.
func (w *Written) ofTotals(first string) bool {
	return w != nil && slices.ContainsFunc(w.Totals, func(word string) bool {
		more, begins := strings.CutPrefix(data.Fold(first), data.Fold(word))
		return begins && (more == "" || more[0] == ',') // what is not known is told behind it
	})
}

// isExtended tells whether a state is that of what goes on month by month (R26).
func (w *Written) isExtended(state string) bool {
	return w != nil && w.Extended != "" && data.Fold(w.Extended) == data.Fold(state)
}

// code is what the word of a column of a list that Seatbook wrote stands for.
func (w *Written) code(field importing.Field, c cell) (code string, known bool) {
	if w == nil {
		return "", false
	}
	code, known = w.Words[field][data.Fold(c.text)]
	return code, known
}

// whose notes of which organization the present row is.
func (r *mappedReader) whose() string {
	of := told(r.of(importing.FieldWhose).text)
	if r.written != nil {
		of = r.text(r.written.Organization)
	}
	if of != "" {
		if r.facts.Organizations == nil {
			r.facts.Organizations = map[importing.Source]string{}
		}
		r.facts.Organizations[r.where()] = of
	}
	return of
}

// writtenDays reads what a list that Seatbook wrote says of the activity and the account of
// the person that was just added. Where it does not tell the day of the report, that is at
// least the one of the activity, which makes nobody inactive (R32).
func (r *mappedReader) writtenDays(at int) {
	if at >= len(r.facts.People) || r.written.LastActive == "" {
		return
	}
	if c := r.at(r.written.Blocked); c.text != "" {
		r.facts.People[at].Blocked = r.yes(c)
	}
	r.dayOfPerson(at, r.at(r.written.MadeOn), func(p *importing.PersonFact, day data.Date) { p.MadeOn = day })
	reported, active := r.at(r.written.ReportedOn), r.at(r.written.LastActive)
	r.dayOfPerson(at, reported, func(p *importing.PersonFact, day data.Date) { p.ReportedOn = day })
	if data.Fold(active.text) == data.Fold(r.written.Never) {
		return
	}
	r.dayOfPerson(at, active, func(p *importing.PersonFact, day data.Date) {
		p.LastActive = day
		if reported.empty() {
			p.ReportedOn, p.InPart = day, true
		}
	})
}

// kind is what a list that Seatbook wrote says that somebody is.
func (r *mappedReader) kind() data.PersonKind {
	if r.written == nil || r.written.KindColumn == "" {
		return ""
	}
	text := r.text(r.written.KindColumn)
	if kind, there := r.written.Kinds[text]; there { // as it was written
		return kind
	}
	return r.written.Kinds[data.Fold(text)]
}

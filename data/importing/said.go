package importing

import (
	"slices"
	"strings"

	"seatbook/data"
)

// mostSaid is how many things that a table tells otherwise are remembered with its mapping.
const mostSaid = 500

// otherwise notes that a row of a table tells something else than the record, which keeps
// its own; once for as long as the table goes on to tell it (F0).
func (p *planner) otherwise(w *workingSubscription, field Field, told string, note *data.Error) {
	key := strings.Join([]string{string(field), data.NameKey(w.after.Product), told}, "\n")
	if p.ofWhom != "" { // what was said of one customer was not said of another
		key += "\n" + p.ofWhom
	}
	known := slices.ContainsFunc(p.mappings, func(m Mapping) bool { return slices.Contains(m.Said, key) })
	if len(p.said) < mostSaid {
		p.said = append(p.said, key)
	}
	if !known {
		w.notes = append(w.notes, note)
	}
}

// withSaid are the mappings of an import with what it said.
func (p *planner) withSaid() (all []Mapping) {
	for _, m := range p.mappings {
		m.Said = p.said
		all = append(all, m)
	}
	return all
}

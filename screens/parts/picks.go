package parts

import "slices"

// Picks are the rows of a list that are selected, where several can be. They are
// kept by their ID, as they were seen, so that they stay selected when the list is
// sorted anew.
type Picks[ID comparable, T any] struct {
	ID    func(T) ID
	Row   func(row int) (T, bool) // one that is at hand
	Count func() int              // of the list
	// Ask asks for rows that are not at hand; a limit of 0 is every row.
	Ask     func(offset, limit int, then func([]T))
	Changed func() // what is selected has changed

	picked map[ID]T
	order  []ID
}

// Len is how many rows are selected.
func (p *Picks[ID, T]) Len() int { return len(p.order) }

// IDs are the rows that are selected, in the order in which they were.
func (p *Picks[ID, T]) IDs() []ID { return slices.Clone(p.order) }

// Rows are the rows that are selected, as they were seen.
func (p *Picks[ID, T]) Rows() (rows []T) {
	for _, id := range p.order {
		rows = append(rows, p.picked[id])
	}
	return rows
}

// Picked tells whether a row of an ID is selected.
func (p *Picks[ID, T]) Picked(id ID) bool {
	_, picked := p.picked[id]
	return picked
}

// Has implements RowPicks.
func (p *Picks[ID, T]) Has(row int) bool {
	if len(p.order) == 0 {
		return false
	}
	r, there := p.Row(row)
	return there && p.Picked(p.ID(r))
}

// Clear selects nothing.
func (p *Picks[ID, T]) Clear() {
	if len(p.order) > 0 {
		p.take(nil)
	}
}

// Only implements RowPicks: one row needs no selection of several.
func (p *Picks[ID, T]) Only(int) { p.Clear() }

// Toggle implements RowPicks.
func (p *Picks[ID, T]) Toggle(row int) {
	r, there := p.Row(row)
	if !there {
		return
	}
	id := p.ID(r)
	if p.Picked(id) {
		delete(p.picked, id)
		p.order = slices.DeleteFunc(p.order, func(other ID) bool { return other == id })
	} else {
		p.add(r)
	}
	p.Changed()
}

// Range implements RowPicks.
func (p *Picks[ID, T]) Range(from, to int) {
	first, last := min(from, to), max(from, to)
	var rows []T
	for i := first; i <= last; i++ {
		row, there := p.Row(i)
		if !there {
			p.Ask(first, last-first+1, p.take)
			return
		}
		rows = append(rows, row)
	}
	p.take(rows)
}

// All implements RowPicks.
func (p *Picks[ID, T]) All() {
	if n := p.Count(); n > 0 {
		p.Range(0, n-1)
	}
}

// See takes over how a row that is selected is now.
func (p *Picks[ID, T]) See(row T) {
	if id := p.ID(row); p.Picked(id) {
		p.picked[id] = row
	}
}

// Keep keeps of those that are selected the ones among some rows, as they are now.
func (p *Picks[ID, T]) Keep(now []T) { p.Again(p.order, now) }

// Again selects those that were, in that order, as far as they are among some rows.
func (p *Picks[ID, T]) Again(ids []ID, now []T) {
	there := map[ID]T{}
	for _, row := range now {
		there[p.ID(row)] = row
	}
	var kept []T
	for _, id := range ids {
		if row, is := there[id]; is {
			kept = append(kept, row)
		}
	}
	p.take(kept)
}

// Last is the row that was selected last.
func (p *Picks[ID, T]) Last() (last ID, any bool) {
	if len(p.order) == 0 {
		return last, false
	}
	return p.order[len(p.order)-1], true
}

// take selects some rows and no others.
func (p *Picks[ID, T]) take(rows []T) {
	p.picked, p.order = nil, nil
	for _, row := range rows {
		p.add(row)
	}
	p.Changed()
}

func (p *Picks[ID, T]) add(row T) {
	if p.picked == nil {
		p.picked = map[ID]T{}
	}
	if _, there := p.picked[p.ID(row)]; !there {
		p.order = append(p.order, p.ID(row))
	}
	p.picked[p.ID(row)] = row
}

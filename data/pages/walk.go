package pages

import (
	"encoding/binary"
	"errors"
	"slices"
)

// deepest is more levels than a table of ours has.
const deepest = 12

// walk reads what can be reached of a table. Rows that make no sense are taken out of
// their pages.
func (m *mender) walk(root Number, fits func(leaf) bool) (*tree, error) {
	t := &tree{root: root, fits: fits}
	return t, m.walkBelow(t, root, 0)
}

func (m *mender) walkBelow(t *tree, n Number, depth int) error {
	if err := m.ctx.Err(); err != nil {
		return err
	}
	if n < 1 || n > m.count || m.seen[n] || depth > deepest {
		t.miss(depth)
		return nil
	}
	p, err := m.page(n)
	if err != nil {
		return err
	}
	switch p.kind() {
	case branchPage:
		m.seen[n] = true
		below, whole := p.below()
		t.damaged = t.damaged || !whole
		for _, child := range below {
			if err := m.walkBelow(t, child, depth+1); err != nil {
				return err
			}
		}
		return nil
	case leafPage:
		return m.takeLeaf(t, p, depth)
	}
	t.miss(depth)
	return nil
}

// miss notes that a page is none of the table.
func (t *tree) miss(depth int) {
	t.damaged = true
	if depth == 0 {
		t.root = 0
	}
}

// takeLeaf adds a leaf to a table.
func (m *mender) takeLeaf(t *tree, p page, depth int) error {
	rows, broken := p.rows()
	if len(rows) > 0 && !t.fits(leafOf(p.n, rows)) { // of another table
		t.miss(depth)
		return nil
	}
	m.seen[p.n] = true
	if broken > 0 {
		t.rows += broken
		p.keep(rows)
		if err := m.put(p); err != nil {
			return err
		}
	}
	if len(rows) > 0 {
		one := leafOf(p.n, rows)
		one.reached = true
		t.leaves = append(t.leaves, one)
	} else if depth > 0 || broken > 0 { // only a table without rows has a page without
		t.damaged = true
	}
	return nil
}

func leafOf(n Number, rows []cell) leaf {
	one := leaf{n: n, first: rows[0].id, last: rows[len(rows)-1].id}
	for _, row := range rows {
		one.types = append(one.types, row.types)
	}
	return one
}

// keep has a leaf hold these of its rows alone.
func (p page) keep(rows []cell) {
	top := len(p.all)
	for i, row := range rows {
		binary.BigEndian.PutUint16(p.all[p.start+leafHeader+2*i:], uint16(row.at))
		top = min(top, row.at)
	}
	header := p.all[p.start : p.start+leafHeader]
	binary.BigEndian.PutUint16(header[1:], 0)
	binary.BigEndian.PutUint16(header[3:], uint16(len(rows)))
	binary.BigEndian.PutUint16(header[5:], uint16(top))
	header[7] = 0
}

// passFree passes by the pages that are free: their old rows were removed.
func (m *mender) passFree(start []byte) error {
	next := Number(binary.BigEndian.Uint32(start[atFree:]))
	for next >= 1 && next <= m.count && !m.free[next] {
		p, err := m.page(next)
		if err != nil {
			return err
		}
		m.free[next] = true
		next = Number(binary.BigEndian.Uint32(p.all))
		n := int(binary.BigEndian.Uint32(p.all[4:]))
		for i := range min(n, len(p.all)/4-2) {
			m.free[Number(binary.BigEndian.Uint32(p.all[8+4*i:]))] = true
		}
	}
	return nil
}

// findStray finds the leaves that nothing leads to.
func (m *mender) findStray() error {
	for n := Number(1); n <= m.count; n++ {
		if m.seen[n] || m.free[n] {
			continue
		}
		if err := m.ctx.Err(); err != nil {
			return err
		}
		p, err := m.page(n)
		if err != nil {
			return err
		}
		if p.kind() != leafPage {
			continue
		}
		rows, broken := p.rows()
		if len(rows) == 0 {
			continue
		}
		if broken > 0 {
			p.keep(rows)
			if err := m.put(p); err != nil {
				return err
			}
		}
		m.stray = append(m.stray, leafOf(n, rows))
	}
	return nil
}

// The columns of the schema that count here.
const (
	schemaKind = 0
	schemaName = 1
	schemaRoot = 3
)

// isSchema tells whether a leaf is one of the schema.
func isSchema(one leaf) bool {
	for _, types := range one.types {
		text := func(i int) bool { return types[i] >= 13 && types[i]%2 == 1 }
		if len(types) != 5 || !text(0) || !text(1) || !text(2) || types[3] > 9 || types[3] == 7 || types[4] != 0 && !text(4) {
			return false
		}
	}
	return true
}

// roots reads the schema: where each table begins.
func (m *mender) roots(schema *tree) (map[string]Number, error) {
	found := map[string]Number{}
	for _, one := range schema.leaves {
		p, err := m.page(one.n)
		if errors.Is(err, errNoPage) {
			continue
		}
		if err != nil {
			return nil, err
		}
		rows, _ := p.rows()
		for _, row := range rows {
			if len(row.types) == 5 && row.text(schemaKind) == "table" {
				found[row.text(schemaName)] = Number(row.number(schemaRoot))
			}
		}
	}
	return found, nil
}

// inOrder sorts the leaves of a table by their rows, and leaves out those whose rows
// another has: what was removed or written anew may still stand in a page that nothing
// leads to.
func (t *tree) inOrder() {
	slices.SortStableFunc(t.leaves, func(a, b leaf) int {
		switch {
		case a.first != b.first:
			return int(min(max(a.first-b.first, -1), 1))
		case a.reached && !b.reached:
			return -1
		case b.reached && !a.reached:
			return 1
		}
		return 0
	})
	var kept []leaf
	for _, one := range t.leaves {
		for len(kept) > 0 && one.first <= kept[len(kept)-1].last && one.reached && !kept[len(kept)-1].reached {
			kept = kept[:len(kept)-1]
		}
		if len(kept) == 0 || one.first > kept[len(kept)-1].last {
			kept = append(kept, one)
		}
	}
	t.leaves = kept
}

package pages

import "encoding/binary"

// mostCell is how many bytes a cell of a branch takes, with its place in the list.
const mostCell = 4 + mostVarint + 2

// child is a page below a branch, and the last row in it.
type child struct {
	n    Number
	last int64
}

// build makes new branches that lead to the leaves of a table, below the page that its
// schema names.
func (m *mender) build(t *tree) error {
	t.inOrder()
	var level []child
	for _, one := range t.leaves {
		level = append(level, child{one.n, one.last})
	}
	switch {
	case len(level) == 0:
		return m.put(m.emptyLeaf(t.root))
	case len(level) == 1 && t.root != 1:
		return m.copyLeaf(level[0].n, t.root)
	}
	for i, one := range level { // the page of the schema can't be both
		if one.n == t.root {
			level[i].n = m.count + 1
			if err := m.copyLeaf(one.n, level[i].n); err != nil {
				return err
			}
		}
	}
	for len(level) > m.fan(t.root) {
		var err error
		if level, err = m.branches(level); err != nil {
			return err
		}
	}
	return m.put(m.branch(t.root, level))
}

// fan is how many pages a branch can name.
func (m *mender) fan(n Number) int {
	return (m.size - pageOf(n, nil).start - branchHeader) / mostCell
}

// branches makes branches that name the pages of a level, and returns the level above.
func (m *mender) branches(level []child) (above []child, err error) {
	groups := (len(level) + m.fan(2) - 1) / m.fan(2)
	for i := range groups {
		group := level[i*len(level)/groups : (i+1)*len(level)/groups]
		n := m.count + 1
		if err := m.put(m.branch(n, group)); err != nil {
			return nil, err
		}
		above = append(above, child{n, group[len(group)-1].last})
	}
	return above, nil
}

func (m *mender) branch(n Number, level []child) page {
	p := m.blank(n, branchPage)
	at := m.size
	last := level[len(level)-1]
	for i, one := range level[:len(level)-1] {
		key := putVarint(uint64(one.last))
		at -= 4 + len(key)
		binary.BigEndian.PutUint32(p.all[at:], uint32(one.n))
		copy(p.all[at+4:], key)
		binary.BigEndian.PutUint16(p.all[p.start+branchHeader+2*i:], uint16(at))
	}
	binary.BigEndian.PutUint16(p.all[p.start+3:], uint16(len(level)-1))
	binary.BigEndian.PutUint16(p.all[p.start+5:], uint16(at))
	binary.BigEndian.PutUint32(p.all[p.start+8:], uint32(last.n))
	return p
}

func (m *mender) emptyLeaf(n Number) page { return m.blank(n, leafPage) }

// blank is a page without cells; page 1 keeps the header of the file.
func (m *mender) blank(n Number, kind byte) page {
	p := pageOf(n, make([]byte, m.size))
	if p.start > 0 {
		_, _ = m.ReadAt(p.all[:p.start], 0) // it was read before
	}
	p.all[p.start] = kind
	binary.BigEndian.PutUint16(p.all[p.start+5:], uint16(m.size))
	return p
}

// copyLeaf copies a leaf to another page; page 1 can only be copied row by row.
func (m *mender) copyLeaf(from, to Number) error {
	if from == to {
		return nil
	}
	p, err := m.page(from)
	if err != nil {
		return err
	}
	if from != 1 {
		return m.put(pageOf(to, p.all))
	}
	rows, _ := p.rows()
	copied := m.blank(to, leafPage)
	copy(copied.all[fileHeader+leafHeader:], p.all[fileHeader+leafHeader:])
	copied.keep(rows)
	return m.put(copied)
}

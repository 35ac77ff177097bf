package pages

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"slices"
)

// Table is a table that the file should have.
type Table struct {
	Name    string
	Columns []Column
}

// Column is what a column of a table holds.
type Column struct {
	Text, Number, Bytes bool // of these; none where it is the number of the row
	Null                bool // or nothing
}

// Mended is what is left of one table.
type Mended struct {
	Root Number // where SQLite finds it now; another than its schema says where Moved
	// Moved tells that the schema does not name the table, or at another place.
	Moved bool
	// Rows is how many of its rows are there and make no sense; Lost, that pages of it are
	// gone, with nobody knows how many.
	Rows int
	Lost bool
}

// Mend brings the tables of a file in order of which pages are damaged, gone or out of
// reach: what is left of their rows is there. What was free is not any more. The header
// must be in order. Tables without damage are not in what is returned. Where the schema
// is not to be trusted, forget has it be empty: then every table moved.
func Mend(ctx context.Context, path string, tables []Table, forget bool) (map[string]Mended, error) {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, fmt.Errorf("mending a file: %w", err)
	}
	defer file.Close()
	start := make([]byte, fileHeader)
	if _, err := file.ReadAt(start, 0); err != nil {
		return nil, fmt.Errorf("mending a file: %w", err)
	}
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("mending a file: %w", err)
	}
	size := max(pageSizeOf(start), 512)
	m := &mender{
		ctx: ctx, pageFile: pageFile{file, size, Number(info.Size() / int64(size))},
		seen: map[Number]bool{}, free: map[Number]bool{}, mended: map[string]Mended{},
	}
	if err := m.passFree(start); err != nil {
		return nil, err
	}
	if err := m.mend(tables, forget); err != nil {
		return nil, err
	}
	return m.mended, m.end()
}

// mender mends a file.
type mender struct {
	pageFile
	ctx    context.Context
	seen   map[Number]bool // pages that are in a table
	free   map[Number]bool
	stray  []leaf // leaves that nothing leads to
	mended map[string]Mended
}

// leaf is a leaf of which rows make sense.
type leaf struct {
	n           Number
	first, last int64 // numbers of rows
	types       [][]uint64
	reached     bool // by the table that it is of
}

// tree is what can be reached of a table.
type tree struct {
	root    Number // 0 where what the schema names is no page of it
	fits    func(leaf) bool
	leaves  []leaf
	damaged bool // a page of it is gone or makes no sense
	rows    int  // that make no sense, in pages that do
}

func (m *mender) mend(tables []Table, forget bool) error {
	schema, err := m.walk(1, isSchema)
	if err != nil {
		return err
	}
	trees := map[string]*tree{}
	if err := m.walkNamed(tables, schema, trees); err != nil {
		return err
	}
	if err := m.findStray(); err != nil {
		return err
	}
	if schema.damaged || schema.rows > 0 {
		schema.root = 1 // it is nowhere else
		m.takeStray(schema, isSchema)
		if err := m.build(schema); err != nil {
			return err
		}
		if err := m.walkNamed(tables, schema, trees); err != nil { // what it names is known only now
			return err
		}
		m.stray = slices.DeleteFunc(m.stray, func(one leaf) bool { return m.seen[one.n] })
	}
	if err := m.buildAll(tables, trees); err != nil || !forget {
		return err
	}
	for name, t := range trees {
		mended, is := m.mended[name]
		mended.Moved = t.root > 0
		if !is {
			mended.Root = t.root
		}
		m.mended[name] = mended
	}
	return m.put(m.emptyLeaf(1))
}

// walkNamed walks the tables that the schema names and that were not walked yet.
func (m *mender) walkNamed(tables []Table, schema *tree, trees map[string]*tree) error {
	roots, err := m.roots(schema)
	if err != nil {
		return err
	}
	for _, table := range tables {
		root, named := roots[table.Name]
		if !named || trees[table.Name] != nil {
			continue
		}
		if trees[table.Name], err = m.walk(root, table.fits); err != nil {
			return err
		}
	}
	return nil
}

// buildAll gives each table what it lacks of stray leaves, and builds those anew that
// were damaged, or that the schema does not name.
func (m *mender) buildAll(tables []Table, trees map[string]*tree) error {
	for _, table := range tables {
		t := trees[table.Name]
		if t == nil {
			t = &tree{damaged: true}
			trees[table.Name] = t
		}
		if !t.damaged && t.rows == 0 {
			continue
		}
		if t.damaged {
			m.takeStray(t, func(one leaf) bool { return table.fits(one) && m.best(tables, trees, one) == table.Name })
		}
		if t.root == 0 && len(t.leaves) == 0 {
			m.mended[table.Name] = Mended{Lost: true}
			continue
		}
		moved := t.root == 0
		if moved {
			t.root = m.count + 1
			if err := m.put(m.emptyLeaf(t.root)); err != nil {
				return err
			}
		}
		if err := m.build(t); err != nil {
			return err
		}
		m.mended[table.Name] = Mended{Root: t.root, Moved: moved, Rows: t.rows, Lost: t.damaged}
	}
	return nil
}

// best is the table that a stray leaf is most likely of: one that lacks leaves, and has
// as many columns.
func (m *mender) best(tables []Table, trees map[string]*tree, one leaf) (name string) {
	for _, table := range tables {
		if t := trees[table.Name]; t != nil && !t.damaged || !table.fits(one) {
			continue
		}
		if len(one.types[0]) == len(table.Columns) {
			return table.Name
		}
		if name == "" {
			name = table.Name
		}
	}
	return name
}

// fits tells whether the rows of a leaf can be those of a table: it may have got columns
// since they were written.
func (t Table) fits(one leaf) bool {
	for _, types := range one.types {
		if len(types) > len(t.Columns) || len(types) < 2 {
			return false
		}
		for i, kind := range types {
			if !t.Columns[i].holds(kind) {
				return false
			}
		}
	}
	return true
}

func (c Column) holds(kind uint64) bool {
	switch {
	case kind == 0:
		return c.Null || !c.Text && !c.Number && !c.Bytes
	case kind >= 12 && kind%2 == 0:
		return c.Bytes
	case kind >= 13:
		return c.Text
	case kind == 7:
		return false // a fraction: no column of ours
	}
	return c.Number
}

// takeStray adds stray leaves to a table.
func (m *mender) takeStray(t *tree, fits func(leaf) bool) {
	m.stray = slices.DeleteFunc(m.stray, func(one leaf) bool {
		if !fits(one) {
			return false
		}
		t.leaves = append(t.leaves, one)
		return true
	})
}

// end has the header tell how many pages there are now, and none that is free.
func (m *mender) end() error {
	header := make([]byte, atFree-atPages+8)
	binary.BigEndian.PutUint32(header, uint32(m.count))
	if _, err := m.WriteAt(header, atPages); err != nil {
		return fmt.Errorf("mending a file: %w", err)
	}
	if err := m.Sync(); err != nil {
		return fmt.Errorf("mending a file: %w", err)
	}
	return nil
}

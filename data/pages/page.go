// Package pages mends a copy of a damaged file of SQLite page by page, so that SQLite
// reads what is left of it: https://www.sqlite.org/fileformat.html tells how pages are
// made. It knows nothing of what a table is for.
package pages

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// The first byte of a page tells what it is.
const (
	branchPage = 5  // of a table: names pages below it
	leafPage   = 13 // of a table: has rows
)

const (
	fileHeader   = 100 // bytes before the page that page 1 is, too
	leafHeader   = 8
	branchHeader = 12
	usualPage    = 4096 // bytes of a page of every record so far
	mostVarint   = 9
)

// Number is that of a page, from 1; 0 is none.
type Number uint32

// pageFile is a file of pages that is mended.
type pageFile struct {
	*os.File
	size  int // bytes of a page
	count Number
}

// page reads a page.
func (p *pageFile) page(n Number) (page, error) {
	if n < 1 || n > p.count {
		return page{}, errNoPage
	}
	content := make([]byte, p.size)
	if _, err := p.ReadAt(content, int64(n-1)*int64(p.size)); err != nil && !errors.Is(err, io.EOF) {
		return page{}, fmt.Errorf("reading page %d: %w", n, err)
	}
	return pageOf(n, content), nil
}

var errNoPage = errors.New("no such page")

func pageOf(n Number, content []byte) page {
	p := page{n: n, all: content}
	if n == 1 {
		p.start = fileHeader
	}
	return p
}

// put writes a page; the one after the last makes the file longer.
func (p *pageFile) put(written page) error {
	if _, err := p.WriteAt(written.all, int64(written.n-1)*int64(p.size)); err != nil {
		return fmt.Errorf("writing page %d: %w", written.n, err)
	}
	p.count = max(p.count, written.n)
	return nil
}

// page is one page.
type page struct {
	n     Number
	all   []byte
	start int // where it begins: page 1 after the header of the file
}

func (p page) kind() byte { return p.all[p.start] }

// cellsAt returns where the cells of the page begin, by its own list of them.
func (p page) cellsAt(header int) (all []int) {
	n := int(binary.BigEndian.Uint16(p.all[p.start+3:]))
	for i := range n {
		at := p.start + header + 2*i
		if at+2 > len(p.all) {
			break
		}
		all = append(all, int(binary.BigEndian.Uint16(p.all[at:])))
	}
	return all
}

// below lists the pages that a branch names, and tells whether each of its cells makes
// sense.
func (p page) below() (pages []Number, whole bool) {
	whole = true
	for _, at := range p.cellsAt(branchHeader) {
		if at < p.start+branchHeader || at+4 > len(p.all) {
			whole = false
			continue
		}
		pages = append(pages, Number(binary.BigEndian.Uint32(p.all[at:])))
	}
	return append(pages, Number(binary.BigEndian.Uint32(p.all[p.start+8:]))), whole
}

// cell is a row in a leaf.
type cell struct {
	at    int
	id    int64
	types []uint64 // of its values, as SQLite numbers them
	value []byte   // what of its values stands in the page
}

// rows returns the rows of a leaf that make sense, in the order of their numbers, and how
// many do not.
func (p page) rows() (rows []cell, broken int) {
	cells := p.cellsAt(leafHeader)
	for _, at := range cells {
		if row, ok := p.cell(at); ok {
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b cell) int { return cmp.Compare(a.id, b.id) })
	rows = slices.CompactFunc(rows, func(a, b cell) bool { return a.id == b.id })
	return rows, len(cells) - len(rows)
}

// cell reads a row. It makes sense where the lengths that it tells agree.
func (p page) cell(at int) (row cell, ok bool) {
	if at < p.start+leafHeader || at >= len(p.all) {
		return cell{}, false
	}
	payload, n := varint(p.all[at:])
	id, m := varint(p.all[min(at+n, len(p.all)):])
	from := at + n + m
	if n == 0 || m == 0 || payload == 0 || payload > 1<<31 {
		return cell{}, false
	}
	here, more := p.local(int(payload))
	if from+here+more > len(p.all) {
		return cell{}, false
	}
	row = cell{at: at, id: int64(id)}
	text := p.all[from : from+here]
	header, n := varint(text)
	if n == 0 || header > uint64(len(text)) || header < uint64(n) {
		return cell{}, false
	}
	total := header
	for i := n; i < int(header); {
		kind, n := varint(text[i:header])
		if n == 0 {
			return cell{}, false
		}
		row.types = append(row.types, kind)
		total += lengthOf(kind)
		i += n
	}
	row.value = text[header:]
	return row, total == payload && len(row.types) > 0
}

// local is how many bytes of a row stand in its leaf, and how many name the page where it
// goes on.
func (p page) local(payload int) (here, more int) {
	usable := len(p.all)
	if payload <= usable-35 {
		return payload, 0
	}
	least := (usable-12)*32/255 - 23
	here = least + (payload-least)%(usable-4)
	if here > usable-35 {
		here = least
	}
	return here, 4
}

// lengthOf is how many bytes a value of a type has.
func lengthOf(kind uint64) uint64 {
	switch {
	case kind >= 12:
		return (kind - 12) / 2
	case kind == 5:
		return 6
	case kind == 6 || kind == 7:
		return 8
	case kind >= 8:
		return 0
	}
	return kind
}

// text returns a value of a row that is text and stands in its leaf; empty for none.
func (c cell) text(column int) string {
	value := c.bytes(column)
	if column >= len(c.types) || c.types[column] < 13 || c.types[column]%2 == 0 {
		return ""
	}
	return string(value)
}

// number returns a value of a row that is a whole number.
func (c cell) number(column int) (n int64) {
	if column < len(c.types) && c.types[column] == 9 {
		return 1
	}
	for _, b := range c.bytes(column) {
		n = n<<8 | int64(b)
	}
	return n
}

func (c cell) bytes(column int) []byte {
	from := uint64(0)
	for i, kind := range c.types {
		until := from + lengthOf(kind)
		if until > uint64(len(c.value)) {
			return nil
		}
		if i == column {
			return c.value[from:until]
		}
		from = until
	}
	return nil
}

// varint reads a number as SQLite packs it; n is how many bytes it has, 0 for none.
func varint(in []byte) (value uint64, n int) {
	for n < mostVarint && n < len(in) {
		b := in[n]
		n++
		if n == mostVarint {
			return value<<8 | uint64(b), n
		}
		value = value<<7 | uint64(b&0x7f)
		if b < 0x80 {
			return value, n
		}
	}
	return 0, 0
}

// putVarint packs a number as SQLite does.
func putVarint(value uint64) []byte {
	if value>>56 != 0 {
		packed := make([]byte, mostVarint)
		packed[8] = byte(value)
		value >>= 8
		for i := 7; i >= 0; i-- {
			packed[i] = byte(value)&0x7f | 0x80
			value >>= 7
		}
		return packed
	}
	packed := []byte{byte(value) & 0x7f}
	for value >>= 7; value != 0; value >>= 7 {
		packed = append([]byte{byte(value)&0x7f | 0x80}, packed...)
	}
	return packed
}

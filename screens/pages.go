package screens

import (
	"context"

	"seatbook/data"
)

// pageSize is how many rows a list asks for at a time.
const pageSize = 200

// pages holds the rows of a list that have been on view, and asks for others
// when they come into view.
type pages[T any] struct {
	desk *desk
	// question makes the question for some rows. It reads what the user chose, so
	// it runs on the UI goroutine; only what it returns runs beside it.
	question func(offset, limit int) func(context.Context) (data.Page[T], error)
	changed  func() // there are rows to show

	count  int
	loaded map[int][]T
	asked  map[int]bool
	wanted struct { // a row that is waited for
		row  int
		then func(T)
	}
	round int // answers to an older question are dropped
}

// reload asks for the first page again. The rows on view stay until the answer
// is there, so that nothing flickers.
func (p *pages[T]) reload() {
	p.round++
	p.asked = map[int]bool{}
	p.wanted.then = nil
	p.load(0)
}

func (p *pages[T]) load(page int) {
	if p.asked[page] {
		return
	}
	p.asked[page] = true
	round := p.round
	ask(p.desk, p.question(page*pageSize, pageSize), func(answer data.Page[T]) {
		if round != p.round {
			return
		}
		if page == 0 || p.loaded == nil {
			p.loaded = map[int][]T{}
		}
		p.count = answer.Count
		p.loaded[page] = answer.Rows
		p.changed()
		if then := p.wanted.then; then != nil {
			p.wanted.then = nil
			p.whenThere(p.wanted.row, then)
		}
	})
}

// row returns a row, or asks for it and says that it is not there yet.
func (p *pages[T]) row(i int) (T, bool) {
	page := i / pageSize
	if rows, there := p.loaded[page]; there && i%pageSize < len(rows) {
		return rows[i%pageSize], true
	}
	p.load(page)
	var none T
	return none, false
}

// whenThere hands on a row, at once or when it has come in. Of several that are
// waited for only the last one counts.
func (p *pages[T]) whenThere(i int, then func(T)) {
	p.wanted.row, p.wanted.then = i, then
	if row, there := p.row(i); there && p.wanted.then != nil {
		p.wanted.then = nil
		then(row)
	}
}

// find returns the place of the row that is wanted among those that are loaded,
// -1 when it is not among them.
func (p *pages[T]) find(wanted func(T) bool) int {
	for page, rows := range p.loaded {
		for i, row := range rows {
			if wanted(row) {
				return page*pageSize + i
			}
		}
	}
	return -1
}

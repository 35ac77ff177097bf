package desk

import (
	"context"

	"seatbook/data"
)

// pageSize is how many rows a list asks for at a time.
const pageSize = 200

// Pages holds the rows of a list that have been on view, and asks for others
// when they come into view.
type Pages[T any] struct {
	Desk *Desk
	// Question makes the question for some rows. It reads what the user chose, so
	// it runs on the UI goroutine; only what it returns runs beside it.
	Question func(offset, limit int) func(context.Context) (data.Page[T], error)
	Changed  func() // there are rows to show
	// Failed tells that rows could not be had; nil tells it at the foot of the
	// window, with again to ask once more.
	Failed func(err error, again func())

	Count int
	// From and Came are the first row that came in last, and how many did.
	From, Came int
	loaded     map[int][]T
	fresh      bool // what is loaded answers the present question, not the one before
	asked      map[int]*askedPage
	wanted     struct { // a row that is waited for
		row  int
		then func(T)
	}
}

// askedPage is a page that was asked for.
type askedPage struct {
	Place
	failed      bool
	first, last int // the rows that were looked for while it was not there
}

// HasAsked tells whether any rows were asked for yet.
func (p *Pages[T]) HasAsked() bool { return p.asked != nil }

// Answered tells whether it is known how many rows there are.
func (p *Pages[T]) Answered() bool { return p.loaded != nil }

// Reload asks for the first page again. The rows on view stay until an answer is
// there, so that nothing flickers.
func (p *Pages[T]) Reload() {
	for _, asked := range p.asked {
		asked.Leave()
	}
	p.asked = map[int]*askedPage{}
	p.fresh = false
	p.wanted.then = nil
	p.load(0, 0)
}

// ReloadFailed asks again where something could not be had.
func (p *Pages[T]) ReloadFailed() {
	for _, asked := range p.asked {
		if asked.failed {
			p.Reload()
			return
		}
	}
}

// load asks for a page of which a row is looked for.
func (p *Pages[T]) load(page, row int) {
	asked := p.asked[page]
	if asked == nil {
		asked = &askedPage{failed: true, first: row, last: row}
		p.asked[page] = asked
	}
	asked.look(row)
	if !asked.failed {
		return
	}
	asked.failed = false
	AskOr(p.Desk, &asked.Place, p.Question(page*pageSize, pageSize), func(answer data.Page[T]) { p.arrived(page, answer) }, func(err error) {
		asked.failed = true
		if p.wanted.row/pageSize == page {
			p.wanted.then = nil
		}
		p.fail(err, func() {
			if p.asked[page] == asked && asked.failed {
				p.load(page, row)
			}
		})
	})
}

func (p *Pages[T]) fail(err error, again func()) {
	if p.Failed != nil {
		p.Failed(err, again)
		return
	}
	p.Desk.Failed(err, again)
}

// arrived takes in a page, whichever comes first.
func (p *Pages[T]) arrived(page int, answer data.Page[T]) {
	if !p.fresh {
		p.loaded, p.fresh = map[int][]T{}, true
	}
	p.Count = answer.Count
	p.loaded[page] = answer.Rows
	p.From, p.Came = page*pageSize, len(answer.Rows)
	p.Changed()
	if then := p.wanted.then; then != nil {
		p.wanted.then = nil
		p.WhenThere(p.wanted.row, then)
	}
}

// Row returns a row, or asks for it and says that it is not there yet; -1 is none.
func (p *Pages[T]) Row(i int) (row T, there bool) {
	if i < 0 {
		return row, false
	}
	page := i / pageSize
	if p.missing(page, i) {
		p.load(page, i)
	}
	if rows := p.loaded[page]; i%pageSize < len(rows) {
		return rows[i%pageSize], true
	}
	return row, false
}

// There tells whether a row is at hand, and asks for nothing.
func (p *Pages[T]) There(i int) bool { return i >= 0 && i%pageSize < len(p.loaded[i/pageSize]) }

// missing tells whether a row that is looked for has to be asked for. A page that
// could not be had is asked for again when another row of it comes into view, and
// not each time that the same ones are drawn.
func (p *Pages[T]) missing(page, row int) bool {
	_, loaded := p.loaded[page]
	if loaded && p.fresh {
		return false
	}
	if asked := p.asked[page]; asked != nil {
		return !asked.saw(row)
	}
	return !loaded || p.asked[0] != nil && p.asked[0].failed
}

func (a *askedPage) saw(row int) bool { return a.first <= row && row <= a.last }

func (a *askedPage) look(row int) { a.first, a.last = min(a.first, row), max(a.last, row) }

// WhenThere hands on a row, at once or when it has come in. Of several that are
// waited for only the last one counts.
func (p *Pages[T]) WhenThere(i int, then func(T)) {
	p.wanted.row, p.wanted.then = i, then
	row, there := p.Row(i)
	if !there {
		p.load(i/pageSize, i) // whoever chooses a row that could not be had asks for it again
		row, there = p.Row(i)
	}
	if there && p.wanted.then != nil {
		p.wanted.then = nil
		then(row)
	}
}

// Each hands on every row that is at hand.
func (p *Pages[T]) Each(each func(T)) {
	for _, rows := range p.loaded {
		for _, row := range rows {
			each(row)
		}
	}
}

// ForgetWanted waits for no row any more: something else was chosen.
func (p *Pages[T]) ForgetWanted() { p.wanted.then = nil }

// Find returns the place of the row that is wanted among those that are loaded,
// -1 when it is not among them.
func (p *Pages[T]) Find(wanted func(T) bool) int {
	for page, rows := range p.loaded {
		for i, row := range rows {
			if wanted(row) {
				return page*pageSize + i
			}
		}
	}
	return -1
}

// PageOf is one page of rows that are all at hand.
func PageOf[T any](all []T, offset, limit int) data.Page[T] {
	from := min(offset, len(all))
	return data.Page[T]{Rows: all[from:min(from+limit, len(all))], Count: len(all)}
}

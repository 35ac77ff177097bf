package screens

import (
	"context"
	"errors"

	"seatbook/data"
)

// Whoever shows something of the record asks for it in one way:
//
//	book, query := s.book, s.query // values, taken on the UI goroutine
//	ask(s.desk, &s.asked, func(ctx context.Context) (data.Page[data.PersonRow], error) {
//		return book.People(ctx, query) // beside the window: only those values, and an answer
//	}, s.show)
//
// Work that runs beside the window touches no screen: it gets a context and
// values, and answers by what it returns. beside_test.go holds that.

// place is where a screen shows an answer. It waits for one question at a time:
// a newer one makes the older one stale, which ends its context and drops its
// answer, whenever that comes. So does the end of the screen that it is on.
type place struct{ last *errand }

// leave makes the question that the place waits for stale.
func (p *place) leave() {
	if p.last != nil {
		p.last.leave()
	}
}

// waits tells whether an answer is still to come.
func (p *place) waits() bool { return p.last != nil && !p.last.over }

// ask asks for what a place shows. What goes wrong, Stop included, is told at the
// foot of the window, with a way to ask again.
func ask[T any](d *desk, at *place, question func(context.Context) (T, error), answered func(T)) {
	askOr(d, at, question, answered, func(err error) {
		asked := at.last
		d.failed(err, func() {
			if at.last == asked { // nobody has asked since
				ask(d, at, question, answered)
			}
		})
	})
}

// askOr is ask, but failed does what an error calls for; Stop is
// context.Canceled.
func askOr[T any](d *desk, at *place, question func(context.Context) (T, error), answered func(T), failed func(error)) {
	at.leave()
	if d.ctx.Err() != nil {
		return // nobody looks there any more
	}
	e := d.window.send(d)
	at.last = e
	e.stopped = func() {
		e.leave()
		failed(context.Canceled)
	}
	run(e, question, func(answer T, err error) {
		switch {
		case e.over: // stale
		case err != nil:
			e.leave()
			failed(err)
		default:
			e.leave()
			answered(answer)
		}
	})
}

// write has something written. Stop ends it; that the screen goes does not, since
// the user has asked for it. Then nobody is there for its answer, and only what
// went wrong is told.
func write[T any](d *desk, work func(context.Context) (T, error), then func(T, error)) *errand {
	e := d.window.send(nil)
	run(e, work, func(answer T, err error) {
		e.leave()
		switch {
		case d.ctx.Err() == nil:
			then(answer, err)
		case err != nil:
			d.fail(err)
		}
	})
	return e
}

// beside is write for what has no answer.
func (d *desk) beside(work func(context.Context) error, then func(error)) *errand {
	return write(d, func(ctx context.Context) (struct{}, error) { return struct{}{}, work(ctx) }, func(_ struct{}, err error) { then(err) })
}

// write has the Book write something, and tells what goes wrong. then may be nil.
func (d *desk) write(work func(context.Context) error, then func()) {
	d.beside(work, func(err error) {
		switch {
		case err != nil:
			d.fail(err)
		case then != nil:
			then()
		}
	})
}

// fail tells the user what went wrong, and the log what lay under it.
func (d *desk) fail(err error) {
	if isStopped(err) {
		d.window.notices.say(d.Text("notice.stopped"))
		return
	}
	logError(err)
	if isLost(err) { // perhaps the record's own file
		d.window.checkFile(func() { d.window.notices.warn(d.errorText(err)) })
		return
	}
	d.window.notices.warn(d.errorText(err))
}

// failed tells that something could not be shown, and offers to ask again.
func (d *desk) failed(err error, again func()) {
	text := d.Text("notice.stopped")
	if !isStopped(err) {
		logError(err)
		text = d.errorText(err)
	}
	d.window.notices.failed(text, again)
}

// isStopped tells whether an error is that the user stopped it.
func isStopped(err error) bool { return errors.Is(err, context.Canceled) }

// known tells whether an error is one that the Book names.
func known(err error) bool {
	_, isError := errors.AsType[*data.Error](err)
	_, isMistakes := errors.AsType[*data.Mistakes](err)
	return isError || isMistakes
}

package desk

import (
	"context"
	"errors"

	"seatbook/data"
)

// Whoever shows something of the record asks for it in one way:
//
//	book, query := s.Book, s.query // values, taken on the UI goroutine
//	desk.Ask(s.Desk, &s.asked, func(ctx context.Context) (data.Page[data.PersonRow], error) {
//		return book.People(ctx, query) // beside the window: only those values, and an answer
//	}, s.show)
//
// Work that runs beside the window touches no screen: it gets a context and
// values, and answers by what it returns. beside_test.go holds that.

// Place is where a screen shows an answer. It waits for one question at a time:
// a newer one makes the older one stale, which ends its context and drops its
// answer, whenever that comes. So does the end of the screen that it is on.
type Place struct{ Last *Errand }

// Leave makes the question that the place waits for stale.
func (p *Place) Leave() {
	if p.Last != nil {
		p.Last.Leave()
	}
}

// Waits tells whether an answer is still to come.
func (p *Place) Waits() bool { return p.Last != nil && !p.Last.over }

// Ask asks for what a place shows. What goes wrong, Stop included, is told at the
// foot of the window, with a way to ask again.
func Ask[T any](d *Desk, at *Place, question func(context.Context) (T, error), answered func(T)) {
	AskOr(d, at, question, answered, func(err error) {
		asked := at.Last
		d.Failed(err, func() {
			if at.Last == asked { // nobody has asked since
				Ask(d, at, question, answered)
			}
		})
	})
}

// AskOr is Ask, but failed does what an error calls for; Stop is
// context.Canceled.
func AskOr[T any](d *Desk, at *Place, question func(context.Context) (T, error), answered func(T), failed func(error)) {
	at.Leave()
	if d.Ctx.Err() != nil {
		return // nobody looks there any more
	}
	e := d.Window.Send(d)
	at.Last = e
	e.stopped = func() {
		e.Leave()
		failed(context.Canceled)
	}
	Run(e, question, func(answer T, err error) {
		switch {
		case e.over: // stale
		case err != nil:
			e.Leave()
			failed(err)
		default:
			e.Leave()
			answered(answer)
		}
	})
}

// Write has something written. Stop ends it; that the screen goes does not, since
// the user has asked for it. Then nobody is there for its answer, and only what
// went wrong is told.
func Write[T any](d *Desk, work func(context.Context) (T, error), then func(T, error)) *Errand {
	e := d.Window.Send(nil)
	Run(e, work, func(answer T, err error) {
		e.Leave()
		switch {
		case d.Ctx.Err() == nil:
			then(answer, err)
		case err != nil:
			d.Fail(err)
		}
	})
	return e
}

// Beside is Write for what has no answer.
func (d *Desk) Beside(work func(context.Context) error, then func(error)) *Errand {
	return Write(d, func(ctx context.Context) (struct{}, error) { return struct{}{}, work(ctx) }, func(_ struct{}, err error) { then(err) })
}

// Write has the Book write something, and tells what goes wrong. then may be nil.
func (d *Desk) Write(work func(context.Context) error, then func()) {
	d.Beside(work, func(err error) {
		switch {
		case err != nil:
			d.Fail(err)
		case then != nil:
			then()
		}
	})
}

// Fail tells the user what went wrong, and the log what lay under it.
func (d *Desk) Fail(err error) {
	if IsStopped(err) {
		d.Window.Notices.Say(d.Text("notice.stopped"))
		return
	}
	LogError(err)
	if IsLost(err) { // perhaps the record's own file
		d.Go.CheckFile(func() { d.Window.Notices.Warn(d.ErrorText(err)) })
		return
	}
	d.Window.Notices.Warn(d.ErrorText(err))
}

// Failed tells that something could not be shown, and offers to ask again.
func (d *Desk) Failed(err error, again func()) {
	text := d.Text("notice.stopped")
	if !IsStopped(err) {
		LogError(err)
		text = d.ErrorText(err)
	}
	d.Window.Notices.failed(text, again)
}

// IsStopped tells whether an error is that the user stopped it.
func IsStopped(err error) bool { return errors.Is(err, context.Canceled) }

// known tells whether an error is one that the Book names.
func known(err error) bool {
	_, isError := errors.AsType[*data.Error](err)
	_, isMistakes := errors.AsType[*data.Mistakes](err)
	return isError || isMistakes
}

// Detail asks for all of a subscription.
func (d *Desk) Detail(at *Place, id data.SubscriptionID, then func(data.SubscriptionDetail)) {
	book, on := d.Book, d.Today()
	Ask(d, at, func(ctx context.Context) (data.SubscriptionDetail, error) { return book.Subscription(ctx, id, on) }, then)
}

// IsLost tells whether an error may be that of a record's file that is not ours any
// more.
func IsLost(err error) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && (known.Code == data.CodeGone || known.Code == data.CodeReplaced)
}

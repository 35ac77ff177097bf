package screens

import (
	"context"
	"slices"
)

// errand is work that was sent beside the window.
type errand struct {
	window  *Window
	ctx     context.Context
	stop    context.CancelFunc
	stopped func() // what Stop does; nil ends ctx and waits for what comes of it
	lasting bool   // it goes on when the screen goes, and the window waits for it to close
	over    bool   // its answer is there, or nobody waits for it any more
	told    bool   // the foot of the window says that it is going on
	untold  func() // keeps that from being said, nil where it never is
}

// send makes an errand that ends with the screen that a desk is of; nil is one that
// goes on until it is done. What takes long is said to be going on, with a way to
// stop it.
func (w *Window) send(of *desk) *errand {
	e := w.sendQuietly(of)
	if after := w.options.ProgressAfter; after > 0 {
		e.untold = w.after(after, func() {
			if !e.over {
				e.told = true
				w.notices.showGoing()
			}
		})
	}
	return e
}

// sendQuietly is send for what shows itself, as a dialog of the system does.
func (w *Window) sendQuietly(of *desk) *errand {
	e := &errand{window: w, lasting: of == nil}
	under := context.Background()
	if of != nil {
		under = of.ctx
	}
	e.ctx, e.stop = context.WithCancel(under)
	w.errands = append(w.errands, e)
	return e
}

// run runs an errand's work beside the window, and then on the UI goroutine with
// what came of it.
func run[T any](e *errand, work func(context.Context) (T, error), then func(T, error)) {
	var answer T
	var err error
	ctx := e.ctx
	e.window.options.Run(func() { answer, err = work(ctx) }, func() {
		// What was ended fails in many words, by where it was at that moment.
		if err != nil && ctx.Err() != nil && !known(err) {
			err = context.Canceled
		}
		if e.lasting && err != nil {
			e.window.closing = false // it is told
		}
		then(answer, err)
		e.window.closeIfDone()
	})
}

// leave ends an errand: its answer is there, or nobody waits for it any more.
func (e *errand) leave() {
	if e.over {
		return
	}
	e.over = true
	e.stop()
	if e.untold != nil {
		e.untold()
	}
	e.window.errands = slices.DeleteFunc(e.window.errands, func(other *errand) bool { return other == e })
	if e.told {
		e.window.notices.showGoing()
	}
}

// leaveEnded leaves the errands whose screen has gone.
func (w *Window) leaveEnded() {
	for _, e := range slices.Clone(w.errands) {
		if !e.lasting && e.ctx.Err() != nil {
			e.leave()
		}
	}
}

// going are the errands that are said to be going on.
func (w *Window) going() (told []*errand) {
	for _, e := range w.errands {
		if e.told {
			told = append(told, e)
		}
	}
	return told
}

// stopGoing stops all that is said to be going on.
func (w *Window) stopGoing() {
	for _, e := range w.going() {
		if e.stopped != nil {
			e.stopped()
		} else {
			e.stop()
		}
	}
}

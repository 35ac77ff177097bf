package desk

import (
	"context"
	"slices"
)

// Errand is work that was sent beside the window.
type Errand struct {
	window  *Window
	ctx     context.Context
	stop    context.CancelFunc
	stopped func() // what Stop does; nil ends ctx and waits for what comes of it
	lasting bool   // it goes on when the screen goes, and the window waits for it to close
	over    bool   // its answer is there, or nobody waits for it any more
	told    bool   // the foot of the window says that it is going on
	untold  func() // keeps that from being said, nil where it never is
}

// Send makes an errand that ends with the screen that a desk is of; nil is one that
// goes on until it is done. What takes long is said to be going on, with a way to
// stop it.
func (w *Window) Send(of *Desk) *Errand {
	e := w.SendQuietly(of)
	if after := w.Options.ProgressAfter; after > 0 {
		e.untold = w.After(after, func() {
			if !e.over {
				e.told = true
				w.Notices.showGoing()
			}
		})
	}
	return e
}

// SendQuietly is send for what shows itself, as a dialog of the system does.
func (w *Window) SendQuietly(of *Desk) *Errand {
	e := &Errand{window: w, lasting: of == nil}
	under := context.Background()
	if of != nil {
		under = of.Ctx
	}
	e.ctx, e.stop = context.WithCancel(under)
	w.errands = append(w.errands, e)
	return e
}

// Run runs an errand's work beside the window, and then on the UI goroutine with
// what came of it.
func Run[T any](e *Errand, work func(context.Context) (T, error), then func(T, error)) {
	var answer T
	var err error
	ctx := e.ctx
	e.window.Options.Run(func() { answer, err = work(ctx) }, func() {
		// What was ended fails in many words, by where it was at that moment.
		if err != nil && ctx.Err() != nil && !known(err) {
			err = context.Canceled
		}
		if e.lasting && err != nil {
			e.window.Closing = false // it is told
		}
		then(answer, err)
		e.window.CloseIfDone()
	})
}

// Leave ends an errand: its answer is there, or nobody waits for it any more.
func (e *Errand) Leave() {
	if e.over {
		return
	}
	e.over = true
	e.stop()
	if e.untold != nil {
		e.untold()
	}
	// A place remembers its last errand, which would hold what was asked with: the rows of
	// whole files.
	e.stopped, e.untold = nil, nil
	e.window.errands = slices.DeleteFunc(e.window.errands, func(other *Errand) bool { return other == e })
	if e.told {
		e.window.Notices.showGoing()
	}
}

// leaveEnded leaves the errands whose screen has gone.
func (w *Window) leaveEnded() {
	for _, e := range slices.Clone(w.errands) {
		if !e.lasting && e.ctx.Err() != nil {
			e.Leave()
		}
	}
}

// going are the errands that are said to be going on.
func (w *Window) going() (told []*Errand) {
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

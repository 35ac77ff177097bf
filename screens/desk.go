package screens

import (
	"context"
	"errors"
	"log/slog"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/importing"
)

// desk is what every screen has at hand.
type desk struct {
	window  *Window
	book    importing.Book
	catalog data.Catalog
	words
	settings data.Settings

	ctx    context.Context // ends when the desk is cleared
	cancel context.CancelFunc
}

func (d *desk) today() data.Date { return data.DateOf(d.window.options.Now()) }

func (d *desk) canvas() fyne.Canvas { return d.window.window.Canvas() }

// beside runs work off the UI goroutine and then with its error on it. What
// takes long is said so, with a way to stop it. When the desk has been cleared
// meanwhile, nobody waits for the answer any more.
func (d *desk) beside(work func(context.Context) error, then func(error)) {
	ctx, stop := context.WithCancel(d.ctx)
	done := d.window.notices.goingOn(d.window.options.ProgressAfter, stop)
	var err error
	d.window.options.Run(func() { err = work(ctx) }, func() {
		done()
		cleared := d.ctx.Err() != nil
		stop()
		if cleared {
			return
		}
		then(err)
	})
}

// ask asks the Book and hands on its answer. An error is told to the user.
func ask[T any](d *desk, question func(context.Context) (T, error), answered func(T)) {
	var answer T
	d.beside(func(ctx context.Context) (err error) {
		answer, err = question(ctx)
		return err
	}, func(err error) {
		if err != nil {
			d.fail(err)
			return
		}
		answered(answer)
	})
}

// latest counts the questions that were asked for one place; answers to older
// ones are dropped there.
type latest struct{ asked int }

// askLatest is ask, but for an answer that a newer question has overtaken.
func askLatest[T any](l *latest, d *desk, question func(context.Context) (T, error), answered func(T)) {
	l.asked++
	round := l.asked
	ask(d, question, func(answer T) {
		if round == l.asked {
			answered(answer)
		}
	})
}

// write has the Book write something. then may be nil.
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
	if errors.Is(err, context.Canceled) {
		d.window.notices.say(d.Text("notice.stopped"))
		return
	}
	logError(err)
	d.window.notices.warn(d.errorText(err))
}

// logError logs what is no mistake of the user's, and what lay under one.
func logError(err error) {
	known, ok := errors.AsType[*data.Error](err)
	switch {
	case ok && known.Err != nil:
		slog.Warn("refused", "error", err, "because", known.Err)
	case !ok:
		slog.Error("failed", "error", err)
	}
}

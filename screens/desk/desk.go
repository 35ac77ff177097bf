package desk

import (
	"context"
	"errors"
	"log/slog"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/data/savings"
)

// Desk is what a screen has at hand. The questions that are asked from it end
// with it.
type Desk struct {
	*Record
	Ctx    context.Context // ends when the screen goes
	cancel context.CancelFunc
}

// Record is what every desk with one record on it has in common. It is touched on
// the UI goroutine only.
type Record struct {
	Window  *Window
	Go      Ways
	Root    *Desk        // ends with the record, and not with a screen of it
	Book    *ledger.Book // nil where the record can't be opened
	Catalog data.Catalog
	Words
	Settings data.Settings
}

// Under returns a desk for a part of the screen, which may go before it does.
func (d *Desk) Under() *Desk {
	part := &Desk{Record: d.Record}
	part.Ctx, part.cancel = context.WithCancel(d.Ctx)
	return part
}

// End ends what was asked from the desk, and from those under it: nobody looks
// there any more.
func (d *Desk) End() {
	d.cancel()
	d.Window.leaveEnded()
}

// Today is the day that it is for the record, which has the only clock.
func (d *Desk) Today() data.Date {
	if d.Book == nil {
		return data.DateOf(d.Window.Options.Now())
	}
	return d.Book.Today()
}

// IsOwn tells whether it is the user's own record that is on the desk.
func (d *Desk) IsOwn() bool { return d.Book == d.Window.Own }

// Known is what is known beside a record of products that include others (R34).
func (d *Desk) Known() savings.Known {
	return savings.Known{Suites: d.Window.Options.Inclusions, Catalog: d.Catalog}
}

// Canvas is what the window is drawn on.
func (d *Desk) Canvas() fyne.Canvas { return d.Window.fyne.Canvas() }

// LogError logs what is no mistake of the user's, and what lay under one.
func LogError(err error) {
	switch refused, _ := errors.AsType[*data.Error](err); {
	case refused != nil && refused.Err != nil:
		slog.Warn("refused", "error", err, "because", refused.Err)
	case !known(err):
		slog.Error("failed", "error", err)
	}
}

// LogIfNotNil is LogError for what may have gone well.
func LogIfNotNil(err error) {
	if err != nil {
		LogError(err)
	}
}

// Begin puts a record on the desk; nil is one that can't be opened.
func (w *Window) Begin(book *ledger.Book) *Desk {
	d := &Desk{Record: &Record{Window: w, Go: w.Go, Book: book, Catalog: w.Options.Catalog, Words: w.Words}}
	d.Root = d
	d.Ctx, d.cancel = context.WithCancel(context.Background())
	w.Desk = d
	return d
}

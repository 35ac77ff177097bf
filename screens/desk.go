package screens

import (
	"context"
	"errors"
	"log/slog"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/ledger"
)

// desk is what a screen has at hand. The questions that are asked from it end
// with it.
type desk struct {
	*record
	ctx    context.Context // ends when the screen goes
	cancel context.CancelFunc
}

// record is what every desk with one record on it has in common. It is touched on
// the UI goroutine only.
type record struct {
	window  *Window
	root    *desk        // ends with the record, and not with a screen of it
	book    *ledger.Book // nil where the record can't be opened
	catalog data.Catalog
	words
	settings data.Settings
}

// under returns a desk for a part of the screen, which may go before it does.
func (d *desk) under() *desk {
	part := &desk{record: d.record}
	part.ctx, part.cancel = context.WithCancel(d.ctx)
	return part
}

// end ends what was asked from the desk, and from those under it: nobody looks
// there any more.
func (d *desk) end() {
	d.cancel()
	d.window.leaveEnded()
}

// today is the day that it is for the record, which has the only clock.
func (d *desk) today() data.Date {
	if d.book == nil {
		return data.DateOf(d.window.options.Now())
	}
	return d.book.Today()
}

func (d *desk) canvas() fyne.Canvas { return d.window.window.Canvas() }

// logError logs what is no mistake of the user's, and what lay under one.
func logError(err error) {
	switch refused, _ := errors.AsType[*data.Error](err); {
	case refused != nil && refused.Err != nil:
		slog.Warn("refused", "error", err, "because", refused.Err)
	case !known(err):
		slog.Error("failed", "error", err)
	}
}

package screens

import (
	"context"
	"errors"

	"seatbook/data"
	"seatbook/screens/backups"
	"seatbook/screens/desk"
)

// fileChecked is what a look at the record's file found.
type fileChecked struct {
	lost    error
	kept    string // the backup that was made of what is open, empty for none
	notKept error
}

// CheckFile checks that the record's file is still the one that was opened, and offers
// what can be done where it is not. What is open is backed up at once, so that nothing
// of it depends on the answer. otherwise, which may be nil, runs where the file is ours.
func (w *Window) CheckFile(otherwise func()) {
	d := w.Desk
	if w.Options.Backups == nil || !d.IsOwn() || d.Book == nil {
		if otherwise != nil {
			otherwise()
		}
		return
	}
	first, settings, kept := w.lost == nil, d.Settings, w.Options.Backups
	desk.AskOr(d.Root, &w.checking, func(ctx context.Context) (found fileChecked, err error) {
		if found.lost = kept.CheckFile(); desk.IsLost(found.lost) && first {
			found.kept, found.notKept = kept.Keep(ctx, settings)
		}
		return found, nil
	}, func(found fileChecked) {
		known, ok := errors.AsType[*data.Error](found.lost)
		switch {
		case !ok || !desk.IsLost(found.lost):
			if otherwise != nil {
				otherwise()
			}
		case w.lost == nil:
			desk.LogError(found.lost)
			w.lost = &backups.Lost{Code: known.Code, Kept: found.kept}
			backups.TellLost(d.Root, *w.lost, found.notKept)
		case otherwise != nil: // a step was tried all the same
			backups.TellLost(d.Root, *w.lost, nil)
		}
	}, d.Root.Fail)
}

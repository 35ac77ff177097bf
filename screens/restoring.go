package screens

import (
	"context"

	"seatbook/data/ledger"
	"seatbook/screens/desk"
)

// Restore puts a backup in the place of the record, and shows the record that is
// open then.
func (w *Window) Restore(path, passphrase string) {
	settings, backups := w.Desk.Settings, w.Options.Backups
	w.clear()
	w.showOpening()
	e := w.SendQuietly(nil) // half of it can't be left
	desk.Run(e, func(ctx context.Context) (*ledger.Book, error) {
		return backups.Restore(ctx, settings, path, passphrase)
	}, func(book *ledger.Book, err error) {
		e.Leave()
		if book == nil {
			w.Refuse(err, backups.OpenNow)
			return
		}
		w.OpenThen(book, func() {
			if err != nil {
				w.Desk.Fail(err)
				return
			}
			w.Notices.Say(w.Words.Text("backup.restored"))
		})
	})
}

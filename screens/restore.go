package screens

import (
	"context"
	"errors"
	"path/filepath"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// open looks inside a backup and offers to restore it; an encrypted one asks for
// its passphrase first.
func (b *backupsDialog) open(path string) { b.look(path, "") }

func (b *backupsDialog) look(path, passphrase string) {
	backups := b.backups
	askOr(b.desk, &b.looked, func(ctx context.Context) (BackupContent, error) {
		return backups.Look(ctx, path, passphrase)
	}, func(content BackupContent) { b.confirmRestore(path, passphrase, content) }, func(err error) {
		if known, ok := errors.AsType[*data.Error](err); ok && (known.Code == data.CodeWrongPassphrase || known.Code == data.CodePassphraseNeeded) {
			b.askPassphrase(path, passphrase != "")
			return
		}
		b.showError(err)
	})
}

// askPassphrase asks for the passphrase of an encrypted backup.
func (b *backupsDialog) askPassphrase(path string, wrong bool) {
	f := b.newForm(filepath.Base(path))
	f.topic = topicRecord
	entry := parts.NewPasswordEntry()
	f.add("passphrase", true, entry)
	if wrong {
		f.fields["passphrase"].SetMistake(b.Text("error.wrong_passphrase"))
	}
	phrase := ""
	f.show(b.Text("backup.look"), func(read *reading) func(context.Context) error {
		if phrase = entry.Text; phrase == "" {
			read.mistakes.Add("passphrase", data.CodeRequired, nil)
		}
		return func(context.Context) error { return nil }
	}, func() { b.look(path, phrase) })
}

// confirmRestore shows what is inside before anything is replaced.
func (b *backupsDialog) confirmRestore(path, passphrase string, content BackupContent) {
	f := b.newForm(b.Text("backup.restore_title"))
	f.topic = topicRecord
	f.say(b.Text("backup.inside", "File", filepath.Base(path),
		"Subscriptions", b.Count("backup.subscriptions", content.Subscriptions), "People", b.Count("people.count", content.People)))
	if content.Last != nil {
		f.say(b.Text("backup.last", "Date", b.Date(content.Last.At.Local()), "Step", b.stepText(*content.Last)))
	}
	b.sayUnsound(f, content.Findings)
	kept := "kept"
	if b.book == nil {
		kept = "damaged_kept"
	}
	f.say(b.Text("backup." + kept))
	f.confirm = parts.NewMainButton(b.Text("backup.restore_button"), func() {
		f.hide()
		b.hide()
		b.window.restore(path, passphrase)
	})
	f.first = f.confirm
	f.showWith(f.column, f.confirm)
}

// sayUnsound says what is wrong with a backup that can be restored all the same.
func (b *backupsDialog) sayUnsound(f *form, found []data.Finding) {
	const shown = 5
	if len(found) == 0 {
		return
	}
	f.say(b.Count("backup.unsound", len(found)))
	for _, finding := range found[:min(len(found), shown)] {
		f.column.Add(parts.NewFaint(b.findingText(finding)))
	}
}

// restore puts a backup in the place of the record, and shows the record that is
// open then.
func (w *Window) restore(path, passphrase string) {
	settings, backups := w.desk.settings, w.options.Backups
	w.clear()
	w.showOpening()
	e := w.sendQuietly(nil) // half of it can't be left
	run(e, func(ctx context.Context) (*ledger.Book, error) {
		return backups.Restore(ctx, settings, path, passphrase)
	}, func(book *ledger.Book, err error) {
		e.leave()
		if book == nil {
			w.Refuse(err, backups.OpenNow)
			return
		}
		w.open(book, func() {
			if err != nil {
				w.desk.fail(err)
				return
			}
			w.notices.say(w.words.Text("backup.restored"))
		})
	})
}

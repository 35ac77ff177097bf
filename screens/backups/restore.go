package backups

import (
	"context"
	"errors"
	"path/filepath"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// open looks inside a backup and offers to restore it; an encrypted one asks for
// its passphrase first.
func (b *dialog) open(path string) { b.look(path, "") }

func (b *dialog) look(path, passphrase string) {
	backups := b.backups
	desk.AskOr(b.Desk, &b.looked, func(ctx context.Context) (desk.BackupContent, error) {
		return backups.Look(ctx, path, passphrase)
	}, func(content desk.BackupContent) { b.confirmRestore(path, passphrase, content) }, func(err error) {
		if known, ok := errors.AsType[*data.Error](err); ok && (known.Code == data.CodeWrongPassphrase || known.Code == data.CodePassphraseNeeded) {
			b.askPassphrase(path, passphrase != "")
			return
		}
		b.ShowError(err)
	})
}

// askPassphrase asks for the passphrase of an encrypted backup.
func (b *dialog) askPassphrase(path string, wrong bool) {
	f := b.NewForm(filepath.Base(path))
	f.Topic = desk.TopicRecord
	entry := parts.NewPasswordEntry()
	f.Add("passphrase", true, entry)
	if wrong {
		f.Fields["passphrase"].SetMistake(b.Text("error.wrong_passphrase"))
	}
	phrase := ""
	f.Show(b.Text("backup.look"), func(read *desk.Reading) func(context.Context) error {
		if phrase = entry.Text; phrase == "" {
			read.Mistakes.Add("passphrase", data.CodeRequired, nil)
		}
		return func(context.Context) error { return nil }
	}, func() { b.look(path, phrase) })
}

// confirmRestore shows what is inside before anything is replaced.
func (b *dialog) confirmRestore(path, passphrase string, content desk.BackupContent) {
	f := b.NewForm(b.Text("backup.restore_title"))
	f.Topic = desk.TopicRecord
	f.Say(b.Text("backup.inside", "File", filepath.Base(path),
		"Subscriptions", b.Count("backup.subscriptions", content.Subscriptions), "People", b.Count("people.count", content.People)))
	if content.Last != nil {
		f.Say(b.Text("backup.last", "Date", b.Translator.Date(content.Last.At.Local()), "Step", b.StepText(*content.Last)))
	}
	b.sayUnsound(f, content.Findings)
	kept := "kept"
	if b.Book == nil {
		kept = "damaged_kept"
	}
	f.Say(b.Text("backup." + kept))
	f.Confirm = parts.NewMainButton(b.Text("backup.restore_button"), func() {
		f.Hide()
		b.Hide()
		b.Go.Restore(path, passphrase)
	})
	f.First = f.Confirm
	f.ShowWith(f.Column, f.Confirm)
}

// sayUnsound says what is wrong with a backup that can be restored all the same.
func (b *dialog) sayUnsound(f *desk.Form, found []data.Finding) {
	const shown = 5
	if len(found) == 0 {
		return
	}
	f.Say(b.Count("backup.unsound", len(found)))
	for _, finding := range found[:min(len(found), shown)] {
		f.Column.Add(parts.NewFaint(b.FindingText(finding)))
	}
}

package backups

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// MakeDaily makes the day's backup when the record has none of today yet.
func MakeDaily(d *desk.Desk) {
	if d.Window.Options.Backups == nil || !d.IsOwn() || d.Book.ReadOnly() {
		return
	}
	settings, backups, today := d.Settings, d.Window.Options.Backups, d.Today()
	d.Beside(func(ctx context.Context) error {
		all, err := backups.List(backups.Folder(settings))
		if err != nil || slices.ContainsFunc(all, func(made desk.Backup) bool { return data.DateOf(made.At.Local()) == today }) {
			return err
		}
		return backups.Make(ctx, settings)
	}, func(err error) { tellBackup(d, err) })
}

// tellBackup says when a backup could not be made; a step that was made meanwhile
// is not in the way.
func tellBackup(d *desk.Desk, err error) {
	if err == nil {
		return
	}
	desk.LogError(err)
	d.Window.Notices.Warn(d.Text("backup.failed", "Why", d.ErrorText(err)))
}

// MakeFirst returns what makes a backup before something large, where there is a
// record of the user's own.
func MakeFirst(d *desk.Desk) func(context.Context) error {
	backups, settings := d.Window.Options.Backups, d.Settings
	if backups == nil || !d.IsOwn() {
		return func(context.Context) error { return nil }
	}
	return func(ctx context.Context) error { return backups.Make(ctx, settings) }
}

// dialog lists the backups, makes one, says where they go, and restores one.
type dialog struct {
	*desk.Form
	backups desk.Backups
	folder  *parts.Text
	same    *parts.Text
	sealed  *parts.Text
	all     []desk.Backup
	table   *parts.Table
	restore *parts.Button
	asked   desk.Place
	looked  desk.Place // inside a backup
	checked desk.Place // the whole record
	carried desk.Place // the key, to another folder
}

// Open shows the backups.
func Open(d *desk.Desk) {
	if d.Window.Options.Backups == nil || !d.IsOwn() {
		d.Window.Notices.Say(d.Words.Text("backup.own_only"))
		return
	}
	Show(d)
}

func Show(d *desk.Desk) {
	b := &dialog{Form: d.NewForm(d.Words.Text("backup.title")), backups: d.Window.Options.Backups}
	b.Topic = desk.TopicRecord
	b.Size = fyne.NewSize(720, 560)
	b.Dismiss.SetText(b.Text("button.close"))
	b.build()
}

func (b *dialog) build() {
	b.folder, b.same, b.sealed = parts.NewWrapped(""), parts.NewWrapped(b.Text("backup.same_disk")), parts.NewWrapped("")
	b.same.Importance = widget.WarningImportance
	b.table = parts.NewTable([]parts.Column{
		{Title: b.Text("column.date")}, {Title: b.Text("column.size"), Width: 110, Right: true}, {Title: b.Text("column.protection"), Width: 150},
	}, nil)
	b.table.Rows = func() int { return len(b.all) }
	b.table.Cell = b.cell
	b.table.OnSelect = func(int) { b.restore.Enable() }
	b.restore = parts.NewButton(b.Text("backup.restore"), func() { b.open(b.all[b.table.Selected()].Path) })
	b.restore.Disable()
	change := parts.NewButton(b.Text("backup.change_folder"), func() { b.ChooseFolder(b.setFolder) })
	seal := parts.NewButton(b.Text("backup.passphrase"), b.openPassphrase)
	other := parts.NewButton(b.Text("backup.another_file"), func() {
		b.Window.ChooseFiles(func(paths []string) {
			if len(paths) > 0 {
				b.open(paths[0])
			}
		})
	})
	check := parts.NewButton(b.Text("backup.check"), b.check)
	now := parts.NewMainButton(b.Text("backup.now"), b.makeOne)
	head := container.New(&parts.Packed{}, parts.NewFaint(b.Text("backup.text")), b.folder, b.same, b.sealed)
	top := container.NewVBox(head, container.NewHBox(change, seal, check))
	if b.Book == nil { // the record can't be opened: there is nothing to back up, and nowhere to keep a setting
		top = parts.NewEdged(b.folder)
	}
	b.First = now
	buttons := []fyne.CanvasObject{other, b.restore, now}
	if b.Book == nil {
		b.First, buttons = other, buttons[:2]
	}
	b.ShowWith(container.NewBorder(top, nil, nil, nil, parts.NewOut(b.table)), buttons...)
	b.refresh()
}

func (b *dialog) cell(row, column int) parts.CellText {
	backup := b.all[row]
	switch column {
	case 0:
		at := backup.At.Local()
		return parts.CellText{Text: b.Translator.Date(at) + " " + at.Format("15:04"), Below: filepath.Base(backup.Path)}
	case 1:
		const kilo = 1024
		return parts.CellText{Text: b.Text("backup.size", "Size", b.Number(int((backup.Size+kilo-1)/kilo))), Right: true}
	default:
		if backup.Encrypted {
			return parts.CellText{Text: b.Text("backup.encrypted")}
		}
		return parts.CellText{Text: b.Text("backup.plain")}
	}
}

// refresh reads the folder again.
func (b *dialog) refresh() {
	settings, backups := b.Desk.Settings, b.backups
	folder := backups.Folder(settings)
	desk.AskOr(b.Desk, &b.asked, func(context.Context) (listed backupsListed, err error) {
		listed.sameDisk = backups.SameDisk(folder)
		listed.all, err = backups.List(folder)
		return listed, err
	}, func(listed backupsListed) {
		b.all = listed.all
		where := folder
		if len(b.all) == 0 {
			where += "\n" + b.Text("backup.none")
		}
		b.folder.SetText(where)
		b.sealed.SetText(b.Text("backup.not_sealed"))
		if settings.BackupRecipient != "" {
			b.sealed.SetText(b.Text("backup.sealed"))
		}
		b.same.Hidden = !listed.sameDisk
		b.ShowRead()
		b.table.Mark(-1)
		b.restore.Disable()
		b.Dialog.Refresh()
	}, func(err error) { b.ShowUnread(err, b.refresh) })
}

// backupsListed is what is in a folder.
type backupsListed struct {
	all      []desk.Backup
	sameDisk bool
}

// makeOne makes a backup now.
func (b *dialog) makeOne() {
	if b.Sending() {
		return
	}
	settings, backups := b.Desk.Settings, b.backups
	b.Sent = b.Beside(func(ctx context.Context) error { return backups.Make(ctx, settings) }, func(err error) {
		if err != nil {
			b.ShowError(err)
			return
		}
		b.Message.Hide()
		b.refresh()
	})
}

// setFolder has backups go to another folder from now on. Where they are encrypted they
// stay so: the key goes along.
func (b *dialog) setFolder(folder string) {
	settings, backups := b.Desk.Settings, b.backups
	from := backups.Folder(settings)
	desk.AskOr(b.Desk, &b.carried, func(context.Context) (struct{}, error) {
		if settings.BackupRecipient == "" {
			return struct{}{}, nil
		}
		return struct{}{}, backups.CarryKey(from, folder)
	}, func(struct{}) {
		settings.BackupFolder = folder
		b.save(settings)
	}, b.ShowError)
}

func (b *dialog) save(settings data.Settings) {
	b.Write(b.Does(acts.SaveSettings{Settings: settings}), func() {
		b.Go.ReadSettings(b.refresh)
	})
}

// openPassphrase has backups encrypted from now on, or no longer.
func (b *dialog) openPassphrase() {
	f := b.NewForm(b.Text("backup.passphrase"))
	f.Topic = desk.TopicRecord
	f.Say(b.Text("backup.passphrase_text", "Least", b.Number(data.LeastPassphrase)))
	first, second := parts.NewPasswordEntry(), parts.NewPasswordEntry()
	f.Add("passphrase", false, first)
	f.Add("passphrase_again", false, second)
	backups, folder := b.backups, b.backups.Folder(b.Desk.Settings)
	desk.ShowFor(f, b.Text("button.save"), func(read *desk.Reading) func(context.Context) (string, error) {
		if first.Text != second.Text {
			read.Mistakes.Add("passphrase_again", data.CodeNotTheSame, nil)
		}
		phrase := first.Text
		return func(context.Context) (string, error) {
			if phrase == "" {
				return "", nil
			}
			return backups.Protect(folder, phrase)
		}
	}, func(recipient string) {
		settings := b.Desk.Settings
		settings.BackupRecipient = recipient
		b.save(settings)
	})
}

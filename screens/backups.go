package screens

import (
	"context"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
	"seatbook/screens/parts"
)

// Backups makes backups of the user's record and brings them back. The program
// has it from where records are kept.
type Backups interface {
	// Folder returns where backups go by the settings.
	Folder(s data.Settings) string
	// SameDisk tells whether a folder is on the disk that the record is on.
	SameDisk(folder string) bool
	// List returns the backups in a folder, latest first.
	List(folder string) ([]Backup, error)
	// Copies returns every file that holds the record as it was: the backups in a
	// folder, and what was put aside beside the record.
	Copies(folder string) ([]string, error)
	// Make adds a backup of the record that is open.
	Make(ctx context.Context, s data.Settings) error
	// Protect makes or opens the key of a folder's encrypted backups, and returns
	// whom to encrypt to.
	Protect(folder, passphrase string) (recipient string, err error)
	// CarryKey puts the key of a folder's encrypted backups into another folder as well.
	// Errors: CodeNoKey, CodeOtherKey.
	CarryKey(from, to string) error
	// CheckFile checks that the record's file is still the one that was opened. Errors:
	// CodeGone, CodeReplaced.
	CheckFile() error
	// Keep makes a backup of what is open also where its file is lost, and returns where
	// it is.
	Keep(ctx context.Context, s data.Settings) (path string, err error)
	// SaveAs saves what is open as a record in another file, and returns that, open.
	SaveAs(ctx context.Context, path string) (*ledger.Book, error)
	// OpenNow opens what is in the record's place now. Errors: CodeStartAgain, and why it
	// can't be opened, with no record.
	OpenNow(ctx context.Context) (*ledger.Book, error)
	// Begin begins a new record where there was one.
	Begin(ctx context.Context) (*ledger.Book, error)
	// Check checks the whole record that is open.
	Check(ctx context.Context) ([]data.Finding, error)
	// Rescue saves what can be read of the record in a new file, and returns what is
	// missing there.
	Rescue(ctx context.Context, path string) ([]data.Missing, error)
	// Look tells what is in a backup, or in a record as JSON.
	Look(ctx context.Context, path, passphrase string) (BackupContent, error)
	// Restore puts what is in a backup in the place of the record, which is kept as a
	// backup itself, and returns the record that is open then: what it was before
	// where it failed early enough, nil where nothing could be opened.
	Restore(ctx context.Context, s data.Settings, path, passphrase string) (*ledger.Book, error)
}

// Backup is one backup in a folder.
type Backup struct {
	Path      string
	At        time.Time
	Encrypted bool
	Size      int64 // bytes
}

// BackupContent is what can be seen of a backup before it is restored.
type BackupContent struct {
	Organizations, Subscriptions, People int
	Last                                 *data.Step     // the last one in its history, nil for none
	Findings                             []data.Finding // what a check of it found
}

// backUpDaily makes the day's backup when the record has none of today yet.
func (w *Window) backUpDaily() {
	d := w.desk
	if w.options.Backups == nil || d.book != w.own || d.book.ReadOnly() {
		return
	}
	settings, backups, today := d.settings, w.options.Backups, d.today()
	d.beside(func(ctx context.Context) error {
		all, err := backups.List(backups.Folder(settings))
		if err != nil || len(all) > 0 && data.DateOf(all[0].At.Local()) == today {
			return err
		}
		return backups.Make(ctx, settings)
	}, d.tellBackup)
}

// tellBackup says when a backup could not be made; a step that was made meanwhile
// is not in the way.
func (d *desk) tellBackup(err error) {
	if err == nil {
		return
	}
	logError(err)
	d.window.notices.warn(d.Text("backup.failed", "Why", d.errorText(err)))
}

// backUpFirst returns what makes a backup before something large, where there is a
// record of the user's own.
func (d *desk) backUpFirst() func(context.Context) error {
	backups, settings := d.window.options.Backups, d.settings
	if backups == nil || d.book != d.window.own {
		return func(context.Context) error { return nil }
	}
	return func(ctx context.Context) error { return backups.Make(ctx, settings) }
}

// backupsDialog lists the backups, makes one, says where they go, and restores one.
type backupsDialog struct {
	*form
	backups Backups
	folder  *widget.Label
	same    *widget.Label
	sealed  *widget.Label
	all     []Backup
	table   *parts.Table
	restore *parts.Button
	asked   place
	looked  place // inside a backup
	checked place // the whole record
	carried place // the key, to another folder
}

// openBackups shows the backups.
func (w *Window) openBackups() {
	if w.options.Backups == nil || w.desk.book != w.own {
		w.notices.say(w.words.Text("backup.own_only"))
		return
	}
	w.showBackups()
}

func (w *Window) showBackups() {
	b := &backupsDialog{form: w.desk.newForm(w.words.Text("backup.title")), backups: w.options.Backups}
	b.topic = topicRecord
	b.size = fyne.NewSize(720, 560)
	b.dismiss.SetText(b.Text("button.close"))
	b.build()
}

func (b *backupsDialog) build() {
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
	change := parts.NewButton(b.Text("backup.change_folder"), func() { b.chooseFolder(b.setFolder) })
	seal := parts.NewButton(b.Text("backup.passphrase"), b.openPassphrase)
	other := parts.NewButton(b.Text("backup.another_file"), func() {
		b.window.chooseFiles(func(paths []string) {
			if len(paths) > 0 {
				b.open(paths[0])
			}
		})
	})
	check := parts.NewButton(b.Text("backup.check"), b.check)
	now := parts.NewMainButton(b.Text("backup.now"), b.makeOne)
	head := container.New(&packed{}, parts.NewFaint(b.Text("backup.text")), b.folder, b.same, b.sealed)
	top := container.NewVBox(head, container.NewHBox(change, seal, check))
	b.first = now
	buttons := []fyne.CanvasObject{other, b.restore, now}
	if b.book == nil { // the record can't be opened: there is nothing to back up, and nowhere to keep a setting
		top, b.first, buttons = container.NewVBox(b.folder), other, buttons[:2]
	}
	b.showWith(container.NewBorder(top, nil, nil, nil, b.table), buttons...)
	b.refresh()
}

func (b *backupsDialog) cell(row, column int) parts.CellText {
	backup := b.all[row]
	switch column {
	case 0:
		at := backup.At.Local()
		return parts.CellText{Text: b.Date(at) + " " + at.Format("15:04"), Below: filepath.Base(backup.Path)}
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
func (b *backupsDialog) refresh() {
	settings, backups := b.desk.settings, b.backups
	folder := backups.Folder(settings)
	askOr(b.desk, &b.asked, func(context.Context) (listed backupsListed, err error) {
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
		b.showRead()
		b.table.Mark(-1)
		b.restore.Disable()
		b.dialog.Refresh()
	}, func(err error) { b.showUnread(err, b.refresh) })
}

// backupsListed is what is in a folder.
type backupsListed struct {
	all      []Backup
	sameDisk bool
}

// makeOne makes a backup now.
func (b *backupsDialog) makeOne() {
	if b.sending() {
		return
	}
	settings, backups := b.desk.settings, b.backups
	b.sent = b.beside(func(ctx context.Context) error { return backups.Make(ctx, settings) }, func(err error) {
		if err != nil {
			b.showError(err)
			return
		}
		b.message.Hide()
		b.refresh()
	})
}

// setFolder has backups go to another folder from now on. Where they are encrypted they
// stay so: the key goes along.
func (b *backupsDialog) setFolder(folder string) {
	settings, backups := b.desk.settings, b.backups
	from := backups.Folder(settings)
	askOr(b.desk, &b.carried, func(context.Context) (struct{}, error) {
		if settings.BackupRecipient == "" {
			return struct{}{}, nil
		}
		return struct{}{}, backups.CarryKey(from, folder)
	}, func(struct{}) {
		settings.BackupFolder = folder
		b.save(settings)
	}, b.showError)
}

func (b *backupsDialog) save(settings data.Settings) {
	b.write(b.does(acts.SaveSettings{Settings: settings}), func() {
		b.window.readSettings(b.refresh)
	})
}

// openPassphrase has backups encrypted from now on, or no longer.
func (b *backupsDialog) openPassphrase() {
	f := b.newForm(b.Text("backup.passphrase"))
	f.topic = topicRecord
	f.say(b.Text("backup.passphrase_text"))
	first, second := parts.NewPasswordEntry(), parts.NewPasswordEntry()
	f.add("passphrase", false, first)
	f.add("passphrase_again", false, second)
	backups, folder := b.backups, b.backups.Folder(b.desk.settings)
	showFor(f, b.Text("button.save"), func(read *reading) func(context.Context) (string, error) {
		if first.Text != second.Text {
			read.mistakes.Add("passphrase_again", data.CodeNotTheSame, nil)
		}
		phrase := first.Text
		return func(context.Context) (string, error) {
			if phrase == "" {
				return "", nil
			}
			return backups.Protect(folder, phrase)
		}
	}, func(recipient string) {
		settings := b.desk.settings
		settings.BackupRecipient = recipient
		b.save(settings)
	})
}

package backups

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// Rescue saves what can be read of a record in a new file, and says what is missing.
func Rescue(d *desk.Desk) {
	d.Window.ChooseSave(d.Text("refusal.rescue"), d.Text("file_lost.record_name"), func(path string) {
		backups := d.Window.Options.Backups
		desk.Write(d.Root, func(ctx context.Context) ([]data.Missing, error) { return backups.Rescue(ctx, path) }, func(missing []data.Missing, err error) {
			if err != nil {
				d.Fail(err)
				return
			}
			tellRescued(d, path, missing)
		})
	})
}

func tellRescued(d *desk.Desk, path string, missing []data.Missing) {
	f := d.NewForm(d.Text("rescue.title"))
	f.Topic = desk.TopicRecord
	f.Size = fyne.NewSize(560, 0)
	f.Dismiss.SetText(d.Text("button.close"))
	f.First = f.Dismiss
	for _, lost := range missing {
		f.Say(d.MissingText(lost))
	}
	saved := d.Text("rescue.rest", "File", filepath.Base(path))
	if len(missing) == 0 {
		saved = d.Text("rescue.all", "File", filepath.Base(path))
	}
	f.Say(saved)
	f.Say(d.Text("rescue.open"))
	f.ShowWith(f.Column)
}

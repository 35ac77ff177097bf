package backups

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
)

// Rescue saves what can be read of a record in a new file, and says what is missing.
func Rescue(d *desk.Desk) {
	d.Window.ChooseSave(d.Text("refusal.rescue"), d.Text("file_lost.record_name"), func(path string) {
		backups := d.Window.Options.Backups
		desk.Write(d.Root, func(ctx context.Context) ([]data.Rescued, error) { return backups.Rescue(ctx, path) }, func(saved []data.Rescued, err error) {
			if err != nil {
				d.Fail(err)
				return
			}
			tellRescued(d, path, saved)
		})
	})
}

func tellRescued(d *desk.Desk, path string, saved []data.Rescued) {
	f := d.NewForm(d.Text("rescue.title"))
	f.Topic = desk.TopicRecord
	f.Size = fyne.NewSize(560, 0)
	f.Dismiss.SetText(d.Text("button.close"))
	f.First = f.Dismiss
	var lines []string
	said := d.Text("rescue.all", "File", filepath.Base(path))
	for _, of := range saved {
		lines = append(lines, d.RescuedText(of))
		if !of.Whole() {
			said = d.Text("rescue.rest", "File", filepath.Base(path))
		}
	}
	if len(lines) > 0 {
		f.Say(strings.Join(lines, "\n"))
	}
	f.Say(said)
	f.Say(d.Text("rescue.open"))
	f.ShowWith(f.Column)
}

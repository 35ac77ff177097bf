package backups

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// check checks the whole record that is open, and says what is wrong with it.
func (b *dialog) check() {
	backups := b.backups
	desk.AskOr(b.Desk, &b.checked, func(ctx context.Context) ([]data.Finding, error) { return backups.Check(ctx) }, b.tellChecked, b.ShowError)
}

func (b *dialog) tellChecked(found []data.Finding) {
	f := b.NewForm(b.Text("check.title"))
	f.Topic = desk.TopicRecord
	f.Size = fyne.NewSize(560, 0)
	f.Dismiss.SetText(b.Text("button.close"))
	f.First = f.Dismiss
	if len(found) == 0 {
		f.Say(b.Text("check.ok"))
		f.ShowWith(f.Column)
		return
	}
	f.Say(b.Text("check.found"))
	for _, finding := range found {
		f.Column.Add(parts.NewFaint(b.FindingText(finding)))
	}
	f.Say(b.Text("check.do"))
	f.ShowWith(f.Column, parts.NewButton(b.Text("refusal.rescue"), func() {
		f.Hide()
		Rescue(b.Desk)
	}))
}

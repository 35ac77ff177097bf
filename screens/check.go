package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// check checks the whole record that is open, and says what is wrong with it.
func (b *backupsDialog) check() {
	backups := b.backups
	desk.AskOr(b.Desk, &b.checked, func(ctx context.Context) ([]data.Finding, error) { return backups.Check(ctx) }, b.tellChecked, b.ShowError)
}

func (b *backupsDialog) tellChecked(found []data.Finding) {
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
		f.Column.Add(parts.NewFaint(findingText(b.Words, finding)))
	}
	f.Say(b.Text("check.do"))
	f.ShowWith(f.Column, parts.NewButton(b.Text("refusal.rescue"), func() {
		f.Hide()
		rescue(b.Desk)
	}))
}

// findingText says what is wrong, and where.
func findingText(w desk.Words, f data.Finding) string {
	what := desk.Coded(w, "check.finding", f.Kind)
	switch {
	case f.Table == "":
		return w.Text("check.place", "Table", w.Text("check.table.record"), "What", what)
	case f.ID == 0:
		return w.Text("check.place", "Table", tableText(w, f.Table), "What", what)
	}
	return w.Text("check.row", "Table", tableText(w, f.Table), "Row", w.Number(int(f.ID)), "What", what)
}

func missingText(w desk.Words, m data.Missing) string {
	return w.Count("rescue.missing", m.Rows, "Table", tableText(w, m.Table))
}

// tableText is what a part of the record is called.
func tableText(w desk.Words, table string) string {
	if w.Has("check.table." + table) {
		return w.Text("check.table." + table)
	}
	return w.Text("check.table.rest")
}

// FindingText says what a check found, for the commands that have no window.
func FindingText(w *i18n.Translator, f data.Finding) string {
	return findingText(desk.Words{Translator: w}, f)
}

// MissingText says what could not be saved, for the commands that have no window.
func MissingText(w *i18n.Translator, m data.Missing) string {
	return missingText(desk.Words{Translator: w}, m)
}

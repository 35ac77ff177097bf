package screens

import (
	"context"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/parts"
)

// check checks the whole record that is open, and says what is wrong with it.
func (b *backupsDialog) check() {
	backups := b.backups
	askOr(b.desk, &b.checked, func(ctx context.Context) ([]data.Finding, error) { return backups.Check(ctx) }, b.tellChecked, b.showError)
}

func (b *backupsDialog) tellChecked(found []data.Finding) {
	f := b.newForm(b.Text("check.title"))
	f.topic = topicRecord
	f.size = fyne.NewSize(560, 0)
	f.dismiss.SetText(b.Text("button.close"))
	f.first = f.dismiss
	if len(found) == 0 {
		f.say(b.Text("check.ok"))
		f.showWith(f.column)
		return
	}
	f.say(b.Text("check.found"))
	for _, finding := range found {
		f.column.Add(parts.NewFaint(b.findingText(finding)))
	}
	f.say(b.Text("check.do"))
	f.showWith(f.column, parts.NewButton(b.Text("refusal.rescue"), func() {
		f.hide()
		b.rescue()
	}))
}

// findingText says what is wrong, and where.
func (w words) findingText(f data.Finding) string {
	what := coded(w, "check.finding", f.Kind)
	switch {
	case f.Table == "":
		return w.Text("check.place", "Table", w.Text("check.table.record"), "What", what)
	case f.ID == 0:
		return w.Text("check.place", "Table", w.tableText(f.Table), "What", what)
	}
	return w.Text("check.row", "Table", w.tableText(f.Table), "Row", w.Number(int(f.ID)), "What", what)
}

func (w words) missingText(m data.Missing) string {
	return w.Count("rescue.missing", m.Rows, "Table", w.tableText(m.Table))
}

// tableText is what a part of the record is called.
func (w words) tableText(table string) string {
	if w.Has("check.table." + table) {
		return w.Text("check.table." + table)
	}
	return w.Text("check.table.rest")
}

// FindingText says what a check found, for the commands that have no window.
func FindingText(w *i18n.Translator, f data.Finding) string { return words{w}.findingText(f) }

// MissingText says what could not be saved, for the commands that have no window.
func MissingText(w *i18n.Translator, m data.Missing) string { return words{w}.missingText(m) }

package saving

import (
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/lists"
)

// tickAll ticks every row that is on view, or none where all are.
func (s *Screen) tickAll() {
	all := true
	for _, item := range s.items {
		all = all && (item.head != "" || s.picked[keyOfSaving(item.row)])
	}
	for _, item := range s.items {
		switch {
		case item.head != "":
		case all:
			delete(s.picked, keyOfSaving(item.row))
		default:
			s.picked[keyOfSaving(item.row)] = true
		}
	}
	s.List.Refresh()
	s.count()
}

// copyTicked puts the rows that are ticked into the clipboard as a table, every one on
// view where none is.
func (s *Screen) copyTicked() {
	rows := s.chosen()
	if len(rows) == 0 {
		for _, item := range s.items {
			if item.head == "" {
				rows = append(rows, item.row)
			}
		}
	}
	lists.CopyTable(s.Desk, s.sheet(rows), files.PlainCSV)
}

// sheet is rows of the list as a table.
func (s *Screen) sheet(rows []savings.Row) (sheet files.Sheet) {
	for _, key := range []string{"column.product", "column.organization", "column.what", "column.why", "column.amount"} {
		sheet.Columns = append(sheet.Columns, s.Text(key))
	}
	for _, row := range rows {
		text := savingText(s.Words, row)
		sheet.Rows = append(sheet.Rows, []files.Cell{
			{Text: row.Subscription.Product},
			{Text: row.Subscription.OrganizationName},
			{Text: text.What},
			{Text: text.Why + " " + text.When},
			{Text: text.Amount},
		})
	}
	return sheet
}

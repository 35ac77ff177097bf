package lists

import (
	"seatbook/data/files"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// CopyTable puts a table into the clipboard, as a spreadsheet in the language of the words
// takes it, and says how many rows that were.
func CopyTable(d *desk.Desk, sheet files.Sheet, style files.CSVStyle) {
	d.Window.App.Clipboard().SetContent(files.Tabbed(sheet, style))
	d.Window.Notices.Say(d.Words.Count("export.copied", len(sheet.Rows)))
}

// CopyPicked puts the rows of a list that are selected into the clipboard as a table, in
// the columns of the list; where none is, the one on which the keyboard is.
func CopyPicked[ID comparable, T any](d *desk.Desk, table *parts.Table, picks *parts.Picks[ID, T], cell func(row T, column int) parts.CellText) {
	rows := picks.Rows()
	if len(rows) == 0 {
		row, there := picks.Row(table.Selected())
		if !there {
			return
		}
		rows = append(rows, row)
	}
	sheet := files.Sheet{Columns: table.ShownTitles()}
	for _, row := range rows {
		var cells []files.Cell
		for _, column := range table.ShownPlaces() {
			cells = append(cells, files.Cell{Text: cell(row, column).Text})
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	CopyTable(d, sheet, files.PlainCSV) // all of it is text
}

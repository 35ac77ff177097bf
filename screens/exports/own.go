package exports

import (
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/screens/own"
)

// ownTitles are the columns of what the user keeps of subscriptions: own fields are
// called as the user does.
func (e *Exporter) ownTitles(fields []data.OwnField) []string {
	titles := e.Titles("owner", "tags")
	for _, field := range fields {
		titles = append(titles, field.Name)
	}
	return titles
}

// ownCells are the cells of those columns. Days and amounts are such, for a workbook to
// work with.
func (e *Exporter) ownCells(fields []data.OwnField, row data.SubscriptionRow) []files.Cell {
	cells := []files.Cell{Text(row.Owner), Text(own.TagsText(row.Tags))}
	for _, field := range fields {
		cell := Text(own.ValueText(e.Words, field, row.Own))
		switch value := row.Own.Of(field.ID); field.Kind {
		case data.OwnDate:
			if day, err := data.ParseDate(value); err == nil && !day.IsZero() {
				cell = e.Day(day)
			}
		case data.OwnAmount:
			if amount, ok := data.ParseOwnAmount(value); ok {
				cell.Money = amount
			}
		}
		cells = append(cells, cell)
	}
	return cells
}

package lists

import (
	"fyne.io/fyne/v2"

	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// NewLeaking lists who holds licenses that are not needed, and why (R31 to R34).
func NewLeaking(w desk.Words, rows []savings.Row) fyne.CanvasObject {
	var pairs [][2]string
	for _, row := range rows {
		pairs = append(pairs, [2]string{row.Person.Name, SavingOf(w, row).Why})
	}
	return parts.NewPairs(pairs...)
}

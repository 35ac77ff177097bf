package changes

import (
	"strings"

	"seatbook/data"
	"seatbook/screens/desk"
)

// numbersText names the order and the invoice of a change, as far as they were told.
func numbersText(w desk.Words, c data.Change) string {
	var said []string
	if order := orderText(w, c); order != "" {
		said = append(said, order)
	}
	if c.Invoice != "" {
		said = append(said, w.Text("changes.invoice", "Number", c.Invoice))
	}
	return strings.Join(said, " · ")
}

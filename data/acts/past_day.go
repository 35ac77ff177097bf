package acts

import (
	"seatbook/data"
	"seatbook/data/ledger"
)

// notAhead refuses a day on which something happened that is still to come.
func notAhead(w *ledger.Writing, field string, day data.Date) error {
	var mistakes data.Mistakes
	if day.After(w.Today()) {
		mistakes.Add(field, data.CodePastDate, nil)
	}
	return mistakes.Err()
}

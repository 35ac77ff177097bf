package ledger

import "seatbook/data"

// Row returns one row, as View does. What was read of late is remembered until it is
// written: most rows are read to be seen, for the rules, and again to compare versions.
func (w *Writing) Row(key data.Key) (data.Row, error) {
	if row := w.read[key]; row != nil {
		return row, nil
	}
	if row := w.ahead[key]; row != nil {
		return row, nil
	}
	row, err := w.View.Row(key)
	if row != nil {
		if len(w.read) >= mostRead {
			clear(w.read)
		}
		w.read[key] = row
	}
	return row, err
}

// forget has a row be read again that is about to be written, and the subscription whose
// licenses are counted with it.
func (w *Writing) forget(row data.Row) {
	if row == nil {
		return
	}
	key := row.Key()
	delete(w.read, key)
	delete(w.ahead, key)
	if held, is := row.(data.Assignment); is {
		delete(w.read, data.Subscription{ID: held.Subscription}.Key())
	}
}

// ReadAhead reads all rows of an entity at once, for an act that is about to look at
// many of them one by one. Only of those whose rows are nothing but what was written
// of them: nothing is counted with them.
func (w *Writing) ReadAhead(entity data.Entity) error {
	rows, err := w.Rows(RowQuery{Entity: entity})
	if w.ahead == nil {
		w.ahead = make(map[data.Key]data.Row, len(rows))
	}
	for _, row := range rows {
		w.ahead[row.Key()] = row
	}
	return err
}

// Known has a row be at hand that the act has as it is in the record now. As of ReadAhead,
// nothing is counted with it.
func (w *Writing) Known(row data.Row) {
	if w.ahead == nil {
		w.ahead = map[data.Key]data.Row{}
	}
	w.ahead[row.Key()] = row
}

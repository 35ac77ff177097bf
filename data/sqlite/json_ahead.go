package sqlite

import (
	"encoding/json"
	"sync"
)

// rowsAhead is how many rows of JSON are read together, beside SQLite that writes those
// that came before.
const rowsAhead = 256

// rowsOfJSON are rows as they stand in JSON, with what went wrong after them.
type rowsOfJSON struct {
	rows []json.RawMessage
	err  error
}

// readAhead reads the rest of an array beside whoever takes its rows: to find where a row
// ends takes a sixth of a restore. Nobody else reads the JSON until stop has returned,
// which leaves what was not taken.
func readAhead(in *json.Decoder) (some <-chan rowsOfJSON, stop func()) {
	read, enough := make(chan rowsOfJSON, 1), make(chan struct{})
	go func() {
		defer close(read)
		for in.More() {
			next := nextRows(in)
			select {
			case read <- next:
			case <-enough:
				return
			}
			if next.err != nil {
				return
			}
		}
	}()
	return read, sync.OnceFunc(func() {
		close(enough)
		for range read { // until it is closed, and nothing reads any more
		}
	})
}

// nextRows reads the next rows of an array.
func nextRows(in *json.Decoder) (next rowsOfJSON) {
	next.rows = make([]json.RawMessage, 0, rowsAhead)
	for len(next.rows) < rowsAhead && in.More() {
		var raw json.RawMessage
		if next.err = in.Decode(&raw); next.err != nil {
			return next
		}
		next.rows = append(next.rows, raw)
	}
	return next
}

package saving

import (
	"seatbook/data"
	"seatbook/data/savings"
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
func (s *Screen) copyTicked() { s.Go.CopyList() }

// State is the state of the rows on view.
func (s *Screen) State() data.SavingState { return s.state.Value() }

// Ticked is how many rows are ticked.
func (s *Screen) Ticked() int { return len(s.chosen()) }

// OnView tells whether a row is to be copied or exported: the ticked ones, every one on
// view where none is.
func (s *Screen) OnView() func(savings.Row) bool {
	rows := s.chosen()
	if len(rows) == 0 {
		rows = s.shown()
	}
	there := map[savingKey]bool{}
	for _, row := range rows {
		there[keyOfSaving(row)] = true
	}
	return func(row savings.Row) bool { return there[keyOfSaving(row)] }
}

// shown are the rows on view.
func (s *Screen) shown() (rows []savings.Row) {
	for _, item := range s.items {
		if item.head == "" {
			rows = append(rows, item.row)
		}
	}
	return rows
}

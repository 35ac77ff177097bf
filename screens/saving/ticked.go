package saving

import (
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/savings"
	"seatbook/screens/parts"
)

// tickAll ticks every row that is on view, or none where all are.
func (s *Screen) tickAll() {
	all := true
	for _, item := range s.items {
		all = all && (item.head != "" || s.picked[tickOf(item.row)])
	}
	for _, item := range s.items {
		switch {
		case item.head != "":
		case all:
			delete(s.picked, tickOf(item.row))
		default:
			s.picked[tickOf(item.row)] = true
		}
	}
	s.List.Refresh()
	s.count()
}

// copyTicked puts the rows that are ticked into the clipboard as a table, every one on
// view where none is.
func (s *Screen) copyTicked() { s.Go.CopyList() }

// newMore offers what the list is handed on by.
func (s *Screen) newMore() *parts.Button {
	var more *parts.Button
	more = parts.NewIconButton(theme.MoreVerticalIcon(), s.Text("menu.more"), func() {
		menu := fyne.NewMenu("", fyne.NewMenuItem(s.Text("menu.export"), s.Go.OpenExport), fyne.NewMenuItem(s.Text("menu.copy_list"), s.Go.CopyList))
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(more).AddXY(0, more.Size().Height)
		parts.ShowMenu(s.Canvas(), menu, at, nil)
	})
	return more
}

// State is the state of the rows on view.
func (s *Screen) State() data.SavingState { return s.state.Value() }

// Ticked are rows that are ticked.
type Ticked map[tick]bool

// tick is a row as it stood when it was ticked: what has become another number since, or is
// to be done otherwise, is not ticked any more.
type tick struct {
	savings.Key
	todo     savings.Todo
	licenses int
}

func tickOf(row savings.Row) tick { return tick{row.Key(), row.Todo(), row.Licenses} }

// Picked are those that are.
func (s *Screen) Picked() Ticked { return s.picked }

// TickAgain ticks rows that were ticked before.
func (s *Screen) TickAgain(rows Ticked) {
	maps.Copy(s.picked, rows)
}

// Ticked is how many rows are ticked.
func (s *Screen) Ticked() int { return len(s.chosen()) }

// OnView are the rows to be copied or exported: the ticked ones, every one on view where
// none is.
func (s *Screen) OnView() (keys []savings.Key) {
	rows := s.chosen()
	if len(rows) == 0 {
		rows = s.shown()
	}
	for _, row := range rows {
		keys = append(keys, row.Key())
	}
	return keys
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

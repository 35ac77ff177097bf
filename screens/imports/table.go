package imports

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/parts"
)

func (i *dialog) buildTable() {
	i.table = parts.NewTable([]parts.Column{
		{Title: i.Text("import.column.action"), Width: 120},
		{Title: i.Text("import.column.what"), Weight: 1.4},
		{Title: i.Text("import.column.record"), Weight: 1.2},
		{Title: i.Text("import.column.file"), Weight: 1.2},
		{Title: i.Text("import.column.from"), Weight: 1},
	}, nil)
	i.table.Rows = func() int { return len(i.shown) }
	i.table.Cell = i.cell
	i.table.OnSelect = i.choose
	i.table.OnOpen = i.takeOrLeave
	i.rejected = parts.NewTable([]parts.Column{
		{Title: i.Text("import.column.action"), Width: 120},
		{Title: i.Text("import.column.what"), Weight: 3},
		{Title: i.Text("import.column.from"), Weight: 1},
	}, nil)
	i.rejected.Rows = i.table.Rows
	i.rejected.Cell = func(row, column int) parts.CellText { return i.cell(row, []int{0, 1, 4}[column]) }
	i.rejected.OnSelect = i.table.OnSelect
	i.tables = container.NewStack()
	i.full = parts.NewWrapped("")
	i.full.Hide()
}

// choose folds or unfolds a group, or says all of a line.
func (i *dialog) choose(row int) {
	if i.shown[row].isTitle() {
		i.fold(row)
		i.sayFull("")
		i.offer()
		return
	}
	i.showFull(row)
}

// showFull says all of a line.
func (i *dialog) showFull(row int) {
	line := i.wordsAt(row)
	var said []string
	for _, text := range []string{line.what, line.detail, strings.Join(line.record, ", "), strings.Join(line.file, ", "), line.newer, line.from} {
		if text != "" {
			said = append(said, text)
		}
	}
	i.sayFull(strings.Join(said, " · "))
	i.offer()
}

// sayFull says all of a line below the table, which has the room while there is nothing.
func (i *dialog) sayFull(text string) {
	i.full.SetText(text)
	if text == "" {
		i.full.Hide()
	} else {
		i.full.Show()
	}
}

func (i *dialog) cell(row, column int) parts.CellText {
	line := i.shown[row]
	if line.isTitle() {
		if column == 0 {
			return parts.CellText{Text: i.titleText(line), Strong: true, Over: i.besideWhat() + 2}
		}
		return parts.CellText{}
	}
	left := i.isLeft(&line)
	cell := i.lineCell(line.kind, i.wordsAt(row), column)
	cell.Faint = left
	if left && column == 0 {
		cell.Strong, cell.Below = false, i.Text("import.left")
	}
	return cell
}

// mostSaid is how many lines keep their words at a time.
const mostSaid = 1000

// wordsAt are the words of a line that is shown: a table asks for them cell by cell.
func (i *dialog) wordsAt(row int) lineWords {
	words, there := i.said[row]
	if !there {
		if len(i.said) >= mostSaid {
			clear(i.said)
		}
		words = i.words(i.shown[row])
		i.said[row] = words
	}
	return words
}

func (i *dialog) lineCell(kind planKind, line lineWords, column int) parts.CellText {
	switch column {
	case 0:
		return parts.CellText{Text: line.action, Strong: kind != planLeft}
	case 1:
		if kind == planRejected { // neither side has anything
			return parts.CellText{Text: line.what, Over: i.besideWhat()}
		}
		return parts.CellText{Text: line.what, Below: line.detail}
	case 2:
		return sideCell(line.record)
	case 3:
		return sideCell(line.file)
	default:
		return parts.CellText{Text: lineTogether(line.from), Below: line.newer}
	}
}

// lineTogether has a line of a table end before the words for the line in a file, and not
// between them and its number.
func lineTogether(from string) string {
	const noBreak = "\u00a0"
	at := strings.LastIndex(from, ", ")
	if at < 0 {
		return from
	}
	at += len(", ")
	return from[:at] + strings.ReplaceAll(from[at:], " ", noBreak)
}

// besideWhat is how many cells beside what a line is about are empty where neither side
// has anything of it.
func (i *dialog) besideWhat() int {
	if i.view == viewRejected { // a table without the sides
		return 0
	}
	return 2
}

// sideCell is one side of a difference: its first field, and the others below it.
func sideCell(fields []string) parts.CellText {
	if len(fields) == 0 {
		return parts.CellText{}
	}
	return parts.CellText{Text: fields[0], Below: strings.Join(fields[1:], ", ")}
}

func (i *dialog) filter(view planView) {
	i.view = view
	i.group(view)
	i.tables.Objects = []fyne.CanvasObject{i.table}
	if view == viewRejected {
		i.tables.Objects = []fyne.CanvasObject{i.rejected}
	}
	for _, table := range []*parts.Table{i.table, i.rejected} {
		table.Mark(-1)
		table.ToTop()
	}
	i.sayFull("")
	i.tables.Refresh()
	i.fitHeights()
	i.offer()
}

// fitHeights gives each note the lines that it needs.
func (i *dialog) fitHeights() {
	i.table.FitHeights()
	i.rejected.FitHeights()
}

// shows tells whether a view has the lines of a kind.
func (v planView) shows(kind planKind) bool {
	switch v {
	case viewChanges:
		return kind != planLeft
	case viewRejected:
		return kind == planRejected
	case viewGone:
		return kind == planGone
	default:
		return true
	}
}

package files

import (
	"slices"
	"strings"
)

// The room that columns take, in millimeters.
const (
	bandGap   = 5  // between the bands of a table
	easyWords = 24 // words that are longer than that go on below
	mostWord  = 90 // a word that is longer than that is broken
	mostSpare = 10 // beside what stands in a column
	fewMore   = 6  // so much more, and a title stands on one line
)

// room is what a column takes: at least, so that no word and no figure is broken, to be
// read well, on one line, and with its title on one, too.
type room struct{ least, easy, whole, titled float64 }

// bands parts a table into as many as it takes to stand on the paper, below each other:
// each begins with the first column, which says what a row is.
func (p *paper) bands(s Section) (all []printed) {
	rooms := make([]room, len(s.Columns))
	for i := range s.Columns {
		rooms[i] = p.roomOf(s, i)
	}
	for from := 1; from == 1 || from < len(rooms); {
		columns, taken := []int{0}, rooms[0].easy
		for from < len(rooms) && (len(columns) == 1 || taken+rooms[from].easy <= p.width()) {
			columns, taken = append(columns, from), taken+rooms[from].easy
			from++
		}
		var of []room
		for _, column := range columns {
			of = append(of, rooms[column])
		}
		all = append(all, p.print(s.only(columns), spread(of, p.width())))
		if len(rooms) < 2 {
			break
		}
	}
	return all
}

// only is a section with some of its columns.
func (s Section) only(columns []int) Section {
	pick := func(rows [][]Cell) (picked [][]Cell) {
		for _, row := range rows {
			var cells []Cell
			for _, column := range columns {
				if column < len(row) {
					cells = append(cells, row[column])
				} else {
					cells = append(cells, Cell{})
				}
			}
			picked = append(picked, cells)
		}
		return picked
	}
	less := s
	less.Rows, less.Totals, less.Columns, less.Groups = pick(s.Rows), pick(s.Totals), nil, nil
	for _, group := range s.Groups {
		less.Groups = append(less.Groups, Group{group.Title, group.Rows, pick(group.Totals)})
	}
	for _, column := range columns {
		less.Columns = append(less.Columns, s.Columns[column])
	}
	return less
}

// Told is a section without the columns in which nothing is said, but for the first one.
func (s Section) Told() Section {
	columns := []int{0}
	for column := 1; column < len(s.Columns); column++ {
		for _, row := range append(slices.Clip(s.Rows), s.allTotals()...) {
			if column < len(row) && row[column].Text != "" {
				columns = append(columns, column)
				break
			}
		}
	}
	if len(s.Rows) == 0 {
		return s
	}
	return s.only(columns)
}

// roomOf measures what a column takes.
func (p *paper) roomOf(s Section, column int) room {
	const around = 2*cellMargin + hairline
	longest, whole, figures := 0.0, 0.0, s.numeric(column) // the longest word, the longest line
	measure := func(text, style string, figure bool) {
		p.font(style, bodySize, ink)
		text = plain(text)
		words := []string{text}
		if !figure {
			words = strings.Fields(text)
		}
		for _, word := range words {
			longest = max(longest, p.GetStringWidth(word))
		}
		for line := range strings.Lines(text) {
			whole = max(whole, p.GetStringWidth(line))
		}
	}
	for style, rows := range map[string][][]Cell{"": s.Rows, "B": s.allTotals()} {
		for _, cells := range rows {
			spans := style == "B" && column == 0 && len(cells) > 1 && cells[1].Text == "" // over what is empty beside it
			if column < len(cells) && !spans {
				measure(cells[column].Text, style, figures)
			}
		}
	}
	of := whole
	measure(s.Columns[column], "B", false)
	titled := whole
	if whole = max(longest, of, whole/2); titled-whole < fewMore { // else a title may take two lines
		whole = titled
	}
	most := p.width() / 2
	return room{
		least: min(longest, mostWord) + around,
		easy:  min(most, max(min(longest, mostWord), min(whole, easyWords))) + around,
		whole: whole + around, titled: titled + around,
	}
}

// spread shares a width among columns: each has what it takes on one line where that fits,
// and else the long ones go on below, none shorter than another for it.
func spread(rooms []room, width float64) (widths []float64) {
	titled := 0.0
	for _, r := range rooms {
		titled += r.titled
	}
	if titled <= width {
		for i := range rooms {
			rooms[i].whole = rooms[i].titled
		}
	}
	with := func(limit float64) (all []float64, taken float64) {
		for _, r := range rooms {
			w := min(r.whole, max(r.easy, limit))
			all, taken = append(all, w), taken+w
		}
		return all, taken
	}
	low, high := 0.0, width
	for range 40 { // halves, far below what can be seen
		if _, taken := with((low + high) / 2); taken > width {
			high = (low + high) / 2
		} else {
			low = (low + high) / 2
		}
	}
	widths, taken := with(low)
	spare := min(mostSpare, max(0, width-taken)/float64(len(rooms)))
	for i := range widths {
		widths[i] += spare
	}
	if over := taken - width; over > 0 { // a first column and one other that are both too wide
		for i := range widths {
			widths[i] -= over * widths[i] / taken
		}
	}
	return slices.Clip(widths)
}

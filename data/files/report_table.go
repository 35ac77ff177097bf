package files

import "strings"

// printed is a section's table on paper.
type printed struct {
	*paper
	Section
	widths []float64
}

const lineHeight = bodySize * leading

// fit widens the columns in which a word or a number would be broken, at the cost of
// those that have room to spare; where none has, the widths stay.
func (t printed) fit() {
	lacks, spare := 0.0, 0.0
	least := make([]float64, len(t.widths))
	for i := range t.widths {
		least[i] = t.least(i)
		lacks += max(0, least[i]-t.widths[i])
		spare += max(0, t.widths[i]-least[i])
	}
	if lacks == 0 || lacks > spare {
		return
	}
	for i := range t.widths {
		if over := t.widths[i] - least[i]; over > 0 {
			t.widths[i] -= lacks * over / spare
		} else {
			t.widths[i] = least[i]
		}
	}
}

// least is the width that a column needs for its longest word, of numbers for its
// longest one: none of them is broken.
func (t printed) least(column int) (width float64) {
	measure := func(text, style string, whole bool) {
		t.font(style, bodySize, ink)
		words := []string{plain(text)}
		if !whole {
			words = strings.Fields(words[0])
		}
		for _, word := range words {
			width = max(width, t.GetStringWidth(word))
		}
	}
	measure(t.Columns[column], "B", false)
	numeric := t.numeric(column)
	for style, rows := range map[string][][]Cell{"": t.Rows, "B": t.Totals} {
		for _, cells := range rows {
			if column < len(cells) {
				measure(cells[column].Text, style, numeric)
			}
		}
	}
	return width + 2*cellMargin + hairline
}

// header writes the titles of the columns on a band of their own.
func (t printed) header() {
	t.font("B", bodySize, ink)
	lines := t.split(t.Columns)
	height := t.height(lines)
	t.SetFillColor(shade[0], shade[1], shade[2])
	t.Rect(pageMargin, t.y, t.width(), height, "F")
	t.y += rowPadding
	for i := range most(lines) {
		t.line(lines, i)
	}
	t.y += rowPadding
}

// row writes one row in a style of letters. It is kept whole, unless it is longer than
// a page.
func (t printed) row(cells []Cell, style string) {
	var texts []string
	for _, cell := range cells {
		texts = append(texts, cell.Text)
	}
	t.font(style, bodySize, ink)
	lines := t.split(texts)
	if fits := t.room() >= t.height(lines); !fits && t.height(lines) <= t.wholePage() {
		t.turn(style)
	}
	t.y += rowPadding
	for i := range most(lines) {
		if t.room() < lineHeight+rowPadding {
			t.turn(style)
			t.y += rowPadding
		}
		t.line(lines, i)
	}
	t.y += rowPadding
	t.SetDrawColor(shade[0], shade[1], shade[2])
	t.SetLineWidth(hairline)
	t.Line(pageMargin, t.y, pageMargin+t.width(), t.y)
}

// turn goes on to the next page, below the header.
func (t printed) turn(style string) {
	t.next()
	t.header()
	t.font(style, bodySize, ink)
}

// wholePage is the room that a fresh page has below the header.
func (t printed) wholePage() float64 {
	_, height := t.GetPageSize()
	return height - 2*pageMargin - 4 - t.height(t.split(t.Columns))
}

// split breaks the text of each column into lines.
func (t printed) split(texts []string) (lines [][]string) {
	for i, width := range t.widths {
		if t.numeric(i) && t.GetStringWidth(plain(texts[i]))+2*cellMargin <= width { // not at the space after its currency
			lines = append(lines, []string{plain(texts[i])})
			continue
		}
		lines = append(lines, t.lines(texts[i], width))
	}
	return lines
}

// line writes one line of each column; columns of numbers stand to the right.
func (t printed) line(lines [][]string, n int) {
	x := float64(pageMargin)
	for i, width := range t.widths {
		if n < len(lines[i]) {
			align := "L"
			if t.numeric(i) {
				align = "R"
			}
			t.put(lines[i][n], x, width, bodySize, align)
		}
		x += width
	}
	t.y += lineHeight
}

func (t printed) height(lines [][]string) float64 {
	return float64(most(lines))*lineHeight + 2*rowPadding
}

// most is how many lines the longest column has.
func most(lines [][]string) int {
	n := 1
	for _, of := range lines {
		n = max(n, len(of))
	}
	return n
}

package files

import "strings"

// printed is a section's table on paper.
type printed struct {
	*paper
	Section
	widths []float64
}

const lineHeight = bodySize * leading

// write writes the table where the page is at.
func (t printed) write() {
	if t.room() < t.height(t.split(t.Columns))+3*(lineHeight+2*rowPadding) { // no header at the foot of a page
		t.next()
	}
	t.header()
	for _, cells := range t.Rows {
		t.row(cells, "")
	}
	for _, cells := range t.Totals {
		t.row(cells, "B")
	}
}

// across is how wide the table is.
func (t printed) across() (width float64) {
	for _, of := range t.widths {
		width += of
	}
	return width
}

// header writes the titles of the columns on a band of their own.
func (t printed) header() {
	t.font("B", bodySize, ink)
	lines := t.split(t.Columns)
	height := t.height(lines)
	t.SetFillColor(shade[0], shade[1], shade[2])
	t.Rect(pageMargin, t.y, t.across(), height, "F")
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
	t.Line(pageMargin, t.y, pageMargin+t.across(), t.y)
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
		if t.GetStringWidth(plain(texts[i]))+2*cellMargin <= width && !strings.Contains(texts[i], "\n") { // not at the space after its currency
			lines = append(lines, []string{plain(texts[i])})
			continue
		}
		lines = append(lines, t.lines(texts[i], width))
	}
	return lines
}

// line writes one line of each column; columns of figures stand to the right, but for the
// first, which says what the row is.
func (t printed) line(lines [][]string, n int) {
	x := float64(pageMargin)
	for i, width := range t.widths {
		if n < len(lines[i]) {
			align := "L"
			if i > 0 && t.numeric(i) {
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

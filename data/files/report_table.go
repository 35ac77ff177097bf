package files

import (
	"slices"
	"strings"
)

// printed is a section's table on paper.
type printed struct {
	*paper
	Section
	widths []float64
	right  []bool  // the columns of figures
	head   float64 // the height of the header
}

// print lays a table out in columns of some widths.
func (p *paper) print(s Section, widths []float64) printed {
	t := printed{paper: p, Section: s, widths: widths}
	for column := range s.Columns { // the first one says what the row is
		t.right = append(t.right, column > 0 && s.numeric(column))
	}
	t.font("B", bodySize, ink)
	t.head = t.height(t.split(s.Columns))
	return t
}

const lineHeight = bodySize * leading

// rowsTogether is how many rows stay with what is above them at least.
const rowsTogether = 2

// write writes the table where the page is at.
func (t printed) write() {
	if t.room() < t.opening() { // no header at the foot of a page
		t.next()
	}
	t.header()
	at := 0
	for i, group := range t.groups() {
		t.group(group, t.Rows[at:at+group.Rows], t.below(i))
		at += group.Rows
	}
	for _, cells := range t.Totals {
		t.row(cells, "B", "")
	}
}

// below is how high the totals are that stand below a group.
func (t printed) below(i int) float64 {
	groups := t.groups()
	height := t.rowsHeight(groups[i].Totals, "B")
	if i+1 == len(groups) {
		height += t.rowsHeight(t.Totals, "B")
	}
	return min(height, t.wholePage()/2)
}

// groups are those of the section, or one without a title where it has none.
func (s Section) groups() []Group {
	if len(s.Groups) > 0 {
		return s.Groups
	}
	return []Group{{Rows: len(s.Rows)}}
}

// allTotals are the totals of the groups and of the section.
func (s Section) allTotals() (all [][]Cell) {
	for _, group := range s.Groups {
		all = append(all, group.Totals...)
	}
	return append(all, s.Totals...)
}

// group writes the rows of a group below its title and above what is added up below it,
// which stays with its last row.
func (t printed) group(g Group, rows [][]Cell, below float64) {
	if g.Title != "" {
		if t.room() < t.titleHeight()+t.first(rows, below) {
			t.turn("", "")
		}
		t.title(g.Title)
	}
	for i, cells := range rows {
		if i+1 == len(rows) && i > 0 && below > 0 && t.room() < t.rowsHeight(rows[i:], "")+below {
			t.turn("", g.Title)
		}
		t.row(cells, "", g.Title)
	}
	for _, cells := range g.Totals {
		t.row(cells, "B", g.Title)
	}
}

// first is how high the first rows of a group are, with what is below them where they are
// all.
func (t printed) first(rows [][]Cell, below float64) float64 {
	if len(rows) > rowsTogether {
		rows, below = rows[:rowsTogether], 0
	}
	return t.rowsHeight(rows, "") + below
}

// opening is the room of the header, and of the first rows with the title above them.
func (t printed) opening() float64 {
	height := t.head + t.first(t.Rows[:t.groups()[0].Rows], t.below(0))
	if len(t.Groups) > 0 {
		height += t.titleHeight()
	}
	return min(height, t.head+t.wholePage())
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
	t.SetFillColor(shade[0], shade[1], shade[2])
	t.Rect(pageMargin, t.y, t.across(), t.head, "F")
	t.y += rowPadding
	for i := range most(lines) {
		t.line(lines, i)
	}
	t.y += rowPadding
}

// groupGap is the room above the title of a group, in millimeters.
const groupGap = 1.5

// title writes what a group is called across the table.
func (t printed) title(text string) {
	t.font("B", bodySize, ink)
	t.y += groupGap + rowPadding
	if lines := t.lines(text, t.across()); len(lines) > 0 {
		t.put(lines[0], pageMargin, t.across(), bodySize, "L")
	}
	t.y += lineHeight + rowPadding
	t.underline(rule)
}

func (t printed) titleHeight() float64 { return groupGap + lineHeight + 2*rowPadding }

// underline draws a line below a row.
func (t printed) underline(with color) {
	t.SetDrawColor(with[0], with[1], with[2])
	t.SetLineWidth(hairline)
	t.Line(pageMargin, t.y, pageMargin+t.across(), t.y)
}

// row writes one row in a style of letters, of a group that is called so. It is kept
// whole, unless it is longer than a page.
func (t printed) row(cells []Cell, style, group string) {
	lines := t.cells(cells, style)
	if fits := t.room() >= t.height(lines); !fits && t.height(lines) <= t.wholePage() {
		t.turn(style, group)
	}
	t.y += rowPadding
	for i := range most(lines) {
		if t.room() < lineHeight+rowPadding {
			t.turn(style, group)
			t.y += rowPadding
		}
		t.line(lines, i)
	}
	t.y += rowPadding
	t.underline(shade)
}

// cells are the lines of each cell of a row.
func (t printed) cells(cells []Cell, style string) [][]string {
	var texts []string
	for _, cell := range cells {
		texts = append(texts, cell.Text)
	}
	t.font(style, bodySize, ink)
	if style == "B" {
		return t.splitIn(texts, t.spanned(texts))
	}
	return t.split(texts)
}

// spanned are the widths of the cells of totals: what they are called has the room of the
// empty cells beside it.
func (t printed) spanned(texts []string) []float64 {
	widths := slices.Clone(t.widths)
	for i := 1; i < len(widths) && texts[i] == ""; i++ {
		widths[0] += t.widths[i]
	}
	return widths
}

// rowsHeight is how high some rows are together.
func (t printed) rowsHeight(rows [][]Cell, style string) (height float64) {
	for _, cells := range rows {
		height += t.height(t.cells(cells, style))
	}
	return height
}

// turn goes on to the next page, below the header and what the group is called that goes
// on there.
func (t printed) turn(style, group string) {
	t.next()
	t.header()
	if group != "" {
		t.title(strings.ReplaceAll(t.goesOn, "{group}", group))
	}
	t.font(style, bodySize, ink)
}

// wholePage is the room that a fresh page has below the header.
func (t printed) wholePage() float64 {
	_, height := t.GetPageSize()
	whole := height - 2*pageMargin - 4 - t.head
	if len(t.Groups) > 0 {
		whole -= t.titleHeight()
	}
	return whole
}

// split breaks the text of each column into lines.
func (t printed) split(texts []string) [][]string { return t.splitIn(texts, t.widths) }

func (t printed) splitIn(texts []string, widths []float64) (lines [][]string) {
	for i, width := range widths {
		if t.GetStringWidth(plain(texts[i]))+2*cellMargin <= width && !strings.Contains(texts[i], "\n") { // not at the space after its currency
			lines = append(lines, []string{plain(texts[i])})
			continue
		}
		lines = append(lines, t.lines(texts[i], width))
	}
	return lines
}

// line writes one line of each column; columns of figures stand to the right.
func (t printed) line(lines [][]string, n int) {
	x := float64(pageMargin)
	for i, width := range t.widths {
		if n < len(lines[i]) {
			align := "L"
			if t.right[i] {
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

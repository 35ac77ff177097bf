package files

// The measures of the figures of a cover, in millimeters, and of their type, in points.
const (
	figuresInRow   = 4
	figureSize     = 15
	figureOther    = 10.5
	figureGap      = 3
	figurePadding  = 2.5
	coverBelowHead = 4
)

// cover writes the report's title and its figures, on cards in rows.
func (p *paper) cover(r Report) {
	p.SetCellMargin(0)
	p.mark()
	p.say(r.Title, "B", titleSize, ink)
	p.y++
	p.say(r.Subtitle, "", bodySize, faint)
	p.y += coverBelowHead
	for from := 0; from < len(r.Figures); from += figuresInRow {
		p.figures(r.Figures[from:min(from+figuresInRow, len(r.Figures))])
	}
	p.SetCellMargin(cellMargin)
}

// The measures of the mark, in millimeters, and of its words, in points.
const (
	markSide   = 6
	markCorner = 1.2
	markGap    = 1.8
	markSize   = 10
)

// mark says at the right of the title whose report it is: the sign of the program with its
// name.
func (p *paper) mark() {
	p.font("B", markSize, ink)
	width := p.GetStringWidth(reportCreator)
	end := pageMargin + p.width()
	x := end - width - markGap - markSide
	p.SetFillColor(accent[0], accent[1], accent[2])
	p.RoundedRect(x, p.y, markSide, markSide, markCorner, "1234", "F")
	p.font("B", markSize, color{255, 255, 255})
	p.SetXY(x, p.y)
	p.CellFormat(markSide, markSide, reportCreator[:1], "", 0, "CM", false, 0, "")
	p.font("B", markSize, ink)
	p.SetXY(end-width, p.y)
	p.CellFormat(width, markSide, reportCreator, "", 0, "LM", false, 0, "")
}

// figures writes the cards of one row, which are all as high as the highest.
func (p *paper) figures(row []Figure) {
	width := (p.width() - (figuresInRow-1)*figureGap) / figuresInRow
	height := 0.0
	for _, figure := range row {
		height = max(height, p.figure(figure, 0, width, false))
	}
	if p.room() < height {
		p.next()
	}
	for i, figure := range row {
		x := pageMargin + float64(i)*(width+figureGap)
		p.SetFillColor(shade[0], shade[1], shade[2])
		p.Rect(x, p.y, width, height, "F")
		p.figure(figure, x+figurePadding, width, true)
	}
	p.y += height + figureGap
}

// figure writes one figure at a place, or only measures how high its card is.
func (p *paper) figure(f Figure, x, width float64, write bool) (height float64) {
	top, room := p.y, width-2*figurePadding
	p.y += figurePadding
	line := func(text, style string, size float64, c color) {
		if write {
			p.font(style, size, c)
			p.put(plain(text), x, room, size, "L")
		}
		p.y += size * leading
	}
	line(f.Label, "", bodySize, faint)
	p.y++
	line(f.Value, "B", p.fitting(f.Value, "B", figureSize, room), ink)
	for _, other := range f.Others {
		p.y += 0.6
		line(other, "B", p.fitting(other, "B", figureOther, room), ink)
	}
	if f.Below != "" {
		p.y += 0.8
		p.font("", footSize, faint)
		for _, below := range p.lines(f.Below, room) { // all of it: it may end with a figure
			line(below, "", footSize, faint)
		}
	}
	height = p.y - top + figurePadding
	p.y = top
	return height
}

// fitting is the size in which a text stands in a width, at most the one that it is to
// have: a figure becomes smaller, and is never cut.
func (p *paper) fitting(text, style string, size, width float64) float64 {
	p.font(style, size, ink)
	if takes := p.GetStringWidth(plain(text)); takes > width {
		return size * width / takes
	}
	return size
}

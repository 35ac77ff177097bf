package files

import (
	"strconv"
	"strings"
	"unicode"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/text/unicode/norm"
)

// The measures of a page, in millimeters, and of type, in points.
const (
	pageMargin = 16
	cellMargin = 1.8
	rowPadding = 1.2
	leading    = 0.42 // millimeters of height for a point of type
	titleSize  = 20
	headSize   = 13
	figureSize = 15
	bodySize   = 8.5
	fontFamily = "report"
	hairline   = 0.2
)

// color is red, green and blue, 0 to 255 each.
type color [3]int

var (
	ink    = color{30, 34, 42}
	faint  = color{110, 116, 128}
	accent = color{37, 99, 235}
	shade  = color{238, 242, 249}
)

// totalPages stands for the number of pages until they are all there.
const totalPages = "{total}"

// paper is a document with the place on its page that is written at next.
type paper struct {
	*fpdf.Fpdf
	number  string  // how a page says its number
	running string  // what stands beside it
	y       float64 // from the top
}

// begin starts the first page, and has every page numbered at its foot.
func (p *paper) begin() {
	p.AliasNbPages(totalPages)
	p.SetFooterFunc(func() {
		p.font("", bodySize, faint)
		number := strings.ReplaceAll(plain(p.number), "{current}", strconv.Itoa(p.PageNo()))
		// As wide as it will be: the total has about as many digits as this page.
		shown := p.GetStringWidth(strings.ReplaceAll(number, totalPages, strconv.Itoa(p.PageNo()))) + 2*cellMargin
		width, height := p.GetPageSize()
		p.SetXY(width-pageMargin-shown, height-pageMargin)
		p.CellFormat(shown, 4, number, "", 0, "L", false, 0, "")
		if lines := p.lines(p.running, p.width()-shown); len(lines) > 0 {
			p.SetXY(pageMargin, height-pageMargin)
			p.CellFormat(p.width()-shown, 4, lines[0], "", 0, "L", false, 0, "")
		}
	})
	p.next()
}

func (p *paper) next() {
	p.AddPage()
	p.y = pageMargin
}

// width is the room between the margins.
func (p *paper) width() float64 {
	width, _ := p.GetPageSize()
	return width - 2*pageMargin
}

// room is what is left of the page above its number.
func (p *paper) room() float64 {
	_, height := p.GetPageSize()
	return height - pageMargin - 4 - p.y
}

func (p *paper) font(style string, size float64, c color) {
	p.SetFont(fontFamily, style, size)
	p.SetTextColor(c[0], c[1], c[2])
}

// say writes a text over the whole width, on as many lines as it needs.
func (p *paper) say(text, style string, size float64, c color) {
	p.font(style, size, c)
	for _, line := range p.lines(text, p.width()) {
		p.put(line, pageMargin, p.width(), size, "L")
		p.y += size * leading
	}
}

// put writes a line where the page is at.
func (p *paper) put(line string, x, width, size float64, align string) {
	p.SetXY(x, p.y)
	p.CellFormat(width, size*leading, line, "", 0, align, false, 0, "")
}

// lines breaks a text into the lines that fit a width.
func (p *paper) lines(text string, width float64) []string { return p.SplitText(plain(text), width) }

// plain is a text as the library takes it: composed letters of the basic plane, and
// nothing that moves the pen by itself.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xFFFF:
			return unicode.ReplacementChar
		case r != '\n' && unicode.IsControl(r):
			return ' '
		}
		return r
	}, norm.NFC.String(text))
}

// figuresInRow is how many figures of the cover stand beside each other.
const figuresInRow = 3

func (p *paper) cover(r Report) {
	p.SetCellMargin(0)
	p.say(r.Title, "B", titleSize, ink)
	p.y++
	p.say(r.Subtitle, "", bodySize+1, faint)
	p.y += 4
	for i, figure := range r.Figures {
		width := p.width() / figuresInRow
		x := pageMargin + float64(i%figuresInRow)*width
		p.font("B", figureSize, accent)
		p.put(plain(figure.Value), x, width, figureSize, "L")
		p.y += figureSize*leading + 1
		p.font("", bodySize, faint)
		p.put(plain(figure.Label), x, width, bodySize, "L")
		p.y -= figureSize*leading + 1
		if i%figuresInRow == figuresInRow-1 || i == len(r.Figures)-1 {
			p.y += 16
		}
	}
	p.SetCellMargin(cellMargin)
}

// section writes a heading and a table below it.
func (p *paper) section(s Section) {
	p.y += 5
	p.SetCellMargin(0)
	if s.Title != "" {
		p.say(s.Title, "B", headSize, ink)
		p.y += 1.5
	}
	if len(s.Rows) == 0 {
		p.say(s.Empty, "", bodySize, faint)
		p.SetCellMargin(cellMargin)
		return
	}
	p.charts(s.Charts)
	p.SetCellMargin(cellMargin)
	for i, band := range p.bands(s) {
		if i > 0 {
			p.y += bandGap
		}
		band.write()
	}
}

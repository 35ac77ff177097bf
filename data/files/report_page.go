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
	pageMargin = 15
	cellMargin = 1.8
	rowPadding = 1.1
	leading    = 0.42 // millimeters of height for a point of type
	titleSize  = 20
	headSize   = 13
	bodySize   = 9.5
	footSize   = 8.5
	fontFamily = "report"
	hairline   = 0.2
)

// color is red, green and blue, 0 to 255 each.
type color [3]int

var (
	ink    = color{30, 34, 42}
	faint  = color{86, 99, 111}
	accent = color{15, 110, 102}
	tint   = color{227, 242, 239}
	shade  = color{240, 243, 246}
	rule   = color{198, 208, 216}
)

// totalPages stands for the number of pages until they are all there.
const totalPages = "{total}"

// paper is a document with the place on its page that is written at next.
type paper struct {
	*fpdf.Fpdf
	number  string  // how a page says its number
	running string  // what stands beside it
	goesOn  string  // how a group goes on
	y       float64 // from the top
}

// begin starts the first page, and has every page numbered at its foot.
func (p *paper) begin() {
	p.AliasNbPages(totalPages)
	p.SetFooterFunc(func() {
		margin := p.GetCellMargin() // of whatever the page ended in
		p.SetCellMargin(0)          // at the edge where titles begin
		defer p.SetCellMargin(margin)
		p.font("", footSize, faint)
		number := strings.ReplaceAll(plain(p.number), "{current}", strconv.Itoa(p.PageNo()))
		// As wide as it will be: the total has about as many digits as this page.
		shown := p.GetStringWidth(strings.ReplaceAll(number, totalPages, strconv.Itoa(p.PageNo())))
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

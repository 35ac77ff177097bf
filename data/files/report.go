package files

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"seatbook/data/chart"
)

// Report is a document to be printed: figures on its cover, then tables.
type Report struct {
	Title, Subtitle string
	Figures         []Figure
	Sections        []Section
	// Running stands at the foot of every page, beside its number: whose report it is,
	// and of which day.
	Running string
	// Page is how a page says its number, with {current} and {total} in it.
	Page string
	Made time.Time
	// Regular and Bold are TrueType fonts with the letters of every name.
	Regular, Bold []byte
}

// Figure is one number of the cover.
type Figure struct{ Label, Value string }

// Section is a table of a report, with its title where that is another one than the
// report's. Empty is said where it has no rows.
type Section struct {
	Sheet
	Empty  string
	Totals [][]Cell      // below the rows, in bold
	Charts []chart.Chart // above the table
}

// WritePDF writes a report as an A4 document on its long side. A table that runs over a
// page has its header on the next one, too; one that is too wide goes on below, and names
// its rows again there.
func WritePDF(w io.Writer, r Report) error {
	if err := r.document().Output(w); err != nil {
		return fmt.Errorf("writing a report: %w", err)
	}
	return nil
}

// document lays the report out. What goes wrong is told by the document's Error and
// Output.
func (r Report) document() *fpdf.Fpdf {
	p := r.paper()
	p.begin()
	p.cover(r)
	for i, section := range r.Sections {
		switch {
		case i == 0:
		case section.short() && p.room() > shortSection: // no page for one line
			p.y += pageMargin / 2
		default:
			p.next() // no heading at the foot of a page
		}
		p.section(section)
	}
	return p.Fpdf
}

// paper is a document with nothing on it yet.
func (r Report) paper() *paper {
	document := fpdf.New("L", "mm", "A4", "")
	document.AddUTF8FontFromBytes(fontFamily, "", r.Regular)
	document.AddUTF8FontFromBytes(fontFamily, "B", r.Bold)
	document.SetMargins(pageMargin, pageMargin, pageMargin)
	document.SetAutoPageBreak(false, 0) // rows are kept whole, and headers repeated
	document.SetCellMargin(cellMargin)
	document.SetTitle(plain(r.Title), true)
	document.SetCreator(reportCreator, true)
	document.SetCreationDate(r.Made)
	document.SetModificationDate(r.Made)
	document.SetCatalogSort(true) // one report is always the same bytes
	return &paper{Fpdf: document, number: r.Page, running: r.Running}
}

// shortSection is the room that a heading and a line under it take.
const shortSection = 30

// short tells whether a section has nothing but its heading and what is said where it has
// no rows.
func (s Section) short() bool { return len(s.Rows) == 0 && len(s.Charts) == 0 && len(s.Totals) == 0 }

// numeric tells whether a column holds figures: they stand to the right.
func (s Section) numeric(column int) bool {
	for _, cells := range s.Rows {
		if cells[column].figure() {
			return true
		}
	}
	return false
}

// figure tells whether a cell is a number, an amount or a day: it is never broken.
func (c Cell) figure() bool { return c.Number != nil || c.Money.Known() || !c.Day.IsZero() }

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
	// GoesOn is what a group is called on a page that it did not begin on, with {group} in it.
	GoesOn string
	Made   time.Time
	// Regular and Bold are TrueType fonts with the letters of every name.
	Regular, Bold []byte
}

// Figure is one number of the cover: Value is the largest, Others stand below it, as in
// other currencies, and Below says more of it.
type Figure struct {
	Label, Value string
	Others       []string
	Below        string
}

// Section is a table of a report, with its title where that is another one than the
// report's. Note is said of all of it, Empty where it has no rows.
type Section struct {
	Sheet
	Note   string
	Empty  string
	Groups []Group       // what the rows are parted into, none where they are not
	Totals [][]Cell      // below the rows, in bold
	Charts []chart.Chart // above the table
}

// Group is so many rows that follow each other, with a title above them and totals below.
type Group struct {
	Title  string
	Rows   int
	Totals [][]Cell
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
	for _, section := range r.Sections {
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
	return &paper{Fpdf: document, number: r.Page, running: r.Running, goesOn: r.GoesOn}
}

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

package files

import (
	"fmt"
	"io"
	"time"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/line"
	"github.com/johnfercher/maroto/v2/pkg/components/page"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/johnfercher/maroto/v2/pkg/repository"
)

// Report is a document to be printed: figures on its cover, then tables.
type Report struct {
	Title, Subtitle string
	Figures         []Figure
	Sections        []Section
	// Page is how a page says its number, with {current} and {total} in it.
	Page string
	Made time.Time
	// Regular and Bold are TrueType fonts with the letters of every name.
	Regular, Bold []byte
}

// Figure is one number of the cover.
type Figure struct{ Label, Value string }

// Section is a table of a report. Weights are how much room its columns get of
// one another; Empty is said where it has no rows.
type Section struct {
	Sheet
	Weights []int
	Empty   string
}

// The measures of a page, in millimeters and points.
const (
	pageMargin = 16
	grid       = 60
	titleSize  = 20
	headSize   = 13
	bodySize   = 8.5
	rowPadding = 1.2
	fontFamily = "report"
)

var (
	ink    = &props.Color{Red: 30, Green: 34, Blue: 42}
	faint  = &props.Color{Red: 110, Green: 116, Blue: 128}
	accent = &props.Color{Red: 37, Green: 99, Blue: 235}
	shade  = &props.Color{Red: 238, Green: 242, Blue: 249}
)

// WritePDF writes a report as an A4 document. A table that runs over a page has its
// header on the next one, too.
func WritePDF(w io.Writer, r Report) error {
	document, err := r.document()
	if err != nil {
		return fmt.Errorf("writing a report: %w", err)
	}
	made, err := document.Generate()
	if err != nil {
		return fmt.Errorf("writing a report: %w", err)
	}
	if _, err := w.Write(made.GetBytes()); err != nil {
		return fmt.Errorf("writing a report: %w", err)
	}
	return nil
}

func (r Report) document() (core.Maroto, error) {
	fonts, err := repository.New().
		AddUTF8FontFromBytes(fontFamily, fontstyle.Normal, r.Regular).
		AddUTF8FontFromBytes(fontFamily, fontstyle.Bold, r.Bold).
		Load()
	if err != nil {
		return nil, err
	}
	document := maroto.New(config.NewBuilder().
		WithCustomFonts(fonts).
		WithDefaultFont(&props.Font{Family: fontFamily, Size: bodySize, Color: ink}).
		WithLeftMargin(pageMargin).WithRightMargin(pageMargin).WithTopMargin(pageMargin).
		WithMaxGridSize(grid).
		WithTitle(r.Title, true).WithCreator("Seatbook", true).WithCreationDate(r.Made).
		WithPageNumber(props.PageNumber{Pattern: r.Page, Place: props.RightBottom, Size: bodySize, Family: fontFamily, Color: faint}).
		Build())
	document.AddRows(r.cover()...)
	for i, section := range r.Sections {
		if i > 0 {
			document.AddPages(page.New()) // no heading at the foot of a page
		}
		if err := section.addTo(document); err != nil {
			return nil, err
		}
	}
	return document, nil
}

// figuresInRow is how many figures of the cover stand beside each other.
const figuresInRow = 3

func (r Report) cover() []core.Row {
	rows := []core.Row{
		text.NewAutoRow(r.Title, props.Text{Size: titleSize, Style: fontstyle.Bold, Bottom: 2}),
		text.NewAutoRow(r.Subtitle, props.Text{Size: bodySize + 1, Color: faint, Top: 1, Bottom: 4}),
	}
	for i := 0; i < len(r.Figures); i += figuresInRow {
		var cells []core.Col
		for _, figure := range r.Figures[i:min(i+figuresInRow, len(r.Figures))] {
			cells = append(cells, col.New(grid/figuresInRow).Add(
				text.New(figure.Value, props.Text{Size: headSize + 2, Style: fontstyle.Bold, Color: accent, Top: 2}),
				text.New(figure.Label, props.Text{Size: bodySize, Color: faint, Top: 10}),
			))
		}
		rows = append(rows, row.New(17).Add(cells...))
	}
	return rows
}

// addTo adds the section's heading and its table.
func (s Section) addTo(document core.Maroto) error {
	document.AddRows(text.NewAutoRow(s.Title, props.Text{Size: headSize, Style: fontstyle.Bold, Top: 7, Bottom: 2}))
	if len(s.Rows) == 0 {
		document.AddRows(text.NewAutoRow(s.Empty, props.Text{Color: faint}))
		return nil
	}
	header := s.row(s.Columns, fontstyle.Bold).WithStyle(&props.Cell{BackgroundColor: shade})
	if err := document.RegisterHeader(header); err != nil { // here, and on every page from here
		return err
	}
	document.AddRows(s.rows()...)
	return document.RegisterHeader() // until the table ends
}

func (s Section) rows() (rows []core.Row) {
	for _, cells := range s.Rows {
		var texts []string
		for _, cell := range cells {
			texts = append(texts, cell.Text)
		}
		rows = append(rows, s.row(texts, fontstyle.Normal), row.New(0.3).Add(line.NewCol(grid, props.Line{Color: shade, Thickness: 0.2, SizePercent: 100})))
	}
	return rows
}

// row sets texts beside each other; columns of numbers stand to the right.
func (s Section) row(texts []string, style fontstyle.Type) core.Row {
	var cells []core.Col
	for i, width := range s.spread() {
		place := align.Left
		if s.numeric(i) {
			place = align.Right
		}
		cells = append(cells, text.NewCol(width, texts[i], props.Text{
			Style: style, Align: place, Top: rowPadding, Bottom: rowPadding, Left: 1, Right: 1,
		}))
	}
	return row.New().Add(cells...)
}

// spread gives each column its share of the grid.
func (s Section) spread() []int {
	total := 0
	for _, weight := range s.Weights {
		total += weight
	}
	widths, given, before := make([]int, len(s.Weights)), 0, 0
	for i, weight := range s.Weights {
		before += weight
		until := before * grid / total
		widths[i] = until - given
		given = until
	}
	return widths
}

// numeric tells whether a column holds numbers or amounts.
func (s Section) numeric(column int) bool {
	for _, cells := range s.Rows {
		if cells[column].Number != nil || cells[column].Money.Known() {
			return true
		}
	}
	return false
}

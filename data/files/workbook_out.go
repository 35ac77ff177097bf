package files

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
)

// The widths of a workbook's columns, in characters.
const (
	leastColumn = 8
	mostColumn  = 60
)

// WriteXLSX writes sheets as a workbook: numbers, amounts and days as such, the
// titles frozen above the rows, columns as wide as what stands in them.
func WriteXLSX(w io.Writer, sheets ...Sheet) error {
	book := excelize.NewFile()
	defer book.Close() //nolint:errcheck // it is in memory
	x := &xlsxWriter{File: book, money: map[string]int{}}
	if err := x.styles(); err != nil {
		return fmt.Errorf("writing a workbook: %w", err)
	}
	for i, sheet := range sheets {
		if err := x.sheet(i, sheet); err != nil {
			return fmt.Errorf("writing a workbook: %w", err)
		}
	}
	if err := book.Write(w); err != nil {
		return fmt.Errorf("writing a workbook: %w", err)
	}
	return nil
}

type xlsxWriter struct {
	*excelize.File
	head, day, number, sum int
	money                  map[string]int // styles by currency
}

func (x *xlsxWriter) styles() (err error) {
	if x.head, err = x.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7EDF7"}},
	}); err != nil {
		return err
	}
	whole := "#,##0"
	if x.number, err = x.NewStyle(&excelize.Style{CustomNumFmt: &whole}); err != nil {
		return err
	}
	if x.sum, err = x.NewStyle(&excelize.Style{CustomNumFmt: &whole, Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	format := "yyyy-mm-dd"
	x.day, err = x.NewStyle(&excelize.Style{CustomNumFmt: &format})
	return err
}

// moneyStyle is the style of amounts in a currency.
func (x *xlsxWriter) moneyStyle(m data.Money) (int, error) {
	if style, there := x.money[m.Currency]; there {
		return style, nil
	}
	format := `#,##0` + strings.TrimSuffix("."+strings.Repeat("0", m.Digits()), ".") + ` "` + m.Currency + `"`
	style, err := x.NewStyle(&excelize.Style{CustomNumFmt: &format})
	x.money[m.Currency] = style
	return style, err
}

// sheetName is a title as a workbook takes it for a sheet.
func sheetName(title string, i int) string {
	name := strings.TrimSpace(strings.NewReplacer(":", " ", "\\", " ", "/", " ", "?", " ", "*", " ", "[", " ", "]", " ").Replace(title))
	const longest = 31
	for utf8.RuneCountInString(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if name == "" {
		name = strconv.Itoa(i + 1)
	}
	return name
}

func (x *xlsxWriter) sheet(i int, s Sheet) error {
	name := sheetName(s.Title, i)
	if i == 0 {
		if err := x.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := x.NewSheet(name); err != nil {
		return err
	}
	if err := x.filter(name, s); err != nil {
		return err
	}
	if err := x.page(name); err != nil { // after the filter, which writes the sheet's properties anew
		return err
	}
	out, err := x.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for column, width := range slices.Backward(s.widths()) { // each is put before those that are there, and readers expect them to ascend
		if err := out.SetColWidth(column+1, column+1, float64(width)); err != nil {
			return err
		}
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	var titles []any
	for _, title := range s.Columns {
		titles = append(titles, excelize.Cell{StyleID: x.head, Value: title})
	}
	if err := out.SetRow("A1", titles); err != nil {
		return err
	}
	for n, row := range s.Rows {
		if err := x.row(out, n+2, row); err != nil {
			return err
		}
	}
	if err := x.totals(out, s); err != nil {
		return err
	}
	return out.Flush()
}

// page sets a sheet up to be printed: landscape, as wide as the paper, the titles on
// every page and its number below.
func (x *xlsxWriter) page(name string) error {
	landscape, wide, high, fit, a4 := "landscape", 1, 0, true, 9 // as OOXML counts sizes of paper
	if err := x.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := x.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&L&A&C&D&R&P / &N"}); err != nil { // sheet, day, page of pages
		return err
	}
	if err := x.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return x.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(name, "'", "''") + "'!$1:$1", Scope: name,
	})
}

// filter has the rows filtered by the titles of their columns; totals stand below it.
func (x *xlsxWriter) filter(name string, s Sheet) error {
	if len(s.Columns) == 0 || len(s.Rows) == 0 {
		return nil
	}
	last, err := excelize.CoordinatesToCellName(len(s.Columns), len(s.Rows)+1)
	if err != nil {
		return err
	}
	return x.AutoFilter(name, "A1:"+last, nil)
}

func (x *xlsxWriter) row(out *excelize.StreamWriter, n int, row []Cell) error {
	var values []any
	for _, cell := range row {
		switch {
		case cell.Number != nil:
			values = append(values, excelize.Cell{StyleID: x.number, Value: *cell.Number})
		case !cell.Day.IsZero():
			values = append(values, excelize.Cell{StyleID: x.day, Value: cell.Day.Time()})
		case cell.Money.Known():
			style, err := x.moneyStyle(cell.Money)
			if err != nil {
				return err
			}
			amount, err := strconv.ParseFloat(decimal(cell.Money), 64)
			if err != nil {
				return err
			}
			values = append(values, excelize.Cell{StyleID: style, Value: amount})
		default:
			values = append(values, cell.Text) // kept as text: a workbook's text is no formula
		}
	}
	at, err := excelize.CoordinatesToCellName(1, n)
	if err != nil {
		return err
	}
	return out.SetRow(at, values)
}

// widths are how many characters each column needs.
func (s Sheet) widths() []int {
	const currency = 4     // behind an amount
	const filterButton = 2 // beside a title
	widths := make([]int, len(s.Columns))
	for n, row := range s.texts(PlainCSV) {
		for i, cell := range row {
			width := utf8.RuneCountInString(cell) + 2
			if n == 0 {
				width += filterButton
			}
			if n > 0 && s.Rows[n-1][i].Money.Known() {
				width += currency
			}
			widths[i] = max(widths[i], width)
		}
	}
	for _, column := range s.Sums {
		total := strconv.Itoa(s.count(column))
		for _, of := range s.currencies() {
			widths[column] = max(widths[column], len(decimal(s.sum(column, of.Currency)))+2+currency)
		}
		widths[column] = max(widths[column], len(total)+2)
	}
	for i := range widths {
		widths[i] = min(max(widths[i], leastColumn), mostColumn)
	}
	return widths
}

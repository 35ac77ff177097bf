package files

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"seatbook/data"
)

// Sheet is a table to be written: a title, columns and rows.
type Sheet struct {
	Title   string
	Columns []string
	Rows    [][]Cell
	// Total is the word before the totals of a workbook; without one there are none.
	// Sums are the columns of numbers and amounts that they are of. Currency is the
	// column that says the currency of a row, by which amounts are added up apart;
	// 0, the first one, is none.
	Total    string
	Sums     []int
	Currency int
	// Apart is how many of the last rows are in no total, such as free products with
	// their ten thousand licenses.
	Apart int
}

// Counted are the rows that are added up.
func (s Sheet) Counted() [][]Cell { return s.Rows[:len(s.Rows)-s.Apart] }

// Cell is what stands in one cell: a text, or a value that a spreadsheet can work
// with, beside the text that a person reads. One of Number, Day and Money is set
// at most.
type Cell struct {
	Text   string
	Number *int
	Day    data.Date
	Money  data.Money
}

// unsafe are the beginnings of text that a spreadsheet takes for a formula, also in
// their wide form.
const unsafe = "=+-@＝＋－＠"

// safe writes text so that a spreadsheet shows it and does not run it. What stands
// before a formula and can't be seen, such as a space or a new line, some leave out.
func safe(text string) string {
	seen := strings.TrimLeftFunc(text, func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsGraphic(r) })
	begins, _ := utf8.DecodeRuneInString(seen)
	first, _ := utf8.DecodeRuneInString(text)
	if seen != "" && strings.ContainsRune(unsafe, begins) || text != "" && unicode.IsControl(first) {
		return "'" + text
	}
	return text
}

// unguarded takes away what safe has put before a text, as other programs do that write
// for spreadsheets.
func unguarded(text string) string {
	if rest, guarded := strings.CutPrefix(text, "'"); guarded && safe(rest) == text {
		return rest
	}
	return text
}

// CSVStyle is how a spreadsheet expects text: what parts the cells, and what stands
// before the decimals.
type CSVStyle struct{ Separator, Decimal rune }

// PlainCSV is what other programs expect, whatever the language.
var PlainCSV = CSVStyle{',', '.'}

// StyleFor returns how a spreadsheet expects text where this stands before the
// decimals: with a comma there, cells are parted by semicolons.
func StyleFor(decimal rune) CSVStyle {
	if decimal == ',' {
		return CSVStyle{';', ','}
	}
	return PlainCSV
}

// plain is a cell as a text file has it: numbers in digits, days as ISO, amounts
// with the mark of the style, and text that is no formula.
func (c Cell) plain(style CSVStyle) string {
	switch {
	case c.Number != nil:
		return strconv.Itoa(*c.Number)
	case !c.Day.IsZero():
		return c.Day.String()
	case c.Money.Known():
		return strings.Replace(decimal(c.Money), ".", string(style.Decimal), 1)
	}
	return safe(c.Text)
}

// decimal writes an amount in whole units with a point.
func decimal(m data.Money) string {
	digits := m.Digits()
	text := strconv.FormatInt(m.Minor, 10)
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	if digits == 0 {
		return sign + text
	}
	for len(text) <= digits {
		text = "0" + text
	}
	return sign + text[:len(text)-digits] + "." + text[len(text)-digits:]
}

// WriteCSV writes a sheet as CSV in UTF-8 with a byte order mark, which is how a
// spreadsheet knows it.
func WriteCSV(w io.Writer, s Sheet, style CSVStyle) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma = style.Separator
	for _, row := range s.texts(style) {
		if err := out.Write(row); err != nil {
			return fmt.Errorf("writing CSV: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return nil
}

// Tabbed returns a sheet as the clipboard hands it to a spreadsheet: tabs between
// cells, lines between rows.
func Tabbed(s Sheet, style CSVStyle) string {
	var text strings.Builder
	for _, row := range s.texts(style) {
		for i, cell := range row {
			if i > 0 {
				text.WriteByte('\t')
			}
			text.WriteString(strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(cell))
		}
		text.WriteByte('\n')
	}
	return text.String()
}

// texts are the rows in plain text, the columns' titles first.
func (s Sheet) texts(style CSVStyle) [][]string {
	rows := [][]string{make([]string, 0, len(s.Columns))}
	for _, title := range s.Columns {
		rows[0] = append(rows[0], safe(title))
	}
	for _, row := range s.Rows {
		var texts []string
		for _, cell := range row {
			texts = append(texts, cell.plain(style))
		}
		rows = append(rows, texts)
	}
	return rows
}

package files

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"seatbook/data"
)

// wideSection is a table of a name and of many more columns, of words, amounts and days.
func wideSection(columns int) Section {
	s := Section{}
	s.Columns = []string{"Product"}
	row := []Cell{{Text: "Microsoft 365 Business Standard"}}
	total := []Cell{{Text: "Total"}}
	for i := range columns {
		s.Columns = append(s.Columns, "Kolomtitel"+strconv.Itoa(i))
		minor, n := int64(99_999_999_000+i), 99_999_000+i
		switch i % 4 {
		case 0:
			row = append(row, Cell{Text: "€ 999.999." + strconv.Itoa(100+i) + ",00", Money: data.Money{Minor: minor, Currency: "EUR"}})
		case 1:
			row = append(row, Cell{Text: "99.999." + strconv.Itoa(100+i), Number: &n})
		case 2:
			row = append(row, Cell{Text: strconv.Itoa(1+i%28) + " november 2026", Day: data.Date{Year: 2026, Month: 11, Day: int8(1 + i%28)}})
		default:
			row = append(row, Cell{Text: "Rechtstreeks" + strconv.Itoa(i) + " gekocht bij de leverancier van " + strconv.Itoa(i)})
		}
		total = append(total, Cell{Text: row[i+1].Text})
	}
	s.Rows, s.Totals = [][]Cell{row}, [][]Cell{total}
	return s
}

// A table that is wider than the paper is parted into bands below each other, of which
// each names its rows. No figure, no title and no word is broken, whatever the number of
// columns.
func TestReportPartsWideTables(t *testing.T) {
	for _, columns := range []int{1, 4, 9, 14, 23, 40} {
		s := wideSection(columns)
		pages := pagesOf(t, Report{Title: "Report", Page: "p", Sections: []Section{s}})
		whole := strings.Join(pages, "")
		for i, cell := range s.Rows[0][1:] {
			if !strings.Contains(whole, inPDF(s.Columns[i+1])) {
				t.Errorf("%d columns: the title %q is broken", columns, s.Columns[i+1])
			}
			if cell.figure() && strings.Count(whole, inPDF(cell.Text)) < 2 { // in its row, and in bold below
				t.Errorf("%d columns: %q is broken", columns, cell.Text)
			}
			if word, _, _ := strings.Cut(cell.Text, " "); !cell.figure() && !strings.Contains(whole, inPDF(word)[:len(inPDF(word))-1]) {
				t.Errorf("%d columns: %q is broken", columns, word)
			}
		}
		bands := strings.Count(whole, inPDF("Product"))
		if named := strings.Count(whole, inPDF("Total")); named != bands || columns > 14 && bands < 2 || columns < 5 && bands != 1 {
			t.Errorf("%d columns: %d bands, of which %d name their total", columns, bands, named)
		}
	}
}

// The columns of a band stand beside each other inside of the margins.
func TestReportBandsFitThePaper(t *testing.T) {
	for _, columns := range []int{1, 9, 23, 40} {
		p := paperOf(t)
		var held []string
		for _, band := range p.bands(wideSection(columns)) {
			width := 0.0
			for _, w := range band.widths {
				width += w
			}
			if width > p.width()+0.01 {
				t.Errorf("%d columns: a band of %.1f mm, of %.1f", columns, width, p.width())
			}
			held = append(held, band.Columns[1:]...)
		}
		if !slices.Equal(held, wideSection(columns).Columns[1:]) {
			t.Errorf("%d columns became %q", columns, held)
		}
	}
}

// What is long has the room that is left: an address is not wide beside products that take
// many lines.
func TestReportGivesRoomToWhatIsLong(t *testing.T) {
	s := Section{}
	s.Columns = []string{"Name", "Address", "Products"}
	for i := range 20 {
		name := "Person " + strconv.Itoa(i)
		s.Rows = append(s.Rows, []Cell{{Text: name}, {Text: "person@example.nl"}, {Text: strings.TrimSuffix(strings.Repeat("Microsoft 365 Business Standard, ", 9), ", ")}})
	}
	p := paperOf(t)
	band := p.bands(s)
	if len(band) != 1 {
		t.Fatalf("%d bands", len(band))
	}
	if lines := most(band[0].split([]string{s.Rows[0][0].Text, s.Rows[0][1].Text, s.Rows[0][2].Text})); lines > 3 {
		t.Errorf("%d lines a row, widths %.0f", lines, band[0].widths)
	}
}

// A section that says no title of its own has none: a list of which the report is called.
func TestReportSaysItsTitleOnce(t *testing.T) {
	s := section("", "Product", "Visio")
	pages := pagesOf(t, Report{Title: "Subscriptions", Page: "p", Sections: []Section{s}})
	if n := strings.Count(pages[0], inPDF("Subscriptions")); n != 1 {
		t.Errorf("the title stands there %d times", n)
	}
}

func paperOf(t *testing.T) *paper {
	t.Helper()
	return Report{Regular: goregular.TTF, Bold: gobold.TTF}.paper()
}

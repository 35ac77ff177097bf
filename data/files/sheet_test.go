package files_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/xuri/excelize/v2"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"seatbook/data"
	"seatbook/data/files"
)

func seats(n int) *int { return &n }

// sheet has a cell of every kind, and text that a spreadsheet would run.
func sheet() files.Sheet {
	return files.Sheet{
		Title: "Seats: a/b", Columns: []string{"Product", "Seats", "Renews", "Price"},
		Rows: [][]files.Cell{
			{{Text: "Café; \"Planner\""}, {Number: seats(1250), Text: "1.250"}, {Day: data.NewDate(2026, 5, 1), Text: "1 mei 26"}, {Money: data.Money{Minor: -1170, Currency: "EUR"}, Text: "€ -11,70"}},
			{{Text: "=1+1"}, {Number: seats(-2)}, {}, {Money: data.Money{Minor: 1500, Currency: "JPY"}}},
			{{Text: "+31 30 1234"}, {Text: "-"}, {Text: "@SUM(A1)"}, {Text: "\tx"}},
			{{Text: "-2+3"}, {}, {}, {Money: data.Money{Minor: 5, Currency: "EUR"}}},
			{{Text: "\n=1+1"}, {Text: " =1"}, {Text: "\u00a0\u200b@x"}, {Text: "\uff1d1+1"}},
		},
	}
}

// CSV has numbers, ISO days and amounts that a spreadsheet can work with, and no
// text that it would run.
func TestCSV(t *testing.T) {
	var out bytes.Buffer
	if err := files.WriteCSV(&out, sheet(), files.PlainCSV); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(out.String(), "\uFEFF")
	if !marked {
		t.Error("without a byte order mark a spreadsheet takes UTF-8 for something else")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"Product|Seats|Renews|Price", `Café; "Planner"|1250|2026-05-01|-11.70`, "'=1+1|-2||1500", "'+31 30 1234|'-|'@SUM(A1)|'\tx", "'-2+3|||0.05",
		"'\n=1+1|' =1|'\u00a0\u200b@x|'\uff1d1+1",
	} {
		if got := strings.Join(rows[i], "|"); got != want {
			t.Errorf("row %d: %q, want %q", i, got, want)
		}
	}
}

func TestTabbed(t *testing.T) {
	lines := strings.Split(files.Tabbed(sheet(), files.PlainCSV), "\n")
	if lines[2] != "'=1+1\t-2\t\t1500" || !strings.HasPrefix(lines[3], "'+31 30 1234\t") {
		t.Errorf("%q", lines)
	}
}

// A workbook has real numbers and days, a frozen header, and text that is no
// formula.
func TestXLSX(t *testing.T) {
	var out bytes.Buffer
	if err := files.WriteXLSX(&out, sheet(), files.Sheet{Title: strings.Repeat("é", 40), Columns: []string{"A"}}); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if names := book.GetSheetList(); len(names) != 2 || names[0] != "Seats  a b" || names[1] != strings.Repeat("é", 31) {
		t.Errorf("sheets %q", names)
	}
	const name = "Seats  a b"
	for cell, want := range map[string]struct {
		kind  excelize.CellType
		shown string
	}{
		"B2": {excelize.CellTypeUnset, "1,250"}, "C2": {excelize.CellTypeUnset, "2026-05-01"}, "D2": {excelize.CellTypeUnset, "-11.70 EUR"},
		"D3": {excelize.CellTypeUnset, "1,500 JPY"}, "A3": {excelize.CellTypeInlineString, "=1+1"}, "A5": {excelize.CellTypeInlineString, "-2+3"},
	} {
		kind, err := book.GetCellType(name, cell)
		shown, errShown := book.GetCellValue(name, cell)
		formula, errFormula := book.GetCellFormula(name, cell)
		if err := errors.Join(err, errShown, errFormula); err != nil || kind != want.kind || shown != want.shown || formula != "" {
			t.Errorf("%s is %v %q %q, want %v; error %v", cell, kind, shown, formula, want, err)
		}
	}
	if panes, err := book.GetPanes(name); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, error %v", panes, err)
	}
	if width, err := book.GetColWidth(name, "A"); err != nil || width < 15 {
		t.Errorf("the first column is %f wide, error %v", width, err)
	}
}

// What is saved is there whole, or the old file is.
func TestSaveIsWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "list.csv")
	write := func(text string, err error) error {
		return files.Save(path, func(w io.Writer) error {
			if _, failed := io.WriteString(w, text); failed != nil {
				return failed
			}
			return err
		})
	}
	if err := write("old", nil); err != nil {
		t.Fatal(err)
	}
	if err := write("half of the ne", errors.New("the disk is full")); err == nil {
		t.Error("a failed save is told as done")
	}
	if content, err := os.ReadFile(path); err != nil || string(content) != "old" {
		t.Errorf("after a failed save the file holds %q, error %v", content, err)
	}
	if err := write("new", nil); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if content, _ := os.ReadFile(path); err != nil || len(entries) != 1 || string(content) != "new" {
		t.Errorf("%d files, holding %q, error %v", len(entries), content, err)
	}
	for wrong, code := range map[string]data.Code{
		filepath.Join(dir, "no", "folder", "list.csv"): data.CodeCantSave, dir: data.CodeIsAFolder, filepath.Join(path, "list.csv"): data.CodeCantSave, "": data.CodeCantSave,
	} {
		err = files.Save(wrong, func(io.Writer) error { return nil })
		if known, ok := errors.AsType[*data.Error](err); !ok || known.Code != code {
			t.Errorf("at %q: %v", wrong, err)
		}
	}
}

// Saving over a link replaces what it points at.
func TestSaveOverALink(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "list.csv"), filepath.Join(dir, "link.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("list.csv", link); err != nil {
		t.Skip("no links here:", err)
	}
	err := files.Save(link, func(w io.Writer) error {
		_, err := io.WriteString(w, "new")
		return err
	})
	if content, _ := os.ReadFile(path); err != nil || string(content) != "new" {
		t.Errorf("the file holds %q, error %v", content, err)
	}
}

// Events are whole days that a calendar finds again by their ID.
func TestICS(t *testing.T) {
	var out bytes.Buffer
	events := []files.Event{
		{ID: "renewal-1", On: data.NewDate(2026, 5, 1), Title: "Visio, Plan 2; verlenging", Details: "Zoë\nBram", RemindDays: 30},
		{ID: "change-2", On: data.NewDate(2026, 12, 31), Title: "Kredietcontrole"},
	}
	if err := files.WriteICS(&out, "Licenties", events, time.Date(2026, 3, 11, 10, 0, 0, 0, time.UTC)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(strings.ReplaceAll(out.String(), "\r\n", ""), "\n") {
		t.Error("a line does not end with CR LF")
	}
	for _, line := range strings.Split(out.String(), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes: %s", len(line), line)
		}
	}
	calendar, err := ics.ParseCalendar(&out)
	if err != nil || len(calendar.Events()) != 2 {
		t.Fatalf("%v", err)
	}
	first := calendar.Events()[0]
	start, err := first.GetAllDayStartAt()
	if err != nil || data.DateOf(start) != events[0].On || first.GetProperty(ics.ComponentPropertySummary).Value != events[0].Title || first.Id() != "renewal-1@seatbook.app" || len(first.Alarms()) != 1 {
		t.Errorf("%s %v %v", first.Id(), start, err)
	}
	if second := calendar.Events()[1]; len(second.Alarms()) != 0 {
		t.Error("an event without a reminder has one")
	}
}

// A report is a document with its pages numbered, and begins none without need.
func TestPDF(t *testing.T) {
	section := files.Section{Sheet: sheet(), Empty: "Nothing."}
	report := files.Report{
		Title: "Licentieoverzicht van Zoë", Subtitle: "maart", Page: "Pagina {current} van {total}", Made: time.Date(2026, 3, 11, 10, 0, 0, 0, time.UTC),
		Regular: goregular.TTF, Bold: gobold.TTF,
		Figures:  []files.Figure{{Label: "licenties", Value: "1.250"}, {Label: "per maand", Value: "€ 468,00"}, {Label: "a", Value: "1"}, {Label: "b", Value: "2"}},
		Sections: []files.Section{section, {Sheet: files.Sheet{Title: "Empty"}, Empty: "Nothing."}, section}, // what is empty takes no page of its own
	}
	var out bytes.Buffer
	if err := files.WritePDF(&out, report); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(out.Bytes(), []byte("%PDF-")) || bytes.Count(out.Bytes(), []byte("/Type /Page\n")) != 1 {
		t.Errorf("%d pages in %.8q", bytes.Count(out.Bytes(), []byte("/Type /Page\n")), out.String())
	}
}

// A Dutch spreadsheet takes a comma before the decimals, and semicolons.
func TestCSVAsADutchSpreadsheetOpensIt(t *testing.T) {
	s := files.Sheet{Columns: []string{"A", "B"}, Rows: [][]files.Cell{{{Text: "x"}, {Money: data.Money{Minor: 6799, Currency: "EUR"}}}}}
	var out bytes.Buffer
	if err := files.WriteCSV(&out, s, files.StyleFor(',')); err != nil {
		t.Fatal(err)
	}
	if out.String() != "\uFEFFA;B\nx;67,99\n" {
		t.Errorf("%q", out.String())
	}
}

// A workbook prints: landscape, as wide as the paper, the titles on every page, and
// totals at the end, each currency apart.
func TestWorkbookPrints(t *testing.T) {
	number := func(n int) *int { return &n }
	row := func(n int, m data.Money) []files.Cell {
		return []files.Cell{{Text: "x"}, {Number: number(n)}, {Money: m}, {Text: m.Currency}}
	}
	s := files.Sheet{
		Title: "Costs", Columns: []string{"Product", "Licenses", "Cost", "Currency"}, Total: "Total", Sums: []int{1, 2}, Currency: 3,
		Rows: [][]files.Cell{row(2, data.Money{Minor: 1000, Currency: "EUR"}), row(3, data.Money{Minor: 500, Currency: "USD"}), row(4, data.Money{Minor: 250, Currency: "EUR"})},
	}
	var out bytes.Buffer
	if err := files.WriteXLSX(&out, s); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	page, err := book.GetPageLayout("Costs")
	if err != nil || page.Orientation == nil || *page.Orientation != "landscape" || page.FitToWidth == nil || *page.FitToWidth != 1 || page.Size == nil || *page.Size != 9 {
		t.Errorf("page %+v, error %v", page, err)
	}
	if below, err := book.GetHeaderFooter("Costs"); err != nil || below == nil || !strings.Contains(below.OddFooter, "&P / &N") {
		t.Errorf("below the page %+v, error %v", below, err)
	}
	if props, err := book.GetSheetProps("Costs"); err != nil || props.FitToPage == nil || !*props.FitToPage {
		t.Errorf("props %+v, error %v", props, err)
	}
	if names := book.GetDefinedName(); !slices.ContainsFunc(names, func(n excelize.DefinedName) bool {
		return n.Name == "_xlnm.Print_Titles" && n.RefersTo == "'Costs'!$1:$1"
	}) {
		t.Errorf("names %+v", names)
	}
	for cell, want := range map[string]string{"A5": "Total", "B5": "9", "C5": "12.5", "D5": "EUR", "C6": "5", "D6": "USD", "B6": ""} {
		got, err := book.CalcCellValue("Costs", cell, excelize.Options{RawCellValue: true})
		if err != nil || got != want {
			t.Errorf("%s is %q, want %q, error %v", cell, got, want, err)
		}
		if kept, err := book.GetCellValue("Costs", cell, excelize.Options{RawCellValue: true}); err != nil || kept != want { // for what only shows it
			t.Errorf("%s is kept as %q, want %q, error %v", cell, kept, want, err)
		}
	}
}

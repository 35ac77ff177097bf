package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"seatbook/data/files"
	"seatbook/i18n"
	"seatbook/screens/exports"
)

// R35: the savings list is exported like the others, and printed.
func TestExportSavings(t *testing.T) {
	folder := t.TempDir()
	for name, args := range map[string][]string{
		"savings.csv":  {"--format", "csv", "--what", "savings"},
		"savings.xlsx": {"--format", "xlsx", "--what", "savings"},
		"savings.pdf":  {"--format", "pdf", "--what", "savings"},
	} {
		out := filepath.Join(folder, name)
		if status, _, errs := command(t, append([]string{"--sample", "export", out}, args...)...); status != exitDone {
			t.Errorf("%s: status %d: %s", name, status, errs)
		}
		content, err := os.ReadFile(out)
		if err != nil {
			t.Error(err)
			continue
		}
		begins := map[string]string{".csv": "\ufeffReason,Product,", ".xlsx": "PK", ".pdf": "%PDF-"}[filepath.Ext(name)]
		if !strings.HasPrefix(string(content), begins) {
			t.Errorf("%s begins with %.30q", name, content)
		}
	}
}

// R35: the report of an organization lists what can be saved there, with the totals that
// the list of savings has, and says that there is nothing where there is not.
func TestReportHasTheSavings(t *testing.T) {
	p := &program{ctx: t.Context(), words: i18n.New("en"), now: time.Now}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	known, err := knownProducts()
	if err != nil {
		t.Fatal(err)
	}
	all, err := book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, of := range all {
		report, err := exports.NewExporter(p.words, book.Book, known, p.today()).Report(t.Context(), of, p.now())
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(report.Sections, func(s files.Section) bool { return s.Title == p.words.Text("export.list.savings") })
		if at < 0 {
			t.Fatalf("%s: no savings", of.Name)
		}
		rows += len(report.Sections[at].Rows)
		if (len(report.Sections[at].Rows) > 0) != (len(report.Sections[at].Totals) > 0) || report.Sections[at].Empty == "" {
			t.Errorf("%s: %+v", of.Name, report.Sections[at].Totals)
		}
	}
	if rows == 0 {
		t.Error("nothing can be saved")
	}
}

// A list of subscriptions that is not narrowed has the free ones, which are in no total.
func TestExportHasFreeProducts(t *testing.T) {
	folder := t.TempDir()
	for _, format := range []string{"csv", "xlsx"} {
		if status, _, errs := command(t, "--sample", "--language", "en", "export", "--format", format, "--what", "subscriptions", filepath.Join(folder, "all."+format)); status != exitDone {
			t.Fatalf("status %d: %s", status, errs)
		}
	}
	text, err := os.ReadFile(filepath.Join(folder, "all.csv"))
	if err != nil || !strings.Contains(string(text), "\nMicrosoft Power Automate Free,") {
		t.Errorf("no free product: %v", err)
	}
	book, err := excelize.OpenFile(filepath.Join(folder, "all.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	written, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	column, total, free := slices.Index(written[0], "Total"), "", ""
	for _, row := range written {
		switch {
		case strings.HasPrefix(row[0], "Total, excluding free products"):
			total = row[column] + total
		case row[0] == "Microsoft Power Automate Free":
			free = row[column]
		}
	}
	if column < 0 || free != "10,000" || len(total) != 3 {
		t.Errorf("%q free, %q in all", free, total)
	}
}

// R35: printed, the savings stand as their page has them: what can be saved by what is to be
// done, each row with the day from which it saves, what is kept and what is done apart, and
// below each what the list that is exported adds up to.
func TestSavingsArePrintedAsTheirPage(t *testing.T) {
	p, _, e, _ := sampled(t)
	report, err := e.ListReport(t.Context(), exports.ListSavings, p.now())
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := e.Sheet(t.Context(), exports.ListSavings)
	if err != nil {
		t.Fatal(err)
	}
	if len(report.Sections) != 3 || len(report.Sections[0].Groups) < 5 {
		t.Fatalf("%d sections, %+v", len(report.Sections), report.Sections[0].Groups)
	}
	want := map[string]int64{}
	for _, row := range sheet.Counted() {
		want[row[7].Money.Currency] += row[7].Money.Minor
	}
	open := report.Sections[0]
	for _, row := range open.Totals {
		if total := row[6].Money; total.Minor != want[total.Currency] {
			t.Errorf("printed %+v, exported %v", total, want)
		}
	}
	for _, row := range open.Rows {
		if row[6].Money.Minor > 0 && row[4].Day.IsZero() {
			t.Errorf("%s %s saves from no day", row[0].Text, row[1].Text)
		}
	}
}

package files

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"seatbook/data/chart"
)

func bars(months int, amount int64) chart.Bars {
	b := chart.Bars{
		Title: "What the statements carry", DoneName: "Charged", ExpectedName: "Expected", Whole: 100,
		Format: func(cents int64) string { return fmt.Sprintf("€%d", cents/100) },
	}
	for i := range months {
		b.Labels, b.Notes = append(b.Labels, "m"+strconv.Itoa(i)), append(b.Notes, "")
		b.Done, b.Expected = append(b.Done, amount), append(b.Expected, amount)
	}
	if months > 0 {
		b.Notes[months/2] = "March: Adobe, a year"
	}
	return b
}

// A chart is drawn in the report as lines and words, with its title, legend, axis and
// notes, above the table of its figures.
func TestReportDrawsCharts(t *testing.T) {
	s := section("Costs", "Month", "March 2026")
	s.Charts = []chart.Chart{bars(12, 99_999_999_999)}
	pages := pagesOf(t, Report{Title: "Report", Page: "p", Sections: []Section{s}})
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	page := pages[0]
	for _, text := range []string{"What the statements carry", "Charged", "Expected", "€0", "€2000000000", "m0", "m11", "March: Adobe, a year", "March 2026"} {
		if strings.Count(page, inPDF(text)) != 1 {
			t.Errorf("the report does not say %q once", text)
		}
	}
	if n := strings.Count(page, " re f") + strings.Count(page, " re B"); n < 24 {
		t.Errorf("%d rectangles for 24 parts of bars", n)
	}
	if strings.Contains(page, " Do") {
		t.Error("the chart is a picture")
	}
	if title, row := strings.Index(page, inPDF("What the statements carry")), strings.Index(page, inPDF("March 2026")); title > row {
		t.Error("the chart is below its table")
	}
}

// Charts of several currencies stand apart, each whole on a page.
func TestReportKeepsChartsWhole(t *testing.T) {
	s := section("Costs", "Month", "March 2026")
	for range 5 {
		s.Charts = append(s.Charts, bars(12, 100))
	}
	pages := pagesOf(t, Report{Title: "Report", Page: "p", Sections: []Section{s}})
	charts := 0
	for i, page := range pages {
		titles, ends := strings.Count(page, inPDF("What the statements carry")), strings.Count(page, inPDF("m11"))
		if charts += titles; titles != ends {
			t.Errorf("page %d has %d titles and %d ends of a chart", i+1, titles, ends)
		}
	}
	if charts != 5 {
		t.Errorf("%d charts, want 5", charts)
	}
}

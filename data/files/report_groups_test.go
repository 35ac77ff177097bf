package files

import (
	"strconv"
	"strings"
	"testing"
)

// groupedSection is a section of some groups of so many rows each, with a subtotal below each of
// them and a total below all.
func groupedSection(groups, rows int) Section {
	s := Section{}
	s.Title, s.Columns = "Subscriptions", []string{"Product", "Licenses"}
	for g := range groups {
		name := "Vendor" + strconv.Itoa(g)
		for r := range rows {
			n := r
			s.Rows = append(s.Rows, []Cell{{Text: name + " plan " + strconv.Itoa(r)}, {Text: strconv.Itoa(r), Number: &n}})
		}
		s.Groups = append(s.Groups, Group{Title: name, Rows: rows, Totals: [][]Cell{{{Text: "Subtotal " + name}, {Text: "1"}}}})
	}
	s.Totals = [][]Cell{{{Text: "Total"}, {Text: "9"}}}
	return s
}

// Each group has its title above its first two rows and its totals below the last, on one
// page; where it goes on over a page, it is named again there. The total of all stands
// below a row, never alone on a page.
func TestReportKeepsGroupsTogether(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {1, 60}, {3, 19}, {4, 23}, {9, 7}, {40, 1}, {13, 2}, {2, 120}} {
		groups, rows := size[0], size[1]
		pages := pagesOf(t, Report{Title: "Report", Page: "p", GoesOn: "{group}, more", Sections: []Section{groupedSection(groups, rows)}})
		on := func(text string) (found []int) {
			for i, page := range pages {
				for range strings.Count(page, inPDF(text)) {
					found = append(found, i)
				}
			}
			return found
		}
		page := func(text string) int {
			if of := on(text); len(of) == 1 {
				return of[0]
			}
			t.Errorf("%d groups of %d: %q stands on the pages %v", groups, rows, text, on(text))
			return -1
		}
		for g := range groups {
			name := "Vendor" + strconv.Itoa(g)
			begins, last := page(name), page(name+" plan "+strconv.Itoa(rows-1))
			if first := page(name + " plan " + strconv.Itoa(min(1, rows-1))); begins != first {
				t.Errorf("%d groups of %d: %s is on page %d, its second row on %d", groups, rows, name, begins, first)
			}
			if ends := page("Subtotal " + name); ends != last {
				t.Errorf("%d groups of %d: the last row of %s is on page %d, its total on %d", groups, rows, name, last, ends)
			}
			if again := on(name + ", more"); len(again) != last-begins {
				t.Errorf("%d groups of %d: %s goes on from page %d to %d, and is named on %v", groups, rows, name, begins, last, again)
			}
		}
		if last := page("Vendor" + strconv.Itoa(groups-1) + " plan " + strconv.Itoa(rows-1)); page("Total") != last {
			t.Errorf("%d groups of %d: the total is on another page than the last row, %d", groups, rows, last)
		}
	}
}

// A section begins below the one before it, and on a new page only where its heading would
// stand there without a row.
func TestReportLeavesNoPageHalfEmpty(t *testing.T) {
	for rows := 1; rows < 40; rows++ {
		var texts []string
		for i := range rows {
			texts = append(texts, "Row"+strconv.Itoa(i))
		}
		pages := pagesOf(t, Report{Title: "Report", Page: "p", Sections: []Section{section("First", "Product", texts...), section("Second", "Person", "Anouk", "Bram", "Carla")}})
		whole := strings.Join(pages, "")
		if strings.Count(whole, inPDF("Second")) != 1 {
			t.Fatalf("%d rows: no heading", rows)
		}
		for i, page := range pages {
			if strings.Contains(page, inPDF("Second")) && !strings.Contains(page, inPDF("Bram")) {
				t.Errorf("%d rows: a heading without its rows on page %d", rows, i+1)
			}
		}
		if rows < 15 && len(pages) != 1 {
			t.Errorf("%d rows: %d pages", rows, len(pages))
		}
	}
}

// Figures stand on cards, each with its name, what it is in other currencies and what is
// said of it; one that is wide is written smaller, and not cut.
func TestReportHasFigures(t *testing.T) {
	wide := "€ 999.999.999.999,99 " + strings.Repeat("9", 40)
	pages := pagesOf(t, Report{Title: "Report", Page: "p", Figures: []Figure{
		{Label: "This month", Value: "€ 468,00", Others: []string{"US$ 81,50", "£ 9,00"}, Below: "of which € 100,00 to come"},
		{Label: "Four currencies", Value: "5", Below: strings.Repeat("999.999.999.999,99 and ", 8) + "last"},
		{Label: "This year", Value: wide},
		{Label: "c", Value: "3"},
		{Label: "d", Value: "4"},
	}})
	if len(pages) != 1 {
		t.Fatalf("%d pages", len(pages))
	}
	if !strings.Contains(pages[0], inPDF("and last")[1:]) && !strings.Contains(pages[0], inPDF("last")[1:]) {
		t.Error("the end of what is said below a figure is not there")
	}
	for _, text := range []string{"This month", "€ 468,00", "US$ 81,50", "£ 9,00", "of which € 100,00 to come", wide, "5"} {
		if strings.Count(pages[0], inPDF(text)) != 1 {
			t.Errorf("%q is not there once", text)
		}
	}
}

// A column in which nothing is said takes no room in a report.
func TestSectionToldLeavesOutWhatIsEmpty(t *testing.T) {
	s := Section{Totals: [][]Cell{{{Text: "Total"}, {}, {}, {Text: "7"}}}}
	s.Columns, s.Rows = []string{"Product", "Renews", "Price", "Seats"}, [][]Cell{{{}, {}, {Text: "1"}, {}}, {{}, {}, {}, {}}}
	if told := s.Told(); strings.Join(told.Columns, " ") != "Product Price Seats" || len(told.Rows[0]) != 3 || told.Totals[0][2].Text != "7" {
		t.Errorf("%+v", told)
	}
}

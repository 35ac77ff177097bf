package files

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"seatbook/data"
)

// pagesOf makes a document of a report and returns what stands on each of its pages,
// as the document itself writes text.
func pagesOf(t *testing.T, r Report) (pages []string) {
	t.Helper()
	r.Regular, r.Bold = goregular.TTF, gobold.TTF
	document := r.document()
	document.SetCompression(false)
	var out bytes.Buffer
	if err := document.Output(&out); err != nil {
		t.Fatal(err)
	}
	for _, stream := range regexp.MustCompile(`(?s)stream\n(.*?)\nendstream`).FindAllStringSubmatch(out.String(), -1) {
		if strings.Contains(stream[1], " Tj ") || strings.Contains(stream[1], ")Tj") || strings.Contains(stream[1], ") Tj") {
			pages = append(pages, stream[1])
		}
	}
	return pages
}

// inPDF is how a document writes a text: UTF-16, the high byte first.
func inPDF(text string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		b.WriteByte(byte(unit >> 8))
		b.WriteByte(byte(unit))
	}
	return "(" + b.String() + ")"
}

func section(title, column string, texts ...string) Section {
	s := Section{Empty: "Nothing."}
	s.Title, s.Columns = title, []string{column}
	for _, text := range texts {
		s.Rows = append(s.Rows, []Cell{{Text: text}})
	}
	return s
}

// A table that runs over pages has its header on each of them; what comes after it
// has its own, on the page where there is room for it.
func TestReportRepeatsHeaders(t *testing.T) {
	var products []string
	for i := range 150 {
		products = append(products, "Visio "+strconv.Itoa(i))
	}
	pages := pagesOf(t, Report{
		Title: "Report", Page: "{current}/{total}",
		Sections: []Section{section("Long", "Product", products...), section("Short", "Person", "Anouk"), section("None", "Reason")},
	})
	if len(pages) != 6 {
		t.Fatalf("%d pages, want 6", len(pages))
	}
	for i, page := range pages {
		for column, want := range map[string]bool{"Product": true, "Person": i == 5, "Reason": false, "Nothing.": i == 5, strconv.Itoa(i+1) + "/6": true} {
			if got := strings.Count(page, inPDF(column)); got != map[bool]int{true: 1}[want] {
				t.Errorf("page %d of %d has %q %d times", i+1, len(pages), column, got)
			}
		}
	}
	for i, product := range products {
		if !strings.Contains(strings.Join(pages, ""), inPDF(product)) {
			t.Errorf("row %d is missing", i)
		}
	}
}

// No word and no amount is broken as long as another column has room to spare.
func TestReportBreaksNoWord(t *testing.T) {
	s := Section{}
	s.Columns = []string{"Product", "Toegewezen", "Prijs"}
	s.Rows = [][]Cell{{{Text: "Visio"}, {Text: "Rechtstreeks gekocht"}, {Text: "€1.250.000,00", Money: data.Money{Minor: 125000000, Currency: "USD"}}}}
	pages := pagesOf(t, Report{Title: "Report", Page: "p", Sections: []Section{s}})
	for _, word := range []string{"Toegewezen", "Rechtstreeks gekocht", "€1.250.000,00"} {
		if !strings.Contains(pages[0], inPDF(word)) {
			t.Errorf("%s is broken", word)
		}
	}
}

// A row that is longer than a page goes on over several; one that is shorter is kept
// whole.
func TestReportOfALongRow(t *testing.T) {
	var names []string
	for i := range 3000 {
		names = append(names, "Person"+strconv.Itoa(i))
	}
	pages := pagesOf(t, Report{Title: "Report", Page: "{current}", Sections: []Section{section("Holders", "Name", "first", strings.Join(names, "\n"), "last")}})
	if len(pages) < 40 {
		t.Fatalf("%d pages", len(pages))
	}
	whole := strings.Join(pages, "")
	for _, name := range append(names, "first", "last") {
		if n := strings.Count(whole, inPDF(name)); n != 1 {
			t.Errorf("%s stands there %d times", name, n)
		}
	}
}

// Whatever is in a name, there is a report; accents that are written apart are
// joined.
func TestReportOfOddText(t *testing.T) {
	pages := pagesOf(t, Report{
		Title: "😀 \x00\t Zoe\u0308", Subtitle: strings.Repeat("x", 400), Page: "p", Figures: []Figure{{Value: "\U00010000", Label: "𝛼"}},
		Sections: []Section{section("名前 עברית", "c", "", "\n\n", "\xff\xfe", strings.Repeat("ẞ", 300), "a\u0301 👩‍👩‍👧", "$(x) \\ ( )")},
	})
	if len(pages) != 1 || !strings.Contains(pages[0], inPDF("Zo\u00eb")[1:7]) || !strings.Contains(pages[0], inPDF("\u00e1 ")[1:5]) {
		t.Errorf("%d pages: %q", len(pages), pages)
	}
}

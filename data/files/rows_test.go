package files_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// F0: what a row does not hold is not told, whatever parts its cells, and the row is
// named; one that holds too much is left out, since what stands where can't be told.
func TestRowsThatDoNotFitTheirHeader(t *testing.T) {
	const people = "Display name,User principal name,Licenses,Department,Title\nBob,bob@x.example,Unlicensed,Sales,Boss\n"
	for name, c := range map[string]struct {
		rows  string
		who   int    // how many people
		of    string // what is told of the last one
		named string // of what was not read
	}{
		"whole":                         {"Els,els@x.example,Visio Plan 2,,\n", 2, "Els: Visio Plan 2", ""},
		"without the last cells":        {"Els,els@x.example,Visio Plan 2\n", 2, "Els: Visio Plan 2", "3 short_row Department"},
		"without licenses":              {"Els,els@x.example\n", 2, "Els: untold", "3 licenses_untold; 3 short_row Licenses"},
		"without an address":            {"Els\n", 2, "Els: untold", "3 licenses_untold; 3 short_row User principal name"},
		"cut off in the licenses":       {"Els,els@x.example,Visio Pl", 2, "Els: untold", "3 cut_row Licenses; 3 licenses_untold"},
		"cut off in the address":        {"Els,els@x.exa", 2, "Els: untold", "3 cut_row User principal name; 3 licenses_untold"},
		"cut off in the name":           {"El", 1, "Bob: ", "3 bad_row; 3 cut_row Display name"},
		"cut off behind a separator":    {"Els,els@x.example,Visio Plan 2,", 2, "Els: Visio Plan 2", "3 cut_row Department"},
		"cut off in quotes":             {"Els,els@x.example,\"Visio Pl", 1, "Bob: ", "3 bad_row"},
		"a separator too many":          {"Berg, Els,els@x.example,Visio Plan 2,Sales,Boss\n", 1, "Bob: ", "3 long_row"},
		"one too many, the last empty":  {"Berg, Els,els@x.example,Visio Plan 2,Sales,\n", 1, "Bob: ", "3 long_row"},
		"a new line in a cell":          {"\"Berg\nEls\",els@x.example,Visio Plan 2\n", 2, "Berg Els: Visio Plan 2", "3 short_row Department"},
		"a quote that is not closed":    {"Els,els@x.example,\"Visio,,\nJan,jan@x.example,Unlicensed,,\n", 1, "Bob: ", "3 bad_rows"},
		"a line end in UTF-8 that ends": {"Jürgen Ößt,els@x.example,Visio Plan 2,S\xc3", 2, "Jürgen Ößt: Visio Plan 2", "3 cut_row Department"},
	} {
		for _, mark := range []string{",", ";", "\t"} {
			text := strings.ReplaceAll(people+c.rows, ",", mark)
			facts, err := read(text)
			if err != nil || len(facts.People) != c.who {
				t.Errorf("%s with %q: %d people, error %v: %+v", name, mark, len(facts.People), err, facts)
				continue
			}
			last := facts.People[len(facts.People)-1]
			of := last.Name + ": " + strings.Join(last.Products, "+")
			if last.LicensesUntold {
				of += "untold"
			}
			if of != c.of || namedIn(facts) != c.named {
				t.Errorf("%s with %q: %q, named %q", name, mark, of, namedIn(facts))
			}
		}
	}
}

// namedIn is what was said of rows and of people's licenses.
func namedIn(facts importing.Facts) string {
	var all []string
	for _, u := range facts.Unread {
		all = append(all, strings.TrimSpace(fmt.Sprint(u.Line, " ", u.Code, " ", u.Column)))
	}
	for _, r := range facts.Rejected {
		all = append(all, fmt.Sprint(r.Line, " ", r.Reason.Code))
	}
	for _, n := range facts.Notes {
		if n.Reason.Code == data.CodeLicensesUntold {
			all = append(all, fmt.Sprint("3 ", n.Reason.Code))
		}
	}
	slices.Sort(all)
	return strings.Join(all, "; ")
}

// F0: a short row of subscriptions sets nothing that it does not hold, also where a
// number is cut off.
func TestShortRowsOfSubscriptions(t *testing.T) {
	for rows, want := range map[string]string{
		"Visio Plan 2,12,3,2027-01-31\n":   "2 Visio Plan 2 3/12 active 2027-01-31",
		"Visio Plan 2,12,3\n":              "2 Visio Plan 2 3/12 active ",
		"Visio Plan 2,12\n":                "2 Visio Plan 2 ?/12 active ",
		"Visio Plan 2,1":                   "2 Visio Plan 2 ?/?  ",
		"Visio Plan 2,12,3,2027-01-31,9\n": "",
		"Visio, Plan 2,12,3,2027-01-31\n":  "",
	} {
		facts, err := read("Product Title,Total Licenses,Assigned licenses,Renewal Date\n" + rows)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(facts.Subscriptions) > 0 {
			got = tell(facts.Subscriptions[0])
		}
		if got != want || (len(facts.Unread)+len(facts.Rejected) == 0) != strings.HasSuffix(want, "2027-01-31") {
			t.Errorf("%q: %q, want %q; unread %+v, rejected %+v", rows, got, want, facts.Unread, facts.Rejected)
		}
	}
}

// F5: units that a row does not hold are not none.
func TestShortRowsOfUnits(t *testing.T) {
	for rows, want := range map[string]string{
		"SPB,10,3,2\n": "2 SPB 10/5 active ",
		"SPB,10,3\n":   "2 SPB 10/?  ",
		"SPB,10,3,2":   "2 SPB 10/5 active ",
		"SPB,10,3":     "2 SPB 10/?  ",
	} {
		facts, err := read("SkuPartNumber,ConsumedUnits,ActiveUnits,WarningUnits\n" + rows)
		if err != nil {
			t.Fatal(err)
		}
		wantFacts(t, facts, want)
	}
}

// F0: a sheet leaves out the empty cells at the end of a row; what stands behind its last
// column shifted the row, and what stands farther off is named.
func TestRowsOfASheetThatDoNotFit(t *testing.T) {
	book := excelize.NewFile()
	for i, row := range [][]any{
		{"Product", "Seats", "Vendor"},
		{"Visio", 5},
		{"Project", "5", "Maker", "extra"},
		{"Planner", 7, "Maker", "", "", "ask Jan"},
	} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := book.SetSheetRow("Sheet1", cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "list.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	facts := mapped(t, asked(t, path))
	if len(facts.Subscriptions) != 2 || namedIn(facts) != "3 long_row; 4 beside_table" {
		t.Errorf("%d subscriptions, named %q", len(facts.Subscriptions), namedIn(facts))
	}
}

// F0: a row that is too long is in the file of what was left out with all of its cells, so
// that it can be mended.
func TestLongRowsCanBeMended(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.csv")
	text := "Display name,User principal name,Licenses\nBerg, Els,els@x.example,Unlicensed\nBob,bob@x.example,Unlicensed\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	facts, _, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil {
		t.Fatal(err)
	}
	sheets, err := files.RejectedRows(context.Background(), facts.Rejected, facts.Unread, "Reason", func(e *data.Error) string { return string(e.Code) })
	if err != nil || len(sheets) != 1 {
		t.Fatalf("%+v, error %v", sheets, err)
	}
	var out bytes.Buffer
	if err := files.WriteCSV(&out, sheets[0], files.PlainCSV); err != nil {
		t.Fatal(err)
	}
	if want := "\uFEFFDisplay name,User principal name,Licenses,Reason,\nBerg,\" Els\",els@x.example,long_row,Unlicensed\n"; out.String() != want {
		t.Errorf("%q", out.String())
	}
}

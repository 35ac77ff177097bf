package files_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

func tablePath(name string) string { return filepath.Join("testdata", "tables", name) }

// asked reads a file whose columns are not known, and returns what is asked.
func asked(t *testing.T, path string) files.Unmapped {
	t.Helper()
	_, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(unmapped) != 1 {
		t.Fatalf("%s: %d tables are asked about, error %v", path, len(unmapped), err)
	}
	return unmapped[0]
}

func mapped(t *testing.T, asks files.Unmapped) importing.Facts {
	t.Helper()
	facts, err := files.ReadMapped(context.Background(), asks.Path, asks.Sheet, asks.Mapping)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

// F6: a Dutch list in Windows-1252 or UTF-16, with semicolons, decimal commas and
// dates as people write them. Its columns are guessed by their names.
func TestDutchList(t *testing.T) {
	for _, name := range []string{"leveranciers.csv", "leveranciers-utf16.csv"} {
		asks := asked(t, tablePath(name))
		want := []importing.Field{
			importing.FieldVendor, importing.FieldProduct, importing.FieldTotal, importing.FieldAssigned, importing.FieldPrice, importing.FieldRenewsOn, importing.FieldNotes,
		}
		if diff := cmp.Diff(want, asks.Mapping.Fields); diff != "" {
			t.Fatalf("%s: guessed (-want +got)\n%s", name, diff)
		}
		facts := mapped(t, asks)
		if len(facts.Subscriptions) != 5 || len(facts.Rejected) != 0 || len(facts.Unread) != 1 {
			t.Fatalf("%s: %d rows, %+v", name, len(facts.Subscriptions), facts.Rejected)
		}
		if u := facts.Unread[0]; u.Line != 5 || u.Column != "Aantal" || u.Code != data.CodeBadNumber || u.Text != "twee" {
			t.Errorf("%s: not read %+v", name, u)
		}
		adobe, jira, autocad, zoom := facts.Subscriptions[0], facts.Subscriptions[2], facts.Subscriptions[3], facts.Subscriptions[4]
		if autocad.Product != "AutoCAD" || autocad.Total != nil {
			t.Errorf("%s: the rest of a row goes: %+v", name, autocad)
		}
		if adobe.Vendor != "Adobe" || *adobe.Total != 3 || *adobe.Price != (data.Money{Minor: 7199, Currency: "EUR"}) || adobe.RenewsOn != data.NewDate(2026, 7, 5) {
			t.Errorf("%s: %+v at %v", name, adobe, adobe.Price)
		}
		if *jira.Total != 1250 || jira.Price.Minor != 123450 || jira.RenewsOn != data.NewDate(2027, 5, 1) || jira.Notes != "Ontwikkeling; team 2" {
			t.Errorf("%s: %+v at %v", name, jira, jira.Price)
		}
		if zoom.RenewsOn != data.NewDate(2026, 12, 24) || zoom.Assigned != nil {
			t.Errorf("%s: %+v", name, zoom)
		}
	}
}

// F6: an American list: the month first, a decimal point.
func TestAmericanList(t *testing.T) {
	asks := asked(t, tablePath("vendors-us.csv"))
	if asks.Mapping.Dates != importing.MonthFirst {
		t.Errorf("dates are guessed as %s", asks.Mapping.Dates)
	}
	facts := mapped(t, asks)
	slack, figma := facts.Subscriptions[0], facts.Subscriptions[1]
	if slack.Price.Minor != 100875 || slack.RenewsOn != data.NewDate(2026, 12, 31) || figma.RenewsOn != data.NewDate(2027, 4, 15) || figma.Price.Minor != 4500 {
		t.Errorf("%+v at %v and %+v at %v", slack, slack.Price, figma, figma.Price)
	}
}

// F6: rows of people with one product each are one person.
func TestPeopleWithProducts(t *testing.T) {
	asks := asked(t, tablePath("people-and-products.csv"))
	want := []importing.Field{importing.FieldName, importing.FieldAddress, importing.FieldDepartment, importing.FieldProduct}
	if diff := cmp.Diff(want, asks.Mapping.Fields); diff != "" {
		t.Fatalf("guessed (-want +got)\n%s", diff)
	}
	facts := mapped(t, asks)
	if len(facts.People) != 3 || strings.Join(facts.People[0].Products, "+") != "Creative Cloud+Jira" || facts.People[1].Products != nil || facts.People[1].LicensesUntold {
		t.Errorf("%+v", facts.People)
	}
}

// F6: a mapping that is known for a header is used without asking.
func TestMappingIsRemembered(t *testing.T) {
	asks := asked(t, tablePath("vendors-us.csv"))
	facts, unmapped, err := files.ReadAll(context.Background(), []string{tablePath("vendors-us.csv")}, files.Options{Known: []importing.Mapping{asks.Mapping}})
	if err != nil || len(unmapped) != 0 || len(facts.Subscriptions) != 2 || len(facts.Mappings) != 1 {
		t.Errorf("%d asked, %+v, error %v", len(unmapped), facts, err)
	}
}

// F6: Google Workspace's users and Snipe-IT's licenses and users are known without
// asking, and tell nothing of who holds what.
func TestKnownWithoutAsking(t *testing.T) {
	facts, unmapped, err := files.ReadAll(context.Background(),
		[]string{tablePath("google-users.csv"), tablePath("snipe-users.csv"), tablePath("snipe-licenses.csv")}, files.Options{})
	if err != nil || len(unmapped) != 0 || len(facts.Rejected) != 0 {
		t.Fatalf("%d asked, %+v, error %v", len(unmapped), facts.Rejected, err)
	}
	sanne, bram, other := facts.People[0], facts.People[1], facts.People[3]
	if sanne.Name != "Sanne Peters" || sanne.Department != "Verkoop" || isBlocked(sanne) || !sanne.LicensesUntold {
		t.Errorf("%+v", sanne)
	}
	if !isBlocked(bram) || bram.Department != "Inkoop" || other.Address != "bram@example.nl" || other.Department != "Verkoop" {
		t.Errorf("%+v, %+v", bram, other)
	}
	photoshop, acrobat := facts.Subscriptions[0], facts.Subscriptions[1]
	if photoshop.Vendor != "Adobe" || *photoshop.Total != 10 || *photoshop.Assigned != 6 || photoshop.Price.Minor != 24000 || photoshop.PartnerName != "Kantoor-ICT" ||
		photoshop.RenewsOn != data.NewDate(2027, 2, 1) || photoshop.StartedOn != data.NewDate(2026, 2, 1) {
		t.Errorf("%+v", photoshop)
	}
	if *acrobat.Assigned != 0 || acrobat.Price != nil {
		t.Errorf("%+v", acrobat)
	}
}

// F7: the file of product names has a row for each service plan; each product is
// named once.
func TestProductNames(t *testing.T) {
	facts, err := read("Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names\n" +
		"Visio Plan 2,VISIOCLIENT,C5928F49-12BA-48F7-ADA3-0D743A3601D5,A,1,x\nVisio Plan 2,VISIOCLIENT,c5928f49,B,2,y\nAdvanced Communications,ADV_COMMS,e46,C,3,z\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []data.Product{
		{SKU: "VISIOCLIENT", SKUID: "c5928f49-12ba-48f7-ada3-0d743a3601d5", Name: "Visio Plan 2", Plans: "A B"},
		{SKU: "ADV_COMMS", SKUID: "e46", Name: "Advanced Communications", Plans: "C"},
	}
	if diff := cmp.Diff(want, facts.Products); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// workbookWith saves a workbook of sheets, and returns where.
func workbookWith(t *testing.T, sheets map[string][][]any, order ...string) string {
	t.Helper()
	book := excelize.NewFile()
	for i, name := range order {
		if i == 0 {
			if err := book.SetSheetName("Sheet1", name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := book.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for n, row := range sheets[name] {
			cell, err := excelize.CoordinatesToCellName(1, n+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := book.SetSheetRow(name, cell, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// F6: a workbook: the sheet is chosen, real dates and numbers are read, and lines
// above the header are passed by.
func TestWorkbook(t *testing.T) {
	renewal := time.Date(2027, 3, 9, 0, 0, 0, 0, time.UTC)
	path := workbookWith(t, map[string][][]any{
		"Notes": {{"nothing here"}},
		"Seats": {{"Our software"}, {}, {"Software", "Seats", "Price", "Renewal"}, {"Figma", 8, 45.5, renewal}, {}, {"Miro", "x", 10, renewal}},
	}, "Notes", "Seats")
	_, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{})
	if err != nil || len(unmapped) != 1 || unmapped[0].Sheet != "Seats" {
		t.Fatalf("not asked about the sheet with a table: %+v, error %v", unmapped, err)
	}
	asks, err := files.Look(context.Background(), path, "Seats")
	if err != nil {
		t.Fatal(err)
	}
	if len(asks.Sheets) != 2 || asks.Sheet != "Seats" {
		t.Errorf("sheets %v, %s on view", asks.Sheets, asks.Sheet)
	}
	facts := mapped(t, asks)
	if len(facts.Subscriptions) != 2 || facts.Subscriptions[0].RenewsOn != data.NewDate(2027, 3, 9) || facts.Subscriptions[0].Price.Minor != 4550 {
		t.Errorf("%+v", facts.Subscriptions)
	}
	if len(facts.Unread) != 1 || facts.Unread[0].Line != 6 || facts.Unread[0].Sheet != "Seats" || facts.Unread[0].Column != "Seats" {
		t.Errorf("not read %+v", facts.Unread)
	}
}

// What was left out can be saved with the reason beside it, mended, and imported
// again.
func TestRejectedRowsAreSaved(t *testing.T) {
	asks := asked(t, tablePath("leveranciers.csv"))
	facts := mapped(t, asks)
	sheets, err := files.RejectedRows(context.Background(), facts.Rejected, facts.Unread, "Reason", func(e *data.Error) string { return string(e.Code) })
	if err != nil || len(sheets) != 1 || len(sheets[0].Rows) != 1 {
		t.Fatalf("%+v, error %v", sheets, err)
	}
	var out bytes.Buffer
	if err := files.WriteCSV(&out, sheets[0], files.PlainCSV); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFFLeverancier,Naam van het programma,Aantal,In gebruik,Prijs per licentie,Verlengt op,Opmerkingen,Reason\nAutodesk,AutoCAD,twee,,,,,bad_number\n"
	if out.String() != want {
		t.Errorf("%q\nwant %q", out.String(), want)
	}
	path := filepath.Join(t.TempDir(), "mended.csv")
	if err := os.WriteFile(path, []byte(strings.Replace(out.String(), "twee", "2", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	mended, unmapped, err := files.ReadAll(context.Background(), []string{path}, files.Options{Known: []importing.Mapping{asks.Mapping}})
	if err != nil || len(unmapped) != 0 || len(mended.Subscriptions) != 1 || *mended.Subscriptions[0].Total != 2 {
		t.Errorf("%+v, error %v", mended, err)
	}
}

func TestDaysAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2026-05-01": "2026-05-01", "1-5-2026": "2026-05-01", "01.05.26": "2026-05-01", "1 mei 2026": "2026-05-01", "1. Mai 2026": "2026-05-01",
		"1er mai 2026": "2026-05-01", "May 1, 2026": "2026-05-01", "vrijdag 1 mei 2026": "2026-05-01", "2026/05/01": "2026-05-01", "46143": "2026-05-01",
		"2026-05-01T10:00:00Z": "2026-05-01", "12 décembre 2026": "2026-12-12", "31-02-2026": "", "1-13-2026": "", "soon": "", "17": "",
	} {
		day, ok := files.ParseDay(text, importing.DayFirst)
		if day.String() != want && want != "" || ok != (want != "") {
			t.Errorf("%q is %s (%t), want %q", text, day, ok, want)
		}
	}
	if day, ok := files.ParseDay("12/31/2026", importing.MonthFirst); !ok || day != data.NewDate(2026, 12, 31) {
		t.Errorf("the month first: %s", day)
	}
}

func isBlocked(p importing.PersonFact) bool { return p.Blocked != nil && *p.Blocked }

// F0, F6: a table of people that also tells of what they hold is read for both. Each
// product is one subscription; what can't be is said.
func TestPeopleWithWhatTheyHold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tools.csv")
	table := "Product;Leverancier;Aantal;Prijs;Naam;Adres;Vestiging\n" +
		"Jira;Atlassian;10;8,15;Piet Jansen;piet@vandijk.example;Gent\n" +
		"Jira;Atlassian;10;8,15;Kees Smit;kees@vandijk.example;Gent\n" +
		"Jira;Atlassian;12;8,15;Els Bakker;els@vandijk.example;Gent\n" +
		"Zoom;Zoom;1;14,00;Piet Jansen;piet@vandijk.example;\n" +
		"Zoom;Zoom;1;14,00;Kees Smit;kees@vandijk.example;\n" +
		"Miro | Slack;;3;;Kees Smit;kees@vandijk.example;\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	facts, err := files.ReadMapped(context.Background(), path, "", importing.Mapping{
		Header: []string{"Product", "Leverancier", "Aantal", "Prijs", "Naam", "Adres", "Vestiging"},
		Fields: []importing.Field{
			importing.FieldProduct, importing.FieldVendor, importing.FieldTotal, importing.FieldPrice, importing.FieldName, importing.FieldAddress,
			importing.OwnFieldOf("Vestiging"),
		},
		Licenses: true, Billing: data.BillingMonthly,
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(facts.People) != 3 || len(facts.Subscriptions) != 2 || len(facts.Rejected) != 0 {
		t.Fatalf("%d people, %d subscriptions, rejected %+v", len(facts.People), len(facts.Subscriptions), facts.Rejected)
	}
	jira, zoom := facts.Subscriptions[0], facts.Subscriptions[1]
	if jira.Vendor != "Atlassian" || jira.Total == nil || *jira.Total != 10 || jira.Price == nil || jira.Price.Minor != 815 || len(jira.Own) != 1 || jira.Own[0].Text != "Gent" {
		t.Errorf("Jira is %+v", jira)
	}
	if zoom.Total != nil || zoom.Price == nil || zoom.Price.Minor != 1400 {
		t.Errorf("Zoom is %+v", zoom)
	}
	said := map[data.Code]string{}
	for _, u := range facts.Unread {
		said[u.Code] += u.Column + " " + u.Text + ";"
	}
	want := map[data.Code]string{data.CodeToldTwice: "Aantal 12;", data.CodeOfNoProduct: "Aantal 3;", data.CodeTotalOfOne: "Aantal 1;"}
	if diff := cmp.Diff(want, said); diff != "" {
		t.Errorf("not read (-want +got)\n%s", diff)
	}
}

// F0, F6: a total that a table of people tells by what is assigned and available is left out
// as one that stands there, and an own column that the table does not have tells nothing.
func TestPeopleWithATotalThatIsAddedUp(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tools.csv")
	table := "Product;Toegewezen;Vrij;Adres\n" +
		"Zoom;1;1;piet@vandijk.example\n" +
		"Zoom;1;1;kees@vandijk.example\n" +
		"Zoom;1;1;els@vandijk.example\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	facts, err := files.ReadMapped(context.Background(), path, "", importing.Mapping{
		Header: []string{"Product", "Toegewezen", "Vrij", "Adres", "Vestiging"},
		Fields: []importing.Field{
			importing.FieldProduct, importing.FieldAssigned, importing.FieldAvailable, importing.FieldAddress, importing.OwnFieldOf("Vestiging"),
		},
		Licenses: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(facts.Subscriptions) != 1 || facts.Subscriptions[0].Total != nil {
		t.Errorf("the subscriptions are %+v", facts.Subscriptions)
	}
	want := []importing.Unread{{
		Source: importing.Source{File: path, Line: 2}, Column: "Vrij", Text: "1", Code: data.CodeTotalOfOne,
	}}
	if diff := cmp.Diff(want, facts.Unread); diff != "" {
		t.Errorf("not read (-want +got)\n%s", diff)
	}
}
